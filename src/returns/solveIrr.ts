import { type Ratio, ratio, ZERO } from '../money/index.ts';

/** Payments that answer one advance, each at the end of a period counted in units. */
export interface IrrInput {
  /** Minor units advanced at the start, less anything paid at once. */
  readonly advance: bigint;
  /** Zero or positive; in order. */
  readonly payments: readonly bigint[];
  /** The length of each period: whole units and an odd part of one. */
  readonly lengths: readonly { readonly whole: number; readonly odd: Ratio }[];
  /** A rate per unit that is likely near, such as the agreed one: the search starts there and ends the sooner. */
  readonly near?: Ratio;
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

const BITS = 112n;
const UNIT = 1n << BITS;
/** Two neighbouring guesses this close are one: 2^-70. */
const CLOSE = 1n << (BITS - 70n);
/** A step of Newton's below 2^-38 of 1 + i is the last: it leaves an error of some hundred times its square. */
const LAST_STEP_BITS = 38n;
/** Newton needs four or five steps on ordinary plans; beyond this many the bracket is halved in between. */
const SLOW_AFTER = 16;
/** A bracket that spans 80 binary orders, halved at every second step, is closed before this. */
const MAX_ITERATIONS = 220;
/** The search stays between -99.9999 % and 100,000 % a period. */
const LOWEST = -UNIT + UNIT / 1_000_000n;
const HIGHEST = UNIT * 1_000n;

/**
 * The rate per unit period at which payments are worth the advance: advance = sum_k(payment_k * D_1 * ... * D_k), with
 * D = (1 + i)^-whole / (1 + odd * i), the odd part of a unit at simple interest as in Reg Z, Appendix J (b)(8).
 *
 * One advance answered by payments that are never negative has exactly one root above -100 %: the value falls and is
 * convex in i. Newton steps inside a shrinking bracket find it, in whole-number arithmetic with 112 binary places, so
 * every machine finds the same digits. A plan without interest gives exactly zero.
 * Rounding: none on return; the rate carries 112 binary places, of which 66 are sure.
 *
 * @returns The rate with iterations and residual, or why there is none.
 */
export function solveIrr(input: IrrInput): IrrResult {
  const { advance, payments, lengths, near } = input;
  const total = payments.reduce((sum, payment) => sum + payment, 0n);
  if (total === advance) return { outcome: 'solved', rate: ZERO, iterations: 0, residual: ZERO };
  if (advance <= 0n) return { outcome: 'no-root', reason: 'nothing-advanced' };
  if (total <= 0n) return { outcome: 'no-root', reason: 'nothing-paid' };
  const later = lengths.findIndex(({ whole, odd }) => whole !== 0 || odd.numerator !== 0n);
  if (later === -1) return { outcome: 'no-root', reason: 'no-time-passes' };
  if (later > 0) return solveLater(input, later);
  const guess = near && near.numerator > 0n ? (near.numerator << BITS) / near.denominator : undefined;
  return newton(advance << BITS, runsOf(payments, lengths), guess ?? firstGuess(advance, total, payments.length));
}

/** What is paid before any time passes is no answer to the advance but less of it. */
function solveLater(input: IrrInput, count: number): IrrResult {
  const { advance, payments, lengths } = input;
  const atOnce = payments.slice(0, count).reduce((sum, payment) => sum + payment, 0n);
  return solveIrr({
    ...input,
    advance: advance - atOnce,
    payments: payments.slice(count),
    lengths: lengths.slice(count),
  });
}

/** Equal payments at the end of equal periods, one after the other. */
interface Run {
  readonly payment: bigint;
  count: number;
  /** Whole units of each period. */
  readonly whole: number;
  /** Odd part of a unit, scaled. */
  readonly odd: bigint;
}

function runsOf(payments: readonly bigint[], lengths: IrrInput['lengths']): readonly Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (let index = 0; index < payments.length; index += 1) {
    const payment = payments[index] as bigint;
    const { whole, odd } = lengths[index] as IrrInput['lengths'][number];
    if (last && last.payment === payment && last.whole === whole && last.odd === 0n && odd.numerator === 0n) {
      last.count += 1;
    } else {
      last = { payment, count: 1, whole, odd: odd.numerator === 0n ? 0n : (odd.numerator << BITS) / odd.denominator };
      runs.push(last);
    }
  }
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
    if (high - low <= CLOSE) return solvedAt(rate, { advance, runs, iterations });
    const stays = step > low && step < high;
    if (stays && distance(step, rate) << LAST_STEP_BITS <= UNIT + rate) {
      return solvedAt(step, { advance, runs, iterations });
    }
    const isSlow = iterations > SLOW_AFTER && iterations % 2 === 0;
    rate = stays && !isSlow ? step : (low + high) / 2n;
  }
  return OUT_OF_RANGE;
}

