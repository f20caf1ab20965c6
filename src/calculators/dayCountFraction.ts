import * as z from 'zod/mini';
import {
  DAY_COUNTS,
  type DatedDayCount,
  daysBetween,
  euYears,
  WHOLE_PERIOD_NAMES,
  type WholePeriod,
  yearFraction,
} from '../calendar/index.ts';
import { crossCheck, dateField, type Given, parseInput, strictObject } from '../input/index.ts';
import { addRatios, type Fraction, formatFraction, type Ratio, reduceRatio, ZERO } from '../money/index.ts';
import { printingFields } from './flows.ts';

const DATED = DAY_COUNTS.filter((dayCount): dayCount is DatedDayCount => dayCount !== 'periodic');

const SCHEMA = strictObject({
  dayCount: z.enum(['EU 2008/48/EC', ...DATED] as ['EU 2008/48/EC', ...DatedDayCount[]]),
  start: dateField,
  end: dateField,
  wholePeriod: z._default(z.enum(WHOLE_PERIOD_NAMES as [WholePeriod, ...WholePeriod[]]), 'month'),
  ...printingFields,
}).check(crossCheck(({ start, end }) => [end < start && { path: ['end'], rule: `must not be before ${start}` }]));

/** What {@link dayCountFraction} takes. */
export type DayCountInput = Given<z.input<typeof SCHEMA>>;

/** The part of a year between two dates. */
export interface DayCountFraction {
  /** Actual days of (start, end]; in a convention of 30-day months, the days that it counts. */
  readonly days: number;
  readonly yearFraction: Fraction;
  /** The same exactly, in lowest terms: `"22999/133590"`. */
  readonly exact: string;
  /** The parts that it is the sum of: `"1/12 + 3/365"`; `"0"` between equal dates. */
  readonly parts: string;
}

/**
 * The part of a year between two dates by a named convention. The start is excluded, the end included.
 *
 * `EU 2008/48/EC` counts equal periods back from the end, months unless another `wholePeriod` is named, and then days.
 * The conventions and their sources stand with the table in `calendar`. Rounding: `yearFraction` once; `exact` is exact.
 *
 * @param input.dayCount - Any day count of a contract but `periodic`, or `EU 2008/48/EC`.
 * @param input.start - Not after `end`.
 * @param input.wholePeriod - Of `EU 2008/48/EC` alone: `year`, `month` or `week`.
 * @param input.decimals - Of `yearFraction`; 15 when left out.
 * @returns The fraction with the days and the parts behind it.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What part of a year lies between two dates across New Year?
 * import { dayCountFraction } from 'repayment-plan';
 * const dates = { start: '2011-12-28', end: '2012-02-29' };
 * dayCountFraction({ dayCount: 'ACT/ACT ISDA', ...dates }).exact; // '22999/133590'
 * dayCountFraction({ dayCount: '30/360 ISDA', ...dates }).days; // 61
 * dayCountFraction({ dayCount: 'EU 2008/48/EC', ...dates }).parts; // '2/12 + 1/365'
 */
export function dayCountFraction(input: DayCountInput): DayCountFraction {
  const { dayCount, start, end, wholePeriod, decimals, rounding } = parseInput('count days', SCHEMA, input);
  const parts =
    dayCount === 'EU 2008/48/EC' ? euYears({ start, end, wholePeriod }) : [yearFraction(dayCount, start, end)];
  const years = parts.reduce(addRatios, ZERO);
  return {
    days: dayCount.startsWith('30') ? Number((years.numerator * 360n) / years.denominator) : daysBetween(start, end),
    yearFraction: formatFraction(years, decimals, rounding),
    exact: fractionText(reduceRatio(years)),
    parts:
      parts
        .filter(({ numerator }) => numerator !== 0n)
        .map(fractionText)
        .join(' + ') || '0',
  };
}

function fractionText({ numerator, denominator }: Ratio): string {
  return `${numerator}/${denominator}`;
}
