import { type Currency, formatAmount, MINOR_DIGITS } from '../money/index.ts';
import type { Draw, FastCheck } from './fastCheck.ts';

/** The day on which every account that is drawn stands, and the first on which a plan may start. */
export const SNAPSHOT_DATE = '2026-11-21';

/** The most installments that remain of a contract that is drawn. */
export const MOST_REMAINING = 60;

/** What may be said of what is drawn. */
export interface DrawOptions {
  /** `CNY` where left out. */
  readonly currency?: Currency;
}

/** @returns Amounts between two numbers of minor units, written as the currency writes them. */
export function amountDraw(fc: FastCheck, currency: Currency, least: number, most: number): Draw<string> {
  return fc.integer({ min: least, max: most }).map((minor) => formatAmount(BigInt(minor), MINOR_DIGITS[currency]));
}

/** @returns Percentages of at most two decimals, up to so many hundredths of a percent. */
export function percentageDraw(fc: FastCheck, mostPoints: number): Draw<string> {
  return fc.integer({ min: 0, max: mostPoints }).map((points) => `${points / 100}%`);
}
