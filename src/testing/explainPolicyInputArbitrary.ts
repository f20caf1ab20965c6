import type { ExplainPolicyInput } from '../policy/index.ts';
import { affordabilityArbitrary } from './affordabilityArbitrary.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, FastCheck } from './fastCheck.ts';
import { policyQuestionDraw } from './policyQuestionDraw.ts';

/**
 * What `explainPolicy` takes: a policy, an account, a budget or null, maybe on a later date and under a program.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that `explainPolicy` accepts.
 * @example Every kind of plan is explained
 * import * as fc from 'fast-check';
 * import { explainPolicy } from 'repayment-plan';
 * import { explainPolicyInputArbitrary } from 'repayment-plan/testing';
 *
 * const [input] = fc.sample(explainPolicyInputArbitrary(fc), 1);
 * Object.keys(explainPolicy(input).kinds).length; // 4
 */
export function explainPolicyInputArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<ExplainPolicyInput> {
  const affordability = fc.option(affordabilityArbitrary(fc, options));
  return policyQuestionDraw(fc, options, { affordability }) as Arbitrary<ExplainPolicyInput>;
}
