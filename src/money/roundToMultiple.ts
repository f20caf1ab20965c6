import { multiplyDivideRound, type RoundingMode } from './multiplyDivideRound.ts';

/**
 * Rounds an amount to a convenient one: to a multiple of 1, 10, 50 or any other amount.
 *
 * What would be rounded to nothing stays as it is: a payment of 0.35 to whole units is 0.35.
 * Rounding: once, in the mode given. Residue: the caller's.
 *
 * @param amount - Minor units.
 * @param multiple - Minor units above zero; 1 for none.
 * @returns Minor units.
 */
export function roundToMultiple(amount: bigint, multiple: bigint, mode: RoundingMode): bigint {
  if (multiple === 1n) return amount;
  return multiplyDivideRound(amount, { numerator: 1n, denominator: multiple }, mode) * multiple || amount;
}
