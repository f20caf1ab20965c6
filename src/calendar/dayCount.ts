import { type Ratio, ratio } from '../money/index.ts';
import { type CalendarDate, dateFields, daysBetween, daysInMonth, isLeapYear } from './date.ts';

/** How the days between two dates become a part of a year. `periodic` counts periods and stands in `rates`. */
export type DayCount =
  | 'periodic'
  | '30/360 US'
  | '30/360 ISDA'
  | '30E/360'
  | 'ACT/360'
  | 'ACT/365F'
  | 'NL/365'
  | 'ACT/ACT ISDA'
  | 'ACT/ACT year-end';

/** A day count that two dates alone decide. */
export type DatedDayCount = Exclude<DayCount, 'periodic'>;

/** A new convention is a new row. */
const YEAR_FRACTIONS: Readonly<Record<DatedDayCount, (start: CalendarDate, end: CalendarDate) => Ratio>> = {
  '30/360 US': thirty360Us,
  '30/360 ISDA': thirty360Isda,
  '30E/360': thirtyE360,
  'ACT/360': (start, end) => ratio(BigInt(daysBetween(start, end)), 360n),
  'ACT/365F': (start, end) => ratio(BigInt(daysBetween(start, end)), 365n),
  'NL/365': noLeap365,
  'ACT/ACT ISDA': actualActualIsda,
  'ACT/ACT year-end': actualActualYearEnd,
};

/**
 * Days that a rate quoted per day is multiplied by to make a year, so that 0.05 % a day is 18.25 % or 18.00 %.
 *
 * A rate per day is a rate per day of its own convention: the product over a year of that convention comes back to
 * the same charge per day.
 */
export const DAYS_PER_YEAR: Readonly<Record<DayCount, bigint>> = {
  periodic: 365n,
  '30/360 US': 360n,
  '30/360 ISDA': 360n,
  '30E/360': 360n,
  'ACT/360': 360n,
  'ACT/365F': 365n,
  'NL/365': 365n,
  'ACT/ACT ISDA': 365n,
  'ACT/ACT year-end': 365n,
};

export const DAY_COUNTS = Object.keys(DAYS_PER_YEAR) as readonly DayCount[];

/**
 * The part of a year from start to end, as an exact ratio. The days of (start, end] are counted: the start date
 * is excluded, the end date included. Rounding: none.
 *
 * @param convention - Any day count but `periodic`.
 * @param start - Not after `end`.
 * @returns The part of a year, zero for equal dates.
 */
export function yearFraction(convention: DatedDayCount, start: CalendarDate, end: CalendarDate): Ratio {
  return YEAR_FRACTIONS[convention](start, end);
}

/**
 * 30/360 US, also 30/360 NASD: months of 30 days, with the end of February taken for the 30th.
 *
 * In order: a start on the last day of February becomes the 30th, and so does the end if it is one too; an end on
 * the 31st becomes the 30th if the start is the 30th or 31st; a start on the 31st becomes the 30th. From 31 January
 * to 28 February is 28 days and from 28 February to 31 March 30, so months do not add up to the 360 days of the year
 * that they make. The ISDA bond basis knows no February rule and gives 33 for the second, and the year adds up.
 *
 * @see ISDA 2006 Definitions 4.16(f) for the bond basis; SIA, Standard Securities Calculation Methods (1993) for
 * the February rule (verification of both paragraphs: memory)
 */
function thirty360Us(start: CalendarDate, end: CalendarDate): Ratio {
  const from = dateFields(start);
  const to = dateFields(end);
  const startsOnFebruaryEnd = from.month === 2 && from.day === daysInMonth(from.year, 2);
  const endsOnFebruaryEnd = to.month === 2 && to.day === daysInMonth(to.year, 2);
  const startDay = startsOnFebruaryEnd ? 30 : Math.min(from.day, 30);
  const endDay = (startsOnFebruaryEnd && endsOnFebruaryEnd) || (to.day === 31 && startDay === 30) ? 30 : to.day;
  return thirty360Days(from, to, startDay, endDay);
}

