import type { Period } from '../calendar/index.ts';
import { multiplyDivideRound, type Ratio, type RoundingMode, roundToMultiple } from '../money/index.ts';
import { type ArrearsAmounts, addArrears, atMost, NO_ARREARS, payAhead, subtractArrears } from './arrears.ts';
import type { Bucket } from './bucket.ts';
import type { Holiday, Installment, Leveling, PatternKind, ScheduleDefinition, Unpayable } from './definition.ts';
import { afterHoliday, holidayRow, isHoliday } from './holiday.ts';
import { type PaymentPlanner, paymentPlanner } from './paymentPlanner.ts';
import type { OpeningPosition, Position } from './position.ts';
import { payPrincipalAlone } from './principalStretch.ts';

/** What falls due with one installment. Minor units. */
interface Due {
  readonly period: Period;
  /** Interest of this period. */
  readonly accrued: bigint;
  /** Interest of this period, what was carried, and the share of a holiday's interest. */
  readonly interest: bigint;
  /** What is planned on top of the pattern's payment: arrears, and the share of a holiday's interest. */
  readonly onTop: bigint;
  readonly fee: bigint;
  readonly arrears: ArrearsAmounts;
  /** The sum of interest, fee and arrears; see `CARRIES_INTEREST` for a payment that is smaller. */
  readonly required: bigint;
  /** Everything owed with this installment: no payment is larger. */
  readonly everything: bigint;
}

/** The rows of a schedule. */
export interface Rows {
  readonly outcome: 'rows';
  readonly rows: readonly Installment<bigint>[];
  /** Whether rounding alone left more than a whole further payment to the last row. */
  readonly hidesBalloon: boolean;
}

/**
 * Runs a schedule row by row.
 *
 * Interest of a period: what bears interest times the period's factor, rounded once in the definition's mode.
 * Within an installment: interest, fee, the arrears due with it, then principal. A level payment may fall short of the
 * interest of a long period: what it cannot pay is carried, bears no interest, and is paid first by the next. Stated
 * and stepped payments that fall short are refused. The last installment pays what is left; so does one that would
 * leave no more than rounding does, a minor unit an installment. A payment multiple rounds each payment up; once a
 * payment covers everything owed, the schedule ends there.
 *
 * @param extra - Minor units on top of each solved payment; see `buildSchedule`.
 * @returns The rows, or why there are none.
 */
export function buildRows(definition: ScheduleDefinition, opening: OpeningPosition, extra: bigint): Rows | Unpayable {
  const { periods, holiday } = definition;
  const run: Run = {
    definition,
    opening,
    fee: flatFee(definition, opening),
    rows: [],
    position: openingPosition(opening),
    arrearsDue: addArrears(opening.arrears.first, opening.arrears.each),
    level: undefined,
  };
  while (run.rows.length < periods.length) {
    const period = periods[run.rows.length] as Period;
    const level = levelAt(definition, period.number, run.position, extra);
    if (level) [run.level, run.position] = [level, sharedAnew(run.position)];
    if (runStretch(run)) continue;
    const end = holiday && isHoliday(holiday, period.number) ? skip(run, period, holiday) : pay(run, period);
    if (end) return end;
  }
  if (run.position.owed === 0n) return { outcome: 'rows', rows: run.rows, hidesBalloon: false };
  const last = run.rows[run.rows.length - 1] as Installment<bigint>;
  return unpayable('balance-left', last.number, last.payment, run.position.owed);
}

/** A schedule on its way: what is fixed, and what each row moves on. */
interface Run {
  readonly definition: ScheduleDefinition;
  readonly opening: OpeningPosition;
  /** Charged with every payment, in minor units. */
  readonly fee: bigint;
  readonly rows: Installment<bigint>[];
  position: Position;
  /** Due with the next payment. */
  arrearsDue: ArrearsAmounts;
  level: Level | undefined;
}

