import { minimumPayment } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';

describe('minimumPayment()', () => {
  it('minimumPayment() adds up a statement and says what is owed', () => {
    const given = deepFreeze({
      currency: 'CNY',
      owed: { purchases: '10000.00', cash: '2000.00', unpaidMinimum: '500.00', interest: '150.00', fees: '30.00' },
      rule: { share: '10%', cashShare: '100%', floor: '50.00' },
    } as const);
    // 1,000 + 2,000 + 500 + 150 + 30
    expect(minimumPayment(given)).toEqual({ currency: 'CNY', payment: '3680.00', balance: '12680.00' });
  });

  it('minimumPayment() takes the notional payment of a card as 5 % of its balance, at least 5.00', () => {
    // https://www.stepchange.org/clients/creditor-dmp-payments.aspx: 175.00 on 3,500.00
    const rule = { share: '5%', floor: '5.00' };
    expect(minimumPayment({ currency: 'GBP', owed: { purchases: '3500.00' }, rule }).payment).toBe('175.00');
    expect(minimumPayment({ currency: 'GBP', owed: { purchases: '80.00' }, rule }).payment).toBe('5.00');
    expect(minimumPayment({ currency: 'GBP', owed: { purchases: '4.00' }, rule }).payment).toBe('4.00');
  });

  it('minimumPayment() names every bad field', () => {
    const bad = { currency: 'CNY', owed: { purchase: '1.00', cash: '1.001' }, rule: { share: '2', base: 'both' } };
    expect(refusedPaths(() => minimumPayment(bad as never))).toEqual([
      'owed.cash',
      'owed.purchase',
      'rule.base',
      'rule.share',
    ]);
  });
});
