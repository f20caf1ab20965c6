import { createRequire } from 'node:module';
import { Decimal } from 'decimal.js';
import { afterEach, expect, it } from 'vitest';
import { decimalText, isDecimal } from '../../src/money/decimal.ts';

const { Decimal: OtherDecimal } = createRequire(import.meta.url)('decimal.js') as { Decimal: typeof Decimal };

afterEach(() => {
  Decimal.set({ defaults: true });
});

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
  { value: new Decimal('0'), expected: '0' },
  { value: new Decimal('-0'), expected: '0' },
  { value: new Decimal('-0.0000001'), expected: '-0.0000001' },
  { value: new Decimal('9999999'), expected: '9999999' },
  { value: new Decimal('10000000'), expected: '10000000' },
  { value: new Decimal('12345678901.00000005'), expected: '12345678901.00000005' },
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
  { case: 'no digits', fields: { d: [], e: 0, s: 1 } },
  { case: 'a digit list below zero', fields: { d: [-5], e: 0, s: 1 } },
  { case: 'a word of eight digits', fields: { d: [10_000_000], e: 7, s: 1 } },
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

it('decimalText() does not heed what anyone sets on the global Decimal', () => {
  const value = new Decimal('1234567.8901');
  Decimal.set({ precision: 2, rounding: Decimal.ROUND_UP, toExpPos: 0, minE: -3, maxE: 3 });
  expect(isDecimal(value) && decimalText(value)).toBe('1234567.8901');
});

it('decimalText() leaves a frozen Decimal as it was', () => {
  const value = Object.freeze(new Decimal('-12.5'));
  expect(isDecimal(value) && decimalText(value)).toBe('-12.5');
  expect(value.eq('-12.5')).toBe(true);
});
