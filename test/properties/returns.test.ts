import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addRatios,
  compareRatios,
  multiplyRatios,
  ONE,
  powerRatio,
  type Ratio,
  ROUNDING_MODES,
  ratio,
  roundRatio,
  ZERO,
} from '../../src/money/index.ts';
import { type IrrInput, presentValue, solveIrr } from '../../src/returns/index.ts';
import { RUNS } from './runs.ts';

interface Length {
  readonly whole: number;
  readonly odd: Ratio;
}

const UNIT: Length = { whole: 1, odd: ZERO };

function units(count: number): readonly Length[] {
  return Array.from({ length: count }, () => UNIT);
}

function toNumber({ numerator, denominator }: Ratio): number {
  return Number((numerator * 10n ** 20n) / denominator) / 1e20;
}

/** Exact growth of one unit over a period: (1 + i)^whole * (1 + odd i). */
function growthOf(rate: Ratio, { whole, odd }: Length): Ratio {
  return multiplyRatios(powerRatio(addRatios(ONE, rate), whole), addRatios(ONE, multiplyRatios(rate, odd)));
}

/** What is left owed after every payment, worth today: zero at the rate that solves. Exact. */
function leftToday({ advance, payments, lengths }: IrrInput, rate: Ratio): Ratio {
  let growth: Ratio = ONE;
  let left = ratio(advance);
  payments.forEach((payment, index) => {
    growth = multiplyRatios(growth, growthOf(rate, lengths[index] as Length));
    left = addRatios(left, ratio(-payment * growth.denominator, growth.numerator));
  });
  return left;
}

const length = fc.record({
  whole: fc.integer({ min: 0, max: 3 }),
  odd: fc.integer({ min: 0, max: 29 }).map((days) => ratio(BigInt(days), 30n)),
});

/** One advance answered by up to eight payments that come to between a fifth and five times of it. */
const loan = fc
  .record({
    advance: fc.bigInt({ min: 10_000n, max: 10n ** 12n }),
    shares: fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), length), { minLength: 1, maxLength: 8 }),
    multiple: fc.integer({ min: 20, max: 500 }),
  })
  .map(({ advance, shares, multiple }): IrrInput => {
    const weights = shares.map(([share]) => BigInt(share) + 1n);
    const total = weights.reduce((sum, weight) => sum + weight, 0n);
    const payments = weights.map((weight) => (advance * BigInt(multiple) * weight) / (100n * total));
    // The first payment comes after a whole unit or more: none is so early that no rate could explain a loss on it.
    const lengths = shares.map(([, { whole, odd }], index) => ({ whole: index === 0 ? whole + 1 : whole, odd }));
    return { advance, payments, lengths };
  });

it('solveIrr() recovers the rate of level payments', () => {
  const rates = fc.bigInt({ min: 1n, max: 1_000n }).map((points) => ratio(points, 10_000n));
  fc.assert(
    fc.property(rates, fc.integer({ min: 1, max: 120 }), (rate, count) => {
      // P i (1 + i)^n / ((1 + i)^n - 1), on a principal so large that rounding it does not show.
      const principal = 10n ** 18n;
      const growth = powerRatio(addRatios(ONE, rate), count);
      const top = principal * rate.numerator * growth.numerator;
      const payment = roundRatio(ratio(top, rate.denominator * (growth.numerator - growth.denominator)), 'halfEven');
      const result = solveIrr({
        advance: principal,
        payments: Array.from({ length: count }, () => payment),
        lengths: units(count),
      });
      if (result.outcome !== 'solved') throw new Error(result.reason);
      expect(Math.abs(toNumber(result.rate) - toNumber(rate))).toBeLessThan(1e-15);
    }),
    RUNS,
  );
});

it('solveIrr() finds a rate that prices the payments at the advance', () => {
  fc.assert(
    fc.property(loan, (input) => {
      const result = solveIrr(input);
      if (result.outcome !== 'solved') throw new Error(result.reason);
      const left = toNumber(leftToday(input, result.rate));
      // A part in 10^12 of the advance, and a millionth of a minor unit at the very least.
      expect(Math.abs(left)).toBeLessThan(Math.max(1e-6, Number(input.advance) * 1e-12));
      expect(Math.abs(toNumber(result.residual) + left)).toBeLessThan(1e-3);
    }),
    RUNS,
  );
});

it('solveIrr() is positive where more comes back than was advanced, and negative where less does', () => {
  fc.assert(
    fc.property(loan, (input) => {
      const total = input.payments.reduce((sum, payment) => sum + payment, 0n);
      const result = solveIrr(input);
      if (result.outcome !== 'solved') throw new Error(result.reason);
      expect(Math.sign(Number(result.rate.numerator))).toBe(Math.sign(Number(total - input.advance)));
    }),
    RUNS,
  );
});

