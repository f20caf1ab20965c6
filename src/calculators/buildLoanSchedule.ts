import { type Period, readDate } from '../calendar/index.ts';
import { contradictoryTerms } from '../errors.ts';
import { parseInput, peek } from '../input/index.ts';
import { type Amount, formatAmount, isCurrency, MINOR_DIGITS } from '../money/index.ts';
import { changeLoan, type LoanChange, type LoanCourse, scheduleLoan } from '../schedule/index.ts';
import { type LoanInput, MAX_MINOR_DIGITS } from './loanSchema.ts';
import { LOAN_SCHEMAS } from './loanSchemas.ts';
import { type LoanSchedule, presentLoan, type UnpayableLoan } from './presentLoan.ts';
import { changesOf, resolveLoan } from './resolveLoan.ts';

const ACTION = 'build a loan schedule';

/**
 * The schedule of a bare loan: rows from principal, rate, dates and a pattern, with no account, claim or policy.
 *
 * It runs the engine of the plans. Amounts have the minor digits of a currency, or as many as asked for up to 12: with
 * 12 the same code gives the schedule that other tools compute without rounding.
 *
 * Changes of a running loan are applied in the order given, as if every due date until then had been paid as scheduled:
 * `rate`, from a day on, itself included, with the installment solved anew from the first due date on or after it;
 * `extra-installments`, likewise over more of them; `interest-pause`, both ends included, with the installment kept and
 * what is saved in the last row; `due-date`, which moves the later ones too and keeps the installment; `re-age`, which
 * ends the loan on a date and moves what is outstanding into new installments.
 *
 * Rounding: interest of each period once, and each solved installment once, in the mode given; the last row takes the
 * residue, see `adjustment`.
 *
 * @param input.minorDigits - 0 to 12, in place of a currency.
 * @param input.rate - Nominal and per year as text; quoted per month, per day or effective as an object.
 * @param input.installments - How many; an end date, listed due dates or a payment may decide it instead.
 * @param input.payment - The installment, where it is stated and not solved.
 * @returns The rows and their totals, or why no such schedule exists; plain JSON.
 * @throws {RepaymentError} `invalid-input` or `contradictory-terms`, naming every bad field.
 *
 * @example What are the payments of 100.00 at 7 % over six months?
 * import { buildLoanSchedule } from 'repayment-plan';
 * const schedule = buildLoanSchedule({
 *   principal: '100.00', currency: 'USD', rate: '7%', startDate: '2024-01-01', installments: 6, rounding: 'halfEven',
 * });
 * schedule.installment; // '17.01'
 * schedule.rows[5].payment; // '17.00'
 * schedule.totals.interest; // '2.05'
 */
export function buildLoanSchedule(input: LoanInput): LoanSchedule | UnpayableLoan {
  const digits = digitsOf(input);
  const terms = parseInput(ACTION, LOAN_SCHEMAS[digits] as (typeof LOAN_SCHEMAS)[number], input);
  const opened = resolveLoan(ACTION, terms);
  const { rows, loan } = applyChanges({ rows: [], loan: opened }, changesOf(terms));
  const result = scheduleLoan(loan);
  const money = (minor: bigint): Amount => formatAmount(minor, digits);
  if (result.outcome === 'unpayable') {
    const { outcome, reason, number, payment, required } = result;
    return { outcome, reason, number: number + rows.length, payment: money(payment), required: money(required) };
  }
  return presentLoan({ rows: [...rows, ...result.rows], result, downPayment: opened.downPayment, digits });
}

/** Amounts are read with these digits, before anything else is; an unknown scale is refused by its own field. */
function digitsOf(input: unknown): number {
  const [minorDigits, currency] = [peek(input, 'minorDigits'), peek(input, 'currency')];
  const isScale = Number.isInteger(minorDigits) && (minorDigits as number) >= 0;
  if (isScale && (minorDigits as number) <= MAX_MINOR_DIGITS) return minorDigits as number;
  return isCurrency(currency) ? MINOR_DIGITS[currency] : 2;
}

function applyChanges(start: LoanCourse, changes: readonly LoanChange[]): LoanCourse {
  return changes.reduce((course, change, index) => {
    const next = changeLoan(course, change);
    if ('rule' in next) throw refused(index, next.field, next.rule, change);
    const { end } = next.loan.periods[next.loan.periods.length - 1] as Period;
    if (typeof readDate(end) === 'string')
      throw refused(index, 'kind', 'must let the loan end by the year 2199', change);
    return next;
  }, start);
}

function refused(index: number, field: string, rule: string, change: LoanChange): Error {
  const value = String((change as unknown as Readonly<Record<string, unknown>>)[field]);
  return contradictoryTerms(ACTION, [{ path: `changes[${index}].${field}`, rule, value }]);
}
