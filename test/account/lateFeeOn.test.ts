import { describe, expect, it } from 'vitest';
import { lateFeeOn } from '../../src/account/lateFeeOn.ts';
import { type RoundingMode, ratio } from '../../src/money/index.ts';

const FIVE_PERCENT = ratio(5n, 100n);

describe('lateFeeOn()', () => {
  it.each([
    ['5 % of 10,000.00', 10_000_00n, 10_00n, null, 500_00n],
    ['5 % just below the floor: 5 % of 199.80 is 9.99', 199_80n, 10_00n, null, 10_00n],
    ['5 % at the floor', 200_00n, 10_00n, null, 10_00n],
    ['5 % just above the floor', 200_20n, 10_00n, null, 10_01n],
    ['a share above the cap', 10_000_00n, 10_00n, 300_00n, 300_00n],
    ['a share at the cap', 6_000_00n, 10_00n, 300_00n, 300_00n],
    ['a share just below the cap', 5_999_80n, 10_00n, 300_00n, 299_99n],
    ['a floor above the cap: the cap', 1_00n, 10_00n, 5_00n, 5_00n],
    ['a cap of zero', 10_000_00n, 10_00n, 0n, 0n],
    ['nothing unpaid, in spite of the floor', 0n, 10_00n, null, 0n],
  ])('lateFeeOn() charges %s', (_name, unpaid, floor, cap, expected) => {
    expect(lateFeeOn({ share: FIVE_PERCENT, floor, cap }, unpaid, 'halfExpand')).toBe(expected);
  });

  // 5 % of 0.50 is 2.5 minor units: a tie.
  it.each<[RoundingMode, bigint]>([
    ['halfExpand', 3n],
    ['halfEven', 2n],
    ['floor', 2n],
    ['ceil', 3n],
  ])('lateFeeOn() rounds the share once, in mode %s', (mode, expected) => {
    expect(lateFeeOn({ share: FIVE_PERCENT, floor: 0n, cap: null }, 50n, mode)).toBe(expected);
  });
});
