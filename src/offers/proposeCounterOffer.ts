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
  readonly combined: { readonly moves: readonly [TermMove, TermMove]; readonly plan: Plan } | null;
}

/**
 * What would make a plan pass that capacity, a largest installment or the policy refuses.
 *
 * For each term alone: the nearest value, whichever way, with everything else unchanged; one unit nearer does not
 * pass. Units: one installment (and with it the payment), one minor unit of down payment or waiver, one basis point,
 * one day. And for another count together with the rate or one waiver, the pair whose plan lies nearest to the one
 * asked for in present value at the contract's rate.
 *
 * @param input.terms - As the recipe of the kind takes them. A payment is the most that an installment may be; a count
 * that is left open is the smallest that capacity or the payment carries, or else the longest that policy allows.
 * @param input.approvals - `accepted`: a plan that some authority may grant passes; `refused`: it does not.
 * @returns The plan as asked for with its obstacles and every answer; or why there is no such plan at all.
 * @throws {RepaymentError} `invalid-input`, naming every bad field; `contradictory-terms`.
 *
 * @example What would make a plan pass that is longer than the policy allows?
 * import { proposeCounterOffer } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '50000.00', interest: '3120.55', compoundInterest: '0.00', penalties: '860.00', fees: '0.00' },
 *   contract: { rate: '18.25%' },
 *   delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const policy = {
 *   policyId: 'example-bank', version: '1',
 *   rules: [{
 *     id: 'bank.longest-term', kind: 'longest-term', params: { months: 60 }, severity: 'error', level: 'practice',
 *     citation: { instrument: 'Example Bank, hardship policy (illustrative)' }, verification: 'primary',
 *   }],
 * };
 * const terms = { installments: 72, rate: '0%' };
 * const counter = proposeCounterOffer({ account, policy, kind: 'interest-reduction', terms });
 * counter.obstacles; // [{ constraint: 'policy', rules: ['bank.longest-term'] }]
 * counter.moves.map(({ axis, from, to }) => [axis, from, to]); // [['installments', 72, 60], ['payment', '749.72', '899.66']]
 */
export function proposeCounterOffer<Kind extends PlanKind>(input: OfferInput<Kind>): CounterOffer | Infeasible {
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
  const moves = movesOf(question, base);
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

/** The smallest move of each term that is enough alone. Every payment is that of a count: the two are found at once. */
function movesOf(question: Question, base: Trial): readonly Moved[] {
  const counted = nearestMove(question, base, 'installments');
  const moved = (axis: AxisName): Moved | null => {
    if (axis === 'installments') return counted;
    if (axis !== 'payment') return nearestMove(question, base, axis);
    return counted && AXES.payment.current(base) !== null ? { ...counted, axis } : null;
  };
  return AXIS_NAMES.map(moved).filter((move) => move !== null);
}

function combine(question: Question, base: Trial): CounterOffer['combined'] {
  const found = combinedMove(question, base);
  if (!found) return null;
  const { installments, partner, counted } = found;
  const { present: written } = AXES.installments;
  const count = {
    axis: 'installments',
    from: written(base, installments.from),
    to: written(counted, installments.to),
  } as const;
  return { moves: [count, present(counted, partner)], plan: planOf(partner.trial) };
}

function present(base: Trial, { axis, from, to, trial }: Moved): TermMove {
  const { present: written } = AXES[axis];
  return { axis, from: written(base, from), to: written(trial, to) };
}
