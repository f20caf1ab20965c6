import { addMonths, type CalendarDate, dateFields, daysBetween, monthOf } from './date.ts';
import { countMonthsBack, isMonthEnd, preferredDayOf } from './monthsBack.ts';
import { nominalDays, type UnitPeriod } from './unitPeriods.ts';

/** Weeks and months that a standard interval may have: up to a year. */
const WEEKS = 52;
const MONTHS = 12;

/**
 * The unit-period of a transaction, found from its dates.
 *
 * Of the standard intervals (a day, a half-month, whole weeks or months up to a year) that occur more than once between
 * advances, between payments, or from the first advance to the first payment, the most frequent; of equally frequent
 * ones the shortest. Where none occurs twice, the standard interval nearest to the average of all, the shorter of two
 * equally near; periods that are all whole months, or all whole weeks, are averaged in these. One advance answered by
 * one payment: the term, in months if it is whole months and in days if not, and a year where the term is longer.
 *
 * @param advances - Ascending; at least one.
 * @param payments - Ascending; the last after the first advance. What is paid with the first advance makes no period.
 *
 * @see 12 CFR 1026 (Regulation Z), Appendix J (b)(3), (b)(4), (b)(5)(vi) and (vii) (verification: memory)
 */
export function findUnitPeriod(advances: readonly CalendarDate[], payments: readonly CalendarDate[]): UnitPeriod {
  const start = advances[0] as CalendarDate;
  const [advanced, paid] = [distinct(advances), distinct(payments).filter((date) => date > start)];
  const first = paid[0] as CalendarDate;
  if (advanced.length === 1 && paid.length === 1) return wholeTerm(start, first);
  const periods = [periodOf(start, first, seriesDay(first, paid, start)), ...between(advanced), ...between(paid)];
  const common = [...countStandard(periods).values()].filter(({ times }) => times > 1);
  if (common.length === 0) return nearestToAverage(periods);
  return common.reduce((best, next) => (isBetter(next, best) ? next : best)).unitPeriod;
}

function distinct(dates: readonly CalendarDate[]): readonly CalendarDate[] {
  return [...new Set(dates)];
}

/**
 * The day of the month that a date of a series stands for: the 31st where all of several fall on a month's last day;
 * else its own, or the 29th or 30th that February is too short for.
 *
 * @param series - All payments or all advances, the date among them.
 * @param start - The first advance, which a date alone is counted back to.
 *
 * @see 12 CFR 1026 (Regulation Z), Appendix J (b)(3)(iv) (verification: secondary)
 */
export function seriesDay(date: CalendarDate, series: readonly CalendarDate[], start: CalendarDate): number {
  if (series.length === 1) return preferredDayOf(date, [start]);
  return series.every(isMonthEnd) ? 31 : preferredDayOf(date, series);
}

function wholeTerm(start: CalendarDate, end: CalendarDate): UnitPeriod {
  const { months, reached } = countMonthsBack(start, end, preferredDayOf(end, [start]));
  if (months >= MONTHS) return { unit: 'month', count: MONTHS };
  return reached === start ? { unit: 'month', count: months } : { unit: 'day', count: daysBetween(start, end) };
}

/** The time from one date to the next, with every standard interval that it is. */
interface DatedPeriod {
  readonly days: number;
  readonly standard: readonly UnitPeriod[];
}

function between(series: readonly CalendarDate[]): readonly DatedPeriod[] {
  return series.slice(1).map((end, index) => {
    const start = series[index] as CalendarDate;
    return periodOf(start, end, seriesDay(end, series, start));
  });
}

function periodOf(start: CalendarDate, end: CalendarDate, preferredDay: number): DatedPeriod {
  const days = daysBetween(start, end);
  const { months, reached } = countMonthsBack(start, end, preferredDay);
  const standard: UnitPeriod[] = [];
  if (days === 1) standard.push({ unit: 'day', count: 1 });
  if (days % 7 === 0 && days / 7 <= WEEKS) standard.push({ unit: 'week', count: days / 7 });
  if (isHalfMonth(start, end)) standard.push({ unit: 'semimonth', count: 1 });
  if (months > 0 && months <= MONTHS && reached === start) standard.push({ unit: 'month', count: months });
  return { days, standard };
}

/** From the 1st to the 16th and back, from the 15th to a month's end and back, and any other such pair. */
function isHalfMonth(start: CalendarDate, end: CalendarDate): boolean {
  const [from, to] = [dateFields(start).day, dateFields(end).day];
  if (monthOf(start) === monthOf(end)) return isPair(from, to, isMonthEnd(end));
  return addMonths(start, 1, 1) === addMonths(end, 0, 1) && isPair(to, from, isMonthEnd(start));
}

/** Two days of one month that lie half a month apart; its last day stands for the 30th, and for the 31st beside the 15th. */
function isPair(first: number, second: number, isLast: boolean): boolean {
  if (first > 15) return false;
  return second === first + 15 || (isLast && (first === 15 || second < first + 15));
}

interface Frequent {
  readonly unitPeriod: UnitPeriod;
  readonly times: number;
}

function countStandard(periods: readonly DatedPeriod[]): ReadonlyMap<string, Frequent> {
  const counts = new Map<string, Frequent>();
  for (const unitPeriod of periods.flatMap(({ standard }) => standard)) {
    const key = `${unitPeriod.unit} ${unitPeriod.count}`;
    counts.set(key, { unitPeriod, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return counts;
}

function isBetter(next: Frequent, best: Frequent): boolean {
  if (next.times !== best.times) return next.times > best.times;
  return nominalDays(next.unitPeriod) < nominalDays(best.unitPeriod);
}

const STANDARD_INTERVALS: readonly UnitPeriod[] = [
  { unit: 'day', count: 1 } as const,
  { unit: 'semimonth', count: 1 } as const,
  ...Array.from({ length: WEEKS }, (_, index) => ({ unit: 'week', count: index + 1 }) as const),
  ...Array.from({ length: MONTHS }, (_, index) => ({ unit: 'month', count: index + 1 }) as const),
].sort((left, right) => nominalDays(left) - nominalDays(right));

/** Where all periods are whole months, or all are whole weeks, the average is taken and rounded in that unit alone. */
function nearestToAverage(periods: readonly DatedPeriod[]): UnitPeriod {
  for (const unit of ['month', 'week'] as const) {
    const same = periods.flatMap(({ standard }) => standard.filter((interval) => interval.unit === unit));
    if (same.length === periods.length) {
      return nearest(
        same.map(nominalDays),
        STANDARD_INTERVALS.filter((interval) => interval.unit === unit),
      );
    }
  }
  return nearest(
    periods.map(({ days }) => days),
    STANDARD_INTERVALS,
  );
}

function nearest(lengths: readonly number[], intervals: readonly UnitPeriod[]): UnitPeriod {
  const total = lengths.reduce((sum, days) => sum + days, 0);
  const distance = (interval: UnitPeriod): number => Math.abs(nominalDays(interval) * lengths.length - total);
  return intervals.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}
