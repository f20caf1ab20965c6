import { expect, it } from 'vitest';
import type { CalendarDate } from '../../src/calendar/date.ts';
import { countMonthsBack, isMonthEnd, preferredDayOf } from '../../src/calendar/monthsBack.ts';

function on(text: string): CalendarDate {
  return text as CalendarDate;
}

it.each([
  { start: '2026-01-10', end: '2026-02-15', day: 15, months: 1, reached: '2026-01-15' },
  { start: '2026-01-15', end: '2026-02-15', day: 15, months: 1, reached: '2026-01-15' },
  { start: '2026-01-16', end: '2026-02-15', day: 15, months: 0, reached: '2026-02-15' },
  { start: '2026-02-15', end: '2026-02-15', day: 15, months: 0, reached: '2026-02-15' },
  { start: '2026-02-10', end: '2026-02-28', day: 31, months: 0, reached: '2026-02-28' },
  { start: '2026-01-31', end: '2026-02-28', day: 31, months: 1, reached: '2026-01-31' },
  { start: '2026-01-31', end: '2026-02-28', day: 28, months: 0, reached: '2026-02-28' },
  { start: '2025-12-30', end: '2026-02-28', day: 31, months: 2, reached: '2025-12-31' },
  { start: '2023-02-28', end: '2024-02-29', day: 29, months: 12, reached: '2023-02-28' },
  { start: '1978-01-10', end: '1981-05-01', day: 1, months: 39, reached: '1978-02-01' },
])('countMonthsBack() reaches $reached from $end on day $day', ({ start, end, day, months, reached }) => {
  expect(countMonthsBack(on(start), on(end), day)).toEqual({ months, reached });
});

it.each([
  { date: '2026-02-28', others: ['2026-01-30', '2026-03-30'], expected: 30 },
  { date: '2026-02-28', others: ['2026-01-28'], expected: 28 },
  { date: '2026-02-27', others: ['2026-01-31'], expected: 27 },
  { date: '2024-02-28', others: ['2024-01-31'], expected: 28 },
  { date: '2026-04-30', others: ['2026-03-31'], expected: 31 },
  { date: '2026-04-30', others: [], expected: 30 },
])('preferredDayOf() is $expected for $date beside $others', ({ date, others, expected }) => {
  expect(preferredDayOf(on(date), others.map(on))).toBe(expected);
});

it('isMonthEnd() knows leap years', () => {
  expect(
    ['2024-02-29', '2024-02-28', '2026-02-28', '2026-12-31', '2026-12-30'].map((text) => isMonthEnd(on(text))),
  ).toEqual([true, false, true, true, false]);
});
