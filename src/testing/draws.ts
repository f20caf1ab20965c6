import { type Currency, formatAmount, MINOR_DIGITS } from '../money/index.ts';
import type { Draw, FastCheck } from './fastCheck.ts';

/** The day on which every account that is drawn stands, and the first on which a plan may start. */
export const SNAPSHOT_DATE = '2026-11-21';

/** Days on which a plan may start. */
export const START_DATES = [SNAPSHOT_DATE, '2026-11-30', '2026-12-31', '2027-01-31'] as const;

/** Programs that a plan may be under, and that rules may concern. */
export const PROGRAMS = ['cn.article-70', 'drawn.program'] as const;

/** What a customer may be marked with, and rules may ask for. */
export const FLAGS = ['active-duty', 'persistent-debt'] as const;

/** The most installments that remain of a contract that is drawn. */
export const MOST_REMAINING = 60;

/** What may be said of what is drawn. */
export interface DrawOptions {
  /** `CNY` where left out. */
  readonly currency?: Currency;
}

/** Draws by the name of the field that they fill. */
export type Draws = Readonly<Record<string, Draw<unknown>>>;

/** @returns Fields that there must be, and others that there may be. */
// biome-ignore lint/suspicious/noExplicitAny: whoever draws names the type of what is drawn.
export function fieldsDraw(fc: FastCheck, required: Draws, optional: Draws = {}): Draw<any> {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });
}

/** @returns Amounts between two numbers of minor units, written as the currency writes them. */
export function amountDraw(fc: FastCheck, currency: Currency, least: number, most: number): Draw<string> {
  return fc.integer({ min: least, max: most }).map((minor) => formatAmount(BigInt(minor), MINOR_DIGITS[currency]));
}

/** @returns Percentages of at most two decimals, up to so many hundredths of a percent. */
export function percentageDraw(fc: FastCheck, mostPoints: number): Draw<string> {
  return fc.integer({ min: 0, max: mostPoints }).map((points) => `${points / 100}%`);
}

/** @returns Chances of at most one in whole percent, never rising: how likely a plan is still kept. */
export function fallingDraw(fc: FastCheck, most: number): Draw<string[]> {
  const chances = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: most });
  return chances.map((drawn) => [...drawn].sort((one, other) => other - one).map((chance) => `${chance}%`));
}
