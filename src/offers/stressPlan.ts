import { ACCOUNT_SCHEMAS, type AccountInput } from '../account/index.ts';
import { AFFORDABILITY_SCHEMAS, type AffordabilityInput } from '../affordability/index.ts';
import { addMonths, type CalendarDate, type CalendarMonth, dateFields, monthOf } from '../calendar/index.ts';
import {
  type CrossRule,
  countField,
  crossCheck,
  currencyDigits,
  dateField,
  type FractionInput,
  forDigits,
  orNull,
  otherCurrency,
  parseInput,
  shareField,
  strictObject,
} from '../input/index.ts';
import { type Amount, type Currency, type Fraction, formatFraction, type Ratio, ratio } from '../money/index.ts';
import {
  dueByMonth,
  type FinishedPlanInput,
  finishedPlan,
  finishedPlanFields,
  finishedPlanRules,
  MAX_PLAN_VALUES,
  owesNothing,
} from '../plans/index.ts';
import { type ParsedPolicy, POLICY_FIELDS, type PolicyInput } from '../policy/index.ts';
import { capacityAtShare, capacityWithStop, type StressableBudget } from './stressedBudget.ts';

const MAX_MONTHS = 600;
const BASIS_POINTS = 10_000n;
const ACTION = 'stress a plan';

const SCHEMAS = forDigits((digits) =>
  strictObject({
    account: ACCOUNT_SCHEMAS[digits],
    affordability: AFFORDABILITY_SCHEMAS[digits],
    policy: orNull(POLICY_FIELDS[digits]),
    ...finishedPlanFields(digits),
    incomeFalls: orNull(shareField),
    incomeStops: orNull(strictObject({ months: countField(1, MAX_MONTHS), from: orNull(dateField) })),
  }).check(
    crossCheck(({ account, affordability, policy, plan, schedule }): readonly (CrossRule | false)[] => [
      otherCurrency(['affordability'], affordability.currency, account.currency),
      otherCurrency(['policy'], policy?.currency, account.currency),
      ...finishedPlanRules({ account, plan, schedule }),
      owesNothing(account),
    ]),
  ),
);

/** What {@link stressPlan} takes. */
export type StressInput = FinishedPlanInput & {
  /** The snapshot that the plan was made for. */
  readonly account: AccountInput;
  readonly affordability: AffordabilityInput;
  /** What limits capacity beside the budget, as data or read before. */
  readonly policy?: PolicyInput | ParsedPolicy | null;
  /** By what share all income falls, from the start on. */
  readonly incomeFalls?: FractionInput | null;
  /** For how many calendar months no income comes, the month of `from` first; the first month due where left out. */
  readonly incomeStops?: { readonly months: number; readonly from?: string | null } | null;
};

/** A month in which a plan cannot be paid. */
export interface StressedMonth {
  readonly month: CalendarMonth;
  readonly due: Amount;
  readonly capacity: Amount;
  readonly missing: Amount;
}

/** What becomes of a plan. */
export interface StressOutcome {
  readonly holds: boolean;
  /** The first short month; null where there is none. */
  readonly fails: StressedMonth | null;
  readonly shortMonths: readonly StressedMonth[];
}

/** A plan under stress. */
export interface StressReport {
  readonly accountId: string;
  readonly currency: Currency;
  readonly unstressed: StressOutcome;
  readonly incomeFalls: (StressOutcome & { readonly share: Fraction }) | null;
  readonly incomeStops: (StressOutcome & { readonly months: number; readonly from: CalendarMonth }) | null;
  /** The largest fall, in whole basis points, that leaves no month short; null where one is short without it. */
  readonly largestFall: Fraction | null;
  /** The most months without income, from the same month on, that leave none short; null where one is short anyway. */
  readonly longestStop: number | null;
}

