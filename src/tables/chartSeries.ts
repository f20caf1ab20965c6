import * as z from 'zod/mini';
import { type CalendarMonth, monthOf } from '../calendar/index.ts';
import {
  crossCheck,
  forDigits,
  listOf,
  monthField,
  parseInput,
  strictObject,
  writtenAmountField,
} from '../input/index.ts';
import { type Amount, type Currency, formatAmount, isCurrency, MINOR_DIGITS } from '../money/index.ts';
import { MAX_PLAN_VALUES, PLAN_SCHEMAS, type Plan, type ReadPlan } from '../plans/index.ts';
import { type ChartPoint, planPoints } from './planPoints.ts';

/** What a budget carries in a month, as `assessAffordability` finds it; other fields are not read. */
export interface CapacityMonth {
  readonly month: CalendarMonth;
  readonly capacity: Amount;
}

/** The lines and bars of a plan's chart. */
export interface ChartSeries {
  readonly currency: Currency;
  /** The start, then each installment on its due date. */
  readonly points: readonly ChartPoint[];
  /** What falls due in each month that has a payment; the capacity of the month is null where it is not given. */
  readonly months: readonly { readonly month: CalendarMonth; readonly due: Amount; readonly capacity: Amount | null }[];
}

const MAX_MONTHS = 601;
const SCHEMAS = forDigits((digits) =>
  strictObject({
    plan: PLAN_SCHEMAS[digits],
    capacity: listOf(z.object({ month: monthField, capacity: writtenAmountField(digits) }), MAX_MONTHS).check(
      crossCheck((months) =>
        months.map(
          ({ month }, index) =>
            months.findIndex((each) => each.month === month) < index && {
              path: [index, 'month'],
              rule: 'must be another month: each has one capacity',
            },
        ),
      ),
    ),
  }),
);

/**
 * What a chart of a plan draws: balance, paid so far, interest beside principal, and payments beside capacity.
 *
 * A down payment is no part of a month's payments, since it is paid from funds on hand; a lump sum is. A month of the
 * capacity without a payment is left out. Amounts are decimal text; sums are of whole minor units. Rounding: none.
 *
 * @param capacity - The months of an assessment of affordability; none where left out.
 * @returns Points and months as plain JSON, in order of time.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example Where does the curve stand after one payment?
 * import { buildInstallmentPlan, expectPlan } from 'repayment-plan';
 * import { chartSeries } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const plan = expectPlan(buildInstallmentPlan({ account, terms: { installments: 12, rate: '0%' } }));
 * const { points } = chartSeries(plan);
 * points[1]; // { date: '2026-12-21', balance: '1100.00', cumulativePaid: '100.00', interest: '0.00', principal: '100.00' }
 */
export function chartSeries(plan: Plan, capacity: readonly CapacityMonth[] = []): ChartSeries {
  const currency: unknown = (plan as Plan | null | undefined)?.currency;
  const digits = isCurrency(currency) ? MINOR_DIGITS[currency] : 2;
  const read = parseInput('draw a plan', SCHEMAS[digits], { plan, capacity }, MAX_PLAN_VALUES);
  const money = (minor: bigint): Amount => formatAmount(minor, digits);
  return {
    currency: plan.currency,
    points: planPoints(plan, read.plan, money),
    months: monthsOf(plan, read.plan, capacity, money),
  };
}

function monthsOf(
  plan: Plan,
  { schedule }: ReadPlan,
  capacity: readonly CapacityMonth[],
  money: (minor: bigint) => Amount,
): ChartSeries['months'] {
  const due = new Map<CalendarMonth, bigint>();
  plan.schedule.forEach(({ dueDate }, index) => {
    const month = monthOf(dueDate);
    due.set(month, (due.get(month) ?? 0n) + (schedule[index]?.payment ?? 0n));
  });
  const carried = new Map(capacity.map((each) => [each.month, each.capacity]));
  return [...due].map(([month, minor]) => ({ month, due: money(minor), capacity: carried.get(month) ?? null }));
}
