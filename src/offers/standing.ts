import type { Finding } from '../policy/index.ts';
import type { Axis, Way } from './axes.ts';
import type { Standing } from './nearest.ts';
import { blockingFindings } from './presentObstacles.ts';
import { accepts, fits, type Question, type Refused } from './question.ts';
import { judgeTrial, type Trial, verdictOf } from './trial.ts';

/** The values of one axis on one way, step by step from where it starts. */
export interface Line {
  readonly question: Question;
  readonly axis: Axis;
  readonly way: Way;
  readonly trialAt: (step: bigint) => Trial | Refused;
  readonly most: bigint;
}

/** Why there is no such plan, where less of the same would do. */
const TOO_MUCH: ReadonlySet<string> = new Set(['exceeds-balance', 'principal-waiver-not-in-policy']);

/**
 * Tells how steps on one line stand to those that pass.
 *
 * Capacity and the largest installment ask for smaller payments. A rule that fails at a step is told by the two ends
 * of the line: where it holds at the first, the step goes too far; where it holds at the last, not far enough. A rule
 * that fails at both ends is told by the side of its limit on which it fails; and if that is the same, as if it asked
 * for less of a concession.
 */
export function standingOn(line: Line): (step: bigint) => Standing {
  const { question, axis, way, trialAt, most } = line;
  const easing = way === axis.eases;
  const towardsSmaller: Standing = easing ? 'not-yet' : 'too-far';
  const towardsLarger: Standing = easing ? 'too-far' : 'not-yet';
  let ends: readonly [Failures, Failures] | undefined;
  const byRules = (trial: Trial): Standing => {
    ends ??= [failuresOf(trialAt(0n)), failuresOf(trialAt(most))];
    const sides = blockingFindings(verdictOf(trial)).map((finding) => sideOf(finding, ends as [Failures, Failures]));
    if (sides.includes('too-far')) return 'too-far';
    return sides.includes('not-yet') ? 'not-yet' : towardsLarger;
  };
  return (step) => {
    const trial = trialAt(step);
    if (trial.outcome !== 'trial') return TOO_MUCH.has(trial.constraint) ? 'too-far' : towardsSmaller;
    if (!fits(question, trial)) return axis.overreaches?.(trial) ? towardsLarger : towardsSmaller;
    return accepts(question, judgeTrial(trial).outcome) ? 'passes' : byRules(trial);
  };
}

/** The rules that fail, with the side of the limit on which they do; null where there is no plan to be judged. */
type Failures = ReadonlyMap<string, Finding['bound']> | null;

function failuresOf(trial: Trial | Refused): Failures {
  if (trial.outcome !== 'trial') return null;
  const failed = verdictOf(trial).findings.filter(({ result }) => result === 'failed');
  return new Map(failed.map(({ rule, bound }) => [rule, bound]));
}

function sideOf({ rule, bound }: Finding, [first, last]: readonly [Failures, Failures]): Standing | null {
  if (first && !first.has(rule)) return 'too-far';
  if (last && !last.has(rule)) return 'not-yet';
  const before = first?.get(rule);
  if (before === last?.get(rule)) return null;
  return bound === before ? 'not-yet' : 'too-far';
}
