import type { PlanKind } from '../account/index.ts';
import { currencyDigits, parseInput } from '../input/index.ts';
import type { Infeasible, Plan } from '../plans/index.ts';
import { AXES, AXIS_NAMES, type AxisName } from './axes.ts';
import { combinedMove } from './combinedMove.ts';
import { type Moved, nearestMove } from './moveAxis.ts';
import { type PresentedObstacle, presentObstacles } from './presentObstacles.ts';
import type { Question } from './question.ts';
import { type OfferInput, questionOf, questionSchemas } from './readQuestion.ts';
import { startingTrial } from './startingTrial.ts';
import { planOf, type Trial } from './trial.ts';

const SCHEMAS = questionSchemas(() => ({}));

/** One term moved from where it stood, in the way it is written in terms. */
export interface TermMove {
  readonly axis: AxisName;
  readonly from: string | number;
  readonly to: string | number;
}

/** What one term has to become for the plan to pass, everything else unchanged. */
export interface AxisAnswer extends TermMove {
  readonly plan: Plan;
}

/** What would make a plan pass. */
export interface CounterOffer {
  /** `passes`: nothing has to change; `counter-offer`: some change helps; `none`: no change that was looked for does. */
  readonly outcome: 'passes' | 'counter-offer' | 'none';
  readonly kind: PlanKind;
  /** The plan as it was asked for. */
  readonly plan: Plan;
  /** Why it does not pass. */
  readonly obstacles: readonly PresentedObstacle[];
  /** The smallest change of each term that is enough alone, in the order of the axes. */
  readonly moves: readonly AxisAnswer[];
  /** Terms of which no change alone is enough. */
  readonly notEnough: readonly AxisName[];
  /** A longer term together with one further change, at the least loss to the lender; null where none is enough. */
  readonly combined: { readonly moves: readonly TermMove[]; readonly plan: Plan } | null;
}

/**
 * What would make a plan pass that capacity, a largest installment or the policy refuses.
 *
 * For each term alone: the nearest value, whichever way, with everything else unchanged; one unit nearer does not
 * pass. Units: one installment, one minor unit of payment, down payment or waiver, one basis point, one day. And for a
 * longer term together with one of rate and waivers, the pair that costs the lender least.
 *
 * @param input.terms - As the recipe of the kind takes them; they must leave nothing open but the count.
 * @param input.approvals - `accepted`: a plan that some authority may grant passes; `refused`: it does not.
 * @returns The plan as asked for with its obstacles and every answer; or why there is no such plan at all.
 * @throws {RepaymentError} `invalid-input`, naming every bad field; `contradictory-terms`.
 */
export function counterOffer<Kind extends PlanKind>(input: OfferInput<Kind>): CounterOffer | Infeasible {
  const digits = currencyDigits(input);
  const { question, terms } = questionOf(parseInput('look for a counter-offer', SCHEMAS[digits], input), digits);
  const base = startingTrial(question, terms);
  return base.outcome === 'trial' ? counterOfferTo(question, base) : base;
}

/** @returns What would make a trial pass. */
export function counterOfferTo(question: Question, base: Trial): CounterOffer {
  const obstacles = presentObstacles(question, base);
  const common = { kind: question.kind, plan: planOf(base), obstacles };
  if (obstacles.length === 0) return { outcome: 'passes', ...common, moves: [], notEnough: [], combined: null };
  const moves = AXIS_NAMES.map((name) => nearestMove(question, base, name)).filter((move) => move !== null);
  const combined = combine(question, base);
  const moved = moves.map(({ axis }) => axis);
  return {
    outcome: moves.length > 0 || combined ? 'counter-offer' : 'none',
    ...common,
    moves: moves.map((move) => ({ ...present(base, move), plan: planOf(move.trial) })),
    notEnough: AXIS_NAMES.filter((name) => !moved.includes(name) && AXES[name].current(base) !== null),
    combined,
  };
}

function combine(question: Question, base: Trial): CounterOffer['combined'] {
  const found = combinedMove(question, base);
  return found && { moves: found.moves.map((move) => present(base, move)), plan: planOf(found.trial) };
}

function present(base: Trial, { axis, from, to }: Omit<Moved, 'trial'>): TermMove {
  const { present: written } = AXES[axis];
  return { axis, from: written(base, from), to: written(base, to) };
}
