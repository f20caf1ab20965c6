import { type CalendarDate, FREQUENCIES, type PlanFrequency, unitPeriodsPerYear } from '../calendar/index.ts';
import { type Ratio, ratio, ZERO } from '../money/index.ts';
import type { DatedMethod } from '../policy/index.ts';
import {
  ANNUAL_RATE_METHODS,
  solveRates,
  TIME_COUNTS,
  type TimedFlow,
  toTicks,
  unitPeriodFlows,
} from '../returns/index.ts';

/** What is owed once on a date, and the payments that answer it. Minor units. */
export interface DatedPayments {
  readonly startDate: CalendarDate;
  /** The claim less what is waived on signing and paid at the start. */
  readonly advance: bigint;
  /** On due dates as they roll, before they move to business days; zero where nothing is paid. */
  readonly payments: readonly { readonly date: CalendarDate; readonly amount: bigint }[];
  readonly frequency: PlanFrequency;
}

/** How payments on dates become flows in time. A new method is a new row. */
const FLOWS = {
  'reg-z-actuarial': ({ startDate, advance, payments }) => {
    const { flows, unitPeriod } = unitPeriodFlows({ advances: [{ date: startDate, amount: advance }], payments });
    return { flows, periodsPerYear: unitPeriodsPerYear(unitPeriod) };
  },
  'eu-apr': ({ startDate, advance, payments, frequency }) => {
    const wholePeriod = FREQUENCIES[frequency].nominalDays % 7 === 0 ? 'week' : 'month';
    const { between } = TIME_COUNTS['EU 2008/48/EC'];
    const { flows, ticksPerUnit } = toTicks([
      { amount: advance, time: ZERO },
      ...payments.map(({ date, amount }) => ({ amount: -amount, time: between(startDate, date, wholePeriod) })),
    ]);
    return { flows, periodsPerYear: ratio(BigInt(ticksPerUnit)) };
  },
} as const satisfies Record<
  DatedMethod,
  (plan: DatedPayments) => { readonly flows: readonly TimedFlow[]; readonly periodsPerYear: Ratio }
>;

/**
 * What the customer pays on what is owed, as a yearly rate by the dates of the payments.
 *
 * `reg-z-actuarial` counts in the unit-period that the dates make; `eu-apr` in years, by whole months back from each
 * payment, or by whole weeks where payments come by the week. The methods are those of `solveAnnualRate`.
 * Rounding: none of `reg-z-actuarial`; `eu-apr` once, half even, at 40 digits.
 *
 * @returns The rate; null where no rate solves or several do, such as of a lump sum on the start date.
 */
export function datedRate(plan: DatedPayments, method: DatedMethod): Ratio | null {
  const payments = plan.payments.filter(({ amount }) => amount > 0n);
  if (payments.every(({ date }) => date <= plan.startDate)) return null;
  const { flows, periodsPerYear } = FLOWS[method]({ ...plan, payments });
  const solved = solveRates(flows);
  return solved.outcome === 'solved' ? ANNUAL_RATE_METHODS[method](solved.roots[0].growth, periodsPerYear) : null;
}