it('solveIrr() rises with every payment', () => {
  fc.assert(
    fc.property(loan, fc.nat(), fc.bigInt({ min: 1n, max: 10n ** 6n }), (input, nat, more) => {
      const raised = input.payments.map((payment, index) =>
        index === nat % input.payments.length ? payment + more : payment,
      );
      const before = solveIrr(input);
      const after = solveIrr({ ...input, payments: raised });
      if (before.outcome !== 'solved' || after.outcome !== 'solved') throw new Error('no root');
      expect(compareRatios(after.rate, before.rate)).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

it('solveIrr() does not heed the unit of money', () => {
  fc.assert(
    fc.property(loan, (input) => {
      const scaled = { ...input, advance: input.advance * 1_000n, payments: input.payments.map((p) => p * 1_000n) };
      const [small, large] = [solveIrr(input), solveIrr(scaled)];
      if (small.outcome !== 'solved' || large.outcome !== 'solved') throw new Error('no root');
      expect(toNumber(large.rate)).toBeCloseTo(toNumber(small.rate), 14);
    }),
    RUNS,
  );
});

it('solveIrr() never throws and only returns a rate that solves, however odd the payments', () => {
  const amount = fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 100n }), fc.bigInt({ min: 0n, max: 10n ** 15n }));
  const times = fc.record({
    whole: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
    odd: fc.oneof(
      fc.constant(ZERO),
      length.map(({ odd }) => odd),
    ),
  });
  fc.assert(
    fc.property(amount, fc.array(fc.tuple(amount, times), { maxLength: 6 }), (advance, rows) => {
      const input = { advance, payments: rows.map(([paid]) => paid), lengths: rows.map(([, time]) => time) };
      const result = solveIrr(input);
      if (result.outcome === 'no-root') {
        expect(['nothing-advanced', 'nothing-paid', 'no-time-passes', 'out-of-range']).toContain(result.reason);
        return;
      }
      // Present values fall in the rate: a little above it they are below the advance, a little below it above.
      const near = ratio(1n, 10n ** 9n);
      const onePlus = addRatios(ONE, result.rate);
      const lower = addRatios(result.rate, multiplyRatios(onePlus, ratio(-near.numerator, near.denominator)));
      const higher = addRatios(result.rate, multiplyRatios(onePlus, near));
      expect(compareRatios(leftToday(input, lower), ZERO)).toBeLessThanOrEqual(0);
      expect(compareRatios(leftToday(input, higher), ZERO)).toBeGreaterThanOrEqual(0);
    }),
    RUNS,
  );
});

const factor = fc.bigInt({ min: 0n, max: 1_000n }).map((points) => ratio(points, 10_000n));
/** Payments with their factors; neighbours share both, one or neither, as in the schedules of plans. */
const flows = fc
  .array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 10n }), fc.integer({ min: 1, max: 4 }), factor, fc.boolean()), {
    maxLength: 12,
  })
  .map((runs) => {
    let shared = runs[0]?.[2] ?? ratio(0n);
    return runs.flatMap(([payment, count, own, keeps]) => {
      if (!keeps) shared = own;
      return Array.from({ length: count }, (): [bigint, Ratio] => [payment, shared]);
    });
  });

it('presentValue() is the exact sum of discounted payments, rounded once in every mode', () => {
  fc.assert(
    fc.property(flows, fc.bigInt({ min: 0n, max: 10n ** 9n }), (rows, atStart) => {
      let growth: Ratio = ONE;
      let exact = ratio(atStart);
      for (const [payment, rate] of rows) {
        growth = multiplyRatios(growth, addRatios(ONE, rate));
        exact = addRatios(exact, ratio(payment * growth.denominator, growth.numerator));
      }
      const input = { payments: rows.map(([payment]) => payment), factors: rows.map(([, rate]) => rate), atStart };
      for (const mode of ROUNDING_MODES) expect(presentValue(input, mode)).toBe(roundRatio(exact, mode));
    }),
    { numRuns: 300 },
  );
});

it('presentValue() without interest is the sum of what is paid', () => {
  fc.assert(
    fc.property(flows, fc.bigInt({ min: 0n, max: 10n ** 9n }), (rows, atStart) => {
      const payments = rows.map(([payment]) => payment);
      const factors = rows.map(() => ZERO);
      const total = payments.reduce((sum, payment) => sum + payment, atStart);
      expect(presentValue({ payments, factors, atStart }, 'floor')).toBe(total);
    }),
    RUNS,
  );
});

it('presentValue() never rises with a rate and never falls with a payment', () => {
  fc.assert(
    fc.property(flows, (rows) => {
      const payments = rows.map(([payment]) => payment);
      const factors = rows.map(([, rate]) => rate);
      const value = presentValue({ payments, factors, atStart: 0n }, 'halfExpand');
      const dearer = factors.map((rate) => addRatios(rate, ratio(1n, 10_000n)));
      expect(presentValue({ payments, factors: dearer, atStart: 0n }, 'halfExpand')).toBeLessThanOrEqual(value);
      const more = payments.map((payment) => payment + 1n);
      expect(presentValue({ payments: more, factors, atStart: 0n }, 'halfExpand')).toBeGreaterThanOrEqual(value);
    }),
    RUNS,
  );
});

it('presentValue() at the rate that solveIrr() finds is the advance', () => {
  fc.assert(
    fc.property(loan, (input) => {
      const regular = { ...input, lengths: units(input.payments.length) };
      const result = solveIrr(regular);
      if (result.outcome !== 'solved') throw new Error(result.reason);
      const factors = input.payments.map(() => result.rate);
      const value = presentValue({ payments: input.payments, factors, atStart: 0n }, 'halfExpand');
      const off = value - input.advance;
      expect(off >= -1n && off <= 1n).toBe(true);
    }),
    RUNS,
  );
});
