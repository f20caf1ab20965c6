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
  positiveDecimalField,
  strictObject,
} from '../input/index.ts';
import { compareRatios, type Ratio, ZERO } from '../money/index.ts';
import { DAILY_RATE_METHODS, type DailyRateMethod } from '../returns/index.ts';
import { firstDate, MAX_FLOWS, periodicFlows, printingFields, timeCountField } from './flows.ts';
import { periodsPerYearField } from './periodicRate.ts';

/** Payments of one flat fee. */
const MAX_FEE_PERIODS = 600;

const onDate = strictObject({ date: dateField, amount: positiveDecimalField });

/** How long after the first drawdown; every part left out is zero. */
const after = strictObject({
  years: z._default(decimalField, ZERO),
  months: z._default(countField(0, 3_600), 0),
  weeks: z._default(countField(0, 15_600), 0),
  days: z._default(countField(0, 110_000), 0),
});
const afterFirst = strictObject({ after, amount: positiveDecimalField });

const datedFlows = listOf(onDate, MAX_FLOWS).check(z.minLength(1));
const timedFlows = listOf(afterFirst, MAX_FLOWS).check(z.minLength(1));

/** By the method that is asked for. */
export const ANNUAL_RATE_SCHEMA = z.discriminatedUnion('method', [
  strictObject({
    method: z.enum(['nominal-irr', 'effective-irr', 'pboc-simple', 'pboc-irr']),
    ...periodicFlows,
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
  }).check(crossCheck(({ advances, payments }) => [outOfOrder(advances, payments)])),
  strictObject({
    method: z.literal('eu-apr'),
    advances: z.union([datedFlows, timedFlows]),
    payments: z.union([datedFlows, timedFlows]),
    timeCount: z._default(timeCountField, 'EU 2008/48/EC'),
    wholePeriod: z._default(z.enum(WHOLE_PERIOD_NAMES as [WholePeriod, ...WholePeriod[]]), 'month'),
    ...printingFields,
  }).check(crossCheck(({ advances, payments }) => [mixed(advances, payments), ...negativeTimes(advances, payments)])),
]);

export type ReadAnnualRate = z.output<typeof ANNUAL_RATE_SCHEMA>;

interface OnDate {
  readonly date: CalendarDate;
  readonly amount: Ratio;
}

interface AfterFirst {
  readonly after: z.output<typeof after>;
  readonly amount: Ratio;
}

/** @returns True for flows that are given on dates. */
export function areDated(flows: readonly (OnDate | AfterFirst)[]): flows is readonly OnDate[] {
  return flows.every((flow) => 'date' in flow);
}

function outOfOrder(advances: readonly OnDate[], payments: readonly OnDate[]): CrossRule | false {
  const start = firstDate(advances.map(({ date }) => date));
  const early = payments.findIndex(({ date }) => date < start);
  return early !== -1 && { path: ['payments', early, 'date'], rule: `must not be before ${start}, the first advance` };
}

function mixed(
  advances: readonly (OnDate | AfterFirst)[],
  payments: readonly (OnDate | AfterFirst)[],
): CrossRule | false {
  if (areDated(advances) !== areDated(payments)) {
    return {
      path: ['payments'],
      rule: 'must be given as the advances are: all by date, or all by time after the first',
    };
  }
  return areDated(advances) && areDated(payments) && outOfOrder(advances, payments);
}

function negativeTimes(...lists: readonly (readonly (OnDate | AfterFirst)[])[]): readonly (CrossRule | false)[] {
  return ['advances', 'payments'].flatMap((name, list) =>
    (lists[list] ?? []).map(
      (flow, index) =>
        'after' in flow &&
        compareRatios(flow.after.years, ZERO) < 0 && {
          path: [name, index, 'after', 'years'],
          rule: 'must not be negative',
        },
    ),
  );
}
