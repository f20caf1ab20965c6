import { Decimal } from 'decimal.js';
import { type Ratio, ratio } from './ratio.ts';

/**
 * Our own Decimal: `Decimal.set` anywhere in a process changes everyone's arithmetic, a clone keeps its own.
 * 60 significant digits; exponents beyond what money or a rate can have are refused before they reach it.
 */
const Exact = Decimal.clone({
  defaults: true,
  precision: 60,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -1000,
  toExpPos: 1000,
});

/** Digits kept after the point when an irrational result becomes a ratio. */
const KEPT_DIGITS = 40;

/** What a Decimal of any copy of decimal.js looks like: a caller's class is not ours, so shape decides. */
interface DecimalLike {
  readonly d: readonly number[] | null;
  readonly e: number;
  readonly s: number;
}

/** @returns True for a Decimal of any copy of decimal.js, NaN and the infinities included; false for what only looks like one. */
export function isDecimal(value: unknown): value is DecimalLike {
  if (typeof value !== 'object' || value === null || !Decimal.isDecimal(value)) return false;
  const { d, e, s } = value as Partial<DecimalLike>;
  return d === null || (Array.isArray(d) && d.every(Number.isInteger) && Number.isInteger(e) && (s === 1 || s === -1));
}

/**
 * Writes a caller's Decimal as plain decimal text, by our own class: the caller's may have other settings.
 *
 * @returns Text without exponent, or undefined for NaN, the infinities and exponents beyond plus or minus 30.
 */
export function decimalText(value: DecimalLike): string | undefined {
  if (value.d === null || Math.abs(value.e) > 30 || value.d.length > 10) return undefined;
  return new Exact(value as unknown as Decimal).toFixed();
}

/**
 * Raises a positive ratio to any power, such as 6/30 of a month.
 *
 * Rounding: once, half even, at 40 digits after the point (60 significant digits inside).
 *
 * @param base - A positive ratio.
 * @param exponent - The power, which need not be whole.
 * @returns The power as a ratio over 10^40.
 */
export function powerOf(base: Ratio, exponent: Ratio): Ratio {
  const value = toExact(base).pow(toExact(exponent)).toFixed(KEPT_DIGITS, Decimal.ROUND_HALF_EVEN);
  return ratio(BigInt(value.replace('.', '')), 10n ** BigInt(KEPT_DIGITS));
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
  const power = toExact(value).ln().div(toExact(base).ln()).toFixed(KEPT_DIGITS, Decimal.ROUND_HALF_EVEN);
  return ratio(BigInt(power.replace('.', '')), 10n ** BigInt(KEPT_DIGITS));
}

function toExact(value: Ratio): Decimal {
  return new Exact(value.numerator.toString()).div(value.denominator.toString());
}
