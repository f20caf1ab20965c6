import { decimalText, isDecimal } from './decimal.ts';
import { type RoundingMode, roundRatio } from './multiplyDivideRound.ts';
import { type Ratio, ratio } from './ratio.ts';

/** Decimal text in major units with exactly the currency's minor digits: `"850.00"`, JPY `"850"`, KWD `"850.000"`. */
export type Amount = string;

/** Decimal text of a rate, share or other fraction: `"0.1825"` is 18.25 %. */
export type Fraction = string;

/** Digits before the point that an amount, rate or share may have. */
export const MAX_WHOLE_DIGITS = 13;
/** Digits after the point that a decimal may have, unless a reader allows more. */
const MAX_DECIMALS = 12;
const PLAIN_DECIMAL = /^(-?)(\d{1,13})(?:\.(\d{1,24}))?$/;
const MAX_DECIMAL_TEXT = 40;

/** A decimal as read: `negative`, whole digits and the digits after the point. */
interface PlainDecimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/**
 * Reads decimal text, a finite number or a Decimal without rounding. Length is bounded before anything is parsed.
 *
 * A number is read by its shortest decimal form, so 0.1 is 0.1, and 0.1 + 0.2 has seventeen decimals.
 *
 * @param decimals - The most fraction digits, at most 24.
 * @returns The digits, or undefined for anything else: exponents, spaces, plus signs, NaN, more than 13 whole or
 * 12 fraction digits.
 */
export function readDecimal(value: unknown, decimals = MAX_DECIMALS): PlainDecimal | undefined {
  const text = typeof value === 'number' ? String(value) : isDecimal(value) ? decimalText(value) : value;
  if (typeof text !== 'string' || text.length > MAX_DECIMAL_TEXT) return undefined;
  const match = PLAIN_DECIMAL.exec(text);
  return match && (match[3] ?? '').length <= decimals
    ? { negative: match[1] === '-', whole: match[2] as string, fraction: match[3] ?? '' }
    : undefined;
}

/**
 * Turns an amount into minor units, or says why not. Nothing is rounded: an amount with more decimals than its
 * currency has is refused.
 *
 * @param value - Text, number or Decimal in major units.
 * @param digits - The minor digits: those of a currency, or as many as a schedule is asked for, at most 12.
 * @returns Minor units, or the rule that was broken.
 */
export function readAmount(value: unknown, digits: number): bigint | string {
  const decimal = readDecimal(value);
  if (!decimal) return `must be a plain decimal amount of at most ${MAX_WHOLE_DIGITS} whole digits, such as "850.00"`;
  if (decimal.fraction.length > digits) return `must have at most ${digits} decimals`;
  if (decimal.negative) return 'must not be negative';
  return BigInt(decimal.whole + decimal.fraction.padEnd(digits, '0'));
}

/**
 * Writes minor units as an amount. Rounding: none.
 *
 * @param minor - Minor units; negative ones keep their sign.
 * @param digits - The minor digits.
 * @returns Decimal text with exactly that many decimals.
 */
export function formatAmount(minor: bigint, digits: number): Amount {
  const text = minor.toString();
  if (digits === 0) return text;
  if (minor < 0n) return `-${formatAmount(-minor, digits)}`;
  const padded = text.length > digits ? text : text.padStart(digits + 1, '0');
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/**
 * Reads a share, rate or other fraction: `"18.25%"`, `"0.1825"`, 0.1825 or a Decimal.
 *
 * A value above 1 without a percent sign is refused: 12 may mean 12 % or 1,200 %.
 *
 * @param decimals - The most fraction digits, at most 24.
 * @returns The exact ratio, or the rule that was broken.
 */
export function readFraction(value: unknown, decimals = MAX_DECIMALS): Ratio | string {
  const percent = typeof value === 'string' && value.endsWith('%');
  const decimal = readDecimal(percent ? value.slice(0, -1) : value, decimals);
  if (!decimal) return 'must be a fraction such as "0.1825" or a percentage such as "18.25%"';
  if (decimal.negative) return 'must not be negative';
  const result = ratio(
    BigInt(decimal.whole + decimal.fraction),
    10n ** BigInt(decimal.fraction.length + (percent ? 2 : 0)),
  );
  if (!percent && result.numerator > result.denominator) {
    return 'must be at most 1 or carry a percent sign, since a bare number above 1 is ambiguous';
  }
  return result;
}

const TEN_DIGITS = 10n ** 10n;

/**
 * Writes a ratio as decimal text. Rounding: once, at `digits` decimals, in the mode given; trailing zeros are cut, so an
 * exact zero is `"0"` and 12 % is `"0.12"`.
 */
export function formatFraction(value: Ratio, digits = 10, mode: RoundingMode = 'halfExpand'): Fraction {
  const scaled = roundRatio(
    {
      numerator: value.numerator * (digits === 10 ? TEN_DIGITS : 10n ** BigInt(digits)),
      denominator: value.denominator,
    },
    mode,
  );
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const fraction = digits === 0 ? '' : text.slice(-digits).replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${text.slice(0, text.length - digits)}${fraction && `.${fraction}`}`;
}
