import { type DayCount, defaultDueDays } from '../calendar/index.ts';
import { NO_CALENDAR, type PlanDates } from './dates.ts';
import type { StatedSchedule } from './statedSchedule.ts';
import { endOf } from './wrongStated.ts';

/**
 * The dates of a stated schedule, as stated: where they roll, they are held against the rows; business days are the
 * other system's.
 *
 * @param contractDayCount - How days are counted where the schedule does not say it.
 */
export function statedDates(
  { startDate, frequency, rows, ...stated }: StatedSchedule,
  contractDayCount: DayCount,
): PlanDates {
  const ends = rows.map(endOf);
  const firstDueDate = ends[0] as PlanDates['firstDueDate'];
  const unit = frequency ?? 'monthly';
  const dueDays = stated.dueDays ?? defaultDueDays(unit, startDate, firstDueDate);
  return {
    startDate,
    firstDueDate,
    frequency: unit,
    dueDays,
    dueDates: frequency ? { frequency, firstDueDate, dueDays } : { dates: ends },
    businessDays: 'unadjusted',
    calendar: NO_CALENDAR,
    dayCount: stated.dayCount ?? contractDayCount,
    oddPeriod: stated.oddPeriod,
    mostInstallments: rows.length,
  };
}
