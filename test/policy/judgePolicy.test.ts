import { describe, expect, it } from 'vitest';
import { HARDSHIPS, PLAN_KINDS, PRODUCTS } from '../../src/account/index.ts';
import { judgePolicy, SEVERITIES } from '../../src/policy/index.ts';
import { whyNot } from '../../src/policy/judgePolicy.ts';
import { accountWith } from '../account/exampleAccount.ts';
import { deepFreeze } from '../account/refusal.ts';
import { type Envelope, type ParamsOf, policyOf, type RuleInput, ruleOf } from './rule.ts';
import { type SubjectChanges, subjectWith } from './subject.ts';

/** A rule that the example subject of 36 months breaks, and one that it keeps. */
const broken = (severity: RuleInput['severity'], id = `broken.${severity}`): RuleInput =>
  ruleOf('longest-term', { months: 35 }, { severity, id });
const kept = (severity: RuleInput['severity'], id = `kept.${severity}`): RuleInput =>
  ruleOf('longest-term', { months: 36 }, { severity, id });
const tiers = (list: ParamsOf<'authority-tiers'>['tiers'], envelope: Envelope = {}): RuleInput =>
  ruleOf('authority-tiers', { tiers: list }, { id: 'tiers', severity: 'approval', ...envelope });

const verdictOf = (rules: readonly RuleInput[], changes: SubjectChanges = {}) => {
  const { outcome, authority } = judgePolicy(policyOf(rules), subjectWith(changes));
  return { outcome, authority };
};

