import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/money/index.ts';
import { budgetOf } from '../../affordability/exampleBudget.ts';
import { findingOf, type ParamsOf } from '../rule.ts';
import { budgetUnder, dueFrom2027, subjectWith } from '../subject.ts';

const LIVING: ParamsOf<'living-minimum'> = {
  byHouseholdSize: ['1500.00', '2500.00', '3300.00'],
  perAdditionalMember: '800.00',
};

describe('disposable-income-share', () => {
  // Disposable: 5,000 - 3,000 - 500 = 1,500; 80 % = 1,200; less the buffer of 100: 1,100.00.
  it.each([
    { due: 1_099_99n, result: 'passed', actual: '1099.99', headroom: '0.01', fix: null },
    { due: 1_100_00n, result: 'passed', actual: '1100.00', headroom: '0.00', fix: null },
    {
      due: 1_100_01n,
      result: 'failed',
      actual: '1100.01',
      headroom: '-0.01',
      fix: { change: 'payment', to: '1100.00' },
    },
  ])('disposable-income-share lets 80 % of what is left go to the plan: $actual has $result', ({
    due,
    ...expected
  }) => {
    const subject = subjectWith({ budget: budgetUnder(), dueByMonth: dueFrom2027(due) });
    expect(findingOf('disposable-income-share', { share: '80%' }, subject)).toMatchObject({
      ...expected,
      reason: null,
      where: '2027-01',
      bound: 'at-most',
      unit: 'amount',
      limit: '1100.00',
    });
  });

  const limitOf = (params: ParamsOf<'disposable-income-share'>, limits: Parameters<typeof budgetUnder>[0] = {}) =>
    findingOf(
      'disposable-income-share',
      params,
      subjectWith({ budget: budgetUnder(limits), dueByMonth: dueFrom2027(1n) }),
    ).limit;

  it.each([
    // 5,000 - 3,200 - 500 = 1,300; 80 % = 1,040; - 100
    { name: 'other expenses where it counts them', params: { countsOtherExpenses: true }, limits: {}, limit: '940.00' },
    {
      name: 'its own word on other expenses, not that of another rule',
      params: {},
      limits: { countsOtherExpenses: true },
      limit: '1100.00',
    },
    // 5,000 - 3,500 - 500 = 1,000; 80 % = 800; - 100
    { name: "the policy's living minimum", params: {}, limits: { livingMinimum: 3_500_00n }, limit: '700.00' },
    {
      name: 'its own share, not a smaller one of another rule',
      params: {},
      limits: { disposableShare: ratio(1n, 10n) },
      limit: '1100.00',
    },
    {
      name: 'no debt-to-income limit of another rule',
      params: {},
      limits: { debtToIncome: ratio(11n, 100n) },
      limit: '1100.00',
    },
  ])('disposable-income-share takes $name', ({ params, limits, limit }) => {
    expect(limitOf({ share: '80%', ...params }, limits)).toBe(limit);
  });
});

describe('all-debt-to-income', () => {
  // 50 % of 5,000 = 2,500; less the debt of 500: 2,000.00. The buffer does not count.
  it.each([
    { due: 1_999_99n, result: 'passed', actual: '1999.99', headroom: '0.01', fix: null },
    { due: 2_000_00n, result: 'passed', actual: '2000.00', headroom: '0.00', fix: null },
    {
      due: 2_000_01n,
      result: 'failed',
      actual: '2000.01',
      headroom: '-0.01',
      fix: { change: 'payment', to: '2000.00' },
    },
  ])('all-debt-to-income lets all debt take 50 % of income: $actual has $result', ({ due, ...expected }) => {
    const subject = subjectWith({ budget: budgetUnder(), dueByMonth: dueFrom2027(due) });
    expect(findingOf('all-debt-to-income', { share: '50%' }, subject)).toMatchObject({
      ...expected,
      reason: null,
      where: '2027-01',
      bound: 'at-most',
      unit: 'amount',
      limit: '2000.00',
    });
  });

  it('all-debt-to-income judges its own share, not a smaller one of another rule', () => {
    const budget = budgetUnder({ debtToIncome: ratio(1n, 5n) });
    expect(
      findingOf('all-debt-to-income', { share: '50%' }, subjectWith({ budget, dueByMonth: dueFrom2027(1n) })).limit,
    ).toBe('2000.00');
  });

  it('all-debt-to-income leaves nothing for a plan where other debts already take more', () => {
    const subject = subjectWith({ budget: budgetUnder(), dueByMonth: dueFrom2027(1n) });
    expect(findingOf('all-debt-to-income', { share: '9%' }, subject)).toMatchObject({
      result: 'failed',
      actual: '0.01',
      limit: '0.00', // 450 - 500, cut at zero
    });
  });

  it('all-debt-to-income may allow more than the whole income', () => {
    const subject = subjectWith({ budget: budgetUnder(), dueByMonth: dueFrom2027(1n) });
    expect(findingOf('all-debt-to-income', { share: '150%' }, subject).limit).toBe('7000.00');
  });
});

