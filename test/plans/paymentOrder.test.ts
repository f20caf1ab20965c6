import { buildInstallmentPlan, type PlanResult, type PolicyInput } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { refusedFields } from '../account/refusal.ts';
import { type Envelope, ruleOf } from '../policy/rule.ts';
import { debt, infeasibleOf, planOf } from './inputs.ts';

/** 商业银行信用卡业务监督管理办法, article 57. */
const ARTICLE_57 = {
  brackets: [
    {
      daysPastDue: { least: 1, most: 90 },
      order: [['interest', 'compoundInterest', 'penalties', 'fees'], ['principal']],
    },
    { daysPastDue: { least: 91 }, order: [['principal'], ['interest', 'compoundInterest', 'penalties', 'fees']] },
  ],
} as const;

const ruled = (envelope: Envelope = {}): PolicyInput => ({
  policyId: 'example',
  rules: [ruleOf('payment-allocation', ARTICLE_57, envelope)],
});

type Terms = NonNullable<Parameters<typeof buildInstallmentPlan>[0]['terms']>;

/** 1,200.00 of principal without interest, 60.00 of interest and 40.00 of fees due first, 300.00 paid down. */
const paidDown = (daysPastDue: number, policy: PolicyInput | null, terms: Terms = {}): PlanResult => {
  const account = debt('1200.00', '0%', { delinquency: { daysPastDue, cyclesPastDue: 1 } });
  const treatment = { interest: { pay: 'first' }, fees: { pay: 'first' } } as const;
  return buildInstallmentPlan({
    account: { ...account, balances: { ...account.balances, interest: '60.00', fees: '40.00' } },
    policy,
    terms: { installments: 10, downPayment: '300.00', treatment, ...terms },
  });
};

/** What the installments still pay of each bucket, and so what the down payment did not. */
const leftOf = (result: PlanResult) => {
  const { schedule } = planOf(result);
  const first = schedule[0];
  return { interest: first?.arrears.interest, fees: first?.arrears.fees, principal: first?.principal };
};

describe('a binding rule on the order of payments', () => {
  it.each([
    // Interest and fees take 100.00 of the 300.00; of principal 1,000.00 are left, 100.00 an installment.
    [90, { interest: '0.00', fees: '0.00', principal: '100.00' }],
    // All of the 300.00 goes to principal; 900.00 are left, and all arrears fall due with the first installment.
    [91, { interest: '60.00', fees: '40.00', principal: '90.00' }],
  ])('decides what a down payment pays at %i days past due', (daysPastDue, left) => {
    expect(leftOf(paidDown(daysPastDue, ruled()))).toEqual(left);
  });

  it('says which order the plan follows', () => {
    expect(planOf(paidDown(91, ruled())).verdict.findings[0]).toMatchObject({
      result: 'passed',
      bound: 'stated',
      actual: 'principal, interest, compoundInterest, penalties, fees',
      limit: null,
      fix: null,
    });
  });

  it('decides against an agreement that breaks it, and fails', () => {
    const plan = planOf(paidDown(91, ruled(), { agreement: { allocation: ['interest', 'fees', 'principal'] } }));
    expect(leftOf(plan).principal).toBe('90.00');
    expect(plan.verdict.findings[0]).toMatchObject({
      result: 'failed',
      fix: { change: 'agreement', to: 'principal, interest, fees, compoundInterest, penalties' },
    });
  });

  it('leaves it to the agreement inside a group', () => {
    // 45.00 pay fees of 40.00 first, and 5.00 of interest.
    const small = { downPayment: '45.00', agreement: { allocation: ['fees', 'interest', 'principal'] } } as const;
    expect(leftOf(paidDown(90, ruled(), small))).toMatchObject({ interest: '55.00', fees: '0.00' });
    expect(leftOf(paidDown(90, ruled(), { downPayment: '45.00' }))).toMatchObject({ interest: '15.00', fees: '40.00' });
  });

  it.each([
    ['none', null],
    ['one that only warns', ruled({ severity: 'warning' })],
    ['one that ended', ruled({ effectiveTo: '2026-11-20' })],
  ])('is as good as none: %s', (_name, policy) => {
    const { verdict: _verdict, ...plan } = planOf(paidDown(91, policy));
    const { verdict: _other, ...without } = planOf(paidDown(91, null));
    expect(plan).toEqual(without);
    expect(leftOf(paidDown(91, policy)).principal).toBe('100.00');
  });

  it('leaves the balance for a balloon that the down payment leaves', () => {
    // Principal first: 1,200.00 - 300.00 = 900.00 can be left; arrears first: 1,000.00.
    const balloon = (amount: string): Terms => ({ pattern: { kind: 'balloon', amount } });
    expect(planOf(paidDown(91, ruled(), balloon('900.00'))).totals.lastInstallment).toBe('900.00');
    expect(infeasibleOf(paidDown(91, ruled(), balloon('900.01'))).values).toEqual({
      balloon: '900.01',
      balance: '900.00',
    });
    expect(planOf(paidDown(90, ruled(), balloon('1000.00'))).totals.lastInstallment).toBe('1000.00');
  });

  it('pays arrears after principal where the down payment is larger, and refuses what is larger than both', () => {
    // 1,250.00: all principal, then 50.00 of interest; 10.00 of interest and 40.00 of fees are left.
    expect(leftOf(paidDown(91, ruled(), { downPayment: '1250.00' }))).toEqual({
      interest: '10.00',
      fees: '40.00',
      principal: '0.00',
    });
    expect(infeasibleOf(paidDown(91, ruled(), { downPayment: '1300.01' })).constraint).toBe('exceeds-balance');
  });

  it('pays arrears ahead in its order', () => {
    // Of 1,280.00 the first pays 30.00 of interest, 20.00 of fees and all principal; 30.00 are left to pay arrears ahead.
    const stated: Terms = {
      downPayment: '0.00',
      treatment: {},
      installments: 2,
      pattern: { kind: 'irregular', payments: [{ fromInstallment: 1, payment: '1280.00' }] },
    };
    const agreement = { allocation: ['fees', 'interest'] } as const;
    expect(leftOf(paidDown(90, ruled(), stated))).toMatchObject({ interest: '60.00', fees: '20.00' });
    expect(leftOf(paidDown(90, ruled(), { ...stated, agreement }))).toMatchObject({ interest: '40.00', fees: '40.00' });
  });

  it('needs an agreement that names no bucket twice', () => {
    const twice = () => paidDown(91, ruled(), { agreement: { allocation: ['fees', 'interest', 'fees'] } });
    expect(refusedFields(twice)).toEqual([
      { path: 'terms.agreement.allocation', rule: 'must name no bucket twice', value: expect.any(String) },
    ]);
  });
});