/** @returns Whether rows were added. */
function runStretch(run: Run): boolean {
  const { definition, rows, fee, level, position } = run;
  if (!level || fee !== 0n || position.owed !== position.principal) return false;
  const before = rows.length;
  const { conditional } = run.opening;
  const owed = payPrincipalAlone(definition, level.plan, rows, { owed: position.owed, conditional });
  run.position = { principal: owed, arrears: NO_ARREARS, deferred: 0n, carried: 0n, owed };
  return rows.length > before;
}

function skip(run: Run, period: Period, holiday: Holiday): undefined {
  const { rows, position, opening } = run;
  const accrued = accruedNext(run);
  rows.push(holidayRow(period, position, accrued, holiday, opening.conditional));
  run.position = afterHoliday(position, accrued, holiday);
}

/** Adds a row with a payment. @returns The end of the schedule where this row is it. */
function pay(run: Run, period: Period): Rows | Unpayable | undefined {
  const { definition, rows, position, opening } = run;
  const { closesWithLast, periods } = definition;
  const due = dueNow(run, period);
  const planned = (run.level as Level).plan(period.number, due.accrued + due.fee, due.onTop);
  const isLast = closesWithLast && period.number === periods.length;
  const residue = closesWithLast ? 0n : BigInt(period.number);
  if (isLast || planned + residue >= due.everything) {
    rows.push(closingRow(due, position));
    return { outcome: 'rows', rows, hidesBalloon: isLast && hidesBalloon(definition, due, position, planned) };
  }
  if (fallsShort(definition, due, planned)) {
    return unpayable('payment-below-interest', period.number, planned, due.required);
  }
  const row = payingRow(due, position, planned, definition.paymentOrder, opening.conditional);
  rows.push(row);
  run.position = nextPosition(position, row, due);
  run.arrearsDue = opening.arrears.each;
  return undefined;
}

function flatFee({ pattern, rounding }: ScheduleDefinition, { principal }: OpeningPosition): bigint {
  return pattern.kind === 'flat-fee' ? multiplyDivideRound(principal, pattern.feePerInstallment, rounding) : 0n;
}

function fallsShort({ pattern }: ScheduleDefinition, due: Due, planned: bigint): boolean {
  return planned < due.required && (!CARRIES_INTEREST[pattern.kind] || planned < due.onTop);
}

/**
 * Whether a payment below the interest due is kept, and the rest carried: where the payment is solved, not stated. What
 * is due on top of the period's interest is not carried.
 */
const CARRIES_INTEREST: Readonly<Record<PatternKind, boolean>> = {
  'level-payment': true,
  'level-principal': true,
  'flat-fee': true,
  'interest-first': true,
  balloon: true,
  'step-up': false,
  irregular: false,
  'stated-principal': true,
};

/** Whether the last row pays more than twice what was planned for it, apart from an agreed balloon and late arrears. */
function hidesBalloon({ pattern }: ScheduleDefinition, due: Due, position: Position, planned: bigint): boolean {
  const agreed = pattern.kind === 'balloon' ? pattern.amount : 0n;
  const lateArrears = position.arrears.total - due.arrears.total;
  return due.everything - agreed - lateArrears > 2n * planned;
}

/** After a leveling everything deferred is shared by the payments that follow, also what was carried until then. */
function sharedAnew({ principal, arrears, deferred, owed }: Position): Position {
  return { principal, arrears, deferred, carried: 0n, owed };
}

/** What a leveling solved, until the next one. */
interface Level {
  /** The payment of the pattern, rounded up to the payment multiple. */
  readonly plan: PaymentPlanner;
  /** The share of a holiday's interest that falls due with each payment, floored; the residue with the last. */
  readonly deferredEach: bigint;
}

function levelAt(
  { levelings, pattern, rounding, paymentMultiple, multipleRounding }: ScheduleDefinition,
  number: number,
  { principal, deferred }: Position,
  extra: bigint,
): Level | undefined {
  let leveling: Leveling | undefined;
  for (const next of levelings) if (next.from === number) leveling = next;
  if (!leveling) return undefined;
  return {
    plan: inMultiples(
      paymentPlanner({ pattern, leveling, principal, mode: rounding, extra }),
      paymentMultiple,
      multipleRounding ?? 'ceil',
    ),
    deferredEach: deferred / BigInt(leveling.factors.length),
  };
}

