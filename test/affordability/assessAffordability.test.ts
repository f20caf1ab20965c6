import { describe, expect, it } from 'vitest';
import { type AssessmentInput, assessAffordability, monthsFrom } from '../../src/affordability/index.ts';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { deepFreeze, refusedPaths, withField } from '../account/refusal.ts';
import { EXAMPLE_BUDGET } from './exampleBudget.ts';

const EXAMPLE: AssessmentInput = { affordability: EXAMPLE_BUDGET, currency: 'CNY', from: '2026-12-15', months: 7 };

/** Income 1,000.00 a month, rent 900.00, no rent from March 2027 on. */
const TIGHT: AssessmentInput = {
  currency: 'CNY',
  from: '2027-01-01',
  months: 3,
  affordability: {
    household: { adults: 1, dependants: 0 },
    income: [{ source: 'salary', amount: '1000.00', frequency: 'monthly' }],
    expenses: [{ category: 'rent', amount: '900.00', frequency: 'monthly', essential: true, until: '2027-02-28' }],
    buffer: '50.00',
  },
};

describe('assessAffordability()', () => {
  it('assessAffordability() lists the months of a budget with the figures of each', () => {
    const { months, currency } = assessAffordability(EXAMPLE);
    expect(currency).toBe('CNY');
    expect(months.map(({ month, disposable, capacity }) => [month, disposable, capacity])).toEqual([
      ['2026-12', '2400.00', '2100.00'], // 9,000 - 5,800 - 800; - 300
      ['2027-01', '2400.00', '2100.00'],
      ['2027-02', '2400.00', '2100.00'],
      ['2027-03', '3200.00', '2900.00'], // the debt of 800 has ended
      ['2027-04', '3200.00', '2900.00'],
      ['2027-05', '3200.00', '2900.00'],
      ['2027-06', '4700.00', '4400.00'], // the bonus of 1,500 has started
    ]);
    expect(months[0]).toEqual({
      month: '2026-12',
      income: '9000.00',
      essentialExpenses: '5800.00',
      otherExpenses: '200.00',
      debtPayments: '800.00',
      incomeAfterDebts: '8200.00', // 9,000 - 800
      disposable: '2400.00',
      capacity: '2100.00',
      debtAllowance: null,
      shortfall: '0.00',
      paymentToIncome: null,
      debtToIncome: '0.0889', // 800 / 9,000 = 0.08888...
      cover: null,
    });
  });

  it('assessAffordability() works with the limits of a policy', () => {
    const { months, lowestCapacity } = assessAffordability({
      ...EXAMPLE,
      limits: { disposableShare: '80%', debtToIncome: '30%', livingMinimum: '6000.00', countsOtherExpenses: false },
    });
    // 9,000 - 6,000 - 800 = 2,200; 80 % = 1,760; 30 % of 9,000 - 800 = 1,900; 1,760 - 300
    expect(months[0]).toMatchObject({ disposable: '2200.00', debtAllowance: '1900.00', capacity: '1460.00' });
    // 10,500 - 6,000 = 4,500; 80 % = 3,600; 30 % of 10,500 = 3,150, which binds; - 300
    expect(months[6]).toMatchObject({ disposable: '4500.00', debtAllowance: '3150.00', capacity: '2850.00' });
    expect(lowestCapacity).toBe('1460.00');
  });

  it('assessAffordability() takes limits left out as none', () => {
    expect(assessAffordability({ ...EXAMPLE, limits: {} })).toEqual(assessAffordability(EXAMPLE));
  });

  it('assessAffordability() names the smallest capacity, wherever it lies', () => {
    expect(assessAffordability(EXAMPLE).lowestCapacity).toBe('2100.00');
    // 1,000 - 900 - 50 in January and February; 1,000 - 50 in March
    expect(assessAffordability(TIGHT).lowestCapacity).toBe('50.00');
    const falling = withField(TIGHT, 'affordability.income[0].until', '2027-02-14') as AssessmentInput;
    // February: 1,000 x 14/28 = 500 against 900; March: nothing comes in
    expect(assessAffordability(falling).months.map(({ capacity }) => capacity)).toEqual(['50.00', '0.00', '0.00']);
    expect(assessAffordability(falling).lowestCapacity).toBe('0.00');
  });

  describe('with a payment', () => {
    it('assessAffordability() relates a payment to income, all debt and capacity', () => {
      const { months } = assessAffordability({ ...EXAMPLE, payment: '1500.00' });
      expect(months[0]).toMatchObject({
        paymentToIncome: '0.1667', // 1,500 / 9,000
        debtToIncome: '0.2556', // (1,500 + 800) / 9,000
        cover: '1.4', // 2,100 / 1,500
      });
      expect(months[6]).toMatchObject({
        paymentToIncome: '0.1429', // 1,500 / 10,500
        debtToIncome: '0.1429',
        cover: '2.9333', // 4,400 / 1,500
      });
    });

    it.each<[string, string, unknown]>([
      ['a minor unit below capacity', '49.99', []],
      ['capacity itself', '50.00', []],
      [
        'a minor unit above capacity',
        '50.01',
        [
          { month: '2027-01', missing: '0.01' },
          { month: '2027-02', missing: '0.01' },
        ],
      ],
      [
        'a minor unit above the largest capacity',
        '950.01',
        [
          { month: '2027-01', missing: '900.01' },
          { month: '2027-02', missing: '900.01' },
          { month: '2027-03', missing: '0.01' },
        ],
      ],
    ])('assessAffordability() lists the months that fall short of a payment of %s', (_name, payment, shortMonths) => {
      expect(assessAffordability({ ...TIGHT, payment }).shortMonths).toEqual(shortMonths);
    });

    it('assessAffordability() has no ratios to an income or a payment of zero', () => {
      const input = withField(TIGHT, 'affordability.income', []) as AssessmentInput;
      expect(assessAffordability({ ...input, payment: '10.00' }).months[0]).toMatchObject({
        paymentToIncome: null,
        debtToIncome: null,
        cover: '0',
      });
      expect(assessAffordability({ ...TIGHT, payment: 0 }).months[0]).toMatchObject({
        paymentToIncome: '0',
        debtToIncome: '0',
        cover: null,
      });
    });
  });

  describe('without a payment', () => {
    it('assessAffordability() lists the months that are in deficit, and by how much', () => {
      const input = withField(TIGHT, 'affordability.buffer', '100.01') as AssessmentInput;
      // 1,000 - 900 = 100, a minor unit less than the buffer
      expect(assessAffordability(input).shortMonths).toEqual([
        { month: '2027-01', missing: '0.01' },
        { month: '2027-02', missing: '0.01' },
      ]);
      expect(assessAffordability(input).months[0]).toMatchObject({ capacity: '0.00', shortfall: '0.01' });
    });

    it('assessAffordability() lists no month whose capacity is zero but not below', () => {
      const input = withField(TIGHT, 'affordability.buffer', '100.00') as AssessmentInput;
      expect(assessAffordability(input).shortMonths).toEqual([]);
    });
  });

  it('assessAffordability() shows a lump sum on hand and does not count it into any month', () => {
    const availableFunds = { amount: '8000.00', from: '2026-12-01' };
    const assessment = assessAffordability({ ...EXAMPLE, affordability: { ...EXAMPLE_BUDGET, availableFunds } });
    expect(assessment.availableFunds).toEqual(availableFunds);
    expect(assessment.months).toEqual(assessAffordability(EXAMPLE).months);
    expect(assessAffordability(EXAMPLE).availableFunds).toBeNull();
  });

  it.each([
    // 100,000 x 26/12 = 216,666.67; - 50,000 x 52/12 = 216,666.67: nothing left, exactly
    { currency: 'JPY', pay: '100000', rent: '50000', income: '216666', capacity: '0' },
    // 100,000 x 26/12 = 216,666.66...; - 49,999 x 52/12 = 216,662.33...; 4.33...
    { currency: 'JPY', pay: '100000', rent: '49999', income: '216666', capacity: '4' },
    // 100.000 x 26/12 = 216.6666...; - 49.999 x 52/12 = 216.66233...; 0.00433...
    { currency: 'KWD', pay: '100.000', rent: '49.999', income: '216.666', capacity: '0.004' },
  ] as const)('assessAffordability() writes amounts with the digits of $currency: $pay a fortnight less $rent a week', ({
    currency,
    pay,
    rent,
    income,
    capacity,
  }) => {
    const { months } = assessAffordability({
      currency,
      from: '2027-01-01',
      months: 1,
      affordability: {
        household: { adults: 2, dependants: 0 },
        income: [{ source: 'salary', amount: pay, frequency: 'fortnightly' }],
        expenses: [{ category: 'rent', amount: rent, frequency: 'weekly', essential: true }],
      },
    });
    expect(months[0]).toMatchObject({ income, capacity });
  });

  describe('trace', () => {
    const changesOf = (input: AssessmentInput) =>
      assessAffordability(input).trace.map(({ values, result }) => [values['from'], result]);

    it('assessAffordability() traces how capacity was found', () => {
      const { trace } = assessAffordability({
        ...EXAMPLE,
        months: 1,
        limits: { disposableShare: '80%', debtToIncome: '55%', livingMinimum: '2500.00' },
      });
      expect(trace).toEqual([
        {
          step: 'capacity',
          formula: 'max(0, min(disposableShare * disposable, debtToIncome * income - debtPayments) - buffer)',
          values: {
            from: '2026-12',
            income: '9000.00',
            essentialExpenses: '5800.00',
            debtPayments: '800.00',
            disposable: '2400.00',
            disposableShare: '0.8',
            debtToIncome: '0.55',
            livingMinimum: '2500.00',
            buffer: '300.00',
          },
          result: '1620.00', // 80 % of 2,400 = 1,920; - 300
        },
      ]);
    });

    it('assessAffordability() names no debt-to-income limit where there is none', () => {
      expect(assessAffordability(EXAMPLE).trace[0]?.values).toMatchObject({
        disposableShare: '1',
        debtToIncome: 'none',
      });
    });

    it('assessAffordability() traces one step where nothing changes', () => {
      const steady = withField(TIGHT, 'affordability.expenses[0].until', null) as AssessmentInput;
      expect(changesOf({ ...steady, months: 24 })).toEqual([['2027-01', '50.00']]);
    });

    it('assessAffordability() traces a step for a part of a month and one for the whole', () => {
      const input = withField(TIGHT, 'affordability.expenses[0].until', '2027-02-14') as AssessmentInput;
      // January: 1,000 - 900 - 50; February: 1,000 - 450 - 50; March: 1,000 - 50
      expect(changesOf(input)).toEqual([
        ['2027-01', '50.00'],
        ['2027-02', '500.00'],
        ['2027-03', '950.00'],
      ]);
    });

    it('assessAffordability() traces one step for each change, and none for a line that starts or ends with a month', () => {
      expect(changesOf({ ...EXAMPLE, months: 12 })).toEqual([
        ['2026-12', '2100.00'],
        ['2027-03', '2900.00'],
        ['2027-06', '4400.00'],
      ]);
    });
  });

  it.each<[string, unknown, string]>([
    ['months', 0, 'months'],
    ['months', 601, 'months'],
    ['months', 1.5, 'months'],
    ['months', '12', 'months'],
    ['from', '2026-02-29', 'from'],
    ['from', undefined, 'from'],
    ['currency', 'QQQ', 'currency'],
    ['currency', undefined, 'currency'],
    ['currency', 'constructor', 'currency'],
    ['payment', '-1.00', 'payment'],
    ['payment', '1.005', 'payment'],
    ['payment', Number.NaN, 'payment'],
    ['limits', { disposableShare: '101%' }, 'limits.disposableShare'],
    ['limits', { debtToIncome: 55 }, 'limits.debtToIncome'],
    ['limits', { livingMinimum: '-1' }, 'limits.livingMinimum'],
    ['limits', { countsOtherExpenses: 1 }, 'limits.countsOtherExpenses'],
    ['limits', { dti: '55%' }, 'limits.dti'],
    ['policy', {}, 'policy'],
    ['affordability', null, 'affordability'],
    ['affordability.currency', 'USD', 'affordability.currency'],
  ])('assessAffordability() refuses %s as %o', (path, value, refused) => {
    expect(refusedPaths(() => assessAffordability(withField(EXAMPLE, path, value) as AssessmentInput))).toEqual([
      refused,
    ]);
  });

  it.each([[null], [undefined], ['CNY'], [[]]])('assessAffordability() refuses %o, at its root', (input) => {
    expect(refusedPaths(() => assessAffordability(input as unknown as AssessmentInput))).toEqual(['input']);
  });

  it('assessAffordability() names every bad field at once', () => {
    const input = { ...EXAMPLE, months: 0, from: 'soon', payment: 'some', limits: { disposableShare: 2 } };
    expect(refusedPaths(() => assessAffordability(input))).toEqual([
      'from',
      'limits.disposableShare',
      'months',
      'payment',
    ]);
  });

  it.each([1, 600])('assessAffordability() assesses %i months', (months) => {
    expect(assessAffordability({ ...EXAMPLE, months }).months).toHaveLength(months);
  });

  it('assessAffordability() returns plain JSON and does not change its input', () => {
    const input = deepFreeze(structuredClone({ ...EXAMPLE, payment: '1500.00' }));
    const assessment = assessAffordability(input);
    expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
    expect(input).toEqual({ ...EXAMPLE, payment: '1500.00' });
  });
});

describe('monthsFrom()', () => {
  it.each<[string, number, readonly string[]]>([
    ['2026-11-30', 3, ['2026-11', '2026-12', '2027-01']],
    ['2027-01-31', 2, ['2027-01', '2027-02']],
    ['2026-12-01', 1, ['2026-12']],
    ['2026-12-01', 0, []],
  ])('monthsFrom() starts in the month of %s and lists %i', (date, count, months) => {
    expect(monthsFrom(date as CalendarDate, count)).toEqual(months);
  });
});
