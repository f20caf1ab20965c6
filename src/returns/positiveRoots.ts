import { type Ratio, ratio } from '../money/index.ts';
import { ascending, derivedTerms, type Evaluation, evaluator, signChanges, type Term } from './powerSum.ts';

/** Binary places of a root. */
const BITS = 192n;
const UNIT = 1n << BITS;
/** Two neighbouring guesses this close are one: 2^-186. */
const CLOSE = 1n << 6n;
/** Two roots this close cannot be told apart: 2^-100. */
const SAME = 1n << 92n;
/** A value this far below the sum of its parts is zero: 2^-180 of it. */
const ZERO_BITS = 180n;
/** Newton's step is taken alone this many times; beyond that the bracket is halved at every second step. */
const SLOW_AFTER = 24;

/** Every positive root, and how often a sum was valued to find them. */
export interface RootSearch {
  /** Ascending; a root of even order, where the sum only touches zero, is listed once like any other. */
  readonly roots: readonly Ratio[];
  readonly iterations: number;
}

/**
 * Every positive root of a sum of powers c_1 x^m_1 + c_2 x^m_2 + ... with whole exponents and exact coefficients.
 *
 * Between two terms of opposite sign lies a power s with which x^-s times the sum has a derivative of one sign change
 * fewer; its roots, found the same way, cut the line into stretches on each of which the sum has at most one root. So
 * none is missed, and there are never more than sign changes (Descartes). Roots above one are those of the reversed
 * sum below one. Whole-number arithmetic throughout: every machine finds the same digits.
 * Rounding: none on return; a root carries 192 binary places.
 */
export function positiveRoots(terms: readonly Term[]): RootSearch {
  const lowest = terms[0]?.power ?? 0;
  const highest = terms[terms.length - 1]?.power ?? 0;
  const below = rootsBelowOne(terms.map(({ coefficient, power }) => ({ coefficient, power: power - lowest })));
  const above = rootsBelowOne(
    terms.map(({ coefficient, power }) => ({ coefficient, power: highest - power })).sort(ascending),
  );
  const isOne = terms.length > 0 && valueAtOne(terms) === 0n;
  return {
    roots: [
      ...below.roots.map((root) => ratio(root, UNIT)),
      ...(isOne ? [ratio(1n)] : []),
      ...[...above.roots].reverse().map((root) => ratio(UNIT, root)),
    ],
    iterations: below.iterations + above.iterations,
  };
}

interface Search {
  /** Scaled, ascending, each above zero and below one. */
  readonly roots: readonly bigint[];
  readonly iterations: number;
}

/** A point of the line with the sign of the sum there; zero where the sum is zero. */
interface Mark {
  readonly at: bigint;
  readonly sign: number;
}

function rootsBelowOne(terms: readonly Term[]): Search {
  if (signChanges(terms) === 0) return { roots: [], iterations: 0 };
  const turning = rootsBelowOne(derivedTerms(terms));
  const valueAt = evaluator(terms, BITS);
  const marks: readonly Mark[] = [
    { at: 0n, sign: signOf((terms[0] as Term).coefficient) },
    ...turning.roots.map((at) => ({ at, sign: signBeyondError(valueAt(at)) })),
    { at: UNIT, sign: signOf(valueAtOne(terms)) },
  ];
  const roots: bigint[] = [];
  let iterations = turning.iterations + turning.roots.length;
  marks.forEach((mark, index) => {
    const before = marks[index - 1];
    if (before && before.sign * mark.sign < 0) {
      const found = rootBetween(valueAt, before, mark);
      roots.push(found.root);
      iterations += found.iterations;
    }
    if (mark.sign === 0) roots.push(mark.at);
  });
  return { roots: apart(roots).filter((root) => root !== UNIT), iterations };
}

/** Of roots that cannot be told apart, the last. */
function apart(roots: readonly bigint[]): readonly bigint[] {
  return roots.filter((root, index) => (roots[index + 1] ?? 2n * UNIT) - root > SAME);
}

function valueAtOne(terms: readonly Term[]): bigint {
  return terms.reduce((sum, { coefficient }) => sum + coefficient, 0n);
}

function signBeyondError({ value, size }: Evaluation): number {
  const magnitude = value < 0n ? -value : value;
  return magnitude <= size >> ZERO_BITS ? 0 : signOf(value);
}

function signOf(value: bigint): number {
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}

/** Newton's step where it stays in the bracket, the middle of the bracket elsewhere. */
function rootBetween(
  valueAt: (x: bigint) => Evaluation,
  low: Mark,
  high: Mark,
): { readonly root: bigint; readonly iterations: number } {
  let [left, right] = [low.at, high.at];
  let at = high.at === UNIT ? UNIT - 1n : (left + right) / 2n;
  for (let iterations = 1; ; iterations += 1) {
    const { value, slope } = valueAt(at);
    if (value === 0n) return { root: at, iterations };
    if (value < 0n === low.sign < 0) left = at;
    else right = at;
    // The slope comes multiplied by x, so that the step is a share of x.
    const next = slope === 0n ? right : at - (value * at) / slope;
    const isSettled = slope !== 0n && next - at <= CLOSE && at - next <= CLOSE;
    if (isSettled || right - left <= CLOSE) return { root: at, iterations };
    const isSlow = iterations > SLOW_AFTER && iterations % 2 === 0;
    at = next > left && next < right && !isSlow ? next : (left + right) / 2n;
  }
}
