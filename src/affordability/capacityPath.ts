import { type CalendarDate, type CalendarMonth, daysInMonth } from '../calendar/index.ts';
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
  const known: MonthCapacity<bigint>[] = [];
  return {
    inMonth(month) {
      const stretch = stretchOf(steps, month);
      const capacity = known[stretch] ?? monthCapacity(budget, limits, month);
      known[stretch] = capacity;
      return capacity;
    },
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
  const months = [...income, ...expenses, ...debts].flatMap(({ from, until }) => [from, until]);
  return [...new Set(months.filter((date) => date !== null).map((date) => date.slice(0, 7)))].sort();
}

function monthCapacity(budget: Affordability, limits: CapacityLimits, month: CalendarMonth): MonthCapacity<bigint> {
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  // Sums are kept in units of one twelfth of one day of a minor unit, so that every frequency and part month is whole.
  const scale = 12n * BigInt(days);
  const sum = (lines: readonly Line[]): bigint =>
    lines.reduce((total, line) => total + lineInMonth(line, month, days), 0n);
  const income = sum(budget.income);
  const essential = sum(budget.expenses.filter(({ essential }) => essential));
  const other = sum(budget.expenses.filter(({ essential }) => !essential));
  const debts = sum(
    budget.debts.map(({ payment, frequency, from, until }) => ({ amount: payment, frequency, from, until })),
  );
  const counted = limits.countsOtherExpenses ? essential + other : essential;
  const living = limits.livingMinimum * scale > counted ? limits.livingMinimum * scale : counted;
  const disposable = income - living - debts;
  const { disposableShare: share, debtToIncome } = limits;
  const carried = floorDivide(disposable * share.numerator, share.denominator * scale);
  const allowance =
    debtToIncome &&
    floorDivide(income * debtToIncome.numerator - debts * debtToIncome.denominator, debtToIncome.denominator * scale);
  const capacity = (allowance !== null && allowance < carried ? allowance : carried) - budget.buffer;
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

interface Line {
  readonly amount: bigint;
  readonly frequency: BudgetFrequency;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** The amount of a line in a month, in twelfths of days of a minor unit. */
function lineInMonth({ amount, frequency, from, until }: Line, month: CalendarMonth, days: number): bigint {
  const first =
    from === null || from.slice(0, 7) < month ? 1 : from.slice(0, 7) > month ? days + 1 : Number(from.slice(8));
  const last =
    until === null || until.slice(0, 7) > month ? days : until.slice(0, 7) < month ? 0 : Number(until.slice(8));
  return last < first ? 0n : amount * TWELFTHS_PER_MONTH[frequency] * BigInt(last - first + 1);
}

function atLeastZero(value: bigint): bigint {
  return value > 0n ? value : 0n;
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}
