import {
  type BusinessCalendar,
  type BusinessDayConvention,
  buildPeriods,
  type CalendarDate,
  type DueDateRule,
  type Period,
} from '../calendar/index.ts';
import { type Ratio, type RoundingMode, ZERO } from '../money/index.ts';
import { type InterestBasis, type InterestPause, interestFactors, type RatePath, withPauses } from '../rates/index.ts';
import { ARREARS, byBucket } from './bucket.ts';
import { buildSchedule } from './buildSchedule.ts';
import type { Holiday, Installment, Leveling, Pattern, Schedule, ScheduleDefinition, Unpayable } from './definition.ts';
import { type FlatRate, flatDefinition } from './flatRate.ts';
import type { BucketTreatment, PaymentTiming } from './treatClaim.ts';

/**
 * What happens to the residue that rounding the installment leaves to the last row.
 *
 * - `none`: the last row takes it, whatever it is.
 * - `no-balloon`: the last row takes it, unless it would make the last payment more than a whole installment larger.
 * - `spread`: where it is more than half a minor unit an installment, the installment moves by its even share.
 */
export type InstallmentAdjustment = 'none' | 'no-balloon' | 'spread';

/** The due dates of a loan from one of its periods on, so that they can go on or move. */
export interface LoanDates {
  /** Number of the first period that they make. */
  readonly from: number;
  /** Where that period starts. */
  readonly startDate: CalendarDate;
  readonly rule: DueDateRule;
  readonly businessDays: BusinessDayConvention;
  readonly calendar: BusinessCalendar;
  /** Whether interest counts to the due date as it rolls, or as it is adjusted to a business day. */
  readonly interestUntil: 'due-date' | 'adjusted-date';
}

/** Interest that had accrued before a loan starts; it bears none itself. */
export interface AccruedInterest {
  /** Minor units. */
  readonly amount: bigint;
  readonly pay: PaymentTiming;
}

/** A bare loan, resolved: principal, dates, rates and a pattern, with no account and no payments made. Minor units. */
export interface Loan {
  readonly principal: bigint;
  readonly downPayment: bigint;
  readonly accrued: AccruedInterest;
  readonly dates: LoanDates;
  readonly periods: readonly Period[];
  readonly ratePath: RatePath;
  /** They lower what accrues; no installment is solved over them. */
  readonly pauses: readonly InterestPause[];
  readonly basis: InterestBasis;
  /** The basis of the first period, which a re-age counts by the frequency before it. */
  readonly firstBasis: InterestBasis;
  readonly pattern: Pattern;
  /** Where interest is on the principal of the start; the pattern then says nothing. */
  readonly flat: FlatRate | null;
  /** Whether the last period pays what is left; false where stated payments must suffice. */
  readonly closesWithLast: boolean;
  readonly holiday: Holiday | null;
  readonly levelings: readonly Leveling[];
  readonly rounding: RoundingMode;
  readonly paymentMultiple: bigint;
  readonly multipleRounding: RoundingMode;
  readonly adjustment: InstallmentAdjustment;
}

/** A loan on its way: the rows that stand, and the loan that goes on after them. */
export interface LoanCourse {
  readonly rows: readonly Installment<bigint>[];
  readonly loan: Loan;
}

/** Why a change does not fit a loan: the field of the change and the rule that it breaks. */
export interface Refusal {
  readonly field: string;
  readonly rule: string;
}

/** @returns So many periods by a rule of dates, numbered from the first of them on. */
export function loanPeriods(dates: LoanDates, count: number): readonly Period[] {
  const { startDate, rule, businessDays, calendar, interestUntil } = dates;
  const periods = buildPeriods({ startDate, dueDates: rule, count, businessDays, calendar });
  let end = startDate;
  return periods.map((period, index) => {
    const number = dates.from + index;
    if (interestUntil === 'due-date') return { ...period, number };
    const start = end;
    // A due date may move before the period starts: no day is in it then.
    end = period.dueDate > start ? period.dueDate : start;
    return { ...period, start, end, number };
  });
}

/** @returns The interest of each period for one unit of balance, with or without the pauses. */
export function loanFactors(
  { periods, ratePath, basis, firstBasis }: Loan,
  pauses: readonly InterestPause[],
): readonly Ratio[] {
  const path = withPauses(ratePath, pauses);
  if (firstBasis === basis) return interestFactors(periods, path, basis);
  return [...interestFactors(periods.slice(0, 1), path, firstBasis), ...interestFactors(periods.slice(1), path, basis)];
}

const PAID: BucketTreatment = {
  pay: 'spread',
  capitalize: ZERO,
  waiveOnSigning: ZERO,
  waiveOnCompletion: ZERO,
};

/**
 * Runs a loan through the engine.
 *
 * Rounding and residue: as in `buildSchedule`; see `InstallmentAdjustment`.
 */
export function scheduleLoan(loan: Loan): Schedule | Unpayable {
  const { accrued, periods, holiday, adjustment } = loan;
  const definition: ScheduleDefinition = {
    claim: byBucket((bucket) =>
      bucket === 'principal' ? loan.principal : bucket === 'interest' ? accrued.amount : 0n,
    ),
    treatment: byBucket((bucket) => (bucket === 'interest' ? { ...PAID, pay: accrued.pay } : PAID)),
    downPayment: loan.downPayment,
    paymentOrder: ARREARS,
    periods,
    factors: loanFactors(loan, loan.pauses),
    levelings: loan.levelings,
    payingInstallments: periods.length - (holiday?.installments ?? 0),
    closesWithLast: loan.closesWithLast,
    pattern: loan.pattern,
    holiday,
    rounding: loan.rounding,
    paymentMultiple: loan.paymentMultiple,
    multipleRounding: loan.multipleRounding,
    spreadRounding: loan.rounding,
    keepsResidue: adjustment !== 'no-balloon',
  };
  return buildSchedule(loan.flat ? flatDefinition(definition, loan.flat) : definition);
}
