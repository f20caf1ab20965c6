import * as z from 'zod/mini';
import type { PlanKind } from '../account/index.ts';
import { contradictoryTerms } from '../errors.ts';
import { currencyDigits, parseInput } from '../input/index.ts';
import type { CommonTerms, Infeasible, Plan } from '../plans/index.ts';
import { AXES, AXIS_NAMES, type Axis, type AxisName } from './axes.ts';
import { type CounterOffer, counterOfferTo } from './counterOffer.ts';
import { moveAxis } from './moveAxis.ts';
import { type PresentedObstacle, presentObstacles } from './presentObstacles.ts';
import { passes, type Question, tryAgain } from './question.ts';
import { type OfferInput, questionOf, questionSchemas } from './readQuestion.ts';
import { startingTrial } from './startingTrial.ts';
import { planOf, type Trial, tryTerms } from './trial.ts';

const SCHEMAS = questionSchemas(() => ({ unknown: z.enum(AXIS_NAMES as [AxisName, ...AxisName[]]) }));

/** What {@link solveTerm} takes. */
export interface SolveTermInput<Kind extends PlanKind = PlanKind> extends OfferInput<Kind> {
  /** The one term that is looked for. */
  readonly unknown: AxisName;
}

/** The value found, and what its neighbour breaks. */
export interface SolvedValue {
  readonly outcome: 'solved';
  readonly unknown: AxisName;
  readonly value: string | number;
  readonly plan: Plan;
  /** One unit less of a concession, and why it does not do; null where the value is no concession at all. */
  readonly neighbour: { readonly value: string | number; readonly obstacles: readonly PresentedObstacle[] } | null;
}

/** No value will do: what binds, and the nearest values on every axis that would. */
export interface Unsolved {
  readonly outcome: 'unsolved';
  readonly unknown: AxisName;
  readonly nearest: CounterOffer;
}

/**
 * Finds one term from all the others: the smallest concession for which the plan keeps to capacity in every month, to
 * the payment where one is given, and to the policy.
 *
 * Looked for: the smallest count, payment, down payment or waiver, the earliest start, the highest rate up to the
 * contract's; in whole installments, minor units, days or basis points. One unit less breaks something, and the
 * answer says what.
 *
 * @param input.unknown - The term to find; what the terms say of it is not read.
 * @returns The value with its plan; or what binds, with the nearest value of every other term; or why there is no such
 * plan at all.
 * @throws {RepaymentError} `invalid-input`, naming every bad field; `contradictory-terms`, also where the kind of plan
 * has no such term.
 */
export function solveTerm<Kind extends PlanKind>(input: SolveTermInput<Kind>): SolvedValue | Unsolved | Infeasible {
  const digits = currencyDigits(input);
  const { unknown, ...read } = parseInput('solve a term', SCHEMAS[digits], input);
  const { question, terms } = questionOf(read, digits);
  const base = startingTrial(question, terms);
  if (base.outcome !== 'trial') return base;
  const axis: Axis = AXES[unknown];
  if (axis.current(base) === null) throw noSuchTerm(unknown, question.kind);
  const { least, most } = axis.range(base);
  const from = axis.solved === 'upwards' ? least : most;
  const first = tryAgain(question, axis.moved(base, from));
  if (first && passes(question, first)) return solved(axis, unknown, { value: from, trial: first, neighbour: null });
  const found = moveAxis(question, base, unknown, from, axis.solved === 'upwards' ? 'more' : 'less');
  if (!found) return { outcome: 'unsolved', unknown, nearest: counterOfferTo(question, base) };
  const value = axis.solved === 'upwards' ? found.to - 1n : found.to + 1n;
  const obstacles = obstaclesAt(question, axis.moved(base, value));
  return solved(axis, unknown, {
    value: found.to,
    trial: found.trial,
    neighbour: { value: axis.present(base, value), obstacles },
  });
}

interface Found extends Pick<SolvedValue, 'neighbour'> {
  readonly value: bigint;
  readonly trial: Trial;
}

function solved(axis: Axis, unknown: AxisName, { value, trial, neighbour }: Found): SolvedValue {
  return { outcome: 'solved', unknown, value: axis.present(trial, value), plan: planOf(trial), neighbour };
}

function obstaclesAt(question: Question, terms: CommonTerms): readonly PresentedObstacle[] {
  const trial = tryTerms(question.parties, question.kind, terms);
  if (trial.outcome === 'trial') return presentObstacles(question, trial);
  return [{ constraint: 'infeasible', reason: trial.constraint, message: trial.message }];
}

function noSuchTerm(unknown: AxisName, kind: PlanKind) {
  return contradictoryTerms('solve a term', [
    { path: 'unknown', rule: `must be a term that such a plan of kind ${kind} has`, value: unknown },
  ]);
}
