import { expect, it } from 'vitest';
import { ONE, type Ratio, ratio, subtractRatios, ZERO } from '../../src/money/index.ts';
import { type RateOutcome, solveRates } from '../../src/returns/solveRates.ts';
import type { TimedFlow } from '../../src/returns/timedFlows.ts';

function periodic(...amounts: readonly number[]): readonly TimedFlow[] {
  return amounts.map((amount, whole) => ({ amount: BigInt(amount), whole, odd: ZERO }));
}

function toNumber({ numerator, denominator }: Ratio): number {
  return Number((numerator * 10n ** 20n) / denominator) / 1e20;
}

/** @returns Rates per unit of time, ascending. */
function ratesOf(solved: RateOutcome): readonly number[] {
  return solved.outcome === 'no-root' ? [] : solved.roots.map(({ growth }) => toNumber(subtractRatios(growth, ONE)));
}

it.each([
  { case: 'one payment', flows: periodic(-100, 110), rates: [0.1] },
  { case: 'the same seen by the customer', flows: periodic(100, -110), rates: [0.1] },
  {
    case: 'a settlement at a loss',
    flows: periodic(-100, 50, 31),
    rates: [(50 + Math.sqrt(2_500 + 12_400)) / 200 - 1],
  },
  { case: 'flows that come to zero', flows: periodic(-100, 40, 60), rates: [0] },
  { case: 'a cost at the end', flows: periodic(-100, 230, -132), rates: [0.1, 0.2] },
  // (g - 1.25)(g - 1.1)(g - 0.5) for growth g, times 4,000: flows in falling powers of g.
  { case: 'three sign changes', flows: periodic(4_000, -11_400, 10_200, -2_750), rates: [-0.5, 0.1, 0.25] },
  { case: 'unordered flows', flows: [...periodic(-100, 60, 60)].reverse(), rates: [0.13066238629180732] },
])('solveRates() finds every rate of $case', ({ flows, rates }) => {
  const solved = solveRates(flows);
  expect(solved.outcome).toBe(rates.length > 1 ? 'several-roots' : 'solved');
  expect(ratesOf(solved)).toEqual(rates.map((rate) => expect.closeTo(rate, 13)));
});

it('solveRates() gives a rate of zero exactly', () => {
  expect(solveRates(periodic(-100, 40, 60))).toEqual({
    outcome: 'solved',
    roots: [{ growth: ONE, residual: ratio(0n, 1n << 256n) }],
    iterations: 0,
  });
});

it('solveRates() prices odd parts of a unit simply', () => {
  // 1,000 against 1,135.19 after a year and 6/12: Regulation Z, Appendix J (c)(5)(iii), 8.76 %.
  const solved = solveRates([
    { amount: 1_000_00n, whole: 0, odd: ZERO },
    { amount: -1_135_19n, whole: 1, odd: ratio(6n, 12n) },
  ]);
  expect(ratesOf(solved)).toEqual([expect.closeTo(0.08757047, 8)]);
});

it('solveRates() solves a loss with odd parts', () => {
  // 100 against 80 after half a unit: 1 + i / 2 = 0.8.
  const solved = solveRates([
    { amount: 100n, whole: 0, odd: ZERO },
    { amount: -80n, whole: 0, odd: ratio(1n, 2n) },
  ]);
  expect(ratesOf(solved)).toEqual([expect.closeTo(-0.4, 14)]);
});

it('solveRates() shows how well each rate solves', () => {
  const solved = solveRates(periodic(-100, 230, -132));
  if (solved.outcome === 'no-root') throw new Error(solved.reason);
  expect(solved.iterations).toBeGreaterThan(0);
  for (const { residual } of solved.roots) {
    expect(residual.denominator).toBe(1n << 256n);
    const size = residual.numerator < 0n ? -residual.numerator : residual.numerator;
    // Below 10^-40 of a unit.
    expect(size * 10n ** 40n).toBeLessThan(residual.denominator);
  }
});

it.each([
  { case: 'no flows', flows: [], reason: 'nothing-flows' },
  { case: 'flows that cancel at every time', flows: [...periodic(-5, 5), ...periodic(5, -5)], reason: 'nothing-flows' },
  { case: 'one flow', flows: periodic(0, 5), reason: 'no-time-passes' },
  { case: 'payments alone', flows: periodic(1, 2, 3), reason: 'one-sign' },
  { case: 'flows that are worth more than nothing at any rate', flows: periodic(100, -150, 100), reason: 'never-zero' },
  {
    case: 'flows that change sign at every turn',
    flows: periodic(...Array.from({ length: 202 }, (_, index) => (index % 2 === 0 ? 5 : -7))),
    reason: 'too-many-sign-changes',
  },
])('solveRates() has no rate for $case', ({ flows, reason }) => {
  expect(solveRates(flows)).toEqual({ outcome: 'no-root', reason });
});

it('solveRates() leaves frozen input as it was', () => {
  const flows = Object.freeze(periodic(-100, 60, 60).map((flow) => Object.freeze(flow)));
  solveRates(flows);
  expect(flows).toEqual(periodic(-100, 60, 60));
});
