import type { Plan, PlanResult } from 'repayment-plan';
import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
} from 'repayment-plan';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { parseInput } from '../../src/input/index.ts';
import type { Ratio } from '../../src/money/index.ts';
import { MAX_PLAN_VALUES, PLAN_SCHEMAS, type ReadPlan } from '../../src/plans/planSchema.ts';
import { deepFreeze, refusedPaths, withField } from '../account/refusal.ts';
import { ruleOf } from '../policy/rule.ts';
import { budget, card, loan, planOf, policy } from './inputs.ts';

/** What is read, as it is written: amounts and rates as text. */
type Written<Value> = Value extends bigint | Ratio
  ? string
  : Value extends string
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly Written<Item>[]
      : Value extends object
        ? { readonly [Key in keyof Value]: Written<Value[Key]> }
        : Value;

/** Two terms are of wider types in a plan: a pattern says only that it has terms, an odd period how a loan may count it. */
type Narrow<Some extends { readonly terms: object }> = Omit<Some, 'terms'> & {
  readonly terms: Omit<Some['terms'], 'pattern' | 'oddPeriod'>;
};

type Extends<One, Other> = One extends Other ? true : false;

const read = (plan: unknown) => parseInput('read a plan', PLAN_SCHEMAS[2], plan, MAX_PLAN_VALUES);
const worked = planOf(
  buildInstallmentPlan({ account: card, affordability: budget, policy, terms: { installments: 36, rate: '12%' } }),
);

const AGREEMENT = {
  items: ['rights-and-duties'],
  undertakings: ['collection-stops'],
  allocation: ['principal', 'interest'],
  grace: { days: 3, amount: '10.00' },
  breach: { missedPayments: 2, consequences: ['terminate'] },
  earlySettlement: 'fee',
  reportingCode: 'AB',
  disclosedRates: [{ method: 'agreed', rate: '12%' }],
  repaymentEstimate: { months: 36, payment: '100.00' },
} as const;

const PLANS: readonly (readonly [string, () => PlanResult])[] = [
  ['an installment plan with a budget and a policy', () => worked],
  [
    'a plan that is worth more than the claim',
    () => buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '30%' } }),
  ],
  [
    'a flat fee',
    () =>
      buildInstallmentPlan({
        account: card,
        terms: { installments: 12, pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' } },
      }),
  ],
  [
    'interest first',
    () =>
      buildInstallmentPlan({
        account: card,
        terms: { installments: 12, pattern: { kind: 'interest-first', interestOnly: 3 } },
      }),
  ],
  [
    'a balloon',
    () =>
      buildInstallmentPlan({
        account: card,
        terms: { installments: 12, pattern: { kind: 'balloon', amount: '1000.00' } },
      }),
  ],
  [
    'percentage steps',
    () =>
      buildInstallmentPlan({
        account: card,
        terms: { installments: 12, pattern: { kind: 'step-up', steps: { percentage: '10%', every: 3 } } },
      }),
  ],
  [
    'dated steps',
    () =>
      buildInstallmentPlan({
        account: card,
        terms: { installments: 12, pattern: { kind: 'step-up', steps: [{ from: '2027-06-01', multiple: '150%' }] } },
      }),
  ],
  [
    'stated payments',
    () =>
      buildInstallmentPlan({
        account: card,
        terms: { pattern: { kind: 'irregular', payments: [{ fromInstallment: 1, payment: '5000.00' }] } },
      }),
  ],
  [
    'an agreement, a program and a holiday',
    () =>
      buildInstallmentPlan({
        account: card,
        terms: {
          installments: 12,
          program: 'cn.article-70',
          agreement: AGREEMENT,
          holiday: { installments: 2, interest: 'simple', keeps: 'term' },
        },
      }),
  ],
  ['an extended term', () => buildExtendedTermPlan({ account: loan, terms: { installments: 36 } })],
  [
    'a staged reduction',
    () =>
      buildInterestReductionPlan({
        account: card,
        terms: {
          installments: 36,
          rate: [
            { fromInstallment: 1, rate: '0%' },
            { fromInstallment: 7, rate: '6%' },
          ],
        },
      }),
  ],
  [
    'a settlement that pays less than the claim',
    () => buildPrincipalSettlementPlan({ account: card, affordability: budget, policy, terms: { installments: 12 } }),
  ],
];

describe('planField()', () => {
  it('reads what a plan is, field by field, and no other', () => {
    expectTypeOf<Extends<Written<ReadPlan>, Written<Plan>>>().toEqualTypeOf<true>();
    expectTypeOf<Extends<Narrow<Written<Plan>>, Narrow<Written<ReadPlan>>>>().toEqualTypeOf<true>();
  });

  it.each(PLANS)('reads %s', (_, build) => {
    const plan = planOf(build());
    expect(read(JSON.parse(JSON.stringify(plan))).schedule).toHaveLength(plan.schedule.length);
  });

  it('reads amounts to minor units and rates exactly, of either sign where a plan has them', () => {
    const plan = read(worked);
    expect(plan.claim.total).toBe(53_980_55n);
    expect(plan.terms.rate[0]?.rate).toEqual({ numerator: 12n, denominator: 100n });
    const dearer = planOf(buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '30%' } }));
    expect(read(dearer).lender.loss).toBeLessThan(0n);
  });

  it('reads the longest plan beside the most that a policy finds', () => {
    const rules = Array.from({ length: 500 }, (_, index) =>
      ruleOf('longest-term', { months: 12 }, { id: `rule.${index}` }),
    );
    const plan = planOf(
      buildInstallmentPlan({
        account: card,
        policy: { policyId: 'example', rules },
        terms: { installments: 600, rate: '0%' },
      }),
    );
    expect(read(plan).schedule).toHaveLength(600);
    expect(() => parseInput('read a plan', PLAN_SCHEMAS[2], plan)).toThrow('20000 values');
  });

  it.each([
    ['an unknown field', 'note', 'x'],
    ['an unknown field of a row', 'schedule[3].note', 'x'],
    ['a missing field', 'trace', undefined],
    ['a number for an amount', 'lender.loss', 1],
    ['an amount with other decimals', 'totals.paid', '63766.2'],
    ['a negative payment', 'schedule[0].payment', '-1.00'],
    ['a percentage', 'lender.lossShare', '9%'],
    ['a month without due days', 'terms.dueDays', []],
    ['no rows', 'schedule', []],
    ['a day that does not exist', 'terms.startDate', '2026-02-30'],
    ['a month that does not exist', 'affordability.tightestMonth.month', '2026-13'],
    ['a rule of no known kind', 'verdict.findings[0].kind', 'no-such-kind'],
    ['an outcome that is no plan', 'outcome', 'infeasible'],
  ])('refuses %s', (_, path, value) => {
    const input = deepFreeze(withField(worked, path, value));
    expect(refusedPaths(() => read(input))).toEqual([path]);
  });
});
