import * as z from 'zod/mini';
import { INTEREST_VARIANTS, type InterestCycle, interestCycles, STATEMENT_DAYS } from '../account/index.ts';
import {
  amountField,
  crossCheck,
  currencyField,
  dateField,
  forDigits,
  fractionField,
  type Given,
  listOf,
  orNull,
  roundingModeField,
  strictObject,
} from '../input/index.ts';
import type { Amount, Currency } from '../money/index.ts';
import { readInCurrency } from './readInCurrency.ts';

const MAX_EVENTS = 500;
const MAX_STATEMENTS = 120;

const SCHEMAS = forDigits((digits) => {
  const dated = listOf(strictObject({ date: dateField, amount: amountField(digits) }), MAX_EVENTS);
  return strictObject({
    currency: currencyField,
    dailyRate: fractionField,
    postings: dated,
    payments: z._default(dated, []),
    statementDates: listOf(dateField, MAX_STATEMENTS).check(z.minLength(1)),
    statementDay: z.enum(STATEMENT_DAYS),
    variant: z._default(z.enum(INTEREST_VARIANTS), 'full-balance'),
    bill: orNull(strictObject({ statementDate: dateField, dueDate: dateField })),
    capitalization: z._default(z.enum(['none', 'monthly']), 'none'),
    rounding: z._default(roundingModeField, 'halfExpand'),
  }).check(
    crossCheck(({ statementDates, variant, bill }) => [
      ...statementDates.map((date, index) => {
        const before = statementDates[index - 1];
        return (
          before !== undefined && date <= before && { path: ['statementDates', index], rule: `must be after ${before}` }
        );
      }),
      variant === 'residual' &&
        bill === null && { path: ['bill'], rule: 'must be given where only the residual of a bill bears interest' },
      bill !== null &&
        bill.dueDate < bill.statementDate && {
          path: ['bill', 'dueDate'],
          rule: `must not be before ${bill.statementDate}`,
        },
    ]),
  );
});

/** What {@link revolvingInterest} takes. */
export type RevolvingInterestInput = Given<z.input<(typeof SCHEMAS)[2]>>;

/** Interest of a card, statement by statement. */
export interface RevolvingInterest {
  readonly currency: Currency;
  readonly cycles: readonly InterestCycle<Amount>[];
  /** Of all cycles. */
  readonly interest: Amount;
}

/**
 * The interest of a card day by day from the posting date: the sum of balance * daily rate * days.
 *
 * Both days that a segment names are counted: a posting bears interest from its own day on, a payment ends it from its
 * own day on. Whether the statement day itself is counted is the contract's choice and has no default.
 * `full-balance` (the default): where a bill was not paid in full by its due date, all of it bears interest from the
 * posting dates. `residual`: only what was not paid by then does. A bill paid in full in time bears none.
 * Rounding: the interest of a cycle once, in the mode given; the segments add up to it.
 *
 * @param input.dailyRate - For one day, such as `"0.05%"`.
 * @param input.statementDates - Ascending; each closes a cycle. Unpaid interest joins the balance there if
 * `capitalization` is `monthly`.
 * @param input.bill - Statement and due date of the bill that could be paid free of interest: postings up to the one,
 * payments up to the other. Left out, nothing is free.
 * @returns Segments, interest and the balance carried on, a statement each.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example Does the statement day bear interest?
 * import { revolvingInterest } from 'repayment-plan';
 * const card = {
 *   currency: 'CNY', dailyRate: '0.05%', statementDates: ['2025-05-05'],
 *   postings: [{ date: '2025-03-30', amount: '1000.00' }],
 *   payments: [{ date: '2025-04-23', amount: '100.00' }],
 * };
 * revolvingInterest({ ...card, statementDay: 'counted' }).interest; // '17.85'
 * revolvingInterest({ ...card, statementDay: 'not-counted' }).interest; // '17.40'
 */
export function revolvingInterest(input: RevolvingInterestInput): RevolvingInterest {
  const { given, money } = readInCurrency('measure revolving interest', SCHEMAS, input);
  const cycles = interestCycles(given, given.rounding);
  return {
    currency: given.currency,
    cycles: cycles.map(({ statementDate, segments, interest, balance }) => ({
      statementDate,
      segments: segments.map((segment) => ({
        ...segment,
        balance: money(segment.balance),
        interest: money(segment.interest),
      })),
      interest: money(interest),
      balance: money(balance),
    })),
    interest: money(cycles.reduce((sum, { interest }) => sum + interest, 0n)),
  };
}
