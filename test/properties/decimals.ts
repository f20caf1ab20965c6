import { addRatios, compareRatios, formatAmount, type Ratio, ratio, readSignedDecimal } from '../../src/money/index.ts';

/** Decimal text exactly. */
export function exact(text: string | number): Ratio {
  const decimal = readSignedDecimal(String(text));
  if (typeof decimal === 'string') throw new Error(`${text} ${decimal}`);
  return decimal;
}

/** A rate in text, a percentage or a fraction. */
export function rateOf(text: string): Ratio {
  if (!text.endsWith('%')) return exact(text);
  const { numerator, denominator } = exact(text.slice(0, -1));
  return ratio(numerator, denominator * 100n);
}

/** Amounts of one currency in minor units. */
export const minor = (amount: string): bigint => BigInt(amount.replace('.', ''));
export const sumOf = (amounts: readonly string[]): bigint => amounts.reduce((sum, amount) => sum + minor(amount), 0n);

export function sizeOf({ numerator, denominator }: Ratio): Ratio {
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

export const text = (units: bigint): string => formatAmount(units, 2);
