import { expect, it } from 'vitest';
import type { CalendarDate } from '../../src/calendar/date.ts';
import { DAY_COUNTS, DAYS_PER_YEAR, type DatedDayCount, yearFraction } from '../../src/calendar/dayCount.ts';

function on(text: string): CalendarDate {
  return text as CalendarDate;
}

/** Asserts that a year fraction is the given exact fraction, in whatever terms. */
function expectFraction(convention: DatedDayCount, dates: readonly [string, string], [top, bottom]: [bigint, bigint]) {
  const { numerator, denominator } = yearFraction(convention, on(dates[0]), on(dates[1]));
  expect(denominator > 0n).toBe(true);
  expect(numerator * bottom).toBe(top * denominator);
}

/** @returns How far a year fraction lies from a printed one, in units of its twelfth decimal. */
function distanceFrom(printed: string, convention: DatedDayCount, start: string, end: string): bigint {
  const { numerator, denominator } = yearFraction(convention, on(start), on(end));
  const difference = (numerator * 10n ** 12n) / denominator - BigInt(printed.replace('.', ''));
  return difference < 0n ? -difference : difference;
}

type Dates = readonly [start: string, end: string];

/** OpenGamma Strata, DayCountTest. */
it.each<{ dates: Dates; inLeapYears: bigint; inOtherYears: bigint }>([
  { dates: ['2011-12-28', '2012-02-29'], inOtherYears: 4n, inLeapYears: 59n },
  { dates: ['2011-12-28', '2012-03-01'], inOtherYears: 4n, inLeapYears: 60n },
  // Four whole years: 2012 is one of 366 days, 2013 to 2015 are three of 365; then 59 or 60 days of 2016.
  { dates: ['2011-12-28', '2016-02-29'], inOtherYears: 4n + 3n * 365n, inLeapYears: 366n + 59n },
  { dates: ['2011-12-28', '2016-03-01'], inOtherYears: 4n + 3n * 365n, inLeapYears: 366n + 60n },
  { dates: ['2012-02-29', '2012-03-29'], inOtherYears: 0n, inLeapYears: 29n },
  { dates: ['2012-02-29', '2012-03-28'], inOtherYears: 0n, inLeapYears: 28n },
])('yearFraction() splits $dates at 1 January in ACT/ACT ISDA', ({ dates, inLeapYears, inOtherYears }) => {
  expectFraction('ACT/ACT ISDA', dates, [inOtherYears * 366n + inLeapYears * 365n, 365n * 366n]);
});

/**
 * QuantLib, test-suite daycounters, testActualActual, which checks to 1e-10; the dates are those of the ISDA memorandum
 * of 1998.
 */
it.each<{ dates: Dates; expected: string }>([
  { dates: ['2003-11-01', '2004-05-01'], expected: '0.497724380567' },
  { dates: ['1999-02-01', '1999-07-01'], expected: '0.410958904110' },
  { dates: ['1999-07-01', '2000-07-01'], expected: '1.001377348600' },
  { dates: ['2003-07-15', '2004-01-15'], expected: '0.504004790778' },
  { dates: ['1999-07-30', '2000-01-30'], expected: '0.503892506924' },
  { dates: ['2000-01-30', '2000-06-30'], expected: '0.415300546448' },
])('yearFraction() is $expected for $dates in ACT/ACT ISDA', ({ dates: [start, end], expected }) => {
  expect(distanceFrom(expected, 'ACT/ACT ISDA', start, end)).toBeLessThan(100n);
});

/** QuantLib, test-suite daycounters, testThirty360_USA. */
it.each<{ dates: Dates; days: bigint }>([
  { dates: ['2006-08-20', '2007-02-20'], days: 180n },
  { dates: ['2007-02-20', '2007-08-20'], days: 180n },
  { dates: ['2007-08-20', '2008-02-20'], days: 180n },
  { dates: ['2008-02-20', '2008-08-20'], days: 180n },
  { dates: ['2008-08-20', '2009-02-20'], days: 180n },
  { dates: ['2009-02-20', '2009-08-20'], days: 180n },
  { dates: ['2006-08-31', '2007-02-28'], days: 178n },
  { dates: ['2007-02-28', '2007-08-31'], days: 180n },
  { dates: ['2008-08-31', '2009-02-28'], days: 178n },
  { dates: ['2009-02-28', '2009-08-31'], days: 180n },
  { dates: ['2006-02-14', '2006-02-28'], days: 14n },
  { dates: ['2008-02-28', '2008-08-28'], days: 180n },
  { dates: ['2008-02-28', '2008-03-30'], days: 32n },
])('yearFraction() counts $days days for $dates in 30/360 US', ({ dates, days }) => {
  expectFraction('30/360 US', dates, [days, 360n]);
});

