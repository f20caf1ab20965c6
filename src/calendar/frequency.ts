import { addDays, type CalendarDate, dateFields, dateInMonth, daysInMonth } from './date.ts';

/** How far apart the due dates of a plan or a budget lie. */
export type PlanFrequency =
  | 'weekly'
  | 'fortnightly'
  | 'four-weekly'
  | 'semi-monthly'
  | 'monthly'
  | 'two-monthly'
  | 'quarterly';

/** How far apart due dates lie. */
export type Frequency = PlanFrequency | 'daily';

/** One row of the frequency table. */
export interface FrequencyRow {
  /** Periods in a year as interest basis `periodic` counts them: 12 months, 26 fortnights, 52 weeks. */
  readonly periodsPerYear: number;
  /** Days that a period counts for when an odd part of it is priced: 30 a month, 15 half a month, 7 a week. */
  readonly nominalDays: number;
  /** How often a period of this length comes in a calendar month, as 52 / 12. */
  readonly perMonth: { readonly numerator: bigint; readonly denominator: bigint };
  /** Gives the due date that lies k periods from the anchor; k may be negative. */
  readonly rollFrom: (anchor: CalendarDate, dueDays: readonly number[]) => Roll;
}

/** The due date that lies k periods from an anchor. */
export type Roll = (k: number) => CalendarDate;

/** A new frequency is a new row. */
export const FREQUENCIES: Readonly<Record<Frequency, FrequencyRow>> = {
  daily: { periodsPerYear: 365, nominalDays: 1, perMonth: { numerator: 365n, denominator: 12n }, rollFrom: byDays(1) },
  weekly: { periodsPerYear: 52, nominalDays: 7, perMonth: { numerator: 52n, denominator: 12n }, rollFrom: byDays(7) },
  fortnightly: {
    periodsPerYear: 26,
    nominalDays: 14,
    perMonth: { numerator: 26n, denominator: 12n },
    rollFrom: byDays(14),
  },
  'four-weekly': {
    periodsPerYear: 13,
    nominalDays: 28,
    perMonth: { numerator: 13n, denominator: 12n },
    rollFrom: byDays(28),
  },
  'semi-monthly': {
    periodsPerYear: 24,
    nominalDays: 15,
    perMonth: { numerator: 2n, denominator: 1n },
    rollFrom: byHalfMonths,
  },
  monthly: { periodsPerYear: 12, nominalDays: 30, perMonth: { numerator: 1n, denominator: 1n }, rollFrom: byMonths(1) },
  'two-monthly': {
    periodsPerYear: 6,
    nominalDays: 60,
    perMonth: { numerator: 1n, denominator: 2n },
    rollFrom: byMonths(2),
  },
  quarterly: {
    periodsPerYear: 4,
    nominalDays: 90,
    perMonth: { numerator: 1n, denominator: 3n },
    rollFrom: byMonths(3),
  },
};

export const PLAN_FREQUENCIES = (Object.keys(FREQUENCIES) as readonly Frequency[]).filter(
  (frequency): frequency is PlanFrequency => frequency !== 'daily',
);

/**
 * The days of the month on which payments fall due.
 *
 * Monthly and longer: the day itself. Twice a month: the day and the one 15 days from it (15 gives 15 and 30, 31
 * gives 16 and 31). Weeks have none.
 *
 * @param frequency - A frequency of the table.
 * @param date - The first due date, or the start date where no due date is given.
 * @returns Zero, one or two days, ascending.
 */
export function dueDaysFrom(frequency: Frequency, date: CalendarDate): readonly number[] {
  const { day } = dateFields(date);
  if (frequency === 'semi-monthly') return day <= 15 ? [day, day + 15] : [day - 15, day];
  return FREQUENCIES[frequency].nominalDays < 30 ? [] : [day];
}

function byDays(days: number): FrequencyRow['rollFrom'] {
  return (anchor) => (k) => addDays(anchor, k * days);
}

function byMonths(months: number): FrequencyRow['rollFrom'] {
  return (anchor, [preferredDay]) => {
    const { year, month } = dateFields(anchor);
    const anchorIndex = year * 12 + month - 1;
    return (k) => dateInMonth(anchorIndex + k * months, preferredDay as number);
  };
}

/** Counts half months from the one that the anchor falls due in: its day is the first or the second of the pair. */
function byHalfMonths(anchor: CalendarDate, [first, second]: readonly number[]): Roll {
  const { year, month, day } = dateFields(anchor);
  const onSecond = day === Math.min(second as number, daysInMonth(year, month)) ? 1 : 0;
  const anchorIndex = (year * 12 + month - 1) * 2 + onSecond;
  return (k) => {
    const monthIndex = Math.floor((anchorIndex + k) / 2);
    return dateInMonth(monthIndex, (anchorIndex + k - monthIndex * 2 === 0 ? first : second) as number);
  };
}
