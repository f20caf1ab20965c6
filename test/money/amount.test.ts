import { createRequire } from 'node:module';
import { Decimal } from 'decimal.js';
import { afterEach, expect, it } from 'vitest';
import { formatAmount, formatFraction, readAmount, readDecimal, readFraction } from '../../src/money/amount.ts';
import type { MinorDigits } from '../../src/money/currency.ts';
import { ratio, reduceRatio } from '../../src/money/ratio.ts';

/** The CommonJS build of decimal.js, which is another copy than the ES module that the library imports. */
const { Decimal: OtherDecimal } = createRequire(import.meta.url)('decimal.js') as { Decimal: typeof Decimal };

afterEach(() => {
  Decimal.set({ defaults: true });
});

/** What no reader of decimals may take. */
const HOSTILE: readonly { readonly case: string; readonly value: unknown }[] = [
  { case: 'a huge exponent', value: '1e999999999' },
  { case: 'a small exponent', value: '1e2' },
  { case: 'ten thousand digits', value: '9'.repeat(10_000) },
  { case: 'ten thousand leading zeros', value: `${'0'.repeat(10_000)}1` },
  { case: 'ten thousand decimals', value: `0.${'1'.repeat(10_000)}` },
  { case: 'NaN', value: Number.NaN },
  { case: 'Infinity', value: Number.POSITIVE_INFINITY },
  { case: '-Infinity', value: Number.NEGATIVE_INFINITY },
  { case: 'the word NaN', value: 'NaN' },
  { case: 'the word Infinity', value: 'Infinity' },
  { case: 'a leading space', value: ' 1' },
  { case: 'a trailing space', value: '1 ' },
  { case: 'a trailing line break', value: '1\n' },
  { case: 'a plus sign', value: '+1' },
  { case: 'two minus signs', value: '--1' },
  { case: 'an underscore', value: '1_000' },
  { case: 'a thousands comma', value: '1,000' },
  { case: 'a decimal comma', value: '1,50' },
  { case: 'hexadecimal', value: '0x10' },
  { case: 'a currency sign', value: '¥1' },
  { case: 'full-width digits', value: '１２' },
  { case: 'arabic digits', value: '١٢' },
  { case: 'no digit before the point', value: '.5' },
  { case: 'no digit after the point', value: '5.' },
  { case: 'two points', value: '1.2.3' },
  { case: 'a point alone', value: '.' },
  { case: 'a minus sign alone', value: '-' },
  { case: 'an empty text', value: '' },
  { case: 'a float with an exponent above', value: 1e21 },
  { case: 'a float with an exponent below', value: 1e-7 },
  { case: 'the smallest float', value: 5e-324 },
  { case: 'the largest float', value: Number.MAX_VALUE },
  { case: 'a float with seventeen decimals', value: 0.1 + 0.2 },
  { case: 'null', value: null },
  { case: 'undefined', value: undefined },
  { case: 'true', value: true },
  { case: 'a bigint', value: 1n },
  { case: 'a list', value: ['1'] },
  { case: 'an object', value: { value: '1' } },
  { case: 'a boxed text', value: Object('1') },
  { case: 'an object that turns into a number', value: { valueOf: () => 1, toString: () => '1' } },
  { case: 'a Decimal that is not a number', value: new Decimal(Number.NaN) },
  { case: 'an infinite Decimal', value: new Decimal('Infinity') },
  { case: 'a Decimal with a huge exponent', value: new Decimal('1e999999') },
  { case: 'a Decimal with a tiny exponent', value: new Decimal('1e-999999') },
  { case: 'a Decimal of a thousand digits', value: new Decimal('7'.repeat(1_000)) },
];

/** Plain data, as JSON can carry it, that looks like a Decimal from afar. */
const FORGED = ['5', 5, undefined, {}, [{}], true].map((d) => ({ d, e: 0, s: 1, toStringTag: '[object Decimal]' }));

