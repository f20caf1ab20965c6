import { type CalendarDate, daysBetween, euYears, type WholePeriod } from '../calendar/index.ts';
import { addRatios, type Ratio, ratio, ZERO } from '../money/index.ts';

/** How the time of a flow becomes years. */
export type TimeCount = 'ACT/365F' | 'ACT/365.25' | 'EU 2008/48/EC';

interface TimeCountRow {
  /** Years from the start to a date not before it. */
  readonly between: (start: CalendarDate, end: CalendarDate, wholePeriod: WholePeriod) => Ratio;
  /** Days in a year, where an interval is given in days. */
  readonly daysPerYear: Ratio;
}

/**
 * A new count is a new row.
 *
 * - `ACT/365F`: actual days over 365, as spreadsheets count for XIRR and XNPV.
 * - `ACT/365.25`: actual days over the mean year of the Julian calendar.
 * - `EU 2008/48/EC`: equal periods counted back from the flow, then days: see `euYears`.
 */
export const TIME_COUNTS: Readonly<Record<TimeCount, TimeCountRow>> = {
  'ACT/365F': actualDays(ratio(365n)),
  'ACT/365.25': actualDays(ratio(1461n, 4n)),
  'EU 2008/48/EC': {
    between: (start, end, wholePeriod) => euYears({ start, end, wholePeriod }).reduce(addRatios, ZERO),
    daysPerYear: ratio(365n),
  },
};

function actualDays(daysPerYear: Ratio): TimeCountRow {
  return {
    between: (start, end) => ratio(BigInt(daysBetween(start, end)) * daysPerYear.denominator, daysPerYear.numerator),
    daysPerYear,
  };
}
