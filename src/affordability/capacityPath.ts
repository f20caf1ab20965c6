import { type CalendarDate, type CalendarMonth, daysInMonth, monthOf } from '../calendar/index.ts';
import { ONE, type Ratio } from '../money/index.ts';
import { type Affordability, type BudgetFrequency, TWELFTHS_PER_MONTH } from './schema.ts';

/** What limits capacity apart from the budget itself; it comes from policy. */
export interface CapacityLimits {
  /** Share of disposable income that may go to the plan; one without a policy. */
  readonly disposableShare: Ratio;
  /** Share of income that all debt payments together may take; null for no such limit. */
  readonly debtToIncome: Ratio | null;
  /** What the household needs to live a month, in minor units; zero without a policy. */
  readonly livingMinimum: bigint;
  /** Whether expenses that are not essential count too. */
  readonly countsOtherExpenses: boolean;
}

/** One calendar month of a budget. Minor units, or decimal text outside; each rounded down once. */
export interface MonthCapacity<Money> {
  readonly income: Money;
  readonly essentialExpenses: Money;
  readonly otherExpenses: Money;
  readonly debtPayments: Money;
  /** Income less other debt payments; negative in a deficit. */
  readonly incomeAfterDebts: Money;
  /** Income less the larger of living minimum and expenses, less other debt payments; negative in a deficit. */
  readonly disposable: Money;
  /** What may fall due for the plan, after shares and buffer; never negative. */
  readonly capacity: Money;
  /** What the debt-to-income limit alone would leave for the plan, at least zero; null where there is no such limit. */
  readonly debtAllowance: Money | null;
  /** How far capacity was below zero before it was cut there; zero where it was not. */
  readonly shortfall: Money;
}

/** The limits of a budget without a policy: all of disposable income may go to the plan. */
export const NO_LIMITS: CapacityLimits = {
  disposableShare: ONE,
  debtToIncome: null,
  livingMinimum: 0n,
  countsOtherExpenses: false,
};

/** Capacity over time. */
export interface CapacityPath {
  /** The capacity of one calendar month `YYYY-MM`. */
  readonly inMonth: (month: CalendarMonth) => MonthCapacity<bigint>;
  /** A number that months share which are alike: with the same capacity, and one after the other. */
  readonly stretchOf: (month: CalendarMonth) => number;
  /** The same budget under other limits. */
  readonly under: (limits: CapacityLimits) => CapacityPath;
}

/**
 * Turns a budget into capacity over time.
 *
 * Per calendar month: a line counts in full in every month that its dates touch in full, and by days in its first
 * and last; weekly amounts count 52/12 times, fortnightly ones 26/12. disposable = income - max(living minimum,
 * expenses that count) - other debt payments; capacity = max(0, min(share * disposable, debt-to-income * income -
 * other debt payments) - buffer).
 * Rounding: sums are exact; each figure is rounded down once, on return.
 *
 * Months between two dated steps are alike, so each stretch is computed once and kept for the life of the path.
 */
export function capacityPath(budget: Affordability, limits: CapacityLimits): CapacityPath {
  const steps = stepMonths(budget);
  return pathUnder({ budget, steps, sums: [] }, limits);
}

/** A budget on its way through time: what it comes to in each stretch, whatever the limits. */
interface BudgetOverTime {
  readonly budget: Affordability;
  readonly steps: readonly CalendarMonth[];
  /** By number of the stretch, once it was asked for. */
  readonly sums: MonthSums[];
}

function pathUnder(overTime: BudgetOverTime, limits: CapacityLimits): CapacityPath {
  const { budget, steps, sums } = overTime;
  const known: MonthCapacity<bigint>[] = [];
  return {
    inMonth(month) {
      const stretch = stretchOf(steps, month);
      const found = known[stretch];
      if (found) return found;
      const sum = sums[stretch] ?? monthSums(budget, month);
      const capacity = monthCapacity(sum, limits, budget.buffer);
      sums[stretch] = sum;
      known[stretch] = capacity;
      return capacity;
    },
    stretchOf: (month) => stretchOf(steps, month),
    under: (others) => pathUnder(overTime, others),
  };
}

