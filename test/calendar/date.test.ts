import { expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type CalendarDate,
  dateFields,
  dateInMonth,
  dateOf,
  dateOfDay,
  dayNumber,
  daysBetween,
  daysInMonth,
  isLeapYear,
  monthOf,
  readDate,
} from '../../src/calendar/date.ts';

function on(text: string): CalendarDate {
  return text as CalendarDate;
}

it.each([
  '2026-11-21',
  '1900-01-01',
  '2199-12-31',
  '2024-02-29',
  '2000-02-29',
  '2026-01-31',
])('readDate() reads %s', (text) => {
  expect(readDate(text)).toEqual({ date: text });
});

it.each([
  '2026-02-30',
  '2026-02-29',
  '1900-02-29',
  '2100-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-01-32',
  '2026-99-99',
])('readDate() refuses %s, which does not exist', (text) => {
  expect(readDate(text)).toBe('must be a date that exists');
});

it.each([
  '1899-12-31',
  '2200-01-01',
  '0000-01-01',
  '9999-12-31',
])('readDate() refuses %s, which is too far off', (text) => {
  expect(readDate(text)).toBe('must lie in the years 1900 to 2199');
});

it.each([
  { case: 'single digits', value: '2026-2-3' },
  { case: 'a time', value: '2026-11-21T00:00:00Z' },
  { case: 'slashes', value: '2026/11/21' },
  { case: 'day first', value: '21-11-2026' },
  { case: 'a leading space', value: ' 2026-11-21' },
  { case: 'a line break', value: '2026-11-21\n' },
  { case: 'a space for a digit', value: '2026-11- 1' },
  { case: 'full-width digits', value: '２０２６-11-21' },
  { case: 'a negative year', value: '-026-11-21' },
  { case: 'a number', value: 20_261_121 },
  { case: 'a Date', value: new Date(Date.UTC(2026, 10, 21)) },
  { case: 'a boxed text', value: Object('2026-11-21') },
  { case: 'ten thousand digits', value: '2'.repeat(10_000) },
  { case: 'an empty text', value: '' },
  { case: 'null', value: null },
  { case: 'undefined', value: undefined },
])('readDate() refuses $case', ({ value }) => {
  expect(readDate(value)).toBe('must be a date such as "2026-11-21"');
});

it.each([
  // Inter gravissimas, 1582: a century is a leap year only if 400 divides it.
  { year: 2024, leap: true },
  { year: 2023, leap: false },
  { year: 2000, leap: true },
  { year: 1900, leap: false },
  { year: 2100, leap: false },
])('isLeapYear() says $leap for $year', ({ year, leap }) => {
  expect(isLeapYear(year)).toBe(leap);
});

it('daysInMonth() gives the length of every month', () => {
  const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2026, index + 1));
  expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
});

it('daysInMonth() gives February its leap day', () => {
  expect([2024, 2026, 2000, 1900].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28]);
});

it('dateFields() and dateOf() take a date apart and put it together', () => {
  expect(dateFields(on('2026-02-03'))).toEqual({ year: 2026, month: 2, day: 3 });
  expect(dateOf({ year: 2026, month: 2, day: 3 })).toBe('2026-02-03');
  expect(dateOf({ year: 2026, month: 11, day: 21 })).toBe('2026-11-21');
});

it.each([
  { date: '1970-01-01', day: 0 },
  { date: '1969-12-31', day: -1 },
  { date: '1970-02-01', day: 31 },
  // Thirty years with the leap days of 72, 76, 80, 84, 88, 92 and 96.
  { date: '2000-01-01', day: 30 * 365 + 7 },
  // Seventy years back with the leap days of 1904 to 1968; 1900 had none.
  { date: '1900-01-01', day: -(70 * 365 + 17) },
])('dayNumber() counts $day days to $date and dateOfDay() counts them back', ({ date, day }) => {
  expect(dayNumber(on(date))).toBe(day);
  expect(dateOfDay(day)).toBe(date);
});

