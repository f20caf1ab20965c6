import { decimalText, isDecimal } from './decimal.ts';
import { type Ratio, ratio } from './ratio.ts';

const SIGNED_DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,30}))?$/;
const LONGEST = 47;

/**
 * Reads a decimal of either sign without a currency: text, a finite number or a Decimal, of at most 15 whole digits and
 * 30 decimals. A number is read by its shortest decimal form. Rounding: none.
 *
 * @returns The exact ratio over a power of ten, or the rule that was broken.
 */
export function readSignedDecimal(value: unknown): Ratio | string {
  const text = typeof value === 'number' ? String(value) : isDecimal(value) ? decimalText(value) : value;
  const match = typeof text === 'string' && text.length <= LONGEST ? SIGNED_DECIMAL.exec(text) : null;
  if (!match) return 'must be a plain decimal of at most 15 whole digits and 30 decimals, such as "-1250.00"';
  const [, sign, whole, decimals = ''] = match;
  const size = BigInt(`${whole}${decimals}`);
  return ratio(sign === '-' ? -size : size, 10n ** BigInt(decimals.length));
}

/**
 * Reads a rate of either sign: `"-2.5%"`, `"0.1825"`, 0.1825 or a Decimal. Rounding: none.
 *
 * A value above 1 without a percent sign is refused: 12 may mean 12 % or 1,200 %.
 *
 * @returns The exact ratio, above -100 % and at most 1,000,000 %, or the rule that was broken.
 */
export function readSignedFraction(value: unknown): Ratio | string {
  const percent = typeof value === 'string' && value.endsWith('%');
  const decimal = readSignedDecimal(percent ? value.slice(0, -1) : value);
  if (typeof decimal === 'string') return 'must be a rate such as "0.1825", "18.25%" or "-2.5%"';
  const { numerator } = decimal;
  const denominator = percent ? decimal.denominator * 100n : decimal.denominator;
  if (!percent && numerator > denominator) {
    return 'must be at most 1 or carry a percent sign, since a bare number above 1 is ambiguous';
  }
  if (numerator <= -denominator) return 'must be above -100%';
  return numerator > 10_000n * denominator ? 'must be at most 1000000%' : ratio(numerator, denominator);
}
