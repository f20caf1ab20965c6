import { expect, it } from 'vitest';
import { type Ratio, ratio, ZERO } from '../../src/money/index.ts';
import { type IrrInput, type IrrResult, solveIrr } from '../../src/returns/solveIrr.ts';

interface Length {
  readonly whole: number;
  readonly odd: Ratio;
}

const UNIT: Length = { whole: 1, odd: ZERO };

function units(count: number): readonly Length[] {
  return Array.from({ length: count }, () => UNIT);
}

function level(count: number, payment: bigint): readonly bigint[] {
  return Array.from({ length: count }, () => payment);
}

type Solved = Extract<IrrResult, { readonly outcome: 'solved' }>;

function solved(input: IrrInput): Solved {
  const result = solveIrr(input);
  if (result.outcome !== 'solved') throw new Error(result.reason);
  return result;
}

/** @returns The rate per unit, as a number. */
function rateOf(advance: bigint, payments: readonly bigint[], lengths = units(payments.length)): number {
  return toNumber(solved({ advance, payments, lengths }).rate);
}

function toNumber({ numerator, denominator }: Ratio): number {
  return Number((numerator * 10n ** 20n) / denominator) / 1e20;
}

function nominalPercent(rate: number, unitsPerYear = 12): string {
  return (rate * unitsPerYear * 100).toFixed(2);
}

function effectivePercent(rate: number, unitsPerYear = 12): string {
  return (((1 + rate) ** unitsPerYear - 1) * 100).toFixed(2);
}

it('solveIrr() finds 12.80 % nominal and 13.58 % effective in the example of the PBoC', () => {
  // People's Bank of China, announcement [2021] No. 3: 100,000 less a fee of 1,000 at the start, 12 payments of 8,833.3.
  const rate = rateOf(99_000_00n, level(12, 8_833_30n));
  expect(nominalPercent(rate)).toBe('12.80');
  expect(effectivePercent(rate)).toBe('13.58');
});

/** Flat fee per period and, for each count of periods, the true yearly rate in percent: nominal / effective. */
const FLAT_FEE_RATES = [
  { fee: '0.30 %', of: ratio(30n, 10_000n), rates: '5.39/5.53 6.15/6.32 6.58/6.78 6.77/6.98 6.78/7.00 6.71/6.92' },
  {
    fee: '0.50 %',
    of: ratio(50n, 10_000n),
    rates: '8.98/9.36 10.21/10.71 10.90/11.46 11.13/11.71 11.08/11.66 10.85/11.40',
  },
  {
    fee: '0.60 %',
    of: ratio(60n, 10_000n),
    rates: '10.77/11.32 12.24/12.95 13.03/13.84 13.27/14.10 13.17/14.00 12.83/13.61',
  },
  {
    fee: '0.75 %',
    of: ratio(75n, 10_000n),
    rates: '13.45/14.31 15.27/16.38 16.22/17.48 16.43/17.72 16.24/17.51 15.71/16.90',
  },
].flatMap(({ fee, of, rates }) =>
  rates.split(' ').map((expected, index) => ({ fee, of, expected, count: [3, 6, 12, 24, 36, 60][index] as number })),
);

it.each(FLAT_FEE_RATES)('solveIrr() finds $expected % in a flat fee of $fee over $count months', (row) => {
  // 36,000.00, so small a unit that P / n + P f is whole.
  const principal = 36_000n * 10n ** 6n;
  const payment = principal / BigInt(row.count) + (principal * row.of.numerator) / row.of.denominator;
  const rate = rateOf(principal, level(row.count, payment));
  expect(`${nominalPercent(rate)}/${effectivePercent(rate)}`).toBe(row.expected);
});

/** Hong Kong: the annualized percentage rate of a flat rate is the effective one. */
it.each([
  // Bank of Communications (Hong Kong), 100,000 at 0.32 % flat over 12 months.
  { bank: 'Bank of Communications', principal: 100_000_00n, count: 12, payment: 8_653_33n, expected: '7.24' },
  // WeLab Bank, 120,000 at 0.14 % flat over 12 months.
  { bank: 'WeLab Bank', principal: 120_000_00n, count: 12, payment: 10_168_00n, expected: '3.13' },
  // DBS, 50,000 at 0.18 % flat over 60 months and a handling fee of 62.50 a month.
  { bank: 'DBS', principal: 50_000_00n, count: 60, payment: 985_83n, expected: '7.04' },
  // Investor and Financial Education Council, 50,000 at 0.7 % flat over 12 months: 4,166.67 + 350.
  { bank: 'the IFEC', principal: 50_000_00n, count: 12, payment: 4_516_67n, expected: '16.26' },
])('solveIrr() finds the $expected % that $bank prints', ({ principal, count, payment, expected }) => {
  expect(effectivePercent(rateOf(principal, level(count, payment)))).toBe(expected);
});