it.each([
  { date: '2026-01-31', days: 1, expected: '2026-02-01' },
  { date: '2024-02-28', days: 1, expected: '2024-02-29' },
  { date: '2023-02-28', days: 1, expected: '2023-03-01' },
  { date: '2026-12-31', days: 1, expected: '2027-01-01' },
  { date: '2026-01-01', days: -1, expected: '2025-12-31' },
  { date: '2026-06-15', days: 0, expected: '2026-06-15' },
  { date: '2026-01-01', days: 365, expected: '2027-01-01' },
  // Samoa had no 30 December 2011, Sao Paulo no midnight of 4 November 2018: a calendar has both.
  { date: '2011-12-29', days: 1, expected: '2011-12-30' },
  { date: '2018-11-03', days: 1, expected: '2018-11-04' },
])('addDays() moves $date by $days to $expected', ({ date, days, expected }) => {
  expect(addDays(on(date), days)).toBe(expected);
});

it.each([
  { start: '2026-01-01', end: '2026-01-01', expected: 0 },
  { start: '2026-01-01', end: '2026-01-31', expected: 30 },
  { start: '2024-02-01', end: '2024-03-01', expected: 29 },
  { start: '2023-02-01', end: '2023-03-01', expected: 28 },
  { start: '2026-03-01', end: '2026-02-01', expected: -28 },
  { start: '2000-01-01', end: '2100-01-01', expected: 100 * 365 + 25 },
])('daysBetween() counts $expected days in ($start, $end]', ({ start, end, expected }) => {
  expect(daysBetween(on(start), on(end))).toBe(expected);
});

it.each([
  { from: '2026-01-31', day: 31, expected: ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'] },
  { from: '2026-01-30', day: 30, expected: ['2026-02-28', '2026-03-30', '2026-04-30', '2026-05-30'] },
  { from: '2026-01-29', day: 29, expected: ['2026-02-28', '2026-03-29', '2026-04-29', '2026-05-29'] },
  { from: '2024-01-31', day: 31, expected: ['2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31'] },
  { from: '2024-01-29', day: 29, expected: ['2024-02-29', '2024-03-29', '2024-04-29', '2024-05-29'] },
  { from: '2026-11-15', day: 15, expected: ['2026-12-15', '2027-01-15', '2027-02-15', '2027-03-15'] },
])('addMonths() keeps to day $day from $from without drift', ({ from, day, expected }) => {
  expect([1, 2, 3, 4].map((months) => addMonths(on(from), months, day))).toEqual(expected);
});

it('addMonths() moves by nothing, backwards and over years', () => {
  expect(addMonths(on('2026-03-10'), 0, 31)).toBe('2026-03-31');
  expect(addMonths(on('2026-03-31'), -1, 31)).toBe('2026-02-28');
  expect(addMonths(on('2026-01-31'), -1, 31)).toBe('2025-12-31');
  expect(addMonths(on('2026-01-31'), -13, 30)).toBe('2024-12-30');
  expect(addMonths(on('2024-02-29'), 12, 29)).toBe('2025-02-28');
  expect(addMonths(on('2024-02-29'), 48, 29)).toBe('2028-02-29');
  expect(addMonths(on('2026-01-05'), 1_200, 5)).toBe('2126-01-05');
});

it('addMonths() takes the preferred day and not the day of the date', () => {
  expect(addMonths(on('2026-02-28'), 1, 31)).toBe('2026-03-31');
  expect(addMonths(on('2026-02-28'), 1, 28)).toBe('2026-03-28');
});

it('dateInMonth() counts months from the year 0 and cuts the day to the month', () => {
  expect(dateInMonth(2026 * 12, 31)).toBe('2026-01-31');
  expect(dateInMonth(2026 * 12 + 1, 31)).toBe('2026-02-28');
  expect(dateInMonth(2024 * 12 + 1, 30)).toBe('2024-02-29');
  expect(dateInMonth(2026 * 12 + 11, 1)).toBe('2026-12-01');
});

it('monthOf() names the calendar month', () => {
  expect(monthOf(on('2026-02-28'))).toBe('2026-02');
  expect(monthOf(on('2026-02-28')) < monthOf(on('2026-10-01'))).toBe(true);
});

it('dateOf() leaves frozen fields as they were', () => {
  const fields = Object.freeze({ year: 2026, month: 2, day: 3 });
  dateOf(fields);
  expect(fields).toEqual({ year: 2026, month: 2, day: 3 });
});