it.each([
  { value: '850.00', expected: { negative: false, whole: '850', fraction: '00' } },
  { value: '850', expected: { negative: false, whole: '850', fraction: '' } },
  { value: '-0.5', expected: { negative: true, whole: '0', fraction: '5' } },
  { value: '007.10', expected: { negative: false, whole: '007', fraction: '10' } },
  { value: 850, expected: { negative: false, whole: '850', fraction: '' } },
  { value: 0.1, expected: { negative: false, whole: '0', fraction: '1' } },
  { value: -0, expected: { negative: false, whole: '0', fraction: '' } },
  { value: 0.000001, expected: { negative: false, whole: '0', fraction: '000001' } },
  { value: new Decimal('12.340'), expected: { negative: false, whole: '12', fraction: '34' } },
  { value: new Decimal('1e12'), expected: { negative: false, whole: '1000000000000', fraction: '' } },
])('readDecimal() reads $value by its digits', ({ value, expected }) => {
  expect(readDecimal(value)).toEqual(expected);
});

it('readDecimal() takes 13 whole digits and 12 decimals, and no more', () => {
  const whole = '9'.repeat(13);
  const fraction = '9'.repeat(12);
  expect(readDecimal(`-${whole}.${fraction}`)).toEqual({ negative: true, whole, fraction });
  expect(readDecimal(`1${whole}`)).toBeUndefined();
  expect(readDecimal(`1.${fraction}1`)).toBeUndefined();
});

it.each(HOSTILE)('readDecimal() refuses $case', ({ value }) => {
  expect(readDecimal(value)).toBeUndefined();
});

it.each(FORGED)('readDecimal() refuses a forged Decimal with digits $d and does not throw', (value) => {
  expect(readDecimal(value)).toBeUndefined();
});

it.each([
  { value: '850.00', digits: 2, expected: 850_00n },
  { value: '850', digits: 2, expected: 850_00n },
  { value: '850.5', digits: 2, expected: 850_50n },
  { value: '850', digits: 0, expected: 850n },
  { value: '850.000', digits: 3, expected: 850_000n },
  { value: '850.001', digits: 3, expected: 850_001n },
  { value: '0', digits: 2, expected: 0n },
  { value: '0.01', digits: 2, expected: 1n },
  { value: '9999999999999.99', digits: 2, expected: 9_999_999_999_999_99n },
  { value: 850, digits: 2, expected: 850_00n },
  { value: 0.29, digits: 2, expected: 29n },
  { value: 1.005, digits: 3, expected: 1_005n },
  { value: -0, digits: 2, expected: 0n },
  { value: new Decimal('0.1').plus('0.2'), digits: 2, expected: 30n },
] as const)('readAmount() reads $value with $digits minor digits', ({ value, digits, expected }) => {
  expect(readAmount(value, digits)).toBe(expected);
});

it.each([
  { value: '850.001', digits: 2 },
  { value: '850.000', digits: 2 },
  { value: '850.0', digits: 0 },
  { value: '850.0001', digits: 3 },
  { value: 1.005, digits: 2 },
  { value: new Decimal('0.001'), digits: 2 },
] as const)('readAmount() refuses $value with $digits minor digits rather than round it', ({ value, digits }) => {
  expect(readAmount(value, digits)).toBe(`must have at most ${digits} decimals`);
});

it.each(['-1', '-0.01', -1, new Decimal(-1)])('readAmount() refuses the negative %s', (value) => {
  expect(readAmount(value, 2)).toBe('must not be negative');
});

it.each(HOSTILE)('readAmount() refuses $case by its rule', ({ value }) => {
  expect(readAmount(value, 2)).toMatch(/^must be a plain decimal amount of at most 13 whole digits/);
});

it('readAmount() refuses fourteen whole digits in every currency', () => {
  for (const digits of [0, 2, 3] as const) {
    expect(readAmount('10000000000000', digits)).toMatch(/^must be a plain decimal amount/);
    expect(readAmount('9999999999999', digits)).toBe(9_999_999_999_999n * 10n ** BigInt(digits));
  }
});

