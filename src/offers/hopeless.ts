import type { PlanKind } from '../account/index.ts';
import { FREQUENCIES } from '../calendar/index.ts';
import type { CandidateTerms } from './candidate.ts';
import type { Ground } from './ground.ts';

/** Due dates may wait for funds, for payday and for a business day. */
const MONTHS_OF_WAITING = 6;

/**
 * Whether capacity cannot carry a candidate, whatever its schedule looks like: the principal that it pays is more than
 * the funds on hand and the capacity of all its months together. It spares the engine what no pattern could mend.
 */
export function isHopeless({ account, kinds, funds }: Ground, kind: PlanKind, terms: CandidateTerms): boolean {
  const { carried } = kinds[kind];
  const { installments = 1, principalShare, frequency = account.contract.schedule?.frequency ?? 'monthly' } = terms;
  const months = Math.ceil((installments * 12) / FREQUENCIES[frequency].periodsPerYear) + MONTHS_OF_WAITING;
  const within = carried[Math.min(months, carried.length) - 1];
  if (within === undefined || months > carried.length) return false;
  const { principal } = account.balances;
  const payable = principalShare ? (principal * principalShare.numerator) / principalShare.denominator : principal;
  return payable > within + (funds?.amount ?? 0n);
}
