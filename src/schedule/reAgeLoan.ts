import { type CalendarDate, type DayCount, dueDaysFrom, type Frequency, type Period } from '../calendar/index.ts';
import { multiplyDivideRound, type Ratio, subtractRatios, ZERO } from '../money/index.ts';
import { constantRate, interestFactor, withPauses } from '../rates/index.ts';
import type { Installment, Schedule } from './definition.ts';
import { levelFrom } from './levelFrom.ts';
import { type Loan, type LoanCourse, loanPeriods, type Refusal, scheduleLoan } from './loan.ts';
import type { PaymentTiming } from './treatClaim.ts';

/**
 * What becomes of interest when a loan is re-aged.
 *
 * - `due-first`: what has accrued falls due with the first new installment, and the rate goes on.
 * - `spread`: what has accrued is spread evenly; no more accrues.
 * - `spread-scheduled`: everything that was scheduled is spread evenly; no more accrues.
 * - `waive`: nothing is left of it; no more accrues.
 */
export type ReAgeInterest = 'due-first' | 'spread' | 'spread-scheduled' | 'waive';

/** A re-age: arrears and everything outstanding move into new installments. */
export interface ReAge {
  readonly on: CalendarDate;
  /** Due dates up to this one were paid as scheduled; null where none was. */
  readonly paidThrough: CalendarDate | null;
  readonly firstDueDate: CalendarDate;
  readonly frequency: Frequency;
  readonly every: number;
  readonly installments: number;
  readonly interest: ReAgeInterest;
  /** How the new installments count days; null for as before. */
  readonly dayCount: DayCount | null;
}

/** What a re-age starts from. Minor units. */
interface Outstanding {
  readonly principal: bigint;
  /** Interest that has accrued and was not paid. */
  readonly accrued: bigint;
  /** Interest that the schedule would still have charged. */
  readonly scheduled: bigint;
}

/** What becomes of interest, as `ReAgeInterest` says; a new choice is a new row. */
const RE_AGE_INTEREST = {
  'due-first': { amount: ({ accrued }) => accrued, pay: 'first', goesOn: true },
  spread: { amount: ({ accrued }) => accrued, pay: 'spread', goesOn: false },
  'spread-scheduled': { amount: ({ accrued, scheduled }) => accrued + scheduled, pay: 'spread', goesOn: false },
  waive: { amount: () => 0n, pay: 'spread', goesOn: false },
} as const satisfies Record<
  ReAgeInterest,
  {
    readonly amount: (outstanding: Outstanding) => bigint;
    readonly pay: PaymentTiming;
    /** Whether the new schedule bears the loan's rate, or none. */
    readonly goesOn: boolean;
  }
>;

/**
 * Ends a loan on a date and moves what is outstanding into new installments.
 *
 * The rows that were paid stand; of the others nothing is left but interest, which accrues on the whole principal from
 * the last due date paid, over each period that ends before the re-age and over the days until then. The new loan
 * starts on the date of the re-age, and its first period counts days by the frequency before.
 * Rounding: what accrues once a period, in the loan's mode; see `scheduleLoan` for the rest.
 *
 * @returns The rows that stand and the new loan, or why the re-age does not fit.
 */
export function reAgeLoan({ rows, loan }: LoanCourse, change: ReAge): LoanCourse | Refusal {
  const schedule = scheduleLoan(loan);
  if (schedule.outcome === 'unpayable') return { field: 'on', rule: 'must follow a schedule that can be paid' };
  const { on, paidThrough, firstDueDate } = change;
  const standing = schedule.rows.filter(({ periodEnd }) => paidThrough !== null && periodEnd <= paidThrough);
  if (standing.length === schedule.rows.length) return { field: 'paidThrough', rule: 'must leave something to re-age' };
  const start = standing[standing.length - 1]?.periodEnd ?? (loan.periods[0] as Period).start;
  if (on < start) return { field: 'on', rule: `must not be before ${start}` };
  if (firstDueDate < on) return { field: 'firstDueDate', rule: `must not be before the re-age on ${on}` };
  return { rows: [...rows, ...standing], loan: newLoan(loan, change, outstandingOn(loan, schedule, standing, on)) };
}

