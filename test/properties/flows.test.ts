/** Laws of what flows are worth and cost, through the public functions. */

import * as fc from 'fast-check';
import {
  type AnnualRateInput,
  diminishedObligation,
  type InternalRateInput,
  netPresentValue,
  solveAnnualRate,
  solveInternalRate,
} from 'repayment-plan';
import { calculatorInputArbitrary } from 'repayment-plan/testing';
import { expect, it } from 'vitest';
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  ONE,
  type Ratio,
  ratio,
  subtractRatios,
  ZERO,
} from '../../src/money/index.ts';
import { exact, isWithin, rateOf, sumOfRatios, unitOf } from './decimals.ts';
import { RUNS } from './runs.ts';

/** Searches for every rate of long flows: a fifth of the usual runs. */
const RATE_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 5) };
const DECIMALS = 28;

const amountsOf = ({ amounts, flows }: InternalRateInput): readonly Ratio[] =>
  (amounts ?? flows?.map(({ amount }) => amount) ?? []).map((amount) => exact(String(amount)));

const sizeOfAll = (amounts: readonly Ratio[]): Ratio =>
  sumOfRatios(amounts.map(({ numerator, denominator }) => ratio(numerator < 0n ? -numerator : numerator, denominator)));

/** A rate as a percentage that can be read, with as many decimals as that may have; null where it is out of range. */
function readable(rate: Ratio): string | null {
  const units = (rate.numerator * 10n ** 32n) / rate.denominator;
  if (units <= -(10n ** 32n) || units > 10n ** 36n) return null;
  const text = String(units < 0n ? -units : units).padStart(31, '0');
  return `${units < 0n ? '-' : ''}${text.slice(0, -30)}.${text.slice(-30)}%`;
}

it('netPresentValue() is the sum of discounted amounts, and the plain sum at a rate of zero', () => {
  fc.assert(
    fc.property(calculatorInputArbitrary(fc, 'netPresentValue'), (input) => {
      const amounts = amountsOf(input);
      const total = sumOfRatios(amounts);
      const plain = exact(netPresentValue({ ...input, rate: '0%', decimals: 2 }));
      expect(compareRatios(plain, total)).toBe(0);
      if (!input.amounts) return;
      const growth = addRatios(ONE, rateOf(String(input.rate)));
      // From the last to the first: each step discounts everything that comes later.
      const worth = amounts.reduceRight((later, amount) => addRatios(amount, divideRatios(later, growth)), ZERO);
      const found = exact(netPresentValue({ ...input, decimals: 30 }));
      expect(isWithin(found, worth, addRatios(unitOf(30), multiplyRatios(sizeOfAll(amounts), unitOf(39))))).toBe(true);
    }),
    RUNS,
  );
});

it('netPresentValue() heeds no order of dated flows, and is that of the parts together', () => {
  const dated = calculatorInputArbitrary(fc, 'netPresentValue').filter(({ flows }) => flows !== undefined);
  fc.assert(
    fc.property(dated, ({ flows = [], ...input }) => {
      const worth = (part: typeof flows) => exact(netPresentValue({ ...input, flows: part, decimals: 30 }));
      const whole = worth(flows);
      expect(worth([...flows].reverse())).toEqual(whole);
      // A flow of nothing on the first day keeps the day that each part counts from.
      const first = { date: flows.map(({ date }) => date).sort()[0] as string, amount: '0' };
      const half = Math.ceil(flows.length / 2);
      const parts = [flows.slice(0, half), flows.slice(half)].map((part) => worth([first, ...part]));
      expect(isWithin(sumOfRatios(parts), whole, multiplyRatios(unitOf(30), ratio(3n)))).toBe(true);
    }),
    RATE_RUNS,
  );
});

