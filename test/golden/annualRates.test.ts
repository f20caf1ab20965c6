import { describe, expect, it } from 'vitest';
import { solveAnnualRate } from '../../src/index.ts';
import { seriesDates } from '../conformance/seriesDates.ts';

type Every = Parameters<typeof seriesDates>[2];

interface Series {
  readonly amount: string;
  readonly count: number;
  readonly first: string;
  readonly every: Every;
}

const MONTH: Every = { unit: 'month', count: 1 };
const TWO_MONTHS: Every = { unit: 'month', count: 2 };
const QUARTER: Every = { unit: 'month', count: 3 };
const HALF_YEAR: Every = { unit: 'month', count: 6 };
const YEAR: Every = { unit: 'month', count: 12 };
const WEEK: Every = { unit: 'week', count: 1 };
const FORTNIGHT: Every = { unit: 'week', count: 2 };
const FOUR_WEEKS: Every = { unit: 'week', count: 4 };
const DAY: Every = { unit: 'day', count: 1 };

function series(amount: string, count: number, first: string, every: Every = null): Series {
  return { amount, count, first, every };
}

interface American {
  readonly example: string;
  readonly advance: readonly [date: string, amount: string];
  readonly payments: readonly Series[];
  readonly unitPeriod: string;
  readonly firstPeriod: string;
  readonly percent: string;
}

function american({ advance: [date, amount], payments }: American, decimals: number) {
  return solveAnnualRate({
    method: 'reg-z-actuarial',
    advances: [{ date, amount }],
    payments: payments.flatMap((part) =>
      seriesDates(part.first, part.count, part.every).map((due) => ({ date: due, amount: part.amount })),
    ),
    decimals,
  });
}

/** Both steps of the working: the unit-period found from the dates, and the first period counted in it. */
function workingOf(solved: ReturnType<typeof solveAnnualRate>): readonly string[] {
  return solved.trace.map(({ values }) => Object.values(values).join(' '));
}

