import { type AmountInput, buildInstallmentPlan, type Constraint } from 'repayment-plan';
import { type MatcherResult, planMatchers, STORIES } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { refusedPaths, withField } from '../account/refusal.ts';
import { debt, leaving, planOf } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';

expect.extend(planMatchers);

/** 1,200.00 without interest in four payments of 300.00 and a down payment of 200.00: 250.00 each. */
const account = debt('1200.00', '0%');
const terms = { installments: 4, downPayment: '200.00' } as const;
const plan = buildInstallmentPlan({ account, terms });
const none = buildInstallmentPlan({ account: debt('1200.00', '120%'), terms: { payment: '100.00' } });
const within = (capacity: string) => buildInstallmentPlan({ account, affordability: leaving(capacity), terms });
const under = (months: number, severity: 'error' | 'approval' = 'error') =>
  buildInstallmentPlan({
    account,
    terms,
    policy: { policyId: 'example', rules: [ruleOf('longest-term', { months }, { severity })] },
  });

/** What a matcher says where it does not pass. */
const refusal = ({ pass, message }: MatcherResult): string => {
  expect(pass).toBe(false);
  return message();
};

describe('planMatchers', () => {
  it('toConserve() passes a sound plan and names broken laws and places', () => {
    expect(plan).toConserve();
    expect(withField(plan, 'totals.waived', '1.00')).not.toConserve();
    expect(refusal(planMatchers.toConserve(withField(plan, 'totals.waived', '1.00')))).toBe(
      'expected the plan to conserve, but totals.waived is 1.00 and not 0.00, which follows from rows (totals follow rows)',
    );
    expect(none).not.toConserve();
  });

  it('toConserve() lists five broken laws and counts the others', () => {
    const broken = { ...planOf(plan), schedule: [], totals: {}, cost: {} };
    expect(refusal(planMatchers.toConserve(broken))).toMatch(/^([^;]*;){5} \d+ more$/);
  });

  it('toCloseAtZero() says what is left after which installment', () => {
    expect(plan).toCloseAtZero();
    expect(refusal(planMatchers.toCloseAtZero(withField(plan, 'schedule[3].closing', '0.05')))).toBe(
      'expected the plan to close at zero, but 0.05 is left after installment 4',
    );
  });

  it('toFit() names the months in which something is missing', () => {
    expect(within('250.00')).toFit();
    // 200.00 in November fit; December to March lack 20.00 each.
    expect(refusal(planMatchers.toFit(within('230.00')))).toBe(
      'expected the plan to fit the budget, but 20.00 is missing in 2026-12; 20.00 is missing in 2027-01; ' +
        '20.00 is missing in 2027-02; 20.00 is missing in 2027-03',
    );
  });

  it('toFit() passes no plan that was built without a budget', () => {
    expect(refusal(planMatchers.toFit(plan))).toContain('it was built without one');
  });

  it('toStayWithin() sums what falls due by calendar month, down payment included', () => {
    expect(plan).toStayWithin('250.00');
    expect(plan).toStayWithin(250);
    expect(plan).not.toStayWithin('249.99');
    expect(refusal(planMatchers.toStayWithin(plan, '199.99'))).toMatch(/but 200\.00 falls due in 2026-11; 250\.00/);
    const weekly = buildInstallmentPlan({ account, terms: { ...terms, downPayment: 0, frequency: 'weekly' } });
    // 28 November, then 5, 12 and 19 December.
    expect(weekly).toStayWithin('900.00');
    expect(weekly).not.toStayWithin('899.99');
  });

  it('toBeCompliant() names the rules that fail, and takes no silence for compliance', () => {
    expect(under(4)).toBeCompliant();
    expect(refusal(planMatchers.toBeCompliant(under(3)))).toBe(
      'expected the plan to be compliant, but its verdict is refused; bank.longest-term: 4 against 3',
    );
    expect(under(3, 'approval')).not.toBeCompliant();
    expect(refusal(planMatchers.toBeCompliant(plan))).toBe(
      'expected the plan to be compliant, but its verdict is unchecked',
    );
  });

  it('toBeInfeasible() takes the constraint that binds, or any', () => {
    expect(none).toBeInfeasible();
    expect(none).toBeInfeasible('payment-at-or-below-interest');
    expect(refusal(planMatchers.toBeInfeasible(none, 'longest-term'))).toContain(
      'to be infeasible by longest-term, but it is by payment-at-or-below-interest: ',
    );
    expect(plan).not.toBeInfeasible();
  });

  it('toCost() compares everything that is paid, however the amount is written', () => {
    expect(plan).toCost('1200.00');
    expect(plan).toCost(1200);
    expect(refusal(planMatchers.toCost(plan, '1200.01'))).toBe(
      'expected the plan to cost 1200.01, but it costs 1200.00',
    );
  });

  it.each([
    ['toCloseAtZero', undefined],
    ['toFit', undefined],
    ['toStayWithin', '1.00'],
    ['toBeCompliant', undefined],
    ['toCost', '1.00'],
  ] as const)('%s() passes neither what has no plan nor what is none, and says which', (name, given) => {
    const match = planMatchers[name] as (received: unknown, given?: AmountInput) => MatcherResult;
    expect(refusal(match(none, given))).toContain('but there is none: ');
    expect(refusal(match(null, given))).toContain('but it is no plan: plan must be an object');
    expect(refusal(match({ outcome: 'plan' }, given))).toContain('it is no plan: ');
  });

  it('refuses an amount that is none', () => {
    expect(refusedPaths(() => planMatchers.toStayWithin(plan, '1.005'))).toEqual(['capacity']);
    expect(refusedPaths(() => planMatchers.toCost(plan, 'much'))).toEqual(['amount']);
  });

  it('says what was not expected, for expect().not', () => {
    expect(planMatchers.toCost(plan, '1200.00').message()).toBe('expected the plan not to cost 1200.00');
    const constraint: Constraint = 'payment-at-or-below-interest';
    expect(planMatchers.toBeInfeasible(none, constraint).message()).toContain('not to be infeasible by payment');
  });

  it('are typed: what they take is checked', () => {
    // @ts-expect-error a plan costs an amount
    const untyped = () => expect(plan).toCost();
    // @ts-expect-error no such constraint
    const unknown = () => expect(none).toBeInfeasible('mood');
    expect(untyped).toThrow();
    expect(unknown).toThrow('to be infeasible by mood');
    expect(
      buildInstallmentPlan({ account: STORIES.belowInterest.account, terms: { payment: '750.00' } }),
    ).toBeInfeasible('payment-at-or-below-interest');
  });
});
