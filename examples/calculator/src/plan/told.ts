import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { audience, locale } from '../language/locale.ts';
import type { Plan, PlanResult } from '../library.ts';
import { agreedWords } from '../state/agreed.ts';
import { choice, offered, shown } from '../state/negotiation.ts';
import { counterOffer } from './counterOffer.ts';

type Explained = typeof import('./explained.ts');
/** A result in words. */
export type Words = ReturnType<Explained['explainPlan']>;
/** A document in words. */
export type Document = ReturnType<Explained['agreementTerms']>;

/** The library's words; null until they are loaded. */
const explained = signal<Explained | null>(null);

export async function loadWords(): Promise<Explained> {
  explained.value ??= await import('./explained.ts');
  return explained.value;
}

/** While a slider moves, its figures follow at once and the words when it rests. */
const REST_MILLISECONDS = 180;

export const settled = signal<PlanResult | null>(null);

let resting: ReturnType<typeof setTimeout> | undefined;

effect(() => {
  const now = shown.value;
  clearTimeout(resting);
  if (now) void loadWords();
  resting = setTimeout(() => {
    settled.value = now;
  }, REST_MILLISECONDS);
});

function told<Told>(tell: (words: Explained, plan: Plan) => Told): ReadonlySignal<Told | null> {
  return computed(() => {
    const plan = settled.value;
    return explained.value && plan?.outcome === 'plan' ? tell(explained.value, plan) : null;
  });
}

const listener = computed(() => ({ locale: locale.value, audience: audience.value }));

/** The plan beside doing nothing, but for a plan of another account. */
export const planWords = told((words, plan) => {
  const baseline = offered.value?.baselines;
  const isSame = baseline?.accountId === plan.accountId && baseline.currency === plan.currency;
  return words.explainPlan(plan, {
    ...listener.value,
    ...(isSame && choice.value.source !== 'file' ? { baseline: baseline.doingNothing } : {}),
  });
});

export const verdictWords = told((words, { verdict, currency }) =>
  words.explainVerdict(verdict, { ...listener.value, currency }),
);

/** The rules that decided, with their sources, whoever listens. */
export const verdictSources = told((words, { verdict, currency }) =>
  words.explainVerdict(verdict, { locale: locale.value, audience: 'staff', currency }),
);

export const agreement = told((words, plan) =>
  words.agreementTerms(plan, { locale: locale.value, supplied: agreedWords.value }),
);

export const infeasibleWords = computed(() => {
  const none = shown.value;
  return explained.value && none?.outcome === 'infeasible'
    ? explained.value.explainInfeasible(none, listener.value)
    : null;
});

/** Why each offer is among them, and why other kinds are not. */
export const proposalWords = computed(() =>
  explained.value && offered.value ? explained.value.explainProposal(offered.value.proposal, listener.value) : null,
);

export const counterOfferWords = computed(() => {
  const found = counterOffer.value;
  if (!explained.value || !found) return null;
  return found.outcome === 'infeasible'
    ? explained.value.explainInfeasible(found, listener.value)
    : explained.value.explainCounterOffer(found, listener.value);
});
