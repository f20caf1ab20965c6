import { expect, it } from 'vitest';
import type { CalendarDate } from '../../src/calendar/date.ts';
import { dueDaysFrom, FREQUENCIES, type Frequency } from '../../src/calendar/frequency.ts';

function on(text: string): CalendarDate {
  return text as CalendarDate;
}

function rolled(frequency: Frequency, anchor: string, dueDays: readonly number[], ks: readonly number[]) {
  return ks.map(FREQUENCIES[frequency].rollFrom(on(anchor), dueDays));
}

interface Roll {
  readonly frequency: Frequency;
  readonly anchor: string;
  readonly dueDays: readonly number[];
  readonly expected: readonly string[];
}

it.each<Roll>([
  { frequency: 'weekly', anchor: '2026-12-24', dueDays: [], expected: ['2026-12-24', '2026-12-31', '2027-01-07'] },
  { frequency: 'fortnightly', anchor: '2024-02-20', dueDays: [], expected: ['2024-02-20', '2024-03-05', '2024-03-19'] },
  { frequency: 'four-weekly', anchor: '2026-02-01', dueDays: [], expected: ['2026-02-01', '2026-03-01', '2026-03-29'] },
  { frequency: 'monthly', anchor: '2026-01-31', dueDays: [31], expected: ['2026-01-31', '2026-02-28', '2026-03-31'] },
  { frequency: 'monthly', anchor: '2026-01-30', dueDays: [30], expected: ['2026-01-30', '2026-02-28', '2026-03-30'] },
  { frequency: 'monthly', anchor: '2024-01-29', dueDays: [29], expected: ['2024-01-29', '2024-02-29', '2024-03-29'] },
  { frequency: 'monthly', anchor: '2026-02-28', dueDays: [31], expected: ['2026-02-28', '2026-03-31', '2026-04-30'] },
  {
    frequency: 'two-monthly',
    anchor: '2025-12-31',
    dueDays: [31],
    expected: ['2025-12-31', '2026-02-28', '2026-04-30'],
  },
  { frequency: 'quarterly', anchor: '2026-11-30', dueDays: [30], expected: ['2026-11-30', '2027-02-28', '2027-05-30'] },
  { frequency: 'quarterly', anchor: '2026-11-30', dueDays: [31], expected: ['2026-11-30', '2027-02-28', '2027-05-31'] },
])('FREQUENCIES rolls $frequency from $anchor on days $dueDays without drift', ({ frequency, ...row }) => {
  expect(rolled(frequency, row.anchor, row.dueDays, [0, 1, 2])).toEqual(row.expected);
});

it('FREQUENCIES rolls twice a month on the 15th and the last day', () => {
  expect(rolled('semi-monthly', '2023-01-15', [15, 31], [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([
    '2023-01-15',
    '2023-01-31',
    '2023-02-15',
    '2023-02-28',
    '2023-03-15',
    '2023-03-31',
    '2023-04-15',
    '2023-04-30',
  ]);
});

it('FREQUENCIES rolls twice a month from the second day of the pair', () => {
  expect(rolled('semi-monthly', '2023-01-31', [15, 31], [0, 1, 2])).toEqual(['2023-01-31', '2023-02-15', '2023-02-28']);
  expect(rolled('semi-monthly', '2023-02-28', [15, 31], [0, 1, 2])).toEqual(['2023-02-28', '2023-03-15', '2023-03-31']);
  expect(rolled('semi-monthly', '2026-12-20', [5, 20], [0, 1, 2])).toEqual(['2026-12-20', '2027-01-05', '2027-01-20']);
});

it('FREQUENCIES rolls backwards as well', () => {
  expect(rolled('weekly', '2026-01-01', [], [-1, -2])).toEqual(['2025-12-25', '2025-12-18']);
  expect(rolled('monthly', '2026-03-31', [31], [-1, -2])).toEqual(['2026-02-28', '2026-01-31']);
  expect(rolled('quarterly', '2026-02-28', [31], [-1])).toEqual(['2025-11-30']);
  expect(rolled('semi-monthly', '2026-01-15', [15, 31], [-1, -2])).toEqual(['2025-12-31', '2025-12-15']);
});

it.each([
  { frequency: 'weekly', periodsPerYear: 52, nominalDays: 7, perMonth: 52 / 12 },
  { frequency: 'fortnightly', periodsPerYear: 26, nominalDays: 14, perMonth: 26 / 12 },
  { frequency: 'four-weekly', periodsPerYear: 13, nominalDays: 28, perMonth: 13 / 12 },
  { frequency: 'semi-monthly', periodsPerYear: 24, nominalDays: 15, perMonth: 2 },
  { frequency: 'monthly', periodsPerYear: 12, nominalDays: 30, perMonth: 1 },
  { frequency: 'two-monthly', periodsPerYear: 6, nominalDays: 60, perMonth: 1 / 2 },
  { frequency: 'quarterly', periodsPerYear: 4, nominalDays: 90, perMonth: 1 / 3 },
] as const)('FREQUENCIES counts $periodsPerYear periods a year for $frequency', ({ frequency, ...expected }) => {
  const row = FREQUENCIES[frequency];
  expect(row.periodsPerYear).toBe(expected.periodsPerYear);
  expect(row.nominalDays).toBe(expected.nominalDays);
  expect(Number(row.perMonth.numerator) / Number(row.perMonth.denominator)).toBe(expected.perMonth);
});

it('FREQUENCIES has a period come in a month as often as in a year over twelve', () => {
  for (const { periodsPerYear, perMonth } of Object.values(FREQUENCIES)) {
    expect(perMonth.numerator * 12n).toBe(BigInt(periodsPerYear) * perMonth.denominator);
  }
});

it.each([
  { date: '2026-01-15', expected: [15, 30] },
  { date: '2026-01-01', expected: [1, 16] },
  { date: '2026-01-16', expected: [1, 16] },
  { date: '2026-01-30', expected: [15, 30] },
  { date: '2026-01-31', expected: [16, 31] },
])('dueDaysFrom() pairs the day of $date with the one 15 days from it', ({ date, expected }) => {
  expect(dueDaysFrom('semi-monthly', on(date))).toEqual(expected);
});

it.each(['monthly', 'two-monthly', 'quarterly'] as const)('dueDaysFrom() keeps the day itself for %s', (frequency) => {
  expect(dueDaysFrom(frequency, on('2026-01-31'))).toEqual([31]);
  expect(dueDaysFrom(frequency, on('2026-02-28'))).toEqual([28]);
});

it.each(['weekly', 'fortnightly', 'four-weekly'] as const)('dueDaysFrom() names no day for %s', (frequency) => {
  expect(dueDaysFrom(frequency, on('2026-01-31'))).toEqual([]);
});

it('FREQUENCIES leaves frozen due days as they were', () => {
  const dueDays = Object.freeze([15, 31]);
  rolled('semi-monthly', '2023-01-15', dueDays, [0, 1]);
  rolled('monthly', '2023-01-15', dueDays, [0, 1]);
  expect(dueDays).toEqual([15, 31]);
});
