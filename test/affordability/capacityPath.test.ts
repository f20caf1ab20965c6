import { describe, expect, it } from 'vitest';
import {
  type AffordabilityInput,
  type CapacityLimits,
  capacityPath,
  NO_LIMITS,
} from '../../src/affordability/index.ts';
import { ratio } from '../../src/money/index.ts';
import { deepFreeze } from '../account/refusal.ts';
import { budgetOf, EXAMPLE_BUDGET, readBudget } from './exampleBudget.ts';

const EXAMPLE = readBudget(EXAMPLE_BUDGET);
type Line = AffordabilityInput['income'][number];

/** The income of one line in a month, in minor units. */
const incomeOf = (line: Omit<Line, 'source'>, month: string, digits: 0 | 2 | 3 = 2): bigint =>
  capacityPath(budgetOf({ income: [{ source: 'salary', ...line }] }, digits), NO_LIMITS).inMonth(month).income;

describe('capacityPath()', () => {
  describe('without limits', () => {
    it('capacityPath() works out every figure of a month', () => {
      expect(capacityPath(EXAMPLE, NO_LIMITS).inMonth('2026-12')).toEqual({
        income: 9_000_00n,
        essentialExpenses: 5_800_00n,
        otherExpenses: 200_00n,
        debtPayments: 800_00n,
        incomeAfterDebts: 8_200_00n, // 9,000 - 800
        disposable: 2_400_00n, // 9,000 - 5,800 - 800
        capacity: 2_100_00n, // 2,400 - 300
        debtAllowance: null,
        shortfall: 0n,
      });
    });

    it.each([
      // 9,000 - 5,800 - 800 = 2,400; - 300
      { month: '2027-02', stage: 'the last month of the debt', disposable: 2_400_00n, capacity: 2_100_00n },
      // 9,000 - 5,800 = 3,200; - 300
      { month: '2027-03', stage: 'the debt has ended', disposable: 3_200_00n, capacity: 2_900_00n },
      { month: '2027-05', stage: 'the last month before the bonus', disposable: 3_200_00n, capacity: 2_900_00n },
      // 10,500 - 5,800 = 4,700; - 300
      { month: '2027-06', stage: 'the bonus has started', disposable: 4_700_00n, capacity: 4_400_00n },
      { month: '2040-01', stage: 'long after the last step', disposable: 4_700_00n, capacity: 4_400_00n },
    ])('capacityPath() follows dated lines: $stage', ({ month, disposable, capacity }) => {
      expect(capacityPath(EXAMPLE, NO_LIMITS).inMonth(month)).toMatchObject({ disposable, capacity, shortfall: 0n });
    });
  });

  describe('frequencies', () => {
    it.each<[Line['frequency'], string, bigint]>([
      ['weekly', '1,200.00 x 52/12', 5_200_00n],
      ['fortnightly', '1,200.00 x 26/12', 2_600_00n],
      ['four-weekly', '1,200.00 x 13/12', 1_300_00n],
      ['semi-monthly', '1,200.00 x 2', 2_400_00n],
      ['monthly', '1,200.00', 1_200_00n],
      ['two-monthly', '1,200.00 / 2', 600_00n],
      ['quarterly', '1,200.00 / 3', 400_00n],
      ['half-yearly', '1,200.00 / 6', 200_00n],
      ['yearly', '1,200.00 / 12', 100_00n],
    ])('capacityPath() spreads a %s amount over months: %s', (frequency, _sum, expected) => {
      expect(incomeOf({ amount: '1200.00', frequency }, '2026-12')).toBe(expected);
    });

    it.each<[string, Omit<Line, 'source'>, 0 | 2 | 3, bigint]>([
      ['100.00 x 52/12 = 433.333...', { amount: '100.00', frequency: 'weekly' }, 2, 433_33n],
      ['100.00 x 26/12 = 216.666...', { amount: '100.00', frequency: 'fortnightly' }, 2, 216_66n],
      ['10,000 x 52/12 = 43,333.33...', { amount: '10000', frequency: 'weekly' }, 0, 43_333n],
      ['10,000 x 26/12 = 21,666.66...', { amount: '10000', frequency: 'fortnightly' }, 0, 21_666n],
      ['100.000 x 52/12 = 433.3333...', { amount: '100.000', frequency: 'weekly' }, 3, 433_333n],
      ['0.01 a year', { amount: '0.01', frequency: 'yearly' }, 2, 0n],
    ])('capacityPath() rounds down to the minor unit: %s', (_sum, line, digits, expected) => {
      expect(incomeOf(line, '2026-12', digits)).toBe(expected);
    });

    it('capacityPath() adds lines before it rounds', () => {
      // 3 x 100.00 x 52/12 = 1,300.00 exactly, though each is 433.333...
      const weekly = { amount: '100.00', frequency: 'weekly' } as const;
      const income = ['salary', 'second job', 'rent'].map((source) => ({ source, ...weekly }));
      expect(capacityPath(budgetOf({ income }), NO_LIMITS).inMonth('2026-12').income).toBe(1_300_00n);
    });

    it('capacityPath() rounds disposable income down from the exact sums', () => {
      const budget = budgetOf({
        income: [{ source: 'salary', amount: '100.00', frequency: 'weekly' }],
        debts: [{ payment: '100.00', frequency: 'fortnightly' }],
      });
      // 433.333... - 216.666... = 216.666...: not 433.33 - 216.66 = 216.67
      expect(capacityPath(budget, NO_LIMITS).inMonth('2026-12')).toMatchObject({
        income: 433_33n,
        debtPayments: 216_66n,
        incomeAfterDebts: 216_66n,
        disposable: 216_66n,
        capacity: 216_66n,
      });
    });
  });

  describe('parts of months', () => {
    it.each<[string, Partial<Line>, string, string, bigint]>([
      ['from the last of 31 days: 1/31', { from: '2027-01-31' }, '310.00', '2027-01', 10_00n],
      ['from the first of 31 days: all', { from: '2027-01-01' }, '310.00', '2027-01', 310_00n],
      ['from the second of 31 days: 30/31', { from: '2027-01-02' }, '310.00', '2027-01', 300_00n],
      ['from the 16th of 30 days: 15/30', { from: '2027-04-16' }, '300.00', '2027-04', 150_00n],
      ['from the 15th of 28 days: 14/28', { from: '2027-02-15' }, '280.00', '2027-02', 140_00n],
      ['from the 15th of 29 days: 15/29', { from: '2028-02-15' }, '290.00', '2028-02', 150_00n],
      ['until the first of 31 days: 1/31', { until: '2027-01-01' }, '310.00', '2027-01', 10_00n],
      ['until the last of 31 days: all', { until: '2027-01-31' }, '310.00', '2027-01', 310_00n],
      ['until the 30th of 31 days: 30/31', { until: '2027-01-30' }, '310.00', '2027-01', 300_00n],
      ['until the last of 30 days: all', { until: '2027-04-30' }, '300.00', '2027-04', 300_00n],
      ['until the last of 28 days: all', { until: '2027-02-28' }, '280.00', '2027-02', 280_00n],
      ['until the 28th of 29 days: 28/29', { until: '2028-02-28' }, '290.00', '2028-02', 280_00n],
      ['until the last of 29 days: all', { until: '2028-02-29' }, '290.00', '2028-02', 290_00n],
      ['the 28th of February of 2100, which is no leap year', { until: '2100-02-28' }, '280.00', '2100-02', 280_00n],
      ['10th to 19th of 30 days: 10/30', { from: '2027-06-10', until: '2027-06-19' }, '300.00', '2027-06', 100_00n],
      ['one day of 30', { from: '2027-06-10', until: '2027-06-10' }, '300.00', '2027-06', 10_00n],
      ['the month before it starts', { from: '2027-06-10' }, '300.00', '2027-05', 0n],
      ['the month after it starts', { from: '2027-06-10' }, '300.00', '2027-07', 300_00n],
      ['the month before it ends', { until: '2027-06-10' }, '300.00', '2027-05', 300_00n],
      ['the month after it ends', { until: '2027-06-10' }, '300.00', '2027-07', 0n],
      ['a month between', { from: '2027-01-31', until: '2028-12-01' }, '300.00', '2027-12', 300_00n],
      ['December into January', { from: '2026-12-31', until: '2027-01-01' }, '310.00', '2027-01', 10_00n],
    ])('capacityPath() counts a line by days in its first and last month: %s', (_name, dates, amount, month, expected) => {
      expect(incomeOf({ amount, frequency: 'monthly', ...dates }, month)).toBe(expected);
    });

    it('capacityPath() takes days of a month after the frequency: weekly from the 16th of 30 days', () => {
      // 420.00 x 52/12 = 1,820.00; x 15/30
      expect(incomeOf({ amount: '420.00', frequency: 'weekly', from: '2027-04-16' }, '2027-04')).toBe(910_00n);
    });

    it('capacityPath() counts expenses and debts by days too', () => {
      const budget = budgetOf({
        income: [{ source: 'salary', amount: '3000.00', frequency: 'monthly' }],
        expenses: [
          { category: 'rent', amount: '900.00', frequency: 'monthly', essential: true, from: '2027-04-21' },
          { category: 'club', amount: '60.00', frequency: 'monthly', essential: false, until: '2027-04-10' },
        ],
        debts: [{ payment: '600.00', frequency: 'monthly', until: '2027-04-15' }],
      });
      expect(capacityPath(budget, NO_LIMITS).inMonth('2027-04')).toMatchObject({
        essentialExpenses: 300_00n, // 900 x 10/30
        otherExpenses: 20_00n, // 60 x 10/30
        debtPayments: 300_00n, // 600 x 15/30
        disposable: 2_400_00n, // 3,000 - 300 - 300
      });
    });
  });

  describe('limits', () => {
    const limited = (limits: Partial<CapacityLimits>, month = '2026-12', budget = EXAMPLE) =>
      capacityPath(budget, { ...NO_LIMITS, ...limits }).inMonth(month);

    it('capacityPath() takes a share of disposable income, then the buffer', () => {
      // 80 % of 2,400 = 1,920; - 300
      expect(limited({ disposableShare: ratio(8n, 10n) })).toMatchObject({
        disposable: 2_400_00n,
        capacity: 1_620_00n,
      });
      // 80 % of 3,200 = 2,560; - 300
      expect(limited({ disposableShare: ratio(8n, 10n) }, '2027-03').capacity).toBe(2_260_00n);
      // 80 % of 4,700 = 3,760; - 300
      expect(limited({ disposableShare: ratio(8n, 10n) }, '2027-06').capacity).toBe(3_460_00n);
    });

    it('capacityPath() rounds the share of disposable income down', () => {
      // 1/7 of 2,400.00 = 342.857...; - 300.00
      expect(limited({ disposableShare: ratio(1n, 7n) }).capacity).toBe(42_85n);
    });

    it.each<[string, bigint, bigint, bigint]>([
      ['55 %, far above disposable income, does not bind', 55n, 4_150_00n, 2_100_00n], // 4,950 - 800
      ['36 %, just above it, does not bind', 36n, 2_440_00n, 2_100_00n], // 3,240 - 800
      ['30 % binds', 30n, 1_900_00n, 1_600_00n], // 2,700 - 800; - 300
      ['8 %, below other debts, leaves nothing', 8n, 0n, 0n], // 720 - 800
    ])('capacityPath() caps all debt payments by income: %s', (_name, percent, debtAllowance, capacity) => {
      expect(limited({ debtToIncome: ratio(percent, 100n) })).toMatchObject({ debtAllowance, capacity });
    });

    it('capacityPath() reports how far a debt-to-income limit pushed capacity below zero', () => {
      // 8 % of 9,000 = 720; - 800 = -80; - 300 = -380
      expect(limited({ debtToIncome: ratio(8n, 100n) }).shortfall).toBe(380_00n);
    });

    it.each<[string, bigint, bigint]>([
      ['below the essential expenses it does not count', 5_799_99n, 2_400_00n],
      ['at them', 5_800_00n, 2_400_00n],
      ['a minor unit above them', 5_800_01n, 2_399_99n],
    ])('capacityPath() keeps the larger of living minimum and essential expenses: %s', (_name, livingMinimum, disposable) => {
      expect(limited({ livingMinimum })).toMatchObject({ disposable, capacity: disposable - 300_00n });
    });

    it('capacityPath() counts other expenses only where a policy says so', () => {
      // 9,000 - 6,000 - 800 = 2,200
      expect(limited({ countsOtherExpenses: true })).toMatchObject({
        otherExpenses: 200_00n,
        essentialExpenses: 5_800_00n,
        disposable: 2_200_00n,
        capacity: 1_900_00n,
      });
    });

    it('capacityPath() holds the living minimum against all expenses where others count', () => {
      expect(limited({ countsOtherExpenses: true, livingMinimum: 6_000_00n }).disposable).toBe(2_200_00n);
      expect(limited({ countsOtherExpenses: true, livingMinimum: 6_000_01n }).disposable).toBe(2_199_99n);
    });
  });

  describe('deficits', () => {
    const tight = (income: string) =>
      budgetOf({
        income: [{ source: 'salary', amount: income, frequency: 'monthly' }],
        expenses: [{ category: 'rent', amount: '1000.00', frequency: 'monthly', essential: true }],
        buffer: '100.00',
      });

    it.each<[string, bigint, bigint, bigint]>([
      ['1100.01', 100_01n, 1n, 0n],
      ['1100.00', 100_00n, 0n, 0n],
      ['1099.99', 99_99n, 0n, 1n],
      ['900.00', -100_00n, 0n, 200_00n],
      ['0.00', -1_000_00n, 0n, 1_100_00n],
    ])('capacityPath() is never negative: an income of %s', (income, disposable, capacity, shortfall) => {
      expect(capacityPath(tight(income), NO_LIMITS).inMonth('2026-12')).toMatchObject({
        disposable,
        capacity,
        shortfall,
      });
    });

    it('capacityPath() rounds a negative disposable income down, away from zero', () => {
      const budget = budgetOf({ debts: [{ payment: '1.00', frequency: 'weekly' }] });
      // - 1.00 x 52/12 = - 4.333...
      expect(capacityPath(budget, NO_LIMITS).inMonth('2026-12')).toMatchObject({
        incomeAfterDebts: -4_34n,
        disposable: -4_34n,
      });
    });

    it('capacityPath() is zero throughout for an empty budget', () => {
      expect(capacityPath(budgetOf({}), NO_LIMITS).inMonth('2026-12')).toEqual({
        income: 0n,
        essentialExpenses: 0n,
        otherExpenses: 0n,
        debtPayments: 0n,
        incomeAfterDebts: 0n,
        disposable: 0n,
        capacity: 0n,
        debtAllowance: null,
        shortfall: 0n,
      });
    });
  });

  it('capacityPath() gives the same months under other limits', () => {
    const limits = { ...NO_LIMITS, livingMinimum: 4_000_00n, disposableShare: ratio(1n, 2n) };
    const path = capacityPath(EXAMPLE, NO_LIMITS);
    for (const month of ['2026-12', '2027-02', '2027-07']) {
      const before = path.inMonth(month);
      expect(path.under(limits).inMonth(month)).toEqual(capacityPath(EXAMPLE, limits).inMonth(month));
      expect(path.inMonth(month)).toEqual(before);
    }
  });

  it('capacityPath() numbers months alike between two dated steps, and apart where a step lies in one', () => {
    const income = [
      { source: 'salary', amount: '1000.00', frequency: 'monthly' as const, from: '2027-02-15', until: '2027-04-30' },
    ];
    const { stretchOf } = capacityPath(budgetOf({ income }), NO_LIMITS);
    const months = ['2027-01', '2026-12', '2027-02', '2027-03', '2027-04', '2027-05', '2028-01'];
    expect(months.map(stretchOf)).toEqual([0, 0, 1, 2, 3, 4, 4]);
  });

  it('capacityPath() does not change the budget', () => {
    const budget = deepFreeze(structuredClone(EXAMPLE));
    const path = capacityPath(budget, NO_LIMITS);
    for (const month of ['2026-12', '2027-02', '2027-06']) path.inMonth(month);
    expect(budget).toEqual(EXAMPLE);
  });
});
