import { expect, it } from 'vitest';
import {
  adjustDate,
  type BusinessCalendar,
  type BusinessDayConvention,
  isBusinessDay,
} from '../../src/calendar/businessDays.ts';
import type { CalendarDate } from '../../src/calendar/date.ts';

function on(text: string): CalendarDate {
  return text as CalendarDate;
}

const WEEKEND: BusinessCalendar = { weekend: [6, 7], holidays: [], workingDays: [] };

/**
 * National Day and Mid-Autumn 2025 in mainland China: free from 1 to 8 October, work on Sunday 28 September and
 * Saturday 11 October (General Office of the State Council, notice on holidays of 2025, 2024-11-12).
 */
const CHINA: BusinessCalendar = {
  weekend: [6, 7],
  holidays: [1, 2, 3, 4, 5, 6, 7, 8].map((day) => on(`2025-10-0${day}`)),
  workingDays: [on('2025-09-28'), on('2025-10-11')],
};

it.each([
  // 1970-01-01 was a Thursday.
  { date: '1970-01-01', expected: true },
  { date: '1969-12-28', expected: false },
  { date: '1900-01-01', expected: true },
  { date: '2026-11-20', expected: true },
  { date: '2026-11-21', expected: false },
  { date: '2026-11-22', expected: false },
  { date: '2026-11-23', expected: true },
])('isBusinessDay() says $expected for $date with Saturday and Sunday free', ({ date, expected }) => {
  expect(isBusinessDay(on(date), WEEKEND)).toBe(expected);
});

it.each([
  { date: '2025-09-28', expected: true },
  { date: '2025-09-30', expected: true },
  { date: '2025-10-01', expected: false },
  { date: '2025-10-08', expected: false },
  { date: '2025-10-09', expected: true },
  { date: '2025-10-11', expected: true },
  { date: '2025-10-12', expected: false },
])('isBusinessDay() says $expected for $date with holidays and working weekends of China', ({ date, expected }) => {
  expect(isBusinessDay(on(date), CHINA)).toBe(expected);
});

it('isBusinessDay() takes the weekend that it is given', () => {
  // 2026-11-20 is a Friday: free in many countries of the Gulf, with the Saturday.
  const calendar: BusinessCalendar = { weekend: [5, 6], holidays: [], workingDays: [] };
  expect(isBusinessDay(on('2026-11-20'), calendar)).toBe(false);
  expect(isBusinessDay(on('2026-11-22'), calendar)).toBe(true);
  expect(isBusinessDay(on('2026-11-22'), { ...calendar, weekend: [] })).toBe(true);
});

it('isBusinessDay() lets a named working day win over a holiday', () => {
  const day = on('2025-10-08');
  expect(isBusinessDay(day, { ...CHINA, workingDays: [day] })).toBe(true);
});

interface Adjustment {
  readonly date: string;
  readonly expected: Readonly<Record<BusinessDayConvention, string>>;
}

it.each<Adjustment>([
  {
    // Saturday, the last day of the month.
    date: '2026-01-31',
    expected: {
      unadjusted: '2026-01-31',
      following: '2026-02-02',
      preceding: '2026-01-30',
      'modified-following': '2026-01-30',
      'modified-preceding': '2026-01-30',
    },
  },
  {
    // Sunday, the first day of the month.
    date: '2026-02-01',
    expected: {
      unadjusted: '2026-02-01',
      following: '2026-02-02',
      preceding: '2026-01-30',
      'modified-following': '2026-02-02',
      'modified-preceding': '2026-02-02',
    },
  },
  {
    // Saturday in the middle of the month.
    date: '2026-11-21',
    expected: {
      unadjusted: '2026-11-21',
      following: '2026-11-23',
      preceding: '2026-11-20',
      'modified-following': '2026-11-23',
      'modified-preceding': '2026-11-20',
    },
  },
])('adjustDate() moves $date by every convention', ({ date, expected }) => {
  for (const convention of Object.keys(expected) as BusinessDayConvention[]) {
    expect([convention, adjustDate(on(date), convention, WEEKEND)]).toEqual([convention, expected[convention]]);
  }
});

it.each([
  { date: '2025-10-01', convention: 'following', expected: '2025-10-09' },
  { date: '2025-10-01', convention: 'preceding', expected: '2025-09-30' },
  { date: '2025-10-01', convention: 'modified-preceding', expected: '2025-10-09' },
  { date: '2025-09-28', convention: 'following', expected: '2025-09-28' },
  { date: '2025-09-27', convention: 'following', expected: '2025-09-28' },
  { date: '2025-10-12', convention: 'preceding', expected: '2025-10-11' },
  { date: '2025-10-12', convention: 'following', expected: '2025-10-13' },
] as const)('adjustDate() moves $date $convention over the holidays of China to $expected', (row) => {
  expect(adjustDate(on(row.date), row.convention, CHINA)).toBe(row.expected);
});

it.each([
  'unadjusted',
  'following',
  'preceding',
  'modified-following',
  'modified-preceding',
] as const)('adjustDate() leaves a business day where it is by %s', (convention) => {
  expect(adjustDate(on('2026-11-20'), convention, WEEKEND)).toBe('2026-11-20');
});

const NEVER: BusinessCalendar = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [], workingDays: [] };

it('adjustDate() leaves a date where no business day lies within 31 days', () => {
  for (const convention of ['following', 'preceding', 'modified-following', 'modified-preceding'] as const) {
    expect(adjustDate(on('2026-01-31'), convention, NEVER)).toBe('2026-01-31');
  }
});

it('adjustDate() searches 31 days and no further', () => {
  const after31 = { ...NEVER, workingDays: [on('2026-02-01')] };
  expect(adjustDate(on('2026-01-01'), 'following', after31)).toBe('2026-02-01');
  expect(adjustDate(on('2025-12-31'), 'following', after31)).toBe('2025-12-31');
});

it('adjustDate() leaves a date where a modified convention finds no business day on the way back', () => {
  const onlyNextMonth = { ...NEVER, workingDays: [on('2026-02-02')] };
  expect(adjustDate(on('2026-01-31'), 'following', onlyNextMonth)).toBe('2026-02-02');
  expect(adjustDate(on('2026-01-31'), 'modified-following', onlyNextMonth)).toBe('2026-01-31');
});

it('adjustDate() leaves a frozen calendar as it was', () => {
  const calendar = Object.freeze({
    weekend: Object.freeze([6, 7]),
    holidays: Object.freeze([on('2026-11-23')]),
    workingDays: Object.freeze([]),
  });
  expect(adjustDate(on('2026-11-21'), 'following', calendar)).toBe('2026-11-24');
  expect(calendar).toEqual({ weekend: [6, 7], holidays: ['2026-11-23'], workingDays: [] });
});
