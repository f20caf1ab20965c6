import { type Ratio, type RoundingMode, roundRatio } from '../money/index.ts';

/** Bits after the point of the values inside: an error below 2^-100 of a minor unit over thousands of payments. */
const SCALE_BITS = 128n;

/** What a present value is taken of. */
export interface PresentValueInput {
  /** Minor units paid at the end of each period. */
  readonly payments: readonly bigint[];
  /** Interest of each period for one unit, at the discount rate; one a payment. */
  readonly factors: readonly Ratio[];
  /** Minor units paid at once, not discounted. */
  readonly atStart: bigint;
}

/**
 * What payments are worth today: atStart + sum_k(payment_k / prod_{j<=k}(1 + f_j)).
 *
 * Each period discounts by its own factor, so an odd first period is priced as the schedule prices it. A run of m equal
 * payments p over equal factors f, with V behind it, is worth p (1 - (1 + f)^-m) / f + V (1 + f)^-m.
 * Rounding: once, on return, in the mode given; the values inside carry 128 binary places.
 *
 * @returns Minor units.
 */
export function presentValue({ payments, factors, atStart }: PresentValueInput, mode: RoundingMode): bigint {
  let value = 0n;
  let end = payments.length;
  while (end > 0) {
    const payment = payments[end - 1] as bigint;
    const factor = factors[end - 1] as Ratio;
    let start = end - 1;
    while (start > 0 && factors[start - 1] === factor && payments[start - 1] === payment) start -= 1;
    value = runValue(payment, factor, BigInt(end - start), value);
    end = start;
  }
  return atStart + roundRatio({ numerator: snapped(value), denominator: 1n << SCALE_BITS }, mode);
}

/** The scaled value of a run, with what is behind it; divided once. */
function runValue(payment: bigint, { numerator, denominator }: Ratio, count: bigint, behind: bigint): bigint {
  if (numerator === 0n) return behind + ((payment * count) << SCALE_BITS);
  const growth = (denominator + numerator) ** count;
  const base = denominator ** count;
  const annuity = (payment << SCALE_BITS) * denominator * (growth - base);
  return (annuity + behind * base * numerator) / (numerator * growth);
}

/** Half a minor unit, scaled. */
const HALF = 1n << (SCALE_BITS - 1n);
/** Closer than this to a multiple of a half is that multiple: the steps inside lost less, and no coincidence is closer. */
const LOST = 1n << 28n;

/** A whole or half amount that the steps inside missed by their own rounding: no mode may see a rest in it. */
function snapped(value: bigint): bigint {
  const nearest = ((value + HALF / 2n) / HALF) * HALF;
  return value - nearest < LOST && nearest - value < LOST ? nearest : value;
}
