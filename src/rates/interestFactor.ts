import { type DayCount, FREQUENCIES, type Frequency, type Period, yearFraction } from '../calendar/index.ts';
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
  ZERO,
} from '../money/index.ts';
import { meanRate, type RatePath, rateSegments } from './ratePath.ts';

/** How odd days before the whole periods are priced in basis `periodic`. */
export type OddPeriod = 'simple' | 'compound';

/** How days become interest. */
export interface InterestBasis {
  readonly dayCount: DayCount;
  /** The unit of basis `periodic`; listed due dates count in months. */
  readonly frequency: Frequency;
  readonly oddPeriod: OddPeriod;
}

/**
 * The interest of one period for one unit of balance, as an exact ratio. Rounding: none, but see `compound`.
 *
 * Dated conventions: the sum of rate * year fraction over the stretches at one rate; the days of (start, end].
 * `periodic`: with i the rate per period (the mean by days where the rate steps inside), w whole periods counted
 * back from the due date and f the odd days over the days that the period nominally has (30 a month, 7 a week):
 * (1 + i)^w * (1 + f i) - 1. A regular period is i. With `compound` odd days grow as (1 + i)^(w + f) - 1, rounded
 * once at 40 digits. Worked: 4,000 at 11 % over 24 months with a first period of 36 days is 186.7731 simply and
 * 186.7719 compounded, so the choice has a name.
 *
 * @see 12 CFR 1026, Appendix J (b)(5) and (b)(8), for counting back and simple odd days (verification: secondary)
 *
 * @returns A ratio of zero or more.
 */
export function interestFactor(period: Period, path: RatePath, basis: InterestBasis): Ratio {
  return basis.dayCount === 'periodic'
    ? periodicFactor(period, path, basis)
    : datedFactor(period, path, basis.dayCount);
}

function datedFactor(period: Period, path: RatePath, dayCount: Exclude<DayCount, 'periodic'>): Ratio {
  return rateSegments(path, period.start, period.end)
    .map((segment) => multiplyRatios(segment.rate, yearFraction(dayCount, segment.start, segment.end)))
    .reduce((sum, factor) => addRatios(sum, factor));
}

function periodicFactor(period: Period, path: RatePath, { frequency, oddPeriod }: InterestBasis): Ratio {
  const { periodsPerYear, nominalDays } = FREQUENCIES[frequency];
  const rate = meanRate(path, period.start, period.end);
  const perPeriod = { numerator: rate.numerator, denominator: rate.denominator * BigInt(periodsPerYear) };
  if (period.wholePeriods === 1 && period.oddDays === 0) return perPeriod;
  if (perPeriod.numerator === 0n) return ZERO;
  const odd = ratio(BigInt(period.oddDays), BigInt(nominalDays));
  const growth = addRatios(ONE, perPeriod);
  if (oddPeriod === 'compound') {
    return subtractRatios(powerOf(growth, addRatios(ratio(BigInt(period.wholePeriods)), odd)), ONE);
  }
  const oddGrowth = addRatios(ONE, multiplyRatios(perPeriod, odd));
  return reduceRatio(subtractRatios(multiplyRatios(powerRatio(growth, period.wholePeriods), oddGrowth), ONE));
}
