import { expect, it } from 'vitest';
import {
  buildPeriods,
  type DueDateRule,
  defaultDueDays,
  defaultFirstDueDate,
  type Period,
} from '../../src/calendar/buildPeriods.ts';
import type { BusinessCalendar, BusinessDayConvention } from '../../src/calendar/businessDays.ts';
import type { CalendarDate } from '../../src/calendar/date.ts';
import type { Frequency } from '../../src/calendar/frequency.ts';

function on(text: string): CalendarDate {
  return text as CalendarDate;
}

interface Options {
  readonly businessDays?: BusinessDayConvention;
  readonly calendar?: BusinessCalendar;
}

const EVERY_DAY: BusinessCalendar = { weekend: [], holidays: [], workingDays: [] };

function periods(startDate: string, dueDates: DueDateRule, count: number, options: Options = {}): readonly Period[] {
  const { businessDays = 'unadjusted', calendar = EVERY_DAY } = options;
  return buildPeriods({ startDate: on(startDate), dueDates, count, businessDays, calendar });
}

function every(frequency: Frequency, firstDueDate: string, ...dueDays: number[]): DueDateRule {
  return { frequency, firstDueDate: on(firstDueDate), dueDays };
}

function endsOf(list: readonly Period[]): readonly string[] {
  return list.map(({ end }) => end);
}

it('buildPeriods() tiles the time from the start to the last due date', () => {
  expect(periods('2026-11-21', every('monthly', '2026-12-21', 21), 3)).toEqual([
    {
      number: 1,
      start: '2026-11-21',
      end: '2026-12-21',
      dueDate: '2026-12-21',
      wholePeriods: 1,
      oddDays: 0,
    },
    {
      number: 2,
      start: '2026-12-21',
      end: '2027-01-21',
      dueDate: '2027-01-21',
      wholePeriods: 1,
      oddDays: 0,
    },
    {
      number: 3,
      start: '2027-01-21',
      end: '2027-02-21',
      dueDate: '2027-02-21',
      wholePeriods: 1,
      oddDays: 0,
    },
  ]);
});

it.each([
  { start: '2026-01-31', first: '2026-02-28', day: 31, expected: ['2026-02-28', '2026-03-31', '2026-04-30'] },
  { start: '2026-01-30', first: '2026-02-28', day: 30, expected: ['2026-02-28', '2026-03-30', '2026-04-30'] },
  { start: '2026-01-29', first: '2026-02-28', day: 29, expected: ['2026-02-28', '2026-03-29', '2026-04-29'] },
  { start: '2024-01-31', first: '2024-02-29', day: 31, expected: ['2024-02-29', '2024-03-31', '2024-04-30'] },
])('buildPeriods() rolls from the $day th of $start without drift, each period a whole one', (row) => {
  const built = periods(row.start, every('monthly', row.first, row.day), 3);
  expect(endsOf(built)).toEqual(row.expected);
  expect(built.map(({ wholePeriods, oddDays }) => [wholePeriods, oddDays])).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
  ]);
});

it('buildPeriods() falls due twice a month on the 15th and the last day', () => {
  const built = periods('2023-01-05', every('semi-monthly', '2023-01-15', 15, 31), 8);
  expect(endsOf(built)).toEqual([
    '2023-01-15',
    '2023-01-31',
    '2023-02-15',
    '2023-02-28',
    '2023-03-15',
    '2023-03-31',
    '2023-04-15',
    '2023-04-30',
  ]);
  expect(built[0]).toMatchObject({ start: '2023-01-05', wholePeriods: 0, oddDays: 10 });
  expect(built[1]).toMatchObject({ start: '2023-01-15', wholePeriods: 1, oddDays: 0 });
});

