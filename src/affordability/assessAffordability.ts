import * as z from 'zod/mini';
import { addMonths, type CalendarDate, type CalendarMonth, monthOf } from '../calendar/index.ts';
import {
  amountField,
  countField,
  crossCheck,
  currencyField,
  dateField,
  forDigits,
  fractionField,
  type Given,
  orNull,
  otherCurrency,
  parseInput,
  peek,
  shareField,
  strictObject,
} from '../input/index.ts';
import {
  type Amount,
  type Currency,
  formatAmount,
  formatFraction,
  isCurrency,
  MINOR_DIGITS,
  ONE,
  type Ratio,
  ratio,
} from '../money/index.ts';
import type { TraceStep } from '../trace.ts';
import { type CapacityLimits, type CapacityPath, capacityPath, type MonthCapacity, NO_LIMITS } from './capacityPath.ts';
import { AFFORDABILITY_SCHEMAS } from './schema.ts';

const MAX_MONTHS = 600;

const ASSESSMENT_SCHEMAS = forDigits((digits) =>
  strictObject({
    affordability: AFFORDABILITY_SCHEMAS[digits],
    currency: currencyField,
    from: dateField,
    months: countField(1, MAX_MONTHS),
    payment: orNull(amountField(digits)),
    limits: z._default(
      strictObject({
        disposableShare: z._default(shareField, ONE),
        debtToIncome: orNull(fractionField),
        livingMinimum: z._default(amountField(digits), 0n),
        countsOtherExpenses: z._default(z.boolean(), false),
      }),
      NO_LIMITS,
    ),
  }).check(
    crossCheck(({ affordability, currency }) => [otherCurrency(['affordability'], affordability.currency, currency)]),
  ),
);

/** What {@link assessAffordability} takes. */
export type AssessmentInput = Given<z.input<(typeof ASSESSMENT_SCHEMAS)[2]>>;

/** One assessed month, with the ratios that a specialist reads. */
export interface AssessedMonth extends MonthCapacity<Amount> {
  /** `YYYY-MM`. */
  readonly month: CalendarMonth;
  /** Payment over income; null without a payment or an income. */
  readonly paymentToIncome: string | null;
  /** Payment and other debt payments over income; null without an income. */
  readonly debtToIncome: string | null;
  /** Capacity over payment: below 1 the payment does not fit; null without a payment. */
  readonly cover: string | null;
}

/** A month in which capacity falls short. */
export interface ShortMonth {
  readonly month: CalendarMonth;
  /** How much is missing: to the payment, or to zero capacity where no payment is asked about. */
  readonly missing: Amount;
}

/** What a budget can carry, month by month, and how that was found. */
export interface AffordabilityAssessment {
  readonly currency: Currency;
  readonly months: readonly AssessedMonth[];
  /** The smallest capacity of the months assessed. */
  readonly lowestCapacity: Amount;
  /** Months in which the payment exceeds capacity, or the budget is in deficit. */
  readonly shortMonths: readonly ShortMonth[];
  /** A lump sum on hand and the date it is there; null for none. */
  readonly availableFunds: { readonly amount: Amount; readonly from: CalendarDate } | null;
  readonly trace: readonly TraceStep[];
}

/**
 * What a customer can pay a month, over time, from income and expenses.
 *
 * disposable = income - max(living minimum, essential expenses) - other debt payments;
 * capacity = max(0, min(share * disposable, debt-to-income * income - other debt payments) - buffer), per calendar
 * month. Without limits the share is 100 % and there is no debt-to-income cap; `capacityLimits` reads them from a
 * policy. Rounding: each figure of a month once, down.
 *
 * @param input.affordability - The budget.
 * @param input.currency - ISO 4217 code; the budget's own, if it has one, must be the same.
 * @param input.from - A date in the first month.
 * @param input.months - How many calendar months, at most 600.
 * @param input.payment - A monthly payment to hold against capacity.
 * @returns Capacity, ratios and shortfalls per month, as plain JSON.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example How much can this household pay?
 * import { assessAffordability } from 'repayment-plan';
 * const assessment = assessAffordability({
 *   currency: 'CNY', from: '2026-12-01', months: 1,
 *   affordability: {
 *     household: { adults: 1, dependants: 1 },
 *     income: [{ source: 'salary', amount: '9000.00', frequency: 'monthly' }],
 *     expenses: [{ category: 'housing', amount: '3000.00', frequency: 'monthly', essential: true }],
 *     debts: [{ payment: '800.00', frequency: 'monthly' }], buffer: '300.00',
 *   },
 * });
 * assessment.lowestCapacity; // '4900.00'
 */