describe('Regulation Z, Appendix J', () => {
  /**
   * 12 CFR 1026, Appendix J (c): worked examples of the actuarial method, dates and amounts as printed there
   * (verification: memory; that the dates lead to the printed rates is the check).
   */
  it.each<American>([
    {
      example: '(c)(1)(i)',
      advance: ['1978-01-10', '5000'],
      payments: [series('230', 24, '1978-02-10', MONTH)],
      unitPeriod: 'month 1',
      firstPeriod: '1 0',
      percent: '9.69',
    },
    {
      example: '(c)(1)(ii)',
      advance: ['1978-02-10', '6000'],
      payments: [series('200', 36, '1978-04-01', MONTH)],
      unitPeriod: 'month 1',
      firstPeriod: '1 19/30',
      percent: '11.82',
    },
    {
      example: '(c)(1)(iii)',
      advance: ['1978-02-23', '5000'],
      payments: [series('219.17', 24, '1978-03-01', { unit: 'semimonth', days: [1, 16] })],
      unitPeriod: 'semimonth 1',
      firstPeriod: '0 6/15',
      percent: '10.34',
    },
    {
      example: '(c)(1)(iv)',
      advance: ['1978-05-23', '10000'],
      payments: [series('385', 40, '1978-10-01', QUARTER)],
      unitPeriod: 'month 3',
      firstPeriod: '1 39/90',
      percent: '8.97',
    },
    {
      example: '(c)(1)(v)',
      advance: ['1978-03-20', '500'],
      payments: [series('17.60', 30, '1978-04-21', WEEK)],
      unitPeriod: 'week 1',
      firstPeriod: '4 4/7',
      percent: '14.96',
    },
    {
      example: '(c)(2)(i)',
      advance: ['1978-01-10', '5000'],
      payments: [series('250', 1, '1978-02-10'), series('230', 23, '1978-03-10', MONTH)],
      unitPeriod: 'month 1',
      firstPeriod: '1 0',
      percent: '10.08',
    },
    {
      example: '(c)(3)(i)',
      advance: ['1978-01-10', '5000'],
      payments: [series('230', 23, '1978-02-10', MONTH), series('280', 1, '1980-01-10')],
      unitPeriod: 'month 1',
      firstPeriod: '1 0',
      percent: '10.50',
    },
    {
      example: '(c)(3)(ii)',
      advance: ['1978-04-03', '200'],
      payments: [series('9.50', 19, '1978-04-11', FORTNIGHT), series('30', 1, '1979-01-02')],
      unitPeriod: 'week 2',
      firstPeriod: '0 8/14',
      percent: '12.22',
    },
    {
      example: '(c)(4)(i)',
      advance: ['1978-01-10', '5000'],
      payments: [
        series('250', 1, '1978-02-10'),
        series('230', 22, '1978-03-10', MONTH),
        series('280', 1, '1980-01-10'),
      ],
      unitPeriod: 'month 1',
      firstPeriod: '1 0',
      percent: '10.90',
    },
    {
      example: '(c)(4)(ii)',
      advance: ['1978-01-10', '8000'],
      payments: [
        series('449.36', 1, '1978-03-01'),
        series('465', 18, '1978-05-01', TWO_MONTHS),
        series('200', 1, '1981-05-01'),
      ],
      unitPeriod: 'month 2',
      firstPeriod: '0 52/60',
      percent: '7.30',
    },
    {
      example: '(c)(5)(i)',
      advance: ['1978-01-03', '1000'],
      payments: [series('1080', 1, '1978-09-15')],
      unitPeriod: 'day 255',
      firstPeriod: '1 0',
      percent: '11.45',
    },
    {
      example: '(c)(5)(ii)',
      advance: ['1978-07-15', '1000'],
      payments: [series('1044', 1, '1979-01-15')],
      unitPeriod: 'month 6',
      firstPeriod: '1 0',
      percent: '8.80',
    },
    {
      example: '(c)(5)(iii)',
      advance: ['1978-01-17', '1000'],
      payments: [series('1135.19', 1, '1979-07-17')],
      unitPeriod: 'month 12',
      firstPeriod: '1 6/12',
      percent: '8.76',
    },
    {
      example: '(c)(6)(i)',
      advance: ['1978-01-25', '2135'],
      payments: [
        series('100', 9, '1978-02-20', FOUR_WEEKS),
        series('100', 6, '1978-11-13', FOUR_WEEKS),
        series('100', 6, '1979-05-14', FOUR_WEEKS),
        series('100', 3, '1979-11-12', FOUR_WEEKS),
      ],
      unitPeriod: 'week 4',
      firstPeriod: '0 26/28',
      percent: '12.00',
    },
  ])('example $example comes to $percent % from its dates', (row) => {
    const solved = american(row, 4);
    expect(workingOf(solved)).toEqual([row.unitPeriod, row.firstPeriod]);
    expect(solved).toMatchObject({ outcome: 'solved', rate: fraction(row.percent) });
  });

  /** FSharp.Finance.Personal, AprUsActuarialTests, whose figures were confirmed with a spreadsheet. */
  it.each<American>([
    {
      example: 'quarters and 8 days',
      advance: ['1978-06-23', '10000'],
      payments: [series('385', 40, '1978-10-01', QUARTER)],
      unitPeriod: 'month 3',
      firstPeriod: '1 8/90',
      percent: '9.15',
    },
    {
      example: 'days',
      advance: ['2023-10-26', '1000'],
      payments: [series('220', 5, '2023-11-30', DAY)],
      unitPeriod: 'day 1',
      firstPeriod: '35 0',
      percent: '94.15',
    },
    {
      example: 'weeks',
      advance: ['2023-11-23', '1000'],
      payments: [series('250', 5, '2023-11-30', WEEK)],
      unitPeriod: 'week 1',
      firstPeriod: '1 0',
      percent: '412.40',
    },
    {
      example: 'years',
      advance: ['2023-10-26', '1000'],
      payments: [series('500', 5, '2023-11-30', YEAR)],
      unitPeriod: 'month 12',
      firstPeriod: '0 35/365',
      percent: '78.34',
    },
  ])('$example come to $percent %', (row) => {
    const solved = american(row, 4);
    expect(workingOf(solved)).toEqual([row.unitPeriod, row.firstPeriod]);
    expect(solved).toMatchObject({ outcome: 'solved', rate: fraction(row.percent) });
  });

  /** curo, us_appendix_j_test, whose figures were validated with the APR tool of the FFIEC; it cuts the seventh decimal. */
  it.each<American>([
    {
      example: 'half-years at month ends',
      advance: ['2026-04-27', '99000'],
      payments: [series('19700', 6, '2026-10-31', HALF_YEAR)],
      unitPeriod: 'month 6',
      firstPeriod: '1 3/180',
      percent: '10.569370',
    },
    {
      example: 'quarters at month ends',
      advance: ['2026-04-27', '99000'],
      payments: [series('13946.73', 8, '2026-07-31', QUARTER)],
      unitPeriod: 'month 3',
      firstPeriod: '1 3/90',
      percent: '10.859928',
    },
    {
      example: 'months and 5 days',
      advance: ['2026-01-10', '9800'],
      payments: [series('884.91', 12, '2026-02-15', MONTH)],
      unitPeriod: 'month 1',
      firstPeriod: '1 5/30',
      percent: '14.692036',
    },
    {
      example: 'a year of weeks',
      advance: ['2025-12-06', '9900'],
      payments: [series('197.25', 52, '2025-12-13', WEEK)],
      unitPeriod: 'week 1',
      firstPeriod: '1 0',
      percent: '6.996096',
    },
  ])('$example come to $percent %', (row) => {
    const solved = american(row, 20);
    expect(workingOf(solved)).toEqual([row.unitPeriod, row.firstPeriod]);
    expect(solved.outcome === 'solved' && Math.abs(Number(solved.rate) * 100 - Number(row.percent))).toBeLessThan(1e-6);
  });

  it('two advances a month apart earn from their own dates', () => {
    // 100 twice at 2 % a month: 100 x 1.02^2 + 100 x 1.02 = 206.04 after two months.
    const advances = ['2026-01-15', '2026-02-15'].map((date) => ({ date, amount: '100' }));
    const payments = [{ date: '2026-03-15', amount: '206.04' }];
    expect(solveAnnualRate({ method: 'reg-z-actuarial', advances, payments })).toMatchObject({ rate: '0.24' });
  });
});

