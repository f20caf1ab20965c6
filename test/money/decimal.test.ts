import { createRequire } from 'node:module';
import { Decimal } from 'decimal.js';
import { afterEach, expect, it, vi } from 'vitest';
import { decimalText, isDecimal, logarithm, powerOf } from '../../src/money/decimal.ts';
import { powerRatio, type Ratio, ratio } from '../../src/money/ratio.ts';

const { Decimal: OtherDecimal } = createRequire(import.meta.url)('decimal.js') as { Decimal: typeof Decimal };

afterEach(() => {
  Decimal.set({ defaults: true });
});

/** @returns The value to so many decimals, cut off, as a whole number. */
function scaled({ numerator, denominator }: Ratio, decimals: number): bigint {
  return (numerator * 10n ** BigInt(decimals)) / denominator;
}

it.each([
  { case: 'a Decimal of the same copy', value: new Decimal(1) },
  { case: 'a Decimal of a clone', value: new (Decimal.clone({ precision: 3 }))(1) },
  { case: 'a Decimal of another copy', value: new OtherDecimal(1) },
  { case: 'a Decimal that is not a number', value: new Decimal(Number.NaN) },
])('isDecimal() knows $case', ({ value }) => {
  expect(isDecimal(value)).toBe(true);
});

it.each([
  { case: 'a number', value: 1 },
  { case: 'a text', value: '1' },
  { case: 'null', value: null },
  { case: 'undefined', value: undefined },
  { case: 'an empty object', value: {} },
  { case: 'an object with a digit list alone', value: { d: [1] } },
  { case: 'an object with digits and exponent', value: { d: [1], e: 0 } },
  { case: 'an object of the three fields without the mark', value: { d: [1], e: 0, s: 1 } },
  { case: 'a list', value: [1] },
  { case: 'the class itself', value: Decimal },
])('isDecimal() does not take $case for one', ({ value }) => {
  expect(isDecimal(value)).toBe(false);
});

it.each([
  { value: new Decimal('850.10'), expected: '850.1' },
  { value: new Decimal('-0.25'), expected: '-0.25' },
  { value: new Decimal('1e21'), expected: `1${'0'.repeat(21)}` },
  { value: new Decimal('1e-9'), expected: '0.000000001' },
  { value: new OtherDecimal('12.5'), expected: '12.5' },
])('decimalText() writes $expected without an exponent', ({ value, expected }) => {
  expect(isDecimal(value) && decimalText(value)).toBe(expected);
});

it.each([
  'NaN',
  'Infinity',
  '-Infinity',
  '1e31',
  '1e-31',
  '1e9000000000',
  '7'.repeat(80),
])('decimalText() refuses %s', (text) => {
  const value = new Decimal(text);
  expect(isDecimal(value) && decimalText(value)).toBeUndefined();
});

it.each([
  ['1e30', `1${'0'.repeat(30)}`],
  ['1e-30', `0.${'0'.repeat(29)}1`],
  ['7'.repeat(31), '7'.repeat(31)],
  [`0.${'7'.repeat(60)}`, `0.${'7'.repeat(60)}`],
])('decimalText() writes %s, at the edge of what it takes', (text, expected) => {
  const value = new Decimal(text);
  expect(isDecimal(value) && decimalText(value)).toBe(expected);
});

it('decimalText() refuses more than ten words of seven digits', () => {
  const Long = Decimal.clone({ precision: 200 });
  const value = new Long(`0.${'7'.repeat(71)}`);
  expect(value.d.length).toBe(11);
  expect(isDecimal(value) && decimalText(value)).toBeUndefined();
});

it.each([
  { case: 'a digit list of parts', fields: { d: [1, 0.5], e: 0, s: 1 } },
  { case: 'a sign that is none', fields: { d: [1], e: 0, s: 2 } },
  { case: 'an exponent of parts', fields: { d: [1], e: 0.5, s: 1 } },
  { case: 'digits that are no list', fields: { d: 1, e: 0, s: 1 } },
])('isDecimal() does not take what bears the mark for one with $case', ({ fields }) => {
  const forged = { ...fields, toStringTag: '[object Decimal]' };
  expect(Decimal.isDecimal(forged)).toBe(true);
  expect(isDecimal(forged)).toBe(false);
});

