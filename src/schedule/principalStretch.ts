import type { Period } from '../calendar/index.ts';
import { multiplyDivideRound, type Ratio } from '../money/index.ts';
import { NO_ARREARS } from './arrears.ts';
import type { Installment, ScheduleDefinition } from './definition.ts';
import type { PaymentPlanner } from './paymentPlanner.ts';

/** What is owed before a stretch. Minor units. */
interface Stretch {
  readonly owed: bigint;
  /** Waived on completion: still owed until the last row. */
  readonly conditional: bigint;
}

/**
 * Adds the rows that follow as long as they are plain: nothing but principal is owed, no fee is charged, the payment
 * covers its interest and leaves a balance. Most rows of most schedules are so, and need one balance carried along
 * where others need five amounts; the first that is not plain is left to `buildRows`, as are levelings, holidays and
 * the last row.
 *
 * Rounding: as in `buildRows`.
 *
 * @param plan - The payment of each installment.
 * @param rows - The rows so far; those of the stretch are added.
 * @returns What is owed after the stretch, in minor units.
 */
export function payPrincipalAlone(
  definition: ScheduleDefinition,
  plan: PaymentPlanner,
  rows: Installment<bigint>[],
  { owed, conditional }: Stretch,
): bigint {
  const { periods, factors, rounding, closesWithLast } = definition;
  const end = endOfStretch(definition, rows.length);
  const waivesLater = conditional !== 0n;
  let opening = owed;
  for (let index = rows.length; index < end; index += 1) {
    const period = periods[index] as Period;
    const accrued = multiplyDivideRound(opening, factors[index] as Ratio, rounding);
    const payment = plan(period.number, accrued, 0n);
    const principal = payment - accrued;
    const closing = opening - principal;
    if (principal < 0n || closing <= (closesWithLast ? 0n : BigInt(period.number))) break;
    rows.push({
      number: period.number,
      periodStart: period.start,
      periodEnd: period.end,
      dueDate: period.dueDate,
      opening,
      accrued,
      payment,
      interest: accrued,
      fee: 0n,
      arrears: NO_ARREARS.byBucket,
      principal,
      capitalized: 0n,
      principalLeft: closing,
      closing,
      outstanding: waivesLater ? closing + conditional : closing,
    });
    opening = closing;
  }
  return opening;
}

/** The index of the first row that is no longer of the stretch: a leveling, a holiday or the last row. */
function endOfStretch({ levelings, holiday, periods, closesWithLast }: ScheduleDefinition, start: number): number {
  let end = closesWithLast ? periods.length - 1 : periods.length;
  for (const { from } of levelings) if (from - 1 > start && from - 1 < end) end = from - 1;
  const holidayOver = holiday === null || start >= holiday.after + holiday.installments;
  return holidayOver || holiday.after > end ? end : holiday.after;
}
