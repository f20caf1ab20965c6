import * as z from 'zod/mini';
import { countField, strictObject } from '../input/index.ts';

const MAX_WEIGHT = 1_000;

/**
 * What weighs how much in the scores of an offer: whole numbers, each of its own side. A side's score is the mean of
 * its axes by weight, the total the mean of the sides; an axis that is not known for an account is left out.
 *
 * Customer: `payment`, 1 less what falls due over capacity, in all months in which something does; `peak`, the same of
 * the fullest month; `freedom`, 1 less months to the last payment over 120; `total`, 1 less everything paid over twice
 * the claim, so that paying just what is owed is a half; `relief`, 1 less everything paid over what would be owed on
 * the day of the last payment if nothing were paid until then. Lender: `value`, present value at the contract's rate
 * over the claim, so 1 less the loss share; `funding`, present value at the funding rate over twice the claim;
 * `recovery`, what can be expected of the payments under the survival curve, at the contract's rate, over the claim;
 * `authority`, 1 where the lowest tier may grant the plan and nobody has to set a rule aside, less for each tier above.
 * Each is cut to 0 and 1.
 */
export const SCORING_WEIGHTS = {
  sides: { customer: 1, lender: 1 },
  customer: { payment: 2, peak: 2, freedom: 3, total: 2, relief: 1 },
  lender: { value: 5, funding: 2, recovery: 2, authority: 1 },
} as const satisfies Record<string, Readonly<Record<string, number>>>;

/** The axes of a side. */
export type CustomerAxis = keyof (typeof SCORING_WEIGHTS)['customer'];
export type LenderAxis = keyof (typeof SCORING_WEIGHTS)['lender'];

/** Weights as used. */
export interface Weights {
  readonly sides: { readonly customer: number; readonly lender: number };
  readonly customer: Readonly<Record<CustomerAxis, number>>;
  readonly lender: Readonly<Record<LenderAxis, number>>;
}

/** Weights as given: what is left out weighs as published. */
export const weightsField = z._default(
  strictObject({
    sides: weightsOf(SCORING_WEIGHTS.sides),
    customer: weightsOf(SCORING_WEIGHTS.customer),
    lender: weightsOf(SCORING_WEIGHTS.lender),
  }),
  SCORING_WEIGHTS,
);

function weightsOf<Name extends string>(published: Readonly<Record<Name, number>>) {
  const weight = (name: Name) => z._default(countField(0, MAX_WEIGHT), published[name]);
  const names = Object.keys(published) as Name[];
  const shape = Object.fromEntries(names.map((name) => [name, weight(name)])) as Record<
    Name,
    ReturnType<typeof weight>
  >;
  return z.prefault(
    strictObject(shape).check(
      z.refine((given) => Object.values(given as Record<string, number>).some((value) => value > 0), {
        error: 'must weigh something above zero',
      }),
    ),
    {} as never,
  );
}
