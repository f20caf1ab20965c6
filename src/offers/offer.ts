import type { PlanKind } from '../account/index.ts';
import { type Fraction, formatFraction, type Ratio } from '../money/index.ts';
import type { Plan } from '../plans/index.ts';
import type { Passed } from './considerCandidates.ts';
import type { FamilyName } from './families.ts';
import { axesOf, compareWritten, dominates, type Scores, type SideScores } from './scores.ts';
import { planOf } from './trial.ts';
import type { CustomerAxis, LenderAxis } from './weights.ts';

/** One side's scores as text, from "0" to "1", the best; null on an axis that is not known. */
export interface PresentedSide<Axis extends string> {
  readonly total: Fraction;
  readonly axes: Readonly<Record<Axis, Fraction | null>>;
}

/** One plan of a proposal. */
export interface Offer {
  /** 1 for the first. */
  readonly rank: number;
  readonly kind: PlanKind;
  readonly family: FamilyName;
  readonly plan: Plan;
  readonly scores: {
    readonly total: Fraction;
    readonly customer: PresentedSide<CustomerAxis>;
    readonly lender: PresentedSide<LenderAxis>;
  };
  /** The lowest tier that may grant the plan; null where the policy names no tiers. */
  readonly authority: string | null;
  /** Why this plan is among the offers, in English sentences. */
  readonly reasons: readonly string[];
  /** The axes on which no other offer scores more, by what is written. */
  readonly bestOn: readonly (CustomerAxis | LenderAxis)[];
  /** Whether no other offer is at least as good for both sides and better for one, by the scores as written. */
  readonly pareto: boolean;
  /** The rank of the first offer that is; null where none is. */
  readonly dominatedBy: number | null;
}

/** Writes the chosen plans out, in their order. */
export function presentOffers(chosen: readonly Passed[]): readonly Offer[] {
  return chosen.map((offer, index) => {
    const { family, trial, authority, scores } = offer;
    const dominating = chosen.findIndex((other) => dominates(other.scores, scores));
    const bestOn = bestAxes(offer, chosen);
    return {
      rank: index + 1,
      kind: family.kind,
      family: family.name,
      plan: planOf(trial()),
      scores: presentScores(scores),
      authority,
      reasons: [family.because, ...bestReason(bestOn, chosen.length)],
      bestOn,
      pareto: dominating === -1,
      dominatedBy: dominating === -1 ? null : dominating + 1,
    };
  });
}

function bestAxes({ scores }: Passed, chosen: readonly Passed[]): Offer['bestOn'] {
  return axesOf(scores).flatMap(([axis, score]) => {
    if (score === null || score.numerator === 0n) return [];
    const isBest = chosen.every((other) => {
      const theirs = axesOf(other.scores).find(([name]) => name === axis)?.[1] ?? null;
      return theirs === null || compareWritten(theirs, score) <= 0;
    });
    return isBest ? [axis] : [];
  });
}

function bestReason(bestOn: Offer['bestOn'], count: number): readonly string[] {
  return bestOn.length === 0 || count === 1 ? [] : [`the best of the ${count} offers on ${bestOn.join(', ')}`];
}

function presentScores({ total, customer, lender }: Scores): Offer['scores'] {
  return { total: formatFraction(total), customer: presentSide(customer), lender: presentSide(lender) };
}

function presentSide<Axis extends string>({ total, axes }: SideScores<Axis>): PresentedSide<Axis> {
  const written = Object.entries(axes).map(([axis, score]) => [axis, score && formatFraction(score as Ratio)]);
  return { total: formatFraction(total), axes: Object.fromEntries(written) };
}
