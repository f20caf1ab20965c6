import * as z from 'zod/mini';
import { minimumOn, type PayoffMonth, payoffPath, rateField } from '../account/index.ts';
import {
  countField,
  currencyField,
  forDigits,
  type Given,
  positiveAmountField,
  roundingModeField,
  strictObject,
} from '../input/index.ts';
import { type Amount, type Currency, multiplyRatios, type RoundingMode, ratio } from '../money/index.ts';
import { nominalYearlyRate } from '../rates/index.ts';
import { minimumRuleFields } from './minimumRuleFields.ts';
import { readInCurrency } from './readInCurrency.ts';

/** A century: a path that is longer is none. */
const MAX_MONTHS = 1_200;
const MONTHS_PER_YEAR = 12;

const SCHEMAS = forDigits((digits) =>
  strictObject({
    currency: currencyField,
    balance: positiveAmountField(digits),
    rate: rateField,
    payment: z.union([positiveAmountField(digits), strictObject(minimumRuleFields(digits))]),
    longestMonths: z._default(countField(1, MAX_MONTHS), MAX_MONTHS),
    rounding: z._default(roundingModeField, 'halfExpand'),
  }),
);

/** What {@link buildPayoffPath} takes. */
export type PayoffInput = Given<z.input<(typeof SCHEMAS)[2]>>;

/** What a path consists of, however it ends. */
interface PayoffFigures {
  readonly currency: Currency;
  readonly months: number;
  /** Interest of all months. */
  readonly interest: Amount;
  /** Everything paid. */
  readonly paid: Amount;
  readonly rows: readonly PayoffMonth<Amount>[];
}

/** A balance that is paid off with the last row. */
export interface PaidOff extends PayoffFigures {
  readonly outcome: 'paid-off';
}

/** A balance that the payments do not pay off: its rows end where that shows. */
export interface NotPaidOff extends PayoffFigures {
  readonly outcome: 'not-paid-off';
  /** The payment of the last row does not exceed its interest; or the longest term is over. */
  readonly constraint: 'payment-at-or-below-interest' | 'longest-term';
  /** What is still owed after the last row. */
  readonly balance: Amount;
}

/**
 * Pays a balance off month by month, by a fixed amount or by the minimum payment alone, without further purchases.
 *
 * Each month bears interest at a twelfth of the nominal yearly rate on its opening balance; then the payment is made.
 * A minimum payment of "2 %, at least 15" is `{ share: '2%', floor: '15.00', interest: 'within' }`: the share of the
 * balance, with no interest on top. Whether that balance is the one before or after the month's interest is `base`, and
 * makes 968 or 817 months of 3,000 at 22 %.
 * Rounding: interest and share once a month each, in the mode given. Residue: the last payment is what is left.
 *
 * @param input.payment - An amount, or the rule of a minimum payment.
 * @param input.longestMonths - Months that are looked at, at most 1,200, which is the default.
 * @returns Every month; where the balance is never paid off, the constraint that binds.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example How long does 3,000.00 at 22 % take by minimum payments?
 * import { buildPayoffPath } from 'repayment-plan';
 * const card = { currency: 'USD', balance: '3000.00', rate: '22%' };
 * buildPayoffPath({ ...card, payment: { share: '2%', floor: '15.00', interest: 'within' } }).months; // 968
 * buildPayoffPath({ ...card, payment: '100.00' }).months; // 44
 * buildPayoffPath({ ...card, payment: '55.00' }).constraint; // 'payment-at-or-below-interest'
 */
export function buildPayoffPath(input: PayoffInput): PaidOff | NotPaidOff {
  const { given, money } = readInCurrency('build a payoff path', SCHEMAS, input);
  const { currency, balance, rate, payment, longestMonths, rounding } = given;
  const nominal = nominalYearlyRate(rate, 'periodic', MONTHS_PER_YEAR);
  const factor = multiplyRatios(nominal, ratio(1n, BigInt(MONTHS_PER_YEAR)));
  const { end, months } = payoffPath({
    balances: [{ amount: balance, factorIn: () => factor }],
    paymentOn: paymentRule(payment, rounding),
    longestMonths,
    rounding,
  });
  const total = (part: 'interest' | 'payment'): Amount => money(months.reduce((sum, row) => sum + row[part], 0n));
  const figures: PayoffFigures = {
    currency,
    months: months.length,
    interest: total('interest'),
    paid: total('payment'),
    rows: months.map((row) => presentMonth(row, money)),
  };
  if (end === 'paid-off') return { outcome: 'paid-off', ...figures };
  const last = months[months.length - 1] as PayoffMonth<bigint>;
  return { outcome: 'not-paid-off', ...figures, constraint: end, balance: money(last.closing) };
}

function paymentRule(payment: bigint | Parameters<typeof minimumOn>[0], rounding: RoundingMode) {
  return typeof payment === 'bigint' ? () => payment : minimumOn(payment, rounding);
}

function presentMonth(row: PayoffMonth<bigint>, money: (minor: bigint) => Amount): PayoffMonth<Amount> {
  return {
    month: row.month,
    opening: money(row.opening),
    interest: money(row.interest),
    payment: money(row.payment),
    principal: money(row.principal),
    closing: money(row.closing),
  };
}
