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
  /** Payments up to this day, it included, decide what of the postings bears interest at all; null for none. */
  readonly dueDate: CalendarDate | null;
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
 * the payment date. `residual`: what is paid by the due date bears none at all, the earliest posting first. Postings that
 * are paid in full by the due date bear none either way.
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
function balanceChanges({ postings, payments, dueDate, variant }: RevolvingAccount): readonly DatedAmount[] {
  const inTime = payments.filter(({ date }) => dueDate !== null && date <= dueDate);
  const sum = (amounts: readonly DatedAmount[]): bigint => amounts.reduce((total, { amount }) => total + amount, 0n);
  const posted = postings.filter(({ date }) => dueDate === null || date <= dueDate);
  const free = sum(inTime) >= sum(posted) || variant === 'residual';
  const late = free ? payments.filter((payment) => !inTime.includes(payment)) : payments;
  return [
    ...(free ? withoutEarliest(postings, sum(inTime)) : postings),
    ...late.map(({ date, amount }) => ({ date, amount: -amount })),
  ];
}

/** Postings less what was paid in time, the earliest first. */
function withoutEarliest(postings: readonly DatedAmount[], paid: bigint): readonly DatedAmount[] {
  let left = paid;
  return [...postings]
    .sort((one, other) => (one.date < other.date ? -1 : 1))
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
