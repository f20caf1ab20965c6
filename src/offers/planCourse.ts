import type { PlanKind } from '../account/index.ts';
import { parseInput, peek } from '../input/index.ts';
import { formatAmount, isCurrency, MINOR_DIGITS } from '../money/index.ts';
import { MAX_PLAN_VALUES, monthsUntil, PLAN_SCHEMAS, type Plan } from '../plans/index.ts';
import type { Course } from './course.ts';

/**
 * A finished plan as a course, so that it stands beside baselines.
 *
 * Its payments begin with the down payment; months without one are left out. Rounding: none; no sum is made anew.
 *
 * @param plan - As a recipe returned it, JSON or not.
 * @returns Its dated payments and their cost; nothing is ever left of a plan.
 * @throws {RepaymentError} `invalid-input`, naming every field that is not as a recipe writes it.
 *
 * @example What does this plan cost beside doing nothing?
 * import { buildBaselines, buildInstallmentPlan, expectPlan, planCourse } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const plan = expectPlan(buildInstallmentPlan({ account, terms: { installments: 12, rate: '0%' } }));
 * planCourse(plan).cost.monthsToFreedom; // 12
 * buildBaselines({ account, months: 12 }).doingNothing.cost.balanceLeft; // '1416.00'
 */
export function planCourse(plan: Plan): Course<PlanKind> {
  const named: unknown = peek(plan, 'currency');
  const digits = isCurrency(named) ? MINOR_DIGITS[named] : 2;
  parseInput('tell a plan as a course', PLAN_SCHEMAS[digits], plan, MAX_PLAN_VALUES);
  const { kind, terms, claim, schedule, totals, lender } = plan;
  const zero = formatAmount(0n, digits);
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
