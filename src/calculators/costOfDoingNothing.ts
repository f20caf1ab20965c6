import * as z from 'zod/mini';
import { ACCOUNT_SCHEMAS, presentUnpaidMonth, type UnpaidMonth, unpaidMonths } from '../account/index.ts';
import {
  countField,
  currencyDigits,
  forDigits,
  type Given,
  parseInput,
  roundingModeField,
  strictObject,
} from '../input/index.ts';
import { type Amount, type Currency, formatAmount, MINOR_DIGITS } from '../money/index.ts';
import { type ByBucket, byBucket, totalOf } from '../schedule/index.ts';

const MAX_MONTHS = 600;

const SCHEMAS = forDigits((digits) =>
  strictObject({
    account: ACCOUNT_SCHEMAS[digits],
    months: countField(1, MAX_MONTHS),
    rounding: z._default(roundingModeField, 'halfExpand'),
  }),
);

/** What {@link costOfDoingNothing} takes. */
export type DoingNothingInput = Given<z.input<(typeof SCHEMAS)[2]>>;

/** What an account comes to when nothing is paid. */
export interface DoingNothing {
  readonly accountId: string;
  readonly currency: Currency;
  readonly rows: readonly UnpaidMonth<Amount>[];
  /** What was added since the snapshot, by bucket. */
  readonly added: ByBucket<Amount>;
  /** Everything that was added. */
  readonly cost: Amount;
  /** What is owed in the end. */
  readonly total: Amount;
}

/**
 * What is owed month by month when nothing is paid: the contract runs on.
 *
 * Months are counted from the snapshot's date. In each, principal bears interest; unpaid interest bears compound interest
 * where the contract capitalizes monthly; at its end the late fee falls due once, on the minimum payment that was not
 * made. Penalties and fees bear no interest. Days past due count on from the snapshot's, or from the first due date that
 * is missed. A plan that starts later takes its claim from the same rows.
 * Rounding: interest, compound interest and late fee once a month, in the mode given.
 *
 * @param input.account - The snapshot.
 * @param input.months - How many months, at most 600.
 * @returns What each month adds and what is owed at its end.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What does waiting for three months cost?
 * import { costOfDoingNothing } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '50000.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18.25%', capitalization: 'monthly' },
 *   delinquency: { daysPastDue: 0, cyclesPastDue: 0 }, openedOn: '2021-03-01',
 * };
 * costOfDoingNothing({ account, months: 3 }).cost; // '2316.13'
 */
export function costOfDoingNothing(input: DoingNothingInput): DoingNothing {
  const { account, months, rounding } = parseInput(
    'measure the cost of doing nothing',
    SCHEMAS[currencyDigits(input)],
    input,
  );
  const digits = MINOR_DIGITS[account.currency];
  const money = (minor: bigint): Amount => formatAmount(minor, digits);
  const rows = unpaidMonths(account, months, rounding);
  const { balances } = rows[rows.length - 1] as UnpaidMonth<bigint>;
  return {
    accountId: account.accountId,
    currency: account.currency,
    rows: rows.map((row) => presentUnpaidMonth(row, money)),
    added: byBucket((bucket) => money(balances[bucket] - account.balances[bucket])),
    cost: money(totalOf(balances) - totalOf(account.balances)),
    total: money(totalOf(balances)),
  };
}
