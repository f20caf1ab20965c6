/** One term of a sum of powers: coefficient * x^power. */
export interface Term {
  /** Never zero. */
  readonly coefficient: bigint;
  /** Whole, zero or positive. */
  readonly power: number;
}

/** Sorts terms by rising power. */
export function ascending(left: Term, right: Term): number {
  return left.power - right.power;
}

/** @returns How often the sign of the coefficient changes from one term to the next. */
export function signChanges(terms: readonly Term[]): number {
  return terms.reduce((changes, term, index) => changes + (changesBefore(terms, index, term) ? 1 : 0), 0);
}

function changesBefore(terms: readonly Term[], index: number, term: Term): boolean {
  const before = terms[index - 1];
  return before !== undefined && before.coefficient < 0n !== term.coefficient < 0n;
}

/**
 * The derivative of x^-s times a sum, multiplied by x^(s + 1), with s the power just before the middle one of its sign
 * changes: coefficients become c * (power - s), which takes that change away and brings none.
 *
 * @param terms - With at least one sign change; the first power is zero.
 * @returns Terms of rising power, the first of which is zero again.
 */
export function derivedTerms(terms: readonly Term[]): readonly Term[] {
  const changes = terms.flatMap((term, index) => (changesBefore(terms, index, term) ? [index] : []));
  const s = (terms[(changes[changes.length >> 1] as number) - 1] as Term).power;
  const derived = terms
    .filter(({ power }) => power !== s)
    .map(({ coefficient, power }) => ({ coefficient: coefficient * BigInt(power - s), power }));
  const lowest = (derived[0] as Term).power;
  return lowest === 0 ? derived : derived.map(({ coefficient, power }) => ({ coefficient, power: power - lowest }));
}

/** A sum of powers at one x, scaled all alike. */
export interface Evaluation {
  readonly value: bigint;
  /** The derivative by x, times x. */
  readonly slope: bigint;
  /** The sum of the sizes of all terms. */
  readonly size: bigint;
}

/** Binary places kept beyond those in which the terms differ. */
const KEPT_BITS = 256;

/**
 * Prepares the valuation of a sum of powers between zero and one, in whole numbers with so many binary places that the
 * first term, which alone is left near zero, keeps 256 of them however small it is beside the others.
 *
 * @param terms - Of rising power, the first zero.
 * @param inputBits - Binary places of x.
 */
export function evaluator(terms: readonly Term[], inputBits: bigint): (x: bigint) => Evaluation {
  const lengths = terms.map(({ coefficient }) => bitLength(coefficient));
  const bits = BigInt(KEPT_BITS + Math.max(...lengths) - (lengths[0] as number));
  return (x) => {
    const base = x << (bits - inputBits);
    const steps = new Map<number, bigint>();
    let [reached, power] = [0, 1n << bits];
    let [value, slope, size] = [0n, 0n, 0n];
    for (const term of terms) {
      const gap = term.power - reached;
      if (gap > 0) {
        const step = steps.get(gap) ?? fixedPower(base, gap, bits);
        steps.set(gap, step);
        power = (power * step) >> bits;
        reached = term.power;
      }
      const part = term.coefficient * power;
      value += part;
      slope += part * BigInt(term.power);
      size += part < 0n ? -part : part;
    }
    return { value, slope, size };
  };
}

function bitLength(value: bigint): number {
  return (value < 0n ? -value : value).toString(2).length;
}

/** @returns A base between zero and one, scaled by 2^bits, to a whole positive power, scaled alike. */
export function fixedPower(base: bigint, exponent: number, bits: bigint): bigint {
  let power = 1n << bits;
  for (const bit of exponent.toString(2)) {
    power = (power * power) >> bits;
    if (bit === '1') power = (power * base) >> bits;
  }
  return power;
}
