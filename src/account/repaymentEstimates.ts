import { addRatios, multiplyRatios, type Ratio, type RoundingMode, ratio, roundRatio, ZERO } from '../money/index.ts';
import { levelPayment } from '../schedule/index.ts';
import { type MinimumPaymentRule, minimumOfParts } from './minimumOfParts.ts';
import { type PayoffPath, payoffPath } from './payoffPath.ts';

/** A balance of a card at one annual percentage rate. */
export interface RatedBalance {
  /** Minor units. */
  readonly amount: bigint;
  /** Nominal, per year. */
  readonly apr: Ratio;
  /** A rate that holds for the first months only; null for none. */
  readonly promotional: { readonly apr: Ratio; readonly months: number } | null;
}

/** What Reg Z asks to be estimated. Amounts in minor units. */
export interface RepaymentEstimates {
  readonly minimumOnly: PayoffPath;
  /** Rate per month that the payment over 36 months is solved with. */
  readonly periodicRate: Ratio;
  readonly payment: bigint;
}

/** The months in which the second estimate repays. */
export const ESTIMATE_MONTHS = 36;
/** 365 / 12 days at 1 / 365 of the yearly rate each. */
const MONTHS_PER_YEAR = 12n;
/** A minimum payment that lasts longer than a century is no estimate. */
const LONGEST_MONTHS = 1_200;

/**
 * The two repayment estimates of a credit card statement under Regulation Z.
 *
 * Minimum payments only: each month's interest on each balance at the monthly periodic rate, APR / 365 * 365 / 12,
 * rounded to the cent; the minimum payment on the balance before that interest, rounded to the cent; lower-rate
 * balances are paid first; the last payment is what is left with its interest.
 * In 36 months: pmt = balance * p / (1 - (1 + p)^-36), rounded once to the cent, with p the mean of the monthly rates by
 * balance; a promotional rate of m months counts in it as m / 36 of the time, at most all of it.
 *
 * @see 12 CFR 1026, Appendix M1 and M2, the rate, inputs and 36-month formula (verification: primary); rounding of monthly
 * interest, M1 (b)(4)(xi), last payment, M1 (b)(4)(v), and order of balances, M1 (b)(4)(ix) (verification: secondary);
 * that a promotional rate still holds in its last month, in the minimum path (verification: memory)
 */
export function repaymentEstimates(
  balances: readonly RatedBalance[],
  rule: MinimumPaymentRule,
  mode: RoundingMode,
): RepaymentEstimates {
  const total = balances.reduce((sum, { amount }) => sum + amount, 0n);
  const periodicRate = monthly(
    balances.map((balance) => multiplyRatios(meanRate(balance), ratio(balance.amount, total))).reduce(addRatios, ZERO),
  );
  const factors = Array.from({ length: ESTIMATE_MONTHS }, () => periodicRate);
  return {
    minimumOnly: payoffPath({
      balances: balances.map(({ amount, apr, promotional }) => ({
        amount,
        factorIn: (month) => monthly(promotional && month <= promotional.months ? promotional.apr : apr),
      })),
      paymentOn: minimumOn(rule, mode),
      longestMonths: LONGEST_MONTHS,
      rounding: mode,
    }),
    periodicRate,
    payment: roundRatio(levelPayment({ principal: total, factors }), mode),
  };
}

/** The minimum payment of a balance that is purchases alone. */
export function minimumOn(rule: MinimumPaymentRule, mode: RoundingMode): (opening: bigint, interest: bigint) => bigint {
  return (purchases, interest) =>
    minimumOfParts(
      rule,
      { purchases, interest, cash: 0n, installments: 0n, overLimit: 0n, unpaidMinimum: 0n, fees: 0n },
      mode,
    );
}

/** The yearly rate over 36 months, the promotional one counted for its part of them. */
function meanRate({ apr, promotional }: RatedBalance): Ratio {
  if (!promotional) return apr;
  const months = Math.min(promotional.months, ESTIMATE_MONTHS);
  return addRatios(
    multiplyRatios(promotional.apr, ratio(BigInt(months), BigInt(ESTIMATE_MONTHS))),
    multiplyRatios(apr, ratio(BigInt(ESTIMATE_MONTHS - months), BigInt(ESTIMATE_MONTHS))),
  );
}

function monthly(rate: Ratio): Ratio {
  return multiplyRatios(rate, ratio(1n, MONTHS_PER_YEAR));
}
