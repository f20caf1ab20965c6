import { amount, date, rate, say, share, type WordKey } from '../language/say.ts';
import type { ComparisonRow } from '../library.ts';

/** One figure of all ways on, side by side. */
export interface Figure {
  readonly name: WordKey;
  readonly tell: (row: ComparisonRow) => string | null;
  /** Whether it concerns the lender, and is told to staff alone. */
  readonly ofLender?: true;
  /** The figure that a customer looks for first. */
  readonly first?: true;
}

const money = (text: string | null): string | null => (text === null ? null : amount(text));

/** A new figure is a new row. */
export const FIGURES: readonly Figure[] = [
  { name: 'figure.installment', tell: ({ installment }) => money(installment), first: true },
  { name: 'figure.installments', tell: ({ installments }) => (installments === 0 ? null : String(installments)) },
  { name: 'figure.downPayment', tell: ({ downPayment }) => (isZero(downPayment) ? null : amount(downPayment)) },
  { name: 'figure.finalDate', tell: ({ finalDate }) => (finalDate === null ? null : date(finalDate)) },
  { name: 'figure.totalPaid', tell: ({ totalPaid }) => amount(totalPaid) },
  { name: 'figure.interestAndFees', tell: ({ interestAndFees }) => amount(interestAndFees) },
  { name: 'figure.waived', tell: ({ waived }) => amount(waived) },
  { name: 'figure.balanceLeft', tell: ({ balanceLeft }) => amount(balanceLeft) },
  { name: 'figure.saving', tell: ({ saving, source }) => (source === 'baseline' ? null : amount(saving)) },
  { name: 'figure.effectiveRate', tell: ({ effectiveRate }) => (effectiveRate === null ? null : rate(effectiveRate)) },
  {
    name: 'figure.paymentToCapacity',
    tell: ({ paymentToCapacity }) => (paymentToCapacity === null ? null : share(paymentToCapacity)),
  },
  { name: 'figure.presentValue', tell: ({ presentValue }) => amount(presentValue), ofLender: true },
  { name: 'figure.loss', tell: ({ loss }) => money(loss), ofLender: true },
  { name: 'figure.lossShare', tell: ({ lossShare }) => (lossShare === null ? null : rate(lossShare)), ofLender: true },
  { name: 'figure.authority', tell: ({ authority }) => authority, ofLender: true },
  { name: 'figure.verdict', tell: ({ verdict }) => (verdict === null ? null : say(verdictKey(verdict))) },
];

export function verdictKey(verdict: string): WordKey {
  return `verdict.${verdict}` as WordKey;
}

function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}
