import type { PlanKind } from '../account/index.ts';
import {
  assemblePlan,
  type CommonTerms,
  contractCost,
  type DueByMonth,
  dueByMonth,
  type Infeasible,
  largestPlanned,
  leastInstallments,
  type Measures,
  type MonthRoom,
  measure,
  openDraft,
  type Parties,
  type Plan,
  policySubject,
  type Request,
  refuseDraft,
  resolveRequest,
  type ScheduleCost,
  type Solved,
  shortfalls,
  solveDraft,
} from '../plans/index.ts';
import { judgePolicy, type Outcome, type Policy, policyOutcome, type Verdict } from '../policy/index.ts';

/** Terms that are tried, and the schedule that they come to. Nothing is written out yet, and nothing judged. */
export interface Trial {
  readonly outcome: 'trial';
  readonly solved: Solved;
  readonly due: DueByMonth;
}

/**
 * Tries terms: the engine runs, whatever capacity and policy say.
 *
 * Terms that leave the count open are solved as the recipes solve them, but that a reduction names its rate.
 *
 * @throws {RepaymentError} `contradictory-terms` where dates exclude each other.
 */
export function tryTerms(parties: Parties, kind: PlanKind, terms: CommonTerms): Trial | Infeasible {
  const { lumpSum = false } = terms as { readonly lumpSum?: boolean };
  return tryRequest(resolveRequest(kind, parties, lumpSum ? { ...terms, installments: 1 } : terms));
}

/** Tries a request that is resolved already. */
export function tryRequest(request: Request): Trial | Infeasible {
  const open = openDraft(request);
  const solved = refuseDraft(open) ?? solveDraft(open, leastInstallments(request.kind, request));
  if (solved.outcome !== 'solved') return solved;
  return { outcome: 'trial', solved, due: dueByMonth(solved.draft, solved.schedule) };
}

/** @returns Every month in which more falls due than capacity carries; none where no budget is known. */
export function shortMonths({ solved, due }: Trial): readonly MonthRoom[] {
  const { budget } = solved.draft.request;
  return budget ? shortfalls(due, budget) : [];
}

/** A trial with what both sides make of it. */
export interface Judged {
  readonly measures: Measures;
  /** What the contract asks for; null where its own installment does not cover its interest. */
  readonly contract: ScheduleCost | null;
  readonly outcome: Outcome;
}

/** What is found of a request before its trials are judged, where many share it. */
export interface Knowing {
  /** The rules that are asked. */
  readonly policy: Policy | null;
  readonly contractOf: typeof contractCost;
}

/** Measures a trial and asks the policy, without a word. */
export function judgeTrial({ solved }: Trial, knowing?: Knowing): Judged {
  const { draft, schedule } = solved;
  const { policy, contractOf } = knowing ?? { policy: draft.request.policy, contractOf: contractCost };
  const measures = measure(draft, schedule);
  const contract = contractOf(draft, schedule, measures.contractFactors);
  const subject = policySubject(draft, schedule, measures, contract);
  return { measures, contract, outcome: policyOutcome(policy, subject) };
}

/** @returns The installment that a bound is held to, in minor units; see `largestPlanned`. */
export function installmentOf({ solved }: Trial): bigint {
  return largestPlanned(solved.draft, solved.schedule);
}

/** @returns The trial as a complete plan. */
export function planOf({ solved }: Trial): Plan {
  return assemblePlan(solved);
}

/** @returns What every rule says of a trial. */
export function verdictOf({ solved }: Trial): Verdict {
  const { draft, schedule } = solved;
  const measures = measure(draft, schedule);
  const contract = contractCost(draft, schedule, measures.contractFactors);
  return judgePolicy(draft.request.policy, policySubject(draft, schedule, measures, contract));
}