it("readAmount() reads a caller's Decimal by its digits, whatever that class is set to", () => {
  const Coarse = Decimal.clone({ precision: 3, rounding: Decimal.ROUND_UP, toExpPos: 0, toExpNeg: 0 });
  expect(readAmount(new Coarse('1234567.89'), 2)).toBe(1_234_567_89n);
  expect(readAmount(new OtherDecimal('1234567.89'), 2)).toBe(1_234_567_89n);
});

it('readAmount() does not heed what anyone sets on the global Decimal', () => {
  const value = new Decimal('1234567.89');
  Decimal.set({ precision: 3, rounding: Decimal.ROUND_UP, toExpPos: 0, toExpNeg: 0 });
  expect(readAmount(value, 2)).toBe(1_234_567_89n);
  expect(readAmount(new Decimal('7654321.09'), 2)).toBe(7_654_321_09n);
});

it('readAmount() leaves a frozen Decimal as it was', () => {
  const value = new Decimal('12.34');
  Object.freeze(value.d);
  Object.freeze(value);
  expect(readAmount(value, 2)).toBe(12_34n);
  expect(value.toFixed()).toBe('12.34');
});

it.each([
  { minor: 850_00n, digits: 2, expected: '850.00' },
  { minor: 850n, digits: 0, expected: '850' },
  { minor: 850_000n, digits: 3, expected: '850.000' },
  { minor: 5n, digits: 2, expected: '0.05' },
  { minor: 50n, digits: 2, expected: '0.50' },
  { minor: 100n, digits: 2, expected: '1.00' },
  { minor: 5n, digits: 3, expected: '0.005' },
  { minor: 0n, digits: 2, expected: '0.00' },
  { minor: 0n, digits: 0, expected: '0' },
  { minor: -5n, digits: 2, expected: '-0.05' },
  { minor: -1_234_56n, digits: 2, expected: '-1234.56' },
  { minor: -7n, digits: 0, expected: '-7' },
  { minor: -7n, digits: 3, expected: '-0.007' },
  { minor: 10n ** 24n, digits: 2, expected: `1${'0'.repeat(22)}.00` },
] as const)('formatAmount() writes $minor with $digits minor digits as $expected', ({ minor, digits, expected }) => {
  expect(formatAmount(minor, digits)).toBe(expected);
});

it.each([
  0, 2, 3,
] satisfies MinorDigits[])('formatAmount() writes what readAmount() reads, with %d digits', (digits) => {
  for (const minor of [0n, 1n, 9n, 10n, 99n, 100n, 999n, 1_000n, 123_456_789n]) {
    expect(readAmount(formatAmount(minor, digits), digits)).toBe(minor);
  }
});

it.each([
  { value: '18.25%', expected: ratio(1_825n, 10_000n) },
  { value: '0.1825', expected: ratio(1_825n, 10_000n) },
  { value: 0.1825, expected: ratio(1_825n, 10_000n) },
  { value: new Decimal('0.1825'), expected: ratio(1_825n, 10_000n) },
  { value: '12%', expected: ratio(12n, 100n) },
  { value: '1200%', expected: ratio(12n) },
  { value: '0', expected: ratio(0n) },
  { value: 0, expected: ratio(0n) },
  { value: '0%', expected: ratio(0n) },
  { value: '1', expected: ratio(1n) },
  { value: '1.000', expected: ratio(1n) },
  { value: '100%', expected: ratio(1n) },
  { value: '0.05%', expected: ratio(5n, 10_000n) },
  { value: '0.000000000001', expected: ratio(1n, 10n ** 12n) },
])('readFraction() reads $value exactly', ({ value, expected }) => {
  const read = readFraction(value);
  if (typeof read === 'string') throw new Error(read);
  expect(reduceRatio(read)).toEqual(reduceRatio(expected));
});

it.each([
  '12',
  12,
  '1.000000000001',
  new Decimal(2),
])('readFraction() refuses a bare %s as ambiguous: 12 may mean 12 % or 1,200 %', (value) => {
  expect(readFraction(value)).toMatch(/^must be at most 1 or carry a percent sign/);
});

