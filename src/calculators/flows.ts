import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/index.ts';
import { countField, dateField, decimalField, listOf, strictObject } from '../input/index.ts';
import { type Ratio, ratio } from '../money/index.ts';
import { roundingModeField } from '../policy/index.ts';
import { TIME_COUNTS, type TimeCount } from '../returns/index.ts';

/** Flows in one input. */
export const MAX_FLOWS = 1_000;

/** How a figure that is not money of a currency is written: so many decimals, trailing zeros cut, rounded once. */
export const printingFields = {
  decimals: z._default(countField(0, 40), 15),
  rounding: z._default(roundingModeField, 'halfExpand'),
};

export const timeCountField = z.enum(Object.keys(TIME_COUNTS) as [TimeCount, ...TimeCount[]]);

/** One flow a period, the first at once. */
export const periodicFlows = {
  amounts: listOf(decimalField, MAX_FLOWS).check(z.minLength(1)),
};

/** Flows on dates, in any order. */
export const datedFlows = {
  flows: listOf(strictObject({ date: dateField, amount: decimalField }), MAX_FLOWS).check(z.minLength(1)),
  timeCount: z._default(timeCountField, 'ACT/365F'),
};

type PeriodicFlows = { readonly amounts: readonly Ratio[] };
type DatedFlows = {
  readonly flows: readonly { readonly date: CalendarDate; readonly amount: Ratio }[];
  readonly timeCount: TimeCount;
};

/**
 * Flows of either shape at times from the first of them: periods, or years by the count that was asked for.
 *
 */
export function flowsInTime(
  input: PeriodicFlows | DatedFlows,
): readonly { readonly amount: Ratio; readonly time: Ratio }[] {
  if ('amounts' in input) return input.amounts.map((amount, index) => ({ amount, time: ratio(BigInt(index)) }));
  const start = firstDate(input.flows.map(({ date }) => date));
  const { between } = TIME_COUNTS[input.timeCount];
  return input.flows.map(({ date, amount }) => ({ amount, time: between(start, date, 'month') }));
}

/** @returns The earliest of some dates, of which there is at least one. */
export function firstDate(dates: readonly CalendarDate[]): CalendarDate {
  return dates.reduce((first, next) => (next < first ? next : first));
}

/** Decimals as whole numbers of the smallest unit that any of them has. */
export function wholeAmounts(amounts: readonly Ratio[]): { readonly whole: readonly bigint[]; readonly scale: bigint } {
  const scale = amounts.reduce((most, { denominator }) => (denominator > most ? denominator : most), 1n);
  return { whole: amounts.map(({ numerator, denominator }) => numerator * (scale / denominator)), scale };
}
