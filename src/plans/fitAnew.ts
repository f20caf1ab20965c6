import { type CalendarMonth, monthOf } from '../calendar/index.ts';
import type { Amount } from '../money/index.ts';
import type { Schedule } from '../schedule/index.ts';
import type { ReadPlan } from './planSchema.ts';
import { between } from './pricedAnew.ts';

type Fit = NonNullable<ReadPlan['affordability']>;

/**
 * How a plan sits with its budget, as far as its rows and its short months say it: what falls due in a month is of the
 * rows, and the tightest month is the one that misses most. Capacity itself is the budget's.
 *
 * @param fit - What the plan says of its budget.
 * @returns The same, as it may stand.
 */
export function fitAnew(fit: Fit, plan: ReadPlan, { rows }: Schedule, money: (minor: bigint) => Amount) {
  const { totals } = plan;
  const lumpSum = rows.length === 1 ? totals.paid - totals.downPayment : 0n;
  const fromFunds = between(fit.fromAvailableFunds, [0n, totals.downPayment + lumpSum]);
  // Of a lump sum beside a down payment it is not told which of the two the funds paid.
  const untold = lumpSum > 0n && totals.downPayment > 0n ? fromFunds : 0n;
  const dueIn = dueByMonth(plan, rows, fromFunds - untold);
  const most = (month: CalendarMonth): bigint => dueIn.get(month) ?? 0n;
  const short = fit.shortMonths
    .filter(({ month }, index, all) => most(month) > 0n && month > (all[index - 1]?.month ?? ''))
    .map(({ month, missing }) => ({ month, missing: between(missing, [1n, most(month)]) }));
  const worst = short.find(({ missing }) => short.every((other) => other.missing <= missing));
  const stated = fit.tightestMonth;
  const month = worst?.month ?? (stated && dueIn.has(stated.month) ? stated.month : [...dueIn.keys()][0]);
  const dueThen = month === undefined ? 0n : between(stated?.due ?? 0n, [most(month) - untold, most(month)]);
  const atLeastDue = stated && stated.capacity > dueThen ? stated.capacity : dueThen;
  return {
    fits: short.length === 0,
    tightestMonth:
      month === undefined
        ? null
        : { month, due: money(dueThen), capacity: money(worst ? dueThen - worst.missing : atLeastDue) },
    shortMonths: short.map((each) => ({ month: each.month, missing: money(each.missing) })),
    fromAvailableFunds: money(fromFunds),
  };
}

/** Funds pay the down payment, or else the lump sum; installments are left to capacity. */
function dueByMonth({ terms, totals }: ReadPlan, rows: Schedule['rows'], fromFunds: bigint) {
  const dueIn = new Map<CalendarMonth, bigint>();
  const add = (month: CalendarMonth, due: bigint) => dueIn.set(month, (dueIn.get(month) ?? 0n) + due);
  const fromFundsOf = (hasDown: boolean) => (hasDown === totals.downPayment > 0n ? fromFunds : 0n);
  if (totals.downPayment > 0n) add(monthOf(terms.startDate), totals.downPayment - fromFundsOf(true));
  for (const { dueDate, payment } of rows) {
    if (payment > 0n) add(monthOf(dueDate), rows.length === 1 ? payment - fromFundsOf(false) : payment);
  }
  return dueIn;
}
