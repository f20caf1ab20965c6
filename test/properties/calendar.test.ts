import { addDays as addDaysOf, addMonths as addMonthsOf, differenceInCalendarDays } from 'date-fns';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  adjustDate,
  type BusinessCalendar,
  buildPeriods,
  type CalendarDate,
  DAY_COUNTS,
  type DatedDayCount,
  dateFields,
  dateOf,
  daysBetween,
  daysInMonth,
  defaultDueDays,
  defaultFirstDueDate,
  dueDaysFrom,
  FREQUENCIES,
  type Frequency,
  isBusinessDay,
  monthOf,
  readDate,
  yearFraction,
} from '../../src/calendar/index.ts';
import { addRatios, compareRatios, ratio, subtractRatios } from '../../src/money/index.ts';
import { RUNS } from './runs.ts';

function dates(first: number, last: number): fc.Arbitrary<CalendarDate> {
  return fc
    .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([year, month, day]) => dateOf({ year, month, day: Math.min(day, daysInMonth(year, month)) }));
}

const anyDate = dates(1_910, 2_150);
const monthly = fc.constantFrom<Frequency>('monthly', 'two-monthly', 'quarterly');
const anyFrequency = fc.constantFrom(...(Object.keys(FREQUENCIES) as Frequency[]));
const MONTHS: Partial<Record<Frequency, number>> = { monthly: 1, 'two-monthly': 2, quarterly: 3 };

/** Noon in whatever zone the suite runs in: no zone of the suite has skipped a noon since 2012. */
function noon(date: CalendarDate): Date {
  const { year, month, day } = dateFields(date);
  return new Date(year, month - 1, day, 12);
}

function fromNoon(date: Date): CalendarDate {
  return dateOf({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}

/** Julian day number: Fliegel and Van Flandern, Communications of the ACM 11 (1968), 657. */
function julianDay(date: CalendarDate): number {
  const { year, month, day } = dateFields(date);
  const before = Math.trunc((month - 14) / 12);
  return (
    day -
    32_075 +
    Math.trunc((1_461 * (year + 4_800 + before)) / 4) +
    Math.trunc((367 * (month - 2 - before * 12)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4_900 + before) / 100)) / 4)
  );
}

it('readDate() reads exactly the dates that come back from the calendar of the engine', () => {
  const part = (max: number, width: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(width, '0'));
  const year = fc.integer({ min: 1_900, max: 2_199 });
  fc.assert(
    fc.property(year, part(13, 2), part(32, 2), (y, month, day) => {
      const text = `${y}-${month}-${day}`;
      const exists = new Date(Date.UTC(y, Number(month) - 1, Number(day))).toISOString().startsWith(text);
      expect(typeof readDate(text) === 'object').toBe(exists);
    }),
    RUNS,
  );
});

it('daysBetween() is the difference of Julian day numbers', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (start, end) => {
      expect(daysBetween(start, end)).toBe(julianDay(end) - julianDay(start));
      expect(daysBetween(end, start) + daysBetween(start, end)).toBe(0);
    }),
    RUNS,
  );
});

it('addDays() undoes itself and agrees with daysBetween()', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -3_650, max: 3_650 }), (date, days) => {
      const moved = addDays(date, days);
      expect(daysBetween(date, moved)).toBe(days);
      expect(addDays(moved, -days)).toBe(date);
    }),
    RUNS,
  );
});

it('addDays(), addMonths() and daysBetween() agree with date-fns', () => {
  fc.assert(
    fc.property(dates(2_012, 2_100), dates(2_012, 2_100), fc.integer({ min: 0, max: 600 }), (date, other, count) => {
      expect(addMonths(date, count, dateFields(date).day)).toBe(fromNoon(addMonthsOf(noon(date), count)));
      expect(addDays(date, count)).toBe(fromNoon(addDaysOf(noon(date), count)));
      expect(daysBetween(other, date)).toBe(differenceInCalendarDays(noon(date), noon(other)));
    }),
    RUNS,
  );
});

it('addMonths() stays in the month meant, on the preferred day or the last before it', () => {
  const preferred = fc.integer({ min: 1, max: 31 });
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -120, max: 480 }), preferred, (date, months, preferredDay) => {
      const from = dateFields(date);
      const to = dateFields(addMonths(date, months, preferredDay));
      expect((to.year - from.year) * 12 + to.month - from.month).toBe(months);
      expect(to.day).toBe(Math.min(preferredDay, daysInMonth(to.year, to.month)));
    }),
    RUNS,
  );
});

