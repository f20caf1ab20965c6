export { buildPeriods, type DueDateRule, defaultDueDays, defaultFirstDueDate, type Period } from './buildPeriods.ts';
export { adjustDate, type BusinessCalendar, type BusinessDayConvention, isBusinessDay } from './businessDays.ts';
export {
  addDays,
  addMonths,
  type CalendarDate,
  type CalendarMonth,
  dateFields,
  dateOf,
  daysBetween,
  daysInMonth,
  monthOf,
  readDate,
} from './date.ts';
export { DAY_COUNTS, DAYS_PER_YEAR, type DatedDayCount, type DayCount, yearFraction } from './dayCount.ts';
export { euYears, WHOLE_PERIOD_NAMES, type WholePeriod } from './euYears.ts';
export { findUnitPeriod, seriesDay } from './findUnitPeriod.ts';
export { dueDaysFrom, FREQUENCIES, type Frequency } from './frequency.ts';
export { type CountedInterval, countUnitPeriods, type UnitPeriod, unitPeriodsPerYear } from './unitPeriods.ts';
