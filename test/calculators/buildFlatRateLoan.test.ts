import { buildFlatRateLoan, type FlatRateInput } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';

const LOAN: FlatRateInput = deepFreeze({
  currency: 'CNY',
  principal: '12000.00',
  flatRate: { value: '0.6%', per: 'month' },
  installments: 12,
});

describe('buildFlatRateLoan()', () => {
  it('buildFlatRateLoan() writes payments, sums and rows as decimal text', () => {
    const loan = buildFlatRateLoan(LOAN);
    expect(loan).toMatchObject({
      currency: 'CNY',
      payment: '1072.00',
      lastPayment: '1072.00',
      interest: '864.00',
      fees: '0.00',
      paid: '12864.00',
    });
    expect(loan.rows).toHaveLength(12);
    expect(loan.rows[0]).toEqual({
      number: 1,
      opening: '12000.00',
      payment: '1072.00',
      interest: '72.00',
      fee: '0.00',
      principal: '1000.00',
      closing: '11000.00',
    });
  });

  it.each([
    ['a month', { value: '0.6%', per: 'month' }],
    ['a year', { value: '7.2%', per: 'year' }],
    ['the term', { value: '7.2%', per: 'term' }],
  ] as const)('buildFlatRateLoan() takes a flat rate for %s', (_name, flatRate) => {
    expect(buildFlatRateLoan({ ...LOAN, flatRate }).interest).toBe('864.00');
  });

  it('buildFlatRateLoan() counts a year of flat rate for each twelve installments', () => {
    const flatRate = { value: '12%', per: 'year' } as const;
    expect(buildFlatRateLoan({ ...LOAN, principal: '100000.00', flatRate, installments: 36 }).interest).toBe(
      '36000.00',
    );
  });

  it('buildFlatRateLoan() counts fees in the true rate and not in the interest', () => {
    const plain = buildFlatRateLoan(LOAN);
    const charged = buildFlatRateLoan({ ...LOAN, flatRate: { value: '0%', per: 'month' }, feePerInstallment: '72.00' });
    expect(charged).toMatchObject({ payment: '1072.00', interest: '0.00', fees: '864.00', paid: '12864.00' });
    expect(charged.rates.effective).toBe(plain.rates.effective);
    expect(charged.rates.averageBalance).toBe('0');
  });

  it('buildFlatRateLoan() divides interest by the true rate before fees', () => {
    const split = 'actuarial';
    const without = buildFlatRateLoan({ ...LOAN, split }).rows.map(({ interest }) => interest);
    const charged = buildFlatRateLoan({ ...LOAN, split, feePerInstallment: '10.00' }).rows;
    expect(charged.map(({ interest }) => interest)).toEqual(without);
  });

  it('buildFlatRateLoan() has a rate of zero without interest', () => {
    const { rates } = buildFlatRateLoan({ ...LOAN, flatRate: { value: '0%', per: 'term' } });
    expect(rates).toEqual({ nominal: '0', effective: '0', averageBalance: '0' });
  });

  it('buildFlatRateLoan() names every bad field', () => {
    const bad = {
      ...LOAN,
      principal: '0.00',
      flatRate: { value: '-1%', per: 'week' },
      installments: 601,
      split: 'half',
    };
    expect(refusedPaths(() => buildFlatRateLoan(bad as never))).toEqual([
      'flatRate.per',
      'flatRate.value',
      'installments',
      'principal',
      'split',
    ]);
  });
});
