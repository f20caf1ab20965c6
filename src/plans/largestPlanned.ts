import { compareRatios, type Ratio } from '../money/index.ts';
import type { Schedule } from '../schedule/index.ts';
import type { Draft } from './draft.ts';
import { resolvePattern } from './resolveTerms.ts';

/**
 * The largest payment that a pattern plans, which is what a payment asked for must reach.
 *
 * The last payment has the residue and does not count, unless the pattern itself makes it larger than every other: as the
 * only payment of principal after interest alone, as the only one that is solved after a holiday, or on a step of its own. A
 * balloon that was agreed does not count.
 *
 * @returns Minor units.
 */
export function largestPlanned({ request, installments }: Draft, { installment, rows, periods }: Schedule): bigint {
  const last = rows[installments - 1];
  if (!last || last.payment <= installment) return installment;
  const pattern = resolvePattern(request.terms, periods);
  const { holiday } = request.terms;
  const isLarger =
    (holiday?.keeps === 'term' && holiday.after + holiday.installments === installments - 1) ||
    (pattern.kind === 'interest-first' && pattern.interestOnly === installments - 1) ||
    (pattern.kind === 'step-up' && endsOnStep(pattern.weights));
  return isLarger ? last.payment : installment;
}

function endsOnStep(weights: readonly Ratio[]): boolean {
  const last = weights[weights.length - 1] as Ratio;
  return weights.slice(0, -1).every((weight) => compareRatios(weight, last) < 0);
}
