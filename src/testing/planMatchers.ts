import { type CalendarMonth, monthOf } from '../calendar/index.ts';
import { invalidInput } from '../errors.ts';
import type { AmountInput } from '../input/index.ts';
import { MINOR_DIGITS, readAmount } from '../money/index.ts';
import type { Constraint, ReadPlan } from '../plans/index.ts';
import { checkInvariants } from './checkInvariants.ts';
import { expectOfPlan, isInfeasible, type MatcherResult, resultOf } from './expectation.ts';

/**
 * Matchers for vitest and jest. Each takes a plan, or the result of a recipe; what each means stands with
 * {@link PlanExpectations}. Register them once, in a setup file: `expect.extend(planMatchers)`.
 *
 * Their types come along for vitest, and for jest with `@types/jest`. With `@jest/globals` say:
 *
 *     declare module 'expect' {
 *       interface Matchers<R extends void | Promise<void>> extends PlanExpectations<R> {}
 *     }
 */
export const planMatchers = {
  toConserve: (received: unknown): MatcherResult =>
    resultOf(
      'to conserve',
      checkInvariants(received).map(({ law, where, message }) => `${where} ${message} (${law})`),
    ),

  toCloseAtZero: (received: unknown): MatcherResult =>
    expectOfPlan(received, 'to close at zero', ({ schedule }, money) => {
      const { closing = 0n } = schedule[schedule.length - 1] ?? {};
      return closing === 0n ? [] : [`${money(closing)} is left after installment ${schedule.length}`];
    }),

  toFit: (received: unknown): MatcherResult =>
    expectOfPlan(received, 'to fit the budget', ({ affordability }, money) => {
      if (!affordability) return ['it was built without one'];
      if (affordability.fits) return [];
      return affordability.shortMonths.map(({ month, missing }) => `${money(missing)} is missing in ${month}`);
    }),

  toStayWithin: (received: unknown, capacity: AmountInput): MatcherResult =>
    expectOfPlan(received, `to stay within ${capacity} a month`, (plan, money) => {
      const most = amountIn(plan, 'capacity', capacity);
      const over = [...dueByMonth(plan)].filter(([, due]) => due > most);
      return over.map(([month, due]) => `${money(due)} falls due in ${month}`);
    }),

  toBeCompliant: (received: unknown): MatcherResult =>
    expectOfPlan(received, 'to be compliant', ({ verdict }) => {
      if (verdict.outcome === 'compliant') return [];
      const failed = verdict.findings.filter(
        ({ result, severity }) => result === 'failed' && (severity === 'error' || severity === 'approval'),
      );
      const rules = failed.map(
        ({ rule, actual, limit, reason }) => `${rule}: ${reason ?? `${actual} against ${limit}`}`,
      );
      return [`its verdict is ${verdict.outcome}`, ...rules];
    }),

  toBeInfeasible: (received: unknown, constraint?: Constraint): MatcherResult => {
    const wanted = constraint === undefined ? 'to be infeasible' : `to be infeasible by ${constraint}`;
    if (!isInfeasible(received)) return resultOf(wanted, ['it is not']);
    const isOther = constraint !== undefined && constraint !== received.constraint;
    return resultOf(wanted, isOther ? [`it is by ${received.constraint}: ${received.message}`] : []);
  },

  toCost: (received: unknown, amount: AmountInput): MatcherResult =>
    expectOfPlan(received, `to cost ${amount}`, (plan, money) => {
      const { total } = plan.cost;
      return total === amountIn(plan, 'amount', amount) ? [] : [`it costs ${money(total)}`];
    }),
} as const;

/** The amount that a matcher was given, in minor units of the plan's currency. */
function amountIn({ currency }: ReadPlan, path: string, given: AmountInput): bigint {
  const amount = readAmount(given, MINOR_DIGITS[currency]);
  if (typeof amount === 'bigint') return amount;
  throw invalidInput('match a plan', [{ path, rule: amount, value: String(given) }]);
}

/** What is to be paid by calendar month, the down payment on the start. */
function dueByMonth({ terms, totals, schedule }: ReadPlan): ReadonlyMap<CalendarMonth, bigint> {
  const due = new Map<CalendarMonth, bigint>([[monthOf(terms.startDate), totals.downPayment]]);
  for (const { dueDate, payment } of schedule) {
    const month = monthOf(dueDate);
    due.set(month, (due.get(month) ?? 0n) + payment);
  }
  return due;
}
