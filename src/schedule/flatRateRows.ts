import { multiplyDivideRound, type Ratio, type RoundingMode, ratio } from '../money/index.ts';

/** How the interest of a flat-rate loan is divided among its installments. */
export type InterestSplit = 'even' | 'rule-of-78' | 'actuarial';

export const INTEREST_SPLITS = ['even', 'rule-of-78', 'actuarial'] as const satisfies readonly InterestSplit[];

/** One installment of a flat-rate loan; `bigint` minor units inside, decimal text outside. */
export interface FlatRateRow<Money> {
  readonly number: number;
  readonly opening: Money;
  readonly payment: Money;
  readonly interest: Money;
  readonly fee: Money;
  /** Negative where the interest of an early installment is larger than the payment. */
  readonly principal: Money;
  readonly closing: Money;
}

/** What the payments of a flat-rate loan follow from. Amounts in minor units. */
export interface FlatRateTerms {
  readonly principal: bigint;
  /** Interest of the whole term on the opening principal. */
  readonly interest: bigint;
  readonly installments: number;
  readonly rounding: RoundingMode;
}

/** What its rows follow from. */
export interface FlatRateDefinition extends FlatRateTerms {
  /** Charged with every installment. */
  readonly fee: bigint;
  readonly split: InterestSplit;
  /** The rate per installment that principal and interest come to; what `actuarial` charges. */
  readonly periodicRate: Ratio;
}

/** The interest of installment k of n, before it is cut to what is left. A new split is a new row. */
const SPLITS: Readonly<Record<InterestSplit, (definition: FlatRateDefinition, k: number, opening: bigint) => bigint>> =
  {
    even: ({ interest, installments, rounding }) =>
      multiplyDivideRound(interest, ratio(1n, BigInt(installments)), rounding),
    'rule-of-78': ({ interest, installments: n, rounding }, k) =>
      multiplyDivideRound(interest, ratio(BigInt(2 * (n - k + 1)), BigInt(n * (n + 1))), rounding),
    actuarial: ({ periodicRate, rounding }, _k, opening) => multiplyDivideRound(opening, periodicRate, rounding),
  };

/**
 * The payments of a loan whose interest is agreed on the opening principal: (principal + interest) / n, without fee.
 *
 * Rounding: the payment once, in the mode given; down where rounding up would leave nothing to the last. Residue: in the
 * last payment.
 *
 * @returns Minor units, one an installment.
 */
export function flatRatePayments({ principal, interest, installments, rounding }: FlatRateTerms): readonly bigint[] {
  const [total, before] = [principal + interest, BigInt(installments - 1)];
  const rounded = multiplyDivideRound(total, ratio(1n, BigInt(installments)), rounding);
  const level = rounded * before > total ? total / BigInt(installments) : rounded;
  return [...Array<bigint>(installments - 1).fill(level), total - level * before];
}

/**
 * The rows of a loan whose interest is agreed on the opening principal.
 *
 * Interest of installment k: `even`, interest / n; `rule-of-78`, interest * (n - k + 1) / (n (n + 1) / 2), so that twelve
 * installments bear 12 to 1 of 78 parts; `actuarial`, what is left of principal times the true rate. Principal is what
 * the payment leaves.
 * Rounding: the payment once and the interest of each row once, in the definition's mode. Residue: the last row pays
 * what is left of principal and interest.
 *
 * @returns One row an installment; the last closing is zero.
 */
export function flatRateRows(definition: FlatRateDefinition): readonly FlatRateRow<bigint>[] {
  const { fee, split } = definition;
  const payments = flatRatePayments(definition);
  let [opening, interestLeft] = [definition.principal, definition.interest];
  return payments.map((payment, index) => {
    const own = index === payments.length - 1 ? interestLeft : SPLITS[split](definition, index + 1, opening);
    const interest = own < interestLeft ? own : interestLeft;
    const principal = payment - interest;
    const row = {
      number: index + 1,
      opening,
      payment: payment + fee,
      interest,
      fee,
      principal,
      closing: opening - principal,
    };
    opening -= principal;
    interestLeft -= interest;
    return row;
  });
}