it.each<{ dates: Dates; days: bigint; rule: string }>([
  { rule: 'both ends of February are the 30th', dates: ['2023-02-28', '2024-02-29'], days: 360n },
  { rule: 'a leap February ends on the 29th', dates: ['2024-02-28', '2024-02-29'], days: 1n },
  { rule: 'a start at the end of February is the 30th', dates: ['2024-02-29', '2024-03-30'], days: 30n },
  { rule: 'an end on the 31st stays if the start is before the 30th', dates: ['2026-01-29', '2026-01-31'], days: 2n },
  { rule: 'an end on the 31st is the 30th if the start is the 30th', dates: ['2026-01-30', '2026-01-31'], days: 0n },
  { rule: 'a start on the 31st is the 30th', dates: ['2026-01-31', '2026-02-28'], days: 28n },
  { rule: 'an end of February alone keeps its days', dates: ['2026-02-15', '2026-02-28'], days: 13n },
])('yearFraction() follows 30/360 US: $rule', ({ dates, days }) => {
  expectFraction('30/360 US', dates, [days, 360n]);
});

it('yearFraction() makes a year of 30/360 US from the month ends between', () => {
  const ends = [
    '01-31',
    '02-28',
    '03-31',
    '04-30',
    '05-31',
    '06-30',
    '07-31',
    '08-31',
    '09-30',
    '10-31',
    '11-30',
    '12-31',
  ];
  const dates = [...ends.map((end) => `2026-${end}`), '2027-01-31'];
  const days = dates.slice(1).map((end, index) => {
    const { numerator, denominator } = yearFraction('30/360 US', on(dates[index] as string), on(end));
    return (numerator * 360n) / denominator;
  });
  expect(days).toEqual([28n, 30n, 30n, 30n, 30n, 30n, 30n, 30n, 30n, 30n, 30n, 30n]);
});

/** OpenGamma Strata, DayCountTest, THIRTY_360_ISDA, and QuantLib, test-suite daycounters, testThirty360_BondBasis. */
it.each<{ dates: Dates; days: bigint }>([
  { dates: ['2011-12-28', '2012-02-29'], days: 61n },
  { dates: ['2011-12-28', '2012-03-01'], days: 63n },
  { dates: ['2011-12-28', '2016-02-29'], days: 4n * 360n + 61n },
  { dates: ['2012-02-28', '2012-03-28'], days: 30n },
  { dates: ['2006-08-20', '2007-02-20'], days: 180n },
  { dates: ['2008-08-20', '2009-02-20'], days: 180n },
  { dates: ['2006-08-31', '2007-02-28'], days: 178n },
  // A February end is no 30th: 2 days to the month's 30 and 31 more.
  { dates: ['2007-02-28', '2007-03-31'], days: 33n },
  { dates: ['2012-05-29', '2013-08-31'], days: 360n + 92n },
  { dates: ['2012-05-30', '2013-08-31'], days: 360n + 90n },
  { dates: ['2012-05-31', '2013-08-30'], days: 360n + 90n },
])('yearFraction() counts $days days for $dates in 30/360 ISDA', ({ dates, days }) => {
  expectFraction('30/360 ISDA', dates, [days, 360n]);
});

it('yearFraction() makes 360 days of the month ends of a year in 30/360 ISDA', () => {
  const dates = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'];
  const days = dates.slice(1).map((end, index) => {
    const { numerator, denominator } = yearFraction('30/360 ISDA', on(dates[index] as string), on(end));
    return (numerator * 360n) / denominator;
  });
  expect(days).toEqual([28n, 33n, 30n]);
  expectFraction('30/360 ISDA', ['2026-01-31', '2027-01-31'], [1n, 1n]);
});

