import * as z from 'zod/mini';
import { type CrossRule, crossCheck } from '../input/index.ts';
import { compareRatios, type Ratio } from '../money/index.ts';
import { type Limit, noLessThan, noMoreThan } from './bound.ts';
import { atLeast, atMost, type Comparison, type Concerning, type Measure } from './judgement.ts';

/** Both ends are included; one that is left out is open. */
export interface Range<Value> {
  readonly least?: Value | undefined;
  readonly most?: Value | undefined;
}

/** The two fields of a range. */
export function rangeFields<Field extends z.core.$ZodType>(end: Field) {
  return { least: z.optional(end), most: z.optional(end) };
}

type RangeEnd = bigint | number | Ratio;

/** A range has an end, and does not end before it begins. */
export const rangeCheck = crossCheck((range: Range<RangeEnd>) => [wrongRange(range)]);

function wrongRange({ least, most }: Range<RangeEnd>): CrossRule | false {
  if (least === undefined && most === undefined) return { path: ['least'], rule: 'must be given where most is not' };
  return (
    least !== undefined &&
    most !== undefined &&
    isBelow(most, least) && { path: ['most'], rule: 'must not be below least' }
  );
}

function isBelow(end: RangeEnd, other: RangeEnd): boolean {
  return typeof end === 'object' && typeof other === 'object' ? compareRatios(end, other) < 0 : end < other;
}

/** What of a plan is held against a range, and how it is measured. */
export interface Ranged<Value> {
  readonly smallest: Value;
  readonly largest: Value;
  readonly measure: (value: Value) => Measure;
}

/** @returns One judgement for each end that is given. */
export function judgeRange<Value>(
  { least, most }: Range<Value>,
  { smallest, largest, measure }: Ranged<Value>,
  concerning: Concerning,
): readonly Comparison[] {
  const low = least === undefined ? [] : [atLeast(measure(smallest), measure(least), concerning)];
  const high = most === undefined ? [] : [atMost(measure(largest), measure(most), concerning)];
  return [...low, ...high];
}

/** @returns One limit for each end that is given. */
export function rangeBounds<Value>(
  { least, most }: Range<Value>,
  measure: (value: Value) => Measure,
): readonly Limit[] {
  const low = least === undefined ? [] : [noLessThan(measure(least))];
  const high = most === undefined ? [] : [noMoreThan(measure(most))];
  return [...low, ...high];
}
