import { addMonths, type CalendarDate, dateFields, daysInMonth } from './date.ts';

/** Whole months counted back from a date, and the date that they reach. */
export interface MonthsBack {
  readonly months: number;
  /** Not before the start; the days of (start, reached] are left over. */
  readonly reached: CalendarDate;
}

/**
 * Counts whole months back from a later date to an earlier one.
 *
 * @param start - Not after `end`.
 * @param preferredDay - The day of the month that dates roll to, cut to each month's length; see {@link preferredDayOf}.
 * @returns As many months as do not reach beyond the start.
 */
export function countMonthsBack(start: CalendarDate, end: CalendarDate, preferredDay: number): MonthsBack {
  const [from, to] = [dateFields(start), dateFields(end)];
  const apart = (to.year - from.year) * 12 + to.month - from.month;
  const months = apart > 0 && addMonths(end, -apart, preferredDay) < start ? apart - 1 : apart;
  return { months, reached: months === 0 ? end : addMonths(end, -months, preferredDay) };
}

/**
 * The day of the month that a date stands for: its own, or a later one that its month is too short for.
 *
 * 28 February stands for the 30th beside other dates on the 30th, and from 31 January to 28 February is one month.
 *
 * @param others - The other dates of the series; for a date alone, the one that is counted back to.
 */
export function preferredDayOf(date: CalendarDate, others: readonly CalendarDate[]): number {
  const { day } = dateFields(date);
  return isMonthEnd(date) ? Math.max(day, ...others.map((other) => dateFields(other).day)) : day;
}

/** @returns True for the last day of a month. */
export function isMonthEnd(date: CalendarDate): boolean {
  const { year, month, day } = dateFields(date);
  return day === daysInMonth(year, month);
}
