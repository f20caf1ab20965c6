import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePolicy, type RuleKind } from '../../src/policy/index.ts';
import { RULE_KINDS } from '../../src/policy/ruleKinds.ts';
import { type AccountChanges, accountWith as exampleAccount } from '../account/exampleAccount.ts';
import { refusedFields } from '../account/refusal.ts';
import { MORATORIUM } from './paymentCases.ts';
import { type Envelope, findingOf, type ParamsOf, policyOf, ruleOf } from './rule.ts';
import { EARLIER, RULE_CASES, type SilentCase } from './ruleCases.ts';
import { budgetUnder, dueFrom2027, type SubjectChanges, subjectWith } from './subject.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** An account under a moratorium, which breaks a rule on it. */
const accountWith = (changes: AccountChanges) => exampleAccount({ moratoria: [MORATORIUM], ...changes });

const KINDS = Object.keys(RULE_KINDS) as readonly RuleKind[];

const resultOf = (kind: RuleKind, envelope: Envelope, changes: SubjectChanges = {}) => {
  const { params, facts } = RULE_CASES[kind].broken;
  const plan = { kind: 'principal-settlement', budget: budgetUnder(), dueByMonth: dueFrom2027(500_00n) } as const;
  return findingOf(kind, params, subjectWith({ ...plan, ...facts, ...changes }), envelope).result;
};

/** What one rule says of a plan that differs from the example's in these facts. */
const judge = (kind: RuleKind, params: unknown, facts: SubjectChanges) =>
  findingOf(kind, params as ParamsOf<RuleKind>, subjectWith(facts));

