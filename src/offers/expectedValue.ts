import {
  addRatios,
  divideRatios,
  multiplyRatios,
  ONE,
  type Ratio,
  ratio,
  subtractRatios,
  ZERO,
} from '../money/index.ts';
import { BUCKETS, type Installment, type Schedule } from '../schedule/index.ts';

/** How likely a plan is still kept, as its lender estimates it. */
export interface Survival {
  /** For each installment, the probability that the plan is kept up to and including its payment. */
  readonly kept: readonly Ratio[];
  /** What is recovered of everything then owed, on the due date at which the plan is broken. */
  readonly recoveryShare: Ratio;
}

/**
 * What a lender can expect of each installment: S_k * payment_k + (S_(k-1) - S_k) * R * owed_k, with S_0 = 1.
 *
 * S is the probability that the plan is still kept, R the share that is recovered where it is broken, owed_k everything
 * owed on due date k before its payment: what was outstanding, interest and fee of the period, and what would have
 * been waived on completion. Rounding: none.
 *
 * @returns One amount an installment, in minor units.
 */
export function expectedPayments({ rows, treated }: Schedule, { kept, recoveryShare }: Survival): readonly Ratio[] {
  const onCompletion = BUCKETS.reduce((sum, bucket) => sum + treated[bucket].waivedOnCompletion, 0n);
  let before = ONE;
  return rows.map(({ opening, accrued, fee, payment }: Installment<bigint>, index) => {
    const still = kept[index] as Ratio;
    const broken = multiplyRatios(subtractRatios(before, still), recoveryShare);
    before = still;
    const owed = ratio(opening + accrued + fee + onCompletion);
    return addRatios(multiplyRatios(still, ratio(payment)), multiplyRatios(broken, owed));
  });
}

/**
 * What amounts at the ends of periods are worth at the start: sum_k(amount_k / prod_(j<=k)(1 + f_j)). Rounding: none.
 *
 * @param factors - Interest of each period for one unit, at the discount rate; one an amount.
 */
export function exactPresentValue(amounts: readonly Ratio[], factors: readonly Ratio[]): Ratio {
  return amounts.reduceRight(
    (behind, amount, index) => divideRatios(addRatios(behind, amount), addRatios(ONE, factors[index] as Ratio)),
    ZERO,
  );
}
