import { describe, expect, it } from 'vitest';
import { parseInput } from '../../src/input/index.ts';
import {
  extendPolicy,
  judgePolicy,
  POLICY_SCHEMAS,
  type PolicyInput,
  type PolicyOverrides,
} from '../../src/policy/index.ts';
import { deepFreeze, refusedFields, refusedPaths } from '../account/refusal.ts';
import { type Envelope, type RuleInput, ruleOf } from './rule.ts';
import { subjectWith } from './subject.ts';

const LAW: Envelope = {
  id: 'law.term',
  level: 'law',
  jurisdiction: 'CN',
  citation: { instrument: 'An act', article: '70' },
  verification: 'secondary',
  effectiveFrom: '2011-01-13',
  effectiveTo: '2030-12-31',
  appliesTo: { products: ['credit-card', 'personal-loan'], daysPastDue: { least: 30, most: 360 }, flags: ['a', 'b'] },
  exceptPlanKinds: ['principal-settlement'],
};

const law = (changes: Envelope = {}, months = 60): RuleInput =>
  ruleOf('longest-term', { months }, { ...LAW, ...changes });
const bank = ruleOf('smallest-installment', { amount: '100.00' }, { id: 'bank.payment' });
const BASE: PolicyInput = deepFreeze({
  policyId: 'preset',
  version: '7',
  description: 'A preset',
  currency: 'CNY',
  rounding: { mode: 'halfEven' },
  rules: [law(), bank],
});

const extended = (overrides: Partial<PolicyOverrides>, base: PolicyInput = BASE): PolicyInput =>
  extendPolicy(base, deepFreeze({ policyId: 'bank', ...overrides }));
const refused = (overrides: Partial<PolicyOverrides>, base?: PolicyInput) =>
  refusedFields(() => extended(overrides, base));

