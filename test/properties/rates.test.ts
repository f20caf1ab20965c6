import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  type CalendarDate,
  type DayCount,
  dateOf,
  daysBetween,
  FREQUENCIES,
  type Frequency,
  type Period,
} from '../../src/calendar/index.ts';
import { addRatios, compareRatios, multiplyRatios, type Ratio, ratio, subtractRatios } from '../../src/money/index.ts';
import {
  constantRate,
  effectiveYearlyRate,
  interestFactor,
  meanRate,
  nominalYearlyRate,
  type RatePath,
  rateOn,
} from '../../src/rates/index.ts';
import { rateSegments } from '../../src/rates/ratePath.ts';
import { RUNS } from './runs.ts';

const basisPoints = fc.bigInt({ min: 0n, max: 5_000n }).map((points) => ratio(points, 10_000n));
const anyDate = fc
  .tuple(fc.integer({ min: 2_000, max: 2_060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => dateOf({ year, month, day }));
const periodsPerYear = fc.constantFrom(1, 2, 4, 6, 12, 13, 24, 26, 52);

/** A start, a length of days, and a path whose steps may fall before, inside and after them. */
const stretch = fc
  .record({
    start: anyDate,
    days: fc.integer({ min: 1, max: 150 }),
    initial: basisPoints,
    steps: fc.uniqueArray(fc.tuple(fc.integer({ min: -30, max: 200 }), basisPoints), {
      maxLength: 5,
      selector: ([offset]) => offset,
    }),
  })
  .map(({ start, days, initial, steps }) => {
    const sorted = [...steps].sort(([a], [b]) => a - b);
    const path: RatePath = { initial, steps: sorted.map(([offset, rate]) => ({ from: addDays(start, offset), rate })) };
    return { start, end: addDays(start, days), days, path };
  });

function period(start: CalendarDate, end: CalendarDate, wholePeriods = 1, oddDays = 0): Period {
  return { number: 1, start, end, dueDate: end, wholePeriods, oddDays };
}

/** The rates of the days of (start, end], one by one. */
function dailyRates(path: RatePath, start: CalendarDate, days: number): readonly Ratio[] {
  return Array.from({ length: days }, (_, index) => rateOn(path, addDays(start, index + 1)));
}

it('rateSegments() tile the days, and each day bears the rate of its segment', () => {
  fc.assert(
    fc.property(stretch, ({ start, end, path }) => {
      const segments = rateSegments(path, start, end);
      expect(segments[0]?.start).toBe(start);
      expect(segments.at(-1)?.end).toBe(end);
      segments.forEach((segment, index) => {
        expect(segment.start < segment.end).toBe(true);
        if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end);
        expect(segment.rate).toEqual(rateOn(path, addDays(segment.start, 1)));
        expect(segment.rate).toEqual(rateOn(path, segment.end));
      });
    }),
    RUNS,
  );
});

it('meanRate() is the mean of the rates of the days, one by one', () => {
  fc.assert(
    fc.property(stretch, ({ start, end, days, path }) => {
      const sum = dailyRates(path, start, days).reduce((total, rate) => addRatios(total, rate));
      expect(compareRatios(meanRate(path, start, end), multiplyRatios(sum, ratio(1n, BigInt(days))))).toBe(0);
    }),
    RUNS,
  );
});

it.each([
  { dayCount: 'ACT/365F', year: 365n },
  { dayCount: 'ACT/360', year: 360n },
] as const)('interestFactor() is the sum of the interest of the days in $dayCount', ({ dayCount, year }) => {
  fc.assert(
    fc.property(stretch, ({ start, end, days, path }) => {
      const sum = dailyRates(path, start, days).reduce((total, rate) => addRatios(total, rate));
      const factor = interestFactor(period(start, end), path, { dayCount, frequency: 'monthly', oddPeriod: 'simple' });
      expect(compareRatios(factor, multiplyRatios(sum, ratio(1n, year)))).toBe(0);
    }),
    RUNS,
  );
});

it('interestFactor() adds up over a date between where actual days are counted', () => {
  const actual = fc.constantFrom<DayCount>('ACT/360', 'ACT/365F', 'ACT/ACT ISDA');
  fc.assert(
    fc.property(stretch, actual, fc.nat(), (of, dayCount, cut) => {
      const basis = { dayCount, frequency: 'monthly', oddPeriod: 'simple' } as const;
      const middle = addDays(of.start, cut % (of.days + 1));
      const parts = addRatios(
        interestFactor(period(of.start, middle), of.path, basis),
        interestFactor(period(middle, of.end), of.path, basis),
      );
      expect(compareRatios(parts, interestFactor(period(of.start, of.end), of.path, basis))).toBe(0);
    }),
    RUNS,
  );
});

it('interestFactor() never falls when the rate rises, in every day count', () => {
  const dayCount = fc.constantFrom<DayCount>('periodic', '30/360 US', '30E/360', 'ACT/360', 'ACT/365F', 'ACT/ACT ISDA');
  const odd = fc.record({ whole: fc.integer({ min: 0, max: 4 }), days: fc.integer({ min: 0, max: 29 }) });
  fc.assert(
    fc.property(stretch, dayCount, basisPoints, odd, ({ start, end }, convention, rate, { whole, days }) => {
      const basis = { dayCount: convention, frequency: 'monthly', oddPeriod: 'simple' } as const;
      const of = period(start, end, whole, days);
      const lower = interestFactor(of, constantRate(rate), basis);
      const higher = interestFactor(of, constantRate(addRatios(rate, ratio(1n, 10_000n))), basis);
      expect(compareRatios(lower, ratio(0n))).toBeGreaterThanOrEqual(0);
      expect(compareRatios(higher, lower)).toBeGreaterThanOrEqual(0);
    }),
    RUNS,
  );
});

it('interestFactor() of a part of a period is never higher compounded than simple', () => {
  const frequency = fc.constantFrom(...(Object.keys(FREQUENCIES) as Frequency[]));
  fc.assert(
    fc.property(stretch, frequency, basisPoints, fc.nat(), ({ start, end }, unit, rate, nat) => {
      // Bernoulli: (1 + i)^f <= 1 + f i for f from 0 to 1.
      const of = period(start, end, 2, nat % FREQUENCIES[unit].nominalDays);
      const basis = { dayCount: 'periodic', frequency: unit } as const;
      const simple = interestFactor(of, constantRate(rate), { ...basis, oddPeriod: 'simple' });
      const compound = interestFactor(of, constantRate(rate), { ...basis, oddPeriod: 'compound' });
      const gap = subtractRatios(simple, compound);
      // The compound factor is rounded at 40 digits.
      expect(gap.numerator * 10n ** 39n).toBeGreaterThanOrEqual(-gap.denominator);
    }),
    RUNS,
  );
});

it('interestFactor() of the days of a stretch is that of the stretch where the rate is constant', () => {
  fc.assert(
    fc.property(stretch, basisPoints, ({ start, end }, rate) => {
      const basis = { dayCount: 'ACT/365F', frequency: 'monthly', oddPeriod: 'simple' } as const;
      const factor = interestFactor(period(start, end), constantRate(rate), basis);
      const expected = multiplyRatios(rate, ratio(BigInt(daysBetween(start, end)), 365n));
      expect(compareRatios(factor, expected)).toBe(0);
    }),
    RUNS,
  );
});

it('nominalYearlyRate() of an effective rate comes back through effectiveYearlyRate()', () => {
  fc.assert(
    fc.property(basisPoints, periodsPerYear, (effective, periods) => {
      const nominal = nominalYearlyRate({ value: effective, per: 'year', quoted: 'effective' }, 'periodic', periods);
      const off = subtractRatios(effectiveYearlyRate(nominal, periods), effective);
      const size = off.numerator < 0n ? -off.numerator : off.numerator;
      expect(size * 10n ** 36n).toBeLessThan(off.denominator);
      // Compounding inside never makes the nominal rate the higher one.
      expect(compareRatios(subtractRatios(nominal, ratio(1n, 10n ** 36n)), effective)).toBeLessThan(0);
    }),
    RUNS,
  );
});

it('effectiveYearlyRate() is never below the nominal rate and rises with it', () => {
  fc.assert(
    fc.property(basisPoints, periodsPerYear, (nominal, periods) => {
      const effective = effectiveYearlyRate(nominal, periods);
      expect(compareRatios(effective, nominal)).toBeGreaterThanOrEqual(0);
      const higher = effectiveYearlyRate(addRatios(nominal, ratio(1n, 10_000n)), periods);
      expect(compareRatios(higher, effective)).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

it('nominalYearlyRate() leaves a nominal yearly rate as it is', () => {
  fc.assert(
    fc.property(basisPoints, periodsPerYear, (value, periods) => {
      const nominal = nominalYearlyRate({ value, per: 'year', quoted: 'nominal' }, 'ACT/360', periods);
      expect(compareRatios(nominal, value)).toBe(0);
    }),
    RUNS,
  );
});
