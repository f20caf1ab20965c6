import type { PlanKind } from '../account/index.ts';
import { formatAmount, MINOR_DIGITS } from '../money/index.ts';
import { monthsUntil, type Plan } from '../plans/index.ts';
import type { Course } from './course.ts';

/** A finished plan as a course, so that it stands beside baselines. Rounding: none; no sum is made anew. */
export function planCourse({ kind, currency, terms, claim, schedule, totals, lender }: Plan): Course<PlanKind> {
  const zero = formatAmount(0n, MINOR_DIGITS[currency]);
  const last = schedule[schedule.length - 1] as Plan['schedule'][number];
  const due = [{ dueDate: terms.startDate, payment: totals.downPayment }, ...schedule];
  return {
    kind,
    startDate: terms.startDate,
    claim: claim.total,
    payments: due.filter(({ payment }) => payment !== zero).map(({ dueDate, payment }) => ({ dueDate, payment })),
    cost: {
      paid: totals.paid,
      interest: totals.interest,
      fees: totals.fees,
      penalties: zero,
      waived: totals.waived,
      balanceLeft: zero,
      freeOn: last.dueDate,
      monthsToFreedom: monthsUntil(terms.startDate, last.periodEnd),
      presentValue: lender.presentValue,
    },
  };
}
