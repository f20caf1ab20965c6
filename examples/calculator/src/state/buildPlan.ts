import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  type InvalidField,
  isRepaymentError,
  type ParsedPolicy,
  type PlanKind,
  type PlanResult,
  type PolicyInput,
} from '../library.ts';
import type { Inputs } from './inputs.ts';
import { type Terms, termsInput } from './terms.ts';

/** A plan, why there is none, or every field that cannot be read. */
export type BuildResult = PlanResult | { readonly outcome: 'refused'; readonly fields: readonly InvalidField[] };

type Recipe = (input: never) => PlanResult;

const RECIPES = {
  installment: buildInstallmentPlan,
  'extended-term': buildExtendedTermPlan,
  'interest-reduction': buildInterestReductionPlan,
  'principal-settlement': buildPrincipalSettlementPlan,
} as const satisfies Record<PlanKind, Recipe>;

/** Builds the plan of the sliders, with what is agreed beside them. The library reads what was typed, and says what of it is wrong. */
export function buildPlan(
  { account, affordability }: Inputs,
  policy: ParsedPolicy | PolicyInput | null,
  terms: Terms,
  agreed: Readonly<Record<string, unknown>>,
): BuildResult {
  const recipe: Recipe = RECIPES[terms.kind];
  try {
    return recipe({ account, affordability, policy, terms: { ...termsInput(terms), ...agreed } } as never);
  } catch (error) {
    if (isRepaymentError(error, 'invalid-input') || isRepaymentError(error, 'contradictory-terms')) {
      return { outcome: 'refused', fields: error.details };
    }
    throw error;
  }
}
