import { compareRatios, formatFraction, ONE, ratio, subtractRatios } from '../money/index.ts';
import { largestWaiverShare } from '../policy/index.ts';
import type { TraceStep } from '../trace.ts';
import { assemblePlan } from './assemblePlan.ts';
import { finish } from './buildInstallmentPlan.ts';
import { goalOf } from './goal.ts';
import { openDraft } from './openDraft.ts';
import type { Plan, PlanResult, SolvedTerm } from './plan.ts';
import { refuseDraft } from './refuseDraft.ts';
import { type PlanInput, type Request, readRequest } from './request.ts';
import { type OpenDraft, type Solved, solveDraft } from './solveDraft.ts';
import type { PrincipalSettlementTerms } from './termsSchema.ts';

type SettlementRequest = Request<PrincipalSettlementTerms>;

/**
 * Builds a principal-only settlement: principal is paid, interest, penalties and fees are waived.
 *
 * By default all of principal is paid, all arrears are waived on signing, and no interest runs. Given a count, a
 * payment or `lumpSum`, that is what is built. Given none of them, available funds and capacity decide, in this
 * order: a lump sum of all that is payable; a down payment from the funds on hand and the smallest count that fits
 * capacity; a lump sum with the smallest waiver of principal that the policy allows. A waiver on signing leaves the
 * claim at once; one on completion stays owed, shows in each row's `outstanding`, and ends with the last payment.
 * Rounding and residue: as in an installment plan.
 *
 * @param input - As for `buildInstallmentPlan`.
 * @returns A complete plan, or why there is none. A principal share below 100 % that no rule of the policy provides
 * for is no plan.
 * @throws {RepaymentError} `invalid-input`; `contradictory-terms`.
 *
 * @example What does the lender lose when principal is paid in 12 installments?
 * import { buildPrincipalSettlementPlan, expectPlan } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '50000.00', interest: '3120.55', compoundInterest: '0.00', penalties: '860.00', fees: '0.00' },
 *   contract: { rate: '18.25%' },
 *   delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const plan = expectPlan(buildPrincipalSettlementPlan({ account, terms: { installments: 12 } }));
 * plan.lender.loss; // '8591.53'
 */
export function buildPrincipalSettlementPlan(input: PlanInput<'principal-settlement'>): PlanResult {
  const request = readRequest<PrincipalSettlementTerms>('principal-settlement', input);
  const { terms, budget } = request;
  if (terms.lumpSum) return lumpSum(request, openDraft(request));
  const isOpen = terms.installments === undefined && terms.payment === undefined && terms.dueDates === undefined;
  if (!isOpen || !budget || terms.pattern.kind === 'irregular') return finish(openDraft(request));
  // What is said of several installments leaves no lump sum to look for.
  const isLevel = terms.pattern.kind === 'level-payment' && terms.holiday === null;
  const lumpRequest = isLevel
    ? readRequest<PrincipalSettlementTerms>('principal-settlement', {
        ...input,
        terms: { ...input.terms, lumpSum: true },
      })
    : null;
  const refused = refuseDraft(openDraft(request));
  if (refused) return refused;
  return (lumpRequest && fundedLumpSum(lumpRequest)) ?? fromCapacity(request, lumpRequest);
}

/** One payment of all that is payable. */
function lumpSum(request: SettlementRequest, open: OpenDraft): PlanResult {
  return finish({ ...open, request: withOneInstallment(request) });
}

function withOneInstallment(request: SettlementRequest): SettlementRequest {
  return { ...request, terms: { ...request.terms, installments: 1 } };
}

/** A lump sum that available funds and the month's capacity cover; null where they do not. */
function fundedLumpSum(request: SettlementRequest): Plan | null {
  const open = openDraft(request);
  const solved = solveDraft({ ...open, request: withOneInstallment(request) });
  if (solved.outcome !== 'solved' || !goalOf(request).fits(solved.draft, solved.schedule)) return null;
  return assemblePlan(withStep(solved, ['lump-sum'], lumpSumStep(request, solved)));
}

/** A down payment from funds on hand, then installments from capacity; else a lump sum with principal waived. */
function fromCapacity(request: SettlementRequest, lumpRequest: SettlementRequest | null): PlanResult {
  const open = openDraft(request);
  const down = open.downPayment > 0n ? open.downPayment : fundsAtStart(request);
  const withDown = { ...open, downPayment: down };
  const solved = refuseDraft(withDown) ?? solveDraft(withDown);
  if (solved.outcome === 'solved') {
    const isOwn = down > open.downPayment;
    return assemblePlan(isOwn ? withStep(solved, ['down-payment'], downPaymentStep(request, down)) : solved);
  }
  return (lumpRequest && waivedLumpSum(lumpRequest)) ?? solved;
}

/** What of the available funds is there on the start date, at most one minor unit less than all that is payable. */
function fundsAtStart({ budget, dates, claim }: SettlementRequest): bigint {
  const funds = budget?.affordability.availableFunds;
  if (!funds || funds.from > dates.startDate) return 0n;
  return funds.amount < claim.balances.principal ? funds.amount : 0n;
}

/** The lump sum that funds cover, with the rest of principal waived, as far as the policy allows; null beyond that. */
function waivedLumpSum(request: SettlementRequest): PlanResult | null {
  const { budget, policy, subject, claim, terms } = request;
  const funds = budget?.affordability.availableFunds;
  const { principal } = claim.balances;
  const most = largestWaiverShare(policy, subject, 'principal');
  if (!funds || !most || terms.principalShare !== undefined || terms.treatment.principal || funds.amount >= principal)
    return null;
  const share = ratio(funds.amount, principal);
  if (compareRatios(subtractRatios(ONE, share), most) > 0 || funds.amount === 0n) return null;
  const paying: SettlementRequest = { ...request, terms: { ...terms, principalShare: share } };
  const open = openDraft(paying);
  const solved = solveDraft({ ...open, request: withOneInstallment(paying) });
  if (solved.outcome !== 'solved') return solved;
  return assemblePlan(
    withStep(solved, ['lump-sum', 'principal-share'], {
      step: 'principal-share',
      formula: 'availableFunds / principal, not below 1 - largest waiver of the policy',
      values: {
        availableFunds: request.money(funds.amount),
        principal: request.money(principal),
        largestWaiver: formatFraction(most),
      },
      result: formatFraction(share),
    }),
  );
}

function lumpSumStep(request: SettlementRequest, { schedule }: Solved): TraceStep {
  const funds = request.budget?.affordability.availableFunds;
  return {
    step: 'lump-sum',
    formula: 'payable principal <= availableFunds + capacity of the month',
    values: { availableFunds: request.money(funds?.amount ?? 0n), dueDate: request.dates.firstDueDate },
    result: request.money(schedule.installment),
  };
}

function downPaymentStep({ money, dates }: SettlementRequest, amount: bigint): TraceStep {
  return {
    step: 'down-payment',
    formula: 'availableFunds on the start date',
    values: { startDate: dates.startDate },
    result: money(amount),
  };
}

function withStep(solved: Solved, solvedFor: readonly SolvedTerm[], step: TraceStep): Solved {
  return { ...solved, solvedFor: [...new Set([...solvedFor, ...solved.solvedFor])], trace: [...solved.trace, step] };
}
