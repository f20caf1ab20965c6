/**
 * A calendar date `YYYY-MM-DD` without time or zone, checked to exist, from 1900-01-01 to 2199-12-31. Marked by a name, not
 * a symbol: the types of two doors stand in two files, and each would have a symbol of its own.
 */
export type CalendarDate = string & { readonly 'calendar date': true };

/** Days since 1970-01-01; earlier dates are negative. */
export type DayNumber = number;

const MILLISECONDS_PER_DAY = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A date taken apart; `month` runs from 1 to 12. */
export interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Reads a date that exists in the calendar: 2026-02-30 and 2026-2-3 are refused.
 *
 * @returns The date, or the rule that was broken.
 */
export function readDate(value: unknown): { readonly date: CalendarDate } | string {
  const isText = typeof value === 'string' && value.length === 10 && value[4] === '-' && value[7] === '-';
  if (!isText) return DATE_RULE;
  const [year, month, day] = [digitsOf(value, 0, 4), digitsOf(value, 5, 7), digitsOf(value, 8, 10)];
  if (Number.isNaN(year + month + day)) return DATE_RULE;
  if (year < FIRST_YEAR || year > LAST_YEAR) return `must lie in the years ${FIRST_YEAR} to ${LAST_YEAR}`;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return 'must be a date that exists';
  return { date: value as CalendarDate };
}

const DATE_RULE = 'must be a date such as "2026-11-21"';

/** The number that a stretch of digits writes; NaN where there is anything else. */
function digitsOf(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** @returns The number of days of a month (1 to 12) in a year of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] as number);
}

/** @returns True when the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** @returns Year, month (1 to 12) and day of a date. */
export function dateFields(date: CalendarDate): DateFields {
  return { year: digitsOf(date, 0, 4), month: digitsOf(date, 5, 7), day: digitsOf(date, 8, 10) };
}

/** @returns The date of the fields, which must exist. */
export function dateOf({ year, month, day }: DateFields): CalendarDate {
  return `${year}${TWO_DIGITS[month]}${TWO_DIGITS[day]}` as CalendarDate;
}

/** A month or day with two digits, behind its dash. */
const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => `-${String(number).padStart(2, '0')}`);

/** @returns Days since 1970-01-01. */
export function dayNumber(date: CalendarDate): DayNumber {
  const { year, month, day } = dateFields(date);
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

/** @returns The date of a day number. */
export function dateOfDay(day: DayNumber): CalendarDate {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as CalendarDate;
}

/** @returns The date that lies a whole number of days later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const { year, month, day } = dateFields(date);
  const moved = day + days;
  const staysInMonth = moved >= 1 && moved <= daysInMonth(year, month);
  return staysInMonth ? dateOf({ year, month, day: moved }) : dateOfDay(dayNumber(date) + days);
}

/** @returns Calendar days in (start, end]; negative when end comes first. */
export function daysBetween(start: CalendarDate, end: CalendarDate): number {
  return dayNumber(end) - dayNumber(start);
}

/**
 * Moves a date by whole months to the preferred day, or to the last day of a month that is too short for it.
 *
 * The preferred day is given, not taken from the date, so that 31 January, 28 February, 31 March does not drift.
 *
 * @param date - Any date; its day does not matter.
 * @param months - Whole months, negative for earlier.
 * @param preferredDay - 1 to 31; 31 means the last day of every month.
 * @returns The date in that month.
 */
export function addMonths(date: CalendarDate, months: number, preferredDay: number): CalendarDate {
  const { year, month } = dateFields(date);
  return dateInMonth(year * 12 + month - 1 + months, preferredDay);
}

/**
 * @param monthIndex - Year times 12 plus month minus 1.
 * @param preferredDay - 1 to 31, cut to the length of the month.
 * @returns The date.
 */
export function dateInMonth(monthIndex: number, preferredDay: number): CalendarDate {
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return dateOf({
    year,
    month,
    day: preferredDay > 28 ? Math.min(preferredDay, daysInMonth(year, month)) : preferredDay,
  });
}

/** A calendar month `YYYY-MM`. */
export type CalendarMonth = string;

/** @returns The calendar month that a date lies in. */
export function monthOf(date: CalendarDate): CalendarMonth {
  return date.slice(0, 7);
}
