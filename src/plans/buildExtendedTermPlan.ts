import { assemblePlan } from './assemblePlan.ts';
import { leastInstallments, refuseFewer } from './leastInstallments.ts';
import { openDraft } from './openDraft.ts';
import type { PlanResult } from './plan.ts';
import { refuseDraft } from './refuseDraft.ts';
import { type PlanInput, readRequest } from './request.ts';
import { solveDraft } from './solveDraft.ts';
import type { CommonTerms } from './termsSchema.ts';

/**
 * Builds an extended-term plan: what is left of an existing loan over more installments, at the contract's rate.
 *
 * From the contract's remaining schedule the plan takes frequency and next due date, and shows before and after:
 * installment, count, final date, interest still to pay. Where the contract has none, the claim is levelled over the
 * new count. Given a count, the payment is solved; given a payment or only a budget, the smallest count from the
 * remaining one on.
 * Rounding and residue: as in an installment plan.
 *
 * @param input - As for `buildInstallmentPlan`; a rate is no term of this plan.
 * @returns A complete plan with `comparison`, or why there is none.
 * @throws {RepaymentError} `invalid-input`; `contradictory-terms`, also for a count below the remaining one.
 *
 * @example What becomes of the last 18 installments when there are 36?
 * import { buildExtendedTermPlan, expectPlan } from 'repayment-plan';
 * const account = {
 *   accountId: 'L-2002', currency: 'CNY', asOf: '2026-11-21', product: 'personal-loan',
 *   balances: { principal: '80000.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: {
 *     rate: '7.2%',
 *     schedule: { remainingInstallments: 18, installment: '4702.07', nextDueDate: '2026-12-21' },
 *   },
 *   delinquency: { daysPastDue: 0, cyclesPastDue: 0 }, openedOn: '2025-05-21',
 * };
 * const plan = expectPlan(buildExtendedTermPlan({ account, terms: { installments: 36 } }));
 * plan.comparison.change.installment; // '-2224.58'
 */
export function buildExtendedTermPlan(input: PlanInput<'extended-term'>): PlanResult {
  const request = readRequest<CommonTerms>('extended-term', input);
  refuseFewer(request);
  const open = openDraft(request);
  const refused = refuseDraft(open);
  if (refused) return refused;
  const solved = solveDraft(open, leastInstallments(request.kind, request));
  return solved.outcome === 'solved' ? assemblePlan(solved) : solved;
}
