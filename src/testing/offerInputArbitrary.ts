import type { PlanKind } from '../account/index.ts';
import type { OfferInput } from '../offers/index.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, FastCheck } from './fastCheck.ts';
import { searchedDraw } from './questionDraw.ts';

/**
 * What `proposeCounterOffer` takes: an account, a budget or null, a policy, whose approval will do, and terms of the kind
 * that name a count, a largest installment or both; with a budget they may name neither. Plans are monthly, and every
 * policy limits the term to at most two years (six for an extended term), so that a search is short.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param kind - The kind of plan.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of questions that `proposeCounterOffer` answers, if only by why there is no such plan.
 * @example What would help is a plan that passes
 * import * as fc from 'fast-check';
 * import { proposeCounterOffer } from 'repayment-plan';
 * import { checkInvariants, offerInputArbitrary } from 'repayment-plan/testing';
 *
 * const answers = fc.sample(offerInputArbitrary(fc, 'installment'), 5).map(proposeCounterOffer);
 * answers.flatMap(({ moves = [] }) => moves).flatMap(({ plan }) => checkInvariants(plan)); // []
 */
export function offerInputArbitrary<Kind extends PlanKind>(
  fc: FastCheck,
  kind: Kind,
  options: DrawOptions = {},
): Arbitrary<OfferInput<Kind>> {
  return searchedDraw(fc, kind, options) as Arbitrary<OfferInput<Kind>>;
}
