import { type Amount, formatFraction, ratio } from '../money/index.ts';
import { judgePolicy } from '../policy/index.ts';
import { BUCKETS, type BucketConservation, byBucket, type Schedule, totalOf } from '../schedule/index.ts';
import { presentRates } from './annualRates.ts';
import { beforeAndAfter } from './beforeAndAfter.ts';
import { contractBasis, contractCost, presentCost, type ScheduleCost } from './contractCost.ts';
import { shortfalls, tightestMonth } from './fit.ts';
import type { JudgedDraft } from './judgedDraft.ts';
import { type Measures, measure } from './measure.ts';
import {
  type ConservationProof,
  type LenderSide,
  PLAN_SCHEMA_VERSION,
  type Plan,
  type PlanAffordability,
  type PlanCost,
  type PlanTotals,
} from './plan.ts';
import { policySubject } from './policySubject.ts';
import { presentBuckets, presentConservation, presentRows, presentTreatment } from './presentSchedule.ts';
import { presentTerms } from './presentTerms.ts';
import type { Solved } from './solveDraft.ts';
import { tracePlan } from './tracePlan.ts';

/** Turns a solved draft into a complete plan: costs for both sides, verdict, proof and trace. */
export function assemblePlan(solved: Solved): Plan {
  const { draft, schedule } = solved;
  const { request } = draft;
  const { account, money, claim } = request;
  const measures = measure(draft, schedule);
  const contract = contractCost(draft, schedule, measures.contractFactors);
  const costs = planCost(draft, schedule, measures, contract);
  return {
    outcome: 'plan',
    schemaVersion: PLAN_SCHEMA_VERSION,
    kind: request.kind,
    accountId: account.accountId,
    currency: account.currency,
    terms: presentTerms(solved),
    claim: {
      date: claim.date,
      balances: presentBuckets(claim.balances, money),
      total: money(claim.total),
      added: presentBuckets(claim.added, money),
    },
    treatment: presentTreatment(schedule.treated, money),
    schedule: presentRows(schedule.rows, money),
    totals: planTotals(schedule, measures, money),
    cost: costs,
    lender: lenderSide(draft, measures),
    affordability: affordability(draft, measures),
    comparison: request.kind === 'extended-term' ? beforeAndAfter(request, schedule) : null,
    conservation: proof(schedule, money),
    verdict: judgePolicy(request.policy, policySubject(draft, schedule, measures, contract)),
    trace: tracePlan(solved, measures, costs.annualRates),
  };
}

/** @returns The sums of a plan. */
export function planTotals(
  schedule: Schedule,
  { paid, waived }: Pick<Measures, 'paid' | 'waived'>,
  money: (minor: bigint) => Amount,
): PlanTotals {
  const { rows, conservation } = schedule;
  const [first, last] = [rows[0], rows[rows.length - 1]] as [Schedule['rows'][number], Schedule['rows'][number]];
  return {
    installments: rows.length,
    installment: money(schedule.installment),
    firstInstallment: money(first.payment),
    lastInstallment: money(last.payment),
    firstDueDate: first.dueDate,
    finalDueDate: last.dueDate,
    downPayment: money(totalOf(schedule.downPayment)),
    paid: money(paid),
    paidByBucket: byBucket((bucket) => money(conservation[bucket].paid)),
    interest: money(conservation.interest.added),
    fees: money(conservation.fees.added),
    waived: money(totalOf(waived)),
    waivedByBucket: presentBuckets(waived, money),
  };
}

/** @returns What a plan costs the customer. */
export function planCost(
  { request }: JudgedDraft,
  { conservation }: Schedule,
  { paid, rates }: Measures,
  contract: ScheduleCost | null,
): PlanCost {
  const { money } = request;
  return {
    total: money(paid),
    interestAndFees: money(conservation.interest.added + conservation.fees.added),
    annualRates: presentRates(rates()),
    contract: contract && presentCost(request, contractBasis(request), contract),
    savingAgainstContract: contract && money(contract.total - paid),
  };
}

/** @returns What a plan costs the lender. */
export function lenderSide({ request }: JudgedDraft, { presentValue: value, loss }: Measures): LenderSide {
  return {
    presentValue: request.money(value),
    discountRate: formatFraction(request.contractRate),
    loss: request.money(loss),
    lossShare: formatFraction(ratio(loss, request.claim.total)),
  };
}

function affordability({ request }: JudgedDraft, { due }: Measures): PlanAffordability | null {
  const { budget, money } = request;
  if (!budget) return null;
  const short = shortfalls(due, budget);
  const tightest = tightestMonth(due, budget);
  return {
    fits: short.length === 0,
    tightestMonth: tightest && { month: tightest.month, due: money(tightest.due), capacity: money(tightest.capacity) },
    shortMonths: short.map(({ month, due: amount, capacity }) => ({ month, missing: money(amount - capacity) })),
    fromAvailableFunds: money(due.fromFunds),
  };
}

/** @returns The proof of a schedule as text. */
export function proof({ conservation }: Schedule, money: (minor: bigint) => Amount): ConservationProof {
  const sum = (part: keyof BucketConservation<bigint>): bigint =>
    BUCKETS.reduce((total, bucket) => total + conservation[bucket][part], 0n);
  const total = {
    claim: sum('claim'),
    added: sum('added'),
    capitalizedIn: sum('capitalizedIn'),
    paid: sum('paid'),
    waived: sum('waived'),
    capitalizedOut: sum('capitalizedOut'),
  };
  return {
    law: 'claim + added + capitalizedIn = paid + waived + capitalizedOut',
    holds: true,
    buckets: byBucket((bucket) => presentConservation(conservation[bucket], money)),
    total: presentConservation(total, money),
  };
}
