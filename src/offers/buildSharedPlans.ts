import type { CalendarMonth } from '../calendar/index.ts';
import { currencyDigits, parseInput, peek } from '../input/index.ts';
import { type Amount, type Currency, formatAmount } from '../money/index.ts';
import type { Infeasible, PlanResult } from '../plans/index.ts';
import { type SharedCourse, type SharedOut, sharedCourse } from './sharedCourse.ts';
import { latestSnapshot, SHARED_SCHEMAS, type SharedEntry, type SharedPlansInput } from './sharedSchema.ts';
import { type Sharer, sharersOf } from './sharers.ts';
import type { SharedBy } from './sharingWeight.ts';
import { planOf, type Trial } from './trial.ts';

/** What one of several accounts gets. */
export interface SharedAccount {
  readonly accountId: string;
  /** What it shares by. */
  readonly weight: Amount;
  readonly floor: Amount;
  /** Its plan, or why its shares do not pay it; then it has its share all the same. */
  readonly result: PlanResult;
}

/** What one account has of a month, and what falls due on it. */
export interface MonthPart {
  readonly accountId: string;
  readonly share: Amount;
  /** At most the share. */
  readonly due: Amount;
}

/** One calendar month of all plans together. */
export interface SharedMonth {
  /** `YYYY-MM`. */
  readonly month: CalendarMonth;
  /** What the budget carries; the shares add up to it. */
  readonly capacity: Amount;
  readonly due: Amount;
  /** Capacity less everything due. */
  readonly room: Amount;
  /** Whether every account has its floor; if not, capacity is shared in proportion to the floors. */
  readonly floorsMet: boolean;
  /** By account, of those whose plan has not ended before. */
  readonly parts: readonly MonthPart[];
}

/** Plans for several accounts of one customer. */
export interface SharedPlans {
  /** `incomplete` where some account has no plan. */
  readonly outcome: 'plans' | 'incomplete';
  readonly currency: Currency;
  readonly sharedBy: SharedBy;
  readonly startDate: string;
  /** In the order of their ids. */
  readonly accounts: readonly SharedAccount[];
  /** Every month up to the last payment of all; none where there is no plan. */
  readonly calendar: readonly SharedMonth[];
}

/**
 * Installment plans for several accounts of one customer, which share what the budget carries month by month.
 *
 * All plans start on one day and fall due monthly together. Each month's capacity is shared pro rata, by balance or
 * contractual payment, among the accounts whose plans have not ended before, nobody below the floor; each account pays
 * its whole share, for up to 120 months and the policy's longest term, until everything is paid. From the month after its
 * last payment its share moves on to the others. Where the policy limits accounts differently, the least capacity of those
 * open counts. A verdict is the one of its plan alone.
 * Rounding: shares by largest remainder, the earlier account id first where remainders are equal, so that they add up
 * to capacity; payments down to the payment multiple; everything else as in the recipe. Residue: what the multiple and
 * the last payment leave of a share is the month's room; a last payment that would exceed its share by what rounding
 * leaves moves a little to the month after.
 *
 * @param input.accounts - Each with an own floor and rate, where it has them.
 * @param input.affordability - The budget, without payments to these accounts.
 * @returns Every account's plan or why there is none, and one calendar of all of them.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example How do two debts share 300.00 a month?
 * import { buildSharedPlans } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '400.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '0%' }, delinquency: { daysPastDue: 40, cyclesPastDue: 2 }, openedOn: '2021-03-01',
 * };
 * const larger = { ...account, accountId: 'A-1002', balances: { ...account.balances, principal: '800.00' } };
 * const affordability = {
 *   household: { adults: 1, dependants: 0 },
 *   income: [{ source: 'salary', amount: '300.00', frequency: 'monthly' }], expenses: [],
 * };
 * const { outcome, calendar } = buildSharedPlans({ accounts: [{ account }, { account: larger }], affordability });
 * outcome; // 'plans'
 * calendar.length; // 4
 * calendar[0].parts.map(({ share }) => share); // ['100.00', '200.00']
 */
export function buildSharedPlans(input: SharedPlansInput): SharedPlans {
  const digits = currencyDigits(firstOf(input));
  const { accounts, startDate, ...shared } = parseInput(
    'build plans of several accounts',
    SHARED_SCHEMAS[digits],
    input,
  );
  const affordability = { ...shared.affordability, availableFunds: null };
  const sharing = { ...shared, affordability, startDate: startDate ?? latestSnapshot(accounts), digits };
  const sharers = sharersOf(accounts, sharing);
  const course = sharedCourse(sharers);
  const money = (minor: bigint): Amount => formatAmount(minor, digits);
  const presented = sharers.map((sharer) => {
    const { accountId, weight, floor } = sharer;
    const result = presentResult(course.results.get(sharer) as Trial | Infeasible);
    return { accountId, weight: money(weight), floor: money(floor), result };
  });
  return {
    outcome: presented.every(({ result }) => result.outcome === 'plan') ? 'plans' : 'incomplete',
    currency: (accounts[0] as SharedEntry).account.currency,
    sharedBy: sharing.sharedBy,
    startDate: sharing.startDate,
    accounts: presented,
    calendar: course.months.map((month, index) => presentMonth(month, index, course, money)),
  };
}

/** The first account, in whose currency amounts are read. */
function firstOf(input: unknown): unknown {
  return peek(peek(input, 'accounts'), '0');
}

function presentResult(result: Trial | Infeasible): PlanResult {
  return result.outcome === 'trial' ? planOf(result) : result;
}

function presentMonth(
  { month, capacity, floorsMet, shares }: SharedOut,
  index: number,
  { results }: SharedCourse,
  money: (minor: bigint) => Amount,
): SharedMonth {
  const parts = [...shares].map(([sharer, share]) => ({ sharer, share, due: dueIn(results.get(sharer), index) }));
  const due = parts.reduce((sum, part) => sum + part.due, 0n);
  return {
    month,
    capacity: money(capacity),
    due: money(due),
    room: money(capacity - due),
    floorsMet,
    parts: parts.map((part) => partOf(part.sharer, part.share, part.due, money)),
  };
}

function partOf({ accountId }: Sharer, share: bigint, due: bigint, money: (minor: bigint) => Amount): MonthPart {
  return { accountId, share: money(share), due: money(due) };
}

/** What falls due on an account with the installment of a month; nothing where it has no plan. */
function dueIn(result: Trial | Infeasible | undefined, index: number): bigint {
  return result?.outcome === 'trial' ? (result.solved.schedule.rows[index]?.payment ?? 0n) : 0n;
}
