import { describe, expect, it } from 'vitest';
import { type YearlyRatesInput, yearlyRates } from '../../src/calculators/index.ts';
import { deepFreeze, refusedPaths, withField } from '../account/refusal.ts';

const EXAMPLE: YearlyRatesInput = { rate: '10%', quoted: 'nominal', periodsPerYear: 4 };

describe('yearlyRates()', () => {
  it('yearlyRates() compounds a nominal rate', () => {
    // 1.025^4 - 1; formulajs, EFFECT: 0.10381289062499977.
    expect(yearlyRates(EXAMPLE)).toEqual({ periodic: '0.025', nominal: '0.1', effective: '0.103812890625' });
  });

  it('yearlyRates() takes compounding out of an effective rate', () => {
    // formulajs, NOMINAL: 0.09645475633778045.
    expect(yearlyRates({ ...EXAMPLE, quoted: 'effective', decimals: 13 })).toEqual({
      periodic: '0.0241136890844',
      nominal: '0.0964547563378',
      effective: '0.1',
    });
  });

  it('yearlyRates() converts a negative rate', () => {
    // 0.95^2 - 1.
    expect(yearlyRates({ rate: '-10%', quoted: 'nominal', periodsPerYear: 2 }).effective).toBe('-0.0975');
  });

  it.each([
    ['rate', 10],
    ['quoted', 'flat'],
    ['periodsPerYear', 0],
    ['periodsPerYear', 367],
    ['dayCount', 'ACT/360'],
  ])('yearlyRates() refuses %s of %s', (path, value) => {
    expect(refusedPaths(() => yearlyRates(withField(EXAMPLE, path, value) as YearlyRatesInput))).toEqual([path]);
  });

  it('yearlyRates() leaves frozen input as it was', () => {
    const input = deepFreeze(structuredClone(EXAMPLE));
    yearlyRates(input);
    expect(input).toEqual(EXAMPLE);
  });
});
