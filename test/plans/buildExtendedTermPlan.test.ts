import { buildExtendedTermPlan } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { card, infeasibleOf, leaving, loan, planOf } from './inputs.ts';

const zeroRateLoan = {
  ...loan,
  balances: { ...loan.balances, principal: '1200.00' },
  contract: {
    rate: '0%',
    schedule: { remainingInstallments: 6, installment: '200.00', nextDueDate: '2026-12-05', frequency: 'monthly' },
  },
} as const;

describe('buildExtendedTermPlan()', () => {
  it('keeps the contract’s next due date, frequency and rate', () => {
    const plan = planOf(buildExtendedTermPlan({ account: zeroRateLoan, terms: { installments: 12 } }));
    expect(plan.schedule.slice(0, 2).map(({ dueDate }) => dueDate)).toEqual(['2026-12-05', '2027-01-05']);
    expect(plan.terms.rate).toEqual([{ from: '2026-11-22', rate: '0' }]);
  });

  it('shows before and after side by side, with the change', () => {
    const plan = planOf(buildExtendedTermPlan({ account: zeroRateLoan, terms: { installments: 12 } }));
    expect(plan.comparison?.before).toMatchObject({
      installments: 6,
      installment: '200.00',
      finalDueDate: '2027-05-05',
      total: '1200.00',
    });
    expect(plan.comparison?.after).toMatchObject({
      installments: 12,
      installment: '100.00',
      finalDueDate: '2027-11-05',
      total: '1200.00',
    });
    expect(plan.comparison?.change).toEqual({
      installment: '-100.00',
      installments: 6,
      interest: '0.00',
      total: '0.00',
    });
  });

  it('counts arrears of the contract as paid at once, before', () => {
    const account = { ...zeroRateLoan, balances: { ...zeroRateLoan.balances, penalties: '60.00' } };
    const plan = planOf(buildExtendedTermPlan({ account, terms: { installments: 12 } }));
    expect(plan.comparison?.before.total).toBe('1260.00');
    expect(plan.schedule[0]?.payment).toBe('105.00'); // 100.00 and a twelfth of 60.00
  });

  it('never solves for fewer installments than remain', () => {
    const plan = planOf(buildExtendedTermPlan({ account: zeroRateLoan, terms: { payment: '1200.00' } }));
    expect(plan.totals.installments).toBe(6);
  });

  it('solves the count from capacity', () => {
    const plan = planOf(buildExtendedTermPlan({ account: zeroRateLoan, affordability: leaving('80.00') }));
    expect(plan.totals).toMatchObject({ installments: 15, installment: '80.00' });
  });

  it('levels the claim where the contract has no schedule, with nothing to compare', () => {
    const plan = planOf(buildExtendedTermPlan({ account: card, terms: { installments: 48 } }));
    expect(plan.comparison).toBeNull();
    expect(plan.cost.contract?.basis).toBe('same-dates');
  });

  it('has no before where the contract’s own installment does not cover its interest', () => {
    const schedule = { remainingInstallments: 18, installment: '1.00', nextDueDate: '2026-12-21' };
    const plan = planOf(
      buildExtendedTermPlan({
        account: { ...loan, contract: { rate: '7.2%', schedule } },
        terms: { installments: 36 },
      }),
    );
    expect(plan.comparison).toBeNull();
    expect(plan.cost).toMatchObject({ contract: null, savingAgainstContract: null });
  });

  it('skips installments of the contract that fell due before the plan starts', () => {
    const plan = planOf(
      buildExtendedTermPlan({ account: zeroRateLoan, terms: { installments: 12, startDate: '2026-12-10' } }),
    );
    expect(plan.comparison?.before.finalDueDate).toBe('2027-06-05');
  });

  it('has no answer where no count within 600 comes down to the payment', () => {
    // 80,000.00 at 0.6 % a month bears 480.00.
    const none = infeasibleOf(buildExtendedTermPlan({ account: loan, terms: { payment: '480.00' } }));
    expect(none).toMatchObject({ constraint: 'payment-at-or-below-interest', values: { firstCharges: '480.00' } });
  });
});
