/**
 * An exact number that is not rounded money: a rate, a share, a factor, a part of a year.
 * The denominator is positive; the ratio need not be in lowest terms.
 */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Ratio = { numerator: 0n, denominator: 1n };
export const ONE: Ratio = { numerator: 1n, denominator: 1n };

/** @returns The ratio numerator / denominator, with a positive denominator. */
export function ratio(numerator: bigint, denominator = 1n): Ratio {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** @returns left + right, exactly. */
export function addRatios(left: Ratio, right: Ratio): Ratio {
  if (left.denominator === right.denominator) {
    return { numerator: left.numerator + right.numerator, denominator: left.denominator };
  }
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

/** @returns left - right, exactly. */
export function subtractRatios(left: Ratio, right: Ratio): Ratio {
  return addRatios(left, { numerator: -right.numerator, denominator: right.denominator });
}

/** @returns left * right, exactly. */
export function multiplyRatios(left: Ratio, right: Ratio): Ratio {
  return { numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator };
}

/** @returns left / right, exactly; right is not zero. */
export function divideRatios(left: Ratio, right: Ratio): Ratio {
  return ratio(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** @returns The same number with the other sign. */
export function negateRatio({ numerator, denominator }: Ratio): Ratio {
  return { numerator: -numerator, denominator };
}

/** @returns base to a whole, non-negative power, exactly. */
export function powerRatio(base: Ratio, exponent: number): Ratio {
  const power = BigInt(exponent);
  return { numerator: base.numerator ** power, denominator: base.denominator ** power };
}

/** @returns Negative, zero or positive as left is below, equal to or above right. */
export function compareRatios(left: Ratio, right: Ratio): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** @returns The same number in lowest terms. */
export function reduceRatio(value: Ratio): Ratio {
  const divisor = greatestCommonDivisor(value.numerator < 0n ? -value.numerator : value.numerator, value.denominator);
  return { numerator: value.numerator / divisor, denominator: value.denominator / divisor };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
