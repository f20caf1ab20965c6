import { ONE, type Ratio, ratio, reduceRatio } from '../money/index.ts';
import { ascending, fixedPower, type Term } from './powerSum.ts';

/** A flow of either sign at a time counted from the first one. */
export interface TimedFlow {
  /** Minor units, or any smaller unit; negative for what is paid out. */
  readonly amount: bigint;
  /** Whole units of time. */
  readonly whole: number;
  /** Part of a unit before them, from zero to below one, that earns simple interest. */
  readonly odd: Ratio;
}

/** Flows whose times are whole counts of a tick. */
export interface TickedFlows {
  readonly flows: readonly TimedFlow[];
  /** How many ticks make one unit of the times given. */
  readonly ticksPerUnit: number;
}

/**
 * Puts flows at rational times on the longest tick that counts them all whole, so that no root of a growth need be
 * taken: 31/365 and 1/12 of a year are 372 and 365 ticks of 1/4380.
 *
 * @param flows - Times in one unit, such as years; zero or positive.
 */
export function toTicks(flows: readonly { readonly amount: bigint; readonly time: Ratio }[]): TickedFlows {
  const times = flows.map(({ time }) => reduceRatio(time));
  const finest = times.reduce((common, { denominator }) => leastCommonMultiple(common, denominator), 1n);
  const counts = times.map(({ numerator, denominator }) => numerator * (finest / denominator));
  const spare = counts.reduce(greatestCommonDivisor, finest);
  return {
    flows: flows.map(({ amount }, index) => ({
      amount,
      whole: Number((counts[index] as bigint) / spare),
      odd: ratio(0n),
    })),
    ticksPerUnit: Number(finest / spare),
  };
}

/**
 * The sum of powers of x = 1 / (1 + i) whose positive roots are the rates i at which flows are worth nothing.
 *
 * A flow a at whole time t is a x^t. With an odd part f it is a / ((1 + f i)(1 + i)^t) = a x^(t + 1) / (f + (1 - f) x);
 * the sum is multiplied by every such denominator, which is positive, so that none is left. Flows at one time are
 * netted first. Exact.
 *
 * @returns Terms of rising power without zeros; none where everything nets to zero.
 */
export function flowTerms(flows: readonly TimedFlow[]): readonly Term[] {
  const groups = new Map<string, { odd: Ratio; sum: Map<number, bigint> }>();
  for (const { amount, whole, odd: given } of flows) {
    const odd = reduceRatio(given);
    const key = `${odd.numerator}/${odd.denominator}`;
    const group = groups.get(key) ?? { odd, sum: new Map<number, bigint>() };
    groups.set(key, group);
    const power = odd.numerator === 0n ? whole : whole + 1;
    group.sum.set(power, (group.sum.get(power) ?? 0n) + amount * odd.denominator);
  }
  let total = new Map<number, bigint>();
  let denominators = new Map([[0, 1n]]);
  for (const { odd, sum } of groups.values()) {
    if (odd.numerator !== 0n) total = timesDenominator(total, odd);
    addProduct(total, sum, denominators);
    if (odd.numerator !== 0n) denominators = timesDenominator(denominators, odd);
  }
  return [...total]
    .map(([power, coefficient]) => ({ power, coefficient }))
    .filter(({ coefficient }) => coefficient !== 0n)
    .sort(ascending);
}

/** Adds the product of two sums of powers to a third, in place. */
function addProduct(
  total: Map<number, bigint>,
  left: ReadonlyMap<number, bigint>,
  right: ReadonlyMap<number, bigint>,
): void {
  for (const [power, coefficient] of left) {
    for (const [more, factor] of right) {
      total.set(power + more, (total.get(power + more) ?? 0n) + coefficient * factor);
    }
  }
}

/** Multiplies by f + (1 - f) x, in whole numbers. */
function timesDenominator(sum: ReadonlyMap<number, bigint>, { numerator, denominator }: Ratio): Map<number, bigint> {
  const product = new Map<number, bigint>();
  for (const [power, coefficient] of sum) {
    product.set(power, (product.get(power) ?? 0n) + coefficient * numerator);
    product.set(power + 1, (product.get(power + 1) ?? 0n) + coefficient * (denominator - numerator));
  }
  return product;
}

const BITS = 256n;
const UNIT = 1n << BITS;

/**
 * What flows are worth at a rate, to judge a root by: at time zero where the rate is zero or positive, at the last
 * whole time where it is negative, so that no discount blows the error up.
 *
 * @param growth - 1 + the rate per unit of time, above zero.
 * @returns In the unit of the amounts, with 256 binary places.
 */
export function worthOf(flows: readonly TimedFlow[], growth: Ratio): Ratio {
  const isLoss = growth.numerator < growth.denominator;
  const base = isLoss ? scaled(growth) : scaled({ numerator: growth.denominator, denominator: growth.numerator });
  const last = Math.max(...flows.map(({ whole }) => whole));
  const sum = flows.reduce((worth, { amount, whole, odd }) => {
    const power = fixedPower(base, isLoss ? last - whole : whole, BITS);
    return worth + (amount * power * UNIT) / scaled(simpleGrowth(growth, odd));
  }, 0n);
  return ratio(sum, UNIT);
}

function scaled({ numerator, denominator }: Ratio): bigint {
  return (numerator << BITS) / denominator;
}

/** 1 + f i, with i the growth less one. */
function simpleGrowth({ numerator, denominator }: Ratio, odd: Ratio): Ratio {
  if (odd.numerator === 0n) return ONE;
  return ratio(
    odd.denominator * denominator + odd.numerator * (numerator - denominator),
    odd.denominator * denominator,
  );
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  return (left / greatestCommonDivisor(left, right)) * right;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