interface Regulated {
  readonly case: string;
  readonly advance: bigint;
  readonly payments: readonly bigint[];
  readonly first: Length;
  readonly perYear: number;
  readonly expected: string;
}

/** 12 CFR 1026 (Regulation Z), Appendix J (c): odd parts of a unit-period bear simple interest. */
it.each<Regulated>([
  {
    case: '(c)(1)(iii), twice a month, first period of 6 days',
    advance: 5_000_00n,
    payments: level(24, 219_17n),
    first: { whole: 0, odd: ratio(6n, 15n) },
    perYear: 24,
    expected: '10.34',
  },
  {
    case: '(c)(1)(v), weekly, first period of 4 weeks and 4 days',
    advance: 500_00n,
    payments: level(30, 17_60n),
    first: { whole: 4, odd: ratio(4n, 7n) },
    perYear: 52,
    expected: '14.96',
  },
  {
    case: '(c)(4)(i), irregular first and last payment',
    advance: 5_000_00n,
    payments: [250_00n, ...level(22, 230_00n), 280_00n],
    first: UNIT,
    perYear: 12,
    expected: '10.90',
  },
  {
    case: '(c)(4)(ii), every two months, first period of 52/60',
    advance: 8_000_00n,
    payments: [449_36n, ...level(18, 465_00n), 200_00n],
    first: { whole: 0, odd: ratio(52n, 60n) },
    perYear: 6,
    expected: '7.30',
  },
  {
    case: '(c)(5)(i), one payment after 255 days',
    advance: 1_000_00n,
    payments: [1_080_00n],
    first: UNIT,
    perYear: 365 / 255,
    expected: '11.45',
  },
  {
    case: '(c)(5)(ii), one payment after six months',
    advance: 1_000_00n,
    payments: [1_044_00n],
    first: UNIT,
    perYear: 2,
    expected: '8.80',
  },
  {
    case: '(c)(5)(iii), one payment after a year and a half',
    advance: 1_000_00n,
    payments: [1_135_19n],
    first: { whole: 1, odd: ratio(6n, 12n) },
    perYear: 1,
    expected: '8.76',
  },
])('solveIrr() finds the rate of Regulation Z, Appendix J $case', ({ payments, first, ...row }) => {
  const lengths = [first, ...units(payments.length - 1)];
  expect(nominalPercent(rateOf(row.advance, payments, lengths), row.perYear)).toBe(row.expected);
});

/** curo, us_appendix_j_test, whose figures were validated with the APR tool of the FFIEC. */
it.each([
  {
    case: '12 months and 5 days',
    advance: 9_800_00n,
    count: 12,
    payment: 884_91n,
    odd: ratio(5n, 30n),
    perYear: 12,
    expected: 14.692036,
  },
  {
    case: '8 quarters and 3 days',
    advance: 99_000_00n,
    count: 8,
    payment: 13_946_73n,
    odd: ratio(3n, 90n),
    perYear: 4,
    expected: 10.859928,
  },
  {
    case: '6 half-years and 3 days',
    advance: 99_000_00n,
    count: 6,
    payment: 19_700_00n,
    odd: ratio(3n, 180n),
    perYear: 2,
    expected: 10.56937,
  },
  { case: '52 weeks', advance: 9_900_00n, count: 52, payment: 197_25n, odd: ZERO, perYear: 52, expected: 6.996096 },
])('solveIrr() finds $expected % over $case', ({ advance, count, payment, odd, perYear, expected }) => {
  const lengths = [{ whole: 1, odd }, ...units(count - 1)];
  expect(Math.abs(rateOf(advance, level(count, payment), lengths) * perYear * 100 - expected)).toBeLessThan(2e-6);
});

it.each([
  // numpy-financial, test_irr.
  {
    case: 'numpy, rising payments',
    advance: 150_000n,
    payments: [15_000n, 25_000n, 35_000n, 45_000n, 60_000n],
    expected: 0.0524,
    within: 5e-5,
  },
  { case: 'numpy, uneven payments', advance: 100n, payments: [39n, 59n, 55n, 20n], expected: 0.28095, within: 5e-6 },
  { case: 'numpy, a period without payment', advance: 100n, payments: [100n, 0n, 7n], expected: 0.06206, within: 5e-6 },
  // ClickHouse documentation, financialInternalRateOfReturn.
  {
    case: 'ClickHouse, five level payments',
    advance: 100_000n,
    payments: level(5, 25_000n),
    expected: 0.07930826116052862,
    within: 1e-14,
  },
  {
    case: 'ClickHouse, two level payments',
    advance: 100n,
    payments: [60n, 60n],
    expected: 0.13066238629180732,
    within: 1e-14,
  },
])('solveIrr() finds the rate that is printed: $case', ({ advance, payments, expected, within }) => {
  expect(Math.abs(rateOf(advance, payments) - expected)).toBeLessThan(within);
});

