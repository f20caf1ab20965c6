/** Laws of annuities and of quoted rates, through the public functions. */

import * as fc from 'fast-check';
import { type AnnuityInput, annuityParts, solveAnnuity, yearlyRates } from 'repayment-plan';
import { calculatorInputArbitrary } from 'repayment-plan/testing';
import { expect, it } from 'vitest';
import {
  addRatios,
  compareRatios,
  multiplyRatios,
  ONE,
  powerRatio,
  type Ratio,
  ratio,
  subtractRatios,
  ZERO,
} from '../../src/money/index.ts';
import { exact, isWithin, rateOf, sumOfRatios, unitOf } from './decimals.ts';
import { RUNS } from './runs.ts';

const FEWER_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 5) };

type PeriodicRate = Extract<AnnuityInput, { readonly solveFor: 'payment' }>['rate'];

function periodic(rate: PeriodicRate): Ratio {
  if (typeof rate !== 'object' || !('nominal' in rate)) return rateOf(String(rate));
  return multiplyRatios(rateOf(String(rate.nominal)), ratio(1n, BigInt(rate.periodsPerYear)));
}

/** What is still open of an annuity, one period after another: nothing where it is solved. */
interface Running {
  readonly rate: Ratio;
  readonly periods: number;
  readonly presentValue: Ratio;
  readonly payment: Ratio;
  readonly futureValue: Ratio;
  readonly due: 'end' | 'begin';
}

function leftOpen({ rate, periods, presentValue, payment, futureValue, due }: Running): Ratio {
  const growth = addRatios(ONE, rate);
  let owed = presentValue;
  for (let period = 1; period <= periods; period += 1) {
    owed =
      due === 'begin'
        ? multiplyRatios(addRatios(owed, payment), growth)
        : addRatios(multiplyRatios(owed, growth), payment);
  }
  return addRatios(owed, futureValue);
}

/** The four that are given, an amount that is left out being nothing. */
function givenOf(input: AnnuityInput): Running {
  const amount = (field: string) => exact(String((input as Readonly<Record<string, unknown>>)[field] ?? '0'));
  return {
    rate: 'rate' in input ? periodic(input.rate) : ZERO,
    periods: 'periods' in input ? input.periods : 0,
    presentValue: amount('presentValue'),
    payment: amount('payment'),
    futureValue: amount('futureValue'),
    due: input.due ?? 'end',
  };
}

/** Steps of hundreds of periods are exact, and slow. */
const annuities = calculatorInputArbitrary(fc, 'solveAnnuity').map((input) =>
  'periods' in input ? { ...input, periods: Math.ceil(input.periods / 6) } : input,
);
const DECIMALS = 40;

it('solveAnnuity() finds the amount that leaves nothing open after the last period', () => {
  const amounts = annuities.filter(({ solveFor }) => solveFor !== 'rate' && solveFor !== 'periods');
  fc.assert(
    fc.property(amounts, (input) => {
      const solved = solveAnnuity({ ...input, decimals: DECIMALS });
      if (solved.outcome !== 'solved') throw new Error(solved.outcome);
      const leftBy = (value: Ratio) => leftOpen({ ...givenOf(input), [input.solveFor]: value });
      const value = exact(solved.value);
      // A unit of the last decimal more or less takes what is left open past nothing.
      const [below, above] = [
        leftBy(subtractRatios(value, unitOf(DECIMALS))),
        leftBy(addRatios(value, unitOf(DECIMALS))),
      ];
      expect(compareRatios(multiplyRatios(below, above), ZERO)).toBeLessThan(0);
    }),
    FEWER_RUNS,
  );
});

it('solveAnnuity() finds rates on both sides of which something is left open, of opposite signs', () => {
  const rates = annuities.filter(({ solveFor }) => solveFor === 'rate');
  fc.assert(
    fc.property(rates, (input) => {
      const solved = solveAnnuity({ ...input, decimals: DECIMALS });
      if (solved.outcome === 'no-root') return;
      for (const value of solved.outcome === 'solved' ? [solved.value] : solved.values) {
        const growth = addRatios(ONE, exact(value));
        const at = (share: Ratio) =>
          leftOpen({ ...givenOf(input), rate: subtractRatios(multiplyRatios(growth, share), ONE) });
        const near = unitOf(12);
        const [below, above] = [at(subtractRatios(ONE, near)), at(addRatios(ONE, near))];
        // Too near to -100 % for so many decimals.
        if (compareRatios(growth, unitOf(25)) < 0) continue;
        expect(compareRatios(multiplyRatios(below, above), ZERO)).toBeLessThanOrEqual(0);
      }
    }),
    FEWER_RUNS,
  );
});