/** A number for all months that are alike: odd for a month with a step in it, even for those between two steps. */
function stretchOf(steps: readonly CalendarMonth[], month: CalendarMonth): number {
  let stretch = 0;
  for (const step of steps) {
    if (step > month) break;
    stretch += step === month ? 1 : 2;
  }
  return stretch;
}

/** The months in which a line starts or ends, ascending. */
function stepMonths({ income, expenses, debts }: Affordability): readonly CalendarMonth[] {
  const months = new Set<CalendarMonth>();
  for (const lines of [income, expenses, debts]) {
    for (const { from, until } of lines) {
      if (from !== null) months.add(monthOf(from));
      if (until !== null) months.add(monthOf(until));
    }
  }
  return [...months].sort();
}

/**
 * The exact sums of one month, in units of one `scale`-th of a minor unit: a twelfth of a day, so that every frequency
 * and part of a month is whole.
 */
interface MonthSums {
  readonly scale: bigint;
  readonly income: bigint;
  readonly essential: bigint;
  readonly other: bigint;
  readonly debts: bigint;
}

function monthSums({ income, expenses, debts }: Affordability, month: CalendarMonth): MonthSums {
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  const amountOf = (line: Dated, amount: bigint): bigint => lineInMonth(line, amount, month, days);
  let [earned, essential, other, owed] = [0n, 0n, 0n, 0n];
  for (const line of income) earned += amountOf(line, line.amount);
  for (const line of expenses) {
    if (line.essential) essential += amountOf(line, line.amount);
    else other += amountOf(line, line.amount);
  }
  for (const line of debts) owed += amountOf(line, line.payment);
  return { scale: 12n * BigInt(days), income: earned, essential, other, debts: owed };
}

function monthCapacity(
  { scale, income, essential, other, debts }: MonthSums,
  limits: CapacityLimits,
  buffer: bigint,
): MonthCapacity<bigint> {
  const counted = limits.countsOtherExpenses ? essential + other : essential;
  const living = limits.livingMinimum * scale > counted ? limits.livingMinimum * scale : counted;
  const disposable = income - living - debts;
  const { disposableShare: share, debtToIncome } = limits;
  const carried = floorDivide(disposable * share.numerator, share.denominator * scale);
  const allowance =
    debtToIncome &&
    floorDivide(income * debtToIncome.numerator - debts * debtToIncome.denominator, debtToIncome.denominator * scale);
  const capacity = (allowance !== null && allowance < carried ? allowance : carried) - buffer;
  return {
    income: floorDivide(income, scale),
    essentialExpenses: floorDivide(essential, scale),
    otherExpenses: floorDivide(other, scale),
    debtPayments: floorDivide(debts, scale),
    incomeAfterDebts: floorDivide(income - debts, scale),
    disposable: floorDivide(disposable, scale),
    capacity: atLeastZero(capacity),
    debtAllowance: allowance === null ? null : atLeastZero(allowance),
    shortfall: atLeastZero(-capacity),
  };
}

/** A line of a budget. */
interface Dated {
  readonly frequency: BudgetFrequency;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** The amount of a line in a month, in twelfths of days of a minor unit. */
export function lineInMonth(
  { frequency, from, until }: Dated,
  amount: bigint,
  month: CalendarMonth,
  days: number,
): bigint {
  const first = from === null || monthOf(from) < month ? 1 : monthOf(from) > month ? days + 1 : Number(from.slice(8));
  const last = until === null || monthOf(until) > month ? days : monthOf(until) < month ? 0 : Number(until.slice(8));
  return last < first ? 0n : amount * TWELFTHS_PER_MONTH[frequency] * BigInt(last - first + 1);
}

function atLeastZero(value: bigint): bigint {
  return value > 0n ? value : 0n;
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}