export function assessAffordability(input: AssessmentInput): AffordabilityAssessment {
  const named = peek(input, 'currency');
  const currency = isCurrency(named) ? named : 'CNY';
  const digits = MINOR_DIGITS[currency];
  const { affordability, from, months, payment, limits } = parseInput(
    'assess affordability',
    ASSESSMENT_SCHEMAS[digits],
    input,
  );
  const path = capacityPath(affordability, limits);
  const money = (minor: bigint): Amount => formatAmount(minor, digits);
  const assessed = monthsFrom(from, months).map((month) => ({ month, figures: path.inMonth(month) }));
  const short = assessed.map(({ month, figures }) => ({
    month,
    missing: payment === null ? figures.shortfall : payment - figures.capacity,
  }));
  const funds = affordability.availableFunds;
  return {
    currency,
    months: assessed.map(({ month, figures }) => ({
      month,
      ...presentMonth(figures, money),
      ...ratios(figures, payment),
    })),
    lowestCapacity: money(
      assessed.map(({ figures }) => figures.capacity).reduce((low, next) => (next < low ? next : low)),
    ),
    shortMonths: short
      .filter(({ missing }) => missing > 0n)
      .map(({ month, missing }) => ({ month, missing: money(missing) })),
    availableFunds: funds && { amount: money(funds.amount), from: funds.from },
    trace: traceCapacity(path, limits, affordability.buffer, monthsFrom(from, months), money),
  };
}

/** @returns Calendar months, the one of the date first. */
export function monthsFrom(date: CalendarDate, count: number): readonly CalendarMonth[] {
  return Array.from({ length: count }, (_, index) => monthOf(addMonths(date, index, 1)));
}

function presentMonth(figures: MonthCapacity<bigint>, money: (minor: bigint) => Amount): MonthCapacity<Amount> {
  return {
    income: money(figures.income),
    essentialExpenses: money(figures.essentialExpenses),
    otherExpenses: money(figures.otherExpenses),
    debtPayments: money(figures.debtPayments),
    incomeAfterDebts: money(figures.incomeAfterDebts),
    disposable: money(figures.disposable),
    capacity: money(figures.capacity),
    debtAllowance: figures.debtAllowance === null ? null : money(figures.debtAllowance),
    shortfall: money(figures.shortfall),
  };
}

function ratios({ income, debtPayments, capacity }: MonthCapacity<bigint>, payment: bigint | null) {
  const share = (part: bigint, whole: bigint): string | null =>
    whole > 0n ? formatFraction(ratio(part, whole), 4) : null;
  return {
    paymentToIncome: payment === null ? null : share(payment, income),
    debtToIncome: share(debtPayments + (payment ?? 0n), income),
    cover: payment === null ? null : share(capacity, payment),
  };
}

/**
 * The trace of capacity: one step for each month in which it changes.
 *
 * @param months - In order.
 */
function traceCapacity(
  path: CapacityPath,
  limits: CapacityLimits,
  buffer: bigint,
  months: readonly CalendarMonth[],
  money: (minor: bigint) => Amount,
): readonly TraceStep[] {
  const share = (value: Ratio | null): string => (value === null ? 'none' : formatFraction(value));
  return months
    .map((month) => ({ month, figures: path.inMonth(month) }))
    .filter(({ figures }, index, all) => !sameFigures(figures, all[index - 1]?.figures))
    .map(({ month, figures }) => ({
      step: 'capacity',
      formula: 'max(0, min(disposableShare * disposable, debtToIncome * income - debtPayments) - buffer)',
      values: {
        from: month,
        income: money(figures.income),
        essentialExpenses: money(figures.essentialExpenses),
        debtPayments: money(figures.debtPayments),
        disposable: money(figures.disposable),
        disposableShare: share(limits.disposableShare),
        debtToIncome: share(limits.debtToIncome),
        livingMinimum: money(limits.livingMinimum),
        buffer: money(buffer),
      },
      result: money(figures.capacity),
    }));
}

function sameFigures(one: MonthCapacity<bigint>, other: MonthCapacity<bigint> | undefined): boolean {
  return (
    other !== undefined && (Object.keys(one) as (keyof typeof one)[]).every((figure) => one[figure] === other[figure])
  );
}
