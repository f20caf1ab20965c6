import { type RevolvingInterestInput, revolvingInterest } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedFields, refusedPaths } from '../account/refusal.ts';

const CARD: RevolvingInterestInput = {
  currency: 'CNY',
  dailyRate: '0.05%',
  postings: [{ date: '2025-03-30', amount: '1000.00' }],
  payments: [{ date: '2025-04-23', amount: '100.00' }],
  statementDates: ['2025-05-05'],
  statementDay: 'counted',
};

describe('revolvingInterest()', () => {
  it('revolvingInterest() writes cycles and segments as decimal text', () => {
    expect(revolvingInterest(deepFreeze(CARD))).toEqual({
      currency: 'CNY',
      interest: '17.85',
      cycles: [
        {
          statementDate: '2025-05-05',
          interest: '17.85',
          balance: '900.00',
          segments: [
            { from: '2025-03-30', until: '2025-04-22', days: 24, balance: '1000.00', interest: '12.00' },
            { from: '2025-04-23', until: '2025-05-05', days: 13, balance: '900.00', interest: '5.85' },
          ],
        },
      ],
    });
  });

  it('revolvingInterest() adds the interest of all cycles', () => {
    const statementDates = ['2025-05-05', '2025-06-05'];
    // 17.85 + 900.00 * 0.0005 * 31
    expect(revolvingInterest({ ...CARD, statementDates }).interest).toBe('31.80');
  });

  it('revolvingInterest() reads and writes a currency without minor units', () => {
    const postings = [{ date: '2025-03-30', amount: '100000' }];
    // 100,000 * 0.0005 * 37 days
    expect(revolvingInterest({ ...CARD, currency: 'JPY', postings, payments: [] }).interest).toBe('1850');
  });

  it.each([
    ['no statement date', { statementDates: [] }, 'statementDates'],
    ['statement dates out of order', { statementDates: ['2025-05-05', '2025-05-05'] }, 'statementDates[1]'],
    ['no word on the statement day', { statementDay: undefined }, 'statementDay'],
    ['a residual without a bill', { variant: 'residual' }, 'bill'],
    [
      'a bill due before its statement',
      { bill: { statementDate: '2025-04-05', dueDate: '2025-04-04' } },
      'bill.dueDate',
    ],
    ['an unknown currency', { currency: 'QQQ' }, 'currency'],
    ['a bare number as a rate', { dailyRate: 5 }, 'dailyRate'],
    ['a posting with too many decimals', { postings: [{ date: '2025-03-30', amount: '1.005' }] }, 'postings[0].amount'],
    ['a negative payment', { payments: [{ date: '2025-03-30', amount: '-1.00' }] }, 'payments[0].amount'],
    ['an unknown field', { rate: '18%' }, 'rate'],
  ])('revolvingInterest() refuses %s', (_name, change, path) => {
    expect(refusedPaths(() => revolvingInterest({ ...CARD, ...change } as never))).toEqual([path]);
  });

  it.each([null, undefined, 7, 'CNY', []])('revolvingInterest() refuses %o', (input) => {
    expect(refusedFields(() => revolvingInterest(input as never)).length).toBeGreaterThan(0);
  });
});