it('solveInternalRate() finds rates on both sides of which the flows are worth something of opposite sign', () => {
  fc.assert(
    fc.property(calculatorInputArbitrary(fc, 'solveInternalRate'), ({ decimals: _, rounding: __, ...flows }) => {
      const size = sizeOfAll(amountsOf(flows));
      for (const { rate, residual } of rootsOf(solveInternalRate({ ...flows, decimals: DECIMALS }))) {
        expect(isWithin(exact(residual), ZERO, multiplyRatios(size, unitOf(25)))).toBe(true);
        const near = multiplyRatios(addRatios(ONE, exact(rate)), unitOf(15));
        const sides = [subtractRatios(exact(rate), near), addRatios(exact(rate), near)].map(readable);
        // Beyond what can be read, and too near to -100 % for the decimals that are read.
        if (sides.includes(null) || compareRatios(near, unitOf(24)) < 0) continue;
        const worth = sides.map((side) => exact(netPresentValue({ ...flows, rate: side as string, decimals: 40 })));
        expect(compareRatios(multiplyRatios(worth[0] as Ratio, worth[1] as Ratio), ZERO)).toBeLessThanOrEqual(0);
      }
    }),
    RATE_RUNS,
  );
});

it('solveInternalRate() finds none where flows are worth something of one sign at every rate', () => {
  fc.assert(
    fc.property(calculatorInputArbitrary(fc, 'solveInternalRate'), ({ decimals: _, rounding: __, ...flows }) => {
      const solved = solveInternalRate(flows);
      if (solved.outcome !== 'no-root' || solved.reason === 'nothing-flows') return;
      const rates = ['-90%', '-50%', '-10%', '0%', '1%', '10%', '50%', '100%', '1000%', '100000%'];
      const signs = signsOf(rates.map((rate) => exact(netPresentValue({ ...flows, rate, decimals: 40 }))));
      expect(new Set(signs).size).toBe(1);
    }),
    RATE_RUNS,
  );
});

function signsOf(amounts: readonly Ratio[]): readonly number[] {
  return amounts.map((amount) => compareRatios(amount, ZERO)).filter((sign) => sign !== 0);
}

type MethodOf<Method extends AnnualRateInput['method']> = Extract<AnnualRateInput, { readonly method: Method }>;

/** Inputs of some methods. */
function annual<Method extends AnnualRateInput['method']>(
  ...methods: readonly Method[]
): fc.Arbitrary<MethodOf<Method>> {
  const isSuch = (input: AnnualRateInput): input is MethodOf<Method> =>
    methods.some((method) => method === input.method);
  return calculatorInputArbitrary(fc, 'solveAnnualRate').filter(isSuch);
}

function rootsOf(solved: ReturnType<typeof solveInternalRate>) {
  if (solved.outcome === 'no-root') return [];
  return solved.outcome === 'solved' ? [solved] : solved.roots;
}

function ratesOf(solved: ReturnType<typeof solveInternalRate>): readonly Ratio[] {
  return rootsOf(solved).map(({ rate }) => exact(rate));
}

it('solveAnnualRate() has a rate per period as often as a year has periods, and never more than with compounding', () => {
  fc.assert(
    fc.property(annual('nominal-irr', 'effective-irr', 'pboc-simple', 'pboc-irr'), (input) => {
      const by = (method: typeof input.method) => ratesOf(solveAnnualRate({ ...input, method, decimals: DECIMALS }));
      const [nominal, effective] = [by('nominal-irr'), by('effective-irr')];
      expect([by('pboc-simple'), by('pboc-irr')]).toEqual([nominal, effective]);
      const periodic = ratesOf(solveInternalRate({ amounts: input.amounts, decimals: 40 }));
      const periods = ratio(BigInt(input.periodsPerYear));
      expect(nominal.length).toBe(periodic.length);
      nominal.forEach((rate, index) => {
        expect(isWithin(rate, multiplyRatios(periodic[index] as Ratio, periods), unitOf(25))).toBe(true);
        expect(compareRatios(effective[index] as Ratio, rate)).toBeGreaterThanOrEqual(0);
      });
    }),
    RATE_RUNS,
  );
});

