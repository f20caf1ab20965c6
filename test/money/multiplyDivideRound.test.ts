import { expect, it } from 'vitest';
import {
  multiplyDivideRound,
  ROUNDING_MODES,
  type RoundingMode,
  roundRatio,
} from '../../src/money/multiplyDivideRound.ts';

/** Numerator, denominator, then what each mode makes of it, in the order of `MODES`. */
type Row = readonly [value: string, numerator: bigint, denominator: bigint, ...expected: readonly bigint[]];

const MODES = ['halfExpand', 'halfEven', 'ceil', 'floor', 'expand', 'trunc'] as const;

/**
 * -1.5, 0.4, 0.5, 0.6 and 1.5 are the examples of ECMA-402, table "Rounding modes in Intl.NumberFormat"; the other
 * rows follow from the words of the same table.
 */
const ROWS: readonly Row[] = [
  ['0', 0n, 7n, 0n, 0n, 0n, 0n, 0n, 0n],
  ['3 exactly', 12n, 4n, 3n, 3n, 3n, 3n, 3n, 3n],
  ['-3 exactly', -12n, 4n, -3n, -3n, -3n, -3n, -3n, -3n],
  ['0.4', 4n, 10n, 0n, 0n, 1n, 0n, 1n, 0n],
  ['0.5', 5n, 10n, 1n, 0n, 1n, 0n, 1n, 0n],
  ['0.6', 6n, 10n, 1n, 1n, 1n, 0n, 1n, 0n],
  ['1.5', 15n, 10n, 2n, 2n, 2n, 1n, 2n, 1n],
  ['2.5', 25n, 10n, 3n, 2n, 3n, 2n, 3n, 2n],
  ['3.5', 35n, 10n, 4n, 4n, 4n, 3n, 4n, 3n],
  ['-0.4', -4n, 10n, 0n, 0n, 0n, -1n, -1n, 0n],
  ['-0.5', -5n, 10n, -1n, 0n, 0n, -1n, -1n, 0n],
  ['-0.6', -6n, 10n, -1n, -1n, 0n, -1n, -1n, 0n],
  ['-1.5', -15n, 10n, -2n, -2n, -1n, -2n, -2n, -1n],
  ['-2.5', -25n, 10n, -3n, -2n, -2n, -3n, -3n, -2n],
  ['-3.5', -35n, 10n, -4n, -4n, -3n, -4n, -4n, -3n],
  ['7/3', 7n, 3n, 2n, 2n, 3n, 2n, 3n, 2n],
  ['8/3', 8n, 3n, 3n, 3n, 3n, 2n, 3n, 2n],
  ['-7/3', -7n, 3n, -2n, -2n, -2n, -3n, -3n, -2n],
  ['-8/3', -8n, 3n, -3n, -3n, -2n, -3n, -3n, -2n],
  [
    '10^30 + 1/2',
    2n * 10n ** 30n + 1n,
    2n,
    10n ** 30n + 1n,
    10n ** 30n,
    10n ** 30n + 1n,
    10n ** 30n,
    10n ** 30n + 1n,
    10n ** 30n,
  ],
];