it('decimalText() writes every digit, whatever the class of the value is set to', () => {
  const Coarse = Decimal.clone({ precision: 2, toExpPos: 0, toExpNeg: 0 });
  const value = new Coarse('123456.789');
  expect(isDecimal(value) && decimalText(value)).toBe('123456.789');
});

it.each([
  { case: 'a whole power', base: ratio(101n, 100n), exponent: ratio(12n), expected: powerRatio(ratio(101n, 100n), 12) },
  { case: 'the power zero', base: ratio(7n, 3n), exponent: ratio(0n), expected: ratio(1n) },
  { case: 'the power one', base: ratio(5n, 4n), exponent: ratio(1n), expected: ratio(5n, 4n) },
  { case: 'a square root', base: ratio(9n, 4n), exponent: ratio(1n, 2n), expected: ratio(3n, 2n) },
  { case: 'a power below zero', base: ratio(5n, 4n), exponent: ratio(-1n), expected: ratio(4n, 5n) },
  { case: 'a base of one', base: ratio(1n), exponent: ratio(6n, 30n), expected: ratio(1n) },
  { case: 'a base below one', base: ratio(1n, 4n), exponent: ratio(3n, 2n), expected: ratio(1n, 8n) },
])('powerOf() is exact for $case', ({ base, exponent, expected }) => {
  expect(scaled(powerOf(base, exponent), 35)).toBe(scaled(expected, 35));
});

it('powerOf() carries 40 digits of an irrational power', () => {
  // The square root of 2 to 50 decimals, OEIS A002193.
  expect(powerOf(ratio(2n), ratio(1n, 2n))).toEqual({
    numerator: 1_4142135623_7309504880_1688724209_6980785697n,
    denominator: 10n ** 40n,
  });
});

it('powerOf() does not heed what anyone sets on the global Decimal', () => {
  const before = powerOf(ratio(2n), ratio(1n, 2n));
  Decimal.set({ precision: 2, rounding: Decimal.ROUND_UP, minE: -3, maxE: 3 });
  expect(powerOf(ratio(2n), ratio(1n, 2n))).toEqual(before);
});

it('powerOf() does not heed what was set on the global Decimal before the library was loaded', async () => {
  const expected = powerOf(ratio(11n, 10n), ratio(100n));
  Decimal.set({ precision: 2, rounding: Decimal.ROUND_UP, minE: -3, maxE: 3 });
  vi.resetModules();
  const later = await import('../../src/money/decimal.ts');
  expect(later.powerOf(ratio(11n, 10n), ratio(100n))).toEqual(expected);
});

it('powerOf() leaves frozen ratios as they were', () => {
  const base = Object.freeze(ratio(5n, 4n));
  const exponent = Object.freeze(ratio(6n, 30n));
  powerOf(base, exponent);
  expect([base, exponent]).toEqual([ratio(5n, 4n), ratio(6n, 30n)]);
});

it.each([
  { value: ratio(1_000n), base: ratio(10n), expected: ratio(3n) },
  { value: ratio(8n, 27n), base: ratio(2n, 3n), expected: ratio(3n) },
  { value: ratio(2n), base: ratio(1n, 2n), expected: ratio(-1n) },
  { value: ratio(1n), base: ratio(7n), expected: ratio(0n) },
  { value: ratio(2n), base: ratio(4n), expected: ratio(1n, 2n) },
])('logarithm() finds the power that a base needs', ({ value, base, expected }) => {
  const { numerator, denominator } = logarithm(value, base);
  const off = numerator * expected.denominator - expected.numerator * denominator;
  expect(denominator).toBe(10n ** 40n);
  expect(off >= -10n && off <= 10n).toBe(true);
});

it('logarithm() is the inverse of powerOf()', () => {
  // log(3) / log(1.1), to thirty digits.
  const power = logarithm(ratio(3n), ratio(11n, 10n));
  expect(scaled(power, 12)).toBe(11_526_704_607_247n);
  expect(scaled(powerOf(ratio(11n, 10n), power), 30)).toBe(3n * 10n ** 30n);
});
