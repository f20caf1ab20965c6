import type { AssessmentInput } from '../affordability/index.ts';
import { affordabilityArbitrary } from './affordabilityArbitrary.ts';
import { amountDraw, type DrawOptions, fieldsDraw, percentageDraw, START_DATES } from './draws.ts';
import type { Arbitrary, FastCheck } from './fastCheck.ts';

/**
 * What `assessAffordability` takes: a budget, one to 36 months, and maybe a payment and limits.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that `assessAffordability` accepts.
 * @example As many months as were asked for
 * import * as fc from 'fast-check';
 * import { assessAffordability } from 'repayment-plan';
 * import { assessmentInputArbitrary } from 'repayment-plan/testing';
 *
 * const [input] = fc.sample(assessmentInputArbitrary(fc), 1);
 * assessAffordability(input).months.length === input.months; // true
 */
export function assessmentInputArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<AssessmentInput> {
  const { currency = 'CNY' } = options;
  const limits = {
    disposableShare: percentageDraw(fc, 10_000),
    debtToIncome: percentageDraw(fc, 10_000),
    livingMinimum: amountDraw(fc, currency, 0, 200_000),
    countsOtherExpenses: fc.boolean(),
  };
  return fieldsDraw(
    fc,
    {
      affordability: affordabilityArbitrary(fc, options),
      currency: fc.constant(currency),
      from: fc.constantFrom(...START_DATES),
      months: fc.integer({ min: 1, max: 36 }),
    },
    { payment: amountDraw(fc, currency, 0, 300_000), limits: fieldsDraw(fc, {}, limits) },
  ) as Arbitrary<AssessmentInput>;
}
