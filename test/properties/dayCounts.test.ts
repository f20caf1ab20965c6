/** Laws of how time is counted, through the public function. */

import * as fc from 'fast-check';
import { dayCountFraction } from 'repayment-plan';
import { calculatorInputArbitrary } from 'repayment-plan/testing';
import { expect, it } from 'vitest';
import { addDays, type CalendarDate, daysBetween } from '../../src/calendar/index.ts';
import { addRatios, compareRatios, type Ratio, ratio } from '../../src/money/index.ts';
import { exact, isWithin, sumOfRatios, unitOf } from './decimals.ts';
import { RUNS } from './runs.ts';

/** Conventions by which the time to a day and the time from it are the time in all. */
const ADDITIVE = ['ACT/360', 'ACT/365F', 'NL/365', 'ACT/ACT ISDA'] as const;

it('dayCountFraction() adds up over a day between where the convention promises it', () => {
  fc.assert(
    fc.property(
      calculatorInputArbitrary(fc, 'dayCountFraction'),
      fc.constantFrom(...ADDITIVE),
      fc.nat(),
      (input, dayCount, cut) => {
        const [start, end] = [input.start as CalendarDate, input.end as CalendarDate];
        const middle = addDays(start, cut % (daysBetween(start, end) + 1));
        const of = (from: string, to: string) => dayCountFraction({ dayCount, start: from, end: to });
        const [before, after, whole] = [of(start, middle), of(middle, end), of(start, end)];
        expect(before.days + after.days).toBe(whole.days);
        const sum = addRatios(fraction(before.exact), fraction(after.exact));
        expect(compareRatios(sum, fraction(whole.exact))).toBe(0);
      },
    ),
    RUNS,
  );
});

function fraction(text: string): Ratio {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return ratio(BigInt(numerator), BigInt(denominator));
}

it('dayCountFraction() is the sum of its parts, nothing between equal dates, and never far from the days over a year', () => {
  fc.assert(
    fc.property(calculatorInputArbitrary(fc, 'dayCountFraction'), (input) => {
      const found = dayCountFraction({ ...input, decimals: 30 });
      const parts = sumOfRatios(found.parts.split(' + ').map(fraction));
      expect(compareRatios(parts, fraction(found.exact))).toBe(0);
      expect(isWithin(exact(found.yearFraction), parts, unitOf(30))).toBe(true);
      const days = daysBetween(input.start as CalendarDate, input.end as CalendarDate);
      expect(Math.abs(Number(found.yearFraction) - days / 365.25)).toBeLessThanOrEqual(
        5 / 360 + days * (1 / 360 - 1 / 365.25),
      );
      expect(dayCountFraction({ ...input, end: input.start }).exact).toBe('0/1');
    }),
    RUNS,
  );
});

it('dayCountFraction() of the same day in later years is that many years where each has all its days', () => {
  const years = fc.record({ from: fc.integer({ min: 1990, max: 2090 }), count: fc.integer({ min: 0, max: 30 }) });
  const day = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
  const WHOLE = ['30/360 ISDA', '30E/360', 'NL/365', 'EU 2008/48/EC'] as const;
  fc.assert(
    fc.property(years, day, fc.constantFrom(...WHOLE), ({ from, count }, { month, day: of }, dayCount) => {
      const on = (year: number) => `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
      expect(dayCountFraction({ dayCount, start: on(from), end: on(from + count) }).exact).toBe(`${count}/1`);
    }),
    RUNS,
  );
});
