import { buildInstallmentPlan, buildPrincipalSettlementPlan, isRepaymentError } from 'repayment-plan';
import { representativeExample } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { budget, card, debt, planOf } from '../plans/inputs.ts';

const start = { startDate: '2026-11-21' };
const english = { locale: 'en' } as const;
const plan = planOf(
  buildInstallmentPlan({ account: debt('50000.00', '18.25%'), terms: { ...start, installments: 60, rate: '18.25%' } }),
);

describe('representativeExample()', () => {
  it('states the figures of 50,000.00 at 18.25 % over 60 months', () => {
    const { totalCredit, totalCost, totalPayable, numberOfInstallments, installments } = representativeExample(
      plan,
      english,
    );
    // 59 * 1,276.48 + 1,276.55 = 76,588.87; less 50,000.00: interest of 26,588.87.
    expect({ totalCredit, totalCost, totalPayable, numberOfInstallments }).toEqual({
      totalCredit: '50000.00',
      totalCost: '26588.87',
      totalPayable: '76588.87',
      numberOfInstallments: 60,
    });
    expect(installments).toEqual([
      { count: 59, payment: '1276.48', firstDueDate: '2026-12-21' },
      { count: 1, payment: '1276.55', firstDueDate: '2031-11-21' },
    ]);
  });

  it('states the European rate to a tenth of a percent', () => {
    // Whole months: (1 + 0.1825 / 12)^12 - 1: 12 ln(1.0152083) = 0.181127, e^0.181127 = 1.19857.
    expect(representativeExample(plan, english).annualRate).toBe('0.199');
  });

  it('counts what is waived and paid down: credit - waived on completion + cost = payable', () => {
    const terms = { ...start, installments: 12, waive: 'on-completion', downPayment: '2000.00' } as const;
    const example = representativeExample(planOf(buildPrincipalSettlementPlan({ account: card, terms })), english);
    expect(example).toMatchObject({
      totalCredit: '51980.55',
      waivedOnCompletion: '3980.55',
      totalCost: '0.00',
      totalPayable: '48000.00',
    });
    expect(example.items[0]?.sentences.map(({ key, values }) => [key, values])).toEqual([
      ['total-credit', { credit: '51980.55' }],
      ['down-payment', { amount: '2000.00', date: '2026-11-21' }],
      ['waived-on-completion', { amount: '3980.55' }],
    ]);
  });

  it('counts only installments with a payment', () => {
    const holiday = { installments: 2, interest: 'freeze', keeps: 'term' } as const;
    const paused = planOf(
      buildInstallmentPlan({ account: debt('1000.00'), terms: { ...start, installments: 6, rate: '0%', holiday } }),
    );
    const { numberOfInstallments, installments } = representativeExample(paused, english);
    expect(numberOfInstallments).toBe(4);
    expect(installments).toEqual([{ count: 4, payment: '250.00', firstDueDate: '2027-02-21' }]);
  });

  it('says what a flat fee is instead of a borrowing rate', () => {
    const pattern = { kind: 'flat-fee', feePerInstallment: '0.6%' } as const;
    const flat = planOf(
      buildInstallmentPlan({ account: debt('12000.00'), terms: { ...start, installments: 12, pattern } }),
    );
    const [, rate] = representativeExample(flat, english).items;
    expect(rate?.sentences.map(({ key, values }) => [key, values])).toEqual([
      ['borrowing-rate-flat-fee', { share: '0.006' }],
    ]);
  });

  it('says so where everything is paid at once', () => {
    const atOnce = planOf(
      buildPrincipalSettlementPlan({
        account: card,
        affordability: { ...budget, availableFunds: { amount: '60000.00', from: '2026-11-21' } },
        terms: { ...start, lumpSum: true },
      }),
    );
    const { annualRate, items } = representativeExample(atOnce, english);
    expect(annualRate).toBeNull();
    expect(items[2]?.sentences.map(({ key }) => key)).toEqual(['annual-rate-none']);
  });

  it('is surer of the rate than of which figures are asked for', () => {
    expect(representativeExample(plan, english).sources.map(({ verification }) => verification)).toEqual([
      'memory',
      'primary',
    ]);
  });

  it('refuses a language that it does not have', () => {
    try {
      representativeExample(plan, { locale: 'fr' } as never);
      expect.unreachable();
    } catch (error) {
      if (!isRepaymentError(error)) throw error;
      expect(error.code).toBe('invalid-input');
      expect(error.message).toContain('locale');
    }
  });
});