it.each<{ frequency: Frequency; first: string; dueDays: number[]; expected: readonly string[] }>([
  { frequency: 'weekly', first: '2026-01-08', dueDays: [], expected: ['2026-01-08', '2026-01-15', '2026-01-22'] },
  { frequency: 'fortnightly', first: '2026-01-15', dueDays: [], expected: ['2026-01-15', '2026-01-29', '2026-02-12'] },
  { frequency: 'four-weekly', first: '2026-01-29', dueDays: [], expected: ['2026-01-29', '2026-02-26', '2026-03-26'] },
  {
    frequency: 'semi-monthly',
    first: '2026-01-16',
    dueDays: [1, 16],
    expected: ['2026-01-16', '2026-02-01', '2026-02-16'],
  },
  { frequency: 'monthly', first: '2026-02-01', dueDays: [1], expected: ['2026-02-01', '2026-03-01', '2026-04-01'] },
  { frequency: 'two-monthly', first: '2026-03-01', dueDays: [1], expected: ['2026-03-01', '2026-05-01', '2026-07-01'] },
  { frequency: 'quarterly', first: '2026-04-01', dueDays: [1], expected: ['2026-04-01', '2026-07-01', '2026-10-01'] },
])('buildPeriods() falls due $frequency, one whole period after the start', ({ frequency, first, ...row }) => {
  const built = periods('2026-01-01', every(frequency, first, ...row.dueDays), 3);
  expect(endsOf(built)).toEqual(row.expected);
  expect(built[0]).toMatchObject({ wholePeriods: 1, oddDays: 0 });
});

/** 12 CFR 1026, Appendix J (b)(5): whole unit-periods are counted back from the first payment, odd days are left. */
it.each<{ case: string; start: string; due: DueDateRule; whole: number; odd: number }>([
  {
    case: '(c)(1)(iii), twice a month, 6 days',
    start: '1978-02-23',
    due: every('semi-monthly', '1978-03-01', 1, 16),
    whole: 0,
    odd: 6,
  },
  {
    case: '(c)(1)(v), weekly, 4 weeks and 4 days',
    start: '1978-03-20',
    due: every('weekly', '1978-04-21'),
    whole: 4,
    odd: 4,
  },
  {
    case: '(c)(4)(i), monthly, 1 month',
    start: '1978-01-10',
    due: every('monthly', '1978-02-10', 10),
    whole: 1,
    odd: 0,
  },
  {
    case: 'monthly, 1 month and 6 days',
    start: '2025-04-10',
    due: every('monthly', '2025-05-16', 16),
    whole: 1,
    odd: 6,
  },
  { case: 'monthly, 5 days', start: '2026-01-10', due: every('monthly', '2026-01-15', 15), whole: 0, odd: 5 },
  { case: 'monthly, no time at all', start: '2026-01-15', due: every('monthly', '2026-01-15', 15), whole: 0, odd: 0 },
  { case: 'monthly, 3 months', start: '2025-11-30', due: every('monthly', '2026-02-28', 30), whole: 3, odd: 0 },
  {
    case: 'quarterly, 1 quarter and 8 days',
    start: '1978-06-23',
    due: every('quarterly', '1978-10-01', 1),
    whole: 1,
    odd: 8,
  },
  // One month counts as 30 days, and 22 days from 10 January to 1 February: 52 of 60.
  {
    case: '(c)(4)(ii), two-monthly, 52 days of 60',
    start: '1978-01-10',
    due: every('two-monthly', '1978-03-01', 1),
    whole: 0,
    odd: 52,
  },
])('buildPeriods() counts back the first period as in Regulation Z: $case', ({ start, due, whole, odd }) => {
  expect(periods(start, due, 1)[0]).toMatchObject({ wholePeriods: whole, oddDays: odd });
});

