import { describe, expect, it } from 'vitest';
import { type DayCountInput, dayCountFraction } from '../../src/calculators/index.ts';
import { deepFreeze, refusedFields, refusedPaths, withField } from '../account/refusal.ts';

const EXAMPLE: DayCountInput = { dayCount: 'ACT/ACT ISDA', start: '2011-12-28', end: '2012-02-29' };

describe('dayCountFraction()', () => {
  /** OpenGamma Strata, DayCountTest; the European rows counted by hand from the rule. */
  it.each([
    { dayCount: 'ACT/ACT ISDA', days: 63, exact: '22999/133590', yearFraction: '0.172161089901939' },
    // 3 / 365 + 60 / 366.
    { dayCount: 'ACT/ACT year-end', days: 63, exact: '3833/22265', yearFraction: '0.172153604311700' },
    { dayCount: 'ACT/365F', days: 63, exact: '63/365', yearFraction: '0.172602739726027' },
    { dayCount: 'ACT/360', days: 63, exact: '7/40', yearFraction: '0.175' },
    { dayCount: 'NL/365', days: 63, exact: '62/365', yearFraction: '0.169863013698630' },
    { dayCount: '30/360 ISDA', days: 61, exact: '61/360', yearFraction: '0.169444444444444' },
    { dayCount: '30/360 US', days: 61, exact: '61/360', yearFraction: '0.169444444444444' },
    { dayCount: '30E/360', days: 61, exact: '61/360', yearFraction: '0.169444444444444' },
    // Two months back is 29 December: 1/6 and a day.
    { dayCount: 'EU 2008/48/EC', days: 63, exact: '371/2190', yearFraction: '0.169406392694064' },
  ] as const)('dayCountFraction() is $exact by $dayCount', ({ dayCount, days, exact, yearFraction }) => {
    expect(dayCountFraction({ ...EXAMPLE, dayCount })).toMatchObject({
      days,
      exact,
      yearFraction: yearFraction.replace(/0+$/, ''),
    });
  });

  it('dayCountFraction() shows the parts that European years are made of', () => {
    const parts = (wholePeriod: 'year' | 'month' | 'week', end = '2024-03-20'): string =>
      dayCountFraction({ dayCount: 'EU 2008/48/EC', start: '2023-01-16', end, wholePeriod }).parts;
    expect(parts('month')).toBe('14/12 + 4/365');
    // A year back is 20 March 2023, the year before which has 365 days.
    expect(parts('year')).toBe('1/1 + 63/365');
    // 429 days are 61 weeks and 2 days.
    expect(parts('week')).toBe('61/52 + 2/365');
    expect(parts('month', '2023-01-16')).toBe('0');
  });

  it('dayCountFraction() writes as many decimals as are asked for, rounded as asked', () => {
    expect(dayCountFraction({ ...EXAMPLE, decimals: 3 }).yearFraction).toBe('0.172');
    expect(dayCountFraction({ ...EXAMPLE, decimals: 3, rounding: 'ceil' }).yearFraction).toBe('0.173');
  });

  it.each([
    ['dayCount', 'periodic'],
    ['dayCount', undefined],
    ['start', '2011-02-29'],
    ['end', '2011-12-27'],
    ['wholePeriod', 'day'],
    ['decimals', 41],
    ['rounding', 'up'],
    ['days', 3],
  ])('dayCountFraction() refuses %s of %s', (path, value) => {
    expect(refusedPaths(() => dayCountFraction(withField(EXAMPLE, path, value) as DayCountInput))).toEqual([path]);
  });

  it('dayCountFraction() says which order it needs', () => {
    const reversed = { ...EXAMPLE, start: EXAMPLE.end, end: EXAMPLE.start };
    expect(refusedFields(() => dayCountFraction(reversed))[0]?.rule).toBe('must not be before 2012-02-29');
  });

  it('dayCountFraction() leaves frozen input as it was', () => {
    const input = deepFreeze(structuredClone(EXAMPLE));
    dayCountFraction(input);
    expect(input).toEqual(EXAMPLE);
  });
});
