import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  type Finding,
  type PlanResult,
  type PolicyInput,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../policy/rule.ts';
import { card, debt, loan, percent, planOf, rateOf } from './inputs.ts';

type Rule = PolicyInput['rules'][number];

const policyOf = (...rules: readonly Rule[]): PolicyInput => ({ policyId: 'example', rules });
const findingOf = (result: PlanResult): Finding => planOf(result).verdict.findings[0] as Finding;

/** 1,200.00 without interest in 12 installments of 100.00. */
const plain = (rule: Rule, terms: Parameters<typeof buildInstallmentPlan>[0]['terms'] = {}, balances = {}) => {
  const account = debt('1200.00', '0%');
  return buildInstallmentPlan({
    account: { ...account, balances: { ...account.balances, ...balances } },
    policy: policyOf(rule),
    terms: { installments: 12, ...terms },
  });
};

/** 1,000.00 at 1 % a month, nothing paid in the first three of twelve months. */
const afterHoliday = (interest: 'simple' | 'capitalize', rule: Rule) =>
  buildInstallmentPlan({
    account: debt('1000.00', '12%'),
    policy: policyOf(rule),
    terms: { installments: 12, holiday: { installments: 3, interest, keeps: 'term' } },
  });

describe('the facts that rules judge', () => {
  it('name the largest payment, the last included', () => {
    const rule = ruleOf('installment-range', { most: '99.99' });
    expect(findingOf(plain(rule))).toMatchObject({ result: 'failed', actual: '100.00' });
    // 14 payments cannot be equal: 13 * 85.71 leave 85.77.
    expect(findingOf(plain(rule, { installments: 14 }))).toMatchObject({ result: 'passed', actual: '85.77' });
  });

  it('name what joins principal at the start, by bucket', () => {
    const terms = { treatment: { penalties: { capitalize: '50%' }, fees: { capitalize: '100%' } } } as const;
    const owed = { penalties: '60.00', fees: '7.00' };
    expect(findingOf(plain(ruleOf('no-capitalization', { buckets: ['penalties'] }), terms, owed))).toMatchObject({
      result: 'failed',
      where: 'penalties',
      actual: '30.00',
    });
    expect(findingOf(plain(ruleOf('no-capitalization', { buckets: ['interest'] }), terms, owed)).actual).toBe('0.00');
    expect(findingOf(plain(ruleOf('no-compound-interest', {}), terms, owed)).actual).toBe('0.00');
  });

  it('name the due dates of what is paid, moved to business days', () => {
    // From 21 November 2026: three months without payments, then 21 March 2027, a Sunday, and 21 April, a Wednesday.
    const rule = (params: { months: number; payments?: number }) =>
      ruleOf('observation-period', { ...params, from: 'first-due-date', leaves: 'restructured' });
    const terms = {
      startDate: '2026-11-21',
      holiday: { installments: 3, interest: 'freeze', keeps: 'term' },
      businessDays: { convention: 'following' },
    } as const;
    const expected = { result: 'passed', where: 'restructured', bound: 'stated', limit: null, fix: null };
    expect(findingOf(plain(rule({ months: 12 }), terms))).toMatchObject({ ...expected, actual: '2028-03-22' });
    expect(findingOf(plain(rule({ months: 1, payments: 2 }), terms))).toMatchObject({
      ...expected,
      actual: '2027-04-22',
    });
    expect(findingOf(plain(rule({ months: 0, payments: 2 }), terms))).toMatchObject({
      ...expected,
      actual: '2027-04-21',
    });
  });

  it('name what the down payment pays, by bucket', () => {
    const terms = { downPayment: '200.00', treatment: { fees: { pay: 'first' } } } as const;
    const owed = { fees: '50.00' };
    // Fees are due first and take 50.00; the share is 200.00 of 1,250.00.
    expect(findingOf(plain(ruleOf('upfront-payment', { neverPays: ['fees'] }), terms, owed)).actual).toBe('50.00');
    expect(findingOf(plain(ruleOf('upfront-payment', { largestShare: '16%' }), terms, owed))).toMatchObject({
      result: 'passed',
      actual: '0.16',
    });
  });

  it('name the interest of a holiday that joins principal', () => {
    // 10.00 on 1,000.00, 10.10 on 1,010.00, 10.20 on 1,020.10.
    const rule = ruleOf('no-compound-interest', {});
    expect(findingOf(afterHoliday('capitalize', rule))).toMatchObject({ result: 'failed', actual: '30.30' });
    expect(findingOf(afterHoliday('simple', rule))).toMatchObject({ result: 'passed', actual: '0.00' });
  });

  it('name the largest balance beside the one at the start', () => {
    const rule = ruleOf('balance-not-escalating', {});
    expect(findingOf(afterHoliday('capitalize', rule))).toMatchObject({ actual: '1030.30', limit: '1000.00' });
    expect(findingOf(afterHoliday('simple', rule))).toMatchObject({ actual: '1030.00', limit: '1000.00' });
    expect(findingOf(plain(rule))).toMatchObject({ result: 'passed', actual: '1100.00', limit: '1200.00' });
    expect(findingOf(plain(rule, { downPayment: '120.00' }))).toMatchObject({ actual: '990.00', limit: '1080.00' });
  });

  it('name the rates of a flat fee with and without it', () => {
    const cost = (countsFees: boolean, basis: 'nominal-irr' | 'effective-irr') =>
      plain(ruleOf('total-yearly-cost', { rate: '0%', basis, countsFees }), {
        pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' },
      });
    // 100.00 and a fee of 7.20 twelve times: 13.03 % nominal, 13.84 % effective; the principal alone bears nothing.
    expect(percent(findingOf(cost(true, 'nominal-irr')).actual)).toMatch(/^13\.03/);
    expect(percent(findingOf(cost(true, 'effective-irr')).actual)).toMatch(/^13\.84/);
    expect(findingOf(cost(false, 'nominal-irr'))).toMatchObject({ result: 'passed', actual: '0' });
    expect(findingOf(cost(false, 'effective-irr'))).toMatchObject({ result: 'passed', actual: '0' });
  });

  it('name the same rates with and without fees where none are charged', () => {
    const rule = ruleOf('total-yearly-cost', { rate: '0%', basis: 'effective-irr', countsFees: false });
    const plan = planOf(
      buildInstallmentPlan({ account: debt('1200.00'), policy: policyOf(rule), terms: { installments: 12 } }),
    );
    expect(plan.verdict.findings[0]?.actual).toBe(rateOf(plan, 'effective-irr'));
  });

  it("hold every rate of the path against the contract's", () => {
    const rate = [
      { fromInstallment: 1, rate: '0%' },
      { fromInstallment: 7, rate: '13%' },
    ];
    const result = buildInstallmentPlan({
      account: debt('1200.00', '12%'),
      policy: policyOf(ruleOf('no-rate-above-original', {})),
      terms: { installments: 12, rate },
    });
    expect(findingOf(result)).toMatchObject({ result: 'failed', actual: '0.13', limit: '0.12' });
  });

  it("name the total of a loan's remaining installments", () => {
    // The worked loan: 84,637.28 under the contract, 89,189.67 over 36 installments; 5.38 % more.
    const extended = (tolerance: string) =>
      buildExtendedTermPlan({
        account: loan,
        policy: policyOf(ruleOf('no-increase-of-total', { tolerance })),
        terms: { installments: 36 },
      });
    expect(findingOf(extended('0%'))).toMatchObject({
      result: 'failed',
      where: 'remaining-schedule',
      actual: '89189.67',
      limit: '84637.28',
      fix: { change: 'total-paid', to: '84637.28' },
    });
    expect(findingOf(extended('5.5%')).result).toBe('passed');
  });

  it('compare a debt without a schedule on the same dates, where a rule says so', () => {
    const rule = (sameDates: boolean) => ruleOf('no-increase-of-total', { sameDates });
    expect(findingOf(plain(rule(true)))).toMatchObject({
      result: 'passed',
      where: 'same-dates',
      actual: '1200.00',
      limit: '1200.00',
    });
    expect(findingOf(plain(rule(false)))).toMatchObject({ result: 'failed', actual: null });
  });

  it('name the loss of a frozen plan as a share of the claim', () => {
    // The worked card, frozen over 60 installments: 34.717 % of 53,980.55.
    const result = buildInterestReductionPlan({
      account: card,
      policy: policyOf(ruleOf('economic-loss', { share: '1%' })),
      terms: { rate: '0%', installments: 60 },
    });
    const { actual, ...finding } = findingOf(result);
    expect(percent(actual)).toBe('34.717');
    expect(finding).toMatchObject({ result: 'failed', fix: { change: 'loss-share', to: '0.01' } });
  });

  it('let the solver keep to the longest term of a range', () => {
    const rules = ruleOf('term-range', { least: 6, most: 24 });
    const result = buildInstallmentPlan({
      account: debt('1200.00', '0%'),
      policy: policyOf(rules),
      terms: { payment: '40.00' },
    });
    // 40.00 would take 30 months.
    expect(result).toMatchObject({ outcome: 'infeasible', constraint: 'longest-term' });
  });
});