it('buildPeriods() counts listed dates in whole months and odd days, each from its own end', () => {
  const dates = ['2026-02-10', '2026-03-20', '2026-03-25', '2026-06-25'].map(on);
  expect(periods('2026-01-10', { dates }, 4)).toEqual([
    { number: 1, start: '2026-01-10', end: '2026-02-10', dueDate: '2026-02-10', wholePeriods: 1, oddDays: 0 },
    { number: 2, start: '2026-02-10', end: '2026-03-20', dueDate: '2026-03-20', wholePeriods: 1, oddDays: 10 },
    { number: 3, start: '2026-03-20', end: '2026-03-25', dueDate: '2026-03-25', wholePeriods: 0, oddDays: 5 },
    { number: 4, start: '2026-03-25', end: '2026-06-25', dueDate: '2026-06-25', wholePeriods: 3, oddDays: 0 },
  ]);
});

it('buildPeriods() makes at most as many periods as dates are listed', () => {
  const dates = ['2026-02-10', '2026-03-20', '2026-03-25'].map(on);
  expect(endsOf(periods('2026-01-10', { dates }, 2))).toEqual(['2026-02-10', '2026-03-20']);
  expect(endsOf(periods('2026-01-10', { dates }, 9))).toEqual(['2026-02-10', '2026-03-20', '2026-03-25']);
});

it('buildPeriods() makes no period when none is asked for', () => {
  expect(periods('2026-01-10', every('monthly', '2026-02-10', 10), 0)).toEqual([]);
});

it('buildPeriods() keeps both the due date before and the one after adjustment', () => {
  // 31 January 2026 is a Saturday, 28 February too; interest runs to the unadjusted date.
  const weekend: BusinessCalendar = { weekend: [6, 7], holidays: [on('2026-03-31')], workingDays: [] };
  const built = periods('2025-12-31', every('monthly', '2026-01-31', 31), 3, {
    businessDays: 'following',
    calendar: weekend,
  });
  expect(built.map(({ start, end, dueDate }) => [start, end, dueDate])).toEqual([
    ['2025-12-31', '2026-01-31', '2026-02-02'],
    ['2026-01-31', '2026-02-28', '2026-03-02'],
    ['2026-02-28', '2026-03-31', '2026-04-01'],
  ]);
});

it('buildPeriods() moves a due date back on a working weekend', () => {
  const calendar: BusinessCalendar = { weekend: [6, 7], holidays: [], workingDays: [on('2026-01-31')] };
  const [first] = periods('2025-12-31', every('monthly', '2026-01-31', 31), 1, { businessDays: 'following', calendar });
  expect(first?.dueDate).toBe('2026-01-31');
});

it('buildPeriods() leaves a frozen definition as it was', () => {
  const dates = Object.freeze(['2026-02-10', '2026-03-20'].map(on));
  const definition = Object.freeze({
    startDate: on('2026-01-10'),
    dueDates: Object.freeze({ dates }),
    count: 2,
    businessDays: 'following' as const,
    calendar: Object.freeze({ ...EVERY_DAY }),
  });
  const before = structuredClone(definition);
  buildPeriods(definition);
  expect(definition).toEqual(before);
});