interface Case {
  readonly value: string;
  readonly mode: RoundingMode;
  readonly expected: bigint;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const CASES: readonly Case[] = ROWS.flatMap(([value, numerator, denominator, ...expected]) =>
  MODES.map((mode, index) => ({ value, mode, expected: expected[index] as bigint, numerator, denominator })),
);

it.each(CASES)('multiplyDivideRound() rounds $value in $mode to $expected', (row) => {
  const { numerator, denominator, mode, expected } = row;
  expect(multiplyDivideRound(numerator, { numerator: 1n, denominator }, mode)).toBe(expected);
  expect(multiplyDivideRound(1n, { numerator, denominator }, mode)).toBe(expected);
});

it.each(CASES)('roundRatio() rounds $value in $mode to $expected', ({ numerator, denominator, mode, expected }) => {
  expect(roundRatio({ numerator, denominator }, mode)).toBe(expected);
});

it('multiplyDivideRound() sends a tie away from zero in halfExpand and to the even neighbour in halfEven', () => {
  // 252.50 at 1 % is 2.525.
  const onePercent = { numerator: 1n, denominator: 100n };
  expect(multiplyDivideRound(25_250n, onePercent, 'halfExpand')).toBe(253n);
  expect(multiplyDivideRound(25_250n, onePercent, 'halfEven')).toBe(252n);
  expect(multiplyDivideRound(25_350n, onePercent, 'halfEven')).toBe(254n);
});

it('multiplyDivideRound() rounds the product once and not each factor', () => {
  // 50,000.00 at 18.25 % / 12 = 73/4800: 5,000,000 * 73 / 4800 = 76,041.67.
  expect(multiplyDivideRound(5_000_000n, { numerator: 73n, denominator: 4800n }, 'halfExpand')).toBe(76_042n);
  expect(multiplyDivideRound(5_000_000n, { numerator: 73n, denominator: 4800n }, 'floor')).toBe(76_041n);
  expect(multiplyDivideRound(-5_000_000n, { numerator: 73n, denominator: 4800n }, 'halfExpand')).toBe(-76_042n);
});

it('multiplyDivideRound() gives the same for a ratio that is not in lowest terms', () => {
  for (const mode of MODES) {
    const inLowestTerms = multiplyDivideRound(7n, { numerator: 5n, denominator: 2n }, mode);
    expect(multiplyDivideRound(7n, { numerator: 5n * 36n, denominator: 2n * 36n }, mode)).toBe(inLowestTerms);
  }
});

it('multiplyDivideRound() leaves a frozen factor as it was', () => {
  const factor = Object.freeze({ numerator: 1n, denominator: 3n });
  expect(multiplyDivideRound(10n, factor, 'ceil')).toBe(4n);
  expect(factor).toEqual({ numerator: 1n, denominator: 3n });
});

it('ROUNDING_MODES lists the six modes by their ECMA-402 names', () => {
  expect([...ROUNDING_MODES].sort()).toEqual([...MODES].sort());
});

/** Ratios of over a thousand bits: a whole part, and a fraction that is known to lie at or beside a half. */
const THOUSAND_BITS = 1n << 1_000n;
const WHOLE = (1n << 200n) + 1n;

it.each([
  { fraction: 'a hair above zero', rest: 1n, half: -1 },
  { fraction: 'a hair below a half', rest: THOUSAND_BITS - 1n, half: -1 },
  { fraction: 'exactly a half', rest: THOUSAND_BITS, half: 0 },
  { fraction: 'a hair above a half', rest: THOUSAND_BITS + 1n, half: 1 },
  { fraction: 'a hair below one', rest: 2n * THOUSAND_BITS - 1n, half: 1 },
])('roundRatio() rounds a ratio of a thousand bits with a fraction of $fraction in every mode', ({ rest, half }) => {
  const denominator = 2n * THOUSAND_BITS;
  const value = { numerator: WHOLE * denominator + rest, denominator };
  const negative = { numerator: -value.numerator, denominator };
  // WHOLE is odd, so that a tie goes to WHOLE + 1 in halfEven too.
  const nearest = half >= 0 ? WHOLE + 1n : WHOLE;
  expect(roundRatio(value, 'halfExpand')).toBe(nearest);
  expect(roundRatio(value, 'halfEven')).toBe(nearest);
  expect(roundRatio(value, 'ceil')).toBe(WHOLE + 1n);
  expect(roundRatio(value, 'expand')).toBe(WHOLE + 1n);
  expect(roundRatio(value, 'floor')).toBe(WHOLE);
  expect(roundRatio(value, 'trunc')).toBe(WHOLE);
  expect(roundRatio(negative, 'halfExpand')).toBe(-nearest);
  expect(roundRatio(negative, 'halfEven')).toBe(-nearest);
  expect(roundRatio(negative, 'ceil')).toBe(-WHOLE);
  expect(roundRatio(negative, 'expand')).toBe(-WHOLE - 1n);
  expect(roundRatio(negative, 'floor')).toBe(-WHOLE - 1n);
  expect(roundRatio(negative, 'trunc')).toBe(-WHOLE);
});

it('roundRatio() rounds a whole number of a thousand bits to itself in every mode', () => {
  for (const mode of MODES) {
    expect(roundRatio({ numerator: THOUSAND_BITS * 9n, denominator: 9n }, mode)).toBe(THOUSAND_BITS);
    expect(roundRatio({ numerator: -THOUSAND_BITS * 9n, denominator: 9n }, mode)).toBe(-THOUSAND_BITS);
  }
});

it('roundRatio() leaves a frozen ratio as it was', () => {
  const value = Object.freeze({ numerator: -5n, denominator: 2n });
  expect(roundRatio(value, 'halfEven')).toBe(-2n);
  expect(value).toEqual({ numerator: -5n, denominator: 2n });
});