it.each([
  { case: 'one payment', advance: 100n, payments: [110n], expected: ratio(1n, 10n) },
  // 1.1^2 = 1.21.
  { case: 'one payment after two periods', advance: 100n, payments: [0n, 121n], expected: ratio(1n, 10n) },
  // 27,000 at 50 %: 18,000 + 12,000 + 8,000.
  { case: 'three payments', advance: 38_000n, payments: level(3, 27_000n), expected: ratio(1n, 2n) },
  { case: 'a payment of a thousand times the advance', advance: 1n, payments: [1_000n], expected: ratio(999n) },
  { case: 'a loss of a tenth', advance: 100n, payments: [90n], expected: ratio(-1n, 10n) },
  // 1,000 * (2 + 4) = 6,000 at -50 %.
  { case: 'a loss over two periods', advance: 6_000n, payments: [1_000n, 1_000n], expected: ratio(-1n, 2n) },
  {
    case: 'a loss of all but one part in 100,000',
    advance: 100_000n,
    payments: [1n],
    expected: ratio(-99_999n, 100_000n),
  },
])('solveIrr() finds the rate of $case to 10^-18', ({ advance, payments, expected }) => {
  const { rate } = solved({ advance, payments, lengths: units(payments.length) });
  const difference = rate.numerator * expected.denominator - expected.numerator * rate.denominator;
  expect((difference < 0n ? -difference : difference) * 10n ** 18n).toBeLessThan(
    rate.denominator * expected.denominator,
  );
});

it('solveIrr() finds the negative root of a quadratic', () => {
  // 100 x^2 - 40 x - 40 = 0 for x = 1 + i: (40 + sqrt(1,600 + 16,000)) / 200 - 1.
  expect(rateOf(100n, [40n, 40n])).toBeCloseTo((40 + Math.sqrt(17_600)) / 200 - 1, 14);
});

it('solveIrr() gives exactly zero, without searching, where there is no interest', () => {
  for (const lengths of [units(3), [{ whole: 0, odd: ratio(6n, 30n) }, ...units(2)]]) {
    expect(solveIrr({ advance: 300n, payments: [100n, 150n, 50n], lengths })).toEqual({
      outcome: 'solved',
      rate: ratio(0n),
      iterations: 0,
      residual: ratio(0n),
    });
  }
});

it('solveIrr() shows how well the rate solves', () => {
  const { iterations, residual } = solved({ advance: 99_000_00n, payments: level(12, 8_833_30n), lengths: units(12) });
  expect(iterations).toBeGreaterThan(0);
  expect(iterations).toBeLessThan(10);
  // A billionth of a cent.
  expect(Math.abs(toNumber(residual))).toBeLessThan(1e-9);
});

it('solveIrr() counts a payment at once against the advance', () => {
  // 100 less 50 at once, 60 after one unit: 20 %.
  expect(rateOf(100n, [50n, 60n], [{ whole: 0, odd: ZERO }, UNIT])).toBeCloseTo(0.2, 15);
});

it('solveIrr() prices an odd part alone at simple interest', () => {
  // 102 for 100 after half a unit: 1 + i / 2 = 1.02.
  expect(rateOf(100n, [102n], [{ whole: 0, odd: ratio(1n, 2n) }])).toBeCloseTo(0.04, 15);
});

it('solveIrr() closes in on a steep root', () => {
  // One payment of 100 for an advance of 1 after 40 units, and the like below zero: 100^(1/40), 0.01^(1/40).
  const long = [{ whole: 40, odd: ZERO }];
  expect(rateOf(1n, [100n], long)).toBeCloseTo(100 ** (1 / 40) - 1, 12);
  expect(rateOf(100n, [1n], long)).toBeCloseTo(0.01 ** (1 / 40) - 1, 12);
});

it('solveIrr() solves a plan of 1,200 payments', () => {
  // 1 % a month for ever is 10,000 on 1,000,000; 1,200 months of it are all but that.
  const rate = rateOf(1_000_000_00n, level(1_200, 10_000_00n));
  expect(rate).toBeCloseTo(0.01, 6);
});

