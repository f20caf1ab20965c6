import { addRatios, compareRatios, type Ratio, ratio } from '../../src/money/index.ts';

/** Decimal text exactly, of however many digits. */
export function exact(text: string): Ratio {
  const [whole = '', decimals = ''] = text.split('.');
  return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** A rate in text, a percentage or a fraction. */
export function rateOf(text: string): Ratio {
  if (!text.endsWith('%')) return exact(text);
  const { numerator, denominator } = exact(text.slice(0, -1));
  return ratio(numerator, denominator * 100n);
}

/** An amount in minor units, and some of one currency in all. */
export const minor = (amount: string): bigint => BigInt(amount.replace('.', ''));
export const sumOf = (amounts: readonly string[]): bigint => amounts.reduce((sum, amount) => sum + minor(amount), 0n);

function sizeOf({ numerator, denominator }: Ratio): Ratio {
  return ratio(numerator < 0n ? -numerator : numerator, denominator);
}

export const sumOfRatios = (terms: readonly Ratio[]): Ratio => terms.reduce(addRatios, ratio(0n));

/** Whether two ratios lie at most so much apart. */
export function isWithin(one: Ratio, other: Ratio, apart: Ratio): boolean {
  const off = addRatios(one, ratio(-other.numerator, other.denominator));
  return compareRatios(sizeOf(off), apart) <= 0;
}

/** One unit of the last of so many decimals. */
export const unitOf = (decimals: number): Ratio => ratio(1n, 10n ** BigInt(decimals));