interface Search {
  readonly advance: bigint;
  readonly runs: readonly Run[];
  readonly iterations: number;
}

/** A rate with the evidence that it solves, unless the search ended at its edge. */
function solvedAt(rate: bigint, { advance, runs, iterations }: Search): IrrResult {
  if (distance(rate, LOWEST) <= 4n * CLOSE || distance(rate, HIGHEST) <= 4n * CLOSE) return OUT_OF_RANGE;
  const residual = ratio(presentValueAt(rate, runs) - advance, UNIT);
  return { outcome: 'solved', rate: ratio(rate, UNIT), iterations, residual };
}

const OUT_OF_RANGE: IrrResult = { outcome: 'no-root', reason: 'out-of-range' };

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
    const oddDiscount = discountOfOdd(odd, rate);
    const discount = (discountOfWhole(unit, whole) * oddDiscount) >> BITS;
    const series = geometric(discount, count);
    const change = BigInt(whole) * unit + ((odd * oddDiscount) >> BITS);
    const behind = (value * series.power) >> BITS;
    const weighted = weightedSum(discount, BigInt(count), series);
    slope = ((slope * series.power) >> BITS) - (((BigInt(count) * behind + payment * weighted) * change) >> BITS);
    value = behind + payment * series.sum;
  }
  return { value, slope };
}

/** The same without the derivative. */
function presentValueAt(rate: bigint, runs: readonly Run[]): bigint {
  const unit = (UNIT * UNIT) / (UNIT + rate);
  let value = 0n;
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const { payment, count, whole, odd } = runs[index] as Run;
    const { power, sum } = geometric((discountOfWhole(unit, whole) * discountOfOdd(odd, rate)) >> BITS, count);
    value = ((value * power) >> BITS) + payment * sum;
  }
  return value;
}

function discountOfOdd(odd: bigint, rate: bigint): bigint {
  return odd === 0n ? UNIT : (UNIT * UNIT) / (UNIT + ((odd * rate) >> BITS));
}

function discountOfWhole(unit: bigint, whole: number): bigint {
  return whole === 0 ? UNIT : powerOf(unit, whole);
}

/** Of a base b and a count m, scaled: b^m, and b + b^2 + ... + b^m. */
interface Series {
  readonly power: bigint;
  readonly sum: bigint;
}

/** The sum is (b - b^(m+1)) / (1 - b); a base near 1 costs digits of it, of which there are enough. */
function geometric(base: bigint, count: number): Series {
  const power = powerOf(base, count);
  const rest = UNIT - base;
  return { power, sum: rest === 0n ? UNIT * BigInt(count) : ((UNIT - power) * base) / rest };
}

function powerOf(base: bigint, count: number): bigint {
  if (count === 1) return base;
  const half = powerOf(base, count >> 1);
  const square = (half * half) >> BITS;
  return count % 2 === 0 ? square : (square * base) >> BITS;
}

/** b + 2 b^2 + ... + m b^m = (b + ... + b^m - m b^(m+1)) / (1 - b), scaled. It only says how far to step. */
function weightedSum(base: bigint, count: bigint, { power, sum }: Series): bigint {
  const rest = UNIT - base;
  if (rest === 0n) return (UNIT * count * (count + 1n)) / 2n;
  return ((sum - count * ((power * base) >> BITS)) << BITS) / rest;
}
