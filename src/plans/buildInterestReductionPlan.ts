import { contradictoryTerms } from '../errors.ts';
import { assemblePlan } from './assemblePlan.ts';
import { finish } from './buildInstallmentPlan.ts';
import { openDraft } from './openDraft.ts';
import type { PlanResult } from './plan.ts';
import { refuseDraft } from './refuseDraft.ts';
import { type PlanInput, readRequest } from './request.ts';
import { mostWithin } from './solveDraft.ts';
import { solveRate } from './solveRate.ts';
import type { InterestReductionTerms } from './termsSchema.ts';

/**
 * Builds an interest-reduction plan: the claim at a lower rate path.
 *
 * The rate may be fixed (`'6%'`), staged (`[{ fromInstallment: 1, rate: '0%' }, { fromInstallment: 7, rate: '6%' }]`),
 * an interest-free window (a step to `'0%'`, then one to `'contract'`) or frozen (`'0%'`: principal plus arrears,
 * which is not principal only). One level payment runs through the whole path unless `stagedPayments` asks for
 * payments that are solved anew at each step. Without a rate, the highest one in whole basis points is found whose
 * installment is at most the payment given, or which fits capacity in every month; the count is then the one given,
 * or the longest that the policy allows.
 * Rounding and residue: as in an installment plan.
 *
 * @param input - As for `buildInstallmentPlan`.
 * @returns A complete plan, or why there is none.
 * @throws {RepaymentError} `invalid-input`; `contradictory-terms`, also where neither rate nor count can be known.
 *
 * @example What is the highest rate at which 1,600.00 a month suffices?
 * import { buildInterestReductionPlan, expectPlan } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '50000.00', interest: '3120.55', compoundInterest: '0.00', penalties: '860.00', fees: '0.00' },
 *   contract: { rate: '18.25%' },
 *   delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const plan = expectPlan(buildInterestReductionPlan({ account, terms: { installments: 36, payment: '1600.00' } }));
 * plan.terms.rate[0].rate; // '0.0459'
 */
export function buildInterestReductionPlan(input: PlanInput<'interest-reduction'>): PlanResult {
  const request = readRequest<InterestReductionTerms>('interest-reduction', input);
  const { terms } = request;
  const open = openDraft(request);
  if (terms.rate !== undefined || terms.pattern.kind === 'flat-fee') return finish(open);
  const longest = request.longestMonths === null ? undefined : mostWithin(request);
  const installments = terms.installments ?? terms.dueDates?.length ?? longest;
  if (installments === undefined || installments < 1) {
    throw contradictoryTerms(request.action, [
      {
        path: 'terms.installments',
        rule: 'must be given where neither a rate nor a longest term of the policy is: the highest rate depends on the count',
        value: 'undefined',
      },
    ]);
  }
  const refused = refuseDraft(open);
  if (refused) return refused;
  const solved = solveRate(open, installments);
  return solved.outcome === 'solved' ? assemblePlan(solved) : solved;
}
