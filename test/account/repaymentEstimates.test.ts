import { describe, expect, it } from 'vitest';
import { type RatedBalance, repaymentEstimates } from '../../src/account/repaymentEstimates.ts';
import { compareRatios, ratio } from '../../src/money/index.ts';

const apr = (percent: bigint) => ratio(percent, 100n);
const RULE = {
  share: ratio(2n, 100n),
  floor: 20_00n,
  wholeBalanceUpTo: 0n,
  base: 'before-interest',
  interest: 'within',
} as const;
const estimates = (...balances: readonly RatedBalance[]) => repaymentEstimates(balances, RULE, 'halfExpand');

describe('repaymentEstimates()', () => {
  it('repaymentEstimates() takes a twelfth of the yearly rate a month: 365 / 12 days at 1 / 365 each', () => {
    const { periodicRate, minimumOnly } = estimates({ amount: 1_200_00n, apr: apr(18n), promotional: null });
    expect(compareRatios(periodicRate, ratio(15n, 1_000n))).toBe(0);
    expect(minimumOnly.months[0]).toMatchObject({ interest: 18_00n, payment: 24_00n }); // 1,200 * 1.5 %; 2 % of 1,200
  });

  it('repaymentEstimates() weighs rates by balance, and a promotional one by its part of 36 months', () => {
    const { periodicRate } = estimates(
      { amount: 750_00n, apr: apr(12n), promotional: null },
      { amount: 250_00n, apr: apr(24n), promotional: { apr: apr(0n), months: 9 } },
    );
    // 3/4 of 12 % + 1/4 of 27/36 of 24 % = 13.5 % a year
    expect(compareRatios(periodicRate, ratio(135n, 12_000n))).toBe(0);
  });

  it('repaymentEstimates() lets a promotional rate hold for all of the 36 months and no more', () => {
    const { periodicRate, payment } = estimates({
      amount: 720_00n,
      apr: apr(24n),
      promotional: { apr: apr(0n), months: 48 },
    });
    expect(periodicRate.numerator).toBe(0n);
    expect(payment).toBe(20_00n); // 720 / 36
  });

  it('repaymentEstimates() ends a promotional rate with its last month', () => {
    const { minimumOnly } = estimates({ amount: 1_000_00n, apr: apr(12n), promotional: { apr: apr(0n), months: 2 } });
    // 1,000.00 - 2 * 20.00 = 960.00, which then bears 1 %
    expect(minimumOnly.months.slice(0, 3).map(({ interest }) => interest)).toEqual([0n, 0n, 9_60n]);
  });

  it('repaymentEstimates() rounds the payment over 36 months once', () => {
    // 10,000 * 0.0125 / (1 - 1.0125^-36) = 346.6532...
    expect(estimates({ amount: 10_000_00n, apr: apr(15n), promotional: null }).payment).toBe(346_65n);
  });
});
