import { multiplyRatios, ONE, powerOf, type Ratio, ratio, subtractRatios } from '../money/index.ts';

/** Turns the growth of one period, 1 + i, and the periods in a year into a rate per year. */
type Annualize = (growth: Ratio, periodsPerYear: Ratio) => Ratio;

/** Periods times the rate of one: exact. */
const nominal: Annualize = (growth, periodsPerYear) => multiplyRatios(subtractRatios(growth, ONE), periodsPerYear);

/** The growth of a year less one; rounded once, half even, at 40 digits. */
const effective: Annualize = (growth, periodsPerYear) => subtractRatios(powerOf(growth, periodsPerYear), ONE);

/**
 * The rates per year that flows come to, by method. A new method is a new row.
 *
 * - `nominal-irr`: periods a year * i, with i the rate per period that makes the flows worth nothing.
 * - `effective-irr`: (1 + i)^periods - 1.
 * - `flat-fee-nominal`, `flat-fee-effective`: the same two of a loan repaid in equal parts of principal with a fee per
 *   period on all that was lent at first. The shortcut 24 n f / (n + 1) is high.
 * - `pboc-simple`: the yearly rate without compounding, and `pboc-irr`: the yearly rate by internal rate of return. The
 *   loan counts less what is charged at the start. People's Bank of China, announcement [2021] No. 3, on the yearly rate
 *   that lenders must show; its example of 100,000 less 1,000 against 12 payments of 8,833.3 comes to 12.80 % and
 *   13.58 % (verification: secondary).
 * - `reg-z-actuarial`: unit-periods a year * i, odd parts of a unit-period at simple interest. 12 CFR 1026 (Regulation
 *   Z), 1026.22(a) and Appendix J (b)(1) and (b)(8) (verification: secondary).
 * - `eu-apr`: the X at which drawdowns and payments are worth the same, each discounted by (1 + X)^-years. Directive
 *   2008/48/EC, Article 19 and Annex I, part I (verification: memory).
 */
export const ANNUAL_RATE_METHODS = {
  'nominal-irr': nominal,
  'effective-irr': effective,
  'flat-fee-nominal': nominal,
  'flat-fee-effective': effective,
  'pboc-simple': nominal,
  'pboc-irr': effective,
  'reg-z-actuarial': nominal,
  'eu-apr': effective,
} as const satisfies Record<string, Annualize>;

/** A method of {@link ANNUAL_RATE_METHODS}. */
export type AnnualRateMethod = keyof typeof ANNUAL_RATE_METHODS;

const DAYS = ratio(365n);
const DAYS_OF_TWELVE_MONTHS = ratio(360n);
const MONTHS = ratio(12n);
const DAYS_PER_MONTH = ratio(365n, 12n);

/**
 * The rates per year that a rate per day comes to, by method. A new method is a new row. Of 0.05 % a day:
 *
 * - `daily-365`: 365 times it, 18.25 %.
 * - `daily-360`: 360 times it, 18.00 %.
 * - `daily-compounded-monthly`: months of 365/12 days, of which twelve compound, 19.86 %.
 * - `daily-compounded`: 365 days that compound, 20.02 %.
 */
export const DAILY_RATE_METHODS = {
  'daily-365': (rate) => multiplyRatios(rate, DAYS),
  'daily-360': (rate) => multiplyRatios(rate, DAYS_OF_TWELVE_MONTHS),
  'daily-compounded-monthly': (rate) => effective(onePlus(multiplyRatios(rate, DAYS_PER_MONTH)), MONTHS),
  'daily-compounded': (rate) => effective(onePlus(rate), DAYS),
} as const satisfies Record<string, (rate: Ratio) => Ratio>;

/** A method of {@link DAILY_RATE_METHODS}. */
export type DailyRateMethod = keyof typeof DAILY_RATE_METHODS;

function onePlus({ numerator, denominator }: Ratio): Ratio {
  return ratio(denominator + numerator, denominator);
}
