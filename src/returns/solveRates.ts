import type { Ratio } from '../money/index.ts';
import { positiveRoots } from './positiveRoots.ts';
import { signChanges } from './powerSum.ts';
import { flowTerms, type TimedFlow, worthOf } from './timedFlows.ts';

/** A rate at which flows are worth nothing. */
export interface RateRoot {
  /** 1 + the rate per unit of time, above zero; carries 192 binary places, and one exactly for a rate of zero. */
  readonly growth: Ratio;
  /** What the flows are worth at this rate: at the first time, or at the last one where the rate is negative. */
  readonly residual: Ratio;
}

/** Why flows have no rate. */
export type NoRootReason =
  /** At every time what comes and goes is the same: any rate would do. */
  | 'nothing-flows'
  /** Everything flows at one time. */
  | 'no-time-passes'
  /** Everything flows in one direction. */
  | 'one-sign'
  /** The flows change direction, but no rate above -100 % makes them worth nothing. */
  | 'never-zero'
  /** The flows change direction so often that they were not searched. */
  | 'too-many-sign-changes';

/** What solving for a rate gave: every root, or why there is none. */
export type RateOutcome =
  | { readonly outcome: 'solved'; readonly roots: readonly [RateRoot]; readonly iterations: number }
  | { readonly outcome: 'several-roots'; readonly roots: readonly RateRoot[]; readonly iterations: number }
  | { readonly outcome: 'no-root'; readonly reason: NoRootReason };

/** The work grows with the cube of the sign changes; this many take a part of a second. */
const MAX_SIGN_CHANGES = 200;

/**
 * Every rate per unit of time above -100 % at which flows of any signs are worth nothing: the i that solve
 * sum_j(amount_j / ((1 + odd_j * i)(1 + i)^whole_j)) = 0.
 *
 * There are at most as many rates as the netted flows change sign, and none is missed: see `positiveRoots`. Flows that
 * come to zero in all have the rate zero exactly. Rounding: none on return.
 *
 * @param flows - In any order; the first time is zero.
 * @returns Rates ascending, each with its residual, or why there is none.
 */
export function solveRates(flows: readonly TimedFlow[]): RateOutcome {
  const terms = flowTerms(flows);
  const changes = signChanges(terms);
  if (terms.length === 0) return { outcome: 'no-root', reason: 'nothing-flows' };
  if (changes === 0) return { outcome: 'no-root', reason: terms.length === 1 ? 'no-time-passes' : 'one-sign' };
  if (changes > MAX_SIGN_CHANGES) return { outcome: 'no-root', reason: 'too-many-sign-changes' };
  const found = positiveRoots(terms);
  const roots = [...found.roots].reverse().map((root) => {
    const growth = { numerator: root.denominator, denominator: root.numerator };
    return { growth, residual: worthOf(flows, growth) };
  });
  const [first, ...others] = roots;
  if (first === undefined) return { outcome: 'no-root', reason: 'never-zero' };
  const { iterations } = found;
  return others.length === 0
    ? { outcome: 'solved', roots: [first], iterations }
    : { outcome: 'several-roots', roots, iterations };
}
