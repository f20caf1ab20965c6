import { expect, it } from 'vitest';
import { derivedTerms, evaluator, fixedPower, signChanges, type Term } from '../../src/returns/powerSum.ts';

/** A sum of powers from its coefficients by power; zeros are left out. */
function sum(...coefficients: readonly bigint[]): readonly Term[] {
  return coefficients
    .map((coefficient, power) => ({ coefficient, power }))
    .filter(({ coefficient }) => coefficient !== 0n);
}

it.each([
  { case: 'no term', terms: sum(), changes: 0 },
  { case: 'one term', terms: sum(-5n), changes: 0 },
  { case: 'a loan', terms: sum(-100n, 60n, 60n), changes: 1 },
  { case: 'a loan with a fee at the end', terms: sum(-100n, 230n, -132n), changes: 2 },
  { case: 'a gap between', terms: sum(1n, 0n, 0n, 2n, -3n), changes: 1 },
])('signChanges() counts $changes in $case', ({ terms, changes }) => {
  expect(signChanges(terms)).toBe(changes);
});

it('derivedTerms() takes one sign change away and starts at power zero again', () => {
  // Changes before x and before x^2; the middle one is the latter, so s = 1: -1 (0 - 1), and -132 (2 - 1).
  expect(derivedTerms(sum(-100n, 230n, -132n))).toEqual(sum(100n, 0n, -132n));
  // s = 0: the first term goes, and x is divided out.
  expect(derivedTerms(sum(-100n, 60n, 60n))).toEqual(sum(60n, 120n));
  expect(signChanges(derivedTerms(sum(-1n, 3n, -3n, 1n)))).toBe(2);
});

it('evaluator() values a sum, its derivative times x, and its size', () => {
  // At x = 1/2: -100 + 60/2 + 60/4 = -55; x f' = 30 + 2 * 15 = 60; 100 + 30 + 15 = 145.
  const { value, slope, size } = evaluator(sum(-100n, 60n, 60n), 8n)(128n);
  expect(value * 60n).toBe(slope * -55n);
  expect(size * 55n).toBe(value * -145n);
});

it('evaluator() keeps the digits of a first term that is small beside the others', () => {
  const terms = [
    { coefficient: 1n, power: 0 },
    { coefficient: -(10n ** 60n), power: 1_000 },
  ];
  // (1/2)^1000 * 10^60 is below 10^-240: the first term alone is left.
  const { value, size } = evaluator(terms, 8n)(128n);
  expect(value > 0n).toBe(true);
  expect(size - value < size >> 200n).toBe(true);
});

it('fixedPower() raises by squaring', () => {
  const half = 1n << 63n;
  expect(fixedPower(half, 1, 64n)).toBe(half);
  expect(fixedPower(half, 10, 64n)).toBe(1n << 54n);
  expect(fixedPower(1n << 64n, 1_000_000, 64n)).toBe(1n << 64n);
});
