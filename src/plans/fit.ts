import { type CalendarDate, type CalendarMonth, monthOf } from '../calendar/index.ts';
import type { MonthDue, PolicyBudget } from '../policy/index.ts';
import type { Schedule } from '../schedule/index.ts';
import type { Draft } from './draft.ts';

/** What falls due month by month, after available funds have paid what they are there for. Minor units. */
export interface DueByMonth {
  readonly months: readonly MonthDue[];
  /** Paid from available funds. */
  readonly fromFunds: bigint;
}

/**
 * Sums what falls due by calendar month, in order, on the dates it is to be paid.
 *
 * Available funds pay the down payment and a lump sum, as far as they reach and once they are there; installments
 * are left to capacity.
 */
export function dueByMonth({ request, downPayment }: Draft, schedule: Schedule): DueByMonth {
  const funds = request.budget?.affordability.availableFunds ?? null;
  let available = funds?.amount ?? 0n;
  const sums = new Map<CalendarMonth, bigint>();
  const add = (date: CalendarDate, amount: bigint, fundable: boolean): void => {
    const covered = fundable && funds && funds.from <= date ? (available < amount ? available : amount) : 0n;
    available -= covered;
    const month = monthOf(date);
    sums.set(month, (sums.get(month) ?? 0n) + amount - covered);
  };
  if (downPayment > 0n) add(request.dates.startDate, downPayment, true);
  const lumpSum = schedule.rows.length === 1;
  for (const { dueDate, payment } of schedule.rows) if (payment > 0n) add(dueDate, payment, lumpSum);
  return {
    months: [...sums].map(([month, due]) => ({ month, due })),
    fromFunds: (funds?.amount ?? 0n) - available,
  };
}

/** A month with what falls due and what can be paid. Minor units. */
export interface MonthRoom extends MonthDue {
  readonly capacity: bigint;
}

/** @returns Every month in which more falls due than capacity carries. */
export function shortfalls(months: readonly MonthDue[], budget: PolicyBudget): readonly MonthRoom[] {
  return months
    .map(({ month, due }) => ({ month, due, capacity: budget.capacity.inMonth(month).capacity }))
    .filter(({ due, capacity }) => due > capacity);
}

/** @returns The month with the least room between capacity and what falls due, the first of equals; null for none. */
export function tightestMonth(months: readonly MonthDue[], budget: PolicyBudget): MonthRoom | null {
  let tightest: MonthRoom | null = null;
  for (const { month, due } of months) {
    const { capacity } = budget.capacity.inMonth(month);
    if (!tightest || capacity - due < tightest.capacity - tightest.due) tightest = { month, due, capacity };
  }
  return tightest;
}
