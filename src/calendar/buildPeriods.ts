import { adjustDate, type BusinessCalendar, type BusinessDayConvention } from './businessDays.ts';
import { type CalendarDate, daysBetween } from './date.ts';
import { dueDaysFrom, FREQUENCIES, type Frequency } from './frequency.ts';

/** When payments fall due: at a frequency from a first due date, or on dates that are listed. */
export type DueDateRule = RegularDueDates | { readonly dates: readonly CalendarDate[] };

/** Due dates at a frequency. */
export interface RegularDueDates {
  readonly frequency: Frequency;
  /** Every so many periods of the frequency: 3 of `weekly` is every three weeks. One where left out. */
  readonly every?: number;
  readonly firstDueDate: CalendarDate;
  /** Days of the month that dates roll to: one, or two for twice a month; empty for weeks. */
  readonly dueDays: readonly number[];
  /** The schedule ends here, whether the dates roll to it or not, and with fewer periods than asked for. */
  readonly end?: { readonly date: CalendarDate; readonly stub: Stub };
}

/**
 * What becomes of the days between the last regular due date and an end that is none: a period of their own, or a
 * part of the period before. From 1 January monthly to 20 May: `short` has periods to 1 May and 20 May, `long` has
 * one from 1 April to 20 May.
 */
export type Stub = 'short' | 'long';

/** One interest period: the days of (start, end]. */
export interface Period {
  /** 1 for the first. */
  readonly number: number;
  readonly start: CalendarDate;
  /** The due date before any adjustment; interest counts to here, this day included. */
  readonly end: CalendarDate;
  /** The due date after adjustment to a business day. */
  readonly dueDate: CalendarDate;
  /** Whole periods counted back from `end`: 1 for every regular period, 0 for a short first one. */
  readonly wholePeriods: number;
  /** Days left over before the whole periods: 0 for every regular period. */
  readonly oddDays: number;
}

/** What {@link buildPeriods} needs. */
export interface PeriodsDefinition {
  readonly startDate: CalendarDate;
  readonly dueDates: DueDateRule;
  readonly count: number;
  readonly businessDays: BusinessDayConvention;
  readonly calendar: BusinessCalendar;
}

/**
 * The days of the month that a plan falls due on when none are named.
 *
 * They follow the first due date, unless that date lies a whole number of periods from the start: then the start's
 * day is kept, so that a start on 31 January with a first due date on 28 February goes on to 31 March.
 */
export function defaultDueDays(
  frequency: Frequency,
  startDate: CalendarDate,
  firstDueDate: CalendarDate,
): readonly number[] {
  const fromStart = dueDaysFrom(frequency, startDate);
  const keepsStartDay = FREQUENCIES[frequency].rollFrom(firstDueDate, fromStart)(0) === firstDueDate;
  const { wholePeriods, oddDays } = countBack({ frequency, dueDays: fromStart }, startDate, firstDueDate);
  return keepsStartDay && wholePeriods > 0 && oddDays === 0 ? fromStart : dueDaysFrom(frequency, firstDueDate);
}

/**
 * The first due date where none is given: one period after the start; twice a month, the next of its two days.
 *
 * @param every - How many periods of the frequency make one.
 */
export function defaultFirstDueDate(
  frequency: Frequency,
  startDate: CalendarDate,
  dueDays: readonly number[] | undefined,
  every = 1,
): CalendarDate {
  const roll = FREQUENCIES[frequency].rollFrom(startDate, dueDays ?? dueDaysFrom(frequency, startDate));
  const candidates = [0, every, 2 * every].map(roll);
  const next = frequency === 'semi-monthly' ? candidates.find((date) => date > startDate) : candidates[1];
  return next as CalendarDate;
}

/**
 * The interest periods of a plan, one per installment: they tile the time from the start to the last due date.
 *
 * Due date k is rolled from the first due date and the preferred day, never from due date k - 1.
 *
 * @returns The periods in order. With a list of dates, at most as many as there are dates.
 */
export function buildPeriods(definition: PeriodsDefinition): readonly Period[] {
  const { startDate, dueDates, businessDays, calendar } = definition;
  const ends =
    'dates' in dueDates ? dueDates.dates.slice(0, definition.count) : rolledDates(dueDates, definition.count);
  let start = startDate;
  return ends.map((end, index) => {
    const { wholePeriods, oddDays } = periodLength(dueDates, start, end, index);
    const period = {
      number: index + 1,
      start,
      end,
      dueDate: adjustDate(end, businessDays, calendar),
      wholePeriods,
      oddDays,
    };
    start = end;
    return period;
  });
}

function rolledDates(
  { frequency, every = 1, firstDueDate, dueDays, end }: RegularDueDates,
  count: number,
): readonly CalendarDate[] {
  const roll = FREQUENCIES[frequency].rollFrom(firstDueDate, dueDays);
  const rolled = Array.from({ length: count }, (_, k) => roll(k * every));
  if (!end) return rolled;
  const regular = rolled.filter((date) => date <= end.date);
  const isRegular = regular[regular.length - 1] === end.date;
  return isRegular ? regular : [...(end.stub === 'long' ? regular.slice(0, -1) : regular), end.date];
}

/** Listed due dates are counted in whole months and odd days; of rolled ones only the first and a stub can be odd. */
function periodLength(dueDates: DueDateRule, start: CalendarDate, end: CalendarDate, index: number): PeriodLength {
  if ('dates' in dueDates) return countBack({ frequency: 'monthly', dueDays: dueDaysFrom('monthly', end) }, start, end);
  if (dueDates.end?.date === end && !isRolled(dueDates, end, index)) {
    return countBack({ ...dueDates, dueDays: dueDaysFrom(dueDates.frequency, end) }, start, end);
  }
  return index === 0 ? countBack(dueDates, start, end) : REGULAR;
}

function isRolled({ frequency, every = 1, firstDueDate, dueDays }: RegularDueDates, date: CalendarDate, index: number) {
  return FREQUENCIES[frequency].rollFrom(firstDueDate, dueDays)(index * every) === date;
}

interface PeriodLength {
  readonly wholePeriods: number;
  readonly oddDays: number;
}

const REGULAR: PeriodLength = { wholePeriods: 1, oddDays: 0 };

/**
 * Whole periods counted back from the end, then the days that are left: the counting of Reg Z, Appendix J (b)(5). Where
 * a period has several months, whole months of the odd part count as 30 days: from 10 January to 1 March, before a
 * two-month period, is 1 month and 22 days, so 52.
 */
function countBack(
  { frequency, every = 1, dueDays }: Pick<RegularDueDates, 'frequency' | 'every' | 'dueDays'>,
  start: CalendarDate,
  end: CalendarDate,
): PeriodLength {
  const { rollFrom, nominalDays } = FREQUENCIES[frequency];
  const roll = rollFrom(end, dueDays);
  let wholePeriods = 0;
  while (roll(-(wholePeriods + 1) * every) >= start) wholePeriods += 1;
  const reached = wholePeriods === 0 ? end : roll(-wholePeriods * every);
  if (nominalDays < DAYS_PER_MONTH || nominalDays * every === DAYS_PER_MONTH) {
    return { wholePeriods, oddDays: daysBetween(start, reached) };
  }
  const odd = countBack({ frequency: 'monthly', dueDays }, start, reached);
  return { wholePeriods, oddDays: odd.wholePeriods * DAYS_PER_MONTH + odd.oddDays };
}

/** A month of basis `periodic`. */
const DAYS_PER_MONTH = 30;
