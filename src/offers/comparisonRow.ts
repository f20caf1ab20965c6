import type { CalendarDate } from '../calendar/index.ts';
import {
  type Amount,
  type Fraction,
  formatAmount,
  formatFraction,
  type MinorDigits,
  type Ratio,
} from '../money/index.ts';

/** One way on in figures, amounts as `Money`; null where it has no such figure. */
interface Figures<Money, Share> {
  /** The largest payment but for the last. */
  readonly installment: Money | null;
  readonly installments: number;
  /** From the start to the last payment, before a business day moves it, a part counting whole; null where something is left. */
  readonly months: number | null;
  readonly firstDate: CalendarDate | null;
  readonly finalDate: CalendarDate | null;
  readonly downPayment: Money;
  readonly totalPaid: Money;
  /** What is still owed at the end. */
  readonly balanceLeft: Money;
  /** Everything that is paid beside the claim, penalties of a baseline included. */
  readonly interestAndFees: Money;
  readonly waived: Money;
  /** Effective, per year. */
  readonly effectiveRate: Share | null;
  /** What falls due over capacity in the month with the least room. */
  readonly paymentToCapacity: Share | null;
  /** At the contract's rate. */
  readonly presentValue: Money;
  /** Claim less present value; null where something is still owed, as nobody knows what it is worth. */
  readonly loss: Money | null;
  readonly lossShare: Share | null;
}

/** What a row is of. */
interface Named {
  readonly name: string;
  readonly source: 'offer' | 'plan' | 'baseline';
  readonly kind: string;
  readonly family: string | null;
  /** The policy's outcome; null for a baseline. */
  readonly verdict: string | null;
  readonly authority: string | null;
}

/** A row inside: minor units. */
export interface ComparedRow extends Named, Figures<bigint, Ratio> {}

/** What is different from the row compared with: the row's own less the other's; null where either is. */
export interface RowDifferences {
  readonly installment: Amount | null;
  readonly installments: number;
  readonly months: number | null;
  readonly totalPaid: Amount;
  readonly interestAndFees: Amount;
  readonly waived: Amount;
  readonly presentValue: Amount;
  readonly loss: Amount | null;
}

/** One row of a comparison. */
export interface ComparisonRow extends Named, Figures<Amount, Fraction> {
  /** What the row compared with pays and leaves owed, less the same of this one: positive where this one is cheaper. */
  readonly saving: Amount;
  readonly differences: RowDifferences;
}

/** @returns A row as text. */
export function presentRow(row: ComparedRow, digits: MinorDigits): Omit<ComparisonRow, 'saving' | 'differences'> {
  const money = (minor: bigint): Amount => formatAmount(minor, digits);
  const share = (value: Ratio | null): Fraction | null => value && formatFraction(value);
  return {
    ...row,
    installment: row.installment === null ? null : money(row.installment),
    downPayment: money(row.downPayment),
    totalPaid: money(row.totalPaid),
    balanceLeft: money(row.balanceLeft),
    interestAndFees: money(row.interestAndFees),
    waived: money(row.waived),
    effectiveRate: share(row.effectiveRate),
    paymentToCapacity: share(row.paymentToCapacity),
    presentValue: money(row.presentValue),
    loss: row.loss === null ? null : money(row.loss),
    lossShare: share(row.lossShare),
  };
}

/** @returns What is different from the row compared with, and what is saved against it. */
export function differencesOf(
  row: ComparedRow,
  chosen: ComparedRow,
  digits: MinorDigits,
): Pick<ComparisonRow, 'saving' | 'differences'> {
  const less = (own: bigint, theirs: bigint): Amount => formatAmount(own - theirs, digits);
  const orNull = (own: bigint | null, theirs: bigint | null): Amount | null =>
    own === null || theirs === null ? null : less(own, theirs);
  return {
    saving: less(chosen.totalPaid + chosen.balanceLeft, row.totalPaid + row.balanceLeft),
    differences: {
      installment: orNull(row.installment, chosen.installment),
      installments: row.installments - chosen.installments,
      months: row.months === null || chosen.months === null ? null : row.months - chosen.months,
      totalPaid: less(row.totalPaid, chosen.totalPaid),
      interestAndFees: less(row.interestAndFees, chosen.interestAndFees),
      waived: less(row.waived, chosen.waived),
      presentValue: less(row.presentValue, chosen.presentValue),
      loss: orNull(row.loss, chosen.loss),
    },
  };
}
