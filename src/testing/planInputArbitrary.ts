import type { AccountInput, PlanKind } from '../account/index.ts';
import type { AffordabilityInput } from '../affordability/index.ts';
import type { TermsInput } from '../plans/index.ts';
import type { PolicyInput } from '../policy/index.ts';
import { accountArbitrary } from './accountArbitrary.ts';
import { affordabilityArbitrary } from './affordabilityArbitrary.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, FastCheck } from './fastCheck.ts';
import { policyArbitrary } from './policyArbitrary.ts';
import { termsArbitrary } from './termsArbitrary.ts';

/** Everything that the recipe of a kind takes, as plain JSON. */
export interface DrawnPlanInput<Kind extends PlanKind> {
  readonly account: AccountInput;
  readonly affordability: AffordabilityInput | null;
  readonly policy: PolicyInput | null;
  readonly terms: TermsInput<Kind>;
}

/**
 * Everything that a recipe takes: an account, a budget and a policy or null, and terms of its kind.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param kind - The kind of plan.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that the recipe of that kind accepts; its outcome is a plan, or says why there is none.
 * @example Whatever is drawn, the laws of plans hold
 * import * as fc from 'fast-check';
 * import { buildInterestReductionPlan } from 'repayment-plan';
 * import { checkInvariants, planInputArbitrary } from 'repayment-plan/testing';
 *
 * const results = fc.sample(planInputArbitrary(fc, 'interest-reduction'), 5).map(buildInterestReductionPlan);
 * results.filter(({ outcome }) => outcome === 'plan').flatMap(checkInvariants); // []
 */
export function planInputArbitrary<Kind extends PlanKind>(
  fc: FastCheck,
  kind: Kind,
  options: DrawOptions = {},
): Arbitrary<DrawnPlanInput<Kind>> {
  return fc.record({
    account: accountArbitrary(fc, options),
    affordability: fc.option(affordabilityArbitrary(fc, options)),
    policy: fc.option(policyArbitrary(fc, options)),
    terms: termsArbitrary(fc, kind, options),
  }) as Arbitrary<DrawnPlanInput<Kind>>;
}