/**
 * 30/360 ISDA, also bond basis: a start on the 31st becomes the 30th, and so does an end on the 31st if the start is
 * the 30th by then; February keeps its days.
 *
 * It differs from 30/360 US at the end of February alone: from 28 February to 31 March is 33 days here, 30 there.
 *
 * @see ISDA 2006 Definitions 4.16(f) (verification of the paragraph: memory)
 */
function thirty360Isda(start: CalendarDate, end: CalendarDate): Ratio {
  const from = dateFields(start);
  const to = dateFields(end);
  const startDay = Math.min(from.day, 30);
  return thirty360Days(from, to, startDay, startDay === 30 ? Math.min(to.day, 30) : to.day);
}

/**
 * 30E/360, also Eurobond basis: a 31st counts as the 30th at either end; February keeps its days.
 *
 * @see ISDA 2006 Definitions 4.16(g) (verification of the paragraph: memory)
 */
function thirtyE360(start: CalendarDate, end: CalendarDate): Ratio {
  const from = dateFields(start);
  const to = dateFields(end);
  return thirty360Days(from, to, Math.min(from.day, 30), Math.min(to.day, 30));
}

function thirty360Days(
  from: { readonly year: number; readonly month: number },
  to: { readonly year: number; readonly month: number },
  startDay: number,
  endDay: number,
): Ratio {
  return ratio(BigInt((to.year - from.year) * 360 + (to.month - from.month) * 30 + endDay - startDay), 360n);
}

/**
 * NL/365, no leap day: actual days over 365, in which no 29 February counts.
 *
 * From 28 December 2011 to 29 February 2012 is 62/365, and so it is to 28 February.
 */
function noLeap365(start: CalendarDate, end: CalendarDate): Ratio {
  const last = dateFields(end).year;
  let days = daysBetween(start, end);
  for (let year = dateFields(start).year; year <= last; year += 1) {
    const leapDay = `${year}-02-29` as CalendarDate;
    if (isLeapYear(year) && start < leapDay && leapDay <= end) days -= 1;
  }
  return ratio(BigInt(days), 365n);
}

/**
 * ACT/ACT ISDA: days in a leap year over 366, days in other years over 365.
 *
 * The definition splits at 1 January: the night from 31 December belongs to the old year. From 28 December 2011
 * to 29 February 2012 is 4/365 + 59/366. `ACT/ACT year-end` splits one day earlier.
 *
 * @see ISDA 2006 Definitions 4.16(b) (verification of the paragraph: memory)
 */
function actualActualIsda(start: CalendarDate, end: CalendarDate): Ratio {
  return splitByYear(start, end, (year) => `${year + 1}-01-01` as CalendarDate);
}

/**
 * ACT/ACT year-end: as ACT/ACT ISDA, but each day of (start, end] counts in its own calendar year, so that the days
 * split at 31 December and the night to 1 January belongs to the new year.
 *
 * From 28 December 2011 to 29 February 2012 is 3/365 + 60/366, where ISDA has 4/365 + 59/366. Lending systems that
 * accrue day by day, such as Apache Fineract, count so (verification: its published schedules).
 */
function actualActualYearEnd(start: CalendarDate, end: CalendarDate): Ratio {
  return splitByYear(start, end, (year) => `${year}-12-31` as CalendarDate);
}

/** @param endOf - The date up to which, itself included, days belong to a year. */
function splitByYear(start: CalendarDate, end: CalendarDate, endOf: (year: number) => CalendarDate): Ratio {
  const last = dateFields(end).year;
  let [leapDays, otherDays] = [0, 0];
  let from = start;
  for (let year = dateFields(start).year; year <= last; year += 1) {
    const to = year === last ? end : endOf(year);
    const days = daysBetween(from, to);
    if (isLeapYear(year)) leapDays += days;
    else otherDays += days;
    from = to;
  }
  return ratio(BigInt(leapDays) * 365n + BigInt(otherDays) * 366n, 365n * 366n);
}
