import { type Ratio, ratio } from '../money/index.ts';
import { addDays, addMonths, type CalendarDate, dateFields, daysBetween } from './date.ts';
import { countMonthsBack, preferredDayOf } from './monthsBack.ts';

/** The equal periods that an interval is counted in before its days. */
export type WholePeriod = 'year' | 'month' | 'week';

/** What {@link euYears} needs. */
export interface EuInterval {
  /** The first drawdown. */
  readonly start: CalendarDate;
  /** Not before the start. */
  readonly end: CalendarDate;
  readonly wholePeriod: WholePeriod;
}

/** A new period is a new row: how many fit, the date that they reach, and how many make a year. */
const WHOLE_PERIODS = {
  year: ({ start, end }: EuInterval) => {
    const day = preferredDayOf(end, [start]);
    const count = Math.floor(countMonthsBack(start, end, day).months / 12);
    return { count, perYear: 1n, reached: count === 0 ? end : addMonths(end, -12 * count, day) };
  },
  month: ({ start, end }: EuInterval) => {
    const { months, reached } = countMonthsBack(start, end, preferredDayOf(end, [start]));
    return { count: months, perYear: 12n, reached };
  },
  week: ({ start, end }: EuInterval) => {
    const count = Math.floor(daysBetween(start, end) / 7);
    return { count, perYear: 52n, reached: addDays(end, -count * 7) };
  },
} as const satisfies Record<WholePeriod, (interval: EuInterval) => unknown>;

export const WHOLE_PERIOD_NAMES = Object.keys(WHOLE_PERIODS) as readonly WholePeriod[];

/**
 * An interval in years as the annual percentage rate of charge counts it: equal periods counted back from the end, each
 * 1/12 or 1/52 of a year or a whole one, then the days that are left over the 365 or 366 days of the year that ends with
 * the last of those days.
 *
 * The start is excluded, the end included. From 31 January to 28 February 2019 is 1/12; from 31 December 2020 to 1
 * March 2021 is 2/12 + 1/366, since the year to 1 January 2021 has 366 days. Rounding: none.
 *
 * @returns The parts, which add up to the interval; none for an interval of no days.
 *
 * @see Directive 2008/48/EC, Annex I, part I, remark (c); Directive 2014/17/EU, Annex I, for counting back and for the
 * year that days are divided by (verification: memory)
 */
export function euYears(interval: EuInterval): readonly Ratio[] {
  const { count, perYear, reached } = WHOLE_PERIODS[interval.wholePeriod](interval);
  const days = daysBetween(interval.start, reached);
  const yearBefore = addMonths(reached, -12, dateFields(reached).day);
  return [
    ...(count === 0 ? [] : [ratio(BigInt(count), perYear)]),
    ...(days === 0 ? [] : [ratio(BigInt(days), BigInt(daysBetween(yearBefore, reached)))]),
  ];
}
