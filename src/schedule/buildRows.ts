import { multiplyDivideRound } from '../money/index.ts';
import { type ArrearsAmounts, addArrears, atMost, payAhead, subtractArrears } from './arrears.ts';
import type { ArrearsBucket } from './bucket.ts';
import type { Installment, ScheduleDefinition, SchedulePeriod, Unpayable } from './definition.ts';
import { afterHoliday, holidayRow, isHoliday } from './holiday.ts';
import { type PaymentPlanner, paymentPlanner } from './paymentPlanner.ts';
import type { OpeningPosition, Position } from './position.ts';

/** What falls due with one installment. Minor units. */
interface Due {
  readonly period: SchedulePeriod;
  /** Interest of this period. */
  readonly accrued: bigint;
  /** Interest of this period and the share of a holiday's interest. */
  readonly interest: bigint;
  readonly fee: bigint;
  readonly arrears: ArrearsAmounts;
  /** The sum of interest, fee and arrears: no payment may be smaller. */
  readonly required: bigint;
  /** Everything owed with this installment: no payment is larger. */
  readonly everything: bigint;
}

/**
 * Runs a schedule row by row.
 *
 * Interest of a period: what bears interest times the period's factor, rounded once in the definition's mode.
 * Within an installment: interest, fee, the arrears due with it, then principal. The last installment pays what is
 * left. A payment multiple rounds each payment up; once a payment covers everything owed, the schedule ends there.
 *
 * @param extra - Minor units on top of each solved payment; see `buildSchedule`.
 * @returns The rows, or why there are none.
 */
export function buildRows(
  definition: ScheduleDefinition,
  opening: OpeningPosition,
  extra: bigint,
): readonly Installment<bigint>[] | Unpayable {
  const { pattern, rounding, periods, holiday } = definition;
  const fee =
    pattern.kind === 'flat-fee' ? multiplyDivideRound(opening.principal, pattern.feePerInstallment, rounding) : 0n;
  const rows: Installment<bigint>[] = [];
  let position = openingPosition(opening);
  let arrearsDue = addArrears(opening.arrears.first, opening.arrears.each);
  let level: Level | undefined;

  for (const period of periods) {
    level = levelAt(definition, period.number, position, extra) ?? level;
    const accrued = multiplyDivideRound(position.principal, period.factor, rounding);
    if (holiday && isHoliday(holiday, period.number)) {
      rows.push(holidayRow(period, position, accrued, holiday, opening.conditional));
      position = afterHoliday(position, accrued, holiday);
      continue;
    }
    const due = dueNow({ period, position, accrued, fee, arrearsDue, deferredEach: level?.deferredEach ?? 0n });
    const isLast = definition.closesWithLast && period.number === periods.length;
    const payment = isLast ? due.everything : plannedPayment(definition, level as Level, due);
    if (payment >= due.everything) {
      rows.push(closingRow(due, position));
      return rows;
    }
    if (payment < due.required) return unpayable('payment-below-interest', period.number, payment, due.required);
    const row = payingRow(due, position, payment, definition.arrearsOrder, opening.conditional);
    rows.push(row);
    position = nextPosition(position, row, due);
    arrearsDue = opening.arrears.each;
  }
  const last = rows[rows.length - 1] as Installment<bigint>;
  return unpayable('balance-left', last.number, last.payment, position.owed);
}

/** What a leveling solved, until the next one. */
interface Level {
  readonly planner: PaymentPlanner;
  /** The share of a holiday's interest that falls due with each payment, floored; the residue with the last. */
  readonly deferredEach: bigint;
}

function levelAt(
  { levelings, pattern, rounding }: ScheduleDefinition,
  number: number,
  { principal, deferred }: Position,
  extra: bigint,
): Level | undefined {
  const leveling = levelings.find(({ from }) => from === number);
  if (!leveling) return undefined;
  return {
    planner: paymentPlanner({ pattern, leveling, principal, mode: rounding, extra }),
    deferredEach: deferred / BigInt(leveling.factors.length),
  };
}

/** The payment of the pattern, rounded up to the payment multiple. */
function plannedPayment({ paymentMultiple }: ScheduleDefinition, { planner }: Level, due: Due): bigint {
  const payment = planner(due.period.number, due.accrued + due.fee, due.required - due.accrued - due.fee);
  const over = paymentMultiple === 1n ? 0n : payment % paymentMultiple;
  return over === 0n ? payment : payment + paymentMultiple - over;
}

function openingPosition({ principal, arrears: { total } }: OpeningPosition): Position {
  return { principal, arrears: total, deferred: 0n, owed: principal + total.total };
}

interface DueInput {
  readonly period: SchedulePeriod;
  readonly position: Position;
  readonly accrued: bigint;
  readonly fee: bigint;
  readonly arrearsDue: ArrearsAmounts;
  readonly deferredEach: bigint;
}

function dueNow({ period, position, accrued, fee, arrearsDue, deferredEach }: DueInput): Due {
  const arrears = arrearsDue.total === 0n ? arrearsDue : atMost(arrearsDue, position.arrears);
  const interest = accrued + (deferredEach < position.deferred ? deferredEach : position.deferred);
  return {
    period,
    accrued,
    interest,
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

/** A row that pays interest, fee and arrears due, then principal; what principal cannot take pays arrears ahead. */
function payingRow(
  { period, accrued, interest, fee, arrears, required, everything }: Due,
  position: Position,
  payment: bigint,
  order: readonly ArrearsBucket[],
  conditional: bigint,
): Installment<bigint> {
  const free = payment - required;
  const principal = free < position.principal ? free : position.principal;
  const ahead = principal < free ? payAhead(position.arrears, arrears, free - principal, order) : undefined;
  const closing = everything - payment;
  return {
    number: period.number,
    periodStart: period.start,
    periodEnd: period.end,
    dueDate: period.dueDate,
    opening: position.owed,
    accrued,
    payment,
    interest: ahead ? interest + ahead.rest : interest,
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
  const paysNoArrears = due.arrears.total === 0n && row.arrears === due.arrears.byBucket;
  return {
    principal: row.principalLeft,
    arrears: paysNoArrears ? position.arrears : subtractArrears(position.arrears, row.arrears),
    deferred: position.deferred + row.accrued - row.interest,
    owed: row.closing,
  };
}

function unpayable(reason: Unpayable['reason'], number: number, payment: bigint, required: bigint): Unpayable {
  return { outcome: 'unpayable', reason, number, payment, required };
}