function inMultiples(plan: PaymentPlanner, multiple: bigint, mode: RoundingMode): PaymentPlanner {
  if (multiple === 1n) return plan;
  return (number, charges, onTop) => roundToMultiple(plan(number, charges, onTop), multiple, mode);
}

function openingPosition({ principal, arrears: { total } }: OpeningPosition): Position {
  return { principal, arrears: total, deferred: 0n, carried: 0n, owed: principal + total.total };
}

/** The interest of the next period: what bears interest times the period's factor, rounded once. */
function accruedNext({ definition, position, rows }: Run): bigint {
  return multiplyDivideRound(position.principal, definition.factors[rows.length] as Ratio, definition.rounding);
}

function dueNow(run: Run, period: Period): Due {
  const { position, fee, arrearsDue, level } = run;
  const accrued = accruedNext(run);
  const arrears = atMost(arrearsDue, position.arrears);
  const waiting = position.deferred - position.carried;
  const { deferredEach } = level as Level;
  const shared = deferredEach < waiting ? deferredEach : waiting;
  const interest = accrued + position.carried + shared;
  return {
    period,
    accrued,
    interest,
    onTop: arrears.total + shared,
    fee,
    arrears,
    required: interest + fee + arrears.total,
    everything: position.owed + accrued + fee,
  };
}

/** The last row: everything owed is paid, and what was waived on completion ends. */
function closingRow({ period, accrued, fee, everything }: Due, position: Position): Installment<bigint> {
  return {
    number: period.number,
    periodStart: period.start,
    periodEnd: period.end,
    dueDate: period.dueDate,
    opening: position.owed,
    accrued,
    payment: everything,
    interest: accrued + position.deferred,
    fee,
    arrears: position.arrears.byBucket,
    principal: position.principal,
    capitalized: 0n,
    principalLeft: 0n,
    closing: 0n,
    outstanding: 0n,
  };
}

/**
 * A row that pays interest, fee and arrears due, then principal. What principal cannot take pays arrears ahead; what is
 * missing is missing from the interest.
 */
function payingRow(
  due: Due,
  position: Position,
  payment: bigint,
  order: readonly Bucket[],
  conditional: bigint,
): Installment<bigint> {
  const { period, accrued, interest, fee, arrears, required, everything } = due;
  const free = payment - required;
  const spare = free > 0n ? free : 0n;
  const principal = spare < position.principal ? spare : position.principal;
  const ahead = principal < spare ? payAhead(position.arrears, arrears, spare - principal, order) : undefined;
  const closing = everything - payment;
  return {
    number: period.number,
    periodStart: period.start,
    periodEnd: period.end,
    dueDate: period.dueDate,
    opening: position.owed,
    accrued,
    payment,
    interest: free < 0n ? interest + free : ahead ? interest + ahead.rest : interest,
    fee,
    arrears: ahead ? ahead.paid.byBucket : arrears.byBucket,
    principal,
    capitalized: 0n,
    principalLeft: position.principal - principal,
    closing,
    outstanding: closing + conditional,
  };
}

function nextPosition(position: Position, row: Installment<bigint>, due: Due): Position {
  const paysNoArrears = row.arrears === NO_ARREARS.byBucket;
  const unpaid = due.interest - row.interest;
  const defersNothing = position.deferred === 0n && unpaid === 0n;
  return {
    principal: row.principalLeft,
    arrears: paysNoArrears ? position.arrears : subtractArrears(position.arrears, row.arrears),
    deferred: defersNothing ? 0n : position.deferred + row.accrued - row.interest,
    carried: unpaid > 0n ? unpaid : 0n,
    owed: row.closing,
  };
}

function unpayable(reason: Unpayable['reason'], number: number, payment: bigint, required: bigint): Unpayable {
  return { outcome: 'unpayable', reason, number, payment, required };
}
