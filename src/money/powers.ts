import { roundRatio } from './multiplyDivideRound.ts';
import { type Ratio, ratio } from './ratio.ts';

/*
 * Powers and logarithms in whole numbers, where every digit is accounted for: a float has 16 of the 40 that are kept, and
 * what engines give for its powers differs in the last. The series below count their own errors.
 */

/** Digits kept after the point when an irrational result becomes a ratio. */
const KEPT = 10n ** 40n;
/** Binary places that carry 60 significant digits. */
const SURE_BITS = 200n;
/** Binary places for the errors on the way to them; {@link logarithmOf} and {@link exponentialOf} count these. */
const GUARD_BITS = 64n;
/** A whole power of so many binary digits is written out sooner than its logarithm is found. */
const MOST_EXACT_BITS = 10_000n;

/**
 * Raises a positive ratio to any power, such as 6/30 of a month.
 *
 * Rounding: once, half even, at 40 digits after the point. A whole power is exact before that, unless it is very long;
 * any other has 60 significant digits.
 *
 * @param base - A positive ratio.
 * @param exponent - The power, which need not be whole.
 * @returns The power as a ratio over 10^40.
 */
export function powerOf(base: Ratio, exponent: Ratio): Ratio {
  const whole = exponent.numerator / exponent.denominator;
  const isWhole = whole * exponent.denominator === exponent.numerator;
  const digits = bitLength(base.numerator) + bitLength(base.denominator);
  if (isWhole && digits * magnitude(whole) <= MOST_EXACT_BITS) return kept(wholePower(base, whole));
  // An error of the logarithm counts as often as the exponent is long.
  const bits = SURE_BITS + GUARD_BITS + bitLength(whole);
  return kept(exponentialOf((logarithmOf(base, bits) * exponent.numerator) / exponent.denominator, bits));
}

/**
 * The power that a base must be raised to: log(value) / log(base).
 *
 * Rounding: once, half even, at 40 digits after the point (60 significant digits inside).
 *
 * @param value - A positive ratio.
 * @param base - A positive ratio other than one.
 * @returns The power as a ratio over 10^40.
 */
export function logarithm(value: Ratio, base: Ratio): Ratio {
  // The logarithm of what is near one begins with as many zeros, which are no significant digits.
  const bits = SURE_BITS + GUARD_BITS + nearness(value) + nearness(base);
  return kept(ratio(logarithmOf(value, bits), logarithmOf(base, bits)));
}

/**
 * The powers 1, b, b^2 and on of a base that is multiplied again and again, without an end to their digits.
 *
 * Rounding: none up to 40 digits after the point; from there on once a power, half even, at the 40th.
 *
 * @param base - A positive ratio.
 * @param count - How many powers.
 */
export function powersOf(base: Ratio, count: number): readonly Ratio[] {
  const powers: Ratio[] = [];
  let power = ratio(1n);
  while (powers.length < count) {
    powers.push(power);
    const next = ratio(power.numerator * base.numerator, power.denominator * base.denominator);
    power = next.denominator > KEPT ? kept(next) : next;
  }
  return powers;
}

/** Rounds at the last digit that is kept: the only rounding here that shows. */
function kept({ numerator, denominator }: Ratio): Ratio {
  return ratio(roundRatio({ numerator: numerator * KEPT, denominator }, 'halfEven'), KEPT);
}

function wholePower({ numerator, denominator }: Ratio, exponent: bigint): Ratio {
  return exponent < 0n
    ? ratio(denominator ** -exponent, numerator ** -exponent)
    : ratio(numerator ** exponent, denominator ** exponent);
}

/**
 * The natural logarithm in units of 2^-bits, cut off: k ln 2 + ln m, with the power of two that leaves m from 3/4 to 3/2,
 * and ln m = 2 artanh((m - 1) / (m + 1)). Near one k is zero, so that nothing cancels.
 *
 * Error: less than 8 bits (|k| + 1) units, by what {@link inverseTangent} says of each of the two.
 */
function logarithmOf({ numerator, denominator }: Ratio, bits: bigint): bigint {
  if (numerator <= 0n) throw new RangeError('Cannot find a power of what is not above zero');
  const shift = bitLength(denominator) + 2n;
  const power = bitLength(((4n * numerator) << shift) / (3n * denominator)) - 1n - shift;
  const above = power < 0n ? numerator << -power : numerator;
  const below = power < 0n ? denominator : denominator << power;
  const rest = inverseTangent(above - below, above + below, bits);
  return 2n * (power === 0n ? rest : rest + power * inverseTangent(1n, 3n, bits));
}

/**
 * The inverse hyperbolic tangent of a quotient t of at most 1/3 either way, in units of 2^-bits: t + t^3/3 + t^5/5 + ...
 *
 * Error: less than 4 bits units. Each power of t is at most a ninth of the one before, and cutting both factors and the
 * product off leaves it within two units; the division by an odd number cuts off one more. There are fewer terms than
 * a third of the bits, and what follows the first that is less than a unit is together less than one.
 */
function inverseTangent(numerator: bigint, denominator: bigint, bits: bigint): bigint {
  const first = (magnitude(numerator) << bits) / denominator;
  const square = (first * first) >> bits;
  let sum = 0n;
  for (let power = first, odd = 1n; power > 0n; power = (power * square) >> bits, odd += 2n) sum += power / odd;
  return numerator < 0n ? -sum : sum;
}

/**
 * The exponential of a number in units of 2^-bits, as a ratio: 2^k e^r, with the whole k that leaves r within ln 2, and
 * e^r = 1 + r + r^2/2 + r^3/6 + ...
 *
 * Error: of r less than 8 bits (|k| + 1) units beyond that of the number; of the sum fewer units than bits, two for each
 * term and one for all that follow the last. With the logarithm before it, less than 2^40 units of the 2^64 held back
 * are lost wherever numbers have fewer than 2^16 binary digits and powers fewer than 2^24: 60 digits are sure.
 */
function exponentialOf(value: bigint, bits: bigint): Ratio {
  const logarithmOfTwo = 2n * inverseTangent(1n, 3n, bits);
  const power = value / logarithmOfTwo;
  const rest = value - power * logarithmOfTwo;
  let sum = 0n;
  for (let term = 1n << bits, count = 1n; term !== 0n; term = ((term * rest) >> bits) / count, count += 1n) sum += term;
  return power < 0n ? ratio(sum, 1n << (bits - power)) : ratio(sum << power, 1n << bits);
}

/** How many binary digits the distance from one lies behind the point. */
function nearness({ numerator, denominator }: Ratio): bigint {
  const behind = bitLength(denominator) - bitLength(numerator - denominator);
  return behind > 0n ? behind : 0n;
}

/** How many binary digits a number has; none for zero. */
function bitLength(value: bigint): bigint {
  return value === 0n ? 0n : BigInt(magnitude(value).toString(2).length);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
