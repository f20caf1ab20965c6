import { buildInstallmentPlan, expectPlan, isRepaymentError } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { card } from './inputs.ts';

describe('expectPlan()', () => {
  it('gives back a plan, whatever its verdict', () => {
    const result = buildInstallmentPlan({ account: card, terms: { installments: 36 } });
    expect(expectPlan(result)).toBe(result);
  });

  it('throws the binding constraint where there is no plan', () => {
    try {
      expectPlan(buildInstallmentPlan({ account: card, terms: { payment: '1.00' } }));
      expect.unreachable();
    } catch (error) {
      expect(isRepaymentError(error, 'infeasible') && error.details[0]?.constraint).toBe(
        'payment-at-or-below-interest',
      );
    }
  });
});
