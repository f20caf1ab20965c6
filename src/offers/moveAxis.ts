import { AXES, type Axis, type AxisName, type Way } from './axes.ts';
import { isUntouched } from './isUntouched.ts';
import { firstStep, type Nearest, nearestAligned, nearestStep, type Steps } from './nearest.ts';
import { attempt, passes, type Question, type Refused } from './question.ts';
import { type Line, standingOn } from './standing.ts';
import type { Trial } from './trial.ts';

/** A plan that passes, found by moving one axis. */
export interface Moved {
  readonly outcome: 'moved';
  readonly axis: AxisName;
  readonly from: bigint;
  readonly to: bigint;
  readonly trial: Trial;
}

/** No value passes: the values at which the search ended, where not yet enough meets too far already. */
export interface Stuck {
  readonly outcome: 'stuck';
  readonly ends: readonly bigint[];
}

/** Where a move starts and which way it goes. */
export interface Start {
  /** In the axis's unit. Not tried itself, but where the plan stands between two units and moves to the lower one. */
  readonly from: bigint;
  readonly way: Way;
}

/**
 * Moves one axis from where it stands, as little as it takes for a plan to pass.
 *
 * Counts and dates are tried one by one; the rest is halved for, as {@link standingOn} tells. One unit nearer than
 * what is found does not pass. Equal shares without interest are halved for where they leave no residue, so that the
 * last installment's does not hide an answer; where interest is rounded on the way, a value nearer still may pass here
 * and there.
 */
export function moveAxis(question: Question, base: Trial, name: AxisName, { from, way }: Start): Moved | Stuck {
  const axis: Axis = AXES[name];
  const range = axis.range(base);
  const most = way === 'more' ? range.most - from : from - range.least;
  const least = way === 'less' && axis.isBetween?.(base) ? 0n : 1n;
  const valueAt = (step: bigint): bigint => (way === 'more' ? from + step : from - step);
  const tryStep = (step: bigint): Trial | Refused => attempt(question, axis.moved(base, valueAt(step)));
  const trialAt = axis.steps === 'each' ? tryStep : remembering(tryStep);
  if (most < least) return { outcome: 'stuck', ends: [] };
  if (isUntouched(base, trialAt(most))) return { outcome: 'stuck', ends: [valueAt(most)] };
  const found = search({ question, base, axis, from, way, least, most, trialAt });
  if (found.outcome === 'none') return { outcome: 'stuck', ends: found.ends.map(valueAt) };
  return { outcome: 'moved', axis: name, from, to: valueAt(found.step), trial: trialAt(found.step) as Trial };
}

interface Searched extends Line, Start, Steps {
  readonly base: Trial;
}

function search(line: Searched): Nearest {
  const { question, base, axis, from, way, least, trialAt } = line;
  if (axis.steps === 'each') return firstStep(line, (step) => isPassing(question, trialAt(step)));
  const whole = axis.sharedOf?.(base);
  if (whole === undefined) return nearestStep(line, standingOn(line));
  const stride = BigInt(base.solved.draft.installments);
  const shared = way === 'more' ? whole - from : from - whole;
  const offset = (((shared - least) % stride) + stride) % stride;
  return nearestAligned(line, { first: least + offset, stride }, standingOn(line));
}

function isPassing(question: Question, trial: Trial | Refused): boolean {
  return trial.outcome === 'trial' && passes(question, trial);
}

/** Each step is tried once, however often it is asked for; where each is asked for once, none is kept. */
function remembering<Tried>(tryStep: (step: bigint) => Tried): (step: bigint) => Tried {
  const known = new Map<bigint, Tried>();
  return (step) => {
    const found = known.get(step);
    if (found !== undefined) return found;
    const tried = tryStep(step);
    known.set(step, tried);
    return tried;
  };
}

/**
 * The smallest move of one axis, whichever way, that makes a plan pass; towards smaller payments where both are as
 * small.
 *
 * @returns Null where the plan has no such term, or no move of it alone is enough.
 */
export function nearestMove(question: Question, base: Trial, name: AxisName): Moved | null {
  const axis: Axis = AXES[name];
  const from = axis.current(base);
  if (from === null) return null;
  const easing = moveAxis(question, base, name, { from, way: axis.eases });
  const other = moveAxis(question, base, name, { from, way: axis.eases === 'more' ? 'less' : 'more' });
  if (easing.outcome === 'stuck') return other.outcome === 'moved' ? other : null;
  return other.outcome === 'moved' && distance(other) < distance(easing) ? other : easing;
}

function distance({ from, to }: Moved): bigint {
  return to > from ? to - from : from - to;
}
