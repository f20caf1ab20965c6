import { expect, it } from 'vitest';
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  negateRatio,
  ONE,
  powerRatio,
  type Ratio,
  ratio,
  reduceRatio,
  subtractRatios,
  ZERO,
} from '../../src/money/ratio.ts';

const THIRD: Ratio = Object.freeze({ numerator: 1n, denominator: 3n });
const QUARTER: Ratio = Object.freeze({ numerator: 1n, denominator: 4n });

it('ratio() keeps a positive denominator and takes a whole number over one', () => {
  expect(ratio(3n, 4n)).toEqual({ numerator: 3n, denominator: 4n });
  expect(ratio(7n)).toEqual({ numerator: 7n, denominator: 1n });
});

it('ratio() moves the sign of the denominator to the numerator', () => {
  expect(ratio(3n, -4n)).toEqual({ numerator: -3n, denominator: 4n });
  expect(ratio(-3n, -4n)).toEqual({ numerator: 3n, denominator: 4n });
  expect(ratio(0n, -4n)).toEqual({ numerator: 0n, denominator: 4n });
});

it('addRatios() adds over a common denominator where there is one', () => {
  expect(addRatios(ratio(2n, 9n), ratio(5n, 9n))).toEqual({ numerator: 7n, denominator: 9n });
});

it('addRatios() adds exactly over different denominators', () => {
  // 1/3 + 1/4 = 7/12.
  expect(addRatios(THIRD, QUARTER)).toEqual({ numerator: 7n, denominator: 12n });
  expect(compareRatios(addRatios(ratio(1n, 10n), ratio(2n, 10n)), ratio(3n, 10n))).toBe(0);
});

it('subtractRatios() subtracts exactly, below zero too', () => {
  // 1/3 - 1/4 = 1/12.
  expect(subtractRatios(THIRD, QUARTER)).toEqual({ numerator: 1n, denominator: 12n });
  expect(subtractRatios(QUARTER, THIRD)).toEqual({ numerator: -1n, denominator: 12n });
  expect(compareRatios(subtractRatios(THIRD, THIRD), ZERO)).toBe(0);
});

it('multiplyRatios() multiplies exactly', () => {
  // 2/3 * 3/4 = 6/12 = 1/2.
  expect(reduceRatio(multiplyRatios(ratio(2n, 3n), ratio(3n, 4n)))).toEqual({ numerator: 1n, denominator: 2n });
  expect(multiplyRatios(ratio(-2n, 3n), ONE)).toEqual({ numerator: -2n, denominator: 3n });
});

it.each([
  { exponent: 0, expected: { numerator: 1n, denominator: 1n } },
  { exponent: 1, expected: { numerator: 2n, denominator: 3n } },
  { exponent: 5, expected: { numerator: 32n, denominator: 243n } },
])('powerRatio() raises 2/3 to the power $exponent exactly', ({ exponent, expected }) => {
  expect(powerRatio(ratio(2n, 3n), exponent)).toEqual(expected);
});

it('powerRatio() takes zero to the power zero for one', () => {
  expect(powerRatio(ZERO, 0)).toEqual({ numerator: 1n, denominator: 1n });
  expect(powerRatio(ZERO, 3)).toEqual({ numerator: 0n, denominator: 1n });
});

it('compareRatios() orders by value and not by the terms', () => {
  expect(compareRatios(QUARTER, THIRD)).toBeLessThan(0);
  expect(compareRatios(THIRD, QUARTER)).toBeGreaterThan(0);
  expect(compareRatios(ratio(2n, 6n), THIRD)).toBe(0);
  expect(compareRatios(ratio(-1n, 2n), ratio(-1n, 3n))).toBeLessThan(0);
  // One part in 10^40 still tells two apart.
  expect(compareRatios(ratio(10n ** 40n + 1n, 10n ** 40n), ONE)).toBeGreaterThan(0);
});

it.each([
  { value: ratio(1825n, 10_000n), expected: { numerator: 73n, denominator: 400n } },
  { value: ratio(-6n, 4n), expected: { numerator: -3n, denominator: 2n } },
  { value: ratio(0n, 36_500n), expected: { numerator: 0n, denominator: 1n } },
  { value: ratio(7n, 13n), expected: { numerator: 7n, denominator: 13n } },
])('reduceRatio() writes $value.numerator/$value.denominator in lowest terms', ({ value, expected }) => {
  expect(reduceRatio(value)).toEqual(expected);
});

it('addRatios(), multiplyRatios(), powerRatio() and reduceRatio() leave frozen ratios as they were', () => {
  const value = Object.freeze({ numerator: 6n, denominator: 8n });
  addRatios(value, THIRD);
  subtractRatios(value, THIRD);
  multiplyRatios(value, THIRD);
  powerRatio(value, 3);
  compareRatios(value, THIRD);
  reduceRatio(value);
  expect(value).toEqual({ numerator: 6n, denominator: 8n });
  expect(THIRD).toEqual({ numerator: 1n, denominator: 3n });
});

it.each([
  { left: ratio(3n, 4n), right: ratio(1n, 3n), expected: { numerator: 9n, denominator: 4n } },
  { left: ratio(3n, 4n), right: ratio(-1n, 3n), expected: { numerator: -9n, denominator: 4n } },
  { left: ratio(0n), right: ratio(5n), expected: { numerator: 0n, denominator: 5n } },
])('divideRatios() keeps the denominator positive', ({ left, right, expected }) => {
  expect(divideRatios(left, right)).toEqual(expected);
});

it('negateRatio() turns the sign alone', () => {
  expect(negateRatio(ratio(-6n, 4n))).toEqual({ numerator: 6n, denominator: 4n });
});
