import { addMonths, type CalendarDate, dateFields, daysBetween } from '../calendar/index.ts';
import type { Amount, RoundingMode } from '../money/index.ts';
import { byBucket, totalOf } from '../schedule/index.ts';
import { type AccruedCycle, accrueCycles } from './claimOn.ts';
import type { Account } from './schema.ts';

/** A month in which nothing was paid. */
export interface UnpaidMonth<Money> extends AccruedCycle<Money> {
  /** 1 for the first. */
  readonly month: number;
  readonly total: Money;
  /** At its end. */
  readonly daysPastDue: number;
}

/**
 * What an account comes to month by month where nothing is paid, as `accrueCycles` says, and how far it falls behind.
 *
 * Days past due count on from those of the snapshot. Where nothing is past due yet, they count from the next due date:
 * the contract's, or the end of the first month, when its minimum payment would have been due. A due date itself is
 * day zero.
 */
export function unpaidMonths(account: Account, months: number, mode: RoundingMode): readonly UnpaidMonth<bigint>[] {
  const { asOf, delinquency } = account;
  const { day } = dateFields(asOf);
  const dueDate = account.contract.schedule?.nextDueDate ?? addMonths(asOf, 1, day);
  const daysPastDue = (date: CalendarDate): number =>
    delinquency.daysPastDue > 0
      ? delinquency.daysPastDue + daysBetween(asOf, date)
      : Math.max(0, daysBetween(dueDate, date));
  return accrueCycles(account, addMonths(asOf, months, day), mode).map((cycle, index) => ({
    ...cycle,
    month: index + 1,
    total: totalOf(cycle.balances),
    daysPastDue: daysPastDue(cycle.end),
  }));
}

/** @returns The same as data. */
export function presentUnpaidMonth(unpaid: UnpaidMonth<bigint>, money: (minor: bigint) => Amount): UnpaidMonth<Amount> {
  return {
    month: unpaid.month,
    start: unpaid.start,
    end: unpaid.end,
    interest: money(unpaid.interest),
    compoundInterest: money(unpaid.compoundInterest),
    penalty: money(unpaid.penalty),
    balances: byBucket((bucket) => money(unpaid.balances[bucket])),
    total: money(unpaid.total),
    daysPastDue: unpaid.daysPastDue,
  };
}