/** OpenGamma Strata, DayCountTest, THIRTY_E_360. */
it.each<{ dates: Dates; days: bigint }>([
  { dates: ['2011-12-28', '2012-02-29'], days: 61n },
  { dates: ['2011-12-28', '2012-03-01'], days: 63n },
  { dates: ['2011-12-28', '2016-03-01'], days: 4n * 360n + 63n },
  { dates: ['2012-02-28', '2012-03-28'], days: 30n },
  { dates: ['2012-02-29', '2016-02-29'], days: 4n * 360n },
  { dates: ['2012-03-01', '2012-03-28'], days: 27n },
  { dates: ['2012-05-30', '2013-08-29'], days: 360n + 89n },
  { dates: ['2012-05-29', '2013-08-30'], days: 360n + 91n },
  { dates: ['2012-05-30', '2013-08-30'], days: 360n + 90n },
  { dates: ['2012-05-29', '2013-08-31'], days: 360n + 91n },
  { dates: ['2012-05-30', '2013-08-31'], days: 360n + 90n },
  { dates: ['2012-05-31', '2013-08-30'], days: 360n + 90n },
])('yearFraction() counts $days days for $dates in 30E/360', ({ dates, days }) => {
  expectFraction('30E/360', dates, [days, 360n]);
});

/** QuantLib, test-suite daycounters, testThirty360_EurobondBasis. */
it.each<{ dates: Dates; days: bigint }>([
  { dates: ['2006-02-28', '2006-08-31'], days: 182n },
  { dates: ['2006-08-31', '2007-02-28'], days: 178n },
  { dates: ['2007-08-31', '2008-02-29'], days: 179n },
  { dates: ['2008-02-29', '2008-08-31'], days: 181n },
  { dates: ['2006-01-31', '2006-02-28'], days: 28n },
  { dates: ['2006-01-30', '2006-02-28'], days: 28n },
  { dates: ['2006-02-28', '2006-03-03'], days: 5n },
  { dates: ['2006-10-31', '2006-11-28'], days: 28n },
  { dates: ['2007-02-26', '2008-02-29'], days: 363n },
  { dates: ['2008-02-28', '2008-03-31'], days: 32n },
])('yearFraction() counts $days days for $dates in 30E/360 as in the Eurobond basis', ({ dates, days }) => {
  expectFraction('30E/360', dates, [days, 360n]);
});

/** OpenGamma Strata, DayCountTest, ACT_360 and ACT_365F. */
it.each<{ convention: DatedDayCount; dates: Dates; days: bigint; year: bigint }>([
  { convention: 'ACT/360', dates: ['2011-12-28', '2012-03-01'], days: 64n, year: 360n },
  { convention: 'ACT/360', dates: ['2011-12-28', '2016-02-29'], days: 62n + 1n + 4n * 365n + 1n, year: 360n },
  { convention: 'ACT/360', dates: ['2012-03-01', '2012-03-28'], days: 27n, year: 360n },
  { convention: 'ACT/365F', dates: ['2011-12-28', '2012-03-01'], days: 64n, year: 365n },
  { convention: 'ACT/365F', dates: ['2011-12-28', '2016-02-28'], days: 62n + 4n * 365n + 1n, year: 365n },
  { convention: 'ACT/365F', dates: ['2011-12-28', '2016-03-01'], days: 64n + 4n * 365n + 1n, year: 365n },
  { convention: 'ACT/365F', dates: ['2012-02-28', '2012-03-28'], days: 29n, year: 365n },
  { convention: 'ACT/365F', dates: ['2012-02-29', '2012-03-28'], days: 28n, year: 365n },
])('yearFraction() is $days over $year for $dates in $convention', ({ convention, dates, days, year }) => {
  expectFraction(convention, dates, [days, year]);
});

it('yearFraction() gives a whole year of ACT/ACT ISDA for every calendar year', () => {
  for (const year of [1999, 2000, 2023, 2024, 2100]) {
    expectFraction('ACT/ACT ISDA', [`${year}-01-01`, `${year + 1}-01-01`], [1n, 1n]);
  }
});

it('yearFraction() gives the night from 31 December to the old year in ACT/ACT ISDA', () => {
  expectFraction('ACT/ACT ISDA', ['2023-12-31', '2024-01-01'], [1n, 365n]);
  expectFraction('ACT/ACT ISDA', ['2024-12-31', '2025-01-01'], [1n, 366n]);
});

it.each<{ dates: Dates; inLeapYears: bigint; inOtherYears: bigint }>([
  // 29 to 31 December 2011, then 1 January to 29 February 2012.
  { dates: ['2011-12-28', '2012-02-29'], inOtherYears: 3n, inLeapYears: 60n },
  { dates: ['2011-12-28', '2016-02-29'], inOtherYears: 3n + 3n * 365n, inLeapYears: 366n + 60n },
  { dates: ['2023-12-31', '2024-01-01'], inOtherYears: 0n, inLeapYears: 1n },
  { dates: ['2024-12-31', '2025-01-01'], inOtherYears: 1n, inLeapYears: 0n },
  { dates: ['2024-12-30', '2024-12-31'], inOtherYears: 0n, inLeapYears: 1n },
  { dates: ['2023-12-31', '2024-12-31'], inOtherYears: 0n, inLeapYears: 366n },
])('yearFraction() gives each day of $dates to its own year in ACT/ACT year-end', (row) => {
  expectFraction('ACT/ACT year-end', row.dates, [row.inOtherYears * 366n + row.inLeapYears * 365n, 365n * 366n]);
});