describe('living-minimum', () => {
  // 5,000 - 500 leaves 4,500 before the plan; a household of two needs 2,500.
  it.each([
    { due: 1_999_99n, result: 'passed', actual: '2500.01', headroom: '0.01' },
    { due: 2_000_00n, result: 'passed', actual: '2500.00', headroom: '0.00' },
    { due: 2_000_01n, result: 'failed', actual: '2499.99', headroom: '-0.01' },
    { due: 4_600_00n, result: 'failed', actual: '-100.00', headroom: '-2600.00' },
  ])('living-minimum leaves a household of two 2,500.00: $actual left has $result', ({ due, ...expected }) => {
    const subject = subjectWith({ budget: budgetUnder(), dueByMonth: dueFrom2027(due) });
    expect(findingOf('living-minimum', LIVING, subject)).toMatchObject({
      ...expected,
      reason: null,
      where: '2027-01',
      bound: 'at-least',
      unit: 'amount',
      limit: '2500.00',
    });
  });

  it('living-minimum says which payment would leave the minimum', () => {
    // 4,500 - 2,500 = 2,000.00 may be paid; 2,500.00, which is the minimum itself, would leave 2,000.00.
    const subject = subjectWith({ budget: budgetUnder(), dueByMonth: dueFrom2027(2_100_00n) });
    expect(findingOf('living-minimum', LIVING, subject).fix).toEqual({ change: 'payment', to: '2000.00' });
  });

  it('living-minimum tells to pay nothing where income less debts is the minimum or below it', () => {
    // 4,500 are left before the plan.
    const fixFor = (least: string) =>
      findingOf(
        'living-minimum',
        { byHouseholdSize: [least], perAdditionalMember: '0.00' },
        subjectWith({ budget: budgetUnder(), dueByMonth: dueFrom2027(1n) }),
      ).fix;
    expect(fixFor('4500.00')).toEqual({ change: 'payment', to: '0.00' });
    expect(fixFor('4600.00')).toEqual({ change: 'payment', to: '0.00' });
  });

  it('living-minimum does not let rounding help: what is left is judged exactly', () => {
    const budget = budgetUnder(
      {},
      budgetOf({
        income: [{ source: 'wages', amount: '100.00', frequency: 'weekly' }],
        debts: [{ payment: '50.00', frequency: 'weekly' }],
      }),
    );
    const rule = (due: bigint) =>
      findingOf(
        'living-minimum',
        { byHouseholdSize: ['200.00'], perAdditionalMember: '0.00' },
        subjectWith({ budget, dueByMonth: dueFrom2027(due) }),
      );
    // (100.00 - 50.00) x 52/12 = 216.666...; less 16.66 leaves 200.006..., less 16.67 leaves 199.996...
    expect(rule(16_66n).result).toBe('passed');
    expect(rule(16_67n).result).toBe('failed');
  });
});

describe('rules on a budget', () => {
  const RULES = [
    ['disposable-income-share', { share: '80%' }],
    ['all-debt-to-income', { share: '50%' }],
    ['living-minimum', LIVING],
  ] as const;

  it.each(RULES)('%s fails with a reason where no affordability was given', (kind, params) => {
    expect(findingOf(kind, params, subjectWith({ dueByMonth: dueFrom2027(1n) }))).toMatchObject({
      result: 'failed',
      reason: 'cannot be evaluated without affordability',
      where: null,
      bound: null,
      unit: null,
      actual: null,
      limit: null,
      headroom: null,
      fix: null,
    });
  });

  it.each(RULES)('%s does not concern a plan under which nothing falls due', (kind, params) => {
    for (const dueByMonth of [[], dueFrom2027(0n, 0n)]) {
      expect(findingOf(kind, params, subjectWith({ budget: budgetUnder(), dueByMonth }))).toMatchObject({
        result: 'not-applicable',
        reason: 'does not concern this plan',
      });
    }
  });

  it.each(RULES)('%s is decided by the month with the least room, the first of equals', (kind, params) => {
    const where = (...due: readonly bigint[]) =>
      findingOf(kind, params, subjectWith({ budget: budgetUnder(), dueByMonth: dueFrom2027(...due) })).where;
    expect(where(500_00n, 500_01n, 500_00n)).toBe('2027-02');
    expect(where(500_00n, 400_00n, 500_01n)).toBe('2027-03');
    expect(where(400_00n, 500_00n, 500_00n)).toBe('2027-02');
  });

  it.each([
    // January: 80 % of (1,000 - 400) = 480; March, after the debt: 80 % of 1,000 = 800
    { kind: 'disposable-income-share', params: { share: '80%' }, limit: '480.00' },
    // 50 % of 1,000 - 400 = 100; March: 500
    { kind: 'all-debt-to-income', params: { share: '50%' }, limit: '100.00' },
  ] as const)('$kind follows the budget over time', ({ kind, params, limit }) => {
    const budget = budgetUnder(
      {},
      budgetOf({
        income: [{ source: 'wages', amount: '1000.00', frequency: 'monthly' }],
        debts: [{ payment: '400.00', frequency: 'monthly', until: '2027-02-28' }],
      }),
    );
    // Room in January and March: 430.00 and 450.00 of disposable income, 50.00 and 150.00 of all debt.
    const subject = subjectWith({ budget, dueByMonth: dueFrom2027(50_00n, 0n, 350_00n) });
    expect(findingOf(kind, params, subject)).toMatchObject({ where: '2027-01', actual: '50.00', limit });
  });
});
