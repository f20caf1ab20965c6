import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/index.ts';
import {
  type CrossRule,
  countField,
  dateField,
  decimalField,
  listOf,
  roundingModeField,
  strictObject,
} from '../input/index.ts';
import { type Ratio, ratio } from '../money/index.ts';
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
export const amountsField = listOf(decimalField, MAX_FLOWS).check(z.minLength(1));

/** Flows of one of two shapes: `amounts` of one a period, or `flows` on dates in any order. */
export const flowFields = {
  amounts: z.optional(amountsField),
  flows: z.optional(listOf(strictObject({ date: dateField, amount: decimalField }), MAX_FLOWS).check(z.minLength(1))),
  timeCount: z._default(timeCountField, 'ACT/365F'),
};

interface FlowInput {
  readonly amounts?: readonly Ratio[] | undefined;
  readonly flows?: readonly { readonly date: CalendarDate; readonly amount: Ratio }[] | undefined;
  readonly timeCount: TimeCount;
}

/** The rule that both shapes together, or neither, break. */
export function notOneShape({ amounts, flows }: FlowInput): CrossRule | false {
  if (amounts !== undefined && flows !== undefined)
    return { path: ['flows'], rule: 'must not be given beside amounts' };
  return (
    amounts === undefined && flows === undefined && { path: ['amounts'], rule: 'must be given, or flows on dates' }
  );
}

/** An amount at a time from the first of its flows. */
export interface FlowInTime {
  readonly amount: Ratio;
  /** Periods, or years. */
  readonly time: Ratio;
}

/** @returns One amount a period at its time. */
export function periodicInTime(amounts: readonly Ratio[]): readonly FlowInTime[] {
  return amounts.map((amount, index) => ({ amount, time: ratio(BigInt(index)) }));
}

/** @returns Flows of either shape at their times: periods, or years from the earliest date. */
export function flowsInTime({ amounts, flows = [], timeCount }: FlowInput): readonly FlowInTime[] {
  if (amounts !== undefined) return periodicInTime(amounts);
  const start = firstDate(flows.map(({ date }) => date)) as CalendarDate;
  const { between } = TIME_COUNTS[timeCount];
  return flows.map(({ date, amount }) => ({ amount, time: between(start, date, 'month') }));
}

/** @returns The earliest of some dates; undefined for none. */
export function firstDate(dates: readonly CalendarDate[]): CalendarDate | undefined {
  return [...dates].sort()[0];
}

/** Decimals as whole numbers of the smallest unit that any of them has. */
export function wholeAmounts(amounts: readonly Ratio[]): { readonly whole: readonly bigint[]; readonly scale: bigint } {
  const scale = amounts.reduce((most, { denominator }) => (denominator > most ? denominator : most), 1n);
  return { whole: amounts.map(({ numerator, denominator }) => numerator * (scale / denominator)), scale };
}
