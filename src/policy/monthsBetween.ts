import { addMonths, type CalendarDate, dateFields } from '../calendar/index.ts';

/**
 * Whole months from one date to a later one: the part of a month that has not passed does not count. From 31 January
 * to 28 February is one month, as is from 28 February to 28 March.
 *
 * @returns The largest m for which the earlier date moved by m months is not after the later one.
 */
export function monthsBetween(earlier: CalendarDate, later: CalendarDate): number {
  const from = dateFields(earlier);
  const to = dateFields(later);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return addMonths(earlier, months, from.day) <= later ? months : months - 1;
}
