import * as z from 'zod/mini';
import { countField, crossCheck, decimalField, type Given, parseInput, strictObject } from '../input/index.ts';
import { formatFraction, type Ratio, ZERO } from '../money/index.ts';
import { ANNUITY_UNKNOWNS, annuityParts as partsOf } from '../returns/index.ts';
import { printingFields } from './flows.ts';
import { periodicRateField } from './periodicRate.ts';
import { MAX_PERIODS } from './solveAnnuity.ts';

const period = countField(1, MAX_PERIODS);

const SCHEMA = strictObject({
  rate: periodicRateField,
  periods: period,
  presentValue: z._default(decimalField, ZERO),
  futureValue: z._default(decimalField, ZERO),
  due: z._default(z.enum(['end', 'begin']), 'end'),
  first: period,
  last: period,
  ...printingFields,
}).check(
  crossCheck(({ first, last, periods }) => [
    last > periods && { path: ['last'], rule: `must be at most ${periods}, the number of periods` },
    last < first && { path: ['last'], rule: `must not be before ${first}` },
  ]),
);

/** What {@link annuityParts} takes. */
export type AnnuityPartsInput = Given<z.input<typeof SCHEMA>>;

/** What some payments of an annuity are made of, as decimal text; signed as the payments are. */
export interface AnnuityParts {
  /** One level payment. */
  readonly payment: string;
  readonly interest: string;
  readonly principal: string;
}

/**
 * The interest and the principal in the level payments from one period to another, both included.
 *
 * The payment is the one that `solveAnnuity` finds, unrounded; what is owed falls by the principal, and the rest is
 * interest. With `due: 'begin'` the first payment bears none. For the payment of a period alone, `first` and `last` are
 * the same. Rounding: each figure once, on return.
 *
 * @param input.rate - Per period, or `{ nominal, periodsPerYear }` for a yearly rate shared exactly.
 * @param input.presentValue - Positive for a loan received, which makes payments negative.
 * @param input.first - The first period counted, 1 for the first of all.
 * @param input.last - The last period counted.
 * @param input.decimals - 15 when left out; trailing zeros are cut.
 * @returns The payment and its parts.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example How much of the first payment is interest?
 * import { annuityParts } from 'repayment-plan';
 * const rate = { nominal: '10%', periodsPerYear: 12 };
 * const loan = { rate, periods: 24, presentValue: '2000', decimals: 2 };
 * annuityParts({ ...loan, first: 1, last: 1 }).interest; // '-16.67'
 */
export function annuityParts(input: AnnuityPartsInput): AnnuityParts {
  const read = parseInput('split an annuity', SCHEMA, input);
  const payment = ANNUITY_UNKNOWNS.payment(read, { ...read, payment: ZERO });
  const { interest, principal } = partsOf(read, { ...read, payment }, read);
  const text = (value: Ratio): string => formatFraction(value, read.decimals, read.rounding);
  return { payment: text(payment), interest: text(interest), principal: text(principal) };
}
