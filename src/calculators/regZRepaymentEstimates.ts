import * as z from 'zod/mini';
import { ESTIMATE_MONTHS, type PayoffMonth, repaymentEstimates } from '../account/index.ts';
import {
  countField,
  fractionField,
  type Given,
  listOf,
  orNull,
  parseInput,
  positiveAmountField,
  strictObject,
} from '../input/index.ts';
import {
  type Amount,
  type Fraction,
  formatAmount,
  formatFraction,
  multiplyDivideRound,
  ratio,
} from '../money/index.ts';
import { minimumRuleFields } from './minimumRuleFields.ts';

/** Dollars and cents: the regulation is American. */
const DIGITS = 2;
const MAX_BALANCES = 20;

const SCHEMA = strictObject({
  balances: listOf(
    strictObject({
      balance: positiveAmountField(DIGITS),
      apr: fractionField,
      promotional: orNull(strictObject({ apr: fractionField, months: countField(1, 120) })),
    }),
    MAX_BALANCES,
  ).check(z.minLength(1)),
  minimumPayment: strictObject({
    ...minimumRuleFields(DIGITS),
    interest: z._default(z.enum(['on-top', 'within']), 'within'),
  }),
  roundTo: z._default(z.enum(['dollar', 'cent']), 'dollar'),
});

/** What {@link regZRepaymentEstimates} takes. */
export type RepaymentEstimatesInput = Given<z.input<typeof SCHEMA>>;

/** Repayment by minimum payments alone. */
export interface MinimumOnlyEstimate {
  readonly months: number;
  /** As the statement says it: months where they are fewer than 24, else whole years. */
  readonly stated: { readonly number: number; readonly unit: 'months' | 'years' };
  /** Everything paid. */
  readonly totalCost: Amount;
}

/** Repayment in 36 months. */
export interface ThirtySixMonthEstimate {
  /** Rate a month. */
  readonly periodicRate: Fraction;
  readonly payment: Amount;
  readonly totalCost: Amount;
  /** Total cost of minimum payments less total cost over 36 months, each rounded first; null where there is none. */
  readonly savings: Amount | null;
}

/** The estimates of a credit card statement. */
export interface RegZRepaymentEstimates {
  /** Null where the minimum payment does not reduce the balance: the statement then carries a warning instead. */
  readonly minimumOnly: MinimumOnlyEstimate | null;
  readonly in36Months: ThirtySixMonthEstimate;
  /** What the statement shows. */
  readonly discloses: 'both' | 'minimum-only' | 'no-amortization-warning';
}

/**
 * The repayment estimates that Regulation Z asks of a credit card statement.
 *
 * Minimum payments alone: month by month, interest of APR / 365 * 365 / 12 on each balance, rounded to the cent; the
 * minimum payment on the balance before it; lower rates paid first; no purchases. In 36 months:
 * pmt = balance * p / (1 - (1 + p)^-36), p the mean rate by balance, a promotional rate counted for its part of the 36
 * months. The second is not shown where the first is three years or less, or where it is below the minimum payment due.
 * Rounding: interest, minimum payment and the 36-month payment to the cent, half expand; total costs to `roundTo` at the
 * end, before savings are taken. Half a year counts as one (verification of that alone: memory).
 *
 * @param input.balances - Each with its rate, and a promotional rate for its first months where there is one.
 * @param input.minimumPayment - Such as `{ share: '2%', floor: '20.00' }`; `interest: 'on-top'` for "1 % and interest".
 * @param input.roundTo - Whole dollars, or cents; the issuer may choose. @default 'dollar'
 * @returns Both estimates, and which of them the statement shows.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 * @see 12 CFR 1026.7(b)(12) (verification: primary) and Appendix M1 and M2 (verification of each rule: `repaymentEstimates`)
 *
 * @example What does the sample of Appendix M2 come to?
 * import { regZRepaymentEstimates } from 'repayment-plan';
 * const estimates = regZRepaymentEstimates({
 *   balances: [
 *     { balance: '500.00', apr: '17%', promotional: { apr: '0%', months: 6 } },
 *     { balance: '250.00', apr: '17%' },
 *     { balance: '250.00', apr: '21%' },
 *   ],
 *   minimumPayment: { share: '2%', floor: '20.00' },
 * });
 * estimates.in36Months.payment; // '35.45'
 * estimates.minimumOnly.months; // 93
 */
export function regZRepaymentEstimates(input: RepaymentEstimatesInput): RegZRepaymentEstimates {
  const { balances, minimumPayment, roundTo } = parseInput('estimate repayments', SCHEMA, input);
  const rated = balances.map(({ balance, apr, promotional }) => ({ amount: balance, apr, promotional }));
  const { minimumOnly, periodicRate, payment } = repaymentEstimates(rated, minimumPayment, 'halfExpand');
  const { end, months } = minimumOnly;
  const round = ROUND_TO[roundTo];
  const minimumCost = end === 'paid-off' ? round(months.reduce((sum, month) => sum + month.payment, 0n)) : null;
  const totalCost = round(payment * BigInt(ESTIMATE_MONTHS));
  const first = months[0] as PayoffMonth<bigint>;
  return {
    minimumOnly:
      minimumCost === null
        ? null
        : { months: months.length, stated: statedTerm(months.length), totalCost: money(minimumCost) },
    in36Months: {
      periodicRate: formatFraction(periodicRate),
      payment: money(payment),
      totalCost: money(totalCost),
      savings: minimumCost === null ? null : money(minimumCost - totalCost),
    },
    discloses:
      minimumCost === null
        ? 'no-amortization-warning'
        : payment < first.payment || wholeYears(months.length) <= LONGEST_WITHOUT_SECOND_YEARS
          ? 'minimum-only'
          : 'both',
  };
}

const LONGEST_WITHOUT_SECOND_YEARS = 3;
const FEWEST_MONTHS_IN_YEARS = 24;
const MONTHS_PER_YEAR = 12;

const ROUND_TO = {
  cent: (cents) => cents,
  dollar: (cents) => multiplyDivideRound(cents, ratio(1n, 100n), 'halfExpand') * 100n,
} as const satisfies Record<'cent' | 'dollar', (cents: bigint) => bigint>;

function money(cents: bigint): Amount {
  return formatAmount(cents, DIGITS);
}

function statedTerm(months: number): MinimumOnlyEstimate['stated'] {
  return months < FEWEST_MONTHS_IN_YEARS
    ? { number: months, unit: 'months' }
    : { number: wholeYears(months), unit: 'years' };
}

/** Half a year counts as one. */
function wholeYears(months: number): number {
  return Math.floor((months + MONTHS_PER_YEAR / 2) / MONTHS_PER_YEAR);
}
