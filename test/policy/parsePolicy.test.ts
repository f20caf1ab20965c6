import { describe, expect, it } from 'vitest';
import { buildInstallmentPlan, capacityLimits, checkPolicy, expectPlan, parsePolicy } from '../../src/index.ts';
import { EXAMPLE_ACCOUNT } from '../account/exampleAccount.ts';
import { deepFreeze, refusedFields } from '../account/refusal.ts';
import { ruleOf } from './rule.ts';

const POLICY = deepFreeze({
  policyId: 'bank',
  version: '7',
  rules: [
    ruleOf('longest-term', { months: 60 }),
    ruleOf('disposable-income-share', { share: '80%' }),
    ruleOf('largest-waiver', { penalties: { amount: '500.00' } }),
  ],
});
const AFFORDABILITY = deepFreeze({
  household: { adults: 1, dependants: 0 },
  income: [{ source: 'salary', amount: '9000.00', frequency: 'monthly' as const }],
  expenses: [],
});
const TERMS = { installments: 36, rate: '12%' };

describe('parsePolicy()', () => {
  it('parsePolicy() reads a policy that gives the same plan as its data, as often as it is handed over', () => {
    const policy = parsePolicy({ policy: POLICY, currency: 'CNY' });
    const asData = buildInstallmentPlan({
      account: EXAMPLE_ACCOUNT,
      affordability: AFFORDABILITY,
      policy: POLICY,
      terms: TERMS,
    });
    for (let time = 0; time < 2; time += 1) {
      const plan = buildInstallmentPlan({
        account: EXAMPLE_ACCOUNT,
        affordability: AFFORDABILITY,
        policy,
        terms: TERMS,
      });
      expect(plan).toEqual(asData);
    }
  });

  it('parsePolicy() is taken by capacityLimits() too', () => {
    const policy = parsePolicy({ policy: POLICY, currency: 'CNY' });
    const given = { account: EXAMPLE_ACCOUNT, affordability: AFFORDABILITY, kind: 'installment' as const };
    expect(capacityLimits({ ...given, policy })).toEqual(capacityLimits({ ...given, policy: POLICY }));
    expect(capacityLimits({ ...given, policy }).disposableShare).toBe('80%');
  });

  it('parsePolicy() is taken by checkPolicy() too', () => {
    const given = { account: EXAMPLE_ACCOUNT, affordability: AFFORDABILITY };
    const plan = expectPlan(buildInstallmentPlan({ ...given, policy: POLICY, terms: TERMS }));
    const policy = parsePolicy({ policy: POLICY, currency: 'CNY' });
    expect(checkPolicy({ ...given, policy, plan })).toEqual(plan.verdict);
  });

  it('parsePolicy() takes the currency from the policy where it names one', () => {
    const policy = parsePolicy({ policy: { ...POLICY, currency: 'CNY' } });
    expect(buildInstallmentPlan({ account: EXAMPLE_ACCOUNT, policy, terms: TERMS }).outcome).toBe('plan');
  });

  it.each([
    [{ policy: POLICY }, 'currency', /must be given where the policy names none/],
    [{ policy: { ...POLICY, currency: 'CNY' }, currency: 'USD' }, 'policy.currency', /must be USD/],
    [{ policy: POLICY, currency: 'JPY' }, 'policy.rules[2].params.penalties.amount', /0 decimals/],
    [{ policy: POLICY, currency: 'QQQ' }, 'currency', /ISO 4217/],
    [{ policy: { ...POLICY, rules: {} }, currency: 'CNY' }, 'policy.rules', /list/],
    [undefined, 'input', /object/],
    [null, 'input', /object/],
  ])('parsePolicy() refuses %o at %s', (input, path, rule) => {
    expect(refusedFields(() => parsePolicy(input as Parameters<typeof parsePolicy>[0]))).toEqual([
      { path, rule: expect.stringMatching(rule), value: expect.any(String) },
    ]);
  });

  it('buildInstallmentPlan() refuses a policy that was read for another currency of as many minor digits', () => {
    const policy = parsePolicy({ policy: POLICY, currency: 'USD' });
    expect(refusedFields(() => buildInstallmentPlan({ account: EXAMPLE_ACCOUNT, policy, terms: TERMS }))).toMatchObject(
      [{ path: 'policy.currency', rule: expect.stringMatching(/must be CNY/) }],
    );
  });

  it('buildInstallmentPlan() refuses a policy that was read for a currency with other minor digits', () => {
    const account = {
      ...EXAMPLE_ACCOUNT,
      currency: 'JPY' as const,
      balances: {
        ...EXAMPLE_ACCOUNT.balances,
        principal: '50000',
        interest: '0',
        compoundInterest: '0',
        penalties: '0',
        fees: '0',
      },
    };
    const policy = parsePolicy({ policy: POLICY, currency: 'CNY' });
    expect(refusedFields(() => buildInstallmentPlan({ account, policy, terms: TERMS }))).toEqual([
      { path: 'policy', rule: 'must be a policy that was read for a currency with 0 minor digits', value: 'an object' },
    ]);
  });
});
