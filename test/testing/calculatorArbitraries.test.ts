import * as fc from 'fast-check';
import type { LoanInput } from 'repayment-plan';
import { type CalculatorInputs, calculatorInputArbitrary, loanArbitrary } from 'repayment-plan/testing';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as calculators from '../../src/calculators/index.ts';
import { DAY_COUNTS, FREQUENCIES } from '../../src/calendar/index.ts';
import { ROUNDING_MODES } from '../../src/money/index.ts';
import { ANNUAL_RATE_METHODS, DAILY_RATE_METHODS } from '../../src/returns/index.ts';
import { RUNS } from '../properties/runs.ts';

type Taken = { readonly [Name in keyof typeof calculators]: Parameters<(typeof calculators)[Name]>[0] };

const SAMPLE = { numRuns: 500, seed: 1 };

/** Every value of a field among what is drawn, as far as it is there. */
function valuesOf<Value>(drawn: readonly Value[], field: (value: Value) => unknown): readonly unknown[] {
  return [...new Set(drawn.map(field))].filter((value) => value !== undefined).sort();
}

describe('calculatorInputArbitrary()', () => {
  it('draws what the calculator of that name takes', () => {
    expectTypeOf<Taken>().toExtend<CalculatorInputs>();
    expectTypeOf<CalculatorInputs>().toExtend<Taken>();
  });

  it('draws in the currency that is asked for', () => {
    const drawn = fc.sample(calculatorInputArbitrary(fc, 'lateFee', { currency: 'KWD' }), SAMPLE);
    for (const { currency, unpaidMinimum } of drawn) {
      expect([currency, /^\d+\.\d{3}$/.test(String(unpaidMinimum))]).toEqual(['KWD', true]);
    }
    expect(fc.sample(calculatorInputArbitrary(fc, 'lateFee'), 1)[0]?.currency).toBe('CNY');
  });

  it('draws every method of a yearly rate, every unknown of an annuity and every convention of a year', () => {
    const rates = fc.sample(calculatorInputArbitrary(fc, 'solveAnnualRate'), SAMPLE);
    const methods = Object.keys({ ...ANNUAL_RATE_METHODS, ...DAILY_RATE_METHODS });
    expect(valuesOf(rates, ({ method }) => method)).toEqual(methods.sort());
    const annuities = fc.sample(calculatorInputArbitrary(fc, 'solveAnnuity'), SAMPLE);
    expect(valuesOf(annuities, ({ solveFor }) => solveFor)).toHaveLength(5);
    const fractions = fc.sample(calculatorInputArbitrary(fc, 'dayCountFraction'), SAMPLE);
    expect(valuesOf(fractions, ({ dayCount }) => dayCount)).toHaveLength(DAY_COUNTS.length);
  });

  it('draws flows that have one rate, several and none', () => {
    const drawn = fc.sample(calculatorInputArbitrary(fc, 'solveInternalRate'), SAMPLE);
    const outcomes = drawn.map((input) => calculators.solveInternalRate(input).outcome);
    for (const outcome of ['solved', 'several-roots', 'no-root']) {
      expect(outcomes.filter((found) => found === outcome).length).toBeGreaterThan(20);
    }
  });

  it('shrinks: what fails is told by the smallest input', () => {
    const found = fc.check(
      fc.property(calculatorInputArbitrary(fc, 'allocateAmount'), ({ weights }) => weights.length < 3),
      RUNS,
    );
    expect(found.counterexample?.[0]).toMatchObject({ amount: '0.00', weights: ['0.01', '0.00', '0.00'] });
  });
});

describe('loanArbitrary()', () => {
  const loans = fc.sample(loanArbitrary(fc, { currency: 'JPY' }), { numRuns: 2_000, seed: 1 });

  it('draws every pattern, frequency, day count and rounding', () => {
    expect(valuesOf(loans, ({ pattern }) => pattern?.kind)).toHaveLength(8);
    expect(valuesOf(loans, ({ frequency }) => frequency)).toEqual(Object.keys(FREQUENCIES).sort());
    expect(valuesOf(loans, ({ dayCount }) => dayCount)).toEqual([...DAY_COUNTS].sort());
    expect(valuesOf(loans, ({ rounding }) => rounding)).toEqual([...ROUNDING_MODES].sort());
  });

  it('draws due dates that roll, end and are listed, and loans that a payment ends', () => {
    const shapes = [
      (loan: LoanInput) => loan.installments !== undefined && loan.frequency !== undefined,
      (loan: LoanInput) => loan.endDate !== undefined,
      (loan: LoanInput) => loan.dueDates !== undefined,
      (loan: LoanInput) =>
        loan.payment !== undefined && loan.installments === undefined && loan.frequency !== undefined,
    ];
    for (const isSuch of shapes) expect(loans.filter(isSuch).length).toBeGreaterThan(40);
  });

  it('draws every change, one after another and none', () => {
    const kinds = loans.map(({ changes = [] }) => changes.map(({ kind }) => kind));
    expect(valuesOf(kinds.flat(), (kind) => kind)).toHaveLength(5);
    expect(kinds.filter((list) => list.length > 1).length).toBeGreaterThan(100);
    expect(kinds.filter((list) => list.length === 0).length).toBeGreaterThan(100);
    const behind = loans.flatMap(({ changes = [] }) => changes).filter((change) => change.kind === 're-age');
    expect(valuesOf(behind, ({ paidThrough }) => paidThrough === null)).toEqual([false, true]);
  });

  it('names a currency or its minor digits', () => {
    expect(valuesOf(loans, ({ currency, minorDigits }) => `${currency ?? minorDigits}`)).toEqual(['0', 'JPY']);
  });

  it('shrinks: what fails is told by the smallest loan', () => {
    const found = fc.check(
      fc.property(loanArbitrary(fc), ({ pattern }) => pattern?.kind !== 'balloon'),
      RUNS,
    );
    expect(found.counterexample?.[0]).toMatchObject({ principal: '0.01', pattern: { amount: '0.01' }, changes: [] });
  });
});
