import type { CalendarDate } from '../calendar/index.ts';
import type { Amount } from '../money/index.ts';
import type { Plan, ReadPlan } from '../plans/index.ts';

/** How a plan stands on a date. */
export interface ChartPoint {
  readonly date: CalendarDate;
  /** What is owed and still to be paid, after the payment on this date; interest to come is not in it. */
  readonly balance: Amount;
  /** Down payment and installments so far. */
  readonly cumulativePaid: Amount;
  /** Of the payment on this date, interest that accrued within the plan. */
  readonly interest: Amount;
  /** Of the payment on this date, principal; of a down payment too, which the start has. */
  readonly principal: Amount;
}

/** @returns How a plan stands at its start, and after each installment on its due date. */
export function planPoints(
  plan: Plan,
  { totals, conservation, schedule }: ReadPlan,
  money: (minor: bigint) => Amount,
): readonly ChartPoint[] {
  const rowPrincipal = schedule.reduce((sum, { principal }) => sum + principal, 0n);
  const start: ChartPoint = {
    date: plan.terms.startDate,
    balance: plan.schedule[0]?.opening ?? money(0n),
    cumulativePaid: money(totals.downPayment),
    interest: money(0n),
    principal: money(conservation.buckets.principal.paid - rowPrincipal),
  };
  let paid = totals.downPayment;
  const rows = plan.schedule.map(({ dueDate, closing, interest, principal }, index): ChartPoint => {
    paid += schedule[index]?.payment ?? 0n;
    return { date: dueDate, balance: closing, cumulativePaid: money(paid), interest, principal };
  });
  return [start, ...rows];
}
