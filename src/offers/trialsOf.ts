import type { PlanKind } from '../account/index.ts';
import {
  contractCost,
  type Infeasible,
  type Parties,
  type Request,
  resolveRequest,
  type ScheduleCost,
} from '../plans/index.ts';
import { decisiveRules } from '../policy/index.ts';
import type { CandidateTerms } from './candidate.ts';
import { type Judged, judgeTrial, type Knowing, type Trial, tryRequest } from './trial.ts';

/** Tries and judges one candidate after another. */
export interface Trials {
  readonly attempt: (kind: PlanKind, terms: CandidateTerms) => Trial | Infeasible;
  readonly judge: (trial: Trial) => Judged;
}

/**
 * Trials of many candidates for the same parties, which share their terms but for those that families move. Dates, claim,
 * capacity and the rules that can decide are found once for each kind, start and frequency, and what the contract costs
 * once for each count of them.
 */
export function trialsOf(parties: Parties): Trials {
  const shared = new Map<string, { readonly request: Request; readonly knowing: Knowing }>();
  const sharedBy = (kind: PlanKind, terms: CandidateTerms) => {
    const key = `${kind} ${terms.startDate} ${terms.frequency} ${terms.lumpSum}`;
    const found = shared.get(key);
    if (found) return found;
    const request = resolveRequest(kind, parties, terms);
    const policy = request.policy && decisiveRules(request.policy, request.subject);
    const made = { request, knowing: { policy, contractOf: rememberedCost() } };
    shared.set(key, made);
    return made;
  };
  return {
    attempt: (kind, given) => {
      const terms = given.lumpSum ? { ...given, installments: 1 } : given;
      return tryRequest({ ...sharedBy(kind, terms).request, terms });
    },
    judge: (trial) => {
      const { kind, terms } = trial.solved.draft.request;
      return judgeTrial(trial, sharedBy(kind, terms).knowing);
    },
  };
}

/** What the contract costs depends on nothing of a plan but its dates: on shared dates, on its count alone. */
function rememberedCost(): typeof contractCost {
  const known = new Map<number, ScheduleCost | null>();
  return (draft, schedule, factors) => {
    const count = schedule.rows.length;
    const found = known.get(count);
    if (found !== undefined) return found;
    const cost = contractCost(draft, schedule, factors);
    known.set(count, cost);
    return cost;
  };
}
