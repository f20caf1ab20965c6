import type { Finding, Verdict } from '../policy/index.ts';
import { AXES, AXIS_NAMES, type AxisName } from './axes.ts';
import { type Moved, nearestMove } from './moveAxis.ts';
import { findingsInTheWay } from './presentObstacles.ts';
import { attempt, fits, passes, type Question } from './question.ts';
import { judgeTrial, type Trial, verdictOf } from './trial.ts';

/** Two axes moved together: the count, and one other. */
export interface Combined {
  readonly installments: { readonly from: bigint; readonly to: bigint };
  readonly partner: Moved;
  /** The plan of the new count alone, from which the partner moves. */
  readonly counted: Trial;
}

/** The counts that are tried are at most so far from the plan's own. */
const FARTHEST = 60n;

/** What may join another count. */
const PARTNERS: readonly AxisName[] = AXIS_NAMES.filter((name) => name === 'rate' || name.startsWith('waiver-'));

/**
 * The smallest change of two terms at once: another count, and beside it the smallest change of the rate or of one
 * waiver that is enough then.
 *
 * Every count up to 60 away is tried that is not enough alone, on a side on which something gives way, with every
 * partner. Smallest is what lies nearest to the plan asked
 * for in present value at the contract's rate, so what costs the lender least where payments are too high; of equals,
 * the count that lies nearer.
 *
 * @returns Null where no such pair passes.
 */
export function combinedMove(question: Question, base: Trial): Combined | null {
  const from = AXES.installments.current(base);
  if (from === null) return null;
  const asked = lossOf(base);
  let best: (Combined & { readonly distance: bigint }) | null = null;
  for (const to of countsAround(question, base, from)) {
    const counted = attempt(question, AXES.installments.moved(base, to));
    if (counted.outcome !== 'trial' || passes(question, counted)) continue;
    for (const name of PARTNERS) {
      const partner = nearestMove(question, counted, name);
      if (!partner) continue;
      const distance = absolute(lossOf(partner.trial) - asked);
      if (!best || distance < best.distance) best = { installments: { from, to }, partner, counted, distance };
    }
  }
  return best;
}

/** Counts on the sides on which something gives way, the nearer first. */
function countsAround(question: Question, base: Trial, from: bigint): readonly bigint[] {
  const { least, most } = AXES.installments.range(base);
  const blocking = findingsInTheWay(question, base);
  const givesWay = (end: bigint): boolean => {
    const trial = farthest(question, base, end, from);
    return trial !== null && blocking.some((finding) => saysOtherwise(verdictOf(trial), finding));
  };
  const longest = !fits(question, base) || givesWay(most) ? smaller(most, from + FARTHEST) : from;
  const shortest = givesWay(least) ? larger(least, from - FARTHEST) : from;
  const counts: bigint[] = [];
  for (let away = 1n; from + away <= longest || from - away >= shortest; away += 1n) {
    if (from + away <= longest) counts.push(from + away);
    if (from - away >= shortest) counts.push(from - away);
  }
  return counts;
}

/** The trial of the count nearest to an end that comes to a plan; null where none on that side does. */
function farthest(question: Question, base: Trial, end: bigint, from: bigint): Trial | null {
  const step = end < from ? 1n : -1n;
  for (let to = end; to !== from; to += step) {
    const trial = attempt(question, AXES.installments.moved(base, to));
    if (trial.outcome === 'trial') return trial;
  }
  return null;
}

/** Whether a rule no longer fails, or fails at the other end of its range: somewhere between it may hold. */
function saysOtherwise({ findings }: Verdict, { rule, bound }: Finding): boolean {
  return findings.some((other) => other.rule === rule && (other.result !== 'failed' || other.bound !== bound));
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

function lossOf(trial: Trial): bigint {
  return judgeTrial(trial).measures.loss;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
