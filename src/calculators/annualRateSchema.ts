import * as z from 'zod/mini';
import { type CalendarDate, WHOLE_PERIOD_NAMES, type WholePeriod } from '../calendar/index.ts';
import {
  type CrossRule,
  countField,
  crossCheck,
  dateField,
  decimalField,
  fractionField,
  listOf,
  strictObject,
  unsignedDecimalField,
} from '../input/index.ts';
import { ZERO } from '../money/index.ts';
import { DAILY_RATE_METHODS, type DailyRateMethod } from '../returns/index.ts';
import { amountsField, firstDate, MAX_FLOWS, printingFields, timeCountField } from './flows.ts';
import { periodsPerYearField } from './periodicRate.ts';

/** Payments of one flat fee. */
const MAX_FEE_PERIODS = 600;

const onDate = strictObject({ date: dateField, amount: unsignedDecimalField });

/** Years that an interval may have, and the decimals that they are given in. */
const MAX_YEARS = 300n;
const YEAR_DECIMALS = 8;

const yearsField = decimalField.check(
  z.refine(
    ({ numerator, denominator }) =>
      numerator >= 0n && numerator <= MAX_YEARS * denominator && denominator <= 10n ** BigInt(YEAR_DECIMALS),
    `must be from 0 to ${MAX_YEARS} years with at most ${YEAR_DECIMALS} decimals`,
  ),
);

/** How long after the first drawdown; every part left out is zero. */
const after = strictObject({
  years: z._default(yearsField, ZERO),
  months: z._default(countField(0, 3_600), 0),
  weeks: z._default(countField(0, 15_600), 0),
  days: z._default(countField(0, 110_000), 0),
});
const onDateOrAfter = strictObject({
  date: z.optional(dateField),
  after: z.optional(after),
  amount: unsignedDecimalField,
}).check(
  crossCheck(({ date, after: time }) => [
    date === undefined &&
      time === undefined && { path: ['date'], rule: 'must be given, or a time after the first drawdown' },
    date !== undefined && time !== undefined && { path: ['after'], rule: 'must not be given beside a date' },
  ]),
);

const datedFlows = listOf(onDate, MAX_FLOWS).check(z.minLength(1));
const datedOrTimedFlows = listOf(onDateOrAfter, MAX_FLOWS).check(z.minLength(1));

/** By the method that is asked for. */
export const ANNUAL_RATE_SCHEMA = z.discriminatedUnion('method', [
  strictObject({
    method: z.enum(['nominal-irr', 'effective-irr', 'pboc-simple', 'pboc-irr']),
    amounts: amountsField,
    periodsPerYear: periodsPerYearField,
    ...printingFields,
  }),
  strictObject({
    method: z.enum(['flat-fee-nominal', 'flat-fee-effective']),
    fee: fractionField,
    periods: countField(1, MAX_FEE_PERIODS),
    periodsPerYear: periodsPerYearField,
    ...printingFields,
  }),
  strictObject({
    method: z.enum(Object.keys(DAILY_RATE_METHODS) as [DailyRateMethod, ...DailyRateMethod[]]),
    rate: fractionField,
    ...printingFields,
  }),
  strictObject({
    method: z.literal('reg-z-actuarial'),
    advances: datedFlows,
    payments: datedFlows,
    unitPeriod: z.optional(
      strictObject({ unit: z.enum(['day', 'week', 'semimonth', 'month']), count: countField(1, 366) }).check(
        crossCheck(({ unit, count }) => [
          unit === 'semimonth' && count > 1 && { path: ['count'], rule: 'must be 1 for half-months' },
          unit === 'month' && count > 12 && { path: ['count'], rule: 'must be at most 12 months' },
          unit === 'week' && count > 52 && { path: ['count'], rule: 'must be at most 52 weeks' },
        ]),
      ),
    ),
    ...printingFields,
  }).check(crossCheck(({ advances, payments }) => [outOfOrder(advances, payments), takesNoTime(advances, payments)])),
  strictObject({
    method: z.literal('eu-apr'),
    advances: datedOrTimedFlows,
    payments: datedOrTimedFlows,
    timeCount: z._default(timeCountField, 'EU 2008/48/EC'),
    wholePeriod: z._default(z.enum(WHOLE_PERIOD_NAMES as [WholePeriod, ...WholePeriod[]]), 'month'),
    ...printingFields,
  }).check(crossCheck(({ advances, payments }) => [mixed(advances, payments)])),
]);

export type ReadAnnualRate = z.output<typeof ANNUAL_RATE_SCHEMA>;

/** A rate per day, which is converted without solving. */
export type Daily = Extract<ReadAnnualRate, { readonly method: DailyRateMethod }>;

interface OnDate {
  readonly date: CalendarDate;
}

type OnDateOrAfter = z.output<typeof onDateOrAfter>;

/** @returns The dates of flows; fewer than there are flows where some are given by time. */
export function datesOf(flows: readonly OnDateOrAfter[]): readonly OnDate[] {
  return flows.flatMap(({ date }) => (date === undefined ? [] : [{ date }]));
}

function outOfOrder(advances: readonly OnDate[], payments: readonly OnDate[]): CrossRule | false {
  const start = firstDate(advances.map(({ date }) => date));
  const early = payments.findIndex(({ date }) => start !== undefined && date < start);
  return early !== -1 && { path: ['payments', early, 'date'], rule: `must not be before ${start}, the first advance` };
}

function takesNoTime(advances: readonly OnDate[], payments: readonly OnDate[]): CrossRule | false {
  const start = firstDate(advances.map(({ date }) => date));
  const isOver = start !== undefined && payments.length > 0 && payments.every(({ date }) => date <= start);
  return isOver && { path: ['payments'], rule: `must go on after ${start}` };
}

function mixed(advances: readonly OnDateOrAfter[], payments: readonly OnDateOrAfter[]): CrossRule | false {
  const [advanced, paid] = [datesOf(advances), datesOf(payments)];
  if (advanced.length === 0 && paid.length === 0) return false;
  return advanced.length === advances.length && paid.length === payments.length
    ? outOfOrder(advanced, paid)
    : { path: ['payments'], rule: 'must be given as the advances are: all by date, or all by time after the first' };
}
