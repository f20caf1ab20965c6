import { addMonths, type CalendarDate, dateFields } from '../../calendar/index.ts';
import { multiplyRatios, ratio, roundRatio } from '../../money/index.ts';
import type { CandidateTerms } from '../candidate.ts';
import type { Ground } from '../ground.ts';

/** How long a plan may wait for funds that are on their way. */
const LONGEST_WAIT_MONTHS = 3;

/** @returns The day on which a plan can start with the funds there; a start that terms name waits for nothing. */
function startWithFunds({ startDate, undated, funds }: Ground): CalendarDate | null {
  if (!funds || funds.amount === 0n) return null;
  const latest = undated.startDate ?? addMonths(startDate, LONGEST_WAIT_MONTHS, dateFields(startDate).day);
  if (funds.from > latest) return null;
  return funds.from > startDate ? funds.from : startDate;
}

/** @returns Why nothing is paid at once from funds; null where something is. */
export function noFundsAtStart(ground: Ground): string | null {
  if (!ground.funds || ground.funds.amount === 0n) return 'no funds are on hand';
  return startWithFunds(ground) ? null : `funds are there from ${ground.funds.from} only`;
}

/**
 * Down payments of the grid's shares of the funds, on the day they are there; rounded down.
 *
 * @param payable - What there is to pay, in minor units: a down payment leaves some of it.
 */
export function fundedStart(
  ground: Ground,
  payable: bigint,
): readonly Pick<CandidateTerms, 'startDate' | 'downPayment'>[] {
  const startDate = startWithFunds(ground);
  if (!startDate || !ground.funds) return [];
  const amount = ratio(ground.funds.amount);
  return ground.grid.downPayments
    .map((share) => roundRatio(multiplyRatios(amount, share), 'floor'))
    .filter((downPayment) => downPayment > 0n && downPayment < payable)
    .map((downPayment) => ({ startDate, downPayment }));
}
