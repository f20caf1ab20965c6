import type { CheckInput } from '../plans/index.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, FastCheck } from './fastCheck.ts';
import { finishedPlanDraw } from './finishedPlanDraw.ts';

/**
 * What `checkPolicy` takes: an account, a budget and a policy or null, and a plan that was built from them, either as it is
 * or told as a schedule of another system that adds up and may leave out its frequency, rate, day count, rounding,
 * program or agreement.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that `checkPolicy` judges.
 * @example A plan is judged again as it was when it was built
 * import * as fc from 'fast-check';
 * import { checkPolicy } from 'repayment-plan';
 * import { checkInputArbitrary } from 'repayment-plan/testing';
 *
 * const [input] = fc.sample(checkInputArbitrary(fc).filter(({ plan }) => plan), 1);
 * checkPolicy(input).outcome === input.plan.verdict.outcome; // true
 */
export function checkInputArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<CheckInput> {
  return finishedPlanDraw(fc, options) as Arbitrary<CheckInput>;
}
