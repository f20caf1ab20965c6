import { buildInstallmentPlan, type Infeasible } from 'repayment-plan';
import { explainInfeasible } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { debt, infeasibleOf } from '../plans/inputs.ts';
import { readBack, textsOf } from './readBack.ts';

/** 1,200.00 at 12 % accrues 12.00 in the first month; 10.00 does not cover it. */
const infeasible = infeasibleOf(
  buildInstallmentPlan({ account: debt('1200.00'), terms: { payment: '10.00', rate: '12%' } }),
);

describe('explainInfeasible()', () => {
  it('says what binds in both languages', () => {
    expect(textsOf(explainInfeasible(infeasible, { locale: 'en', audience: 'customer' }))['reason']).toEqual([
      'The payment does not cover the first interest, so the debt would never be repaid.',
    ]);
    expect(textsOf(explainInfeasible(infeasible, { locale: 'zh-CN', audience: 'customer' }))['reason']).toEqual([
      '还款金额不足以支付首期利息，欠款无法还清。',
    ]);
  });

  it('names what would do, or that nothing was found', () => {
    const near: Infeasible = {
      ...infeasible,
      nearest: { payment: '12.50', installments: 48, principalShare: '0.8' },
    };
    const options = { locale: 'en', audience: 'customer' } as const;
    expect(textsOf(explainInfeasible(near, options))['nearest']).toEqual([
      'A payment of CNY 12.50 would do, all else unchanged.',
      'A plan of 48 installments would do, all else unchanged.',
      'Paying 80% of the principal would do, all else unchanged.',
    ]);
    const none = { ...infeasible, nearest: { payment: null, installments: null, principalShare: null } };
    expect(textsOf(explainInfeasible(none, options))['nearest']).toEqual(['No single change was found that would do.']);
  });

  it('reads back, for customers and staff, in both languages', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      for (const audience of ['customer', 'staff'] as const) {
        readBack(explainInfeasible(infeasible, { locale, audience }), infeasible, 'CNY');
      }
    }
  });

  it.each([
    ['a plan', { ...infeasible, outcome: 'plan' }, { locale: 'en', audience: 'staff' }, 'infeasible.outcome'],
    ['an unknown language', infeasible, { locale: 'fr', audience: 'staff' }, 'options.locale'],
    ['nothing', undefined, { locale: 'en', audience: 'staff' }, 'infeasible'],
  ])('refuses %s', (_, given, options, path) => {
    expect(() => explainInfeasible(given as never, options as never)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        details: expect.arrayContaining([expect.objectContaining({ path })]),
      }),
    );
  });
});
