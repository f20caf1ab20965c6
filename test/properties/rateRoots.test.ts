import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  ONE,
  powerRatio,
  type Ratio,
  ratio,
  subtractRatios,
  ZERO,
} from '../../src/money/index.ts';
import {
  ANNUITY_UNKNOWNS,
  annuityParts,
  annuityPeriods,
  solveIrr,
  solveRates,
  type TimedFlow,
} from '../../src/returns/index.ts';
import { RUNS } from './runs.ts';

/** Searches for every root of long flows: three tenths of the usual runs. */
const ROOT_RUNS = { numRuns: Math.ceil(RUNS.numRuns * 0.3) };

function rootsOf(flows: readonly TimedFlow[]): readonly Ratio[] {
  const solved = solveRates(flows);
  return solved.outcome === 'no-root' ? [] : solved.roots.map(({ growth }) => growth);
}

/** What flows are worth at the last whole time, exactly: the sum of amount * g^(last - whole) / (1 + odd (g - 1)). */
function exactWorth(flows: readonly TimedFlow[], growth: Ratio): Ratio {
  const last = Math.max(...flows.map(({ whole }) => whole));
  return flows.reduce((sum, { amount, whole, odd }) => {
    const simple = addRatios(ONE, multiplyRatios(odd, subtractRatios(growth, ONE)));
    return addRatios(sum, divideRatios(multiplyRatios(ratio(amount), powerRatio(growth, last - whole)), simple));
  }, ZERO);
}

function toNumber({ numerator, denominator }: Ratio): number {
  return Number((numerator * 10n ** 30n) / denominator) / 1e30;
}

/** A growth cut to 40 digits, so that powers of it stay small. */
function short({ numerator, denominator }: Ratio): Ratio {
  return ratio((numerator * 10n ** 40n) / denominator, 10n ** 40n);
}

/** Amounts large and odd enough that no two flows cancel and no root is double by chance. */
const amount = fc
  .tuple(fc.bigInt({ min: 10n ** 6n, max: 10n ** 9n }), fc.boolean())
  .map(([size, isPaid]) => (isPaid ? -size : size));
const anyFlows = fc
  .array(fc.tuple(fc.noBias(amount), fc.integer({ min: 1, max: 4 })), { minLength: 2, maxLength: 12 })
  .map((rows): readonly TimedFlow[] => {
    let whole = 0;
    return rows.map(([size, gap], index) => {
      whole += index === 0 ? 0 : gap;
      return { amount: size, whole, odd: ZERO };
    });
  });

function signChangesOf(flows: readonly TimedFlow[]): number {
  return flows.filter(
    ({ amount: size }, index) => index > 0 && size < 0n !== (flows[index - 1] as TimedFlow).amount < 0n,
  ).length;
}

it('solveRates() finds at most as many rates as there are sign changes, and an even number fewer', () => {
  fc.assert(
    fc.property(anyFlows, (flows) => {
      const [found, changes] = [rootsOf(flows).length, signChangesOf(flows)];
      expect(found).toBeLessThanOrEqual(changes);
      expect((changes - found) % 2).toBe(0);
    }),
    ROOT_RUNS,
  );
});

it('solveRates() finds rates on both sides of which flows are worth something of opposite sign', () => {
  fc.assert(
    fc.property(anyFlows, (flows) => {
      for (const growth of rootsOf(flows)) {
        const near = short(growth);
        const below = exactWorth(flows, multiplyRatios(near, ratio(10n ** 12n - 1n, 10n ** 12n)));
        const above = exactWorth(flows, multiplyRatios(near, ratio(10n ** 12n + 1n, 10n ** 12n)));
        expect(compareRatios(multiplyRatios(below, above), ZERO)).toBeLessThan(0);
      }
    }),
    ROOT_RUNS,
  );
});

