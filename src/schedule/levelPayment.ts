import { ONE, type Ratio, ratio } from '../money/index.ts';

/** What a level payment is solved from. */
export interface LevelPaymentInput {
  /** Minor units that bear interest. */
  readonly principal: bigint;
  /** The interest of each period for one unit of balance; one a payment. */
  readonly factors: readonly Ratio[];
  /** What stays to be paid with the last payment on top of it, in minor units. */
  readonly balloon?: bigint;
  /** Payment k is the level payment times weight k; all one when left out. */
  readonly weights?: readonly Ratio[];
}

/**
 * The payment that repays a principal over given periods, as an exact ratio of minor units.
 *
 * With period factors f_k, balloon B and weights w_k: A = (P * prod(1 + f_k) - B) / sum_k(w_k * prod_{j>k}(1 + f_j)).
 * Equal factors f and weights of one reduce to P f / (1 - (1 + f)^-n), and to P / n at zero. Every period counts,
 * so a long first period or an uneven one is priced into every payment and not patched in the last.
 * Rounding: none; the caller rounds once, and the last payment takes the residue.
 *
 * Worked: 5,000,000 over sixty factors of 73/4800 (18.25 % a year) rounds to 127,648, which is 1,276.48.
 *
 * @returns The exact payment of weight one.
 */
export function levelPayment({ principal, factors, balloon = 0n, weights }: LevelPaymentInput): Ratio {
  const first = factors[0] as Ratio;
  return weights === undefined && factors.every((factor) => factor === first)
    ? equalFactors(principal, first, BigInt(factors.length), balloon)
    : unevenFactors(principal, factors, balloon, weights);
}

/** A = (P (d + a)^n - B d^n) a / (d ((d + a)^n - d^n)) for a factor a / d. */
function equalFactors(principal: bigint, { numerator, denominator }: Ratio, count: bigint, balloon: bigint): Ratio {
  if (numerator === 0n) return ratio(principal - balloon, count);
  const growth = (denominator + numerator) ** count;
  const base = denominator ** count;
  return ratio((principal * growth - balloon * base) * numerator, denominator * (growth - base));
}

function unevenFactors(
  principal: bigint,
  factors: readonly Ratio[],
  balloon: bigint,
  weights: readonly Ratio[] | undefined,
): Ratio {
  let growth = 1n;
  let base = 1n;
  let annuity = 0n;
  let scale = 1n;
  factors.forEach(({ numerator, denominator }, index) => {
    const weight = weights?.[index] ?? ONE;
    growth *= denominator + numerator;
    base *= denominator;
    annuity *= denominator + numerator;
    // Weights of another denominator widen the scale that the sum is kept in.
    if (scale % weight.denominator !== 0n) {
      annuity *= weight.denominator;
      scale *= weight.denominator;
    }
    annuity += base * weight.numerator * (scale / weight.denominator);
  });
  return ratio((principal * growth - balloon * base) * scale, annuity);
}
