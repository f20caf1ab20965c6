import { type Account, MAX_INSTALLMENTS, type PlanKind } from '../account/index.ts';
import {
  addMonths,
  type BusinessCalendar,
  type BusinessDayConvention,
  buildPeriods,
  type CalendarDate,
  type DayCount,
  type DueDateRule,
  dateFields,
  defaultDueDays,
  defaultFirstDueDate,
  FREQUENCIES,
  type Period,
  type PlanFrequency,
} from '../calendar/index.ts';
import { contradictoryTerms, type InvalidField } from '../errors.ts';
import { counted } from '../input/index.ts';
import type { OddPeriod } from '../rates/index.ts';
import type { CommonTerms } from './termsSchema.ts';

/** When a plan runs, resolved. */
export interface PlanDates {
  readonly startDate: CalendarDate;
  readonly firstDueDate: CalendarDate;
  /** The unit of interest; `monthly` where due dates are listed. */
  readonly frequency: PlanFrequency;
  readonly dueDays: readonly number[];
  readonly dueDates: DueDateRule;
  readonly businessDays: BusinessDayConvention;
  readonly calendar: BusinessCalendar;
  readonly dayCount: DayCount;
  readonly oddPeriod: OddPeriod;
  /** The most installments that dates allow. */
  readonly mostInstallments: number;
}

export const NO_CALENDAR: BusinessCalendar = { weekend: [], holidays: [], workingDays: [] };
/** A first due date further away than this is taken for a mistake. */
export const LONGEST_WAIT_MONTHS = 120;

/** What decides the dates of a plan. */
export interface DatesInput {
  readonly action: string;
  readonly kind: PlanKind;
  readonly account: Account;
  readonly terms: CommonTerms;
  /** The first due date where the terms name none and the kind has one of its own. */
  readonly firstDueDate: CalendarDate | undefined;
}

/**
 * Resolves when a plan starts and falls due.
 *
 * The start defaults to the snapshot's date, the frequency to the contract's or monthly, the first due date to one
 * period after the start, and due days to those of the first due date (or of the start, where the first due date
 * lies whole periods from it).
 *
 * @throws {RepaymentError} `contradictory-terms` when dates exclude each other.
 */
export function resolveDates({ action, account, terms, ...input }: DatesInput): PlanDates {
  const startDate = terms.startDate ?? account.asOf;
  const frequency = terms.dueDates ? 'monthly' : (terms.frequency ?? account.contract.schedule?.frequency ?? 'monthly');
  const firstDueDate =
    terms.dueDates?.[0] ??
    terms.firstDueDate ??
    input.firstDueDate ??
    defaultFirstDueDate(frequency, startDate, terms.dueDays);
  const dueDays = terms.dueDays ?? defaultDueDays(frequency, startDate, firstDueDate);
  const mostInstallments =
    terms.dueDates?.length ?? mostUntilLastDay(firstDueDate, FREQUENCIES[frequency].rollFrom(firstDueDate, dueDays));
  const wrong = wrongDates(account, terms, { startDate, frequency, firstDueDate, dueDays, mostInstallments });
  if (wrong.length > 0) throw contradictoryTerms(action, wrong);
  const { convention = 'unadjusted', ...calendar } = terms.businessDays ?? {};
  return {
    startDate,
    firstDueDate,
    frequency,
    dueDays,
    dueDates: terms.dueDates ? { dates: terms.dueDates } : { frequency, firstDueDate, dueDays },
    businessDays: convention,
    calendar: { ...NO_CALENDAR, ...calendar },
    dayCount: terms.dayCount ?? account.contract.dayCount,
    oddPeriod: terms.oddPeriod,
    mostInstallments,
  };
}

/** The last day of the years that dates are read in: a plan that ends later could not be read back. */
const LAST_DAY = '2199-12-31';

/** From no later a first due date does any plan end in time: the most installments, quarterly, take 150 years. */
const ALWAYS_IN_TIME = '2049-12-31';

function mostUntilLastDay(firstDueDate: CalendarDate, roll: (k: number) => CalendarDate): number {
  let most = MAX_INSTALLMENTS;
  if (firstDueDate <= ALWAYS_IN_TIME) return most;
  while (most > 0 && roll(most - 1) > LAST_DAY) most -= 1;
  return most;
}

type ResolvedDates = Pick<PlanDates, 'startDate' | 'frequency' | 'firstDueDate' | 'dueDays' | 'mostInstallments'>;

function wrongDates(account: Account, terms: CommonTerms, dates: ResolvedDates): readonly InvalidField[] {
  const { startDate, frequency, firstDueDate, dueDays, mostInstallments } = dates;
  const latest = addMonths(startDate, LONGEST_WAIT_MONTHS, dateFields(startDate).day);
  const rolled = FREQUENCIES[frequency].rollFrom(firstDueDate, dueDays)(0);
  const installments = terms.installments ?? 0;
  const rows: readonly (InvalidField | false)[] = [
    startDate < account.asOf && field('startDate', `must not be before the snapshot's date ${account.asOf}`, startDate),
    firstDueDate < startDate && field('firstDueDate', `must not be before the start ${startDate}`, firstDueDate),
    firstDueDate > latest &&
      field('firstDueDate', `must be at most ${LONGEST_WAIT_MONTHS} months after the start`, firstDueDate),
    rolled !== firstDueDate &&
      field('firstDueDate', `must fall on the due days ${dueDays.join(' and ')}`, firstDueDate),
    installments > mostInstallments &&
      field(
        'installments',
        terms.dueDates
          ? `must be at most ${counted(mostInstallments, 'due date')}, as listed`
          : `must end by ${LAST_DAY}`,
        String(installments),
      ),
  ];
  return rows.filter((row) => row !== false);
}

function field(name: string, rule: string, value: string): InvalidField {
  return { path: `terms.${name}`, rule, value };
}

/** @returns The first `count` interest periods of a plan. */
export function periodsOf(dates: PlanDates, count: number): readonly Period[] {
  const { startDate, dueDates, businessDays, calendar } = dates;
  return buildPeriods({ startDate, dueDates, count, businessDays, calendar });
}

/**
 * The length of a plan in months from its start, a part of a month counting whole: 0 where it ends on the start.
 *
 * @returns The smallest m for which the start moved by m months is not before the last unadjusted due date.
 */
export function monthsUntil(startDate: CalendarDate, end: CalendarDate): number {
  const from = dateFields(startDate);
  const to = dateFields(end);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return addMonths(startDate, months, from.day) >= end ? months : months + 1;
}