it('FREQUENCIES rolls months to the preferred day however far, so that no date drifts', () => {
  fc.assert(
    fc.property(anyDate, monthly, fc.integer({ min: -60, max: 400 }), (anchor, frequency, k) => {
      const { day } = dateFields(anchor);
      const rolled = FREQUENCIES[frequency].rollFrom(anchor, [day])(k);
      expect(rolled).toBe(addMonths(anchor, k * (MONTHS[frequency] as number), day));
    }),
    RUNS,
  );
});

it('FREQUENCIES rolls twice a month through both days of every month in order', () => {
  const pair = fc
    .tuple(fc.integer({ min: 1, max: 27 }), fc.integer({ min: 2, max: 31 }))
    .filter(([first, second]) => first < second);
  fc.assert(
    fc.property(anyDate, pair, fc.boolean(), (date, dueDays, onSecond) => {
      const anchor = addMonths(date, 0, dueDays[onSecond ? 1 : 0]);
      const roll = FREQUENCIES['semi-monthly'].rollFrom(anchor, dueDays);
      expect(roll(0)).toBe(anchor);
      for (let k = -6; k < 6; k += 1) {
        const isSecond = (k % 2 !== 0) !== onSecond;
        expect(roll(k)).toBe(addMonths(roll(k), 0, dueDays[isSecond ? 1 : 0]));
        expect(roll(k) < roll(k + 1)).toBe(true);
        expect(monthOf(roll(k + 2))).toBe(monthOf(addMonths(roll(k), 1, 1)));
      }
    }),
    RUNS,
  );
});

it('buildPeriods() tiles the time from the start to the last due date, each date rolled from the anchor', () => {
  const count = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 120 }), anyFrequency, count, (startDate, wait, frequency, n) => {
      const firstDueDate = addDays(startDate, wait);
      const dueDays = dueDaysFrom(frequency, firstDueDate);
      const calendar: BusinessCalendar = { weekend: [], holidays: [], workingDays: [] };
      const dueDates = { frequency, firstDueDate, dueDays };
      const periods = buildPeriods({ startDate, dueDates, count: n, businessDays: 'unadjusted', calendar });
      const roll = FREQUENCIES[frequency].rollFrom(firstDueDate, dueDays);
      expect(periods.map(({ number }) => number)).toEqual(Array.from({ length: n }, (_, index) => index + 1));
      expect(periods.map(({ end }) => end)).toEqual(Array.from({ length: n }, (_, k) => roll(k)));
      expect(periods.map(({ start }) => start)).toEqual([startDate, ...periods.slice(0, -1).map(({ end }) => end)]);
      expect(periods.every(({ end, dueDate }) => end === dueDate)).toBe(true);
      expect(periods[0]?.end).toBe(firstDueDate);
    }),
    RUNS,
  );
});

it('buildPeriods() counts whole months and odd days that lead back from the due date to the start', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 800 }), (startDate, wait) => {
      const end = addDays(startDate, wait);
      const calendar: BusinessCalendar = { weekend: [], holidays: [], workingDays: [] };
      const [period] = buildPeriods({
        startDate,
        dueDates: { dates: [end] },
        count: 1,
        businessDays: 'unadjusted',
        calendar,
      });
      const { wholePeriods = -1, oddDays = -1 } = period ?? {};
      const { day } = dateFields(end);
      expect(addDays(addMonths(end, -wholePeriods, day), -oddDays)).toBe(startDate);
      expect(oddDays).toBeGreaterThanOrEqual(0);
      // One whole month more would lie before the start.
      expect(addMonths(end, -wholePeriods - 1, day) < startDate).toBe(true);
    }),
    RUNS,
  );
});

it('defaultFirstDueDate() lies after the start, and defaultDueDays() make it a due date', () => {
  fc.assert(
    fc.property(anyDate, anyFrequency, (start, frequency) => {
      const first = defaultFirstDueDate(frequency, start, undefined);
      const dueDays = defaultDueDays(frequency, start, first);
      expect(first > start).toBe(true);
      expect(FREQUENCIES[frequency].rollFrom(first, dueDays)(0)).toBe(first);
    }),
    RUNS,
  );
});

it('defaultDueDays() make any first due date a due date', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 400 }), anyFrequency, (start, wait, frequency) => {
      const first = addDays(start, wait);
      const dueDays = defaultDueDays(frequency, start, first);
      expect(FREQUENCIES[frequency].rollFrom(first, dueDays)(0)).toBe(first);
    }),
    RUNS,
  );
});

