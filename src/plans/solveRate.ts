import { counted } from '../input/index.ts';
import { formatFraction, ratio } from '../money/index.ts';
import { constantRate } from '../rates/index.ts';
import type { Schedule } from '../schedule/index.ts';
import { type Draft, draftSchedule } from './draft.ts';
import { goalOf } from './goal.ts';
import { infeasible } from './infeasible.ts';
import type { Infeasible } from './plan.ts';
import { type OpenDraft, type Solved, unpayable } from './solveDraft.ts';

const BASIS_POINTS = 10_000n;

/**
 * The highest rate, in whole basis points up to the contract's, at which a plan of a given count meets its goal.
 *
 * No installment but the last falls as the rate rises, so the search halves for those. The last has the residue, which
 * falls where the others rise by a minor unit: where it alone is too much, the search halves among the rates at which
 * the others are the same, and then among those below. The neighbour one basis point higher does not meet the goal, or
 * lies above the contract's rate, and the trace shows it.
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
  const meets = (points: bigint, rowsOf: (schedule: Schedule) => Schedule['rows']): boolean => {
    const draft = at(points);
    const schedule = draftSchedule(draft);
    return schedule.outcome === 'schedule' && goal.fits(draft, { ...schedule, rows: rowsOf(schedule) });
  };
  const installmentAt = (points: bigint): bigint => {
    const schedule = draftSchedule(at(points));
    return schedule.outcome === 'schedule' ? schedule.installment : -1n;
  };
  const contract = (request.contractRate.numerator * BASIS_POINTS) / request.contractRate.denominator;
  const low = highestOf(contract, {
    fits: (points) => meets(points, ({ rows }) => rows),
    fitsButLast: (points) => meets(points, ({ rows }) => (rows.length > 1 ? rows.slice(0, -1) : rows)),
    installmentAt,
  });
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

interface Rates {
  readonly fits: (points: bigint) => boolean;
  readonly fitsButLast: (points: bigint) => boolean;
  readonly installmentAt: (points: bigint) => bigint;
}

/** @returns In basis points; -1 where none fits. */
function highestOf(most: bigint, { fits, fitsButLast, installmentAt }: Rates): bigint {
  let high = halve(-1n, most, fitsButLast);
  while (high >= 0n) {
    if (fits(high)) return high;
    const same = installmentAt(high);
    const below = halve(-1n, high, (points) => installmentAt(points) < same);
    const found = halve(below, high, fits);
    if (found > below) return found;
    high = below;
  }
  return high;
}

/** @returns The largest number above `low` and up to `high` that holds, where all below one that holds do; `low` if none. */
function halve(low: bigint, high: bigint, holds: (points: bigint) => boolean): bigint {
  let [least, most] = [low, high];
  while (least < most) {
    const middle = least + (most - least + 1n) / 2n;
    if (holds(middle)) least = middle;
    else most = middle - 1n;
  }
  return least;
}

function tooLittle({ request }: Omit<OpenDraft, 'ratePath'>, installments: number, interestFree: Schedule): Infeasible {
  const needed = request.money(interestFree.installment);
  const { payment } = request.terms;
  return infeasible(request, {
    constraint: 'rate-floor-zero',
    message: `even without interest, with ${counted(installments, 'installment')} each comes to ${needed}${payment === undefined ? ', more than capacity carries' : `, above the payment of ${request.money(payment)}`}`,
    values: { installments, installment: needed },
    payment: interestFree.installment,
  });
}
