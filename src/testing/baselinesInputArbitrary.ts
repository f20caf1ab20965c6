import { ROUNDING_MODES } from '../money/index.ts';
import type { BaselinesInput } from '../offers/index.ts';
import { accountArbitrary } from './accountArbitrary.ts';
import { type DrawOptions, fieldsDraw } from './draws.ts';
import type { Arbitrary, FastCheck } from './fastCheck.ts';
import { policyArbitrary } from './policyArbitrary.ts';

/**
 * What `buildBaselines` takes: an account with and without remaining schedule and minimum payment, one to sixty months of
 * doing nothing, and what else may be said.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that `buildBaselines` accepts; a baseline may say why there is none.
 * @example Nothing is done for as long as was asked
 * import * as fc from 'fast-check';
 * import { buildBaselines } from 'repayment-plan';
 * import { baselinesInputArbitrary } from 'repayment-plan/testing';
 *
 * const [input] = fc.sample(baselinesInputArbitrary(fc), 1);
 * buildBaselines(input).doingNothing.months.length === input.months; // true
 */
export function baselinesInputArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<BaselinesInput> {
  const months = fc.integer({ min: 1, max: 60 });
  return fieldsDraw(
    fc,
    { account: accountArbitrary(fc, options), months },
    {
      contractMonths: months,
      policy: fc.option(policyArbitrary(fc, options)),
      rounding: fc.constantFrom(...ROUNDING_MODES),
    },
  ) as Arbitrary<BaselinesInput>;
}
