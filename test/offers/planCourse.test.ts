import { buildInstallmentPlan, buildPrincipalSettlementPlan, type Plan, planCourse } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';
import { card, debt, planOf } from '../plans/inputs.ts';

describe('planCourse()', () => {
  it('planCourse() has the figures of the worked table', () => {
    const plan = planOf(buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '12%' } }));
    const course = planCourse(deepFreeze(plan));
    expect(course).toMatchObject({ kind: 'installment', startDate: '2026-11-21', claim: '53980.55' });
    expect(course.payments).toHaveLength(36);
    expect(course.payments[35]).toEqual({ dueDate: '2029-11-21', payment: '1771.45' });
    expect(course.cost).toEqual({
      paid: '63766.25',
      interest: '9785.70',
      fees: '0.00',
      penalties: '0.00',
      waived: '0.00',
      balanceLeft: '0.00',
      freeOn: '2029-11-21',
      monthsToFreedom: 36,
      presentValue: '48825.37',
    });
  });

  it('planCourse() begins with the down payment and leaves out a holiday', () => {
    const terms = {
      installments: 3,
      rate: '0%',
      downPayment: '400.00',
      holiday: { installments: 1, interest: 'freeze', keeps: 'term' },
    } as const;
    const course = planCourse(planOf(buildInstallmentPlan({ account: debt('1000.00'), terms })));
    expect(course.payments).toEqual([
      { dueDate: '2026-11-21', payment: '400.00' },
      { dueDate: '2027-01-21', payment: '300.00' },
      { dueDate: '2027-02-21', payment: '300.00' },
    ]);
  });

  it('planCourse() shows what is waived, and no month of a lump sum on the start date', () => {
    const terms = { lumpSum: true } as const;
    const { cost } = planCourse(planOf(buildPrincipalSettlementPlan({ account: card, terms })));
    expect(cost).toMatchObject({ paid: '50000.00', waived: '3980.55', monthsToFreedom: 0 });
  });

  it('planCourse() refuses what is no plan of ours', () => {
    const plan = planOf(buildInstallmentPlan({ account: card, terms: { installments: 3 } }));
    expect(refusedPaths(() => planCourse(null as unknown as Plan))).toEqual(['input']);
    expect(refusedPaths(() => planCourse({ ...plan, currency: 'QQQ' } as unknown as Plan))).toEqual(['currency']);
    expect(refusedPaths(() => planCourse({ ...plan, schedule: [] }))).toEqual(['schedule']);
  });

  it('planCourse() writes amounts in the currency of the plan', () => {
    const balances = { principal: '1200', interest: '0', compoundInterest: '0', penalties: '0', fees: '0' };
    const account = { ...debt('0.00'), currency: 'JPY', balances } as const;
    const { cost } = planCourse(planOf(buildInstallmentPlan({ account, terms: { installments: 2, rate: '0%' } })));
    expect([cost.paid, cost.penalties]).toEqual(['1200', '0']);
  });
});
