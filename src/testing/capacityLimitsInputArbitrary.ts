import { PLAN_KINDS } from '../account/index.ts';
import type { CapacityLimitsInput } from '../policy/index.ts';
import { affordabilityArbitrary } from './affordabilityArbitrary.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, FastCheck } from './fastCheck.ts';
import { policyQuestionDraw } from './policyQuestionDraw.ts';

/**
 * What `capacityLimits` takes: a policy, an account, a budget and a kind of plan, maybe on a later date and under a program.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that `capacityLimits` accepts.
 * @example Limits are taken where a budget is assessed
 * import * as fc from 'fast-check';
 * import { assessAffordability, capacityLimits } from 'repayment-plan';
 * import { capacityLimitsInputArbitrary } from 'repayment-plan/testing';
 *
 * const [input] = fc.sample(capacityLimitsInputArbitrary(fc, { currency: 'JPY' }), 1);
 * const { affordability } = input;
 * const limits = capacityLimits(input);
 * assessAffordability({ affordability, currency: 'JPY', from: '2026-12-01', months: 3, limits }).months.length; // 3
 */
export function capacityLimitsInputArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<CapacityLimitsInput> {
  return policyQuestionDraw(fc, options, {
    affordability: affordabilityArbitrary(fc, options),
    kind: fc.constantFrom(...PLAN_KINDS),
  }) as Arbitrary<CapacityLimitsInput>;
}
