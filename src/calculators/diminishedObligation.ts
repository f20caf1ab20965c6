import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/index.ts';
import {
  type CrossRule,
  crossCheck,
  dateField,
  type Given,
  listOf,
  parseInput,
  shareField,
  signedFractionField,
  strictObject,
  unsignedDecimalField,
} from '../input/index.ts';
import { compareRatios, formatFraction, type Ratio, subtractRatios } from '../money/index.ts';
import type { DiminishedObligation } from '../offers/index.ts';
import { DISTRESS_THRESHOLD, diminishedShare, discountedSum, TIME_COUNTS } from '../returns/index.ts';
import { type FlowInTime, MAX_FLOWS, periodicInTime, printingFields, timeCountField } from './flows.ts';

const amountsField = listOf(unsignedDecimalField, MAX_FLOWS).check(z.minLength(1));
const flowsField = listOf(strictObject({ date: dateField, amount: unsignedDecimalField }), MAX_FLOWS).check(
  z.minLength(1),
);
const sideField = z.union([amountsField, flowsField]);

type Side = z.output<typeof sideField>;
type DatedSide = z.output<typeof flowsField>;

const SCHEMA = strictObject({
  rate: signedFractionField,
  before: sideField,
  after: sideField,
  date: z.optional(dateField),
  timeCount: z._default(timeCountField, 'ACT/365F'),
  threshold: z._default(shareField, DISTRESS_THRESHOLD),
  ...printingFields,
}).check(
  crossCheck(({ before, after, date }) => [
    isDated(before) !== isDated(after) && { path: ['after'], rule: 'must have the shape of before' },
    (isDated(before) || isDated(after)) &&
      date === undefined && { path: ['date'], rule: 'must be given with flows on dates' },
    isWorthNothing(before) && { path: ['before'], rule: 'must have an amount above zero' },
    ...([before, after] as const).flatMap((side, index) => flowsBefore(index === 0 ? 'before' : 'after', side, date)),
  ]),
);

/** What {@link diminishedObligation} takes. */
export type DiminishedObligationInput = Given<z.input<typeof SCHEMA>>;

/**
 * By how much new terms diminish an obligation, and whether by more than 1 %: (NPV0 - NPV1) / NPV0.
 *
 * NPV0 and NPV1 are what the remaining flows of the original and of the new terms are worth on the day of the change,
 * both at the original effective rate. Periodic amounts: one a period, the first at once, the rate per period. Flows on
 * dates: the rate effective per year, years from `date` by `timeCount`. Above 1 % the EBA takes a distressed
 * restructuring for a default; the threshold is another where one is given.
 * Rounding: each power once at 40 digits, each figure once on return; the share and the test are exact before it.
 *
 * @param input.before - What would be paid under the original terms, unpaid interest and fees included.
 * @param input.after - What is to be paid under the new terms, in the same shape.
 * @param input.date - The day of the change, for flows on dates.
 * @returns Both values, their difference and its share, in the unit of the flows.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 * @see EBA/GL/2016/07, paragraph 51 (verification: secondary), kept by EBA/GL/2026/05 of 7 May 2026
 * (verification: primary)
 *
 * @example What does it cost to defer every payment of a five-year bullet at 5 % by two years?
 * import { diminishedObligation } from 'repayment-plan';
 * const before = ['0', '5', '5', '5', '5', '105'];
 * const result = diminishedObligation({ rate: '5%', before, after: ['0', '0', ...before], decimals: 4 });
 * result.originalValue; // '100'
 * result.share; // '0.093'
 * result.exceedsThreshold; // true
 */
export function diminishedObligation(input: DiminishedObligationInput): DiminishedObligation {
  const read = parseInput('measure a diminished obligation', SCHEMA, input);
  const [original, modified] = [worthOf(read.before, read), worthOf(read.after, read)];
  const share = diminishedShare(original, modified);
  const text = (value: Ratio): string => formatFraction(value, read.decimals, read.rounding);
  return {
    originalValue: text(original),
    modifiedValue: text(modified),
    loss: text(subtractRatios(original, modified)),
    share: text(share),
    threshold: formatFraction(read.threshold, read.decimals),
    exceedsThreshold: compareRatios(share, read.threshold) > 0,
  };
}

function isDated(side: Side): side is DatedSide {
  return 'date' in (side[0] as Side[number]);
}

function isWorthNothing(side: Side): boolean {
  return side.every((flow) => ('amount' in flow ? flow.amount : flow).numerator === 0n);
}

function flowsBefore(name: 'before' | 'after', side: Side, date: CalendarDate | undefined): readonly CrossRule[] {
  if (!isDated(side) || date === undefined) return [];
  return side.flatMap((flow, index) =>
    flow.date < date ? [{ path: [name, index, 'date'], rule: `must not be before ${date}` }] : [],
  );
}

function worthOf(side: Side, { rate, date, timeCount }: z.output<typeof SCHEMA>): Ratio {
  return discountedSum(isDated(side) ? datedInTime(side, date as CalendarDate, timeCount) : periodicInTime(side), rate);
}

function datedInTime(side: DatedSide, date: CalendarDate, timeCount: keyof typeof TIME_COUNTS): readonly FlowInTime[] {
  const { between } = TIME_COUNTS[timeCount];
  return side.map((flow) => ({ amount: flow.amount, time: between(date, flow.date, 'month') }));
}
