import { buildPayoffPath } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';

const CARD = { currency: 'USD', balance: '1000.00', rate: '12%' } as const;

describe('buildPayoffPath()', () => {
  it('buildPayoffPath() writes every month of a fixed payment', () => {
    expect(buildPayoffPath(deepFreeze({ ...CARD, payment: '600.00' } as const))).toEqual({
      outcome: 'paid-off',
      currency: 'USD',
      months: 2,
      interest: '14.10', // 10.00 + 1 % of 410.00
      paid: '1014.10',
      rows: [
        { month: 1, opening: '1000.00', interest: '10.00', payment: '600.00', principal: '590.00', closing: '410.00' },
        { month: 2, opening: '410.00', interest: '4.10', payment: '414.10', principal: '410.00', closing: '0.00' },
      ],
    });
  });

  it('buildPayoffPath() asks for a share of the balance and the interest on top of it', () => {
    const { rows } = buildPayoffPath({ ...CARD, payment: { share: '5%', floor: '40.00' } });
    expect(rows.slice(0, 2).map(({ payment }) => payment)).toEqual(['60.00', '57.00']); // 50 + 10; 47.50 + 9.50
  });

  it('buildPayoffPath() pays a small balance whole', () => {
    const payment = { share: '50%', wholeBalanceUpTo: '300.00', interest: 'within' } as const;
    // 1,010 - 500 = 510; 515.10 - 255 = 260.10; with its interest of 2.60 it is small
    const { rows } = buildPayoffPath({ ...CARD, payment });
    expect(rows.map((row) => row.payment)).toEqual(['500.00', '255.00', '262.70']);
  });

  it('buildPayoffPath() takes a rate as it is quoted', () => {
    const months = (rate: Parameters<typeof buildPayoffPath>[0]['rate']) =>
      buildPayoffPath({ ...CARD, rate, payment: '600.00' }).rows[0]?.interest;
    expect(months({ value: '1%', per: 'month' })).toBe('10.00');
    expect(months({ value: '12.682503013%', quoted: 'effective' })).toBe('10.00'); // 1.01^12 - 1
  });

  it('buildPayoffPath() returns a payment that never pays off, with what binds', () => {
    expect(buildPayoffPath({ ...CARD, payment: '10.00' })).toMatchObject({
      outcome: 'not-paid-off',
      constraint: 'payment-at-or-below-interest',
      months: 1,
      balance: '1000.00',
    });
    // 1,000 * 1.01 - 10.50 = 999.50; 999.50 + 10.00 - 10.50 = 999.00
    expect(buildPayoffPath({ ...CARD, payment: '10.50', longestMonths: 2 })).toMatchObject({
      outcome: 'not-paid-off',
      constraint: 'longest-term',
      months: 2,
      balance: '999.00',
      interest: '20.00',
      paid: '21.00',
    });
  });

  it('buildPayoffPath() names every bad field', () => {
    const bad = { ...CARD, balance: '0.00', rate: 12, payment: { share: '101%' }, longestMonths: 1_201 };
    expect(refusedPaths(() => buildPayoffPath(bad as never))).toEqual([
      'balance',
      'longestMonths',
      'payment.share',
      'rate',
    ]);
    expect(refusedPaths(() => buildPayoffPath({ ...CARD, payment: '0.00' }))).toEqual(['payment']);
  });
});
