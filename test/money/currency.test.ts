import { expect, it } from 'vitest';
import { isCurrency, MINOR_DIGITS } from '../../src/money/currency.ts';

/** ISO 4217, list one: the circulating currencies without a minor unit. */
const NO_DIGITS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
/** ISO 4217, list one: the currencies of three minor digits. */
const THREE_DIGITS = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

function codesOf(digits: number): readonly string[] {
  return Object.entries(MINOR_DIGITS)
    .filter(([, value]) => value === digits)
    .map(([code]) => code)
    .sort();
}

it('MINOR_DIGITS gives no decimals to the currencies that ISO 4217 lists without a minor unit', () => {
  expect(codesOf(0)).toEqual(NO_DIGITS);
});

it('MINOR_DIGITS gives three decimals to the dinars and rials that ISO 4217 lists with three', () => {
  expect(codesOf(3)).toEqual(THREE_DIGITS);
});

it('MINOR_DIGITS gives two decimals to every other currency', () => {
  expect(codesOf(2)).toHaveLength(Object.keys(MINOR_DIGITS).length - NO_DIGITS.length - THREE_DIGITS.length);
  expect(MINOR_DIGITS).toMatchObject({ CNY: 2, HKD: 2, USD: 2, EUR: 2, GBP: 2, INR: 2, TWD: 2, IDR: 2, HUF: 2 });
});

it('MINOR_DIGITS is keyed by codes of three capital letters', () => {
  for (const code of Object.keys(MINOR_DIGITS)) expect(code).toMatch(/^[A-Z]{3}$/);
});

it.each(['CNY', 'JPY', 'KWD', 'EUR', 'USD', 'ZMW'])('isCurrency() knows %s', (code) => {
  expect(isCurrency(code)).toBe(true);
});

it.each([
  // ISO 4217 amendment 176: Caribbean guilder of Curaçao and Sint Maarten, from 2025-03-31.
  'XCG',
  // ISO 4217 amendment 177: Zimbabwe Gold, from 2024-06-25.
  'ZWG',
])('isCurrency() knows %s, which an amendment to ISO 4217 added', (code) => {
  expect(isCurrency(code)).toBe(true);
});

it.each([
  { case: 'a fund of four digits', value: 'CLF' },
  { case: 'a unit of account of four digits', value: 'UYW' },
  { case: 'a metal', value: 'XAU' },
  { case: 'the test code', value: 'XTS' },
  { case: 'the code for no currency', value: 'QQQ' },
  { case: 'small letters', value: 'cny' },
  { case: 'a space around', value: ' CNY' },
  { case: 'an empty text', value: '' },
  { case: 'a key of every object', value: 'toString' },
  { case: 'the key of the prototype', value: '__proto__' },
  { case: 'a number', value: 156 },
  { case: 'nothing', value: undefined },
  { case: 'null', value: null },
  { case: 'a list of one code', value: ['CNY'] },
])('isCurrency() refuses $case', ({ value }) => {
  expect(isCurrency(value)).toBe(false);
});