it('solveAnnualRate() of a flat fee lies between the fee and the shortcut', () => {
  fc.assert(
    fc.property(annual('flat-fee-nominal', 'flat-fee-effective'), ({ fee, periods, periodsPerYear }) => {
      const solved = solveAnnualRate({ method: 'flat-fee-nominal', fee, periods, periodsPerYear, decimals: DECIMALS });
      const [rate] = ratesOf(solved);
      const perYear = multiplyRatios(rateOf(String(fee)), ratio(BigInt(periodsPerYear)));
      const shortcut = multiplyRatios(perYear, ratio(BigInt(2 * periods), BigInt(periods + 1)));
      expect(rate && compareRatios(addRatios(rate, unitOf(20)), perYear)).toBeGreaterThanOrEqual(0);
      expect(rate && compareRatios(subtractRatios(rate, unitOf(20)), shortcut)).toBeLessThanOrEqual(0);
    }),
    RATE_RUNS,
  );
});

it('solveAnnualRate() of a daily rate rises from 360 days over 365 to compounding by month and by day', () => {
  const methods = ['daily-360', 'daily-365', 'daily-compounded-monthly', 'daily-compounded'] as const;
  fc.assert(
    fc.property(annual(...methods), (input) => {
      const rates = methods.map(
        (method) => ratesOf(solveAnnualRate({ ...input, method, decimals: DECIMALS }))[0] as Ratio,
      );
      rates.slice(1).forEach((rate, index) => {
        expect(compareRatios(rate, rates[index] as Ratio)).toBeGreaterThanOrEqual(0);
      });
    }),
    RATE_RUNS,
  );
});

it('solveAnnualRate() by the American method is above zero where more is paid than advanced, and below where less', () => {
  fc.assert(
    fc.property(annual('reg-z-actuarial'), ({ advances, ...input }) => {
      const solved = solveAnnualRate({ ...input, advances: advances.slice(0, 1), decimals: 40 });
      if (solved.outcome === 'no-root') return;
      const paid = sumOfRatios(input.payments.map(({ amount }) => exact(String(amount))));
      const signs = ratesOf(solved).map((rate) => compareRatios(rate, ZERO));
      expect(signs).toEqual([compareRatios(paid, exact(String(advances[0]?.amount)))]);
    }),
    RATE_RUNS,
  );
});

it('solveAnnualRate() by the European method is the internal rate of the same flows on the same count of time', () => {
  fc.assert(
    fc.property(annual('eu-apr'), ({ advances, payments, timeCount = 'EU 2008/48/EC' }) => {
      const dated = [...advances, ...payments.map((flow) => ({ ...flow, amount: `-${String(flow.amount)}` }))];
      const flows = dated.flatMap(({ date, amount }) => (date === undefined ? [] : [{ date, amount }]));
      if (flows.length < dated.length) return;
      const rates = ratesOf(solveAnnualRate({ method: 'eu-apr', advances, payments, timeCount, decimals: DECIMALS }));
      expect(rates).toEqual(ratesOf(solveInternalRate({ flows, timeCount, decimals: DECIMALS })));
    }),
    RATE_RUNS,
  );
});

it('diminishedObligation() is the loss between two present values, and nothing where terms stay the same', () => {
  fc.assert(
    fc.property(calculatorInputArbitrary(fc, 'diminishedObligation'), (input) => {
      const { originalValue, modifiedValue, loss } = diminishedObligation({ ...input, decimals: 30 });
      expect(
        isWithin(
          subtractRatios(exact(originalValue), exact(modifiedValue)),
          exact(loss),
          multiplyRatios(unitOf(30), ratio(3n)),
        ),
      ).toBe(true);
      const same = diminishedObligation({ ...input, after: input.before, threshold: '0%' });
      expect([same.loss, same.share, same.exceedsThreshold]).toEqual(['0', '0', false]);
      const [first] = input.before;
      if (typeof first === 'object' && 'date' in first) return;
      const worth = netPresentValue({
        rate: input.rate,
        amounts: input.before as string[],
        decimals: 30,
        rounding: input.rounding ?? 'halfExpand',
      });
      expect(originalValue).toBe(worth);
    }),
    RATE_RUNS,
  );
});
