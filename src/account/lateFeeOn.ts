import { multiplyDivideRound, type Ratio, type RoundingMode } from '../money/index.ts';

/** What a contract charges for a minimum payment that was not made. Amounts in minor units. */
export interface LateFeeRule {
  readonly share: Ratio;
  readonly floor: bigint;
  /** The most that one cycle is charged; null for no limit. */
  readonly cap: bigint | null;
}

/**
 * The late fee of one cycle: max(floor, share * unpaid minimum), at most the cap.
 *
 * It falls due once a cycle, however many days are late, and bears no interest.
 * Rounding: once, the share, in the mode given.
 *
 * @param unpaid - The part of the minimum payment that was not paid, in minor units.
 * @returns Minor units; zero where nothing is unpaid.
 */
export function lateFeeOn({ share, floor, cap }: LateFeeRule, unpaid: bigint, mode: RoundingMode): bigint {
  if (unpaid <= 0n) return 0n;
  const part = multiplyDivideRound(unpaid, share, mode);
  const fee = part > floor ? part : floor;
  return cap !== null && fee > cap ? cap : fee;
}