it.each<{ case: string; frequency: Frequency; start: string; first: string; expected: readonly number[] }>([
  {
    case: 'the start where it lies a month before',
    frequency: 'monthly',
    start: '2026-01-31',
    first: '2026-02-28',
    expected: [31],
  },
  { case: 'the start on the 30th', frequency: 'monthly', start: '2026-01-30', first: '2026-02-28', expected: [30] },
  { case: 'the start on the 29th', frequency: 'monthly', start: '2026-01-29', first: '2026-02-28', expected: [29] },
  {
    case: 'the start where it lies two months before',
    frequency: 'monthly',
    start: '2025-12-31',
    first: '2026-02-28',
    expected: [31],
  },
  {
    case: 'the first due date where it is a day later',
    frequency: 'monthly',
    start: '2026-01-31',
    first: '2026-03-01',
    expected: [1],
  },
  {
    case: 'the first due date a month and five days on',
    frequency: 'monthly',
    start: '2026-01-15',
    first: '2026-02-20',
    expected: [20],
  },
  {
    case: 'the first due date at the end of a longer month',
    frequency: 'monthly',
    start: '2026-04-30',
    first: '2026-05-31',
    expected: [31],
  },
  { case: 'the day both share', frequency: 'monthly', start: '2026-04-30', first: '2026-05-30', expected: [30] },
  {
    case: 'the first due date in the month of the start',
    frequency: 'monthly',
    start: '2026-01-15',
    first: '2026-01-20',
    expected: [20],
  },
  {
    case: 'the first due date where it is the start',
    frequency: 'monthly',
    start: '2026-01-15',
    first: '2026-01-15',
    expected: [15],
  },
  {
    case: 'the first due date less than a quarter on',
    frequency: 'quarterly',
    start: '2026-01-31',
    first: '2026-02-28',
    expected: [28],
  },
  {
    case: 'the start a quarter before',
    frequency: 'quarterly',
    start: '2025-11-30',
    first: '2026-02-28',
    expected: [30],
  },
  {
    // From 31 January one quarter counts back from 30 June to 31 March, and two months are left over.
    case: 'the first due date where whole periods from the start leave days over',
    frequency: 'quarterly',
    start: '2027-01-31',
    first: '2027-06-30',
    expected: [30],
  },
  {
    case: 'a pair from the first due date',
    frequency: 'semi-monthly',
    start: '2026-01-20',
    first: '2026-02-15',
    expected: [15, 30],
  },
  {
    case: 'a pair from the start half a month before',
    frequency: 'semi-monthly',
    start: '2026-02-15',
    first: '2026-02-28',
    expected: [15, 30],
  },
  { case: 'no day of a month', frequency: 'weekly', start: '2026-01-15', first: '2026-01-22', expected: [] },
])('defaultDueDays() takes $case', ({ frequency, start, first, expected }) => {
  expect(defaultDueDays(frequency, on(start), on(first))).toEqual(expected);
});

it.each<{ frequency: Frequency; start: string; dueDays: readonly number[] | undefined; expected: string }>([
  { frequency: 'weekly', start: '2026-12-28', dueDays: undefined, expected: '2027-01-04' },
  { frequency: 'fortnightly', start: '2026-02-20', dueDays: undefined, expected: '2026-03-06' },
  { frequency: 'four-weekly', start: '2026-02-01', dueDays: undefined, expected: '2026-03-01' },
  { frequency: 'monthly', start: '2026-11-21', dueDays: undefined, expected: '2026-12-21' },
  { frequency: 'monthly', start: '2026-01-31', dueDays: undefined, expected: '2026-02-28' },
  { frequency: 'monthly', start: '2026-01-20', dueDays: [15], expected: '2026-02-15' },
  // One period after the start, although the 15th of January is still to come.
  { frequency: 'monthly', start: '2026-01-10', dueDays: [15], expected: '2026-02-15' },
  { frequency: 'two-monthly', start: '2025-12-31', dueDays: undefined, expected: '2026-02-28' },
  { frequency: 'quarterly', start: '2025-11-30', dueDays: undefined, expected: '2026-02-28' },
  { frequency: 'semi-monthly', start: '2023-01-05', dueDays: [15, 31], expected: '2023-01-15' },
  { frequency: 'semi-monthly', start: '2023-01-15', dueDays: [15, 31], expected: '2023-01-31' },
  { frequency: 'semi-monthly', start: '2023-01-20', dueDays: [15, 31], expected: '2023-01-31' },
  { frequency: 'semi-monthly', start: '2023-01-31', dueDays: [15, 31], expected: '2023-02-15' },
  { frequency: 'semi-monthly', start: '2023-01-31', dueDays: [15, 30], expected: '2023-02-15' },
  { frequency: 'semi-monthly', start: '2023-02-28', dueDays: [15, 31], expected: '2023-03-15' },
  { frequency: 'semi-monthly', start: '2026-01-05', dueDays: undefined, expected: '2026-01-20' },
  { frequency: 'semi-monthly', start: '2026-01-31', dueDays: undefined, expected: '2026-02-16' },
])('defaultFirstDueDate() is $expected for $frequency from $start on days $dueDays', (row) => {
  expect(defaultFirstDueDate(row.frequency, on(row.start), row.dueDays)).toBe(row.expected);
});