interface European {
  readonly example: string;
  readonly advance: string;
  /** Amount, how many, months and days to the first, months between. */
  readonly payments: readonly (readonly [
    amount: string,
    count: number,
    months: number,
    days?: number,
    every?: number,
  ])[];
  readonly percent: string;
}

function european({ advance, payments }: European, timeCount: 'EU 2008/48/EC' | 'ACT/365.25' = 'EU 2008/48/EC') {
  return solveAnnualRate({
    method: 'eu-apr',
    timeCount,
    advances: [{ amount: advance, after: {} }],
    payments: payments.flatMap(([amount, count, months, days = 0, every = 1]) =>
      Array.from({ length: count }, (_, index) => ({ amount, after: { months: months + index * every, days } })),
    ),
    decimals: 20,
  });
}

function percentOf(solved: ReturnType<typeof solveAnnualRate>, decimals: number): string {
  if (solved.outcome !== 'solved') throw new Error(solved.outcome);
  return (Number(solved.rate) * 100).toFixed(decimals);
}

const FEE = ['4000', 1, 0] as const;

describe('Directive 2008/48/EC', () => {
  /** European Commission, examples of calculation of the annual percentage rate of charge, by their numbers. */
  it.each<European>([
    { example: '1', advance: '200000', payments: [FEE, ['1432.86', 240, 1]], percent: '6.4' },
    { example: '2-2', advance: '200000', payments: [FEE, ['1433.56', 240, 0, 34]], percent: '6.4' },
    { example: '2-3', advance: '200000', payments: [FEE, ['16541.86', 20, 0, 34, 12]], percent: '6.3' },
    { example: '3', advance: '200000', payments: [FEE, ['1449.53', 240, 1]], percent: '6.6' },
    { example: '4', advance: '200000', payments: [FEE, ['1599.53', 240, 1]], percent: '7.9' },
    { example: '6', advance: '200000', payments: [FEE, ['1432.86', 240, 1], ['100', 1, 240]], percent: '6.4' },
    { example: '8-1', advance: '200000', payments: [FEE, ['1166.67', 240, 1], ['200000', 1, 240]], percent: '7.4' },
    { example: '11', advance: '200000', payments: [FEE, ['1500', 220, 1], ['407.70', 1, 221]], percent: '6.5' },
    { example: '18-1', advance: '200000', payments: [FEE, ['1429.01', 240, 0, 14]], percent: '6.4' },
    { example: '18-2', advance: '200000', payments: [FEE, ['1437.54', 240, 1, 20]], percent: '6.4' },
    { example: '20', advance: '200000', payments: [FEE, ['1319.91', 24, 1], ['1423.41', 216, 25]], percent: '6.2' },
    { example: '22-1-1', advance: '200000', payments: [FEE, ['1349.91', 9, 1], ['1404.06', 231, 10]], percent: '6.1' },
    { example: '22-1-2', advance: '200000', payments: [FEE, ['1349.91', 9, 1], ['1515.81', 231, 10]], percent: '7.1' },
    // The Commission prints 6.1; its flows come to 6.04.
    { example: '22-2-1', advance: '200000', payments: [FEE, ['1339.91', 9, 1], ['1394.06', 231, 10]], percent: '6.0' },
    { example: '26-1', advance: '200000', payments: [FEE, ['1660.94', 180, 1]], percent: '6.2' },
    { example: '26-2', advance: '200000', payments: [FEE, ['1660.94', 6, 1], ['1734.38', 174, 7]], percent: '6.9' },
    {
      example: '27',
      advance: '170000',
      payments: [
        ['3400', 1, 0],
        ['1217.93', 240, 1],
      ],
      percent: '6.4',
    },
    {
      example: '28',
      advance: '200000',
      payments: [
        ['4008', 1, 0],
        ['1322.55', 240, 1],
      ],
      percent: '5.4',
    },
    {
      example: '29',
      advance: '200000',
      payments: [
        ['4008', 1, 0],
        ['1352.61', 240, 1],
      ],
      percent: '5.7',
    },
  ])('example $example of the Commission comes to $percent %', (row) => {
    expect(percentOf(european(row), 1)).toBe(row.percent);
  });

  it('example 1 of the Commission comes to 6.434412 % to six decimals', () => {
    const row = { example: '1', advance: '200000', payments: [FEE, ['1432.86', 240, 1]], percent: '' } as const;
    expect(percentOf(european(row), 6)).toBe('6.434412');
  });

  /** Directive 98/7/EC, Annex, examples by standard months (verification: memory). */
  it.each<European>([
    // 1.2^(1 / 1.5) - 1.
    { example: '1', advance: '1000', payments: [['1200', 1, 18]], percent: '12.92' },
    {
      example: '4',
      advance: '1000',
      payments: [
        ['272', 1, 3],
        ['272', 1, 6],
        ['544', 1, 12],
      ],
      percent: '13.19',
    },
  ])('example $example of Directive 98/7/EC comes to $percent %', (row) => {
    expect(percentOf(european(row), 2)).toBe(row.percent);
  });

  it('example 3 of Directive 98/7/EC comes to 13.0662 %', () => {
    // 600 after each of two years against 1,000: the root of 1,000 g^2 - 600 g - 600.
    const row = { example: '3', advance: '1000', payments: [['600', 2, 12, 0, 12]], percent: '' } as const;
    expect(percentOf(european(row), 4)).toBe((((600 + Math.sqrt(360_000 + 2_400_000)) / 2_000 - 1) * 100).toFixed(4));
  });

  /** php-apr-calculator, CalculatorSpec: single payments in a year of 365.25 days, as the United Kingdom's lenders print. */
  it.each<European>([
    { example: '125 after 31 days', advance: '100', payments: [['125', 1, 0, 31]], percent: '1286.2' },
    { example: '447.97 after 23 days', advance: '350', payments: [['447.97', 1, 0, 23]], percent: '4935.9' },
    { example: '191.99 after 9 days', advance: '150', payments: [['191.99', 1, 0, 9]], percent: '2238723.9' },
    { example: '350 after a month', advance: '200', payments: [['350', 1, 1]], percent: '82400.5' },
    { example: 'the same back after a day', advance: '100', payments: [['100', 1, 0, 1]], percent: '0.0' },
  ])('$example comes to $percent % by days over 365.25', (row) => {
    expect(percentOf(european(row, 'ACT/365.25'), 1)).toBe(row.percent);
  });
});

