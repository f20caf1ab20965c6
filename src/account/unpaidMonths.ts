import { addMonths, dateFields } from '../calendar/index.ts';
import type { Amount, RoundingMode } from '../money/index.ts';
import { byBucket, totalOf } from '../schedule/index.ts';
import { daysPastDueOn } from './accountOn.ts';
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
 * What an account comes to month by month where nothing is paid, as `accrueCycles` says, and how far it falls behind, as
 * `daysPastDueOn` does.
 */
export function unpaidMonths(account: Account, months: number, mode: RoundingMode): readonly UnpaidMonth<bigint>[] {
  const { asOf } = account;
  const { day } = dateFields(asOf);
  return accrueCycles(account, addMonths(asOf, months, day), mode).map((cycle, index) => ({
    ...cycle,
    month: index + 1,
    total: totalOf(cycle.balances),
    daysPastDue: daysPastDueOn(account, cycle.end),
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
