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

describe('the facts that rules on documents judge', () => {
  const disclosing = (
    method: 'pboc-simple' | 'pboc-irr' | 'reg-z-actuarial' | 'eu-apr',
    named: string,
    terms: Parameters<typeof buildInstallmentPlan>[0]['terms'],
    principal = '1000.00',
  ) =>
    findingOf(
      buildInstallmentPlan({
        account: debt(principal, '12%'),
        policy: policyOf(ruleOf('disclosed-rate', { method, decimals: 4 })),
        terms: { ...terms, agreement: { disclosedRates: [{ method, rate: named }] } },
      }),
    );

  it.each([
    ['pboc-simple', '12.80%'],
    ['pboc-irr', '13.58%'],
  ] as const)('name the rate of the People’s Bank by %s', (method, named) => {
    // Announcement [2021] No. 3: 100,000 less 1,000 at the start, answered by 12 payments of 8,833.30. Here the 1,000 is
    // paid down, and 583.30 of each payment is a fee on 99,000: 0.005891919192 of it.
    const fee = { kind: 'flat-fee', feePerInstallment: '0.005891919192' } as const;
    const plan = { installments: 12, downPayment: '1000.00', pattern: fee };
    expect(disclosing(method, named, plan, '100000.00')).toMatchObject({ result: 'passed', where: method });
    expect(disclosing(method, '12.79%', plan, '100000.00').result).toBe('failed');
    expect(disclosing(method, '13.59%', plan, '100000.00').result).toBe('failed');
  });

  it('name the rates that payments on their dates come to', () => {
    // 1 % a month: 12 % in twelve unit-periods; 1.01^12 - 1 = 12.68 % in twelfths of a year.
    expect(disclosing('reg-z-actuarial', '12%', { installments: 12 }).result).toBe('passed');
    expect(disclosing('eu-apr', '12.68%', { installments: 12 }).result).toBe('passed');
    expect(disclosing('eu-apr', '12.67%', { installments: 12 })).toMatchObject({ result: 'failed', limit: '0.1268' });
  });

  it('name them of what is left after the down payment and what is waived on signing', () => {
    const account = debt('1000.00', '12%');
    const plan = buildInstallmentPlan({
      account: { ...account, balances: { ...account.balances, penalties: '80.00' } },
      policy: policyOf(ruleOf('disclosed-rate', { method: 'reg-z-actuarial', decimals: 4 })),
      terms: {
        installments: 12,
        downPayment: '300.00',
        treatment: { penalties: { waive: 'on-signing' } },
        agreement: { disclosedRates: [{ method: 'reg-z-actuarial', rate: '12%' }] },
      },
    });
    expect(findingOf(plan).result).toBe('passed');
  });

  it('name the payment of Appendix M2 where the account bears the mean of its rates', () => {
    // 199/12 % a year, to the twelve decimals that a rate is read with.
    const plan = buildInstallmentPlan({
      account: debt('1000.00', '0.165833333333', { currency: 'USD' }),
      policy: policyOf(ruleOf('repayment-estimate', { months: 36 })),
      terms: { installments: 12, agreement: { repaymentEstimate: { months: 36, payment: '35.45' } } },
    });
    expect(findingOf(plan)).toMatchObject({ result: 'passed', actual: '35.45' });
  });

  it('name every payment beside what its period accrues', () => {
    // 1,000.00 at 1 % a month in 60: 22.24 pay 10.00 of interest and 1 % of 1,000.00.
    const rule = ruleOf('minimum-payment', { principalShare: '1%' });
    const account = debt('1000.00', '12%');
    const plan = (installments: number) =>
      findingOf(buildInstallmentPlan({ account, policy: policyOf(rule), terms: { installments } }));
    expect(plan(60)).toMatchObject({ result: 'passed', where: 'installment 1', actual: '22.24', limit: '20.00' });
    // In 120 installments 14.35 a month do not.
    expect(plan(120)).toMatchObject({ result: 'failed', actual: '14.35', fix: { change: 'payment', to: '20.00' } });
  });

  it('name the interest of a moratorium within the plan and before it', () => {
    const rule = ruleOf('interest-moratorium', { days: 60 });
    const plan = (terms: Parameters<typeof buildInstallmentPlan>[0]['terms']) =>
      findingOf(
        buildInstallmentPlan({
          account: debt('1000.00', '12%', { moratoria: [{ from: '2026-11-22', until: null }] }),
          policy: policyOf(rule),
          terms: { installments: 12, ...terms },
        }),
      );
    // 10.00 in the first 30 days, 9.21 on 921.15 in the 31 after them, of which 30 are protected: 8.9129, up to 8.92.
    expect(plan({})).toMatchObject({ result: 'failed', actual: '18.92', limit: '0.00' });
    const freeze = { installments: 2, interest: 'freeze', keeps: 'term' } as const;
    expect(plan({ holiday: freeze })).toMatchObject({ result: 'passed', actual: '0.00' });
    // A month before the start adds 10.00.
    const before = { startDate: '2026-12-21', firstDueDate: '2027-01-21', holiday: freeze };
    expect(plan(before)).toMatchObject({ result: 'failed', actual: '10.00', fix: null });
    expect(plan({ ...before, accrualUntilStart: 'frozen' }).result).toBe('passed');
  });

  it('name the penalties that the contract added', () => {
    const account = debt('1000.00', '12%');
    const contract = {
      rate: '12%',
      lateFee: { share: '5%', cap: '30.00' },
      minimumPayment: { principalShare: '100%' },
    };
    const plan = (largestAmount: string) =>
      findingOf(
        buildInstallmentPlan({
          account: { ...account, contract },
          policy: policyOf(ruleOf('late-fee', { largestAmount })),
          terms: { installments: 12, startDate: '2027-01-21' },
        }),
      );
    // 5 % of 1,000.00 is above the cap: 30.00 a month, for two months.
    expect(plan('30.00')).toMatchObject({ result: 'passed', actual: '30.00' });
    expect(plan('29.99')).toMatchObject({ result: 'failed', where: 'contract.lateFee.cap' });
  });
});
