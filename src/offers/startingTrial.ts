import type { Constraint, Infeasible } from '../plans/index.ts';
import { type CommonTerms, leastInstallments, mostWithin, refuseFewer, resolveRequest } from '../plans/index.ts';
import type { Question } from './question.ts';
import { type Trial, tryTerms } from './trial.ts';

/** Questions without an answer that another value of some term may have one to. */
const NEEDS_A_CHANGE: ReadonlySet<Constraint> = new Set([
  'capacity',
  'capacity-zero',
  'longest-term',
  'payment-at-or-below-interest',
]);

/**
 * The plan from which a change is looked for: the terms as they stand; where they leave the count open, the smallest
 * count that keeps to the largest installment or to capacity, and where none does, the most that dates and policy
 * allow. The count is then settled: it stays when other terms move.
 *
 * @returns The trial, or why there is no plan at all.
 * @throws {RepaymentError} `contradictory-terms` where neither a count, a bound nor a budget says how long the plan
 * is, and where there are fewer installments than the kind of plan may have.
 */
export function startingTrial(question: Question, terms: CommonTerms): Trial | Infeasible {
  const { parties, kind, largestInstallment } = question;
  refuseFewer(resolveRequest(kind, parties, terms));
  if (terms.installments !== undefined) return tryTerms(parties, kind, terms);
  const bounded = largestInstallment === null ? terms : { ...terms, payment: largestInstallment };
  const found = tryTerms(parties, kind, bounded);
  if (found.outcome === 'trial') return settled(found, terms);
  return NEEDS_A_CHANGE.has(found.constraint) ? longestTrial(question, terms) : found;
}

/** @returns The plan of the most installments that dates and policy allow; of the fewest where they allow too few. */
export function longestTrial({ parties, kind }: Question, terms: CommonTerms): Trial | Infeasible {
  const most = mostWithin(resolveRequest(kind, parties, terms));
  return tryTerms(parties, kind, { ...terms, installments: Math.max(most, leastInstallments(kind, parties)) });
}

/** A trial whose terms name the count that was found. */
function settled({ solved, ...trial }: Trial, terms: CommonTerms): Trial {
  const { draft } = solved;
  const request = { ...draft.request, terms: { ...terms, installments: draft.installments } };
  return { ...trial, solved: { ...solved, draft: { ...draft, request } } };
}
