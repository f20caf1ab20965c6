import { describe, expect, it } from 'vitest';
import { assessAffordability } from '../../src/affordability/index.ts';
import { type CapacityLimitsInput, capacityLimits, type PolicyInput } from '../../src/policy/index.ts';
import { EXAMPLE_ACCOUNT } from '../account/exampleAccount.ts';
import { deepFreeze, refusedPaths, withField } from '../account/refusal.ts';
import { EXAMPLE_BUDGET } from '../affordability/exampleBudget.ts';
import { type RuleInput, ruleOf } from './rule.ts';

const policy = (...rules: readonly RuleInput[]): PolicyInput => ({ policyId: 'example', rules: [...rules] });

const EXAMPLE: CapacityLimitsInput = {
  policy: policy(
    ruleOf('disposable-income-share', { share: '80%' }),
    ruleOf('all-debt-to-income', { share: '55%' }, { severity: 'warning' }),
    ruleOf('living-minimum', { byHouseholdSize: ['1500.00', '2500.00'], perAdditionalMember: '800.00' }),
  ),
  account: EXAMPLE_ACCOUNT,
  affordability: EXAMPLE_BUDGET,
  kind: 'installment',
};

describe('capacityLimits()', () => {
  it('capacityLimits() reads the limits that bind, as plain JSON', () => {
    expect(capacityLimits(EXAMPLE)).toEqual({
      disposableShare: '80%',
      debtToIncome: null,
      livingMinimum: '2500.00',
      countsOtherExpenses: false,
    });
  });

  it('capacityLimits() reads the rules for an account as late as it is on the date', () => {
    // 97 days past due on 21 November, 107 on 1 December.
    const late = ruleOf('disposable-income-share', { share: '60%' }, { appliesTo: { daysPastDue: { least: 107 } } });
    const shareOn = (date: string) => capacityLimits({ ...EXAMPLE, policy: policy(late), date }).disposableShare;
    expect([shareOn('2026-11-30'), shareOn('2026-12-01')]).toEqual(['100%', '60%']);
  });

  it('capacityLimits() are those of a budget alone under a policy without such rules', () => {
    expect(capacityLimits({ ...EXAMPLE, policy: policy() })).toEqual({
      disposableShare: '100%',
      debtToIncome: null,
      livingMinimum: '0.00',
      countsOtherExpenses: false,
    });
  });

  it.each([
    ['150%', '150%'],
    ['0.5', '50%'],
    ['12.5%', '12.5%'],
    ['19.9999999999%', '19.9999999999%'],
    ['0.000000000001', '0.0000000001%'],
    [0, '0%'],
  ])('capacityLimits() writes a share of %o as an exact percentage: %s', (share, debtToIncome) => {
    const input = { ...EXAMPLE, policy: policy(ruleOf('all-debt-to-income', { share })) };
    expect(capacityLimits(input).debtToIncome).toBe(debtToIncome);
  });

  it.each([
    [undefined, '70%'], // the snapshot's date, 2026-11-21
    ['2026-11-21', '70%'],
    ['2026-11-22', '100%'],
  ])('capacityLimits() takes rules in effect on the date given or the snapshot’s: %s', (date, disposableShare) => {
    const rule = ruleOf('disposable-income-share', { share: '70%' }, { effectiveTo: '2026-11-21' });
    const input = { ...EXAMPLE, policy: policy(rule), ...(date && { date }) };
    expect(capacityLimits(input).disposableShare).toBe(disposableShare);
  });

  it('capacityLimits() takes rules that concern the kind of plan', () => {
    const rule = ruleOf('disposable-income-share', { share: '70%' }, { appliesTo: { planKinds: ['extended-term'] } });
    expect(capacityLimits({ ...EXAMPLE, policy: policy(rule) }).disposableShare).toBe('100%');
    expect(capacityLimits({ ...EXAMPLE, policy: policy(rule), kind: 'extended-term' }).disposableShare).toBe('70%');
  });

  describe('handed to assessAffordability()', () => {
    const assessed = (rules: readonly RuleInput[]) =>
      assessAffordability({
        affordability: EXAMPLE_BUDGET,
        currency: 'CNY',
        from: '2026-12-01',
        months: 1,
        limits: capacityLimits({ ...EXAMPLE, policy: policy(...rules) }),
      }).months[0];

    it('capacityLimits() are ready to be handed over', () => {
      // Disposable: 9,000 - 5,800 - 800 = 2,400; 80 % = 1,920; - 300
      expect(assessed([ruleOf('disposable-income-share', { share: '80%' })])?.capacity).toBe('1620.00');
    });

    it('capacityLimits() are ready to be handed over where all debt may exceed income', () => {
      // 150 % of 9,000 - 800
      expect(assessed([ruleOf('all-debt-to-income', { share: '150%' })])?.debtAllowance).toBe('12700.00');
    });

    it('capacityLimits() hand every digit of a share over: nothing is rounded', () => {
      // 9,000.00 x 20.000000000001 % - 800.00 = 1,000.00000000009: as with 20 %, but not as with less
      expect(assessed([ruleOf('all-debt-to-income', { share: '20.000000000001%' })])?.debtAllowance).toBe('1000.00');
      // 9,000.00 x 19.999999999999 % - 800.00 = 999.99999999991, rounded down
      expect(assessed([ruleOf('all-debt-to-income', { share: '19.999999999999%' })])?.debtAllowance).toBe('999.99');
    });
  });

  it('capacityLimits() reads amounts in the currency of the account', () => {
    const zeros = { interest: 0, compoundInterest: 0, penalties: 0, fees: 0 };
    const budget = { household: { adults: 1, dependants: 0 }, income: [], expenses: [] };
    const input: CapacityLimitsInput = {
      policy: policy(ruleOf('living-minimum', { byHouseholdSize: ['150000'], perAdditionalMember: '0' })),
      account: { ...EXAMPLE_ACCOUNT, currency: 'JPY', balances: { ...zeros, principal: '500000' } },
      affordability: budget,
      kind: 'installment',
    };
    expect(capacityLimits(input).livingMinimum).toBe('150000');
  });

  it.each([
    ['kind', 'moratorium', ['kind']],
    ['date', '2026-02-29', ['date']],
    ['policy', undefined, ['policy']],
    ['policy.rules[0].params.share', '101%', ['policy.rules[0].params.share']],
    ['account.currency', 'QQQ', ['account.currency']],
    ['account.balances.fees', '0.001', ['account.balances.fees']],
    ['affordability.household.adults', 0, ['affordability.household.adults']],
    ['terms', {}, ['terms']],
  ])('capacityLimits() refuses %s as %o', (path, value, paths) => {
    expect(refusedPaths(() => capacityLimits(withField(EXAMPLE, path, value) as CapacityLimitsInput))).toEqual(paths);
  });

  it.each([
    'policy.currency',
    'affordability.currency',
  ])('capacityLimits() refuses another currency than the account’s in %s', (path) => {
    const given = (currency: string) => () => capacityLimits(withField(EXAMPLE, path, currency) as CapacityLimitsInput);
    expect(refusedPaths(given('CNY'))).toEqual([]);
    expect(refusedPaths(given('USD'))).toEqual([path]);
  });

  it('capacityLimits() does not change its input', () => {
    const input = deepFreeze(structuredClone(EXAMPLE));
    capacityLimits(input);
    expect(input).toEqual(EXAMPLE);
  });
});