it('defaultFirstDueDate() and defaultDueDays() agree with each other', () => {
  const start = on('2026-01-31');
  const first = defaultFirstDueDate('monthly', start, undefined);
  const dueDays = defaultDueDays('monthly', start, first);
  expect(endsOf(periods(start, { frequency: 'monthly', firstDueDate: first, dueDays }, 3))).toEqual([
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
  ]);
});

it('buildPeriods() rolls every so many periods, from the anchor and not from the date before', () => {
  // Apache Fineract, EMICalculation, every two months from 29 October 2022: 28 February, then 29 April again.
  const rule = { ...every('monthly', '2022-12-29', 29), every: 2 };
  const list = periods('2022-10-29', rule, 6);
  expect(endsOf(list)).toEqual(['2022-12-29', '2023-02-28', '2023-04-29', '2023-06-29', '2023-08-29', '2023-10-29']);
  expect(list.map(({ wholePeriods, oddDays }) => [wholePeriods, oddDays])).toEqual(Array(6).fill([1, 0]));
});

it('buildPeriods() counts an odd first period of several months as it counts a frequency of its own', () => {
  const twice = periods('2026-01-10', { ...every('monthly', '2026-05-01', 1), every: 2 }, 1);
  const own = periods('2026-01-10', every('two-monthly', '2026-05-01', 1), 1);
  // One period from 1 March, and 1 month and 22 days before it: 52 days of 30-day months.
  expect(twice.map(({ wholePeriods, oddDays }) => [wholePeriods, oddDays])).toEqual([[1, 52]]);
  expect(twice).toEqual(own);
});

it('buildPeriods() rolls by days and by several weeks', () => {
  expect(endsOf(periods('2024-01-01', { ...every('daily', '2024-01-16'), every: 15 }, 3))).toEqual([
    '2024-01-16',
    '2024-01-31',
    '2024-02-15',
  ]);
  expect(endsOf(periods('2024-01-01', { ...every('weekly', '2024-01-22'), every: 3 }, 3))).toEqual([
    '2024-01-22',
    '2024-02-12',
    '2024-03-04',
  ]);
});

it.each([
  { stub: 'short', ends: ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-05-20'], last: [0, 19] },
  { stub: 'long', ends: ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-20'], last: [1, 19] },
] as const)('buildPeriods() ends on a date with a $stub stub', ({ stub, ends, last }) => {
  const rule = { ...every('monthly', '2026-02-01', 1), end: { date: on('2026-05-20'), stub } };
  const list = periods('2026-01-01', rule, 12);
  expect(endsOf(list)).toEqual(ends);
  // Counted back from the 20th: 20 April is one month before, and 1 to 20 April 19 days more.
  const { wholePeriods, oddDays } = list[list.length - 1] as Period;
  expect([wholePeriods, oddDays]).toEqual(last);
});

it.each(['short', 'long'] as const)('buildPeriods() has no %s stub where the dates roll to the end', (stub) => {
  const rule = { ...every('monthly', '2026-02-01', 1), end: { date: on('2026-04-01'), stub } };
  expect(endsOf(periods('2026-01-01', rule, 12))).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
});

it('buildPeriods() has one period where the end comes before the first due date', () => {
  const rule = { ...every('monthly', '2026-02-01', 1), end: { date: on('2026-01-20'), stub: 'short' } } as const;
  expect(endsOf(periods('2026-01-01', rule, 12))).toEqual(['2026-01-20']);
});

it('defaultFirstDueDate() is so many periods after the start', () => {
  expect(defaultFirstDueDate('weekly', on('2024-01-01'), undefined, 3)).toBe('2024-01-22');
  expect(defaultFirstDueDate('monthly', on('2023-12-31'), undefined, 2)).toBe('2024-02-29');
});
