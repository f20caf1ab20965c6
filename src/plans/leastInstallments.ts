import type { PlanKind } from '../account/index.ts';
import { contradictoryTerms } from '../errors.ts';
import type { Parties, Request } from './request.ts';

/** @returns The fewest installments that a kind of plan may have: a term is extended from what remains of it on. */
export function leastInstallments(kind: PlanKind, { account }: Pick<Parties, 'account'>): number {
  return kind === 'extended-term' ? (account.contract.schedule?.remainingInstallments ?? 1) : 1;
}

/**
 * Refuses a count that is smaller than the kind of plan may have.
 *
 * @throws {RepaymentError} `contradictory-terms`.
 */
export function refuseFewer({ action, kind, account, terms }: Request): void {
  const { installments } = terms;
  const least = leastInstallments(kind, { account });
  if (installments === undefined || installments >= least) return;
  throw contradictoryTerms(action, [
    { path: 'terms.installments', rule: `must be at least the ${least} that remain`, value: String(installments) },
  ]);
}