describe('People’s Bank of China, announcement [2021] No. 3', () => {
  /** Its example: 100,000 less a fee of 1,000 at the start, 12 payments of 8,833.3 (verification: secondary). */
  it.each([
    { method: 'pboc-simple', rate: '0.128' },
    { method: 'pboc-irr', rate: '0.1358' },
  ] as const)('its example comes to $rate by $method', ({ method, rate }) => {
    const amounts = ['99000', ...Array.from({ length: 12 }, () => '-8833.3')];
    expect(solveAnnualRate({ method, amounts, periodsPerYear: 12, decimals: 4 })).toMatchObject({ rate });
  });
});

/** Fee per month and, by count of months, nominal / effective per cent: solved independently with 40 digits. */
const FLAT_FEES = [
  { fee: '0.30%', rates: '5.39/5.53 6.15/6.32 6.58/6.78 6.77/6.98 6.78/7.00 6.71/6.92' },
  { fee: '0.50%', rates: '8.98/9.36 10.21/10.71 10.90/11.46 11.13/11.71 11.08/11.66 10.85/11.40' },
  { fee: '0.60%', rates: '10.77/11.32 12.24/12.95 13.03/13.84 13.27/14.10 13.17/14.00 12.83/13.61' },
  { fee: '0.75%', rates: '13.45/14.31 15.27/16.38 16.22/17.48 16.43/17.72 16.24/17.51 15.71/16.90' },
].flatMap(({ fee, rates }) =>
  rates.split(' ').map((expected, index) => ({ fee, expected, periods: [3, 6, 12, 24, 36, 60][index] as number })),
);

describe('flat fees', () => {
  it.each(FLAT_FEES)('$fee a month over $periods months is $expected % a year', ({ fee, periods, expected }) => {
    const loan = { fee, periods, periodsPerYear: 12, decimals: 20 };
    const nominal = percentOf(solveAnnualRate({ method: 'flat-fee-nominal', ...loan }), 2);
    const effective = percentOf(solveAnnualRate({ method: 'flat-fee-effective', ...loan }), 2);
    expect(`${nominal}/${effective}`).toBe(expected);
  });
});

describe('a daily rate of 0.05 %', () => {
  it.each([
    { method: 'daily-365', percent: '18.25' },
    { method: 'daily-360', percent: '18.00' },
    { method: 'daily-compounded-monthly', percent: '19.86' },
    { method: 'daily-compounded', percent: '20.02' },
  ] as const)('is $percent % a year by $method', ({ method, percent }) => {
    expect(percentOf(solveAnnualRate({ method, rate: '0.05%' }), 2)).toBe(percent);
  });
});

/** A percentage as the fraction that is returned, trailing zeros cut. */
function fraction(percent: string): string {
  return String(Number((Number(percent) / 100).toFixed(8)));
}
