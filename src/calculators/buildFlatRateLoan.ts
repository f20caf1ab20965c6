import * as z from 'zod/mini';
import { MAX_INSTALLMENTS } from '../account/index.ts';
import {
  amountField,
  countField,
  currencyField,
  forDigits,
  fractionField,
  type Given,
  positiveAmountField,
  roundingModeField,
  strictObject,
} from '../input/index.ts';
import {
  type Amount,
  type Currency,
  type Fraction,
  formatFraction,
  multiplyDivideRound,
  multiplyRatios,
  type Ratio,
  ratio,
  ZERO,
} from '../money/index.ts';
import { effectiveYearlyRate } from '../rates/index.ts';
import { solveIrr } from '../returns/index.ts';
import { type FlatRateRow, flatRatePayments, flatRateRows, INTEREST_SPLITS } from '../schedule/index.ts';
import { readInCurrency } from './readInCurrency.ts';

const MONTHS_PER_YEAR = 12;

/** The part of the term that a flat rate is quoted for, in months; null for all of it. */
const QUOTED_MONTHS = { month: 1n, year: 12n, term: null } as const satisfies Record<string, bigint | null>;
const QUOTED_PER = Object.keys(QUOTED_MONTHS) as [keyof typeof QUOTED_MONTHS, ...(keyof typeof QUOTED_MONTHS)[]];

const SCHEMAS = forDigits((digits) =>
  strictObject({
    currency: currencyField,
    principal: positiveAmountField(digits),
    flatRate: strictObject({ value: fractionField, per: z.enum(QUOTED_PER) }),
    installments: countField(1, MAX_INSTALLMENTS),
    feePerInstallment: z._default(amountField(digits), 0n),
    split: z._default(z.enum(INTEREST_SPLITS), 'even'),
    rounding: z._default(roundingModeField, 'halfExpand'),
  }),
);

/** What {@link buildFlatRateLoan} takes. */
export type FlatRateInput = Given<z.input<(typeof SCHEMAS)[2]>>;

/** The yearly rates of a flat-rate loan, each by its method; fractions. Null where no rate answers the payments. */
export interface FlatRateYearly {
  /** Twelve times the rate per month that the payments come to, fees included. */
  readonly nominal: Fraction | null;
  /** (1 + that rate)^12 - 1, fees included. */
  readonly effective: Fraction | null;
  /** Interest over the average balance of equal parts of principal, 24 n f / (n + 1): a shortcut, and high. */
  readonly averageBalance: Fraction;
}

/** A loan at a flat rate, in monthly installments. */
export interface FlatRateLoan {
  readonly currency: Currency;
  /** Every installment but the last; with the fee. */
  readonly payment: Amount;
  readonly lastPayment: Amount;
  /** Interest of the whole term, without fees. */
  readonly interest: Amount;
  readonly fees: Amount;
  /** Everything paid. */
  readonly paid: Amount;
  readonly rates: FlatRateYearly;
  readonly rows: readonly FlatRateRow<Amount>[];
}

/**
 * Builds a loan whose interest is agreed on the opening principal, in monthly installments, and says its true rate.
 *
 * Interest = principal * flat rate * months; payment = (principal + interest) / n and fee. The split says how much of each
 * payment is interest: `even`; `rule-of-78`, n parts of n (n + 1) / 2 first and one last; `actuarial`, the true rate on
 * what is left. It changes what is left after each installment, which an early settlement pays, and no payment.
 * Rounding: interest of the term, payment, and interest of each row once each, in the mode given. Residue: in the last row.
 *
 * @param input.flatRate - `per` is the time that `value` covers: a month, a year, or the whole term.
 * @param input.feePerInstallment - A fixed fee on top of each payment; it counts in the true rate.
 * @returns Payments, rows, and yearly rates by named method.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What is 0.32 % flat a month, and how does the Rule of 78 divide its interest?
 * import { buildFlatRateLoan } from 'repayment-plan';
 * const loan = buildFlatRateLoan({
 *   currency: 'HKD', principal: '100000.00', installments: 12,
 *   flatRate: { value: '0.32%', per: 'month' }, split: 'rule-of-78',
 * });
 * loan.payment; // '8653.33'
 * loan.rows[2].interest; // '492.31'
 * loan.rates.effective; // '0.0724423942'
 */
export function buildFlatRateLoan(input: FlatRateInput): FlatRateLoan {
  const { given, money } = readInCurrency('build a flat-rate loan', SCHEMAS, input);
  const { principal, installments, feePerInstallment: fee, split, rounding } = given;
  const flat = flatRateOfTerm(given);
  const terms = { principal, interest: multiplyDivideRound(principal, flat, rounding), installments, rounding };
  const payments = flatRatePayments(terms);
  const rows = flatRateRows({ ...terms, fee, split, periodicRate: monthlyRate(principal, payments) ?? ZERO });
  const fees = fee * BigInt(installments);
  return {
    currency: given.currency,
    payment: money((payments[0] as bigint) + fee),
    lastPayment: money((payments[installments - 1] as bigint) + fee),
    interest: money(terms.interest),
    fees: money(fees),
    paid: money(principal + terms.interest + fees),
    rates: yearlyRates(
      monthlyRate(
        principal,
        payments.map((payment) => payment + fee),
      ),
      flat,
      installments,
    ),
    rows: rows.map((row) => presentRow(row, money)),
  };
}

function flatRateOfTerm({ flatRate, installments }: z.output<(typeof SCHEMAS)[2]>): Ratio {
  const months = QUOTED_MONTHS[flatRate.per];
  return months === null ? flatRate.value : multiplyRatios(flatRate.value, ratio(BigInt(installments), months));
}

function monthlyRate(principal: bigint, payments: readonly bigint[]): Ratio | null {
  const result = solveIrr({ advance: principal, payments, lengths: payments.map(() => ({ whole: 1, odd: ZERO })) });
  return result.outcome === 'solved' ? result.rate : null;
}

function yearlyRates(monthly: Ratio | null, flat: Ratio, installments: number): FlatRateYearly {
  const nominal = monthly && multiplyRatios(monthly, ratio(BigInt(MONTHS_PER_YEAR)));
  return {
    nominal: nominal && formatFraction(nominal),
    effective: nominal && formatFraction(effectiveYearlyRate(nominal, MONTHS_PER_YEAR)),
    averageBalance: formatFraction(multiplyRatios(flat, ratio(2n * BigInt(MONTHS_PER_YEAR), BigInt(installments + 1)))),
  };
}

function presentRow(row: FlatRateRow<bigint>, money: (minor: bigint) => Amount): FlatRateRow<Amount> {
  return {
    number: row.number,
    opening: money(row.opening),
    payment: money(row.payment),
    interest: money(row.interest),
    fee: money(row.fee),
    principal: money(row.principal),
    closing: money(row.closing),
  };
}