it.each(['-0.1', '-5%', -0.1, new Decimal('-0.1')])('readFraction() refuses the negative %s', (value) => {
  expect(readFraction(value)).toBe('must not be negative');
});

it.each([
  ...HOSTILE,
  { case: 'a percent sign alone', value: '%' },
  { case: 'two percent signs', value: '12%%' },
  { case: 'a space before the percent sign', value: '12 %' },
  { case: 'a percent sign in front', value: '%12' },
  { case: 'a full-width percent sign', value: '12％' },
  { case: 'a permille sign', value: '12‰' },
  { case: 'an exponent before the percent sign', value: '1e2%' },
])('readFraction() refuses $case by its rule', ({ value }) => {
  expect(readFraction(value)).toMatch(/^must be a fraction such as "0\.1825" or a percentage such as "18\.25%"$/);
});

it.each([
  { value: ratio(0n), expected: '0' },
  { value: ratio(12n, 100n), expected: '0.12' },
  { value: ratio(1_825n, 10_000n), expected: '0.1825' },
  { value: ratio(1n), expected: '1' },
  { value: ratio(12n), expected: '12' },
  { value: ratio(10n, 3n), expected: '3.3333333333' },
  { value: ratio(2n, 3n), expected: '0.6666666667' },
  { value: ratio(-2n, 3n), expected: '-0.6666666667' },
  { value: ratio(-3n, 2n), expected: '-1.5' },
  { value: ratio(1n, 10n ** 10n), expected: '0.0000000001' },
  // Half of the last decimal goes away from zero; less than half is zero, without a sign.
  { value: ratio(5n, 10n ** 11n), expected: '0.0000000001' },
  { value: ratio(4n, 10n ** 11n), expected: '0' },
  { value: ratio(-4n, 10n ** 11n), expected: '0' },
])('formatFraction() writes $value.numerator/$value.denominator as $expected', ({ value, expected }) => {
  expect(formatFraction(value)).toBe(expected);
});

it.each([
  { digits: 4, expected: '0.6667' },
  { digits: 2, expected: '0.67' },
  { digits: 1, expected: '0.7' },
  { digits: 0, expected: '1' },
])('formatFraction() rounds 2/3 once at $digits decimals', ({ digits, expected }) => {
  expect(formatFraction(ratio(2n, 3n), digits)).toBe(expected);
});

it.each([
  { value: ratio(2n, 3n), mode: 'floor', expected: '0.6666' },
  { value: ratio(2n, 3n), mode: 'ceil', expected: '0.6667' },
  { value: ratio(-2n, 3n), mode: 'floor', expected: '-0.6667' },
  { value: ratio(-2n, 3n), mode: 'trunc', expected: '-0.6666' },
  { value: ratio(1n, 8n), mode: 'halfEven', expected: '0.125' },
  { value: ratio(-1n, 10n ** 9n), mode: 'ceil', expected: '0' },
] as const)('formatFraction() rounds $value.numerator/$value.denominator in $mode to $expected', (row) => {
  expect(formatFraction(row.value, 4, row.mode)).toBe(row.expected);
});

it('readFraction() takes as many decimals as it is told to, and twelve where it is told nothing', () => {
  // A fixing as ACTUS quotes it, with sixteen decimals.
  expect(readFraction('0.0298271604945178', 24)).toEqual(ratio(298_271_604_945_178n, 10n ** 16n));
  expect(readFraction('0.0298271604945178')).toMatch(/^must be a fraction/);
  expect(readFraction(`0.${'1'.repeat(25)}`, 24)).toMatch(/^must be a fraction/);
});

it('readAmount() and formatAmount() take any scale up to twelve digits', () => {
  expect(readAmount('100.5', 12)).toBe(100_500_000_000_000n);
  expect(formatAmount(100_500_000_000_000n, 12)).toBe('100.500000000000');
});