function outstandingOn(
  loan: Loan,
  { rows }: Schedule,
  standing: readonly Installment<bigint>[],
  on: CalendarDate,
): Outstanding {
  const last = standing[standing.length - 1];
  const principal = last ? last.principalLeft : loan.principal - loan.downPayment;
  const before = last ? last.closing - last.principalLeft : loan.accrued.amount;
  const begun = [...loan.periods.slice(standing.length), afterEnd(loan)].filter(({ start }) => start < on);
  const accrued = begun
    .map((period) => factorOf(loan, period.end <= on ? period : partOf(loan, period, on)))
    .reduce((sum, factor) => sum + multiplyDivideRound(principal, factor, loan.rounding), before);
  const later = rows.filter(({ periodStart }) => periodStart >= on);
  const scheduled = later.reduce(
    (sum, row) => sum + row.accrued,
    restOfPeriod(loan, rows, begun[begun.length - 1], on),
  );
  return { principal, accrued, scheduled };
}

/** Interest that the period which the re-age interrupts would have borne after it, on its own balance. */
function restOfPeriod(
  loan: Loan,
  rows: readonly Installment<bigint>[],
  period: Period | undefined,
  on: CalendarDate,
): bigint {
  if (period === undefined || period.end <= on || period.number > loan.periods.length) return 0n;
  const balance = rows[period.number - 2]?.principalLeft ?? loan.principal - loan.downPayment;
  const factor = subtractRatios(factorOf(loan, period), factorOf(loan, partOf(loan, period, on)));
  return multiplyDivideRound(balance, factor, loan.rounding);
}

/** The time after the last due date, which has no end. */
function afterEnd({ periods }: Loan): Period {
  const last = periods[periods.length - 1] as Period;
  return { ...last, number: last.number + 1, start: last.end, end: END_OF_TIME };
}

const END_OF_TIME = '9999-12-31' as CalendarDate;

function factorOf({ ratePath, pauses, basis, firstBasis }: Loan, period: Period): Ratio {
  return interestFactor(period, withPauses(ratePath, pauses), period.number === 1 ? firstBasis : basis);
}

/** The days of a period up to a date, counted as a period of their own. */
function partOf(
  { dates, basis }: Loan,
  { number, start }: Pick<Period, 'number' | 'start'>,
  until: CalendarDate,
): Period {
  const { frequency, every = 1 } = basis;
  const rule = { frequency, every, firstDueDate: until, dueDays: dueDaysFrom(frequency, until) };
  const [part] = loanPeriods({ ...dates, from: number, startDate: start, rule, businessDays: 'unadjusted' }, 1);
  return part as Period;
}

function newLoan(loan: Loan, change: ReAge, outstanding: Outstanding): Loan {
  const { amount, pay, goesOn } = RE_AGE_INTEREST[change.interest];
  const { frequency, every, dayCount } = change;
  const opened: Loan = {
    ...loan,
    ...newDates(loan, change),
    principal: outstanding.principal,
    downPayment: 0n,
    accrued: { amount: amount(outstanding), pay },
    ratePath: goesOn ? loan.ratePath : constantRate(ZERO),
    basis: { ...loan.basis, frequency, every, dayCount: dayCount ?? loan.basis.dayCount },
    firstBasis: loan.basis,
    pattern: { kind: 'level-payment', coversArrears: goesOn },
    closesWithLast: true,
    holiday: null,
    levelings: [],
  };
  return levelFrom(opened, 1);
}

/** The first period runs from the re-age and is counted by the frequency before; the later ones roll by their own. */
function newDates(
  loan: Loan,
  { on, firstDueDate, frequency, every, installments }: ReAge,
): Pick<Loan, 'dates' | 'periods'> {
  const rule = { frequency, every, firstDueDate, dueDays: dueDaysFrom(frequency, firstDueDate) };
  const rolled = loanPeriods({ ...loan.dates, from: 1, startDate: on, rule }, installments + 1);
  const [first, second] = rolled as readonly [Period, Period, ...Period[]];
  const counted = { ...partOf(loan, { number: 1, start: on }, first.end), dueDate: first.dueDate };
  return {
    dates: { ...loan.dates, from: 2, startDate: first.end, rule: { ...rule, firstDueDate: second.end } },
    periods: [counted, ...rolled.slice(1, installments)],
  };
}
