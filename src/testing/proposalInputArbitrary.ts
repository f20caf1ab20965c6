import type { ProposalInput, ProposalPreferences } from '../offers/index.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { type DrawnParties, partiesDraw } from './partiesDraw.ts';
import { preferencesDraw } from './preferencesDraw.ts';

/**
 * What `proposePlans` takes: an account, a budget and a policy or null, and preferences of every sort on a small grid, so
 * that a proposal tries tens of plans and not hundreds.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that `proposePlans` accepts; there may be no offer.
 * @example Whatever is asked for, offers are sound plans
 * import * as fc from 'fast-check';
 * import { proposePlans } from 'repayment-plan';
 * import { checkInvariants, proposalInputArbitrary } from 'repayment-plan/testing';
 *
 * const proposals = fc.sample(proposalInputArbitrary(fc), 5).map(proposePlans);
 * proposals.flatMap(({ offers }) => offers).flatMap(({ plan }) => checkInvariants(plan)); // []
 */
export function proposalInputArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<ProposalInput> {
  const { currency = 'CNY' } = options;
  const drawn: Draw<{ parties: DrawnParties; preferences: ProposalPreferences }> = fc.record({
    parties: partiesDraw(fc, options),
    preferences: preferencesDraw(fc, currency),
  });
  return drawn.map(({ parties, preferences }) => ({ ...parties, preferences })) as Arbitrary<ProposalInput>;
}
