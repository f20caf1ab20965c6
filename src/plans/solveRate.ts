import { formatFraction, ratio } from '../money/index.ts';
import { constantRate } from '../rates/index.ts';
import type { Schedule } from '../schedule/index.ts';
import { type Draft, draftSchedule } from './draft.ts';
import { infeasible } from './infeasible.ts';
import type { Infeasible } from './plan.ts';
import { goalOf, type OpenDraft, type Solved, unpayable } from './solveDraft.ts';

const BASIS_POINTS = 10_000n;

/**
 * The highest rate, in whole basis points up to the contract's, at which a plan of a given count meets its goal.
 *
 * The installment never falls as the rate rises, so the search halves; the neighbour one basis point higher does
 * not meet the goal, or lies above the contract's rate, and the trace shows it.
 *
 * @returns The plan at that rate; infeasible when even interest-free does not fit.
 */
export function solveRate(open: Omit<OpenDraft, 'ratePath'>, installments: number): Solved | Infeasible {
  const { request } = open;
  const goal = goalOf(request);
  const at = (points: bigint): Draft => ({
    ...open,
    installments,
    ratePath: constantRate(ratio(points, BASIS_POINTS)),
  });
  const fits = (points: bigint): boolean => {
    const schedule = draftSchedule(at(points));
    return schedule.outcome === 'schedule' && goal.fits(at(points), schedule);
  };
  const contract = (request.contractRate.numerator * BASIS_POINTS) / request.contractRate.denominator;
  let [low, high] = [-1n, contract];
  while (low < high) {
    const middle = low + (high - low + 1n) / 2n;
    if (fits(middle)) low = middle;
    else high = middle - 1n;
  }
  const schedule = draftSchedule(at(low < 0n ? 0n : low));
  if (schedule.outcome === 'unpayable') return unpayable(request, schedule);
  if (low < 0n) return tooLittle(open, installments, schedule);
  const higher = low < contract ? draftSchedule(at(low + 1n)) : undefined;
  const neighbour: Record<string, string> =
    higher?.outcome === 'schedule' ? { installmentOneBasisPointHigher: request.money(higher.installment) } : {};
  return {
    outcome: 'solved',
    draft: at(low),
    schedule,
    solvedFor: ['rate', 'payment'],
    trace: [
      {
        step: 'rate',
        formula: `highest whole basis point up to the contract rate with ${goal.formula}`,
        values: {
          ...goal.values,
          contractRate: formatFraction(request.contractRate),
          installments,
          installment: request.money(schedule.installment),
          ...neighbour,
        },
        result: formatFraction(ratio(low, BASIS_POINTS)),
      },
    ],
  };
}

function tooLittle({ request }: Omit<OpenDraft, 'ratePath'>, installments: number, interestFree: Schedule): Infeasible {
  const needed = request.money(interestFree.installment);
  const { payment } = request.terms;
  return infeasible(request, {
    constraint: 'rate-floor-zero',
    message: `even without interest ${installments} installments come to ${needed} each${payment === undefined ? ', more than capacity carries' : `, above the payment of ${request.money(payment)}`}`,
    values: { installments, installment: needed },
    payment: interestFree.installment,
  });
}
