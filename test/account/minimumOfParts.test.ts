import { describe, expect, it } from 'vitest';
import { type MinimumPaymentRule, minimumOfParts, type OwedParts } from '../../src/account/minimumOfParts.ts';
import { ratio } from '../../src/money/index.ts';

const NOTHING: OwedParts = {
  purchases: 0n,
  cash: 0n,
  installments: 0n,
  overLimit: 0n,
  unpaidMinimum: 0n,
  interest: 0n,
  fees: 0n,
};
const TEN_PERCENT: MinimumPaymentRule = {
  share: ratio(10n, 100n),
  floor: 0n,
  wholeBalanceUpTo: 0n,
  base: 'before-interest',
  interest: 'on-top',
};

const minimum = (rule: Partial<MinimumPaymentRule>, owed: Partial<OwedParts>): bigint =>
  minimumOfParts({ ...TEN_PERCENT, ...rule }, { ...NOTHING, ...owed }, 'halfExpand');

describe('minimumOfParts()', () => {
  it('minimumOfParts() adds every part: a share of purchases, another of cash, the rest in full', () => {
    const owed = {
      purchases: 10_000_00n,
      cash: 2_000_00n,
      installments: 300_00n,
      overLimit: 40_00n,
      unpaidMinimum: 500_00n,
      interest: 150_00n,
      fees: 30_00n,
    };
    // 1,000 + 50 % of 2,000 + 300 + 40 + 500 + 150 + 30
    expect(minimum({ cashShare: ratio(50n, 100n) }, owed)).toBe(3_020_00n);
    // the share of purchases holds for cash where none is named: 1,000 + 200 + 1,020
    expect(minimum({}, owed)).toBe(2_220_00n);
  });

  it.each([
    ['installments', 'installments'],
    ['what is over the limit', 'overLimit'],
    ['unpaid minimums', 'unpaidMinimum'],
    ['fees', 'fees'],
    ['interest', 'interest'],
  ] as const)('minimumOfParts() asks for %s in full', (_name, part) => {
    expect(minimum({}, { purchases: 100_00n, [part]: 7_00n })).toBe(17_00n);
  });

  it('minimumOfParts() takes the share before interest or after it', () => {
    const owed = { purchases: 3_000_00n, interest: 55_00n };
    expect(minimum({ base: 'before-interest', interest: 'within' }, owed)).toBe(300_00n);
    expect(minimum({ base: 'after-interest', interest: 'within' }, owed)).toBe(305_50n); // 10 % of 3,055.00
    expect(minimum({ base: 'before-interest', interest: 'on-top' }, owed)).toBe(355_00n);
    expect(minimum({ base: 'after-interest', interest: 'on-top' }, owed)).toBe(360_50n);
  });

  it.each([
    ['a share below the floor: the floor', 499_99n, 50_00n],
    ['a share above the floor', 500_10n, 50_01n],
    ['less owed than the floor: all of it', 49_99n, 49_99n],
  ])('minimumOfParts() keeps the floor: %s', (_name, purchases, expected) => {
    expect(minimum({ floor: 50_00n }, { purchases })).toBe(expected);
  });

  it.each([
    ['at the limit', 25_00n, 25_00n],
    ['below it', 24_99n, 24_99n],
    ['above it: the share', 25_01n, 2_50n],
  ])('minimumOfParts() asks for a small balance whole: %s', (_name, purchases, expected) => {
    expect(minimum({ wholeBalanceUpTo: 25_00n }, { purchases })).toBe(expected);
  });

  it('minimumOfParts() counts every part of a balance that is small enough to be asked for whole', () => {
    expect(minimum({ wholeBalanceUpTo: 25_00n }, { purchases: 20_00n, cash: 3_00n, interest: 2_00n })).toBe(25_00n);
    expect(minimum({ wholeBalanceUpTo: 25_00n }, { purchases: 20_00n, cash: 3_00n, interest: 2_01n })).toBe(4_31n);
  });
});