describe('judgePolicy()', () => {
  it('judgePolicy() leaves a plan unchecked without a policy, never compliant by silence', () => {
    expect(judgePolicy(null, subjectWith({ date: '2026-12-01' }))).toEqual({
      outcome: 'unchecked',
      policyId: null,
      policyVersion: null,
      asOf: '2026-12-01',
      authority: null,
      findings: [],
    });
  });

  it('judgePolicy() names policy, version and the date on which rules were judged', () => {
    expect(judgePolicy(policyOf([]), subjectWith({ date: '2026-12-01' }))).toEqual({
      outcome: 'compliant',
      policyId: 'example',
      policyVersion: '1',
      asOf: '2026-12-01',
      authority: null,
      findings: [],
    });
    const unnamed = { ...policyOf([]), version: undefined };
    expect(judgePolicy(unnamed, subjectWith()).policyVersion).toBeNull();
  });

  it('judgePolicy() gives a finding for every rule, passed ones too, with what the rule carries', () => {
    const rule = ruleOf(
      'longest-term',
      { months: 60 },
      {
        id: 'cn.art70.longest-term',
        severity: 'error',
        level: 'law',
        jurisdiction: 'CN',
        citation: { instrument: '商业银行信用卡业务监督管理办法', article: '70', url: 'https://example.org/70' },
        verification: 'secondary',
      },
    );
    expect(judgePolicy(policyOf([rule]), subjectWith()).findings).toEqual([
      {
        rule: 'cn.art70.longest-term',
        kind: 'longest-term',
        severity: 'error',
        level: 'law',
        jurisdiction: 'CN',
        citation: { instrument: '商业银行信用卡业务监督管理办法', article: '70', url: 'https://example.org/70' },
        verification: 'secondary',
        loosened: null,
        result: 'passed',
        reason: null,
        where: null,
        bound: 'at-most',
        unit: 'months',
        actual: '36',
        limit: '60',
        headroom: '24',
        fix: null,
      },
    ]);
  });

  it('judgePolicy() shows room that is negative where a limit is broken, however little', () => {
    // 0.01 more than 10 % of 5,000,000,000.00, which is two parts in 10^12.
    const subject = subjectWith({ claim: { principal: 5_000_000_000_00n }, waived: { principal: 500_000_000_01n } });
    const policy = policyOf([ruleOf('largest-waiver', { principal: '10%' })]);
    expect(judgePolicy(policy, subject).findings[0]).toMatchObject({
      result: 'failed',
      headroom: expect.stringMatching(/^-/),
    });
  });

  describe('severity', () => {
    it.each<[RuleInput['severity'], string]>([
      ['error', 'refused'],
      ['approval', 'refused'],
      ['warning', 'compliant'],
      ['information', 'compliant'],
    ])('judgePolicy() takes a plan that breaks a rule of severity %s, where no tiers are named, for %s', (severity, outcome) => {
      expect(verdictOf([broken(severity)])).toEqual({ outcome, authority: null });
      expect(verdictOf([kept(severity)])).toEqual({ outcome: 'compliant', authority: null });
    });

    const grantsAll = tiers([{ tier: 'lead', grants: 'all' }]);

    it.each<[string, readonly RuleInput[], string, string | null]>([
      ['nothing is broken', SEVERITIES.map((severity) => kept(severity)), 'compliant', 'lead'],
      ['an error', [broken('error'), kept('approval')], 'refused', null],
      ['an approval', [kept('error'), broken('approval')], 'needs-approval', 'lead'],
      ['a warning', [kept('error'), broken('warning')], 'compliant', 'lead'],
      ['information', [kept('error'), broken('information')], 'compliant', 'lead'],
      ['a warning and information', [broken('warning'), broken('information')], 'compliant', 'lead'],
      ['an approval and a warning', [broken('approval'), broken('warning')], 'needs-approval', 'lead'],
      ['an error and an approval', [broken('error'), broken('approval')], 'refused', null],
      ['an approval and an error', [broken('approval'), broken('error')], 'refused', null],
      ['all four', SEVERITIES.map((severity) => broken(severity)), 'refused', null],
    ])('judgePolicy() weighs rules of several severities, with a tier that grants all: %s', (_name, rules, outcome, authority) => {
      expect(verdictOf([...rules, grantsAll])).toEqual({ outcome, authority });
      expect(verdictOf([grantsAll, ...rules])).toEqual({ outcome, authority });
    });

    it.each<[RuleInput['severity'], string, string | null]>([
      ['error', 'refused', null],
      ['approval', 'needs-approval', 'lead'],
      ['warning', 'compliant', 'lead'],
      ['information', 'compliant', 'lead'],
    ])('judgePolicy() counts a rule of severity %s that cannot be evaluated as failed', (severity, outcome, authority) => {
      const rule = ruleOf('all-debt-to-income', { share: '55%' }, { severity });
      expect(verdictOf([rule, grantsAll])).toEqual({ outcome, authority });
    });
  });

  describe('authority', () => {
    const SPECIALIST = { tier: 'specialist', longestTermMonths: 36 };
    const LEAD = { tier: 'lead', longestTermMonths: 60, grants: ['broken.approval'] };
    const COMMITTEE = { tier: 'committee', longestTermMonths: 120, grants: 'all' } as const;
    const ladder = tiers([SPECIALIST, LEAD, COMMITTEE]);

    it.each<[string, readonly RuleInput[], SubjectChanges, string, string | null]>([
      ['within the first tier', [], {}, 'compliant', 'specialist'],
      ['a month beyond the first tier', [], { termMonths: 37 }, 'needs-approval', 'lead'],
      ['at the limit of the second', [], { termMonths: 60 }, 'needs-approval', 'lead'],
      ['a month beyond the second', [], { termMonths: 61 }, 'needs-approval', 'committee'],
      ['at the limit of the last', [], { termMonths: 120 }, 'needs-approval', 'committee'],
      ['a month beyond every tier', [], { termMonths: 121 }, 'refused', null],
      ['a rule that the second grants by its id', [broken('approval')], {}, 'needs-approval', 'lead'],
      ['a rule that only the last grants', [broken('approval', 'other')], {}, 'needs-approval', 'committee'],
      [
        'two rules, of which the second grants one',
        [broken('approval'), broken('approval', 'other')],
        {},
        'needs-approval',
        'committee',
      ],
      ['a granted rule and too long a term', [broken('approval')], { termMonths: 61 }, 'needs-approval', 'committee'],
      ['a granted rule beyond every tier', [broken('approval')], { termMonths: 121 }, 'refused', null],
      ['an error, whatever the tiers', [broken('error')], {}, 'refused', null],
    ])('judgePolicy() names the lowest sufficient tier: %s', (_name, rules, changes, outcome, authority) => {
      expect(verdictOf([...rules, ladder], changes)).toEqual({ outcome, authority });
      expect(verdictOf([ladder, ...rules], changes)).toEqual({ outcome, authority });
    });

    it('judgePolicy() refuses where no tier grants a rule of severity approval', () => {
      expect(verdictOf([broken('approval', 'other'), tiers([SPECIALIST, LEAD])])).toEqual({
        outcome: 'refused',
        authority: null,
      });
    });

    it('judgePolicy() lets the first tier approve what it grants itself', () => {
      const own = tiers([{ ...SPECIALIST, grants: ['broken.approval'] }, COMMITTEE]);
      expect(verdictOf([broken('approval'), own])).toEqual({ outcome: 'needs-approval', authority: 'specialist' });
    });

    it('judgePolicy() never needs a grant for warnings, information and rules that do not apply', () => {
      const ended = ruleOf(
        'longest-term',
        { months: 1 },
        { id: 'old', severity: 'approval', effectiveTo: '2020-12-31' },
      );
      expect(verdictOf([broken('warning'), broken('information'), ended, tiers([SPECIALIST])])).toEqual({
        outcome: 'compliant',
        authority: 'specialist',
      });
    });

    it('judgePolicy() takes no tiers from a rule that is not in effect', () => {
      expect(verdictOf([broken('approval'), tiers([COMMITTEE], { effectiveTo: '2026-11-20' })])).toEqual({
        outcome: 'refused',
        authority: null,
      });
      expect(verdictOf([broken('approval'), tiers([COMMITTEE], { effectiveTo: '2026-11-21' })])).toEqual({
        outcome: 'needs-approval',
        authority: 'committee',
      });
    });

    it('judgePolicy() takes no tiers from a rule for other plans', () => {
      const elsewhere = tiers([COMMITTEE], { appliesTo: { planKinds: ['principal-settlement'] } });
      expect(verdictOf([broken('approval'), elsewhere])).toEqual({ outcome: 'refused', authority: null });
    });

    it('judgePolicy() refuses a plan beyond the first tier where the tiers are of severity error', () => {
      expect(verdictOf([tiers([SPECIALIST, LEAD], { severity: 'error' })], { termMonths: 37 })).toEqual({
        outcome: 'refused',
        authority: null,
      });
    });

    describe('above the tier that granted the credit, as RBI/2023-24/40 asks of a compromise', () => {
      const above = ruleOf(
        'authority-tiers',
        { tiers: [SPECIALIST, LEAD, COMMITTEE], aboveSanctioning: true },
        { id: 'in.approval', severity: 'approval' },
      );

      it.each<[string, readonly RuleInput[], string | undefined, number, string, string | null]>([
        ['the next tier within its own limits', [], 'specialist', 36, 'compliant', 'lead'],
        ['the next tier at its limit', [], 'specialist', 60, 'compliant', 'lead'],
        ['the one after it beyond that', [], 'specialist', 61, 'needs-approval', 'committee'],
        ['a tier that grants what failed', [broken('approval')], 'specialist', 36, 'needs-approval', 'lead'],
        [
          'not the tier that could grant it, but sanctioned',
          [broken('approval')],
          'lead',
          36,
          'needs-approval',
          'committee',
        ],
        ['nobody above the last', [], 'committee', 36, 'refused', null],
        ['nobody where it is not known who sanctioned', [], undefined, 36, 'refused', null],
        ['nobody where an unlisted tier sanctioned', [], 'head-office', 36, 'refused', null],
      ])('judgePolicy() lets only a higher tier grant: %s', (_name, rules, sanctionedBy, termMonths, outcome, authority) => {
        const account = accountWith(sanctionedBy === undefined ? {} : { sanctionedBy });
        expect(verdictOf([...rules, above], { account, termMonths })).toEqual({ outcome, authority });
      });
    });

    it('judgePolicy() needs a sufficient tier of every rule that names tiers', () => {
      const few = tiers([{ tier: 'branch', grants: [] }], { id: 'branch.tiers' });
      expect(verdictOf([broken('approval'), ladder])).toMatchObject({ outcome: 'needs-approval' });
      expect(verdictOf([broken('approval'), ladder, few])).toEqual({ outcome: 'refused', authority: null });
      expect(verdictOf([broken('approval'), few, ladder])).toEqual({ outcome: 'refused', authority: null });
    });

    it('judgePolicy() names the tiers of several rules, sorted and each once', () => {
      const branch = tiers([{ tier: 'branch', grants: 'all' }], { id: 'branch.tiers' });
      const same = tiers([COMMITTEE], { id: 'same.tiers' });
      const other = broken('approval', 'other');
      const expected = { outcome: 'needs-approval', authority: 'branch and committee' };
      expect(verdictOf([other, ladder, branch, same])).toEqual(expected);
      expect(verdictOf([same, branch, ladder, other])).toEqual(expected);
      expect(verdictOf([other, ladder, same])).toEqual({ outcome: 'needs-approval', authority: 'committee' });
    });

    describe.each(['warning', 'information'] as const)('tiers of severity %s', (severity) => {
      it(`judgePolicy() names nobody for tiers of severity ${severity}`, () => {
        const shown = tiers([{ tier: 'shown', grants: 'all' }], { id: 'shown.tiers', severity });
        expect(verdictOf([shown])).toEqual({ outcome: 'compliant', authority: null });
        expect(verdictOf([broken('approval'), ladder, shown])).toEqual({
          outcome: 'needs-approval',
          authority: 'lead',
        });
      });

      it(`judgePolicy() does not let tiers of severity ${severity} approve what would be refused without them`, () => {
        const granting = tiers([{ tier: 'shown', grants: 'all' }], { severity });
        expect(verdictOf([broken('approval')]).outcome).toBe('refused');
        expect(verdictOf([broken('approval'), granting]).outcome).toBe('refused');
      });

      it(`judgePolicy() does not let tiers of severity ${severity} refuse what would be approved without them`, () => {
        const refusing = tiers([{ tier: 'shown', longestTermMonths: 1 }], { id: 'shown.tiers', severity });
        expect(verdictOf([broken('approval'), ladder]).outcome).toBe('needs-approval');
        expect(verdictOf([broken('approval'), ladder, refusing]).outcome).toBe('needs-approval');
      });
    });
  });

  it('judgePolicy() changes neither policy nor subject', () => {
    const policy = deepFreeze(policyOf([broken('approval'), tiers([{ tier: 'lead', grants: 'all' }])]));
    const subject = deepFreeze(subjectWith());
    const solved = { datedRate: null, internalRates: null, internalRatesWithoutFees: null };
    const facts = { ...subject, ...solved };
    const before = structuredClone({ policy, facts });
    judgePolicy(policy, subject);
    expect({ policy, facts }).toEqual(before);
  });

  it('judgePolicy() returns plain JSON', () => {
    const verdict = judgePolicy(policyOf([broken('error'), kept('warning'), tiers([{ tier: 'lead' }])]), subjectWith());
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  });
});

