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
 * convex in i. Newton steps inside a shrinking bracket find it, in whole-number arithmetic with 80 binary places, so
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
  const later = lengths.findIndex(({ whole, odd }) => whole !== 0 || odd.numerator !== 0n);
  if (later === -1) return { outcome: 'no-root', reason: 'no-time-passes' };
  if (later > 0) return solveLater({ advance, payments, lengths }, later);
  const runs = runsOf(payments, lengths);
  return newton(advance << BITS, runs, firstGuess(advance, total, payments.length));
}

/** What is paid before any time passes is no answer to the advance but less of it. */
function solveLater({ advance, payments, lengths }: IrrInput, count: number): IrrResult {
  const atOnce = payments.slice(0, count).reduce((sum, payment) => sum + payment, 0n);
  return solveIrr({ advance: advance - atOnce, payments: payments.slice(count), lengths: lengths.slice(count) });
}

/** Equal payments at the end of equal periods, one after the other. */
interface Run {
  readonly payment: bigint;
  readonly count: number;
  /** Whole units of each period. */
  readonly whole: number;
  /** Odd part of a unit, scaled. */
  readonly odd: bigint;
}

function runsOf(payments: readonly bigint[], lengths: IrrInput['lengths']): readonly Run[] {
  const runs: Run[] = [];
  payments.forEach((payment, index) => {
    const { whole, odd } = lengths[index] as IrrInput['lengths'][number];
    const scaled = odd.numerator === 0n ? 0n : (odd.numerator << BITS) / odd.denominator;
    const last = runs[runs.length - 1];
    if (last && last.payment === payment && last.whole === whole && last.odd === 0n && scaled === 0n) {
      runs[runs.length - 1] = { payment, count: last.count + 1, whole, odd: 0n };
    } else {
      runs.push({ payment, count: 1, whole, odd: scaled });
    }
  });
  return runs;
}

/** Interest over the average balance of a level repayment: close enough that few steps are left. */
function firstGuess(advance: bigint, total: bigint, count: number): bigint {
  const guess = ((total - advance) * 2n * UNIT) / (advance * BigInt(count + 1));
  return guess < LOWEST / 2n ? LOWEST / 2n : guess > HIGHEST ? HIGHEST : guess;
}

/** Newton's step where it stays in the bracket; the middle of the bracket elsewhere, and at every second step once slow. */
function newton(advance: bigint, runs: readonly Run[], guess: bigint): IrrResult {
  let [low, high, rate] = [LOWEST, HIGHEST, guess];
  for (let iterations = 1; iterations <= MAX_ITERATIONS; iterations += 1) {
    const { value, slope } = valueAndSlope(rate, runs);
    const excess = value - advance;
    if (excess > 0n) low = rate;
    else high = rate;
    // Far to the right everything is discounted to nothing, and the slope says nothing either.
    const step = slope === 0n ? high : rate - (excess << BITS) / slope;
    if ((slope !== 0n && distance(step, rate) <= CLOSE) || high - low <= CLOSE) {
      if (distance(rate, LOWEST) <= 4n * CLOSE || distance(rate, HIGHEST) <= 4n * CLOSE) break;
      return { outcome: 'solved', rate: ratio(rate, UNIT), iterations, residual: ratio(excess, UNIT) };
    }
    const isSlow = iterations > SLOW_AFTER && iterations % 2 === 0;
    rate = step > low && step < high && !isSlow ? step : (low + high) / 2n;
  }
  return { outcome: 'no-root', reason: 'out-of-range' };
}

function distance(left: bigint, right: bigint): bigint {
  return left > right ? left - right : right - left;
}

/**
 * Present value of the payments and its derivative by the rate, both scaled; from the last run backwards.
 *
 * A run of m payments p over periods of discount D turns the value V behind it into V D^m + p (D + ... + D^m), and
 * D changes by D times -(whole / (1 + i) + odd / (1 + odd i)).
 */
function valueAndSlope(rate: bigint, runs: readonly Run[]): { readonly value: bigint; readonly slope: bigint } {
  const unit = (UNIT * UNIT) / (UNIT + rate);
  let [value, slope] = [0n, 0n];
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const { payment, count, whole, odd } = runs[index] as Run;
    const oddDiscount = odd === 0n ? UNIT : (UNIT * UNIT) / (UNIT + ((odd * rate) >> BITS));
    const wholeDiscount = whole === 1 ? unit : geometric(unit, whole).power;
    const { power, sum, weighted } = geometric((wholeDiscount * oddDiscount) >> BITS, count);
    const change = BigInt(whole) * unit + ((odd * oddDiscount) >> BITS);
    const behind = (value * power) >> BITS;
    slope = ((slope * power) >> BITS) - (((BigInt(count) * behind + payment * weighted) * change) >> BITS);
    value = behind + payment * sum;
  }
  return { value, slope };
}

/** Of a base b and a count m, all scaled: b^m, b + b^2 + ... + b^m, and b + 2 b^2 + ... + m b^m; by doubling. */
function geometric(base: bigint, count: number) {
  if (count === 1) return { power: base, sum: base, weighted: base };
  let [power, sum, weighted] = [UNIT, 0n, 0n];
  let reached = 0n;
  for (const bit of count.toString(2)) {
    weighted += (power * (reached * sum + weighted)) >> BITS;
    sum += (power * sum) >> BITS;
    power = (power * power) >> BITS;
    reached *= 2n;
    if (bit === '1') {
      power = (power * base) >> BITS;
      reached += 1n;
      sum += power;
      weighted += reached * power;
    }
  }
  return { power, sum, weighted };
}
