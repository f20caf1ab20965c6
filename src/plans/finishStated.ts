import { type InvalidField, invalidInput } from '../errors.ts';
import {
  ARREARS,
  BUCKETS,
  type ByBucket,
  byBucket,
  type Installment,
  interestBearing,
  largestButLast,
  proveConservation,
  type Schedule,
  type TreatedBucket,
  totalOf,
} from '../schedule/index.ts';
import { periodsOf } from './dates.ts';
import type { JudgedRequest } from './judgedDraft.ts';
import type { StatedSchedule } from './statedSchedule.ts';
import { accruedIn, type StatedPaths, wrongBalances, wrongDates, wrongPayments } from './wrongStated.ts';

/** What of a request a stated schedule is completed from. */
interface StatedRequest extends Pick<JudgedRequest, 'money' | 'dates'> {
  readonly claim: Pick<JudgedRequest['claim'], 'balances'>;
}

/**
 * Completes a stated schedule: balances of every row, treatment of every bucket, and the proof that it adds up.
 *
 * Laws, each to the minor unit: every payment is the sum of its parts; no row pays more principal than bears interest,
 * nor more interest than has accrued; claim + added + capitalized in = paid + waived + capitalized out for every bucket, so that nothing is left after the
 * last row. Rounding: none.
 *
 * @param request - What it is a schedule of; `dates` are those of its rows.
 * @throws {RepaymentError} `invalid-input`, naming every row and bucket that does not add up.
 */
export function finishStated(action: string, stated: StatedSchedule, request: StatedRequest, paths: StatedPaths) {
  const { money } = request;
  const treated = treatedBy(stated, request.claim.balances);
  // Balances are added up only of rows that add up themselves: they would name every row after a wrong one.
  refuse(action, [...wrongDates(stated, request.dates, paths), ...wrongPayments(stated, money, paths)]);
  refuse(action, wrongBalances(stated, treated, money, paths));
  const periods = periodsOf(request.dates, stated.rows.length);
  const rows = balancedRows(stated, treated, periods);
  const { downPayment } = stated;
  const conservation = proveConservation({ treated, downPayment, rows });
  const installment = largestButLast(rows);
  return { outcome: 'schedule', treated, downPayment, rows, periods, installment, conservation } satisfies Schedule;
}

function refuse(action: string, wrong: readonly InvalidField[]): void {
  if (wrong.length > 0) throw invalidInput(action, wrong);
}

function treatedBy(stated: StatedSchedule, claim: ByBucket<bigint>): ByBucket<TreatedBucket<bigint>> {
  return byBucket((bucket) => {
    const waivedOnSigning = stated.waived.onSigning[bucket];
    const waivedOnCompletion = stated.waived.onCompletion[bucket];
    const capitalized = bucket === 'principal' ? 0n : stated.capitalized[bucket];
    const payable = claim[bucket] - waivedOnSigning - waivedOnCompletion - capitalized;
    return { claim: claim[bucket], waivedOnSigning, waivedOnCompletion, capitalized, payable, pay: 'spread' };
  });
}

function balancedRows(
  { rows, downPayment }: StatedSchedule,
  treated: ByBucket<TreatedBucket<bigint>>,
  periods: Schedule['periods'],
): readonly Installment<bigint>[] {
  const bearing = interestBearing(treated);
  const onCompletion = BUCKETS.reduce((sum, bucket) => sum + treated[bucket].waivedOnCompletion, 0n);
  let closing = ARREARS.reduce((sum, bucket) => sum + treated[bucket].payable, bearing) - totalOf(downPayment);
  let principalLeft = bearing - downPayment.principal;
  return rows.map((row, index) => {
    const { dueDate, payment, interest, fee, arrears, principal, capitalized } = row;
    const { start, end } = periods[index] as Schedule['periods'][number];
    const opening = closing;
    const accrued = accruedIn(row);
    closing = opening + accrued + fee - payment;
    principalLeft += capitalized - principal;
    const outstanding = index === rows.length - 1 ? closing : closing + onCompletion;
    return {
      number: index + 1,
      periodStart: start,
      periodEnd: end,
      dueDate,
      opening,
      accrued,
      payment,
      interest,
      fee,
      arrears,
      principal,
      capitalized,
      principalLeft,
      closing,
      outstanding,
    };
  });
}
