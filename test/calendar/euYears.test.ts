import { expect, it } from 'vitest';
import type { CalendarDate } from '../../src/calendar/date.ts';
import { euYears, WHOLE_PERIOD_NAMES, type WholePeriod } from '../../src/calendar/euYears.ts';

interface Row {
  readonly start: string;
  readonly end: string;
  readonly wholePeriod: WholePeriod;
  readonly expected: string;
}

function partsOf({ start, end, wholePeriod }: Row): string {
  return euYears({ start: start as CalendarDate, end: end as CalendarDate, wholePeriod })
    .map(({ numerator, denominator }) => `${numerator}/${denominator}`)
    .join(' + ');
}

/** curo, test/daycounts, EU 2008/48/EC, which follows the Commission's guidelines. */
it.each<Row>([
  { start: '2012-01-12', end: '2012-01-12', wholePeriod: 'month', expected: '' },
  { start: '2019-01-12', end: '2020-01-12', wholePeriod: 'month', expected: '12/12' },
  { start: '2019-01-31', end: '2019-02-28', wholePeriod: 'month', expected: '1/12' },
  { start: '2020-01-31', end: '2020-02-29', wholePeriod: 'month', expected: '1/12' },
  { start: '2019-01-31', end: '2019-03-01', wholePeriod: 'month', expected: '1/12 + 1/365' },
  { start: '2020-12-31', end: '2021-03-01', wholePeriod: 'month', expected: '2/12 + 1/366' },
  { start: '2019-01-01', end: '2020-06-15', wholePeriod: 'month', expected: '17/12 + 14/365' },
  { start: '2019-01-01', end: '2019-01-08', wholePeriod: 'week', expected: '1/52' },
])('euYears() counts $start to $end as $expected', (row) => {
  expect(partsOf(row)).toBe(row.expected);
});

/** Counted by hand from the rule in the doc comment. */
it.each<Row>([
  { start: '2019-01-12', end: '2021-03-12', wholePeriod: 'year', expected: '2/1 + 59/365' },
  { start: '2019-03-12', end: '2021-03-12', wholePeriod: 'year', expected: '2/1' },
  // The year that ends on 12 March 2020 holds 29 February.
  { start: '2020-02-12', end: '2021-03-12', wholePeriod: 'year', expected: '1/1 + 29/366' },
  { start: '2020-01-01', end: '2020-01-23', wholePeriod: 'week', expected: '3/52 + 1/365' },
  { start: '2020-02-20', end: '2020-03-05', wholePeriod: 'week', expected: '2/52' },
  { start: '2026-01-15', end: '2026-02-10', wholePeriod: 'month', expected: '26/365' },
  { start: '2024-02-29', end: '2025-02-28', wholePeriod: 'year', expected: '1/1' },
])('euYears() counts $start to $end in whole periods of a $wholePeriod as $expected', (row) => {
  expect(partsOf(row)).toBe(row.expected);
});

it('WHOLE_PERIOD_NAMES names all three periods', () => {
  expect(WHOLE_PERIOD_NAMES).toEqual(['year', 'month', 'week']);
});
