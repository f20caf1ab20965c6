import { describe, expect, it } from 'vitest';
import { checkPolicy, type RuleKind } from '../../src/policy/index.ts';
import { RULE_KINDS } from '../../src/policy/ruleKinds.ts';
import { accountWith } from '../account/exampleAccount.ts';
import { type Envelope, findingOf, type ParamsOf, policyOf, ruleOf } from './rule.ts';
import { budgetUnder, dueFrom2027, type SubjectChanges, subjectWith } from './subject.ts';

/** For every kind, parameters and a plan of kind settlement that breaks them by far. */
const BROKEN: { readonly [Kind in RuleKind]: { readonly params: ParamsOf<Kind>; readonly facts: SubjectChanges } } = {
  'longest-term': { params: { months: 12 }, facts: {} },
  'smallest-installment': { params: { amount: '100.00' }, facts: { smallestPayment: 1n } },
  'rate-floor': { params: { rate: '13%' }, facts: {} },
  'rate-ceiling': { params: { rate: '11%' }, facts: {} },
  'largest-waiver': { params: { interest: '50%' }, facts: { waived: { interest: 10_000_00n } } },
  'settlement-window': { params: { months: 12 }, facts: {} },
  'settlement-share': { params: { share: '90%', of: 'claim' }, facts: { paidTotal: 0n } },
  eligibility: { params: { daysPastDue: { most: 1 } }, facts: {} },
  'no-negative-amortization': { params: {}, facts: { largestIncrease: 1n } },
  'disposable-income-share': { params: { share: '1%' }, facts: {} },
  'all-debt-to-income': { params: { share: '1%' }, facts: {} },
  'living-minimum': { params: { byHouseholdSize: ['4500.00'], perAdditionalMember: '0.00' }, facts: {} },
  'authority-tiers': { params: { tiers: [{ tier: 'specialist', longestTermMonths: 12 }] }, facts: {} },
};

const KINDS = Object.keys(RULE_KINDS) as readonly RuleKind[];

const resultOf = (kind: RuleKind, envelope: Envelope, changes: SubjectChanges = {}) => {
  const { params, facts } = BROKEN[kind];
  const plan = { kind: 'principal-settlement', budget: budgetUnder(), dueByMonth: dueFrom2027(500_00n) } as const;
  return findingOf(kind, params, subjectWith({ ...plan, ...facts, ...changes }), envelope).result;
};

describe('RULE_KINDS', () => {
  it('RULE_KINDS has every kind that a policy may name', () => {
    expect([...KINDS].sort()).toEqual(Object.keys(BROKEN).sort());
  });

  describe.each(KINDS)('%s', (kind) => {
    const DATES = { effectiveFrom: '2026-11-21', effectiveTo: '2027-06-01' };

    it.each([
      ['2026-11-20', 'not-applicable'],
      ['2026-11-21', 'failed'],
      ['2026-11-22', 'failed'],
      ['2027-05-31', 'failed'],
      ['2027-06-01', 'failed'],
      ['2027-06-02', 'not-applicable'],
    ])(`${kind} from 2026-11-21 to 2027-06-01 judges a plan of %s: %s`, (date, result) => {
      expect(resultOf(kind, DATES, { date })).toBe(result);
    });

    it(`${kind} judges only the plan kinds it applies to`, () => {
      expect(resultOf(kind, { appliesTo: { planKinds: ['installment', 'principal-settlement'] } })).toBe('failed');
      expect(resultOf(kind, { appliesTo: { planKinds: ['installment'] } })).toBe('not-applicable');
    });

    it(`${kind} judges only the products it applies to`, () => {
      expect(resultOf(kind, { appliesTo: { products: ['credit-card'] } })).toBe('failed');
      expect(resultOf(kind, { appliesTo: { products: ['personal-loan', 'other'] } })).toBe('not-applicable');
    });

    it(`${kind} leaves the plan kinds alone that it excepts, and says so`, () => {
      expect(resultOf(kind, { exceptPlanKinds: ['installment'] })).toBe('failed');
      expect(resultOf(kind, { exceptPlanKinds: ['installment', 'principal-settlement'] })).toBe('not-applicable');
    });

    it(`${kind} judges only the customers it applies to`, () => {
      const account = accountWith({ customer: { hardship: 'lasting', vulnerable: true } });
      expect(resultOf(kind, { appliesTo: { hardship: ['lasting'], vulnerable: true } }, { account })).toBe('failed');
      expect(resultOf(kind, { appliesTo: { hardship: ['temporary'] } }, { account })).toBe('not-applicable');
      expect(resultOf(kind, { appliesTo: { vulnerable: false } }, { account })).toBe('not-applicable');
    });

    it.each([
      [96, 'not-applicable'],
      [97, 'failed'],
      [98, 'failed'],
      [120, 'failed'],
      [121, 'not-applicable'],
    ])(`${kind} for 97 to 120 days past due judges an account at %i: %s`, (daysPastDue, result) => {
      const account = accountWith({ delinquency: { daysPastDue, cyclesPastDue: 4 } });
      expect(resultOf(kind, { appliesTo: { daysPastDue: { least: 97, most: 120 } } }, { account })).toBe(result);
    });

    it(`${kind} that does not apply says why, and nothing else`, () => {
      const { params, facts } = BROKEN[kind];
      const subject = subjectWith({ ...facts, date: '2026-01-01' });
      expect(findingOf(kind, params, subject, { effectiveFrom: '2026-01-02' })).toMatchObject({
        result: 'not-applicable',
        reason: 'in effect from 2026-01-02',
        where: null,
        bound: null,
        unit: null,
        actual: null,
        limit: null,
        headroom: null,
        fix: null,
      });
    });

    it(`${kind} that does not apply does not change the outcome`, () => {
      const { params, facts } = BROKEN[kind];
      const rule = ruleOf(kind, params, { effectiveTo: '2020-12-31' });
      expect(checkPolicy(policyOf([rule]), subjectWith(facts)).outcome).toBe('compliant');
    });
  });
});
