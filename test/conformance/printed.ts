import type { Answer } from './adapter.ts';
import { scaled as scaledTo } from './amounts.ts';

/**
 * Holds a rate, as a fraction, against a percentage printed with so many decimals: all printed digits must agree, be
 * ours rounded or, as some sources print, cut.
 */
export function printedPercent(
  rate: string,
  { aprPercent, decimals }: { readonly aprPercent: string; readonly decimals: number },
): Answer {
  const printed = cut(scaled(aprPercent), decimals);
  const digits = [cut(scaled(rate) + half(rate, decimals + 2), decimals + 2), cut(scaled(rate), decimals + 2)];
  return { expected: `${aprPercent} %`, actual: `${rate} as a fraction`, passed: digits.includes(printed) };
}

/** Holds a decimal against a printed one within a tolerance that is absolute, or relative to what is printed. */
export function within(actual: string, expected: string, tolerance: string, relative: boolean): Answer {
  const [ours, theirs, allowance] = [scaled(actual), scaled(expected), scaled(tolerance)];
  const size = relative ? (allowance * magnitude(theirs)) / SCALE : allowance;
  return { expected, actual, passed: magnitude(ours - theirs) <= size };
}

const DIGITS = 60;
const SCALE = 10n ** BigInt(DIGITS);

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** A decimal in units of 10^-60. */
function scaled(decimal: string): bigint {
  return scaledTo(decimal, DIGITS);
}

/** Half a unit of the last decimal, away from zero. */
function half(decimal: string, decimals: number): bigint {
  const size = 10n ** BigInt(DIGITS - decimals) / 2n;
  return decimal.startsWith('-') ? -size : size;
}

/** Whole units of the last decimal, what is beyond cut off. */
function cut(value: bigint, decimals: number): bigint {
  return value / 10n ** BigInt(DIGITS - decimals);
}