it('adjustDate() moves to the nearest business day on its side, and the modified ones stay in the month', () => {
  const calendars = fc.record({
    weekend: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 3 }),
    holidays: fc.array(dates(2_026, 2_026), { maxLength: 40 }),
    workingDays: fc.array(dates(2_026, 2_026), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(dates(2_026, 2_026), calendars, (date, calendar) => {
      const following = adjustDate(date, 'following', calendar);
      const preceding = adjustDate(date, 'preceding', calendar);
      expect(following >= date && preceding <= date).toBe(true);
      for (let day = date; day < following; day = addDays(day, 1)) expect(isBusinessDay(day, calendar)).toBe(false);
      for (let day = date; day > preceding; day = addDays(day, -1)) expect(isBusinessDay(day, calendar)).toBe(false);
      const modified = adjustDate(date, 'modified-following', calendar);
      expect(modified).toBe(monthOf(following) === monthOf(date) ? following : preceding);
      const modifiedBack = adjustDate(date, 'modified-preceding', calendar);
      expect(modifiedBack).toBe(monthOf(preceding) === monthOf(date) ? preceding : following);
      expect(adjustDate(date, 'unadjusted', calendar)).toBe(date);
      for (const adjusted of [following, preceding, modified]) {
        expect(adjustDate(adjusted, 'following', calendar)).toBe(adjusted);
      }
    }),
    RUNS,
  );
});

const CONVENTIONS = DAY_COUNTS.filter((convention): convention is DatedDayCount => convention !== 'periodic');
const convention = fc.constantFrom(...CONVENTIONS);
const actual = fc.constantFrom<DatedDayCount>('ACT/360', 'ACT/365F', 'ACT/ACT ISDA', 'ACT/ACT year-end');
const span = fc.integer({ min: 0, max: 4_000 });

it('yearFraction() is zero between equal dates, and never negative, in every convention', () => {
  fc.assert(
    fc.property(convention, anyDate, span, (dayCount, start, days) => {
      expect(yearFraction(dayCount, start, start).numerator).toBe(0n);
      const fraction = yearFraction(dayCount, start, addDays(start, days));
      expect(fraction.denominator).toBeGreaterThan(0n);
      expect(fraction.numerator).toBeGreaterThanOrEqual(0n);
    }),
    RUNS,
  );
});

it('yearFraction() adds up over a date between, and grows by the day, where actual days are counted', () => {
  fc.assert(
    fc.property(actual, anyDate, span, span, (dayCount, start, first, second) => {
      const middle = addDays(start, first);
      const end = addDays(middle, second);
      const sum = addRatios(yearFraction(dayCount, start, middle), yearFraction(dayCount, middle, end));
      expect(compareRatios(sum, yearFraction(dayCount, start, end))).toBe(0);
      expect(compareRatios(yearFraction(dayCount, start, addDays(end, 1)), sum)).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

it('yearFraction() is one from a day to the same day a year on, within two days', () => {
  fc.assert(
    fc.property(convention, anyDate, (dayCount, start) => {
      const end = addMonths(start, 12, dateFields(start).day);
      const off = subtractRatios(yearFraction(dayCount, start, end), ratio(1n));
      const inDays = (Number(off.numerator) / Number(off.denominator)) * 365;
      // ACT/360 counts 365 or 366 days over 360; 30/360 US takes 28 February for the 30th unless the year on is a leap one.
      expect(Math.abs(inDays)).toBeLessThan(dayCount === 'ACT/360' ? 6.1 : 2.1);
    }),
    RUNS,
  );
});

it('yearFraction() makes a month of every month up to the 28th in the conventions of 30 days', () => {
  const thirty = fc.constantFrom<DatedDayCount>('30/360 US', '30/360 ISDA', '30E/360');
  const early = fc.tuple(anyDate, fc.integer({ min: 1, max: 27 })).map(([date, day]) => addMonths(date, 0, day));
  fc.assert(
    fc.property(thirty, early, fc.integer({ min: 0, max: 240 }), (dayCount, start, months) => {
      const end = addMonths(start, months, dateFields(start).day);
      expect(compareRatios(yearFraction(dayCount, start, end), ratio(BigInt(months), 12n))).toBe(0);
    }),
    RUNS,
  );
});

it('yearFraction() counts whole calendar years as whole in ACT/ACT ISDA', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_900, max: 2_100 }), fc.integer({ min: 0, max: 60 }), (year, years) => {
      const [start, end] = [dateOf({ year, month: 1, day: 1 }), dateOf({ year: year + years, month: 1, day: 1 })];
      expect(compareRatios(yearFraction('ACT/ACT ISDA', start, end), ratio(BigInt(years)))).toBe(0);
    }),
    RUNS,
  );
});
