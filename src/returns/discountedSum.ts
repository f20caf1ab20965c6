import { addRatios, multiplyRatios, ONE, powerOf, type Ratio, ZERO } from '../money/index.ts';

/** A flow of either sign at a time from now. */
export interface FlowInTime {
  readonly amount: Ratio;
  /** In the unit that the rate is per; negative for the past. */
  readonly time: Ratio;
}

/**
 * What flows of any signs are worth at time zero: the sum of amount / (1 + rate)^time.
 *
 * Rounding: each power once, at 40 digits after the point; the sum not at all.
 *
 * @param rate - Per unit of time, above -100 %.
 */
export function discountedSum(flows: readonly FlowInTime[], rate: Ratio): Ratio {
  const growth = addRatios(ONE, rate);
  return flows.reduce((sum, { amount, time }) => {
    const before = { numerator: -time.numerator, denominator: time.denominator };
    return addRatios(sum, multiplyRatios(amount, powerOf(growth, before)));
  }, ZERO);
}
