import { PLAN_KINDS, type PlanKind } from '../account/index.ts';
import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  type Plan,
  type PlanResult,
} from '../plans/index.ts';
import type { DrawOptions } from './draws.ts';
import type { Draw, FastCheck } from './fastCheck.ts';
import { type DrawnPlanInput, planInputArbitrary } from './planInputArbitrary.ts';

/** The recipe of every kind. */
export const RECIPES = {
  installment: buildInstallmentPlan,
  'extended-term': buildExtendedTermPlan,
  'interest-reduction': buildInterestReductionPlan,
  'principal-settlement': buildPrincipalSettlementPlan,
} as const satisfies Record<PlanKind, (input: never) => PlanResult>;

/** A plan, and what it was built from. */
export interface BuiltPlan extends Omit<DrawnPlanInput<PlanKind>, 'terms'> {
  readonly plan: Plan;
}

/** @returns What there is a plan of: inputs without one are passed over. */
export function builtPlanDraw(fc: FastCheck, options: DrawOptions): Draw<BuiltPlan> {
  const ofKind = (kind: PlanKind) =>
    planInputArbitrary(fc, kind, options).map(({ terms, ...judged }) => ({
      ...judged,
      plan: RECIPES[kind]({ ...judged, terms } as never),
    }));
  const results: Draw<Omit<BuiltPlan, 'plan'> & { readonly plan: PlanResult }> = fc.oneof(...PLAN_KINDS.map(ofKind));
  return results.filter(({ plan }) => plan.outcome === 'plan') as Draw<BuiltPlan>;
}
