import type * as z from 'zod/mini';
import { crossCheck, type Given, parseInput, signedFractionField, strictObject } from '../input/index.ts';
import { formatFraction } from '../money/index.ts';
import { discountedSum } from '../returns/index.ts';
import { flowFields, flowsInTime, notOneShape, printingFields } from './flows.ts';

const SCHEMA = strictObject({ rate: signedFractionField, ...flowFields, ...printingFields }).check(
  crossCheck((input) => [notOneShape(input)]),
);

/** What {@link netPresentValue} takes: a rate with one amount a period, or with flows on dates. */
export type NetPresentValueInput = Given<z.input<typeof SCHEMA>>;

/**
 * What flows of any signs are worth at the time of the first of them.
 *
 * Periodic `amounts`: sum_k(amount_k / (1 + rate)^k), the first at once and so undiscounted; a spreadsheet's NPV
 * discounts the first too, as if a zero stood before it. Dated `flows`: sum_j(amount_j / (1 + rate)^years_j), years from
 * the earliest date by `timeCount`. Rounding: each power once at 40 digits, the sum once, on return.
 *
 * @param input.rate - Per period for `amounts`, effective per year for dated `flows`; above -100 %.
 * @param input.timeCount - Of dated flows: `ACT/365F` when left out, as in spreadsheets.
 * @param input.decimals - 15 when left out; trailing zeros are cut.
 * @returns Decimal text in the unit of the amounts.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What are two payments of 60 worth today at 10 %?
 * import { netPresentValue } from 'repayment-plan';
 * netPresentValue({ rate: '10%', amounts: ['0', '60', '60'], decimals: 2 }); // '104.13'
 */
export function netPresentValue(input: NetPresentValueInput): string {
  const read = parseInput('find a net present value', SCHEMA, input);
  return formatFraction(discountedSum(flowsInTime(read), read.rate), read.decimals, read.rounding);
}
