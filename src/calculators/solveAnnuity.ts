import * as z from 'zod/mini';
import { countField, decimalField, type Given, parseInput, strictObject } from '../input/index.ts';
import { formatFraction, ONE, type Ratio, type RoundingMode, ratio, subtractRatios, ZERO } from '../money/index.ts';
import {
  ANNUITY_UNKNOWNS,
  type AnnuityAmounts,
  annuityPeriods,
  type NoRootReason,
  type PaymentDue,
  solveRates,
} from '../returns/index.ts';
import { printingFields, wholeAmounts } from './flows.ts';
import { periodicRateField } from './periodicRate.ts';

/** Periods of one annuity. */
export const MAX_PERIODS = 1_200;

const amount = z._default(decimalField, ZERO);
const periods = countField(1, MAX_PERIODS);
const always = { due: z._default(z.enum(['end', 'begin']), 'end'), ...printingFields };

const SCHEMA = z.discriminatedUnion('solveFor', [
  strictObject({
    solveFor: z.literal('payment'),
    rate: periodicRateField,
    periods,
    presentValue: amount,
    futureValue: amount,
    ...always,
  }),
  strictObject({
    solveFor: z.literal('presentValue'),
    rate: periodicRateField,
    periods,
    payment: amount,
    futureValue: amount,
    ...always,
  }),
  strictObject({
    solveFor: z.literal('futureValue'),
    rate: periodicRateField,
    periods,
    payment: amount,
    presentValue: amount,
    ...always,
  }),
  strictObject({
    solveFor: z.literal('periods'),
    rate: periodicRateField,
    payment: amount,
    presentValue: amount,
    futureValue: amount,
    ...always,
  }),
  strictObject({
    solveFor: z.literal('rate'),
    periods,
    payment: amount,
    presentValue: amount,
    futureValue: amount,
    ...always,
  }),
]);

/** What {@link solveAnnuity} takes: which of the five is sought, and the other four. */
export type AnnuityInput = Given<z.input<typeof SCHEMA>>;

/** What solving gave, as decimal text; of several rates all of them. */
export type SolvedAnnuity =
  | { readonly outcome: 'solved'; readonly value: string }
  | { readonly outcome: 'several-roots'; readonly values: readonly string[] }
  | { readonly outcome: 'no-root'; readonly reason: NoRootReason | 'never-reached' };

/**
 * Solves level payments over equal periods for any one of payment, present value, future value, periods and rate.
 *
 * presentValue * (1 + i)^n + payment * (1 + i * [due at the beginning]) * ((1 + i)^n - 1) / i + futureValue = 0.
 * What is received is positive and what is paid negative, so that a loan of 15,000 has payments below zero. An amount
 * left out is zero. Amounts are exact until they are written; periods may come out as no whole number.
 * Rounding: once, on return; nothing is rounded to a currency, since a plan does that.
 *
 * @param input - The question, field by field:
 * - `solveFor`: `payment`, `presentValue`, `futureValue`, `periods` or `rate`.
 * - `rate`: Per period, or `{ nominal, periodsPerYear }` for a yearly rate shared exactly.
 * - `due`: Payments at the `end` of each period, when left out, or at its `begin`.
 * - `decimals`: 15 when left out; trailing zeros are cut.
 * @returns The value, every one of several rates, or why there is none.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What are 60 payments for 15,000 at 8 % a year?
 * import { solveAnnuity } from 'repayment-plan';
 * const rate = { nominal: '8%', periodsPerYear: 12 };
 * solveAnnuity({ solveFor: 'payment', rate, periods: 60, presentValue: '15000', decimals: 2 }).value; // '-304.15'
 *
 * @example How long does 500 take to grow to 1,500 at 10 %?
 * import { solveAnnuity } from 'repayment-plan';
 * const goal = { presentValue: '-500', futureValue: '1500' };
 * solveAnnuity({ solveFor: 'periods', rate: '10%', ...goal, decimals: 4 }).value; // '11.5267'
 */
export function solveAnnuity(input: AnnuityInput): SolvedAnnuity {
  const read = parseInput('solve an annuity', SCHEMA, input);
  if (read.solveFor === 'rate') return solveRate(read);
  const amounts = { presentValue: ZERO, payment: ZERO, futureValue: ZERO, ...read };
  const value =
    read.solveFor === 'periods' ? annuityPeriods(read, amounts) : ANNUITY_UNKNOWNS[read.solveFor](read, amounts);
  return value === null
    ? { outcome: 'no-root', reason: 'never-reached' }
    : { outcome: 'solved', value: formatFraction(value, read.decimals, read.rounding) };
}

interface RateSought extends AnnuityAmounts {
  readonly periods: number;
  readonly due: PaymentDue;
  readonly decimals: number;
  readonly rounding: RoundingMode;
}

/** The amounts as flows at the ends of periods. */
function solveRate({
  presentValue,
  payment,
  futureValue,
  periods: count,
  due,
  decimals,
  rounding,
}: RateSought): SolvedAnnuity {
  const { whole } = wholeAmounts([presentValue, payment, futureValue]);
  const [now, level, then] = whole as readonly [bigint, bigint, bigint];
  const odd = ratio(0n);
  const solved = solveRates([
    { amount: now, whole: 0, odd },
    ...Array.from({ length: count }, (_, index) => ({
      amount: level,
      whole: due === 'begin' ? index : index + 1,
      odd,
    })),
    { amount: then, whole: count, odd },
  ]);
  if (solved.outcome === 'no-root') return solved;
  const values = solved.roots.map(({ growth }): string => {
    const rate: Ratio = subtractRatios(growth, ONE);
    return formatFraction(rate, decimals, rounding);
  });
  return solved.outcome === 'solved'
    ? { outcome: 'solved', value: values[0] as string }
    : { outcome: 'several-roots', values };
}