/**
 * Holds a plan against less income: falling by a share throughout, or stopping for some months.
 *
 * A month is short where more falls due in it than its capacity. Every line of income falls alike, exactly; a stop takes
 * whole calendar months out of every line. Expenses, other debts, buffer and the policy's limits stay as they are. The
 * two are told apart: neither adds to the other. A stop that is borne until the last month due counts the months up to
 * it. Rounding: capacity once a month, down.
 *
 * @param input - The question, field by field:
 * - `account`: The snapshot that the plan was made for.
 * - `affordability`: The budget as it is.
 * - `plan`: A plan as a recipe returned it; or `input.schedule`, one that was made elsewhere.
 * - `incomeFalls`: A share of all income.
 * - `incomeStops`: Months without income, and a date in the first of them.
 * @returns Every short month of each, and the largest fall and longest stop that leave none.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example How much may income fall before 100.00 a month cannot be paid?
 * import { buildInstallmentPlan, expectPlan, stressPlan } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '1200.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '0%' }, delinquency: { daysPastDue: 40, cyclesPastDue: 2 }, openedOn: '2021-03-01',
 * };
 * const affordability = {
 *   household: { adults: 1, dependants: 0 }, expenses: [],
 *   income: [{ source: 'salary', amount: '160.00', frequency: 'monthly' }],
 * };
 * const plan = expectPlan(buildInstallmentPlan({ account, terms: { installments: 12 } }));
 * const report = stressPlan({ account, affordability, plan, incomeFalls: '50%' });
 * report.incomeFalls.fails; // { month: '2026-12', due: '100.00', capacity: '80.00', missing: '20.00' }
 * report.largestFall; // '0.375'
 */
export function stressPlan(input: StressInput): StressReport {
  const read = parseInput(ACTION, SCHEMAS[currencyDigits(input)], input, MAX_PLAN_VALUES);
  const { account, affordability, incomeFalls, incomeStops } = read;
  const { draft, schedule } = finishedPlan(ACTION, read);
  const { money, dates, budget } = draft.request;
  const base: StressableBudget = { affordability, limits: (budget as StressableBudget).limits };
  const { months } = dueByMonth(draft, schedule);
  const outcomeUnder = (capacityIn: (month: CalendarMonth) => bigint): StressOutcome => {
    const shortMonths = months
      .map(({ month, due }) => ({ month, due, capacity: capacityIn(month) }))
      .filter(({ due, capacity }) => due > capacity)
      .map(({ month, due, capacity }) => ({
        month,
        due: money(due),
        capacity: money(capacity),
        missing: money(due - capacity),
      }));
    return { holds: shortMonths.length === 0, fails: shortMonths[0] ?? null, shortMonths };
  };
  const fallenBy = (share: Ratio) =>
    outcomeUnder(capacityAtShare(base, ratio(share.denominator - share.numerator, share.denominator)));
  const firstDay = firstDayOf(incomeStops?.from ?? firstDue(months, dates.startDate));
  const stoppedFor = (count: number) => outcomeUnder(capacityWithStop(base, { firstDay, months: count }));
  const unstressed = stoppedFor(0);
  const mostMonths = monthsThrough(firstDay, months[months.length - 1]?.month);
  const fall = mostHeld(Number(BASIS_POINTS), (points) => fallenBy(ratio(BigInt(points), BASIS_POINTS)).holds);
  return {
    accountId: account.accountId,
    currency: account.currency,
    unstressed,
    incomeFalls: incomeFalls && { share: formatFraction(incomeFalls), ...fallenBy(incomeFalls) },
    incomeStops: incomeStops && {
      months: incomeStops.months,
      from: monthOf(firstDay),
      ...stoppedFor(incomeStops.months),
    },
    largestFall: unstressed.holds ? formatFraction(ratio(BigInt(fall), BASIS_POINTS)) : null,
    longestStop: unstressed.holds ? mostHeld(mostMonths, (count) => stoppedFor(count).holds) : null,
  };
}

function firstDue(months: readonly { readonly month: CalendarMonth }[], startDate: CalendarDate): CalendarDate {
  return months[0] ? (`${months[0].month}-01` as CalendarDate) : startDate;
}

function firstDayOf(date: CalendarDate): CalendarDate {
  return addMonths(date, 0, 1);
}

/** Calendar months from the first through the last; none where the last comes before. */
function monthsThrough(first: CalendarDate, last: CalendarMonth | undefined): number {
  if (last === undefined || last < monthOf(first)) return 0;
  const end = dateFields(`${last}-01` as CalendarDate);
  const start = dateFields(first);
  return (end.year - start.year) * 12 + end.month - start.month + 1;
}

/** @returns The largest of 0 to `most` that holds, where 0 does and every one below one that holds does too. */
function mostHeld(most: number, holds: (value: number) => boolean): number {
  let [held, failed] = [0, most + 1];
  while (failed - held > 1) {
    const middle = Math.floor((held + failed) / 2);
    if (holds(middle)) held = middle;
    else failed = middle;
  }
  return held;
}