/** The rule of Apache Fineract's FEB_29_PERIOD_ONLY, EMICalculation: 366 in the period that holds 29 February alone. */
it.each<{ dates: Dates; days: bigint; year: bigint }>([
  { dates: ['2024-01-12', '2024-02-12'], days: 31n, year: 365n },
  { dates: ['2024-02-12', '2024-03-12'], days: 29n, year: 366n },
  { dates: ['2024-03-12', '2024-04-12'], days: 31n, year: 365n },
  // Days of (start, end]: a leap day at the end counts, one at the start does not.
  { dates: ['2024-02-28', '2024-02-29'], days: 1n, year: 366n },
  { dates: ['2024-02-29', '2024-03-29'], days: 29n, year: 365n },
  { dates: ['2023-02-12', '2023-03-12'], days: 28n, year: 365n },
])('yearFraction() counts $days days over $year for $dates in ACT/365A', ({ dates, days, year }) => {
  expectFraction('ACT/365A', dates, [days, year]);
});

/** OpenGamma Strata, DayCountTest, NL_365. */
it.each<{ dates: Dates; days: bigint }>([
  { dates: ['2011-12-28', '2012-02-28'], days: 62n },
  { dates: ['2011-12-28', '2012-02-29'], days: 62n },
  { dates: ['2011-12-28', '2012-03-01'], days: 63n },
  { dates: ['2012-02-29', '2012-03-01'], days: 1n },
  { dates: ['2012-03-01', '2012-03-28'], days: 27n },
  { dates: ['2011-12-28', '2016-03-01'], days: 63n + 4n * 365n },
  { dates: ['2100-02-28', '2100-03-01'], days: 1n },
])('yearFraction() counts $days days without a leap day for $dates in NL/365', ({ dates, days }) => {
  expectFraction('NL/365', dates, [days, 365n]);
});

it('yearFraction() is zero between equal dates in every convention', () => {
  for (const convention of DAY_COUNTS) {
    if (convention !== 'periodic') expectFraction(convention, ['2024-02-29', '2024-02-29'], [0n, 1n]);
  }
});

it('DAYS_PER_YEAR makes 0.05 % a day 18.25 % or 18.00 % by the days of the convention', () => {
  expect(DAYS_PER_YEAR).toEqual({
    periodic: 365n,
    '30/360 US': 360n,
    '30/360 ISDA': 360n,
    '30E/360': 360n,
    'ACT/360': 360n,
    'ACT/365F': 365n,
    'ACT/365A': 365n,
    'NL/365': 365n,
    'ACT/ACT ISDA': 365n,
    'ACT/ACT year-end': 365n,
  });
});

it('DAY_COUNTS names all ten conventions', () => {
  expect([...DAY_COUNTS].sort()).toEqual(
    [
      '30/360 ISDA',
      '30/360 US',
      '30E/360',
      'ACT/360',
      'ACT/365F',
      'ACT/ACT ISDA',
      'ACT/ACT year-end',
      'ACT/365A',
      'NL/365',
      'periodic',
    ].sort(),
  );
});

/** Months of 30 days, counted by hand; a start on the last day of February counts as the 30th. */
it.each<{ dates: Dates; days: bigint; rule: string }>([
  { dates: ['2027-03-28', '2027-04-28'], days: 30n, rule: 'the 28th of another month is no month end' },
  { dates: ['2027-02-28', '2027-03-15'], days: 15n, rule: '30 + 15 - 30: the end is no end of February' },
  { dates: ['2027-02-28', '2027-03-28'], days: 28n, rule: '30 + 28 - 30: the 28th of March stays' },
  { dates: ['2027-02-28', '2028-02-15'], days: 345n, rule: '360 + 15 - 30: in February, but not its end' },
  { dates: ['2027-02-28', '2028-02-29'], days: 360n, rule: 'both are ends of February' },
])('yearFraction() counts $days days from $dates in 30/360 US: $rule', ({ dates, days }) => {
  expectFraction('30/360 US', dates, [days, 360n]);
});
