import { type Affordability, type CapacityLimits, capacityPath } from '../affordability/index.ts';
import { addDays, addMonths, type CalendarDate, type CalendarMonth } from '../calendar/index.ts';
import type { Ratio } from '../money/index.ts';

/** Calendar months without income: from the first day of one of them on. */
export interface IncomeStop {
  readonly firstDay: CalendarDate;
  readonly months: number;
}

/** A budget with what a policy makes of it. */
export interface StressableBudget {
  readonly affordability: Affordability;
  readonly limits: CapacityLimits;
}

/**
 * Capacity month by month where all income is a share of what it was.
 *
 * Exact: every amount is taken in units of one denominator of the share, in which a share of an income is whole.
 * Rounding: each month once, down, as capacity is.
 */
export function capacityAtShare(
  { affordability, limits }: StressableBudget,
  { numerator, denominator }: Ratio,
): (month: CalendarMonth) => bigint {
  const { income, expenses, debts, buffer } = affordability;
  const path = capacityPath(
    {
      ...affordability,
      income: income.map((line) => ({ ...line, amount: line.amount * numerator })),
      expenses: expenses.map((line) => ({ ...line, amount: line.amount * denominator })),
      debts: debts.map((line) => ({ ...line, payment: line.payment * denominator })),
      buffer: buffer * denominator,
    },
    { ...limits, livingMinimum: limits.livingMinimum * denominator },
  );
  return (month) => path.inMonth(month).capacity / denominator;
}

/** Capacity month by month where no income comes in some months: each line of income counts before and after them. */
export function capacityWithStop(
  { affordability, limits }: StressableBudget,
  { firstDay, months }: IncomeStop,
): (month: CalendarMonth) => bigint {
  const dayBefore = addDays(firstDay, -1);
  const dayAfter = addMonths(firstDay, months, 1);
  const income = affordability.income.flatMap((line) => [
    { ...line, until: line.until !== null && line.until < dayBefore ? line.until : dayBefore },
    { ...line, from: line.from !== null && line.from > dayAfter ? line.from : dayAfter },
  ]);
  const counted = income.filter(({ from, until }) => from === null || until === null || from <= until);
  const path = capacityPath({ ...affordability, income: months === 0 ? affordability.income : counted }, limits);
  return (month) => path.inMonth(month).capacity;
}
