import {
  type CalendarDate,
  type CountedInterval,
  countUnitPeriods,
  findUnitPeriod,
  seriesDay,
  type UnitPeriod,
} from '../calendar/index.ts';
import type { TimedFlow } from './timedFlows.ts';

/** An amount on a date. */
export interface DatedAmount {
  readonly date: CalendarDate;
  /** Zero or positive, in any unit. */
  readonly amount: bigint;
}

/** What {@link unitPeriodFlows} needs; in any order. */
export interface Transaction {
  /** At least one. */
  readonly advances: readonly DatedAmount[];
  /** At least one; none before the first advance, the last after it. */
  readonly payments: readonly DatedAmount[];
  /** Found from the dates when left out. */
  readonly unitPeriod?: UnitPeriod | undefined;
}

/** The flows of a transaction with the working behind their times. */
export interface UnitPeriodFlows {
  readonly unitPeriod: UnitPeriod;
  /** From the first advance to the first payment. */
  readonly firstPayment: CountedInterval;
  /** Advances positive, payments negative. */
  readonly flows: readonly TimedFlow[];
}

/**
 * The times of a transaction in unit-periods: each advance and each payment counts from the first advance, whole
 * unit-periods back from its own date, with the odd part at the start.
 *
 * @see 12 CFR 1026 (Regulation Z), Appendix J (b)(2), (b)(5) and (b)(8) (verification: secondary)
 */
export function unitPeriodFlows({ advances, payments, unitPeriod: given }: Transaction): UnitPeriodFlows {
  const [advanceDates, paymentDates] = [datesOf(advances), datesOf(payments)];
  const start = advanceDates[0] as CalendarDate;
  const unitPeriod = given ?? findUnitPeriod(advanceDates, paymentDates);
  const countTo = (end: CalendarDate, series: readonly CalendarDate[]): CountedInterval =>
    countUnitPeriods(unitPeriod, { start, end, preferredDay: seriesDay(end, series, start) });
  return {
    unitPeriod,
    firstPayment: countTo(paymentDates[0] as CalendarDate, paymentDates),
    flows: [
      ...advances.map(({ date, amount }) => ({ amount, ...countTo(date, advanceDates) })),
      ...payments.map(({ date, amount }) => ({ amount: -amount, ...countTo(date, paymentDates) })),
    ],
  };
}

function datesOf(amounts: readonly DatedAmount[]): readonly CalendarDate[] {
  return amounts.map(({ date }) => date).sort();
}
