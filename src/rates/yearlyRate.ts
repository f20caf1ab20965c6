import { DAYS_PER_YEAR, type DayCount } from '../calendar/index.ts';
import {
  addRatios,
  multiplyRatios,
  ONE,
  powerOf,
  powerRatio,
  type Ratio,
  ratio,
  reduceRatio,
  subtractRatios,
} from '../money/index.ts';

/** The time that a quoted rate covers. */
export type RatePeriod = 'year' | 'month' | 'day';

/** How a yearly rate is meant: nominal (twelve times the monthly one) or effective (with compounding inside). */
export type RateQuotation = 'nominal' | 'effective';

/** A rate as an agreement quotes it. */
export interface QuotedRate {
  /** Fraction: 0.1825 is 18.25 %. */
  readonly value: Ratio;
  readonly per: RatePeriod;
  readonly quoted: RateQuotation;
}

/** How many of a period make a year. A day is a day of the rate's own convention. */
const PER_YEAR = {
  year: () => 1n,
  month: () => 12n,
  day: (dayCount) => DAYS_PER_YEAR[dayCount],
} as const satisfies Record<RatePeriod, (dayCount: DayCount) => bigint>;

/**
 * The nominal rate per year of a quoted rate: 0.05 % a day is 18.25 % (x 365) or 18.00 % (x 360).
 *
 * Nominal rates multiply, exactly. An effective yearly rate e becomes p * ((1 + e)^(1/p) - 1) for p periods a year,
 * rounded once at 40 digits.
 *
 * @param rate - The quoted rate; an effective one is per year.
 * @param dayCount - The convention whose days a daily rate counts.
 * @param periodsPerYear - Compounding periods of an effective rate.
 * @returns Nominal rate per year as a fraction.
 */
export function nominalYearlyRate(rate: QuotedRate, dayCount: DayCount, periodsPerYear: number): Ratio {
  if (rate.quoted === 'nominal') return reduceRatio(multiplyRatios(rate.value, ratio(PER_YEAR[rate.per](dayCount))));
  const perPeriod = subtractRatios(powerOf(addRatios(ONE, rate.value), ratio(1n, BigInt(periodsPerYear))), ONE);
  return reduceRatio(multiplyRatios(perPeriod, ratio(BigInt(periodsPerYear))));
}

/**
 * The effective yearly rate of a nominal one: (1 + r / p)^p - 1, exactly.
 *
 * @param nominal - Nominal rate per year.
 * @param periodsPerYear - Compounding periods, such as 12.
 * @returns Effective rate per year as a fraction.
 */
export function effectiveYearlyRate(nominal: Ratio, periodsPerYear: number): Ratio {
  const growth = addRatios(ONE, multiplyRatios(nominal, ratio(1n, BigInt(periodsPerYear))));
  return subtractRatios(powerRatio(growth, periodsPerYear), ONE);
}
