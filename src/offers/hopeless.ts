import type { PlanKind } from '../account/index.ts';
import { FREQUENCIES } from '../calendar/index.ts';
import type { CandidateTerms } from './candidate.ts';
import { type Ground, HORIZON_MONTHS } from './ground.ts';

/** A start and a first due date may wait for funds, for payday and for a business day. */
const MONTHS_OF_WAITING = 12;

/**
 * Whether capacity cannot carry a candidate, whatever its schedule looks like: were all installments as large as the
 * fullest month carries, they would not pay the principal. It spares the engine what no pattern could mend.
 */
export function isHopeless({ account, kinds, funds }: Ground, kind: PlanKind, terms: CandidateTerms): boolean {
  const { largestCapacity } = kinds[kind];
  const { installments = 1, principalShare, downPayment } = terms;
  const { frequency = account.contract.schedule?.frequency ?? 'monthly' } = terms;
  const months = Math.ceil((installments * 12) / FREQUENCIES[frequency].periodsPerYear) + MONTHS_OF_WAITING;
  if (largestCapacity === null || months > HORIZON_MONTHS) return false;
  const { principal } = account.balances;
  const payable = principalShare ? (principal * principalShare.numerator) / principalShare.denominator : principal;
  const fromFunds = installments === 1 ? (funds?.amount ?? 0n) : 0n;
  return payable - downPayment - fromFunds > largestCapacity * BigInt(installments);
}
