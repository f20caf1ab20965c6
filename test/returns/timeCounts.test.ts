import { expect, it } from 'vitest';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { reduceRatio } from '../../src/money/index.ts';
import { TIME_COUNTS, type TimeCount } from '../../src/returns/timeCounts.ts';

it.each<{ timeCount: TimeCount; years: string; daysPerYear: string }>([
  // 30 days of January and 29 February to 2 March: 61 days.
  { timeCount: 'ACT/365F', years: '61/365', daysPerYear: '365/1' },
  { timeCount: 'ACT/365.25', years: '244/1461', daysPerYear: '1461/4' },
  // Two months back is 2 January: 1/6 and a day of a year of 365 days.
  { timeCount: 'EU 2008/48/EC', years: '371/2190', daysPerYear: '365/1' },
])('TIME_COUNTS counts 1 January to 2 March 2024 as $years by $timeCount', ({ timeCount, years, daysPerYear }) => {
  const row = TIME_COUNTS[timeCount];
  const counted = reduceRatio(row.between('2024-01-01' as CalendarDate, '2024-03-02' as CalendarDate, 'month'));
  expect(`${counted.numerator}/${counted.denominator}`).toBe(years);
  expect(`${row.daysPerYear.numerator}/${row.daysPerYear.denominator}`).toBe(daysPerYear);
});

it('TIME_COUNTS counts other equal periods than months where a rate is European', () => {
  const { between } = TIME_COUNTS['EU 2008/48/EC'];
  expect(between('2024-01-01' as CalendarDate, '2024-01-15' as CalendarDate, 'week')).toMatchObject({
    denominator: 52n,
    numerator: 2n,
  });
});
