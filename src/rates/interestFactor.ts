import {
  type CalendarDate,
  type DayCount,
  daysBetween,
  dueDaysFrom,
  FREQUENCIES,
  type Frequency,
  type Period,
  yearFraction,
} from '../calendar/index.ts';
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

/**
 * How odd days beside whole periods are priced in basis `periodic`: counted back from the due date and priced simply or
 * compounded; or counted forward from the start and priced in proportion, so that whole periods do not compound either.
 */
export type OddPeriod = 'simple' | 'compound' | 'proportional';

/** How days become interest. */
export interface InterestBasis {
  readonly dayCount: DayCount;
  /** The unit of basis `periodic`; listed due dates count in months. */
  readonly frequency: Frequency;
  /** How many units make a period; one where left out. */
  readonly every?: number;
  readonly oddPeriod: OddPeriod;
}

/**
 * The interest of one period for one unit of balance, as an exact ratio. Rounding: none, but see `compound`; more than 120
 * whole periods compound to 40 digits.
 *
 * Dated conventions: the sum of rate * year fraction over the stretches at one rate; the days of (start, end].
 * `periodic`: with i the rate per period (the mean by days where the rate steps inside), w whole periods counted
 * back from the due date and f the odd days over the days that the period nominally has (30 a month, 7 a week):
 * (1 + i)^w * (1 + f i) - 1. A regular period is i. With `compound` odd days grow as (1 + i)^(w + f) - 1, rounded
 * once at 40 digits. Worked: 4,000 at 11 % over 24 months with a first period of 36 days is 186.7731 simply and
 * 186.7719 compounded, so the choice has a name. With `proportional` whole periods are counted forward from the start
 * and the odd days are a part of the real period that they begin: i (w + f). From 1 January to 18 February 2024 is one
 * month and 17 of the 29 days to 1 March.
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

function periodicFactor(period: Period, path: RatePath, { frequency, every = 1, oddPeriod }: InterestBasis): Ratio {
  const { periodsPerYear, nominalDays } = FREQUENCIES[frequency];
  const rate = meanRate(path, period.start, period.end);
  const perPeriod = {
    numerator: every === 1 ? rate.numerator : rate.numerator * BigInt(every),
    denominator: rate.denominator * BigInt(periodsPerYear),
  };
  if (period.wholePeriods === 1 && period.oddDays === 0) return perPeriod;
  if (perPeriod.numerator === 0n) return ZERO;
  if (oddPeriod === 'proportional') {
    return reduceRatio(multiplyRatios(perPeriod, periodsForward(period.start, period.end, frequency, every)));
  }
  const odd = ratio(BigInt(period.oddDays), BigInt(nominalDays * every));
  const growth = addRatios(ONE, perPeriod);
  if (oddPeriod === 'compound') {
    return subtractRatios(powerOf(growth, addRatios(ratio(BigInt(period.wholePeriods)), odd)), ONE);
  }
  const oddGrowth = addRatios(ONE, multiplyRatios(perPeriod, odd));
  return reduceRatio(subtractRatios(multiplyRatios(wholeGrowth(growth, period.wholePeriods), oddGrowth), ONE));
}

/** Digits grow with every whole period, and so many would take minutes to cancel. */
const MOST_EXACT_PERIODS = 120;

function wholeGrowth(growth: Ratio, wholePeriods: number): Ratio {
  return wholePeriods > MOST_EXACT_PERIODS
    ? powerOf(growth, ratio(BigInt(wholePeriods)))
    : powerRatio(growth, wholePeriods);
}

/** Whole periods from a start, and the part of the next one that is left. */
function periodsForward(start: CalendarDate, end: CalendarDate, frequency: Frequency, every: number): Ratio {
  const roll = FREQUENCIES[frequency].rollFrom(start, dueDaysFrom(frequency, start));
  let whole = 0;
  while (roll((whole + 1) * every) <= end) whole += 1;
  const reached = roll(whole * every);
  return addRatios(
    ratio(BigInt(whole)),
    ratio(BigInt(daysBetween(reached, end)), BigInt(daysBetween(reached, roll((whole + 1) * every)))),
  );
}

/**
 * The interest of each period for one unit of balance. Regular periods at one rate share one factor: equal factors are
 * what closed forms look for.
 */
export function interestFactors(periods: readonly Period[], path: RatePath, basis: InterestBasis): readonly Ratio[] {
  const regular = path.steps.length === 0 && basis.dayCount === 'periodic' ? periods.find(isRegular) : undefined;
  const shared = regular && interestFactor(regular, path, basis);
  return periods.map((period) => (shared && isRegular(period) ? shared : interestFactor(period, path, basis)));
}

function isRegular({ wholePeriods, oddDays }: Period): boolean {
  return wholePeriods === 1 && oddDays === 0;
}
