import { type Ratio, ratio, ZERO } from '../money/index.ts';

/** Payments that answer one advance, each at the end of a period counted in units. */
export interface IrrInput {
  /** Minor units advanced at the start, less anything paid at once. */
  readonly advance: bigint;
  /** Zero or positive; in order. */
  readonly payments: readonly bigint[];
  /** The length of each period: whole units and an odd part of one. */
  readonly lengths: readonly { readonly whole: number; readonly odd: Ratio }[];
}

/** What solving gave. A rate is only ever returned with the evidence that it solves. */
export type IrrResult =
  | {
      readonly outcome: 'solved';
      /** Rate per unit period, as a fraction; negative when less comes back than was advanced. */
      readonly rate: Ratio;
      readonly iterations: number;
      /** Present value of the payments at this rate less the advance, in minor units. */
      readonly residual: Ratio;
    }
  | {
      readonly outcome: 'no-root';
      readonly reason: 'nothing-advanced' | 'nothing-paid' | 'no-time-passes' | 'out-of-range';
    };

const BITS = 80n;
const UNIT = 1n << BITS;
/** Two neighbouring guesses this close are one: 2^-70. */
const CLOSE = 1n << 10n;
/** Newton needs four or five steps on ordinary plans; beyond this many the bracket is halved in between. */
const SLOW_AFTER = 16;
/** A bracket of 90 bits, halved at every second step, is closed before this. */
const MAX_ITERATIONS = 220;
/** The search stays between -99.9999 % and 100,000 % a period. */
const LOWEST = -UNIT + UNIT / 1_000_000n;
const HIGHEST = UNIT * 1_000n;

/**
 * The rate per unit period at which payments are worth the advance: advance = sum_k(payment_k * D_1 * ... * D_k), with
 * D = (1 + i)^-whole / (1 + odd * i), the odd part of a unit at simple interest as in Reg Z, Appendix J (b)(8).
 *
 * One advance answered by payments that are never negative has exactly one root above -100 %: the value falls and is
 * convex in i. Newton steps inside a shrinking bracket find it; whole-number arithmetic with 80 binary places, so
 * every machine finds the same digits. A plan without interest gives exactly zero.
 * Rounding: none on return; the rate carries 80 binary places.
 *
 * @returns The rate with iterations and residual, or why there is none.
 */
export function solveIrr({ advance, payments, lengths }: IrrInput): IrrResult {
  const total = payments.reduce((sum, payment) => sum + payment, 0n);
  if (total === advance) return { outcome: 'solved', rate: ZERO, iterations: 0, residual: ZERO };
  if (advance <= 0n) return { outcome: 'no-root', reason: 'nothing-advanced' };
  if (total <= 0n) return { outcome: 'no-root', reason: 'nothing-paid' };
  const timed = lengths.map(({ whole, odd }) => ({
    whole: BigInt(whole),
    odd: (odd.numerator << BITS) / odd.denominator,
  }));
  if (timed.every(({ whole, odd }) => whole === 0n && odd === 0n))
    return { outcome: 'no-root', reason: 'no-time-passes' };
  return newton(advance << BITS, payments, timed, firstGuess(advance, total, payments.length));
}

interface Length {
  readonly whole: bigint;
  /** Odd part of a unit, scaled. */
  readonly odd: bigint;
}

/** Interest over the average balance of a level repayment: close enough that few steps are left. */
function firstGuess(advance: bigint, total: bigint, count: number): bigint {
  const guess = ((total - advance) * 2n * UNIT) / (advance * BigInt(count + 1));
  return guess < LOWEST / 2n ? LOWEST / 2n : guess > HIGHEST ? HIGHEST : guess;
}

/** Newton's step where it stays in the bracket; the middle of the bracket elsewhere, and at every second step once slow. */
function newton(advance: bigint, payments: readonly bigint[], lengths: readonly Length[], guess: bigint): IrrResult {
  let [low, high, rate] = [LOWEST, HIGHEST, guess];
  for (let iterations = 1; iterations <= MAX_ITERATIONS; iterations += 1) {
    const { value, slope } = valueAndSlope(rate, payments, lengths);
    const excess = value - advance;
    if (excess > 0n) low = rate;
    else high = rate;
    const step = slope === 0n ? low : rate - (excess << BITS) / slope;
    const isSlow = iterations > SLOW_AFTER && iterations % 2 === 0;
    const next = step > low && step < high && !isSlow ? step : (low + high) / 2n;
    if (distance(step, rate) <= CLOSE || high - low <= CLOSE) {
      if (distance(rate, LOWEST) <= 4n * CLOSE || distance(rate, HIGHEST) <= 4n * CLOSE) break;
      return { outcome: 'solved', rate: ratio(rate, UNIT), iterations, residual: ratio(excess, UNIT) };
    }
    rate = next;
  }
  return { outcome: 'no-root', reason: 'out-of-range' };
}

function distance(left: bigint, right: bigint): bigint {
  return left > right ? left - right : right - left;
}

/** Present value of the payments and its derivative by the rate, both scaled; from the last payment backwards. */
function valueAndSlope(rate: bigint, payments: readonly bigint[], lengths: readonly Length[]) {
  const discount = (UNIT * UNIT) / (UNIT + rate);
  let [value, slope] = [0n, 0n];
  for (let index = payments.length - 1; index >= 0; index -= 1) {
    value += (payments[index] as bigint) << BITS;
    const { whole, odd } = lengths[index] as Length;
    for (let unit = 0n; unit < whole; unit += 1n) {
      slope = ((slope - ((value * discount) >> BITS)) * discount) >> BITS;
      value = (value * discount) >> BITS;
    }
    if (odd !== 0n) {
      const oddDiscount = (UNIT * UNIT) / (UNIT + ((odd * rate) >> BITS));
      slope = ((slope - ((((value * odd) >> BITS) * oddDiscount) >> BITS)) * oddDiscount) >> BITS;
      value = (value * oddDiscount) >> BITS;
    }
  }
  return { value, slope };
}
