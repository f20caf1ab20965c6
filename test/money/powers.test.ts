import { expect, it } from 'vitest';
import { logarithm, powerOf, powersOf } from '../../src/money/powers.ts';
import { powerRatio, type Ratio, ratio } from '../../src/money/ratio.ts';

const KEPT = 10n ** 40n;

/** @returns The value to so many decimals, cut off, as a whole number. */
function scaled({ numerator, denominator }: Ratio, decimals: number): bigint {
  return (numerator * 10n ** BigInt(decimals)) / denominator;
}

it.each([
  { case: 'a whole power', base: ratio(101n, 100n), exponent: ratio(12n), expected: powerRatio(ratio(101n, 100n), 12) },
  { case: 'the power zero', base: ratio(7n, 3n), exponent: ratio(0n), expected: ratio(1n) },
  { case: 'the power one', base: ratio(5n, 4n), exponent: ratio(1n), expected: ratio(5n, 4n) },
  { case: 'a square root', base: ratio(9n, 4n), exponent: ratio(1n, 2n), expected: ratio(3n, 2n) },
  { case: 'a power below zero', base: ratio(5n, 4n), exponent: ratio(-1n), expected: ratio(4n, 5n) },
  { case: 'a base of one', base: ratio(1n), exponent: ratio(6n, 30n), expected: ratio(1n) },
  { case: 'a base below one', base: ratio(1n, 4n), exponent: ratio(3n, 2n), expected: ratio(1n, 8n) },
  {
    case: 'a root of less than one',
    base: ratio(1n, 10n ** 60n),
    exponent: ratio(1n, 3n),
    expected: ratio(1n, 10n ** 20n),
  },
  {
    case: 'a root of what is far above one',
    base: ratio(10n ** 60n),
    exponent: ratio(1n, 4n),
    expected: ratio(10n ** 15n),
  },
  { case: 'a root below zero', base: ratio(16n), exponent: ratio(-3n, 4n), expected: ratio(1n, 8n) },
  { case: 'what is nothing at 40 digits', base: ratio(1n, 10n), exponent: ratio(1_001n, 3n), expected: ratio(0n) },
  {
    case: 'a whole power that is not in lowest terms',
    base: ratio(6n, 4n),
    exponent: ratio(9n, 3n),
    expected: ratio(27n, 8n),
  },
])('powerOf() is exact for $case', ({ base, exponent, expected }) => {
  expect(powerOf(base, exponent)).toEqual({ numerator: scaled(expected, 40), denominator: KEPT });
});

it.each([
  41, 43, 45,
])('powerOf() rounds a tie to the even digit: (3/2)^%i ends with a 5 behind the last that is kept', (power) => {
  // (3/2)^n = 15^n / 10^n, of which the last n - 40 digits go.
  const cut = 10n ** BigInt(power - 40);
  const [kept, rest] = [15n ** BigInt(power) / cut, 15n ** BigInt(power) % cut];
  const isUp = rest * 2n > cut || (rest * 2n === cut && kept % 2n === 1n);
  expect(powerOf(ratio(3n, 2n), ratio(BigInt(power))).numerator).toBe(isUp ? kept + 1n : kept);
});

it('powerOf() carries 40 digits of an irrational power', () => {
  // The square root of 2 to 50 decimals, OEIS A002193.
  expect(powerOf(ratio(2n), ratio(1n, 2n))).toEqual({
    numerator: 1_4142135623_7309504880_1688724209_6980785697n,
    denominator: 10n ** 40n,
  });
});

it.each([
  // 2^(1/12), OEIS A010774; the digits from the 41st on are 70077920431749418...
  { base: ratio(2n), exponent: ratio(1n, 12n), expected: 1_0594630943_5929526456_1825294946_3417007792n },
  // The square root of 5, OEIS A002163.
  { base: ratio(5n), exponent: ratio(1n, 2n), expected: 2_2360679774_9978969640_9173668731_2762354406n },
])('powerOf() carries 40 digits of $expected', ({ base, exponent, expected }) => {
  expect(powerOf(base, exponent)).toEqual({ numerator: expected, denominator: KEPT });
});

it.each([ratio(0n), ratio(-2n)])('powerOf() and logarithm() have no answer for %o', (base) => {
  expect(() => powerOf(base, ratio(1n, 2n))).toThrow(RangeError);
  expect(() => logarithm(base, ratio(2n))).toThrow(RangeError);
});

it('logarithm() has no answer for the base one', () => {
  expect(() => logarithm(ratio(2n), ratio(3n, 3n))).toThrow(RangeError);
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
  expect(logarithm(value, base)).toEqual({ numerator: scaled(expected, 40), denominator: KEPT });
});

it('logarithm() carries 40 digits of an irrational power', () => {
  // log2(10) = 3.3219280948873623478703194294893901758648313930245806..., OEIS A020862.
  expect(logarithm(ratio(10n), ratio(2n)).numerator).toBe(3_3219280948_8736234787_0319429489_3901758648n);
});

it('logarithm() keeps its digits where both are next to one', () => {
  // log((1 + 10^-24)^3) / log(1 + 10^-24)
  const base = ratio(10n ** 24n + 1n, 10n ** 24n);
  expect(logarithm(powerRatio(base, 3), base)).toEqual({ numerator: 3n * KEPT, denominator: KEPT });
});

it('logarithm() is the inverse of powerOf()', () => {
  // log(3) / log(1.1), to thirty digits.
  const power = logarithm(ratio(3n), ratio(11n, 10n));
  expect(scaled(power, 12)).toBe(11_526_704_607_247n);
  expect(scaled(powerOf(ratio(11n, 10n), power), 30)).toBe(3n * 10n ** 30n);
});

it('powersOf() is exact up to 40 digits after the point', () => {
  expect(powersOf(ratio(11n, 10n), 4)).toEqual([ratio(1n), ratio(11n, 10n), ratio(121n, 100n), ratio(1331n, 1000n)]);
  expect(powersOf(ratio(101n, 100n), 21)[20]).toEqual(powerRatio(ratio(101n, 100n), 20));
  expect(powersOf(ratio(2n), 0)).toEqual([]);
});

it('powersOf() keeps 40 digits of a long power, and loses none that matter', () => {
  const powers = powersOf(ratio(101n, 100n), 600);
  expect(powers.every(({ denominator }) => denominator <= KEPT)).toBe(true);
  expect(powers[599]?.denominator).toBe(KEPT);
  // Half a unit lost at each step, and grown by less than 1.01^599 = 388 since: 599 * 388 / 2 units are below 10^6.
  const exact = scaled(powerRatio(ratio(101n, 100n), 599), 40);
  const error = (powers[599]?.numerator ?? 0n) - exact;
  expect(error < 10n ** 6n && error > -(10n ** 6n)).toBe(true);
});
