import { addMonths, type CalendarDate, dateFields } from '../calendar/index.ts';

/** @returns The day so many months before a date, or the last of a month that is too short for it. */
export function monthsBefore(date: CalendarDate, months: number): CalendarDate {
  return addMonths(date, -months, dateFields(date).day);
}
