import type { Constraint, Infeasible } from '../plans/index.ts';
import { type CommonTerms, mostWithin, openDraft, resolveRequest } from '../plans/index.ts';
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
 * allow.
 *
 * @returns The trial, or why there is no plan at all.
 * @throws {RepaymentError} `contradictory-terms` where neither a count, a bound nor a budget says how long the plan is.
 */
export function startingTrial(question: Question, terms: CommonTerms): Trial | Infeasible {
  const { parties, kind, largestInstallment } = question;
  const isOpen = terms.installments === undefined;
  const bounded = isOpen && largestInstallment !== null ? { ...terms, payment: largestInstallment } : terms;
  const found = tryTerms(parties, kind, bounded);
  if (found.outcome === 'trial' || !isOpen || !NEEDS_A_CHANGE.has(found.constraint)) return found;
  const most = mostWithin(openDraft(resolveRequest(kind, parties, terms)).request);
  return most < 1 ? found : tryTerms(parties, kind, { ...terms, installments: most });
}
