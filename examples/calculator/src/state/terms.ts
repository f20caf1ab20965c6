import { signal } from '@preact/signals';
import type { Plan, PlanKind } from '../library.ts';

/** The terms that the sliders hold, as they were typed. */
export interface Terms {
  readonly kind: PlanKind;
  readonly installments: number | string;
  /** A rate such as `6%`, per year. */
  readonly rate: string;
  readonly downPayment: string;
  /**
   * A whole percentage. Of a settlement, the share of principal that is waived, beside all arrears; of any other kind,
   * the share of the arrears: interest, compound interest, penalties and fees.
   */
  readonly waived: number | string;
}

export type TermName = Exclude<keyof Terms, 'kind'>;

export const terms = signal<Terms>({ kind: 'installment', installments: 36, rate: '6%', downPayment: '0', waived: 0 });

const ARREARS = ['interest', 'compoundInterest', 'penalties', 'fees'] as const;

/** A share of every bucket of arrears is waived on signing, and the rest is spread. */
function waivedArrears(waived: Terms['waived']): Readonly<Record<string, unknown>> {
  if (waived === 0) return {};
  const parts = [{ pay: 'spread' }, { waive: 'on-signing', share: `${waived}%` }];
  return { treatment: Object.fromEntries(ARREARS.map((bucket) => [bucket, parts])) };
}

/** What each kind of plan takes of the terms; a kind that takes no rate bears the contract's. */
const TERMS_OF = {
  installment: ({ rate, waived }) => ({ rate, ...waivedArrears(waived) }),
  'extended-term': ({ waived }) => waivedArrears(waived),
  'interest-reduction': ({ rate, waived }) => ({ rate, ...waivedArrears(waived) }),
  'principal-settlement': ({ rate, waived }) => ({
    rate,
    ...(waived === 0 ? {} : { treatment: { principal: { waive: 'on-signing', share: `${waived}%` } } }),
  }),
} as const satisfies Record<PlanKind, (terms: Terms) => Readonly<Record<string, unknown>>>;

/** @returns Terms as the recipe of their kind takes them. */
export function termsInput(chosen: Terms): Readonly<Record<string, unknown>> {
  const { kind, installments, downPayment } = chosen;
  return { installments, downPayment: downPayment === '' ? '0' : downPayment, ...TERMS_OF[kind](chosen) };
}

/** Which field of a refusal shows beside which slider. */
const REFUSED_AS: readonly (readonly [string, TermName])[] = [
  ['terms.installments', 'installments'],
  ['terms.rate', 'rate'],
  ['terms.downPayment', 'downPayment'],
  ['terms.treatment', 'waived'],
];

/** @returns The slider beside which a refused field shows; undefined for a field of the form. */
export function termAt(path: string): TermName | undefined {
  return REFUSED_AS.find(([prefix]) => path.startsWith(prefix))?.[1];
}

/** @returns The terms of a plan as near as four sliders come to them: one rate, level payments. */
export function termsNear(plan: Plan): Terms {
  const { kind, totals, terms: agreed, claim, treatment } = plan;
  const [first] = agreed.rate;
  return {
    kind,
    installments: totals.installments,
    rate: percentText(first?.rate ?? '0'),
    downPayment: totals.downPayment,
    waived:
      kind === 'principal-settlement'
        ? percentWaived(treatment.principal.waivedOnSigning, claim.balances.principal)
        : percentWaived(treatment.interest.waivedOnSigning, claim.balances.interest),
  };
}

/** Whole percent, exact: amounts are compared in minor units. */
function percentWaived(waived: string, of: string): number {
  const [part, whole] = [waived, of].map((amount) => BigInt(amount.replace('.', ''))) as [bigint, bigint];
  return whole === 0n ? 0 : Number((part * 100n) / whole);
}

/** @returns A fraction such as `0.1825` as `18.25%`, exactly. */
export function percentText(fraction: string): string {
  const [whole = '0', decimals = ''] = fraction.split('.');
  const digits = decimals.padEnd(2, '0');
  const left = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const right = digits.slice(2).replace(/0+$/, '');
  return `${left}${right === '' ? '' : `.${right}`}%`;
}