describe('RULE_KINDS', () => {
  it('RULE_KINDS has every kind that a policy may name', () => {
    expect([...KINDS].sort()).toEqual(Object.keys(RULE_CASES).sort());
  });

  it.each(KINDS)('the README says what %s judges', (kind) => {
    expect(README).toMatch(new RegExp(`^\\| .*\`${kind}\`.* \\| .+ \\| .+ \\|$`, 'm'));
  });

  describe.each(KINDS)('%s', (kind) => {
    const { applied = 'failed' } = RULE_CASES[kind];
    const DATES = { effectiveFrom: '2026-11-21', effectiveTo: '2027-06-01' };

    it.each([
      ['2026-11-20', 'not-applicable'],
      ['2026-11-21', applied],
      ['2026-11-22', applied],
      ['2027-05-31', applied],
      ['2027-06-01', applied],
      ['2027-06-02', 'not-applicable'],
    ])(`${kind} from 2026-11-21 to 2027-06-01 judges a plan of %s: %s`, (date, result) => {
      expect(resultOf(kind, DATES, { date })).toBe(result);
    });

    it(`${kind} judges only the plan kinds it applies to`, () => {
      expect(resultOf(kind, { appliesTo: { planKinds: ['installment', 'principal-settlement'] } })).toBe(applied);
      expect(resultOf(kind, { appliesTo: { planKinds: ['installment'] } })).toBe('not-applicable');
    });

    it(`${kind} judges only the products it applies to`, () => {
      expect(resultOf(kind, { appliesTo: { products: ['credit-card'] } })).toBe(applied);
      expect(resultOf(kind, { appliesTo: { products: ['personal-loan', 'other'] } })).toBe('not-applicable');
    });

    it(`${kind} leaves the plan kinds alone that it excepts, and says so`, () => {
      expect(resultOf(kind, { exceptPlanKinds: ['installment'] })).toBe(applied);
      expect(resultOf(kind, { exceptPlanKinds: ['installment', 'principal-settlement'] })).toBe('not-applicable');
    });

    it(`${kind} judges only the customers it applies to`, () => {
      const account = accountWith({ arrangements: [EARLIER], customer: { hardship: 'lasting', vulnerable: true } });
      expect(resultOf(kind, { appliesTo: { hardship: ['lasting'], vulnerable: true } }, { account })).toBe(applied);
      expect(resultOf(kind, { appliesTo: { hardship: ['temporary'] } }, { account })).toBe('not-applicable');
      expect(resultOf(kind, { appliesTo: { vulnerable: false } }, { account })).toBe('not-applicable');
    });

    it(`${kind} judges only customers that carry a flag it concerns`, () => {
      const account = accountWith({ arrangements: [EARLIER], customer: { flags: ['active-duty', 'student'] } });
      expect(resultOf(kind, { appliesTo: { flags: ['veteran', 'active-duty'] } }, { account })).toBe(applied);
      expect(resultOf(kind, { appliesTo: { flags: ['veteran'] } }, { account })).toBe('not-applicable');
    });

    it(`${kind} judges only plans under a program it concerns and does not except`, () => {
      const program = 'cn.article-70';
      expect(resultOf(kind, { appliesTo: { programs: [program] } }, { program })).toBe(applied);
      expect(resultOf(kind, { appliesTo: { programs: [program] } })).toBe('not-applicable');
      expect(resultOf(kind, { appliesTo: { programs: ['another'] } }, { program })).toBe('not-applicable');
      expect(resultOf(kind, { exceptPrograms: [program] }, { program })).toBe('not-applicable');
      expect(resultOf(kind, { exceptPrograms: [program] })).toBe(applied);
      expect(resultOf(kind, { exceptPrograms: ['another'] }, { program })).toBe(applied);
    });

    it.each([
      [96, 'not-applicable'],
      [97, applied],
      [98, applied],
      [120, applied],
      [121, 'not-applicable'],
    ])(`${kind} for 97 to 120 days past due judges an account at %i: %s`, (daysPastDue, result) => {
      const account = accountWith({ arrangements: [EARLIER], delinquency: { daysPastDue, cyclesPastDue: 4 } });
      expect(resultOf(kind, { appliesTo: { daysPastDue: { least: 97, most: 120 } } }, { account })).toBe(result);
    });

    it(`${kind} that does not apply says why, and nothing else`, () => {
      const { params, facts } = RULE_CASES[kind].broken;
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
      const { params, facts } = RULE_CASES[kind].broken;
      const rule = ruleOf(kind, params, { effectiveTo: '2020-12-31' });
      expect(judgePolicy(policyOf([rule]), subjectWith(facts)).outcome).toBe('compliant');
    });

    it.each(
      RULE_CASES[kind].limits.flatMap(({ rows, ...limit }) =>
        rows.map(([facts, result, actual, headroom]) => ({ ...limit, facts, result, actual, headroom })),
      ),
    )(`${kind} $title: $actual has $result`, ({ params, facts, result, where, change, ...expected }) => {
      const { bound, unit, limit, actual, headroom } = expected;
      expect(judge(kind, params, facts)).toMatchObject({
        result,
        reason: null,
        where: where ?? null,
        bound,
        unit,
        actual,
        limit,
        headroom,
        fix: result === 'failed' && change ? { change, to: expected.fixedTo ?? limit } : null,
      });
    });

    it.each(
      (RULE_CASES[kind].silent ?? []) as readonly SilentCase<RuleKind>[],
    )(`${kind} says why it compares nothing: $title`, (row) => {
      expect(judge(kind, row.params, row.facts)).toMatchObject({
        result: row.result,
        reason: row.reason,
        bound: null,
        actual: null,
        limit: null,
        fix: row.fix ?? null,
      });
    });

    it.each(RULE_CASES[kind].refused)(`${kind} refuses the parameters %o at %s`, (params, path, rule) => {
      const read = () => policyOf([ruleOf(kind, params as ParamsOf<RuleKind>)]);
      expect(refusedFields(read)).toEqual([
        { path: `rules[0].params.${path}`, rule: expect.stringMatching(rule), value: expect.any(String) },
      ]);
    });
  });
});
