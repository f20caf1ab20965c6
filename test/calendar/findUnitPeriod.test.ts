import { expect, it } from 'vitest';
import { addDays, addMonths, type CalendarDate } from '../../src/calendar/date.ts';
import { findUnitPeriod, seriesDay } from '../../src/calendar/findUnitPeriod.ts';

function on(text: string): CalendarDate {
  return text as CalendarDate;
}

/** @returns Dates every so many months on the day of the first, or on another day. */
function months(first: string, count: number, every = 1, day = Number(first.slice(8))): readonly CalendarDate[] {
  return Array.from({ length: count }, (_, index) => addMonths(on(first), index * every, day));
}

function days(first: string, count: number, every: number): readonly CalendarDate[] {
  return Array.from({ length: count }, (_, index) => addDays(on(first), index * every));
}

function halfMonths(monthCount: number, pair: readonly [number, number]): readonly CalendarDate[] {
  return Array.from({ length: monthCount }, (_, index) =>
    pair.map((day) => addMonths(on('2026-01-01'), index, day)),
  ).flat();
}

interface Row {
  readonly case: string;
  readonly advances: readonly string[];
  readonly payments: readonly CalendarDate[];
  readonly expected: string;
}

it.each<Row>([
  { case: 'monthly payments', advances: ['1978-01-10'], payments: months('1978-02-10', 24), expected: '1 month' },
  {
    case: 'monthly payments at month ends',
    advances: ['2026-01-20'],
    payments: months('2026-01-31', 6),
    expected: '1 month',
  },
  {
    case: 'monthly payments on the 30th',
    advances: ['2025-12-30'],
    payments: months('2026-01-30', 3),
    expected: '1 month',
  },
  {
    case: 'two payments a month apart',
    advances: ['2026-01-01'],
    payments: months('2026-02-01', 2),
    expected: '1 month',
  },
  {
    case: 'payments every two months',
    advances: ['1978-01-10'],
    payments: months('1978-03-01', 20, 2),
    expected: '2 month',
  },
  { case: 'quarters', advances: ['1978-06-23'], payments: months('1978-10-01', 40, 3), expected: '3 month' },
  {
    case: 'half-years at month ends',
    advances: ['2026-04-27'],
    payments: months('2026-10-31', 6, 6, 31),
    expected: '6 month',
  },
  { case: 'years', advances: ['2023-10-26'], payments: months('2023-11-30', 5, 12), expected: '12 month' },
  { case: 'weeks', advances: ['1978-03-20'], payments: days('1978-04-21', 30, 7), expected: '1 week' },
  { case: 'fortnights', advances: ['2025-12-06'], payments: days('2025-12-25', 26, 14), expected: '2 week' },
  {
    case: 'four weeks, one of which is a month',
    advances: ['2026-01-04'],
    payments: days('2026-02-01', 12, 28),
    expected: '4 week',
  },
  { case: 'days', advances: ['2023-10-26'], payments: days('2023-11-30', 5, 1), expected: '1 day' },
  { case: 'the 1st and 16th', advances: ['2025-12-20'], payments: halfMonths(6, [1, 16]), expected: '1 semimonth' },
  { case: 'the 15th and last', advances: ['2025-12-20'], payments: halfMonths(6, [15, 31]), expected: '1 semimonth' },
  { case: 'the 14th and 29th', advances: ['2025-12-20'], payments: halfMonths(6, [14, 29]), expected: '1 semimonth' },
  {
    case: 'a skipped payment now and then',
    advances: ['1978-01-25'],
    payments: [...days('1978-02-20', 9, 28), ...days('1978-11-13', 7, 28)],
    expected: '4 week',
  },
  {
    case: 'advances every month, then payments every month',
    advances: ['2026-01-05', '2026-02-05', '2026-03-05'],
    payments: months('2026-06-05', 12),
    expected: '1 month',
  },
  {
    case: 'a month and two months equally often',
    advances: ['2026-01-01'],
    payments: ['2026-02-01', '2026-03-01', '2026-05-01', '2026-07-01'].map(on),
    expected: '1 month',
  },
  // One and two months: one and a half, as near to one as to two.
  {
    case: 'a month and then two',
    advances: ['2026-01-15', '2026-02-15'],
    payments: [on('2026-03-15')],
    expected: '1 month',
  },
  // One and three weeks.
  {
    case: 'a week and then three',
    advances: ['2026-01-15'],
    payments: ['2026-01-22', '2026-02-12'].map(on),
    expected: '2 week',
  },
  // 45 and 31 days: 38 on average, 3 from five weeks and 4 from six.
  {
    case: 'no interval twice',
    advances: ['2026-01-01'],
    payments: ['2026-02-15', '2026-03-18'].map(on),
    expected: '5 week',
  },
  {
    case: 'two months more often than one',
    advances: ['2026-01-01'],
    payments: ['2026-02-01', '2026-03-01', '2026-05-01', '2026-07-01', '2026-09-01'].map(on),
    expected: '2 month',
  },
  {
    case: 'two months and then one, equally often: the shorter',
    advances: ['2026-01-01'],
    payments: ['2026-03-01', '2026-05-01', '2026-06-01', '2026-07-01'].map(on),
    expected: '1 month',
  },
  // Ten days are no week and no half-month: 3 from a week, 4 from two.
  { case: 'ten days', advances: ['2026-01-02'], payments: days('2026-01-12', 4, 10), expected: '1 week' },
  // 53 weeks are longer than any standard interval: 7 days from 52 weeks.
  { case: '53 weeks', advances: ['2024-01-02'], payments: days('2025-01-07', 3, 371), expected: '52 week' },
  // 14 and 15 days: 14.5 on average, as near to two weeks as to a half-month.
  {
    case: 'a fortnight and then a day more',
    advances: ['2026-01-02'],
    payments: ['2026-01-16', '2026-01-31'].map(on),
    expected: '2 week',
  },
  {
    case: 'one payment after a year and five days',
    advances: ['2026-01-31'],
    payments: [on('2027-02-05')],
    expected: '12 month',
  },
  {
    case: 'one payment after 257 days, beside one made with the advance',
    advances: ['2026-01-01'],
    payments: ['2026-01-01', '2026-09-15'].map(on),
    expected: '257 day',
  },
  { case: 'one payment after 255 days', advances: ['1978-01-03'], payments: [on('1978-09-15')], expected: '255 day' },
  { case: 'one payment after six months', advances: ['1978-07-15'], payments: [on('1979-01-15')], expected: '6 month' },
  {
    case: 'one payment after a short month',
    advances: ['2026-01-31'],
    payments: [on('2026-02-28')],
    expected: '1 month',
  },
  { case: 'one payment after a year', advances: ['2026-01-31'], payments: [on('2027-01-31')], expected: '12 month' },
  {
    case: 'one payment after a year and a half',
    advances: ['1978-01-17'],
    payments: [on('1979-07-17')],
    expected: '12 month',
  },
])('findUnitPeriod() finds $expected in $case', ({ advances, payments, expected }) => {
  const { unit, count } = findUnitPeriod(advances.map(on), payments);
  expect(`${count} ${unit}`).toBe(expected);
});

it.each([
  { date: '2026-02-28', series: ['2026-02-28', '2026-04-30'], expected: 31 },
  { date: '2026-02-28', series: ['2026-01-30', '2026-02-28'], expected: 30 },
  { date: '2026-02-28', series: ['2026-02-28', '2026-03-28'], expected: 28 },
  { date: '2026-02-28', series: ['2026-02-28'], expected: 31 },
  { date: '2026-04-15', series: ['2026-04-15'], expected: 15 },
])('seriesDay() takes $date for day $expected among $series', ({ date, series, expected }) => {
  expect(seriesDay(on(date), series.map(on), on('2026-01-31'))).toBe(expected);
});

it('seriesDay() counts a payment that stands alone back to the day of the advance', () => {
  expect(seriesDay(on('2026-02-28'), [on('2026-02-28')], on('2026-01-28'))).toBe(28);
});