it('solveRates() misses no change of sign on a fine grid of rates', () => {
  const grid = Array.from({ length: 120 }, (_, index) => ratio(BigInt(index + 1), 40n));
  fc.assert(
    fc.property(anyFlows, (flows) => {
      const roots = rootsOf(flows);
      const signs = grid.map((growth) => compareRatios(exactWorth(flows, growth), ZERO));
      grid.slice(1).forEach((high, index) => {
        const low = grid[index] as Ratio;
        if ((signs[index] as number) * (signs[index + 1] as number) >= 0) return;
        const inside = roots.filter((root) => compareRatios(root, low) > 0 && compareRatios(root, high) < 0);
        expect(inside.length % 2).toBe(1);
      });
    }),
    { numRuns: Math.ceil(RUNS.numRuns / 10) },
  );
});

it('solveRates() finds the rates that flows were made from', () => {
  const growths = fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(growths, (twentieths) => {
      // The product of (20 x - g_k): amounts of falling time, so that growth g_k / 20 makes each factor nothing.
      let coefficients = [1n];
      for (const growth of twentieths) {
        const product = coefficients;
        coefficients = Array.from(
          { length: product.length + 1 },
          (_, power) => 20n * (product[power] ?? 0n) - BigInt(growth) * (product[power - 1] ?? 0n),
        );
      }
      const flows = coefficients.map((size, whole) => ({ amount: size, whole, odd: ZERO }));
      const found = rootsOf(flows).map(toNumber);
      const expected = twentieths.map((growth) => growth / 20).sort((left, right) => left - right);
      expect(found).toHaveLength(expected.length);
      found.forEach((growth, index) => {
        expect(growth).toBeCloseTo(expected[index] as number, 12);
      });
    }),
    ROOT_RUNS,
  );
});

it('solveRates() heeds neither order, nor unit, nor direction', () => {
  fc.assert(
    fc.property(anyFlows, (flows) => {
      const found = rootsOf(flows).map(toNumber);
      const others = [
        [...flows].reverse(),
        flows.map((flow) => ({ ...flow, amount: flow.amount * 1_000n })),
        flows.map((flow) => ({ ...flow, amount: -flow.amount })),
      ];
      for (const other of others) expect(rootsOf(other).map(toNumber)).toEqual(found);
    }),
    ROOT_RUNS,
  );
});

const part = fc.integer({ min: 0, max: 29 }).map((days) => ratio(BigInt(days), 30n));
const loan = fc.record({
  advance: fc.bigInt({ min: 10n ** 4n, max: 10n ** 9n }),
  odd: part,
  payments: fc.array(fc.bigInt({ min: 1n, max: 10n ** 8n }), { minLength: 1, maxLength: 24 }),
});

it('solveRates() agrees with solveIrr() on one advance and its payments, odd first period included', () => {
  fc.assert(
    fc.property(loan, ({ advance, odd, payments }) => {
      const lengths = payments.map((_, index) => ({ whole: 1, odd: index === 0 ? odd : ZERO }));
      const irr = solveIrr({ advance, payments, lengths });
      const solved = solveRates([
        { amount: advance, whole: 0, odd: ZERO },
        ...payments.map((payment, index) => ({ amount: -payment, whole: index + 1, odd })),
      ]);
      // Beyond its bounds the other gives up.
      if (irr.outcome !== 'solved') return;
      expect(solved.outcome).toBe('solved');
      if (solved.outcome !== 'solved') return;
      const off = toNumber(subtractRatios(solved.roots[0].growth, addRatios(ONE, irr.rate)));
      expect(Math.abs(off)).toBeLessThan(1e-12 * Math.max(1, toNumber(solved.roots[0].growth)));
    }),
    ROOT_RUNS,
  );
});

