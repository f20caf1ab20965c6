import { expect, it } from 'vitest';
import type { CalendarDate } from '../../src/calendar/date.ts';
import { countUnitPeriods, nominalDays, type UnitPeriod, unitPeriodsPerYear } from '../../src/calendar/unitPeriods.ts';
import { ratio } from '../../src/money/index.ts';

interface Row {
  readonly unit: UnitPeriod['unit'];
  readonly count: number;
  readonly start: string;
  readonly end: string;
  readonly day: number;
  readonly expected: string;
}

function counted({ unit, count, start, end, day }: Row): string {
  const interval = { start: start as CalendarDate, end: end as CalendarDate, preferredDay: day };
  const { whole, odd } = countUnitPeriods({ unit, count }, interval);
  return odd.numerator === 0n ? `${whole}` : `${whole} and ${odd.numerator}/${odd.denominator}`;
}

/** 12 CFR 1026 (Regulation Z), Appendix J (c): the first periods of its examples. */
it.each<Row & { example: string }>([
  {
    example: '(c)(1)(iii)',
    unit: 'semimonth',
    count: 1,
    start: '1978-02-23',
    end: '1978-03-01',
    day: 1,
    expected: '0 and 6/15',
  },
  {
    example: '(c)(1)(v)',
    unit: 'week',
    count: 1,
    start: '1978-03-20',
    end: '1978-04-21',
    day: 21,
    expected: '4 and 4/7',
  },
  { example: '(c)(4)(i)', unit: 'month', count: 1, start: '1978-01-10', end: '1978-02-10', day: 10, expected: '1' },
  {
    example: '(c)(4)(ii)',
    unit: 'month',
    count: 2,
    start: '1978-01-10',
    end: '1978-03-01',
    day: 1,
    expected: '0 and 52/60',
  },
  { example: '(c)(5)(i)', unit: 'day', count: 255, start: '1978-01-03', end: '1978-09-15', day: 15, expected: '1' },
  { example: '(c)(5)(ii)', unit: 'month', count: 6, start: '1978-07-15', end: '1979-01-15', day: 15, expected: '1' },
  {
    example: '(c)(5)(iii)',
    unit: 'month',
    count: 12,
    start: '1978-01-17',
    end: '1979-07-17',
    day: 17,
    expected: '1 and 6/12',
  },
  {
    example: '(c)(6)(i)',
    unit: 'week',
    count: 4,
    start: '1978-01-25',
    end: '1978-02-20',
    day: 20,
    expected: '0 and 26/28',
  },
])('countUnitPeriods() counts $expected in example $example of Appendix J', (row) => {
  expect(counted(row)).toBe(row.expected);
});

it.each<Row>([
  // 30 for the month back to 1 February, and 6 days before it: 36 = 2 x 15 + 6.
  { unit: 'semimonth', count: 1, start: '2026-01-26', end: '2026-03-01', day: 1, expected: '2 and 6/15' },
  { unit: 'month', count: 3, start: '1978-06-23', end: '1978-10-01', day: 1, expected: '1 and 8/90' },
  { unit: 'month', count: 6, start: '2026-04-27', end: '2026-10-31', day: 31, expected: '1 and 3/180' },
  { unit: 'month', count: 12, start: '2023-10-26', end: '2023-11-30', day: 30, expected: '0 and 35/365' },
  { unit: 'month', count: 12, start: '2023-10-30', end: '2025-10-30', day: 30, expected: '2' },
  { unit: 'month', count: 12, start: '2024-01-01', end: '2024-12-31', day: 31, expected: '1' },
  { unit: 'day', count: 1, start: '2023-10-26', end: '2023-11-30', day: 30, expected: '35' },
  { unit: 'week', count: 2, start: '2025-12-06', end: '2025-12-25', day: 25, expected: '1 and 5/14' },
])('countUnitPeriods() counts $expected from $start to $end by $count $unit', (row) => {
  expect(counted(row)).toBe(row.expected);
});

it.each<UnitPeriod & { perYear: readonly [bigint, bigint]; days: number }>([
  { unit: 'day', count: 255, perYear: [365n, 255n], days: 255 },
  { unit: 'week', count: 4, perYear: [52n, 4n], days: 28 },
  { unit: 'semimonth', count: 1, perYear: [24n, 1n], days: 15 },
  { unit: 'month', count: 6, perYear: [12n, 6n], days: 180 },
])('unitPeriodsPerYear() and nominalDays() measure $count $unit', ({ unit, count, perYear, days }) => {
  expect(unitPeriodsPerYear({ unit, count })).toEqual(ratio(...perYear));
  expect(nominalDays({ unit, count })).toBe(days);
});
