import { addDays, type CalendarDate, type DayNumber, dayNumber, monthOf } from './date.ts';

/** Where a due date goes that is no business day. */
export type BusinessDayConvention =
  | 'unadjusted'
  | 'following'
  | 'preceding'
  | 'modified-following'
  | 'modified-preceding';

/** The days on which a bank works: data that the caller passes in, since holidays are decreed year by year. */
export interface BusinessCalendar {
  /** Weekdays that are free: 1 is Monday, 7 is Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly CalendarDate[];
  /** Days of a weekend on which the bank works all the same (in mainland China around long holidays). */
  readonly workingDays: readonly CalendarDate[];
}

/** Which way a convention searches, and whether it turns back at the end of the month. */
const CONVENTIONS = {
  unadjusted: null,
  following: { step: 1, staysInMonth: false },
  preceding: { step: -1, staysInMonth: false },
  'modified-following': { step: 1, staysInMonth: true },
  'modified-preceding': { step: -1, staysInMonth: true },
} as const satisfies Record<BusinessDayConvention, { readonly step: 1 | -1; readonly staysInMonth: boolean } | null>;

/** A search that finds no business day within this many days leaves the date where it was. */
const LONGEST_SEARCH_DAYS = 31;

/** @returns True when the bank works on that date: a named working day, or neither weekend nor holiday. */
export function isBusinessDay(date: CalendarDate, calendar: BusinessCalendar): boolean {
  if (calendar.workingDays.includes(date)) return true;
  return !calendar.weekend.includes(weekday(dayNumber(date))) && !calendar.holidays.includes(date);
}

/**
 * Moves a due date to a business day.
 *
 * The modified conventions turn back where the search would leave the calendar month. Amounts are computed on the
 * unadjusted date, so a holiday moves a payment and never changes it.
 *
 * @returns The adjusted date; the date itself when it is a business day, the convention is `unadjusted`, or no
 * business day lies within 31 days.
 */
export function adjustDate(
  date: CalendarDate,
  convention: BusinessDayConvention,
  calendar: BusinessCalendar,
): CalendarDate {
  const rule = CONVENTIONS[convention];
  if (!rule || isBusinessDay(date, calendar)) return date;
  const found = search(date, rule.step, calendar);
  if (found === undefined) return date;
  return rule.staysInMonth && monthOf(found) !== monthOf(date) ? (search(date, -rule.step, calendar) ?? date) : found;
}

function search(date: CalendarDate, step: number, calendar: BusinessCalendar): CalendarDate | undefined {
  for (let days = 1; days <= LONGEST_SEARCH_DAYS; days += 1) {
    const candidate = addDays(date, days * step);
    if (isBusinessDay(candidate, calendar)) return candidate;
  }
  return undefined;
}

/** ISO weekday of a day number: 1970-01-01 was a Thursday. */
function weekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
