import type { CalendarDate } from '../calendar/index.ts';
import { type Amount, formatAmount } from '../money/index.ts';
import type { Installment, Schedule, Unpayable } from '../schedule/index.ts';

/** One numbered, dated row; opening + accrued + fee - payment = closing, and payment = interest + fee + principal. */
export interface LoanRow {
  readonly number: number;
  /** Interest counts the days of (periodStart, periodEnd]. */
  readonly periodStart: CalendarDate;
  /** The due date before adjustment to a business day, or after it where interest counts until there. */
  readonly periodEnd: CalendarDate;
  readonly dueDate: CalendarDate;
  /** Everything still to be paid before this row. */
  readonly opening: Amount;
  /** Interest of this period, paid or not. */
  readonly accrued: Amount;
  readonly payment: Amount;
  readonly interest: Amount;
  readonly fee: Amount;
  readonly principal: Amount;
  /** Interest of this period that joined principal. */
  readonly capitalized: Amount;
  /** What bears interest after this row. */
  readonly principalLeft: Amount;
  /** Everything still to be paid after this row; zero in the last. */
  readonly closing: Amount;
}

/** A schedule with its totals. */
export interface LoanSchedule {
  readonly outcome: 'schedule';
  readonly minorDigits: number;
  /** Paid on the start date, before the first row. */
  readonly downPayment: Amount;
  /** The largest payment but for the last, after the last change. */
  readonly installment: Amount;
  readonly rows: readonly LoanRow[];
  /** Sums over the rows; the down payment is not among them. */
  readonly totals: {
    readonly payment: Amount;
    readonly interest: Amount;
    readonly fee: Amount;
    readonly principal: Amount;
  };
}

/** A schedule that does not exist: a payment does not cover its interest, or payments end before the balance. */
export interface UnpayableLoan {
  readonly outcome: 'unpayable';
  readonly reason: Unpayable['reason'];
  /** Number of the row at which it shows. */
  readonly number: number;
  readonly payment: Amount;
  /** What is due at least, or the balance left. */
  readonly required: Amount;
}

/** What is written out. Minor units. */
interface LoanResult {
  readonly rows: readonly Installment<bigint>[];
  /** The schedule after the last change. */
  readonly result: Schedule;
  readonly downPayment: bigint;
  readonly digits: number;
}

/** Writes a schedule out as plain JSON. Rounding: none. */
export function presentLoan({ rows, result, downPayment, digits }: LoanResult): LoanSchedule {
  const money = (minor: bigint): Amount => formatAmount(minor, digits);
  return {
    outcome: 'schedule',
    minorDigits: digits,
    downPayment: money(downPayment),
    installment: money(result.installment),
    rows: rows.map((row, index) => presentRow(row, index + 1, money)),
    totals: {
      payment: money(sumOf(rows, (row) => row.payment)),
      interest: money(sumOf(rows, interestOf)),
      fee: money(sumOf(rows, (row) => row.fee)),
      principal: money(sumOf(rows, (row) => row.principal)),
    },
  };
}

function presentRow(row: Installment<bigint>, number: number, money: (minor: bigint) => Amount): LoanRow {
  return {
    number,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    dueDate: row.dueDate,
    opening: money(row.opening),
    accrued: money(row.accrued),
    payment: money(row.payment),
    interest: money(interestOf(row)),
    fee: money(row.fee),
    principal: money(row.principal),
    capitalized: money(row.capitalized),
    principalLeft: money(row.principalLeft),
    closing: money(row.closing),
  };
}

/** Interest that accrued in the row, before it, or before the loan. */
function interestOf(row: Installment<bigint>): bigint {
  return row.interest + row.arrears.interest;
}

function sumOf(rows: readonly Installment<bigint>[], amount: (row: Installment<bigint>) => bigint): bigint {
  return rows.reduce((sum, row) => sum + amount(row), 0n);
}
