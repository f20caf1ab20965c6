import type { MinorDigits } from './currency.ts';
import { type Ratio, ratio } from './ratio.ts';

/** More than any figure of a plan has, and few enough to be read and repeated at once. */
const MOST_CHARACTERS = 60;

const AMOUNTS = { 0: /^-?\d+$/, 2: /^-?\d+\.\d\d$/, 3: /^-?\d+\.\d\d\d$/ } as const satisfies Record<
  MinorDigits,
  RegExp
>;
const FRACTION = /^-?\d+(\.\d{1,10})?$/;

/**
 * Reads back what `formatAmount` wrote: text of either sign with exactly the currency's digits. A finished plan may
 * hold amounts that no input may.
 *
 * @returns Minor units, or the rule that was broken.
 */
export function readWrittenAmount(value: unknown, digits: MinorDigits): bigint | string {
  if (typeof value !== 'string' || value.length > MOST_CHARACTERS || !AMOUNTS[digits].test(value)) {
    return `must be decimal text with exactly ${digits} decimals`;
  }
  return BigInt(value.replace('.', ''));
}

/**
 * Reads back what `formatFraction` wrote: text of either sign with at most 10 decimals.
 *
 * @returns The exact ratio of the text, or the rule that was broken.
 */
export function readWrittenFraction(value: unknown): Ratio | string {
  if (typeof value !== 'string' || value.length > MOST_CHARACTERS || !FRACTION.test(value)) {
    return 'must be decimal text of a fraction, such as "0.1825"';
  }
  const [, decimals = ''] = value.split('.');
  return ratio(BigInt(value.replace('.', '')), 10n ** BigInt(decimals.length));
}
