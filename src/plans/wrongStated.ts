import { addMonths, type CalendarDate, dateFields, daysBetween } from '../calendar/index.ts';
import type { InvalidField } from '../errors.ts';
import type { Amount } from '../money/index.ts';
import {
  ARREARS,
  BUCKETS,
  type Bucket,
  type ByBucket,
  interestBearing,
  type TreatedBucket,
} from '../schedule/index.ts';
import { LONGEST_WAIT_MONTHS, type PlanDates, periodsOf } from './dates.ts';
import type { StatedSchedule } from './statedSchedule.ts';

type StatedRow = StatedSchedule['rows'][number];
type Money = (minor: bigint) => Amount;
type Treated = ByBucket<TreatedBucket<bigint>>;

/** Where the parts of a stated schedule stand in the input, for the fields that are refused. */
export interface StatedPaths {
  readonly startDate: string;
  readonly rows: string;
  readonly claim: string;
}

/** @returns The date up to which a row's interest counts. */
export function endOf({ periodEnd, dueDate }: StatedRow): CalendarDate {
  return periodEnd ?? dueDate;
}

/** @returns The interest of a row's period, paid or not. */
export function accruedIn({ accrued, interest }: StatedRow): bigint {
  return accrued ?? interest;
}

/** How far a business day may lie from the date that is none, holidays included. */
const LONGEST_MOVE_DAYS = 31;

/** @returns Every date that does not follow the one before, does not roll as said, or was moved too far. */
export function wrongDates({ rows }: StatedSchedule, dates: PlanDates, paths: StatedPaths): readonly InvalidField[] {
  const periods = periodsOf(dates, rows.length);
  return rows.flatMap((row, index) => {
    const path = `${paths.rows}[${index}]`;
    const end = endOf(row);
    const before = rows[index - 1];
    const rule =
      (before ? notAfter(end, endOf(before)) : beforeStart(end, dates.startDate)) ??
      notRolled(end, periods[index]?.end as CalendarDate);
    if (rule) return [{ path: `${path}.${row.periodEnd ? 'periodEnd' : 'dueDate'}`, rule, value: JSON.stringify(end) }];
    if (Math.abs(daysBetween(end, row.dueDate)) <= LONGEST_MOVE_DAYS) return [];
    const moved = `must be at most ${LONGEST_MOVE_DAYS} days from ${end}, from which it was moved`;
    return [{ path: `${path}.dueDate`, rule: moved, value: JSON.stringify(row.dueDate) }];
  });
}

function beforeStart(end: CalendarDate, startDate: CalendarDate): string | null {
  return end < startDate ? `must not be before the start ${startDate}` : tooLate(end, startDate);
}

function notAfter(end: CalendarDate, before: CalendarDate): string | null {
  return end <= before ? `must be after ${before}, the one before` : tooLate(end, before);
}

function tooLate(end: CalendarDate, from: CalendarDate): string | null {
  const latest = addMonths(from, LONGEST_WAIT_MONTHS, dateFields(from).day);
  return end > latest ? `must be at most ${LONGEST_WAIT_MONTHS} months after ${from}` : null;
}

function notRolled(end: CalendarDate, rolled: CalendarDate): string | null {
  return end === rolled ? null : `must be ${rolled}, as due dates roll; or frequency be left out`;
}

/** @returns Every row whose payment is not the sum of its parts. */
export function wrongPayments({ rows }: StatedSchedule, money: Money, paths: StatedPaths): readonly InvalidField[] {
  return rows.flatMap(({ payment, interest, fee, principal, arrears }, index) => {
    const parts = ARREARS.reduce((sum, bucket) => sum + arrears[bucket], interest + fee + principal);
    const rule = `must be ${money(parts)}, the sum of its parts`;
    return parts === payment ? [] : [{ path: `${paths.rows}[${index}].payment`, rule, value: money(payment) }];
  });
}

/** @returns Every row that pays more than there is, and every bucket that does not come out at zero. */
export function wrongBalances(
  stated: StatedSchedule,
  treated: Treated,
  money: Money,
  paths: StatedPaths,
): readonly InvalidField[] {
  return [
    ...overpaid(stated, treated).map(({ row, part, paid, most }) => ({
      path: `${paths.rows}[${row}].${part}`,
      rule: `must be at most ${money(most)}, what there then is of it`,
      value: money(paid),
    })),
    ...BUCKETS.flatMap((bucket) => {
      const { claim } = treated[bucket];
      const expected = accountedFor(stated, treated, bucket);
      const rule = `must be ${money(expected)}, what is paid, waived and capitalized of it less what is added to it`;
      return expected === claim ? [] : [{ path: `${paths.claim}.${bucket}`, rule, value: money(claim) }];
    }),
  ];
}

interface Overpaid {
  readonly row: number;
  readonly part: 'principal' | 'interest';
  readonly paid: bigint;
  readonly most: bigint;
}

/** Rows that pay more principal than bears interest, or more interest of the plan than has accrued. */
function overpaid({ rows, downPayment }: StatedSchedule, treated: Treated): readonly Overpaid[] {
  let [left, waiting] = [interestBearing(treated) - downPayment.principal, 0n];
  return rows.flatMap((stated, row) => {
    const { principal, interest, capitalized } = stated;
    left += capitalized;
    waiting += accruedIn(stated) - capitalized;
    const found: Overpaid[] = [];
    if (principal > left) found.push({ row, part: 'principal', paid: principal, most: left });
    if (interest > waiting) found.push({ row, part: 'interest', paid: interest, most: waiting });
    // A row that takes too much leaves nothing: the rows after it are judged by themselves.
    left = principal > left ? 0n : left - principal;
    waiting = interest > waiting ? 0n : waiting - interest;
    return found;
  });
}

/** What a bucket must have been at the start for its flows to come out at zero. */
function accountedFor(stated: StatedSchedule, treated: Treated, bucket: Bucket): bigint {
  const { waivedOnSigning, waivedOnCompletion, capitalized } = treated[bucket];
  const joined = bucket === 'principal' ? interestBearing(treated) - treated.principal.payable : 0n;
  const start = stated.downPayment[bucket] + waivedOnSigning + waivedOnCompletion + capitalized - joined;
  return stated.rows.reduce((sum, row) => sum + takenFrom(bucket, row), start);
}

/** What a row takes out of a bucket, less what it adds to it; an agreed fee is charged and paid at once. */
function takenFrom(bucket: Bucket, row: StatedRow): bigint {
  if (bucket === 'principal') return row.principal - row.capitalized;
  const ofPlan = bucket === 'interest' ? row.interest + row.capitalized - accruedIn(row) : 0n;
  return row.arrears[bucket] + ofPlan;
}
