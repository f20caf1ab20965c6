import * as z from 'zod/mini';
import { crossCheck, listOf, shareField, strictObject } from '../input/index.ts';
import { compareRatios, ONE, type Ratio, type RoundingMode, roundRatio, ZERO } from '../money/index.ts';
import { monthsUntil, type Solved } from '../plans/index.ts';
import { presentValue } from '../returns/index.ts';
import { type Installment, totalOf } from '../schedule/index.ts';

const LONGEST_CURVE = 600;

/** How likely a plan is still kept, month by month, as its lender estimates it. */
export const survivalField = strictObject({
  /** For each month from the start, the probability that the plan is kept to its end; the last one holds on. */
  kept: listOf(shareField, LONGEST_CURVE).check(z.minLength(1)),
  /** What is recovered of everything then owed where a plan is broken. */
  recoveryShare: z._default(shareField, ZERO),
}).check(
  crossCheck(({ kept }) =>
    kept.map((share, month) =>
      compareRatios(share, kept[month - 1] ?? ONE) > 0
        ? { path: ['kept', month], rule: 'must not be above the one before: a broken plan is not kept again' }
        : false,
    ),
  ),
);

export type Survival = z.output<typeof survivalField>;

/**
 * What a lender can expect of a plan, as present value at the contract's rate.
 *
 * Of each installment: S_k * payment + (S_(k-1) - S_k) * R * owed, with S_k the probability for the month in which it
 * falls due, counted from the start, S_0 = 1, R the share recovered and owed everything still to be paid on its due
 * date. The down payment is certain. Rounding: each expected installment and the present value once.
 *
 * @param factors - Interest of each period at the contract's rate.
 */
export function expectedRecovery(
  { draft, schedule }: Solved,
  { kept, recoveryShare }: Survival,
  factors: readonly Ratio[],
): bigint {
  const { dates, rounding } = draft.request;
  let before = ONE;
  const payments = schedule.rows.map((row) => {
    const month = monthsUntil(dates.startDate, row.periodEnd);
    const still = month === 0 ? ONE : (kept[Math.min(month, kept.length) - 1] as Ratio);
    const payment = expectedPayment(row, { before, still, recoveryShare }, rounding);
    before = still;
    return payment;
  });
  return presentValue({ payments, factors, atStart: totalOf(schedule.downPayment) }, rounding);
}

interface Chances {
  readonly before: Ratio;
  readonly still: Ratio;
  readonly recoveryShare: Ratio;
}

/** Over one denominator, rounded once. */
function expectedPayment(
  { opening, accrued, fee, payment }: Installment<bigint>,
  { before, still, recoveryShare }: Chances,
  mode: RoundingMode,
): bigint {
  const broken = before.numerator * still.denominator - still.numerator * before.denominator;
  const onBreach = broken * recoveryShare.numerator * (opening + accrued + fee);
  const kept = still.numerator * payment * before.denominator * recoveryShare.denominator;
  const denominator = before.denominator * still.denominator * recoveryShare.denominator;
  return roundRatio({ numerator: kept + onBreach, denominator }, mode);
}
