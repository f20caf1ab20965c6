import {
  addRatios,
  compareRatios,
  divideRatios,
  logarithm,
  multiplyRatios,
  negateRatio,
  ONE,
  powerRatio,
  type Ratio,
  ratio,
  subtractRatios,
  ZERO,
} from '../money/index.ts';

/** When the payment of a period falls: at its end, or at its start. */
export type PaymentDue = 'end' | 'begin';

/** Equal periods at one rate. */
export interface AnnuityTerms {
  /** Per period, above -100 %. */
  readonly rate: Ratio;
  readonly periods: number;
  readonly due: PaymentDue;
}

/** What flows, each positive when received and negative when paid. */
export interface AnnuityAmounts {
  readonly presentValue: Ratio;
  readonly payment: Ratio;
  readonly futureValue: Ratio;
}

/**
 * The amount that is left open among a present value, level payments and a future value, exactly: they solve
 * presentValue * g^n + payment * a + futureValue = 0, with g = 1 + rate, a = (g^n - 1) / rate for payments at the end of
 * each of n periods, g times that for payments at its start, and n payments alone at a rate of zero.
 *
 * Rounding: none.
 */
export const ANNUITY_UNKNOWNS = {
  payment: (terms, { presentValue, futureValue }) => {
    const { growth, annuity } = annuityFactors(terms);
    return negateRatio(divideRatios(addRatios(multiplyRatios(presentValue, growth), futureValue), annuity));
  },
  presentValue: (terms, { payment, futureValue }) => {
    const { growth, annuity } = annuityFactors(terms);
    return negateRatio(divideRatios(addRatios(multiplyRatios(payment, annuity), futureValue), growth));
  },
  futureValue: (terms, { presentValue, payment }) => {
    const { growth, annuity } = annuityFactors(terms);
    return negateRatio(addRatios(multiplyRatios(presentValue, growth), multiplyRatios(payment, annuity)));
  },
} as const satisfies Record<keyof AnnuityAmounts, (terms: AnnuityTerms, amounts: AnnuityAmounts) => Ratio>;

/**
 * How many periods the payments take, in general no whole number: log((z - futureValue) / (z + presentValue)) / log(g),
 * with z = payment / rate, g times that for payments at the start; -(presentValue + futureValue) / payment at zero.
 *
 * Rounding: once, at 40 digits after the point; none at a rate of zero.
 *
 * @returns Periods, negative where they lie in the past; null where no number of periods will do.
 */
export function annuityPeriods(
  { rate, due }: Omit<AnnuityTerms, 'periods'>,
  { presentValue, payment, futureValue }: AnnuityAmounts,
): Ratio | null {
  if (rate.numerator === 0n) {
    return payment.numerator === 0n ? null : negateRatio(divideRatios(addRatios(presentValue, futureValue), payment));
  }
  const growth = addRatios(ONE, rate);
  const forever = divideRatios(due === 'begin' ? multiplyRatios(payment, growth) : payment, rate);
  const [above, below] = [subtractRatios(forever, futureValue), addRatios(forever, presentValue)];
  if (above.numerator === 0n || below.numerator === 0n) return null;
  const quotient = divideRatios(above, below);
  return quotient.numerator < 0n ? null : logarithm(quotient, growth);
}

/**
 * The interest and the principal in the payments of some periods, first and last included, exactly. What is owed moves
 * by the principal; the rest of the payments is interest. A first payment at the start of its period bears none.
 *
 * @returns Signed as the payments are.
 */
export function annuityParts(
  terms: AnnuityTerms,
  amounts: AnnuityAmounts,
  { first, last }: { readonly first: number; readonly last: number },
): { readonly interest: Ratio; readonly principal: Ratio } {
  const principal = subtractRatios(balanceAfter(terms, amounts, first - 1), balanceAfter(terms, amounts, last));
  const paid = multiplyRatios(amounts.payment, ratio(BigInt(last - first + 1)));
  return { interest: subtractRatios(paid, principal), principal };
}

/** What would settle everything right after the payment of a period, signed as a future value. */
function balanceAfter({ rate, due }: AnnuityTerms, amounts: AnnuityAmounts, periods: number): Ratio {
  if (periods === 0) return negateRatio(amounts.presentValue);
  const balance = ANNUITY_UNKNOWNS.futureValue({ rate, periods, due }, { ...amounts, futureValue: ZERO });
  return due === 'end' ? balance : divideRatios(balance, addRatios(ONE, rate));
}

function annuityFactors({ rate, periods, due }: AnnuityTerms): { readonly growth: Ratio; readonly annuity: Ratio } {
  if (compareRatios(rate, ZERO) === 0) return { growth: ONE, annuity: ratio(BigInt(periods)) };
  const one = addRatios(ONE, rate);
  const growth = powerRatio(one, periods);
  const annuity = divideRatios(subtractRatios(growth, ONE), rate);
  return { growth, annuity: due === 'begin' ? multiplyRatios(annuity, one) : annuity };
}
