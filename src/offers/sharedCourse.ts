import type { CalendarMonth } from '../calendar/index.ts';
import type { Infeasible } from '../plans/index.ts';
import { type MonthShares, shareMonth } from './shareMonth.ts';
import { capacityIn, monthsOfInstallments, payFrom, type Sharer } from './sharers.ts';
import type { Trial } from './trial.ts';

/** One month in which capacity is shared. Amounts in minor units. */
export interface SharedOut {
  readonly month: CalendarMonth;
  readonly capacity: bigint;
  readonly floorsMet: boolean;
  /** By account, of those whose plan has not ended before. */
  readonly shares: ReadonlyMap<Sharer, bigint>;
}

/** What comes of sharing: how each account is paid, or why it is not, and the months until the last plan ends. */
export interface SharedCourse {
  readonly results: ReadonlyMap<Sharer, Trial | Infeasible>;
  readonly months: readonly SharedOut[];
}

/**
 * Shares every month's capacity among the accounts that are open in it, from one finished plan to the next.
 *
 * All that are open share every month ahead; whichever is paid first keeps its plan, the shares up to its last payment
 * stand, and from the month after, those that are left share alone. What a last payment leaves of its share is room. Where
 * none of those left can be paid, they have no plan.
 */
export function sharedCourse(sharers: readonly Sharer[]): SharedCourse {
  const results = new Map<Sharer, Trial | Infeasible>();
  const calendar = monthsOfInstallments(sharers[0] as Sharer);
  const months: SharedOut[] = [];
  let open = sharers;
  while (open.length > 0) {
    const ahead = calendar.slice(months.length).map((month) => shareOut(month, open));
    const path = [...months, ...ahead];
    const tried = open.map((sharer) => {
      const shares = path.map(({ shares: all }) => all.get(sharer) ?? 0n);
      return { sharer, result: payFrom(shares, sharer) };
    });
    const end = Math.min(...tried.map(({ result }) => lengthOf(result)));
    const settled = tried.filter(({ result }) => lengthOf(result) === end);
    for (const { sharer, result } of settled) results.set(sharer, result);
    if (end === Number.POSITIVE_INFINITY) break;
    months.push(...ahead.slice(0, end - months.length));
    open = open.filter((sharer) => !results.has(sharer));
  }
  return { results, months };
}

function shareOut(month: CalendarMonth, open: readonly Sharer[]): SharedOut {
  const capacity = capacityIn(month, open);
  const { shares, floorsMet }: MonthShares = shareMonth(capacity, open);
  return {
    month,
    capacity,
    floorsMet,
    shares: new Map(open.map((sharer, index) => [sharer, shares[index] as bigint])),
  };
}

/** @returns Months until everything is paid; infinite where it is not. */
function lengthOf(result: Trial | Infeasible): number {
  return result.outcome === 'trial' ? result.solved.schedule.rows.length : Number.POSITIVE_INFINITY;
}
