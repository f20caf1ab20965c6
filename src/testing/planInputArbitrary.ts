import type { PlanKind } from '../account/index.ts';
import type { TermsInput } from '../plans/index.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { type DrawnParties, partiesDraw } from './partiesDraw.ts';
import { termsArbitrary } from './termsArbitrary.ts';

/** Everything that the recipe of a kind takes, as plain JSON. */
export interface DrawnPlanInput<Kind extends PlanKind> extends DrawnParties {
  readonly terms: TermsInput<Kind>;
}

/**
 * Everything that a recipe takes: an account, a budget of the size of the debt or null, a policy or null, and terms of its
 * kind.
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
  const drawn: Draw<{ readonly parties: DrawnParties; readonly terms: TermsInput<Kind> }> = fc.record({
    parties: partiesDraw(fc, options),
    terms: termsArbitrary(fc, kind, options),
  });
  return drawn.map(({ parties, terms }) => ({ ...parties, terms })) as Arbitrary<DrawnPlanInput<Kind>>;
}
