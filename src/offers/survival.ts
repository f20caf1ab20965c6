import * as z from 'zod/mini';
import { crossCheck, listOf, shareField, strictObject } from '../input/index.ts';
import { compareRatios, ONE, type Ratio, roundRatio, ZERO } from '../money/index.ts';
import { monthsUntil, type Solved } from '../plans/index.ts';
import { presentValue } from '../returns/index.ts';
import { totalOf } from '../schedule/index.ts';
import { expectedPayments } from './expectedValue.ts';

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
 * What a lender can expect of a plan, as present value at the contract's rate; see `expectedPayments`.
 *
 * An installment falls due in the month of the curve that its due date lies in, counted from the start; one on the day
 * of the start is certain, and so is the down payment. Rounding: each expected installment and the present value once.
 *
 * @param factors - Interest of each period at the contract's rate.
 */
export function expectedRecovery(
  { draft, schedule }: Solved,
  { kept, recoveryShare }: Survival,
  factors: readonly Ratio[],
): bigint {
  const { dates, rounding } = draft.request;
  const stillKept = schedule.rows.map(({ periodEnd }) => {
    const month = monthsUntil(dates.startDate, periodEnd);
    return month === 0 ? ONE : (kept[Math.min(month, kept.length) - 1] as Ratio);
  });
  const payments = expectedPayments(schedule, { kept: stillKept, recoveryShare }).map((payment) =>
    roundRatio(payment, rounding),
  );
  return presentValue({ payments, factors, atStart: totalOf(schedule.downPayment) }, rounding);
}
