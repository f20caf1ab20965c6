import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Affordability,
  assessAffordability,
  type CapacityLimits,
  capacityPath,
  type MonthCapacity,
} from '../../src/affordability/index.ts';
import { TWELFTHS_PER_MONTH } from '../../src/affordability/schema.ts';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { type Ratio, ratio } from '../../src/money/index.ts';
import { EXAMPLE_BUDGET } from '../affordability/exampleBudget.ts';
import { RUNS } from './runs.ts';

type Frequency = Affordability['debts'][number]['frequency'];
const frequencies = Object.keys(TWELFTHS_PER_MONTH) as readonly Frequency[];

const minor = fc.bigInt({ min: 0n, max: 10_000_00n });
const anyDay: fc.Arbitrary<CalendarDate> = fc
  .tuple(fc.integer({ min: 2026, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-') as CalendarDate);
const anyMonth = anyDay.map((date) => date.slice(0, 7));

const anyLine = fc
  .record({ amount: minor, frequency: fc.constantFrom(...frequencies), dates: fc.array(anyDay, { maxLength: 2 }) })
  .map(({ amount, frequency, dates }) => {
    const [from = null, until = null] = [...dates].sort();
    return { amount, frequency, from, until };
  });

const anyBudget: fc.Arbitrary<Affordability> = fc
  .record({
    income: fc.array(anyLine, { maxLength: 4 }),
    expenses: fc.array(fc.tuple(anyLine, fc.boolean()), { maxLength: 4 }),
    debts: fc.array(anyLine, { maxLength: 3 }),
    buffer: fc.bigInt({ min: 0n, max: 500_00n }),
  })
  .map(({ income, expenses, debts, buffer }) => ({
    household: { adults: 1, dependants: 0 },
    income: income.map((line) => ({ source: 'income', ...line })),
    expenses: expenses.map(([line, essential]) => ({ category: 'expense', essential, ...line })),
    debts: debts.map(({ amount: payment, ...line }) => ({ payment, ...line })),
    buffer,
    availableFunds: null,
  }));

const anyShare = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.constant(7))
  .map(([up, down]) => ratio(BigInt(up), BigInt(down)));
const anyLimits: fc.Arbitrary<CapacityLimits> = fc.record({
  disposableShare: anyShare,
  debtToIncome: fc.option(anyShare),
  livingMinimum: fc.bigInt({ min: 0n, max: 5_000_00n }),
  countsOtherExpenses: fc.boolean(),
});

/** Months before, between, in and after any line's dates, with 28, 29, 30 and 31 days. */
const MONTHS = ['2025-12', '2026-01', '2026-06', '2027-02', '2027-09', '2028-02', '2028-12', '2029-01'];

const inMonths = (budget: Affordability, limits: CapacityLimits, months = MONTHS): readonly MonthCapacity<bigint>[] => {
  const path = capacityPath(budget, limits);
  return months.map((month) => path.inMonth(month));
};

const isNegative = (value: bigint): boolean => value < 0n;

/** Whether `whole` is the largest whole number not above `value`. */
const isFloorOf = (whole: bigint, { numerator, denominator }: Ratio): boolean =>
  whole * denominator <= numerator && (whole + 1n) * denominator > numerator;

describe('laws of capacityPath()', { timeout: 60_000 }, () => {
  it('capacityPath() never gives a negative capacity, allowance or shortfall, and never capacity and shortfall at once', () => {
    fc.assert(
      fc.property(anyBudget, anyLimits, (budget, limits) => {
        for (const { capacity, shortfall, debtAllowance } of inMonths(budget, limits)) {
          expect([capacity, shortfall, debtAllowance ?? 0n].some(isNegative)).toBe(false);
          expect(capacity > 0n && shortfall > 0n).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('capacityPath() never lowers capacity for more income', () => {
    fc.assert(
      fc.property(anyBudget, anyLine, anyLimits, (budget, line, limits) => {
        const richer = { ...budget, income: [...budget.income, { source: 'more', ...line }] };
        const before = inMonths(budget, limits);
        const lower = inMonths(richer, limits).filter(
          ({ capacity }, index) => capacity < (before[index]?.capacity ?? 0n),
        );
        expect(lower).toEqual([]);
      }),
      RUNS,
    );
  });

  it('capacityPath() never raises capacity for another expense or debt', () => {
    fc.assert(
      fc.property(anyBudget, anyLine, fc.boolean(), anyLimits, (budget, line, essential, limits) => {
        const { amount: payment, ...dated } = line;
        const before = inMonths(budget, limits);
        const raised = [
          { ...budget, expenses: [...budget.expenses, { category: 'more', essential, ...line }] },
          { ...budget, debts: [...budget.debts, { payment, ...dated }] },
        ].flatMap((poorer) =>
          inMonths(poorer, limits).filter(({ capacity }, index) => capacity > (before[index]?.capacity ?? 0n)),
        );
        expect(raised).toEqual([]);
      }),
      RUNS,
    );
  });

  it('capacityPath() takes a larger buffer off capacity, to the minor unit, and never adds it', () => {
    fc.assert(
      fc.property(anyBudget, minor, anyLimits, anyMonth, (budget, more, limits, month) => {
        const [before] = inMonths(budget, limits, [month]);
        const [after] = inMonths({ ...budget, buffer: budget.buffer + more }, limits, [month]);
        expect((after?.capacity ?? 0n) - (after?.shortfall ?? 0n)).toBe(
          (before?.capacity ?? 0n) - (before?.shortfall ?? 0n) - more,
        );
        expect((after?.capacity ?? 0n) <= (before?.capacity ?? 0n)).toBe(true);
      }),
      RUNS,
    );
  });

  it('capacityPath() never raises capacity for a tighter limit', () => {
    fc.assert(
      fc.property(anyBudget, anyLimits, anyShare, minor, anyMonth, (budget, limits, share, living, month) => {
        const [before] = inMonths(budget, limits, [month]);
        const tighter: readonly CapacityLimits[] = [
          { ...limits, debtToIncome: limits.debtToIncome ?? share },
          { ...limits, livingMinimum: limits.livingMinimum + living },
          { ...limits, countsOtherExpenses: true },
        ];
        for (const others of tighter) {
          const [after] = inMonths(budget, others, [month]);
          expect((after?.capacity ?? 0n) <= (before?.capacity ?? 0n)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('capacityPath() does not depend on the order of lines', () => {
    const orders = anyBudget.chain((budget) =>
      fc
        .record({
          income: fc.shuffledSubarray(budget.income, { minLength: budget.income.length }),
          expenses: fc.shuffledSubarray(budget.expenses, { minLength: budget.expenses.length }),
          debts: fc.shuffledSubarray(budget.debts, { minLength: budget.debts.length }),
        })
        .map((lines) => [budget, { ...budget, ...lines }] as const),
    );
    fc.assert(
      fc.property(orders, anyLimits, ([budget, other], limits) => {
        expect(inMonths(other, limits)).toEqual(inMonths(budget, limits));
      }),
      RUNS,
    );
  });

  it('capacityPath() gives the same for a month in whatever order months are asked, and when asked again', () => {
    const order = fc.array(anyMonth, { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(anyBudget, anyLimits, order, (budget, limits, months) => {
        const together = inMonths(budget, limits, [...months, ...months]);
        const alone = [...months, ...months].map((month) => capacityPath(budget, limits).inMonth(month));
        expect(together).toEqual(alone);
      }),
      RUNS,
    );
  });

  it('capacityPath() gives undated lines the same in months of 28, 29, 30 and 31 days', () => {
    const undated = anyBudget.map((budget) => ({
      ...budget,
      income: budget.income.map((line) => ({ ...line, from: null, until: null })),
      expenses: budget.expenses.map((line) => ({ ...line, from: null, until: null })),
      debts: budget.debts.map((line) => ({ ...line, from: null, until: null })),
    }));
    fc.assert(
      fc.property(undated, anyLimits, (budget, limits) => {
        const [february, leap, april, may] = ['2027-02', '2028-02', '2027-04', '2027-05'].map((month) =>
          capacityPath(budget, limits).inMonth(month),
        );
        expect([leap, april, may]).toEqual([february, february, february]);
      }),
      RUNS,
    );
  });

  it('capacityPath() rounds the exact income of undated lines down, once', () => {
    const lines = fc.array(
      anyLine.map((line) => ({ source: 'income', ...line, from: null, until: null })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(anyBudget, anyLimits, lines, (budget, limits, income) => {
        const twelfths = income.reduce((sum, line) => sum + line.amount * TWELFTHS_PER_MONTH[line.frequency], 0n);
        const rounded = capacityPath({ ...budget, income }, limits).inMonth('2027-02').income;
        expect(isFloorOf(rounded, ratio(twelfths, 12n))).toBe(true);
      }),
      RUNS,
    );
  });

  it('capacityPath() splits a line at any day without gain or loss beyond its last rounding', () => {
    fc.assert(
      fc.property(minor, fc.constantFrom(...frequencies), fc.integer({ min: 1, max: 27 }), (amount, frequency, day) => {
        const text = (value: number): CalendarDate => `2027-02-${String(value).padStart(2, '0')}` as CalendarDate;
        const line = { source: 'income', amount, frequency, from: null, until: null };
        const split = [
          { ...line, until: text(day) },
          { ...line, from: text(day + 1) },
        ];
        const of = (income: Affordability['income']): bigint =>
          capacityPath(
            {
              household: { adults: 1, dependants: 0 },
              income,
              expenses: [],
              debts: [],
              buffer: 0n,
              availableFunds: null,
            },
            { disposableShare: ratio(1n), debtToIncome: null, livingMinimum: 0n, countsOtherExpenses: false },
          ).inMonth('2027-02').income;
        expect(of(split)).toBe(of([line]));
      }),
      RUNS,
    );
  });
});

describe('laws of assessAffordability()', { timeout: 60_000 }, () => {
  it('assessAffordability() lists a month as short exactly where the payment exceeds its capacity', () => {
    const payments = fc.bigInt({ min: 0n, max: 6_000_00n });
    fc.assert(
      fc.property(payments, fc.integer({ min: 1, max: 12 }), (payment, months) => {
        const text = `${payment / 100n}.${String(payment % 100n).padStart(2, '0')}`;
        const assessment = assessAffordability({
          affordability: EXAMPLE_BUDGET,
          currency: 'CNY',
          from: '2026-12-01',
          months,
          payment: text,
        });
        const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
        const expected = assessment.months
          .map(({ month, capacity }) => ({ month, missing: payment - cents(capacity) }))
          .filter(({ missing }) => missing > 0n);
        expect(assessment.shortMonths.map(({ month, missing }) => ({ month, missing: cents(missing) }))).toEqual(
          expected,
        );
        expect(expected.length > 0).toBe(payment > cents(assessment.lowestCapacity));
      }),
      RUNS,
    );
  });
});
