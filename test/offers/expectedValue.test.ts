import { describe, expect, it } from 'vitest';
import { compareRatios, ratio } from '../../src/money/index.ts';
import { exactPresentValue } from '../../src/offers/expectedValue.ts';

describe('exactPresentValue()', () => {
  it('exactPresentValue() discounts each amount by the periods before it, exactly', () => {
    // 1 / (11/10) + 1 / (11/10 * 12/10) = 10/11 + 100/132 = 5/3
    const value = exactPresentValue([ratio(1n), ratio(1n)], [ratio(1n, 10n), ratio(2n, 10n)]);
    expect(compareRatios(value, ratio(5n, 3n))).toBe(0);
  });

  it('exactPresentValue() of nothing is zero', () => {
    expect(exactPresentValue([], [])).toEqual({ numerator: 0n, denominator: 1n });
  });
});
