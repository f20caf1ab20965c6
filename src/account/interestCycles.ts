import { addDays, type CalendarDate, daysBetween } from '../calendar/index.ts';
import { addRatios, type Ratio, type RoundingMode, ratio, roundRatio, ZERO } from '../money/index.ts';

/** Whether the statement day bears interest in the cycle that it closes, or in the one after it. */
export const STATEMENT_DAYS = ['counted', 'not-counted'] as const;
/** What bears interest from the posting date on where the bill was not paid in full. */
export const INTEREST_VARIANTS = ['full-balance', 'residual'] as const;

/** A dated amount, in minor units. */
export interface DatedAmount {
  readonly date: CalendarDate;
  readonly amount: bigint;
}

/** Postings up to a statement that bear no interest where they are paid in full in time. */
export interface Bill {
  /** Postings up to this day, it included, are on it. */
  readonly statementDate: CalendarDate;
  /** Payments up to this day, it included, are in time. */
  readonly dueDate: CalendarDate;
}

/** What bore interest on a card. Amounts in minor units. */
export interface RevolvingAccount {
  /** Interest of one day for one unit of balance. */
  readonly dailyRate: Ratio;
  /** Bears interest from its posting date on, that day included. */
  readonly postings: readonly DatedAmount[];
  /** Bears no more interest from the payment date on, that day included. */
  readonly payments: readonly DatedAmount[];
  /** Each closes a cycle; ascending. */
  readonly statementDates: readonly CalendarDate[];
  readonly statementDay: (typeof STATEMENT_DAYS)[number];
  readonly variant: (typeof INTEREST_VARIANTS)[number];
  /** The bill that could be paid free of interest; null for none. */
  readonly bill: Bill | null;
  /** Whether unpaid interest of a cycle bears interest from the next one on. */
  readonly capitalization: 'none' | 'monthly';
}

/** Days at one balance. */
export interface InterestSegment<Money> {
  /** First and last day, both included. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly days: number;
  readonly balance: Money;
  readonly interest: Money;
}

/** The days up to a statement. */
export interface InterestCycle<Money> {
  readonly statementDate: CalendarDate;
  readonly segments: readonly InterestSegment<Money>[];
  readonly interest: Money;
  /** What bears interest when the next cycle begins. */
  readonly balance: Money;
}

/**
 * Interest of a card day by day: the sum over its segments of balance * daily rate * days.
 *
 * A posting counts from its own day, a payment from its own day: posted on 30 March and paid on 23 April is 24 days.
 * The statement day is the last day of its cycle (`counted`) or the first of the next (`not-counted`): 1,000.00 at 0.05 %
 * a day from 30 March, 100.00 paid on 23 April, statement on 5 May, is 17.85 or 17.40.
 * `full-balance`: everything posted bears interest from its posting date, and a payment ends it for its own amount from
 * the payment date. `residual`: what is paid of a bill in time bears none at all, the earliest posting first. A bill that is
 * paid in full in time bears none either way; later postings bear interest from their own days.
 * Unpaid interest joins the balance on the first day of the next cycle where it is capitalized. A credit balance bears none.
 * Rounding: the interest of a cycle once, in the mode given; a segment shows what it adds to the rounded sum, so
 * segments always add up.
 *
 * @returns One cycle a statement date.
 */
export function interestCycles(account: RevolvingAccount, mode: RoundingMode): readonly InterestCycle<bigint>[] {
  const changes = balanceChanges(account);
  let carried = 0n;
  let from = changes.reduce((first, { date }) => (date < first ? date : first), lastOf(account.statementDates));
  return account.statementDates.map((statementDate) => {
    const until = account.statementDay === 'counted' ? statementDate : addDays(statementDate, -1);
    const cycle = interestOfCycle(account.dailyRate, segmentsOf(changes, carried, { from, until }), mode);
    if (account.capitalization === 'monthly') carried += cycle.interest;
    from = addDays(until, 1);
    return { statementDate, ...cycle, balance: carried + balanceOn(changes, from) };
  });
}

function lastOf(dates: readonly CalendarDate[]): CalendarDate {
  return dates[dates.length - 1] as CalendarDate;
}

/** What changes the balance and on which day; payments are negative. */
function balanceChanges({ postings, payments, bill, variant }: RevolvingAccount): readonly DatedAmount[] {
  const isInTime = ({ date }: DatedAmount): boolean => bill !== null && date <= bill.dueDate;
  const billed = total(postings.filter(({ date }) => bill !== null && date <= bill.statementDate));
  const inTime = total(payments.filter(isInTime));
  const isFree = bill !== null && (variant === 'residual' || inTime >= billed);
  const reducing = isFree ? payments.filter((payment) => !isInTime(payment)) : payments;
  return [
    ...(isFree ? withoutEarliest(postings, inTime) : postings),
    ...reducing.map(({ date, amount }) => ({ date, amount: -amount })),
  ];
}

function total(amounts: readonly DatedAmount[]): bigint {
  return amounts.reduce((sum, { amount }) => sum + amount, 0n);
}

/** Postings less what was paid in time, the earliest first. */
function withoutEarliest(postings: readonly DatedAmount[], paid: bigint): readonly DatedAmount[] {
  let left = paid;
  return [...postings]
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .map(({ date, amount }) => {
      const part = amount < left ? amount : left;
      left -= part;
      return { date, amount: amount - part };
    });
}

function balanceOn(changes: readonly DatedAmount[], day: CalendarDate): bigint {
  return changes.reduce((sum, { date, amount }) => (date <= day ? sum + amount : sum), 0n);
}

interface Stretch {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly balance: bigint;
}

/** The days of a cycle cut wherever the balance changes; days without a balance are left out. */
function segmentsOf(
  changes: readonly DatedAmount[],
  carried: bigint,
  { from, until }: Omit<Stretch, 'balance'>,
): readonly Stretch[] {
  const inside = changes.map(({ date }) => date).filter((date) => date > from && date <= until);
  const starts = [from, ...[...new Set(inside)].sort()].filter((start) => start <= until);
  return starts
    .map((start, index) => {
      const next = starts[index + 1];
      return {
        from: start,
        until: next === undefined ? until : addDays(next, -1),
        balance: carried + balanceOn(changes, start),
      };
    })
    .filter(({ balance }) => balance > 0n);
}

function interestOfCycle(dailyRate: Ratio, stretches: readonly Stretch[], mode: RoundingMode) {
  let exact = ZERO;
  let interest = 0n;
  const segments = stretches.map(({ from, until, balance }): InterestSegment<bigint> => {
    const days = daysBetween(from, until) + 1;
    exact = addRatios(exact, ratio(balance * BigInt(days) * dailyRate.numerator, dailyRate.denominator));
    const before = interest;
    interest = roundRatio(exact, mode);
    return { from, until, days, balance, interest: interest - before };
  });
  return { segments, interest };
}
