import { describe, expect, it } from 'vitest';
import { type Claimant, shareMonth } from '../../src/offers/shareMonth.ts';

const claimants = (...pairs: readonly (readonly [weight: bigint, floor: bigint])[]): readonly Claimant[] =>
  pairs.map(([weight, floor]) => ({ weight, floor }));

describe('shareMonth', () => {
  it('shares by weight, and leaves no unit over', () => {
    // 160.00 by 4,550, 6,700 and 1,200 of 12,450: 58.47 (.389), 86.10 (.441), 15.42 (.168). The cent goes to the second.
    expect(shareMonth(16_000n, claimants([4_550n, 0n], [6_700n, 0n], [1_200n, 0n]))).toEqual({
      shares: [5_847n, 8_611n, 1_542n],
      floorsMet: true,
    });
  });

  it('raises whoever is below the floor to it, the others share what is left', () => {
    // By weight 60, 30, 10. The third has 25; 75 by 6 : 3 is 50, 25.
    expect(shareMonth(100n, claimants([6n, 0n], [3n, 0n], [1n, 25n])).shares).toEqual([50n, 25n, 25n]);
  });

  it('goes on raising where the first raise brings another below the floor', () => {
    // By weight 60, 30, 10. The third has 40, and 60 by 6 : 3 is 40, 20: the second has its 30, the first 30.
    expect(shareMonth(100n, claimants([6n, 0n], [3n, 30n], [1n, 40n])).shares).toEqual([30n, 30n, 40n]);
  });

  it('gives exactly the floors where the amount is their sum', () => {
    expect(shareMonth(70n, claimants([9n, 30n], [1n, 40n]))).toEqual({ shares: [30n, 40n], floorsMet: true });
  });

  it('shares in proportion to the floors where the amount is less than their sum', () => {
    // 35 by 30 : 40 is 15 and 20.
    expect(shareMonth(35n, claimants([9n, 30n], [1n, 40n]))).toEqual({ shares: [15n, 20n], floorsMet: false });
  });

  it('shares nothing as nothing', () => {
    expect(shareMonth(0n, claimants([2n, 0n], [1n, 0n]))).toEqual({ shares: [0n, 0n], floorsMet: true });
  });
});
