import { type DiminishedObligationInput, diminishedObligation } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedPaths, withField } from '../account/refusal.ts';

/** A bullet loan of 100 over five years at 5 %. */
const BULLET = ['0', '5', '5', '5', '5', '105'];
const DEFERRED: DiminishedObligationInput = deepFreeze({ rate: '5%', before: BULLET, after: ['0', '0', ...BULLET] });

const DATED: DiminishedObligationInput = deepFreeze({
  rate: '10%',
  date: '2026-01-01',
  before: [{ date: '2027-01-01', amount: '110.00' }],
  after: [{ date: '2028-01-01', amount: '110.00' }],
});

describe('diminishedObligation()', () => {
  it('diminishedObligation() gives 9.3 % for a two-year deferral of a five-year bullet at 5 %', () => {
    // NPV0 is par, and every flow of NPV1 lies two years later: 1 - 1.05^-2 = 1 - 1 / 1.1025 = 0.0929705215419...
    const result = diminishedObligation(DEFERRED);
    expect(result).toEqual({
      originalValue: '100',
      modifiedValue: '90.702947845804989', // 100 / 1.1025
      loss: '9.297052154195011',
      share: '0.09297052154195',
      threshold: '0.01',
      exceedsThreshold: true,
    });
    expect(Number(result.share).toFixed(3)).toBe('0.093');
  });

  it('diminishedObligation() loses 34.72 % of 50,000 frozen over 60 months against 18.25 %: present value 32,641.82', () => {
    // 50,000 / 60 * (1 - (1 + i)^-60) / i with i = 18.25 % / 12: 50,000 / 60 * 39.170182 = 32,641.82
    const after = ['0', ...Array.from({ length: 60 }, () => '833.333333333333')];
    const result = diminishedObligation({ rate: '0.015208333333', before: ['50000'], after, decimals: 2 });
    expect(result).toMatchObject({ modifiedValue: '32641.82', loss: '17358.18', share: '0.35' });
    expect(diminishedObligation({ rate: '0.015208333333', before: ['50000'], after, decimals: 4 }).share).toBe(
      '0.3472',
    );
  });

  it('diminishedObligation() counts years from the day of the change where flows are dated', () => {
    // 110 / 1.1 = 100 and 110 / 1.21 = 90.9090...; 2026 and 2027 have 365 days.
    expect(diminishedObligation({ ...DATED, decimals: 6 })).toMatchObject({
      originalValue: '100',
      modifiedValue: '90.909091',
      share: '0.090909',
    });
  });

  it('diminishedObligation() is negative where the new terms are worth more', () => {
    const result = diminishedObligation({ rate: '0%', before: ['100'], after: ['102'] });
    expect(result).toMatchObject({ loss: '-2', share: '-0.02', exceedsThreshold: false });
  });

  it('diminishedObligation() allows the threshold itself, and another where one is given', () => {
    const terms = { rate: '0%', before: ['100'] };
    expect(diminishedObligation({ ...terms, after: ['99'] }).exceedsThreshold).toBe(false);
    expect(diminishedObligation({ ...terms, after: ['98.999999999999'] }).exceedsThreshold).toBe(true);
    expect(diminishedObligation({ ...terms, after: ['96'], threshold: '5%' })).toMatchObject({
      threshold: '0.05',
      exceedsThreshold: false,
    });
  });

  it.each([
    ['a negative amount', DEFERRED, 'before[1]', '-5', ['before[1]']],
    ['a bare rate above one', DEFERRED, 'rate', '5', ['rate']],
    ['no flows', DEFERRED, 'after', [], ['after']],
    ['nothing to lose', DEFERRED, 'before', ['0', '0'], ['before']],
    ['two shapes', DATED, 'after', ['110'], ['after']],
    ['dated flows without the day of the change', DATED, 'date', undefined, ['date']],
    ['a flow before the change', DATED, 'after[0].date', '2025-12-31', ['after[0].date']],
    ['a threshold above 100 %', DEFERRED, 'threshold', '101%', ['threshold']],
  ] as const)('diminishedObligation() refuses %s', (_, input, path, value, paths) => {
    const wrong = withField(input, path, value) as DiminishedObligationInput;
    expect(refusedPaths(() => diminishedObligation(wrong))).toEqual(paths);
  });
});
