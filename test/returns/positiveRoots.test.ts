import { expect, it } from 'vitest';
import type { Ratio } from '../../src/money/index.ts';
import { positiveRoots } from '../../src/returns/positiveRoots.ts';
import type { Term } from '../../src/returns/powerSum.ts';

function terms(...pairs: readonly (readonly [power: number, coefficient: bigint])[]): readonly Term[] {
  return pairs.map(([power, coefficient]) => ({ power, coefficient }));
}

function toNumber({ numerator, denominator }: Ratio): number {
  return Number((numerator * 10n ** 30n) / denominator) / 1e30;
}

it.each<{ case: string; of: readonly Term[]; roots: readonly number[] }>([
  { case: 'nothing', of: [], roots: [] },
  { case: 'a number', of: terms([0, 7n]), roots: [] },
  { case: 'terms of one sign', of: terms([0, 7n], [2, 1n]), roots: [] },
  { case: '10 x - 11', of: terms([0, -11n], [1, 10n]), roots: [1.1] },
  { case: '11 x - 10', of: terms([0, -10n], [1, 11n]), roots: [10 / 11] },
  { case: 'x^2 - 3 x + 2', of: terms([0, 2n], [1, -3n], [2, 1n]), roots: [1, 2] },
  { case: 'x^2 (x - 3)', of: terms([2, -3n], [3, 1n]), roots: [3] },
  // (2 x - 1)(4 x - 1)(x - 5) = 8 x^3 - 46 x^2 + 31 x - 5.
  { case: 'a cubic', of: terms([0, -5n], [1, 31n], [2, -46n], [3, 8n]), roots: [0.25, 0.5, 5] },
  { case: 'x^2 + 1 - x', of: terms([0, 1n], [1, -1n], [2, 1n]), roots: [] },
  { case: 'x^100 - 2', of: terms([0, -2n], [100, 1n]), roots: [2 ** 0.01] },
  { case: 'x^7300 = 10^6', of: terms([0, -(10n ** 6n)], [7_300, 1n]), roots: [1e6 ** (1 / 7_300)] },
])('positiveRoots() finds every root of $case', ({ of, roots }) => {
  const found = positiveRoots(of).roots.map(toNumber);
  expect(found).toHaveLength(roots.length);
  found.forEach((root, index) => {
    expect(root).toBeCloseTo(roots[index] as number, 14);
  });
});

it.each<{ case: string; of: readonly Term[]; root: number }>([
  { case: '(x - 1)^2', of: terms([0, 1n], [1, -2n], [2, 1n]), root: 1 },
  { case: '(x - 1)^3', of: terms([0, -1n], [1, 3n], [2, -3n], [3, 1n]), root: 1 },
  { case: '(10 x - 11)^2', of: terms([0, 121n], [1, -220n], [2, 100n]), root: 1.1 },
  { case: '(11 x - 10)^3', of: terms([0, -1_000n], [1, 3_300n], [2, -3_630n], [3, 1_331n]), root: 10 / 11 },
  { case: '(2 x - 1)^4', of: terms([0, 1n], [1, -8n], [2, 24n], [3, -32n], [4, 16n]), root: 0.5 },
])('positiveRoots() lists the repeated root of $case once', ({ of, root }) => {
  const { roots } = positiveRoots(of);
  expect(roots.map(toNumber)).toEqual([expect.closeTo(root, 14)]);
});

it('positiveRoots() tells two roots apart that lie close together', () => {
  // (10^6 x - 10^6 - 1)(10^6 x - 10^6 - 2).
  const unit = 10n ** 6n;
  const { roots } = positiveRoots(
    terms([0, (unit + 1n) * (unit + 2n)], [1, -unit * (2n * unit + 3n)], [2, unit * unit]),
  );
  expect(roots.map(toNumber)).toEqual([expect.closeTo(1.000001, 14), expect.closeTo(1.000002, 14)]);
});

it('positiveRoots() tells a sum that nearly touches zero from one that does', () => {
  // (x - 1)^2 + 10^-12 and (x - 1)^2 - 10^-12.
  const unit = 10n ** 12n;
  expect(positiveRoots(terms([0, unit + 1n], [1, -2n * unit], [2, unit])).roots).toEqual([]);
  expect(positiveRoots(terms([0, unit - 1n], [1, -2n * unit], [2, unit])).roots).toHaveLength(2);
});

it('positiveRoots() gives one exactly, and counts how often the sum was valued', () => {
  expect(positiveRoots(terms([0, -5n], [3, 5n]))).toEqual({
    roots: [{ numerator: 1n, denominator: 1n }],
    iterations: 0,
  });
  const { iterations } = positiveRoots(terms([0, -100n], [1, 60n], [2, 60n]));
  expect(iterations).toBeGreaterThan(3);
  expect(iterations).toBeLessThan(15);
});

it('positiveRoots() leaves frozen input as it was', () => {
  const of = Object.freeze(terms([0, -11n], [1, 10n]).map((term) => Object.freeze(term)));
  positiveRoots(of);
  expect(of).toEqual(terms([0, -11n], [1, 10n]));
});
