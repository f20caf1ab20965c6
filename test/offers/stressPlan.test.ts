import { buildInstallmentPlan, expectPlan, isRepaymentError, type StressInput, stressPlan } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { debt, leaving } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { policyWith } from './inputs.ts';

// 1,200.00 without interest over 12 months: 100.00 a month from December 2026 to November 2027.
const account = debt('1200.00', '0%');
const plan = expectPlan(buildInstallmentPlan({ account, terms: { installments: 12, firstDueDate: '2026-12-21' } }));
const stress = (input: Partial<StressInput>) =>
  stressPlan(Object.freeze({ account, affordability: leaving('160.00'), plan, ...input } as StressInput));

describe('stressPlan()', () => {
  it('stressPlan() finds the largest fall to a basis point: one more fails', () => {
    // 160.00 * (1 - 37.5 %) = 100.00; at 37.51 % 99.984, rounded down to 99.98.
    expect(stress({}).largestFall).toBe('0.375');
    expect(stress({ incomeFalls: '37.5%' }).incomeFalls).toMatchObject({ share: '0.375', holds: true, fails: null });
    expect(stress({ incomeFalls: '37.51%' }).incomeFalls?.fails).toEqual({
      month: '2026-12',
      due: '100.00',
      capacity: '99.98',
      missing: '0.02',
    });
  });

  it('stressPlan() takes the fall from income alone, before the share that policy lets the plan have', () => {
    // 80 % of (300.00 * (1 - x) - 100.00) = 100.00 at 300.00 * (1 - x) = 225.00: a fall of a quarter.
    const affordability = leaving('300.00', {
      expenses: [{ category: 'food', amount: '100.00', frequency: 'monthly', essential: true }],
    });
    const policy = policyWith(ruleOf('disposable-income-share', { share: '80%' }));
    expect(stress({ affordability, policy }).largestFall).toBe('0.25');
  });

  it('stressPlan() names every month of a stop as short, and no other', () => {
    const { incomeStops, longestStop } = stress({ incomeStops: { months: 2, from: '2027-03-15' } });
    expect(incomeStops).toMatchObject({ months: 2, from: '2027-03', holds: false });
    expect(incomeStops?.shortMonths).toEqual([
      { month: '2027-03', due: '100.00', capacity: '0.00', missing: '100.00' },
      { month: '2027-04', due: '100.00', capacity: '0.00', missing: '100.00' },
    ]);
    expect(longestStop).toBe(0);
  });

  it('stressPlan() splits lines of income at the ends of months, their own dates kept', () => {
    // Three lines that follow each other, 100.00 in every month; only the middle one pays in February.
    const affordability = leaving('100.00', {
      income: [
        { source: 'salary', amount: '100.00', frequency: 'monthly', until: '2027-01-31' },
        { source: 'pension', amount: '100.00', frequency: 'monthly', from: '2027-04-01' },
        { source: 'rent', amount: '100.00', frequency: 'monthly', from: '2027-02-01', until: '2027-03-31' },
      ],
    });
    const { unstressed, incomeStops } = stress({ affordability, incomeStops: { months: 1, from: '2027-02-01' } });
    expect(unstressed.holds).toBe(true);
    expect(incomeStops?.shortMonths.map(({ month }) => month)).toEqual(['2027-02']);
  });

  it('stressPlan() counts the months of a stop that nothing due falls in', () => {
    // Nothing is due before December 2026: October and November may go without income.
    expect(stress({ incomeStops: { months: 2, from: '2026-10-01' } })).toMatchObject({
      incomeStops: { holds: true },
      longestStop: 2,
    });
  });

  it('stressPlan() finds neither where a month is short without any stress', () => {
    expect(stress({ affordability: leaving('99.99') })).toMatchObject({
      unstressed: { holds: false, fails: { month: '2026-12', missing: '0.01' } },
      incomeFalls: null,
      incomeStops: null,
      largestFall: null,
      longestStop: null,
    });
  });

  it('stressPlan() never finds fewer short months at a larger fall', () => {
    const affordability = leaving('160.00', {
      income: [
        { source: 'salary', amount: '104.17', frequency: 'monthly' },
        { source: 'work', amount: '13.33', frequency: 'weekly', from: '2026-12-10', until: '2027-06-17' },
        { source: 'rent', amount: '31.01', frequency: 'monthly', from: '2027-05-10' },
      ],
    });
    const counts = Array.from(
      { length: 101 },
      (_, percent) => stress({ affordability, incomeFalls: `${percent}%` }).incomeFalls?.shortMonths.length ?? -1,
    );
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(counts[0]).toBe(0);
    expect(counts[100]).toBe(12);
  });

  it('stressPlan() refuses a fall of more than all income and a plan that is not given', () => {
    const refusalOf = (input: Partial<StressInput>): unknown => {
      try {
        return stress(input);
      } catch (error) {
        return isRepaymentError(error, 'invalid-input') && error.details.map(({ path }) => path);
      }
    };
    expect(refusalOf({ incomeFalls: '101%' })).toEqual(['incomeFalls']);
    expect(refusalOf({ plan: null } as never)).toEqual(['plan']);
  });
});