describe('extendPolicy()', () => {
  it('extendPolicy() without changes keeps rules, currency and rounding, and says no version or description of its own', () => {
    const { policyId, version, description, ...kept } = extended({});
    expect({ policyId, version, description }).toEqual({
      policyId: 'bank',
      version: undefined,
      description: undefined,
    });
    expect(kept).toEqual({ currency: 'CNY', rounding: { mode: 'halfEven' }, rules: BASE.rules });
  });

  it('extendPolicy() replaces in place, adds at the end and takes away', () => {
    const shorter = law({}, 36);
    const added = ruleOf('no-negative-amortization', {}, { id: 'bank.added' });
    expect(extended({ rules: [added, shorter], remove: ['bank.payment'], version: '1' })).toEqual({
      policyId: 'bank',
      version: '1',
      currency: 'CNY',
      rounding: { mode: 'halfEven' },
      rules: [shorter, added],
    });
  });

  it('extendPolicy() returns a policy that the recipes read', () => {
    const policy = extended({ rules: [law({}, 84)], loosen: { 'law.term': 'granted' }, rounding: { mode: 'floor' } });
    expect(parseInput('read', POLICY_SCHEMAS[2], policy).rules).toHaveLength(2);
    expect(policy.rounding).toEqual({ mode: 'floor' });
  });

  it('extendPolicy() tightens a rule of law freely', () => {
    const tighter = law(
      {
        effectiveFrom: null,
        effectiveTo: '2031-01-01',
        exceptPlanKinds: undefined,
        appliesTo: { flags: ['a', 'b', 'c'], daysPastDue: { least: 29 } },
      } as Envelope,
      59,
    );
    expect(extended({ rules: [tighter] }).rules[0]).toEqual(tighter);
  });

  it.each<[what: string, changes: Envelope, path: string, must: RegExp, value: string]>([
    [
      'a milder severity',
      { severity: 'approval' },
      'severity',
      /^must not be milder than "error", or law\.term must have a reason in overrides\.loosen$/,
      '"approval"',
    ],
    ['a later first day', { effectiveFrom: '2011-01-14' }, 'effectiveFrom', /no later .* "2011-01-13"/, '"2011-01-14"'],
    ['an earlier last day', { effectiveTo: '2030-12-30' }, 'effectiveTo', /no earlier .* "2030-12-31"/, '"2030-12-30"'],
    [
      'fewer products',
      { appliesTo: { products: ['credit-card'] } },
      'appliesTo.products',
      /leave out nothing/,
      'a list of 1',
    ],
    [
      'fewer days past due',
      { appliesTo: { daysPastDue: { least: 30, most: 359 } } },
      'appliesTo.daysPastDue',
      /leave out nothing/,
      'an object',
    ],
    [
      'a later first day past due',
      { appliesTo: { daysPastDue: { least: 31 } } },
      'appliesTo.daysPastDue',
      /leave out nothing/,
      'an object',
    ],
    ['fewer flags', { appliesTo: { flags: ['a'] } }, 'appliesTo.flags', /leave out nothing/, 'a list of 1'],
    [
      'one hardship',
      { appliesTo: { hardship: ['lasting'] } },
      'appliesTo.hardship',
      /leave out nothing/,
      'a list of 1',
    ],
    [
      'vulnerable customers alone',
      { appliesTo: { vulnerable: true } },
      'appliesTo.vulnerable',
      /leave out nothing/,
      'true',
    ],
    ['one program', { appliesTo: { programs: ['p'] } }, 'appliesTo.programs', /leave out nothing/, 'a list of 1'],
    [
      'one kind of plan',
      { appliesTo: { planKinds: ['installment'] } },
      'appliesTo.planKinds',
      /leave out nothing/,
      'a list of 1',
    ],
    [
      'another excepted kind',
      { exceptPlanKinds: ['installment'] },
      'exceptPlanKinds',
      /leave out nothing/,
      'a list of 1',
    ],
    ['an excepted program', { exceptPrograms: ['p'] }, 'exceptPrograms', /leave out nothing/, 'a list of 1'],
    ['another level', { level: 'practice' }, 'level', /^must be "law"/, '"practice"'],
    ['another jurisdiction', { jurisdiction: 'HK' }, 'jurisdiction', /^must be "CN"/, '"HK"'],
    [
      'another instrument',
      { citation: { instrument: 'Habit', article: '70' } },
      'citation.instrument',
      /^must be "An act"/,
      '"Habit"',
    ],
    ['no article', { citation: { instrument: 'An act' } }, 'citation.article', /^must be "70"/, 'undefined'],
    ['less certainty', { verification: 'memory' }, 'verification', /"secondary"/, '"memory"'],
    ['more certainty and nothing to show for it', { verification: 'primary' }, 'verification', /url/, '"primary"'],
  ])('extendPolicy() refuses %s of a rule of law without a reason, and takes it with one', (_what, changes, path, must, value) => {
    const rules = [
      law({
        ...changes,
        ...(changes.appliesTo && { appliesTo: { ...LAW.appliesTo, ...changes.appliesTo } }),
      } as Envelope),
    ];
    expect(refused({ rules })).toEqual([
      { path: `overrides.rules[0].${path}`, rule: expect.stringMatching(must), value },
    ]);
    const loosened = extended({ rules, loosen: { 'law.term': 'granted in 2026' } });
    expect(loosened.rules[0]).toEqual({ ...rules[0], loosened: 'granted in 2026' });
  });

  it('extendPolicy() lets a citation say more, and takes its url for a claim of more certainty', () => {
    const citation = { instrument: 'An act', article: '70', url: 'https://example.org/act' };
    expect(extended({ rules: [law({ citation, verification: 'primary' })] }).rules[0]).toMatchObject({ citation });
  });

  it('extendPolicy() compares the plans that are concerned, however appliesTo and exceptions say so', () => {
    const rules = [
      law({
        exceptPlanKinds: undefined,
        appliesTo: { ...LAW.appliesTo, planKinds: ['installment', 'extended-term', 'interest-reduction'] },
      } as Envelope),
    ];
    expect(refused({ rules })).toEqual([]);
    const base = { ...BASE, rules: [law({ appliesTo: { programs: ['p', 'q'] }, exceptPrograms: ['q'] })] };
    expect(refused({ rules: [law({ appliesTo: { programs: ['p'] } })] }, base)).toEqual([]);
    expect(refused({ rules: [law({ appliesTo: { programs: ['p'] }, exceptPrograms: ['q'] })] }, base)).toEqual([]);
    expect(refused({ rules: [law({ appliesTo: {}, exceptPrograms: ['q', 'r'] })] }, base)).toEqual([]);
    expect(refused({ rules: [law({ appliesTo: { programs: ['q'] } })] }, base)).toHaveLength(1);
    expect(refused({ rules: [law({ appliesTo: {}, exceptPrograms: ['p'] })] }, base)).toHaveLength(1);
  });

  it('extendPolicy() refuses another kind for a rule of law without a reason, and says nothing else of it', () => {
    const rules = [ruleOf('term-range', { most: 60 }, { ...LAW, severity: 'warning' })];
    expect(refused({ rules })).toEqual([
      {
        path: 'overrides.rules[0].kind',
        rule: expect.stringMatching(/^must be "longest-term", or/),
        value: '"term-range"',
      },
    ]);
    expect(extended({ rules, loosen: { 'law.term': 'both ends' } }).rules[0]).toMatchObject({ loosened: 'both ends' });
  });

  it('extendPolicy() refuses to remove a rule of law without a reason, and keeps it as information with one', () => {
    expect(refused({ remove: ['law.term'] })).toEqual([
      {
        path: 'overrides.remove[0]',
        rule: 'must have a reason in overrides.loosen as it is of level law and severity error',
        value: '"law.term"',
      },
    ]);
    const policy = extended({ remove: ['law.term'], loosen: { 'law.term': 'does not bind us' } });
    expect(policy.rules[0]).toEqual({ ...law(), severity: 'information', loosened: 'does not bind us' });
    const account = subjectWith().account;
    const subject = subjectWith({
      termMonths: 61,
      account: { ...account, customer: { ...account.customer, flags: ['a'] } },
    });
    const verdict = judgePolicy(parseInput('read', POLICY_SCHEMAS[2], policy), subject);
    expect(verdict.outcome).toBe('compliant');
    expect(verdict.findings[0]).toMatchObject({ result: 'failed', level: 'law', loosened: 'does not bind us' });
  });

  it('extendPolicy() loosens and removes rules of other levels freely, and keeps a reason where one is given', () => {
    const lower = ruleOf('smallest-installment', { amount: '50.00' }, { id: 'bank.payment', severity: 'warning' });
    expect(extended({ rules: [lower] }).rules[1]).toEqual(lower);
    const loosen = { 'bank.payment': 'pilot' };
    expect(extended({ rules: [lower], loosen }).rules[1]).toEqual({ ...lower, loosened: 'pilot' });
    expect(extended({ remove: ['bank.payment'], loosen }).rules[1]).toMatchObject({
      severity: 'information',
      loosened: 'pilot',
    });
  });

  it('extendPolicy() names every loosened rule and every bad name at once', () => {
    const base = { ...BASE, rules: [law(), law({ id: 'law.other' }), law({ id: 'law.third' }), bank] };
    const overrides = {
      rules: [law({ severity: 'warning' }, 72), law({ id: 'law.other' }, 61)],
      remove: ['law.third', 'unknown', 'law.other', 'law.third'],
      loosen: { 'bank.payment': 'no change', nobody: 'no rule' },
    };
    expect(refusedPaths(() => extended(overrides, base))).toEqual([
      'overrides.loosen.bank.payment',
      'overrides.loosen.nobody',
      'overrides.remove[0]',
      'overrides.remove[1]',
      'overrides.remove[2]',
      'overrides.remove[3]',
      'overrides.rules[0].params.months',
      'overrides.rules[0].severity',
      'overrides.rules[1].params.months',
    ]);
  });

  it('extendPolicy() refuses a reason for a rule that is not loosened, and one that is not given in loosen', () => {
    const loosen = { 'law.term': 'because' };
    expect(refused({ rules: [law({}, 36)], loosen })).toEqual([
      {
        path: 'overrides.loosen.law.term',
        rule: 'must be left out as nothing of the rule is loosened',
        value: '"because"',
      },
    ]);
    expect(refused({ rules: [law({ loosened: 'because' }, 36)] })).toEqual([
      { path: 'overrides.rules[0].loosened', rule: expect.stringMatching(/reasons are given in/), value: '"because"' },
    ]);
  });

  it('extendPolicy() keeps every reason of what it extends, and appends its own', () => {
    const first = extended({ rules: [law({}, 72)], loosen: { 'law.term': 'first' } });
    expect(extended({}, first).rules[0]).toMatchObject({ loosened: 'first' });
    expect(extended({ rules: [law({}, 60)] }, first).rules[0]).toMatchObject({ loosened: 'first' });
    expect(extended({ rules: [law({}, 84)], loosen: { 'law.term': 'second' } }, first).rules[0]).toMatchObject({
      params: { months: 84 },
      loosened: 'first; second',
    });
    expect(refused({ rules: [law({}, 84)], loosen: { 'law.term': 'x'.repeat(494) } }, first)).toEqual([
      { path: 'overrides.loosen.law.term', rule: expect.stringMatching(/500 characters/), value: expect.any(String) },
    ]);
    expect(refused({ rules: [law({}, 84)], loosen: { 'law.term': 'x'.repeat(493) } }, first)).toEqual([]);
  });

  it('extendPolicy() holds a rule that carries a reason like one of law, whatever its level has become', () => {
    const demoted = extended({ rules: [law({ level: 'practice' })], loosen: { 'law.term': 'ended' } });
    expect(refused({ remove: ['law.term'] }, demoted)).toEqual([
      { path: 'overrides.remove[0]', rule: expect.stringMatching(/loosened in the base/), value: '"law.term"' },
    ]);
  });

  it('extendPolicy() refuses another currency, and lets one be named where the base names none', () => {
    expect(refused({ currency: 'USD' })).toEqual([
      { path: 'overrides.currency', rule: 'must be CNY, the currency of all amounts', value: '"USD"' },
    ]);
    const { currency: _currency, ...without } = BASE;
    expect(extended({ currency: 'USD' }, without).currency).toBe('USD');
    expect('currency' in extended({}, without)).toBe(false);
  });

  it('extendPolicy() compares amounts of a policy without a currency up to three decimals', () => {
    const payment = (amount: string) => ruleOf('smallest-installment', { amount }, { id: 'law.payment', level: 'law' });
    const base = { policyId: 'preset', rules: [payment('0.125')] };
    expect(refused({ rules: [payment('0.126')] }, base)).toEqual([]);
    expect(refused({ rules: [payment('0.124')] }, base)).toMatchObject([
      { path: 'overrides.rules[0].params.amount', rule: expect.stringMatching(/^must be at least "0.125"/) },
    ]);
  });

  it('extendPolicy() refuses what is malformed of both arguments at once, and more than 500 rules', () => {
    const bad = { ...BASE, rules: [{ ...law(), severity: 'fatal' }] } as unknown as PolicyInput;
    const twice = { rules: [law(), law()], extra: true } as Partial<PolicyOverrides>;
    expect(refusedPaths(() => extended(twice, bad))).toEqual([
      'base.rules[0].severity',
      'overrides.extra',
      'overrides.rules[1].id',
    ]);
    expect(refusedPaths(() => extended({ rules: [law(), law()] }))).toEqual(['overrides.rules[1].id']);
    const many = Array.from({ length: 499 }, (_, index) => ruleOf('longest-term', { months: 1 }, { id: `r${index}` }));
    expect(refused({ rules: many })).toEqual([
      { path: 'overrides.rules', rule: 'must leave at most 500 rules in all', value: 'a list of 499' },
    ]);
    expect(refused({ rules: many.slice(1) })).toEqual([]);
  });
});