it.each<{ case: string; input: IrrInput; reason: string }>([
  {
    case: 'nothing was advanced',
    input: { advance: 0n, payments: [10n], lengths: units(1) },
    reason: 'nothing-advanced',
  },
  {
    case: 'more was paid at once than advanced',
    input: { advance: -5n, payments: [10n], lengths: units(1) },
    reason: 'nothing-advanced',
  },
  { case: 'nothing is paid', input: { advance: 100n, payments: [0n, 0n], lengths: units(2) }, reason: 'nothing-paid' },
  { case: 'there are no payments', input: { advance: 100n, payments: [], lengths: [] }, reason: 'nothing-paid' },
  {
    case: 'no time passes',
    input: { advance: 100n, payments: [110n], lengths: [{ whole: 0, odd: ZERO }] },
    reason: 'no-time-passes',
  },
  {
    case: 'the rate is above 100,000 %',
    input: { advance: 1n, payments: [2_000n], lengths: units(1) },
    reason: 'out-of-range',
  },
  {
    case: 'all but a billionth is lost',
    input: { advance: 10n ** 9n, payments: [1n], lengths: units(1) },
    reason: 'out-of-range',
  },
])('solveIrr() has no root where $case', ({ input, reason }) => {
  expect(solveIrr(input)).toEqual({ outcome: 'no-root', reason });
});

it.each([
  { case: 'more than the advance is paid at once and nothing later', payments: [150n, 0n] },
  { case: 'less than the advance is paid at once and nothing later', payments: [50n, 0n] },
  { case: 'the advance is paid at once, so that any later payment is worth too much', payments: [100n, 100n] },
])('solveIrr() has no root where $case', ({ payments }) => {
  const lengths = [
    { whole: 0, odd: ZERO },
    { whole: 8, odd: ZERO },
  ];
  expect(solveIrr({ advance: 100n, payments, lengths }).outcome).toBe('no-root');
});

it('solveIrr() leaves frozen input as it was', () => {
  const input = Object.freeze({
    advance: 100n,
    payments: Object.freeze([60n, 60n]),
    lengths: Object.freeze([Object.freeze({ ...UNIT }), Object.freeze({ ...UNIT })]),
  });
  solveIrr(input);
  expect(input).toEqual({ advance: 100n, payments: [60n, 60n], lengths: units(2) });
});

it.each([
  ['a loan of three years', 50_000_00n, level(36, 1_660_72n)],
  ['a loan of thirty years', 250_000_00n, level(360, 1_580_17n)],
  ['a fee of a year', 12_000_00n, level(12, 1_072_00n)],
  ['a settlement that loses', 50_000_00n, level(12, 3_000_00n)],
])('solveIrr() needs at most six steps for %s', (_name, advance, payments) => {
  expect(solved({ advance, payments, lengths: units(payments.length) }).iterations).toBeLessThanOrEqual(6);
});

it.each([
  { name: 'the rate itself', near: ratio(73n, 4_800n), most: 3 },
  { name: 'zero, which says nothing', near: ZERO, most: 6 },
  { name: 'a negative rate, which says nothing', near: ratio(-1n, 10n), most: 6 },
  { name: 'half the rate', near: ratio(73n, 9_600n), most: 6 },
  { name: 'a rate far above', near: ratio(900n), most: 60 },
])('solveIrr() finds the same rate when it is told that $name is near', ({ near, most }) => {
  // 50,000.00 at 18.25 % over 60 months: 59 payments of 1,276.48 and one of 1,276.55.
  const payments = [...level(59, 1_276_48n), 1_276_55n];
  const input = { advance: 50_000_00n, payments, lengths: units(60) };
  const told = solved({ ...input, near });
  expect(Math.abs(toNumber(told.rate) - toNumber(solved(input).rate))).toBeLessThan(1e-17);
  expect(told.iterations).toBeLessThanOrEqual(most);
  expect(nominalPercent(toNumber(told.rate))).toBe('18.25');
});

it('solveIrr() takes what is paid at once off the advance, also with a rate named', () => {
  // 100 of 200 comes back at once; 110 after one unit is 10 %.
  const lengths = [{ whole: 0, odd: ZERO }, UNIT];
  const { rate } = solved({ advance: 200n, payments: [100n, 110n], lengths, near: ratio(1n, 20n) });
  expect(toNumber(rate)).toBeCloseTo(0.1, 15);
});

it('solveIrr() tells periods apart that pay the same: one unit, two units, half a unit more', () => {
  // 110 after one unit and 133.1 after three in all are 100 each at 10 %: 200 advanced.
  const { rate } = solved({
    advance: 200n * 10n,
    payments: [1_100n, 1_331n],
    lengths: [UNIT, { whole: 2, odd: ZERO }],
  });
  expect(toNumber(rate)).toBeCloseTo(0.1, 15);
  // 105 after half a unit, simply, and 115.5 after a unit and a half at 10 % are 100 each.
  const half = { whole: 0, odd: ratio(1n, 2n) };
  const odd = solved({ advance: 2_000n, payments: [1_050n, 1_155n], lengths: [half, UNIT] });
  expect(toNumber(odd.rate)).toBeCloseTo(0.1, 15);
});