it('solveRates() finds the one rate of several advances before several payments, with odd parts everywhere', () => {
  const timed = fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 8n }), part), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(timed, timed, (advances, payments) => {
      const flows = [
        ...advances.map(([size, odd], whole) => ({ amount: size, whole, odd: whole === 0 ? ZERO : odd })),
        ...payments.map(([size, odd], index) => ({ amount: -size, whole: advances.length + index, odd })),
      ];
      const solved = solveRates(flows);
      expect(solved.outcome).toBe('solved');
      if (solved.outcome !== 'solved') return;
      const near = short(solved.roots[0].growth);
      if (near.numerator < 10n ** 30n) return;
      const below = exactWorth(flows, multiplyRatios(near, ratio(10n ** 9n - 1n, 10n ** 9n)));
      const above = exactWorth(flows, multiplyRatios(near, ratio(10n ** 9n + 1n, 10n ** 9n)));
      expect(compareRatios(multiplyRatios(below, above), ZERO)).toBeLessThanOrEqual(0);
    }),
    ROOT_RUNS,
  );
});

it('solveRates() never throws, however small and alike the amounts', () => {
  const flows = fc.array(fc.tuple(fc.bigInt({ min: -3n, max: 3n }), fc.integer({ min: 0, max: 6 })), { maxLength: 10 });
  fc.assert(
    fc.property(flows, (rows) => {
      const solved = solveRates(rows.map(([size, whole]) => ({ amount: size, whole, odd: ZERO })));
      if (solved.outcome === 'no-root') return;
      for (const { residual } of solved.roots) {
        const size = residual.numerator < 0n ? -residual.numerator : residual.numerator;
        expect(size * 10n ** 30n).toBeLessThan(residual.denominator);
      }
    }),
    { numRuns: 1_000 },
  );
});

const terms = fc.record({
  rate: fc.bigInt({ min: -400n, max: 2_000n }).map((points) => ratio(points, 10_000n)),
  periods: fc.integer({ min: 1, max: 60 }),
  due: fc.constantFrom('end' as const, 'begin' as const),
});
const money = fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }).map((minor) => ratio(minor, 100n));
const amounts = fc.record({ presentValue: money, payment: money, futureValue: money });

it('ANNUITY_UNKNOWNS each give back what the others were solved from', () => {
  const unknowns = ['payment', 'presentValue', 'futureValue'] as const;
  fc.assert(
    fc.property(terms, amounts, (annuity, given) => {
      const futureValue = ANNUITY_UNKNOWNS.futureValue(annuity, given);
      for (const unknown of unknowns) {
        const solved = ANNUITY_UNKNOWNS[unknown](annuity, { ...given, futureValue });
        expect(compareRatios(solved, { ...given, futureValue }[unknown])).toBe(0);
      }
    }),
    ROOT_RUNS,
  );
});

it('annuityParts() adds up to the payments, and its principal to what is owed', () => {
  fc.assert(
    fc.property(terms, money, (annuity, presentValue) => {
      const none = { presentValue, payment: ZERO, futureValue: ZERO };
      const given = { ...none, payment: ANNUITY_UNKNOWNS.payment(annuity, none) };
      const { interest, principal } = annuityParts(annuity, given, { first: 1, last: annuity.periods });
      const paid = multiplyRatios(given.payment, ratio(BigInt(annuity.periods)));
      expect(compareRatios(addRatios(interest, principal), paid)).toBe(0);
      expect(compareRatios(addRatios(principal, presentValue), ZERO)).toBe(0);
    }),
    ROOT_RUNS,
  );
});

it('annuityPeriods() finds the whole number of periods that a payment was solved for', () => {
  const positive = terms.filter(({ rate }) => rate.numerator > 0n);
  fc.assert(
    fc.property(positive, fc.bigInt({ min: 10n ** 4n, max: 10n ** 8n }), (annuity, owed) => {
      const none = { presentValue: ratio(owed), payment: ZERO, futureValue: ZERO };
      const periods = annuityPeriods(annuity, { ...none, payment: ANNUITY_UNKNOWNS.payment(annuity, none) });
      expect(periods && toNumber(periods)).toBeCloseTo(annuity.periods, 12);
    }),
    ROOT_RUNS,
  );
});
