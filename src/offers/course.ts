import type { CalendarDate } from '../calendar/index.ts';
import type { Amount } from '../money/index.ts';
import { monthsUntil } from '../plans/index.ts';

/** What is paid on a day. */
export interface DatedPayment<Money = Amount> {
  readonly dueDate: CalendarDate;
  readonly payment: Money;
}

/** What a way on costs: claim + interest + fees + penalties = paid + waived + balanceLeft, to the minor unit. */
export interface CourseCost {
  /** Everything paid. */
  readonly paid: Amount;
  /** Interest that accrues on the way, compound interest included. */
  readonly interest: Amount;
  /** Agreed fees charged on the way. */
  readonly fees: Amount;
  /** Late fees charged on the way. */
  readonly penalties: Amount;
  readonly waived: Amount;
  /** What is still owed at its end. */
  readonly balanceLeft: Amount;
  /** The day of the last payment; null where something is left. */
  readonly freeOn: CalendarDate | null;
  /** Months from the start to the last payment, before a business day moves it, a part counting whole; null where something is left. */
  readonly monthsToFreedom: number | null;
  /** What the payments, and they alone, are worth to the lender on the start date at the contract's rate. */
  readonly presentValue: Amount;
}

/** A way on from a claim, be it a plan or what happens without one: the one shape in which ways are compared. */
export interface Course<Kind extends string> {
  readonly kind: Kind;
  readonly startDate: CalendarDate;
  /** Everything owed on the start date. */
  readonly claim: Amount;
  /** In order; days without a payment are left out. */
  readonly payments: readonly DatedPayment[];
  readonly cost: CourseCost;
}

/** What a way on without a plan consists of. Amounts in minor units. */
export interface UnplannedCourse<Kind extends string> {
  readonly kind: Kind;
  readonly startDate: CalendarDate;
  readonly claim: bigint;
  readonly payments: readonly DatedPayment<bigint>[];
  /** What accrues on the way. */
  readonly interest: bigint;
  readonly penalties: bigint;
  readonly balanceLeft: bigint;
  readonly presentValue: bigint;
}

/** @returns The course as data; its freedom follows from its last payment. */
export function unplannedCourse<Kind extends string>(
  { kind, startDate, claim, payments, interest, penalties, balanceLeft, presentValue }: UnplannedCourse<Kind>,
  money: (minor: bigint) => Amount,
): Course<Kind> {
  const freeOn = balanceLeft === 0n ? (payments[payments.length - 1]?.dueDate ?? startDate) : null;
  return {
    kind,
    startDate,
    claim: money(claim),
    payments: payments.map(({ dueDate, payment }) => ({ dueDate, payment: money(payment) })),
    cost: {
      paid: money(payments.reduce((sum, { payment }) => sum + payment, 0n)),
      interest: money(interest),
      fees: money(0n),
      penalties: money(penalties),
      waived: money(0n),
      balanceLeft: money(balanceLeft),
      freeOn,
      monthsToFreedom: freeOn && monthsUntil(startDate, freeOn),
      presentValue: money(presentValue),
    },
  };
}
