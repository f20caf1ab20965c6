import * as z from 'zod/mini';
import type { PlanKind } from '../account/index.ts';
import { contradictoryTerms } from '../errors.ts';
import { currencyDigits, parseInput } from '../input/index.ts';
import type { CommonTerms, Infeasible, Plan } from '../plans/index.ts';
import { AXES, AXIS_NAMES, type Axis, type AxisName } from './axes.ts';
import { moveAxis } from './moveAxis.ts';
import { type PresentedObstacle, presentObstacles } from './presentObstacles.ts';
import { type CounterOffer, counterOfferTo } from './proposeCounterOffer.ts';
import { attempt, passes, type Question, type Refused } from './question.ts';
import { type OfferInput, questionOf, questionSchemas } from './readQuestion.ts';
import { atMost, smallestPayment } from './solvePayment.ts';
import { longestTrial, startingTrial } from './startingTrial.ts';
import { installmentOf, planOf, type Trial } from './trial.ts';

const SCHEMAS = questionSchemas(() => ({ unknown: z.enum(AXIS_NAMES as [AxisName, ...AxisName[]]) }));

/** What {@link solveTerm} takes. */
export interface SolveTermInput<Kind extends PlanKind = PlanKind> extends OfferInput<Kind> {
  /** The one term that is looked for. */
  readonly unknown: AxisName;
}

/** A value of the term that was looked for, as it is written in terms, and why it does not do. */
export interface TriedValue {
  readonly value: string | number;
  readonly obstacles: readonly PresentedObstacle[];
}

/** The value found, and what its neighbour breaks. */
export interface SolvedValue {
  readonly outcome: 'solved';
  readonly unknown: AxisName;
  readonly value: string | number;
  readonly plan: Plan;
  /** One unit less of a concession, and why it does not do; null where the value is no concession at all. */
  readonly neighbour: TriedValue | null;
}

/** No value will do: what binds, and the nearest values on every axis that would. */
export interface Unsolved {
  readonly outcome: 'unsolved';
  readonly unknown: AxisName;
  /** Where the search ended: at the last value of all, or where a value that is not enough meets one that is too much. */
  readonly binding: readonly TriedValue[];
  /** What would help instead; for a count or payment seen from the longest plan, else from one without a concession. */
  readonly nearest: CounterOffer;
}

/**
 * Finds one term from all the others: the smallest concession for which the plan keeps to capacity in every month, to
 * the payment where one is given, and to the policy.
 *
 * Looked for: the smallest count, down payment or waiver on signing, the earliest start from the snapshot's date on
 * (within 183 days, a first due date that was given moving along), the highest rate up to the contract's; in whole
 * installments, minor units, days or basis points. The payment is that of the count given, or the smallest of all
 * counts. One unit less breaks something, and the answer says what. A count that terms leave open is, for other
 * unknowns, the smallest that passes capacity or the payment before any concession, else the longest that policy
 * allows.
 *
 * @param input.unknown - The term to find; what the terms say of it is not read.
 * @param input.approvals - `accepted`: a plan that some authority may grant passes; `refused`: it does not.
 * @returns The value with its plan; or what binds, with the nearest value of every other term; or why there is no such
 * plan at all.
 * @throws {RepaymentError} `invalid-input`, naming every bad field; `contradictory-terms`, also where the kind of plan
 * has no such term.
 *
 * @example What must be waived of the interest for 1,750.00 a month to do?
 * import { solveTerm } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '50000.00', interest: '3120.55', compoundInterest: '0.00', penalties: '860.00', fees: '0.00' },
 *   contract: { rate: '18.25%' },
 *   delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 * };
 * const terms = { installments: 36, rate: '12%', payment: '1750.00' };
 * const solved = solveTerm({ account, kind: 'installment', terms, unknown: 'waiver-interest' });
 * solved.value; // '765.80'
 * solved.neighbour.value; // '765.79'
 * solved.neighbour.obstacles[0].installment; // '1750.01'
 */
