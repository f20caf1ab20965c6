import { computed, signal } from '@preact/signals';
import type { PolicyInput } from '../library.ts';
import { policyInput } from './policy.ts';

/** What the parties may undertake, of what the library knows to put into an agreement. */
export const UNDERTAKINGS = ['no-new-credit-card', 'collection-stops', 'recording-kept'] as const;

export type Undertaking = (typeof UNDERTAKINGS)[number];

/** Texts of an agreement that no plan knows; empty where nothing was written. */
export const AGREED_TEXTS = ['rightsAndDuties', 'defaultLiability', 'otherTerms'] as const;

type AgreedText = (typeof AGREED_TEXTS)[number];

/** What is agreed beside the figures. */
export interface Agreed extends Readonly<Record<AgreedText, string>> {
  /** The program of the rules that the plan is under; empty for none. */
  readonly program: string;
  readonly undertakings: readonly Undertaking[];
  readonly annualFee: 'charged' | 'not-charged' | '';
}

export const NOTHING_AGREED: Agreed = {
  program: '',
  undertakings: [],
  annualFee: '',
  rightsAndDuties: '',
  defaultLiability: '',
  otherTerms: '',
};

export const agreed = signal<Agreed>(NOTHING_AGREED);

/** What an agreement says where a text is written; rules ask whether it does, not what it says. */
const ITEMS = {
  rightsAndDuties: 'rights-and-duties',
  defaultLiability: 'default-liability',
  otherTerms: 'other-terms',
} as const satisfies Record<AgreedText, string>;

/** As text, so that plans are not built anew for every letter of a text. */
const carried = computed(() => {
  const { program, undertakings, ...texts } = agreed.value;
  const items = AGREED_TEXTS.filter((name) => texts[name] !== '').map((name) => ITEMS[name]);
  return JSON.stringify({
    ...(program === '' ? {} : { program }),
    ...(undertakings.length + items.length === 0 ? {} : { agreement: { undertakings, items } }),
  });
});

/** What of it every plan carries and rules judge, as terms take it. */
export const agreedTerms = computed((): Readonly<Record<string, unknown>> => JSON.parse(carried.value));

/** What the document of the agreement takes: words as they are written. */
export const agreedWords = computed(() => {
  const { annualFee, ...texts } = agreed.value;
  const written = AGREED_TEXTS.filter((name) => texts[name].trim() !== '').map((name) => [name, texts[name]]);
  return { ...Object.fromEntries(written), ...(annualFee === '' ? {} : { annualFee }) };
});

/** Programs that the rules in force name. */
export const programs = computed((): readonly string[] => {
  const rules: PolicyInput['rules'] = policyInput.value?.rules ?? [];
  const named = rules.flatMap(({ appliesTo, exceptPrograms }) => [
    ...(appliesTo?.programs ?? []),
    ...(exceptPrograms ?? []),
  ]);
  return [...new Set(named)].sort();
});

export function agree(changed: Partial<Agreed>): void {
  agreed.value = { ...agreed.value, ...changed };
}
