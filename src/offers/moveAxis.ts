import { AXES, type Axis, type AxisName } from './axes.ts';
import { firstStep, nearestStep } from './nearest.ts';
import { accepts, fits, passes, type Question, tryAgain } from './question.ts';
import { judgeTrial, type Trial } from './trial.ts';

/** A plan that passes, found by moving one axis. */
export interface Moved {
  readonly axis: AxisName;
  readonly from: bigint;
  readonly to: bigint;
  readonly trial: Trial;
}

/** Which way an axis is moved. */
export type Way = 'more' | 'less';

/**
 * Moves one axis from where it stands, as little as it takes for a plan to pass.
 *
 * Towards smaller payments capacity gets only better, so the first step that fits is halved for, and policy is asked
 * from there on; towards larger ones it is the other way round. Counts and dates are tried one by one. One unit
 * less than what is found does not pass.
 *
 * @param from - Where to start, in the axis's unit; it is not tried itself.
 * @returns Null where the axis is none of this plan's, or no value on that way passes.
 */
export function moveAxis(question: Question, base: Trial, name: AxisName, from: bigint, way: Way): Moved | null {
  const axis: Axis = AXES[name];
  const { least, most } = axis.range(base);
  const room = way === 'more' ? most - from : from - least;
  const valueAt = (step: bigint): bigint => (way === 'more' ? from + step : from - step);
  const trialAt = remembering((step) => tryAgain(question, axis.moved(base, valueAt(step))));
  const step =
    axis.steps === 'each'
      ? firstStep(room, (at) => check(trialAt(at), (trial) => passes(question, trial)))
      : nearestStep(
          room,
          (at) => check(trialAt(at), (trial) => eased(question, trial, way === axis.eases)),
          (at) => check(trialAt(at), (trial) => passes(question, trial)),
        );
  if (step === null) return null;
  return { axis: name, from, to: valueAt(step), trial: trialAt(step) as Trial };
}

/** What gets only better on the way: capacity towards smaller payments, policy towards larger ones. */
function eased(question: Question, trial: Trial, towardsSmaller: boolean): boolean {
  return towardsSmaller ? fits(question, trial) : accepts(question, judgeTrial(trial).outcome);
}

function check(trial: Trial | null, holds: (trial: Trial) => boolean): boolean {
  return trial !== null && holds(trial);
}

/** Each step is tried once, however often it is asked for. */
function remembering(tryStep: (step: bigint) => Trial | null): (step: bigint) => Trial | null {
  const known = new Map<bigint, Trial | null>();
  return (step) => {
    const found = known.get(step);
    if (found !== undefined) return found;
    const trial = tryStep(step);
    known.set(step, trial);
    return trial;
  };
}

/**
 * The smallest move of one axis, whichever way, that makes a plan pass; towards smaller payments where both are as
 * small.
 *
 * @returns Null where no move of this axis alone is enough.
 */
export function nearestMove(question: Question, base: Trial, name: AxisName): Moved | null {
  const axis: Axis = AXES[name];
  const from = axis.current(base);
  if (from === null) return null;
  const easing = moveAxis(question, base, name, from, axis.eases);
  const other = moveAxis(question, base, name, from, axis.eases === 'more' ? 'less' : 'more');
  if (!easing || !other) return easing ?? other;
  return distance(other) < distance(easing) ? other : easing;
}

function distance({ from, to }: Moved): bigint {
  return to > from ? to - from : from - to;
}