export function solveTerm<Kind extends PlanKind>(input: SolveTermInput<Kind>): SolvedValue | Unsolved | Infeasible {
  const digits = currencyDigits(input);
  const { unknown, ...read } = parseInput('solve a term', SCHEMAS[digits], input);
  const given = questionOf(read, digits);
  const terms = AXES[unknown].without(given.terms);
  const question = unknown === 'payment' ? { ...given.question, largestInstallment: null } : given.question;
  const isCounted = terms.installments !== undefined;
  const isOpen = !isCounted && (unknown === 'installments' || unknown === 'payment');
  const known = isOpen ? longestTrial(question, terms) : startingTrial(question, terms);
  if (known.outcome !== 'trial') return known;
  if (AXES[unknown].current(known) === null) throw noSuchTerm(unknown, question.kind);
  if (unknown === 'payment') return solvePayment(question, known, isCounted);
  return solveFrom({ question, unknown, known, isOpen, isCounted });
}

interface Asked {
  readonly question: Question;
  readonly unknown: AxisName;
  /** A plan of what is known. */
  readonly known: Trial;
  readonly isOpen: boolean;
  readonly isCounted: boolean;
}

function solveFrom({ question, unknown, known, isOpen, isCounted }: Asked): SolvedValue | Unsolved {
  const axis: Axis = AXES[unknown];
  const { least, most } = axis.range(known);
  const [from, way] = axis.solved === 'upwards' ? ([least, 'more'] as const) : ([most, 'less'] as const);
  const first = firstOf(question, axis.moved(known, from), isOpen || isCounted);
  const base = first.outcome === 'trial' ? first : known;
  if (base === first && passes(question, base)) return solved(axis, unknown, base, { value: from, neighbour: null });
  const found = moveAxis(question, base, unknown, { from, way });
  const triedAt = (value: bigint): TriedValue => {
    const trial = attempt(question, axis.moved(base, value));
    return {
      value: axis.present(trial.outcome === 'trial' ? trial : base, value),
      obstacles: presentObstacles(question, trial),
    };
  };
  if (found.outcome === 'stuck') {
    const nearest = counterOfferTo(question, isOpen ? known : base);
    return { outcome: 'unsolved', unknown, binding: found.ends.map(triedAt), nearest };
  }
  const neighbour = triedAt(way === 'more' ? found.to - 1n : found.to + 1n);
  return solved(axis, unknown, found.trial, { value: found.to, neighbour });
}

/** The plan without a concession; a count that was left open is settled by it. */
function firstOf(question: Question, terms: CommonTerms, isCounted: boolean): Trial | Infeasible | Refused {
  const { installments: _count, ...open } = terms;
  return isCounted ? attempt(question, terms) : startingTrial(question, open);
}

function solvePayment(question: Question, known: Trial, isCounted: boolean): SolvedValue | Unsolved {
  const found = isCounted ? (passes(question, known) ? known : null) : smallestPayment(question, known);
  const axis: Axis = AXES.payment;
  if (!found) {
    const binding = [{ value: axis.present(known, 0n), obstacles: presentObstacles(question, known) }];
    return { outcome: 'unsolved', unknown: 'payment', binding, nearest: counterOfferTo(question, known) };
  }
  const { draft } = found.solved;
  const less = installmentOf(found) - 1n;
  const neighbour = {
    value: draft.request.money(less),
    obstacles: presentObstacles({ ...question, largestInstallment: less }, atMost(question, found, less, isCounted)),
  };
  return solved(axis, 'payment', found, { value: 0n, neighbour });
}

function solved(
  axis: Axis,
  unknown: AxisName,
  trial: Trial,
  { value, neighbour }: { readonly value: bigint; readonly neighbour: TriedValue | null },
): SolvedValue {
  return { outcome: 'solved', unknown, value: axis.present(trial, value), plan: planOf(trial), neighbour };
}

function noSuchTerm(unknown: AxisName, kind: PlanKind) {
  return contradictoryTerms('solve a term', [
    { path: 'unknown', rule: `must be a term that such a plan of kind ${kind} has`, value: unknown },
  ]);
}