it('solveAnnuity() finds the periods between which what is left open changes its sign, or says that it never does', () => {
  const periods = annuities.filter(({ solveFor }) => solveFor === 'periods');
  fc.assert(
    fc.property(periods, (input) => {
      const solved = solveAnnuity({ ...input, decimals: DECIMALS });
      const after = (count: number) => leftOpen({ ...givenOf(input), periods: count });
      if (solved.outcome !== 'solved') {
        expect(compareRatios(multiplyRatios(after(0), after(60)), ZERO)).toBeGreaterThanOrEqual(0);
        return;
      }
      const { numerator, denominator } = exact(solved.value);
      const whole = Number(numerator / denominator);
      if (numerator < 0n || whole > 200) return;
      const isWhole = isWithin(exact(solved.value), ratio(BigInt(whole)), unitOf(30));
      const [first, last] = [after(isWhole ? Math.max(0, whole - 1) : whole), after(whole + 1)];
      expect(compareRatios(multiplyRatios(first, last), ZERO)).toBeLessThanOrEqual(0);
    }),
    FEWER_RUNS,
  );
});

it('annuityParts() of some periods and of those after them add up to those of all, payment by payment', () => {
  fc.assert(
    fc.property(calculatorInputArbitrary(fc, 'annuityParts'), fc.nat(), (input, cut) => {
      const whole = annuityParts({ ...input, decimals: DECIMALS });
      const count = input.last - input.first + 1;
      const middle = input.first + (cut % count);
      const pieces = [annuityParts({ ...input, last: middle, decimals: DECIMALS })];
      if (middle < input.last) pieces.push(annuityParts({ ...input, first: middle + 1, decimals: DECIMALS }));
      const apart = multiplyRatios(unitOf(DECIMALS), ratio(4n));
      for (const part of ['interest', 'principal'] as const) {
        expect(isWithin(sumOfRatios(pieces.map((piece) => exact(piece[part]))), exact(whole[part]), apart)).toBe(true);
      }
      const paid = multiplyRatios(exact(whole.payment), ratio(BigInt(count)));
      const parts = addRatios(exact(whole.interest), exact(whole.principal));
      expect(isWithin(parts, paid, multiplyRatios(apart, ratio(BigInt(count))))).toBe(true);
    }),
    FEWER_RUNS,
  );
});

it('annuityParts() of one period is interest on what the periods before have left', () => {
  fc.assert(
    fc.property(calculatorInputArbitrary(fc, 'annuityParts'), ({ first, ...input }) => {
      const number = Math.min(first, 40);
      const { payment, interest } = annuityParts({
        ...input,
        first: number,
        last: number,
        due: 'end',
        decimals: DECIMALS,
      });
      const rate = periodic(input.rate);
      const owed = leftOpen({
        rate,
        periods: number - 1,
        presentValue: exact(String(input.presentValue ?? '0')),
        payment: exact(payment),
        futureValue: ZERO,
        due: 'end',
      });
      // The payment is written with so many decimals, and its last one grows with every period.
      const growth = powerRatio(addRatios(ONE, rate.numerator < 0n ? ZERO : rate), number);
      const apart = multiplyRatios(multiplyRatios(growth, ratio(BigInt(2 * number))), unitOf(DECIMALS));
      expect(isWithin(multiplyRatios(owed, ratio(-rate.numerator, rate.denominator)), exact(interest), apart)).toBe(
        true,
      );
    }),
    FEWER_RUNS,
  );
});

it('yearlyRates() converts there and back, and never has the effective rate below the nominal one', () => {
  fc.assert(
    fc.property(calculatorInputArbitrary(fc, 'yearlyRates'), (input) => {
      const there = yearlyRates({ ...input, decimals: 28, rounding: 'halfExpand' });
      const other = input.quoted === 'nominal' ? 'effective' : 'nominal';
      const isReadBack =
        compareRatios(exact(there[other]), ratio(-1n)) > 0 && compareRatios(exact(there[other]), ratio(10_000n)) < 0;
      if (!isReadBack) return;
      const back = yearlyRates({ ...input, rate: percent(there[other]), quoted: other, decimals: 28 });
      expect(isWithin(exact(back[input.quoted]), rateOf(String(input.rate)), unitOf(20))).toBe(true);
      expect(compareRatios(exact(there.effective), exact(there.nominal))).toBeGreaterThanOrEqual(0);
      const periods = ratio(BigInt(input.periodsPerYear));
      const off = multiplyRatios(unitOf(28), periods);
      expect(isWithin(multiplyRatios(exact(there.periodic), periods), exact(there.nominal), off)).toBe(true);
    }),
    RUNS,
  );
});

/** A fraction as a percentage, which may be above one. */
function percent(fraction: string): string {
  const [whole = '0', decimals = ''] = fraction.split('.');
  const padded = decimals.padEnd(2, '0');
  return `${whole}${padded.slice(0, 2)}.${padded.slice(2) || '0'}%`;
}
