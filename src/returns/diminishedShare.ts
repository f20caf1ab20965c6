import { divideRatios, type Ratio, ratio, subtractRatios } from '../money/index.ts';

/**
 * The share above which a diminished obligation is a sign of default: 1 %.
 *
 * @see EBA/GL/2016/07, paragraph 51 (verification: secondary), kept by EBA/GL/2026/05 of 7 May 2026
 * (verification: primary)
 */
export const DISTRESS_THRESHOLD: Ratio = ratio(1n, 100n);

/**
 * By how much new terms diminish an obligation: (NPV0 - NPV1) / NPV0, both at the original effective rate.
 *
 * Positive where the lender gives something up, negative where the new terms are worth more. Rounding: none.
 *
 * @param original - NPV0: what the flows of the original terms are worth, unpaid interest and fees included; above zero.
 * @param modified - NPV1: what the flows of the new terms are worth.
 * @see EBA/GL/2016/07, paragraph 51 (verification: secondary)
 */
export function diminishedShare(original: Ratio, modified: Ratio): Ratio {
  return divideRatios(subtractRatios(original, modified), original);
}
