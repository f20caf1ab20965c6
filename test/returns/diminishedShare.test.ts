import { describe, expect, it } from 'vitest';
import { compareRatios, ratio } from '../../src/money/index.ts';
import { DISTRESS_THRESHOLD, diminishedShare } from '../../src/returns/diminishedShare.ts';

describe('diminishedShare()', () => {
  it.each([
    ['a tenth is lost', 200n, 180n, ratio(1n, 10n)],
    ['nothing is lost', 200n, 200n, ratio(0n)],
    ['the new terms are worth half a percent more', 200n, 201n, ratio(-1n, 200n)],
  ])('diminishedShare() is exact: %s', (_, original, modified, share) => {
    expect(compareRatios(diminishedShare(ratio(original), ratio(modified)), share)).toBe(0);
  });

  it('DISTRESS_THRESHOLD is one percent', () => {
    expect(DISTRESS_THRESHOLD).toEqual({ numerator: 1n, denominator: 100n });
  });
});