describe('whyNot()', () => {
  const reasonFor = (envelope: Envelope, changes: SubjectChanges = {}): string | null => {
    const [rule] = policyOf([ruleOf('longest-term', { months: 1 }, envelope)]).rules;
    return rule ? whyNot(rule, subjectWith(changes)) : 'no rule';
  };
  const late = (daysPastDue: number) => ({ account: accountWith({ delinquency: { daysPastDue, cyclesPastDue: 1 } }) });

  it.each([
    { date: '2026-11-20', reason: 'in effect from 2026-11-21' },
    { date: '2026-11-21', reason: null },
    { date: '2026-11-22', reason: null },
    { date: '2027-05-31', reason: null },
    { date: '2027-06-01', reason: null },
    { date: '2027-06-02', reason: 'ended on 2027-06-01' },
  ])('whyNot() includes the first and the last day of a rule: $date', ({ date, reason }) => {
    expect(reasonFor({ effectiveFrom: '2026-11-21', effectiveTo: '2027-06-01' }, { date })).toBe(reason);
  });

  it('whyNot() lets a rule be in effect for one day, for ever before, or for ever after', () => {
    const day = { effectiveFrom: '2026-11-21', effectiveTo: '2026-11-21' };
    expect(['2026-11-20', '2026-11-21', '2026-11-22'].map((date) => reasonFor(day, { date }))).toEqual([
      'in effect from 2026-11-21',
      null,
      'ended on 2026-11-21',
    ]);
    expect(reasonFor({ effectiveTo: '2026-11-21' }, { date: '1900-01-01' })).toBeNull();
    expect(reasonFor({ effectiveFrom: '2026-11-21' }, { date: '2199-12-31' })).toBeNull();
    expect(reasonFor({ effectiveFrom: null, effectiveTo: null }, { date: '2199-12-31' })).toBeNull();
  });

  it.each(PLAN_KINDS)('whyNot() tells rules for plans of kind %s from rules for others', (kind) => {
    const others = PLAN_KINDS.filter((other) => other !== kind);
    expect(reasonFor({ appliesTo: { planKinds: [kind] } }, { kind })).toBeNull();
    expect(reasonFor({ appliesTo: { planKinds: [...PLAN_KINDS] } }, { kind })).toBeNull();
    expect(reasonFor({ appliesTo: { planKinds: others } }, { kind })).toBe(
      `concerns plans of kind ${others.join(', ')}`,
    );
  });

  it.each(PRODUCTS)('whyNot() tells rules for the product %s from rules for others', (product) => {
    const others = PRODUCTS.filter((other) => other !== product);
    const account = accountWith({ product });
    expect(reasonFor({ appliesTo: { products: [product] } }, { account })).toBeNull();
    expect(reasonFor({ appliesTo: { products: others } }, { account })).toBe(
      `concerns the products ${others.join(', ')}`,
    );
  });

  it.each([
    { days: 89, reason: 'concerns accounts from 90 days past due' },
    { days: 90, reason: null },
    { days: 91, reason: null },
    { days: 179, reason: null },
    { days: 180, reason: null },
    { days: 181, reason: 'concerns accounts up to 180 days past due' },
  ])('whyNot() includes the first and the last day past due: $days', ({ days, reason }) => {
    expect(reasonFor({ appliesTo: { daysPastDue: { least: 90, most: 180 } } }, late(days))).toBe(reason);
  });

  it('whyNot() leaves a side of days past due open that is not named', () => {
    expect(reasonFor({ appliesTo: { daysPastDue: { least: 1 } } }, late(20_000))).toBeNull();
    expect(reasonFor({ appliesTo: { daysPastDue: { least: 1 } } }, late(0))).not.toBeNull();
    expect(reasonFor({ appliesTo: { daysPastDue: { most: 0 } } }, late(0))).toBeNull();
    expect(reasonFor({ appliesTo: { daysPastDue: { most: 0 } } }, late(1))).not.toBeNull();
    expect(reasonFor({ appliesTo: { daysPastDue: {} } }, late(1))).toBeNull();
  });

  const customer = (hardship: (typeof HARDSHIPS)[number], vulnerable = false) => ({
    account: accountWith({ customer: { hardship, vulnerable } }),
  });

  it.each(HARDSHIPS)('whyNot() tells rules for customers in hardship %s from rules for others', (hardship) => {
    const others = HARDSHIPS.filter((other) => other !== hardship);
    expect(reasonFor({ appliesTo: { hardship: [hardship] } }, customer(hardship))).toBeNull();
    expect(reasonFor({ appliesTo: { hardship: others } }, customer(hardship))).toBe(
      `concerns customers in hardship ${others.join(', ')}`,
    );
  });

  it.each([
    { concerns: true, vulnerable: true, reason: null },
    { concerns: true, vulnerable: false, reason: 'concerns vulnerable customers' },
    { concerns: false, vulnerable: true, reason: 'concerns customers that are not vulnerable' },
    { concerns: false, vulnerable: false, reason: null },
  ])('whyNot() tells rules for vulnerable customers ($concerns) from others: $vulnerable', (row) => {
    expect(reasonFor({ appliesTo: { vulnerable: row.concerns } }, customer('none', row.vulnerable))).toBe(row.reason);
  });

  it('whyNot() says which kinds of plan a rule excepts, even where it names them', () => {
    const envelope: Envelope = {
      appliesTo: { planKinds: ['installment', 'extended-term'] },
      exceptPlanKinds: ['installment', 'interest-reduction'],
    };
    expect(reasonFor(envelope, { kind: 'installment' })).toBe('excepts plans of kind installment, interest-reduction');
    expect(reasonFor(envelope, { kind: 'extended-term' })).toBeNull();
  });
});
