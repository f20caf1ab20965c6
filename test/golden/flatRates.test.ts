/** Loans at a flat rate, and what they come to a year, by other people's figures. */
import { buildFlatRateLoan, type FlatRateInput } from 'repayment-plan';
import { describe, expect, it } from 'vitest';

const loanOf = (principal: string, value: string, installments: number, more: Partial<FlatRateInput> = {}) =>
  buildFlatRateLoan({ currency: 'HKD', principal, flatRate: { value, per: 'month' }, installments, ...more });
const percent = (fraction: string | null, digits = 2): string => (Number(fraction) * 100).toFixed(digits);

describe('golden: Hong Kong flat rates, where the annual rate is the effective one', () => {
  it('100,000 at 0.32 % over 12 by the Rule of 78: 7.24 % (Bank of Communications, Hong Kong branch)', () => {
    // https://eb.hk.bankcomm.com/eb/html/en_US/loan_shouxufei.html: third month 10/78 of 3,840, eighth 5/78
    const loan = loanOf('100000.00', '0.32%', 12, { split: 'rule-of-78' });
    expect(loan).toMatchObject({ payment: '8653.33', interest: '3840.00' });
    expect(loan.rows[2]).toMatchObject({ interest: '492.31', principal: '8161.02' });
    expect(loan.rows[7]).toMatchObject({ interest: '246.15' });
    expect(percent(loan.rates.effective)).toBe('7.24');
  });

  it('120,000 at 0.14 % over 12, interest by the true rate: 3.087 % nominal, 3.13 % effective (WeLab Bank)', () => {
    // https://www.welab.bank/en/support/loan/what-is-goflexis-interest-calculation-method/
    const loan = loanOf('120000.00', '0.14%', 12, { split: 'actuarial' });
    expect(loan.payment).toBe('10168.00');
    expect(loan.rows[0]).toMatchObject({ interest: '308.70', principal: '9859.30' });
    expect(loan.rows[1]).toMatchObject({ interest: '283.34' });
    expect([percent(loan.rates.nominal, 3), percent(loan.rates.effective)]).toEqual(['3.087', '3.13']);
  });

  it('50,000 at 0.18 % over 60 and 62.50 a month: 7.04 % (DBS Hong Kong)', () => {
    // https://www.dbs.com.hk/personal/support/borrow-difference-between-the-monthly-flat-rate-and-the-annualized-percentage-rate.html
    const loan = loanOf('50000.00', '0.18%', 60, { feePerInstallment: '62.50' });
    expect(loan.payment).toBe('985.83'); // 833.33 + 90.00 + 62.50
    expect(percent(loan.rates.effective)).toBe('7.04');
  });

  it('50,000 at 0.7 % over 12: 350 a month, 4,200 a year, 16.26 % (Investor and Financial Education Council)', () => {
    // https://www.ifec.org.hk/web/en/moneyessentials/debts-and-borrowing/take-new-loan/Monthly-flat-rate.page
    const loan = loanOf('50000.00', '0.7%', 12);
    expect(loan.rows[0]?.interest).toBe('350.00');
    expect(loan.interest).toBe('4200.00');
    expect(percent(loan.rates.effective)).toBe('16.26');
  });
});

describe('golden: flat rates elsewhere', () => {
  it('100,000 at 12 % flat a year over 36 is 21.2 % on what is left, interest 36,000', () => {
    // https://www.emi-calc.com/convert-flat-rate-to-reducing-balance-interest-rate.php
    const loan = loanOf('100000.00', '0', 36, { flatRate: { value: '12%', per: 'year' } });
    expect(loan.interest).toBe('36000.00');
    expect(percent(loan.rates.nominal, 1)).toBe('21.2');
  });

  it('5,000 at 8.8 % over 12 is 5,440.00 in all, where parts rounded alone overcharge to 5,440.08', () => {
    // http://zhifou.net.cn/c/20240629/450347.html prints 416.67 + 36.67 = 453.34, twelve times
    const loan = loanOf('5000.00', '0', 12, { flatRate: { value: '8.8%', per: 'term' } });
    expect(loan).toMatchObject({ paid: '5440.00', interest: '440.00', payment: '453.33', lastPayment: '453.37' });
  });

  it.each([
    // Fee of the term, installments, the shortcut 24 f / (n + 1), and twelve times the rate that the payments come to.
    ['2.5%', 3, '15.0', '14.94'],
    ['4.5%', 6, '15.4', '15.27'],
    ['8.8%', 12, '16.2', '15.86'],
  ] as const)('%s over %i is %s %% by the average balance and %s %% in truth', (value, installments, shortcut, nominal) => {
    const { rates } = loanOf('120000.00', '0', installments, { flatRate: { value, per: 'term' } });
    expect(Math.abs(Number(rates.averageBalance) * 100 - Number(shortcut))).toBeLessThanOrEqual(0.05);
    expect(percent(rates.nominal)).toBe(nominal);
  });
});

/** Fee per installment on the opening principal: nominal and effective yearly rate, 12 a year. */
const FEES: readonly (readonly [fee: string, installments: number, nominal: string, effective: string])[] = [
  ['0.30%', 3, '5.39', '5.53'],
  ['0.30%', 6, '6.15', '6.32'],
  ['0.30%', 12, '6.58', '6.78'],
  ['0.30%', 24, '6.77', '6.98'],
  ['0.30%', 36, '6.78', '7.00'],
  ['0.30%', 60, '6.71', '6.92'],
  ['0.50%', 3, '8.98', '9.36'],
  ['0.50%', 6, '10.21', '10.71'],
  ['0.50%', 12, '10.90', '11.46'],
  ['0.50%', 24, '11.13', '11.71'],
  ['0.50%', 36, '11.08', '11.66'],
  ['0.50%', 60, '10.85', '11.40'],
  ['0.60%', 3, '10.77', '11.32'],
  ['0.60%', 6, '12.24', '12.95'],
  ['0.60%', 12, '13.03', '13.84'],
  ['0.60%', 24, '13.27', '14.10'],
  ['0.60%', 36, '13.17', '14.00'],
  ['0.60%', 60, '12.83', '13.61'],
  ['0.75%', 3, '13.45', '14.31'],
  ['0.75%', 6, '15.27', '16.38'],
  ['0.75%', 12, '16.22', '17.48'],
  ['0.75%', 24, '16.43', '17.72'],
  ['0.75%', 36, '16.24', '17.51'],
  ['0.75%', 60, '15.71', '16.90'],
];

describe('golden: what a fee per installment comes to a year', () => {
  it.each(FEES)('%s over %i: %s %% nominal, %s %% effective', (value, installments, ...expected) => {
    const { rates } = loanOf('1000000.00', value, installments);
    expect([percent(rates.nominal), percent(rates.effective)]).toEqual(expected);
  });
});
