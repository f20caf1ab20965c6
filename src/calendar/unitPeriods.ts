import { type Ratio, ratio, ZERO } from '../money/index.ts';
import { addMonths, type CalendarDate, daysBetween } from './date.ts';
import { countMonthsBack } from './monthsBack.ts';

/** The period that Regulation Z prices a transaction in: so many days, weeks, half-months or months. */
export interface UnitPeriod {
  readonly unit: 'day' | 'week' | 'semimonth' | 'month';
  /** One for half-months; 12 months are a year. */
  readonly count: number;
}

/** An interval counted in unit-periods. */
export interface CountedInterval {
  readonly whole: number;
  /** What is left, as part of a unit-period: 6/15, 4/7, 52/60. */
  readonly odd: Ratio;
}

/** What {@link countUnitPeriods} needs. */
export interface DatedInterval {
  readonly start: CalendarDate;
  /** Not before the start. */
  readonly end: CalendarDate;
  /** The day of the month that `end` stands for. */
  readonly preferredDay: number;
}

interface UnitRow {
  /** How many of the unit make a year. */
  readonly perYear: bigint;
  /** How long the unit is when lengths are compared, in days. */
  readonly days: number;
  readonly count: (interval: DatedInterval, count: number) => CountedInterval;
}

/** A new unit is a new row. */
const UNITS: Readonly<Record<UnitPeriod['unit'], UnitRow>> = {
  day: { perYear: 365n, days: 1, count: ({ start, end }, count) => divide(daysBetween(start, end), count) },
  week: { perYear: 52n, days: 7, count: ({ start, end }, count) => divide(daysBetween(start, end), 7 * count) },
  semimonth: { perYear: 24n, days: 15, count: (interval) => divide(equalMonthDays(interval), 15) },
  month: {
    perYear: 12n,
    days: 30,
    count: (interval, count) =>
      count === MONTHS_PER_YEAR ? countYears(interval) : divide(equalMonthDays(interval), 30 * count),
  },
};

const MONTHS_PER_YEAR = 12;

/**
 * Counts an interval in unit-periods, back from its end; what is left at the start is the odd part.
 *
 * Days and weeks divide the days between. Half-months and months take 30 days for every full month counted back, add the
 * days that are left, and divide by 15 or by 30 a month. Years count back full years; what is left is months / 12 if it
 * is whole months and days / 365 if not. Rounding: none.
 *
 * @see 12 CFR 1026 (Regulation Z), Appendix J (b)(5)(i) to (v) (verification: memory)
 */
export function countUnitPeriods({ unit, count }: UnitPeriod, interval: DatedInterval): CountedInterval {
  return UNITS[unit].count(interval, count);
}

/** @returns Unit-periods in a year: 52 over the weeks in one, 365 over the days of a single payment's term. */
export function unitPeriodsPerYear({ unit, count }: UnitPeriod): Ratio {
  return ratio(UNITS[unit].perYear, BigInt(count));
}

/** @returns A unit-period's length in days of 30 a month, for comparing. */
export function nominalDays({ unit, count }: UnitPeriod): number {
  return UNITS[unit].days * count;
}

function divide(days: number, divisor: number): CountedInterval {
  const whole = Math.floor(days / divisor);
  return { whole, odd: ratio(BigInt(days - whole * divisor), BigInt(divisor)) };
}

function equalMonthDays({ start, end, preferredDay }: DatedInterval): number {
  const { months, reached } = countMonthsBack(start, end, preferredDay);
  return 30 * months + daysBetween(start, reached);
}

function countYears({ start, end, preferredDay }: DatedInterval): CountedInterval {
  const { months, reached } = countMonthsBack(start, end, preferredDay);
  const whole = Math.floor(months / MONTHS_PER_YEAR);
  const left = months - whole * MONTHS_PER_YEAR;
  if (reached === start) return { whole, odd: left === 0 ? ZERO : ratio(BigInt(left), 12n) };
  const yearsBack = whole === 0 ? end : addMonths(end, -whole * MONTHS_PER_YEAR, preferredDay);
  const { whole: more, odd } = divide(daysBetween(start, yearsBack), 365);
  return { whole: whole + more, odd };
}
