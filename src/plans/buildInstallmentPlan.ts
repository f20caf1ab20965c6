import { assemblePlan } from './assemblePlan.ts';
import { openDraft } from './openDraft.ts';
import type { PlanResult } from './plan.ts';
import { refuseDraft } from './refuseDraft.ts';
import { type PlanInput, readRequest } from './request.ts';
import { type OpenDraft, solveDraft } from './solveDraft.ts';
import type { InstallmentTerms } from './termsSchema.ts';

/**
 * Builds an installment plan: the whole claim in regular payments, at an agreed rate or for a fee per installment.
 *
 * Given a count, the payment is solved; given a payment, the smallest count whose installment is at most that
 * payment; given neither, the smallest count that fits capacity in every month. The rate defaults to the
 * contract's. Arrears are spread unless the terms treat them otherwise; principal alone bears interest.
 * Rounding: the level payment once and the interest of each row once, in the policy's mode (half expand without
 * one); equal shares are floored. Residue: in the last installment.
 *
 * @param input.account - The snapshot. `terms` and amounts are read in its currency.
 * @param input.affordability - The budget; needed where count and payment are both left out.
 * @param input.policy - The rules; without them the verdict is `unchecked`.
 * @param input.terms - What the parties want.
 * @returns A complete plan, whatever its verdict; or why there is none, with the nearest terms that would do.
 * @throws {RepaymentError} `invalid-input` naming every bad field; `contradictory-terms` where terms exclude each other.
 *
 * @example What does this debt cost over 36 months at 12 %?
 * import { buildInstallmentPlan, expectPlan } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '50000.00', interest: '3120.55', compoundInterest: '0.00', penalties: '860.00', fees: '0.00' },
 *   contract: { rate: '18.25%', dayCount: 'periodic', capitalization: 'monthly' },
 *   delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const plan = expectPlan(buildInstallmentPlan({ account, terms: { installments: 36, rate: '12%' } }));
 * plan.totals.installment; // '1771.28'
 * plan.totals.paid; // '63766.25'
 */
export function buildInstallmentPlan(input: PlanInput<'installment'>): PlanResult {
  return finish(openDraft(readRequest<InstallmentTerms>('installment', input)));
}

/** Solves what is open and assembles the plan. */
export function finish(open: OpenDraft): PlanResult {
  const refused = refuseDraft(open);
  if (refused) return refused;
  const solved = solveDraft(open);
  return solved.outcome === 'solved' ? assemblePlan(solved) : solved;
}
