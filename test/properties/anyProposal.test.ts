import * as fc from 'fast-check';
import { checkPolicy, type Offer, type PolicyInput, type ProposalInput, proposePlans } from 'repayment-plan';
import { checkInvariants, proposalInputArbitrary } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { PLAN_KINDS } from '../../src/account/index.ts';
import { deepFreeze } from '../account/refusal.ts';
import { shortMonths } from './carried.ts';
import { RUNS } from './runs.ts';

const PATIENCE = 600_000;

const inputs = fc.oneof(
  ...(['CNY', 'JPY', 'KWD'] as const).map((currency) => proposalInputArbitrary(fc, { currency })),
) as fc.Arbitrary<ProposalInput>;

/** Sound, carried in every month, judged again as it is, and let pass by whoever was asked. */
function checkOffer({ plan, kind, authority }: Offer, { account, affordability, policy, preferences }: ProposalInput) {
  expect(checkInvariants(plan)).toEqual([]);
  expect(shortMonths(plan, { account, affordability, policy })).toEqual([]);
  const judged = { account, affordability: affordability ?? null, policy: (policy ?? null) as PolicyInput | null };
  expect(checkPolicy({ ...judged, plan })).toEqual(plan.verdict);
  const granted = preferences?.approvals === 'refused' ? ['compliant'] : ['compliant', 'needs-approval'];
  expect(policy ? granted : ['unchecked']).toContain(plan.verdict.outcome);
  expect([authority, kind]).toEqual([plan.verdict.authority, plan.kind]);
}

/** What is asked for, the offers are. */
function checkWishes({ plan, kind, family }: Offer, { preferences = {} }: ProposalInput): void {
  const { kinds = PLAN_KINDS, terms = {}, families } = preferences;
  expect(kinds).toContain(kind);
  if (families) expect(families).toContain(family);
  const { businessDays, agreement, ...others } = terms;
  for (const [name, value] of Object.entries(others)) expect(plan.terms[name as 'rounding']).toEqual(value);
  expect(plan.terms.businessDays).toBe(businessDays?.convention ?? 'unadjusted');
  expect(plan.terms.agreement?.items).toEqual(agreement && (agreement.items ?? []));
}

/** Installments of a month fall due on payday, or on its last day; one lump sum when funds are there. */
function checkPayday({ plan, kind }: Offer, { preferences = {} }: ProposalInput): void {
  const { payday } = preferences;
  if (payday === undefined || kind === 'extended-term' || plan.terms.frequency !== 'monthly') return;
  if (plan.schedule.length === 1) return;
  for (const { periodEnd } of plan.schedule) {
    const [year = 0, month = 0, day = 0] = periodEnd.split('-').map(Number);
    expect(day, plan.kind).toBe(Math.min(payday, new Date(Date.UTC(year, month, 0)).getUTCDate()));
  }
}

/** The best of each kind before the second of any, no kind without a word, and domination by brute force. */
function checkList(offers: readonly Offer[], leftOut: readonly string[], { preferences = {} }: ProposalInput): void {
  const { most = 5 } = preferences;
  expect(offers.length).toBeLessThanOrEqual(most);
  expect(offers.map(({ rank }) => rank)).toEqual(offers.map((_, index) => index + 1));
  const offered = offers.map(({ kind }) => kind);
  const different = new Set(offered).size;
  expect(new Set(offered.slice(0, different)).size).toBe(different);
  expect(leftOut).toEqual(PLAN_KINDS.filter((kind) => !offered.includes(kind)));
  const scoresOf = ({ scores }: Offer) => [Number(scores.customer.total), Number(scores.lender.total)] as const;
  for (const offer of offers) {
    const [customer, lender] = scoresOf(offer);
    const better = offers.find((other) => {
      const [theirs, lenders] = scoresOf(other);
      return theirs >= customer && lenders >= lender && (theirs > customer || lenders > lender);
    });
    expect([offer.dominatedBy, offer.pareto]).toEqual([better?.rank ?? null, better === undefined]);
  }
}

describe('proposePlans(), whatever is asked for', { timeout: PATIENCE }, () => {
  it('proposePlans() offers only plans that are sound, carried, let pass and as they were wished for', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { outcome, offers, leftOut } = proposePlans(deepFreeze(input));
        expect(outcome).toBe(offers.length > 0 ? 'offers' : 'none');
        checkList(
          offers,
          leftOut.map(({ kind }) => kind),
          input,
        );
        for (const offer of offers) {
          checkOffer(offer, input);
          checkWishes(offer, input);
          checkPayday(offer, input);
        }
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 10) },
    );
  });
});
