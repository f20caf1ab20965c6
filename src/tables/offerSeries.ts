import { monthsFrom } from '../affordability/index.ts';
import { type CalendarDate, type CalendarMonth, dateFields, monthOf } from '../calendar/index.ts';
import { invalidInput } from '../errors.ts';
import { forDigits, listOf, parseInput, strictObject } from '../input/index.ts';
import { type Amount, type Currency, formatAmount, isCurrency, MINOR_DIGITS } from '../money/index.ts';
import { MAX_PLAN_VALUES, PLAN_SCHEMAS, type Plan, type ReadPlan } from '../plans/index.ts';
import { type ChartPoint, planPoints } from './planPoints.ts';

/** How one plan stands at the end of each month of the axis; null before it starts. */
export interface PlanCurve {
  readonly balance: readonly (Amount | null)[];
  readonly cumulativePaid: readonly (Amount | null)[];
}

/** Several plans on one axis. */
export interface OfferSeries {
  readonly currency: Currency;
  /** Every month from the first start to the last payment of all. */
  readonly months: readonly CalendarMonth[];
  /** In the order of the plans. */
  readonly curves: readonly PlanCurve[];
}

const ACTION = 'draw several plans';
const MAX_PLANS = 100;
const SCHEMAS = forDigits((digits) => strictObject({ plans: listOf(PLAN_SCHEMAS[digits], MAX_PLANS) }));

/**
 * Puts several plans on one axis of months: what is still to be paid, and what has been paid, at the end of each.
 *
 * A plan that is done stays at its end. Amounts are the plans' own figures. Rounding: none.
 *
 * @param plans - Finished plans in one currency, such as those of `proposePlans`; at least one.
 * @returns Months and curves as plain JSON.
 * @throws {RepaymentError} `invalid-input`, naming every bad field; also where there is no plan, or currencies differ.
 *
 * @example When is the longer plan behind the shorter one?
 * import { buildInstallmentPlan, expectPlan } from 'repayment-plan';
 * import { offerSeries } from 'repayment-plan/explain';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const plans = [2, 3].map((installments) => expectPlan(buildInstallmentPlan({ account, terms: { installments, rate: '0%' } })));
 * const { months, curves } = offerSeries(plans);
 * months; // ['2026-11', '2026-12', '2027-01', '2027-02']
 * curves[0].balance; // ['1200.00', '600.00', '0.00', '0.00']
 * curves[1].cumulativePaid; // ['0.00', '400.00', '800.00', '1200.00']
 */
export function offerSeries(plans: readonly Plan[]): OfferSeries {
  refuseUnlike(plans);
  const { currency } = plans[0] as Plan;
  const digits = isCurrency(currency) ? MINOR_DIGITS[currency] : 2;
  const read = parseInput(ACTION, SCHEMAS[digits], { plans }, MAX_PLANS * MAX_PLAN_VALUES).plans;
  const money = (minor: bigint): Amount => formatAmount(minor, digits);
  const points = plans.map((plan, index) => planPoints(plan, read[index] as ReadPlan, money));
  const dates = points.flat().map(({ date }) => date);
  const months = monthsOf(dates.reduce(least), dates.reduce(most));
  return { currency, months, curves: points.map((curve) => curveOf(curve, months)) };
}

const least = (left: CalendarDate, right: CalendarDate): CalendarDate => (left < right ? left : right);
const most = (left: CalendarDate, right: CalendarDate): CalendarDate => (left > right ? left : right);

function refuseUnlike(plans: readonly Plan[]): void {
  if (!Array.isArray(plans) || plans.length === 0 || plans.length > MAX_PLANS) {
    const value = Array.isArray(plans) ? `${plans.length} plans` : typeof plans;
    throw invalidInput(ACTION, [{ path: 'plans', rule: `must be a list of 1 to ${MAX_PLANS} plans`, value }]);
  }
  const [first] = plans;
  const unlike = plans.flatMap((plan: Partial<Plan> | null, index) =>
    plan?.currency === first?.currency
      ? []
      : [{ path: `plans[${index}].currency`, rule: `must be ${first?.currency}`, value: String(plan?.currency) }],
  );
  if (unlike.length > 0) throw invalidInput(ACTION, unlike);
}

/** Every calendar month from one date to another, both ends included. */
function monthsOf(first: CalendarDate, last: CalendarDate): readonly CalendarMonth[] {
  const [from, until] = [dateFields(first), dateFields(last)];
  return monthsFrom(first, (until.year - from.year) * 12 + until.month - from.month + 1);
}

function curveOf(points: readonly ChartPoint[], months: readonly CalendarMonth[]): PlanCurve {
  const standing = months.map((month) => points.findLast(({ date }) => monthOf(date) <= month));
  return {
    balance: standing.map((point) => point?.balance ?? null),
    cumulativePaid: standing.map((point) => point?.cumulativePaid ?? null),
  };
}
