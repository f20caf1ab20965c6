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
/** The most that any reader of fractions allows. */
const MOST_DECIMALS = 24;

/** How many digits a decimal may have before and after the point. */
interface DigitBounds {
  readonly whole: number;
  readonly decimals: number;
}

const MONEY_DIGITS: DigitBounds = { whole: MAX_WHOLE_DIGITS, decimals: MAX_DECIMALS };

const SIGN_AND_POINT = 2;

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
 * @param bounds - The most digits; 13 before and 12 after the point where left out.
 * @returns The digits, or undefined for anything else: exponents, spaces, plus signs, NaN, more digits than allowed.
 */
export function readDecimal(value: unknown, { whole, decimals }: DigitBounds = MONEY_DIGITS): PlainDecimal | undefined {
  const text = typeof value === 'number' ? String(value) : isDecimal(value) ? decimalText(value) : value;
  if (typeof text !== 'string' || text.length > whole + decimals + SIGN_AND_POINT) return undefined;
  const negative = text.startsWith('-');
  const start = negative ? 1 : 0;
  const point = text.indexOf('.');
  const end = point === -1 ? text.length : point;
  const fraction = point === -1 ? '' : text.slice(point + 1);
  const isPlain =
    end - start <= whole &&
    fraction.length <= decimals &&
    hasDigits(text, start, end) &&
    (point === -1 || hasDigits(text, point + 1, text.length));
  return isPlain ? { negative, whole: text.slice(start, end), fraction } : undefined;
}

/** Whether a stretch of a text is at least one digit, and digits only. */
function hasDigits(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return end > start;
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
  // Most amounts of most plans are zero.
  if (minor === 0n) return ZERO_AMOUNTS[digits] as Amount;
  const text = minor.toString();
  if (digits === 0) return text;
  if (minor < 0n) return `-${formatAmount(-minor, digits)}`;
  const padded = text.length > digits ? text : text.padStart(digits + 1, '0');
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/** By minor digits, as far as any scale has. */
const ZERO_AMOUNTS: readonly Amount[] = Array.from({ length: 13 }, (_, digits) => (0).toFixed(digits));

/** By exponent: as far as a fraction has decimals, and two more for a percentage. */
const POWERS_OF_TEN = Array.from({ length: MOST_DECIMALS + 3 }, (_, exponent) => 10n ** BigInt(exponent));

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
  const decimal = readDecimal(percent ? value.slice(0, -1) : value, { whole: MAX_WHOLE_DIGITS, decimals });
  if (!decimal) return 'must be a fraction such as "0.1825" or a percentage such as "18.25%"';
  if (decimal.negative) return 'must not be negative';
  const result = ratio(
    BigInt(decimal.whole + decimal.fraction),
    POWERS_OF_TEN[decimal.fraction.length + (percent ? 2 : 0)],
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
  if (value.numerator === 0n) return '0';
  // What was read as a decimal has its digits already, and most limits were.
  const places = value.denominator <= TEN_DIGITS ? POWERS_OF_TEN.indexOf(value.denominator) : -1;
  if (places >= 0 && places <= digits) return scaledText(value.numerator, places);
  const numerator = value.numerator * (digits === 10 ? TEN_DIGITS : 10n ** BigInt(digits));
  return scaledText(roundRatio({ numerator, denominator: value.denominator }, mode), digits);
}

/** @returns scaled / 10^places as text, without zeros at its end. */
function scaledText(scaled: bigint, places: number): Fraction {
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const point = text.length - places;
  let end = text.length;
  while (end > point && text[end - 1] === '0') end -= 1;
  return `${scaled < 0n ? '-' : ''}${text.slice(0, point)}${end > point ? `.${text.slice(point, end)}` : ''}`;
}
