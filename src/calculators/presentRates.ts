import {
  compareRatios,
  type Fraction,
  formatFraction,
  ONE,
  type Ratio,
  type RoundingMode,
  ratio,
  ZERO,
} from '../money/index.ts';
import type { NoRootReason, RateOutcome, RateRoot } from '../returns/index.ts';

/** A rate with the evidence that it solves. */
export interface SolvedRate {
  /** Fraction: 0.1825 is 18.25 %. */
  readonly rate: Fraction;
  /**
   * What the flows are worth at this rate, in the unit of the amounts: at the first time, or at the last where the rate
   * is negative. As good as zero.
   */
  readonly residual: string;
}

/** What solving for a rate gave: one rate, every one of several, or why there is none. */
export type SolvedRates =
  | (SolvedRate & { readonly outcome: 'solved'; readonly iterations: number })
  | { readonly outcome: 'several-roots'; readonly roots: readonly SolvedRate[]; readonly iterations: number }
  | { readonly outcome: 'no-root'; readonly reason: NoRootReason };

/** How solved rates are written. */
export interface RatePrinting {
  /** Turns the growth of one unit of time into the rate that is shown. */
  readonly toRate: (growth: Ratio) => Ratio;
  /** Units of the solved amounts in one of the given ones. */
  readonly scale: bigint;
  readonly decimals: number;
  readonly rounding: RoundingMode;
}

/** @returns An outcome as data. Rounding: each figure once. */
export function presentRates(solved: RateOutcome, printing: RatePrinting): SolvedRates {
  if (solved.outcome === 'no-root') return solved;
  const { iterations } = solved;
  return solved.outcome === 'solved'
    ? { outcome: 'solved', ...presentRoot(solved.roots[0], printing), iterations }
    : { outcome: 'several-roots', roots: solved.roots.map((root) => presentRoot(root, printing)), iterations };
}

function presentRoot({ growth, residual }: RateRoot, { toRate, scale, decimals, rounding }: RatePrinting): SolvedRate {
  const rate = compareRatios(growth, ONE) === 0 ? ZERO : toRate(growth);
  const text = formatFraction(rate, decimals, rounding);
  return {
    // A rate is above -100 % and is not written as if it were not.
    rate: text === '-1' && decimals > 0 ? `-0.${'9'.repeat(decimals)}` : text,
    residual: formatFraction(ratio(residual.numerator, residual.denominator * scale), decimals, rounding),
  };
}
