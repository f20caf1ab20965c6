import { describe, expect, it } from 'vitest';
import { type PayoffDefinition, payoffPath } from '../../src/account/payoffPath.ts';
import { type Ratio, ratio } from '../../src/money/index.ts';

const monthly =
  (percent: bigint): (() => Ratio) =>
  () =>
    ratio(percent, 100n);

const path = (changes: Partial<PayoffDefinition>) =>
  payoffPath({
    balances: [{ amount: 1_000_00n, factorIn: monthly(1n) }],
    paymentOn: () => 400_00n,
    longestMonths: 1_200,
    rounding: 'halfExpand',
    ...changes,
  });

describe('payoffPath()', () => {
  it('payoffPath() bears interest on what a month opens with, then pays; the last payment is what is left', () => {
    expect(path({})).toEqual({
      end: 'paid-off',
      months: [
        { month: 1, opening: 1_000_00n, interest: 10_00n, payment: 400_00n, principal: 390_00n, closing: 610_00n },
        { month: 2, opening: 610_00n, interest: 6_10n, payment: 400_00n, principal: 393_90n, closing: 216_10n },
        { month: 3, opening: 216_10n, interest: 2_16n, payment: 218_26n, principal: 216_10n, closing: 0n },
      ],
    });
  });

  it('payoffPath() gives the rule of the payment what the month opens with and its interest', () => {
    const seen: [bigint, bigint][] = [];
    path({
      paymentOn: (opening, interest) => {
        seen.push([opening, interest]);
        return 600_00n;
      },
    });
    expect(seen).toEqual([
      [1_000_00n, 10_00n],
      [410_00n, 4_10n],
    ]);
  });

  it.each([
    ['below its interest', 9_99n],
    ['at its interest', 10_00n],
  ])('payoffPath() ends where a payment is %s', (_name, payment) => {
    const { end, months } = path({ paymentOn: () => payment });
    expect(end).toBe('payment-at-or-below-interest');
    expect(months).toHaveLength(1);
    expect(months[0]?.closing).toBe(1_010_00n - payment);
  });

  it('payoffPath() ends with the longest term, whatever is left', () => {
    const { end, months } = path({ paymentOn: () => 10_01n, longestMonths: 12 });
    expect(end).toBe('longest-term');
    expect(months).toHaveLength(12);
    expect(path({ longestMonths: 3 }).end).toBe('paid-off');
    expect(path({ longestMonths: 2 }).end).toBe('longest-term');
  });

  it('payoffPath() pays a balance without interest off, too', () => {
    const { end, months } = path({ balances: [{ amount: 1_000_00n, factorIn: monthly(0n) }] });
    expect(end).toBe('paid-off');
    expect(months.map(({ payment }) => payment)).toEqual([400_00n, 400_00n, 200_00n]);
  });

  it('payoffPath() pays balances at lower rates first and rounds the interest of each', () => {
    const balances = [
      { amount: 500_50n, factorIn: monthly(3n) }, // 15.015
      { amount: 300_50n, factorIn: monthly(1n) }, // 3.005
    ];
    const { months } = path({ balances });
    // 15.02 + 3.01; 303.51 is paid in full, 96.49 goes to 515.52, which leaves 419.03 and bears 12.57
    expect(months[0]).toMatchObject({ opening: 801_00n, interest: 18_03n, closing: 419_03n });
    expect(months[1]).toMatchObject({ opening: 419_03n, interest: 12_57n });
  });

  it('payoffPath() looks at the rate of each month', () => {
    const promotional = (month: number): Ratio => ratio(month <= 2 ? 0n : 2n, 100n);
    const { months } = path({ balances: [{ amount: 1_000_00n, factorIn: promotional }], paymentOn: () => 300_00n });
    expect(months.map(({ interest }) => interest)).toEqual([0n, 0n, 8_00n, 2_16n]);
  });
});
