import { describe, expect, it } from 'vitest';
import { type AnnuityInput, solveAnnuity } from '../../src/calculators/index.ts';
import { deepFreeze, refusedPaths, withField } from '../account/refusal.ts';

const EIGHT = { nominal: '8%', periodsPerYear: 12 };
const TEN = { nominal: '10%', periodsPerYear: 12 };
const EXAMPLE: AnnuityInput = { solveFor: 'payment', rate: EIGHT, periods: 60, presentValue: '15000' };

describe('solveAnnuity()', () => {
  /** numpy-financial, tests/test_financial (np), and formulajs, test/financial (fj). */
  it.each<{ case: string; input: AnnuityInput; expected: string }>([
    { case: 'np pmt', input: { ...EXAMPLE, decimals: 21 }, expected: '-304.14591432620523703387' },
    {
      case: 'np pmt at zero',
      input: { solveFor: 'payment', rate: 0, periods: 12, presentValue: 2000, decimals: 9 },
      expected: '-166.666666667',
    },
    {
      case: 'fj pmt of a future value',
      input: {
        solveFor: 'payment',
        rate: { nominal: '6%', periodsPerYear: 12 },
        periods: 216,
        futureValue: 50000,
        decimals: 9,
      },
      expected: '-129.081160868',
    },
    {
      case: 'fj pmt of both',
      input: { solveFor: 'payment', rate: TEN, periods: 24, presentValue: 100000, futureValue: 1000000, decimals: 6 },
      expected: '-42426.085638',
    },
    {
      case: 'np pv',
      input: { solveFor: 'presentValue', rate: '7%', periods: 20, payment: 12000, decimals: 20 },
      expected: '-127128.1709461939327295222',
    },
    {
      case: 'fj pv at the beginning',
      input: {
        solveFor: 'presentValue',
        rate: TEN,
        periods: 24,
        payment: 1000,
        futureValue: 10000,
        due: 'begin',
        decimals: 6,
      },
      expected: '-30045.540722',
    },
    {
      case: 'np fv',
      input: { solveFor: 'futureValue', rate: '7.5%', periods: 20, payment: -2000, decimals: 8 },
      expected: '86609.36267304',
    },
    {
      case: 'np fv at the beginning',
      input: { solveFor: 'futureValue', rate: '20%', periods: 5, payment: 100, due: 'begin' },
      expected: '-892.992',
    },
    {
      case: 'np nper',
      input: { solveFor: 'periods', rate: '7.5%', payment: -2000, futureValue: 100000, decimals: 7 },
      expected: '21.5449442',
    },
    {
      case: 'np nper at the beginning',
      input: { solveFor: 'periods', rate: '7.5%', payment: -2000, futureValue: 100000, due: 'begin', decimals: 8 },
      expected: '20.76156441',
    },
    {
      case: 'fj nper in the past',
      input: { solveFor: 'periods', rate: TEN, payment: -100, presentValue: -1000, decimals: 6 },
      expected: '-9.645091',
    },
    {
      case: 'np rate',
      input: { solveFor: 'rate', periods: 10, presentValue: -3500, futureValue: 10000, decimals: 9 },
      expected: '0.110690854',
    },
    {
      case: 'fj rate',
      input: { solveFor: 'rate', periods: 24, payment: -1000, presentValue: -10000, futureValue: 100000, decimals: 9 },
      expected: '0.065178912',
    },
    {
      case: 'np rate at a loss',
      input: { solveFor: 'rate', periods: 2, presentValue: '-593.06', futureValue: '214.07', decimals: 8 },
      expected: '-0.39920185',
    },
  ])('solveAnnuity() finds $expected: $case', ({ input, expected }) => {
    expect(solveAnnuity(input)).toEqual({ outcome: 'solved', value: expected });
  });

  it('solveAnnuity() finds a rate of payments at the beginning', () => {
    // 210 less 110 at once is 100, which 110 a period later settle at 10 %.
    const due = { presentValue: 210, payment: -110, due: 'begin' } as const;
    expect(solveAnnuity({ solveFor: 'rate', periods: 2, ...due })).toEqual({ outcome: 'solved', value: '0.1' });
  });

  it('solveAnnuity() lists every rate', () => {
    // -100 now, 230 a period on and -132 with the last of two payments of 230: -100, 230, -132.
    const flows = { presentValue: -100, payment: 230, futureValue: -362 };
    expect(solveAnnuity({ solveFor: 'rate', periods: 2, ...flows })).toEqual({
      outcome: 'several-roots',
      values: ['0.1', '0.2'],
    });
  });

  it.each<{ case: string; input: AnnuityInput; reason: string }>([
    {
      case: 'everything is received',
      input: { solveFor: 'rate', periods: 12, payment: 400, presentValue: 10000, futureValue: 5000 },
      reason: 'one-sign',
    },
    { case: 'nothing flows', input: { solveFor: 'rate', periods: 12 }, reason: 'nothing-flows' },
    {
      case: 'payments are below the interest',
      input: { solveFor: 'periods', rate: '10%', payment: -9, presentValue: 100 },
      reason: 'never-reached',
    },
  ])('solveAnnuity() returns $reason where $case', ({ input, reason }) => {
    expect(solveAnnuity(input)).toEqual({ outcome: 'no-root', reason });
  });

  it.each([
    ['solveFor', 'interest'],
    ['rate', undefined],
    ['rate', '-100%'],
    ['rate.periodsPerYear', 0],
    ['periods', 0],
    ['periods', 1.5],
    ['periods', 1_201],
    ['presentValue', '1e5'],
    ['payment', '5'],
    ['due', 'start'],
    ['decimals', -1],
  ])('solveAnnuity() refuses %s of %s', (path, value) => {
    expect(refusedPaths(() => solveAnnuity(withField(EXAMPLE, path, value) as AnnuityInput))).toEqual([path]);
  });

  it('solveAnnuity() leaves frozen input as it was', () => {
    const input = deepFreeze(structuredClone(EXAMPLE));
    solveAnnuity(input);
    expect(input).toEqual(EXAMPLE);
  });
});
