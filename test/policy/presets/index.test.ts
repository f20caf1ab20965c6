import { readFileSync } from 'node:fs';
import type { PolicyInput } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { parseInput } from '../../../src/input/index.ts';
import { MINOR_DIGITS } from '../../../src/money/index.ts';
import { POLICY_SCHEMAS } from '../../../src/policy/index.ts';
import * as presets from '../../../src/policy/presets/index.ts';
import type { RuleInput } from '../rule.ts';
import { owing, planUnder } from './presetCase.ts';

/** Every preset with its jurisdiction. A new preset is a new row. */
const JURISDICTIONS = {
  australia: 'AU',
  canada: 'CA',
  europeanUnion: 'EU',
  hongKong: 'HK',
  india: 'IN',
  japan: 'JP',
  korea: 'KR',
  mainlandChina: 'CN',
  malaysia: 'MY',
  singapore: 'SG',
  taiwan: 'TW',
  unitedKingdom: 'UK',
  unitedStates: 'US',
} as const satisfies Record<keyof typeof presets, string>;

/**
 * What a rule may do, by who says so: only law refuses. A law known at second hand may warn instead, and one that only
 * classes, states or binds a document other than the plan informs.
 */
const SEVERITIES_BY_LEVEL = {
  law: ['error', 'approval', 'warning', 'information'],
  supervisory: ['approval', 'warning', 'information'],
  industry: ['approval', 'warning', 'information'],
  practice: ['warning', 'information'],
} as const satisfies Record<RuleInput['level'], readonly RuleInput['severity'][]>;

const all = Object.entries(presets).map(([name, policy]) => ({
  name,
  policy,
  jurisdiction: JURISDICTIONS[name as keyof typeof presets],
}));
const rules = all.flatMap(({ policy, jurisdiction }) =>
  policy.rules.map((rule) => ({ ...rule, expected: jurisdiction })),
);

describe('presets', () => {
  it('are those of the thirteen jurisdictions', () => {
    expect(Object.keys(presets).sort()).toEqual(Object.keys(JURISDICTIONS));
  });

  it.each(all)('$name reads through the policy schema, in its currency', ({ policy }) => {
    const digits = policy.currency ? MINOR_DIGITS[policy.currency] : 2;
    expect(parseInput('read a preset', POLICY_SCHEMAS[digits], policy).rules).toHaveLength(policy.rules.length);
  });

  it.each(all)('$name is named for its jurisdiction, dated and described', ({ policy, jurisdiction }) => {
    expect(policy.policyId).toBe(`preset.${jurisdiction.toLowerCase()}`);
    expect(policy.version).toMatch(/^2026-\d\d-\d\d$/);
    expect(policy.description).toMatch(/no legal advice/i);
    expect(policy.rules.length).toBeGreaterThan(0);
  });

  it.each(all)('$name survives JSON unchanged', ({ policy }) => {
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });

  it.each(all)('$name is frozen throughout', ({ policy }) => {
    const thawed = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && (!Object.isFrozen(value) || Object.values(value).some(thawed));
    expect(thawed(policy)).toBe(false);
  });

  it('name a currency exactly where amounts are given', () => {
    const names = all
      .filter(({ policy }) => policy.rules.some(({ params }) => hasAmount(params)))
      .map(({ name }) => name);
    expect(all.filter(({ policy }) => policy.currency).map(({ name }) => name)).toEqual(names);
  });
});

/** An amount is decimal text that is neither a percentage nor the number of a code or a multiple of incomes. */
function hasAmount(params: object): boolean {
  const { code: _code, debtToMonthlyIncome: _multiple, ...others } = params as Record<string, unknown>;
  return Object.values(others).some((value) =>
    typeof value === 'object' && value !== null
      ? hasAmount(value)
      : typeof value === 'string' && /^\d+(\.\d+)?$/.test(value),
  );
}

describe('an ordinary plan', () => {
  // A year at the contract's own 6 %, nothing waived, no program named and no agreement handed in.
  it.each(all)('is compliant under $name', ({ policy }) => {
    const account = owing(policy.currency ?? 'EUR', '10000', { contract: { rate: '6%' } });
    expect(planUnder(policy, { account }).verdict.outcome).toBe('compliant');
  });
});

describe('rules of presets', () => {
  it('have ids that are unique among all presets', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(rules)('$id begins with its jurisdiction, which it names', ({ id, jurisdiction, expected }) => {
    expect(jurisdiction).toBe(expected);
    expect(id).toMatch(new RegExp(`^${expected.toLowerCase()}\\.[a-z0-9.-]+$`));
  });

  it.each(rules)('$id cites an instrument, and a web address only where it is one', ({ citation }) => {
    expect(citation.instrument.length).toBeGreaterThan(3);
    expect(citation.url ?? 'https://example.org').toMatch(/^https:\/\/[^\s…]+$/);
  });

  it.each(rules)('$id says how sure it is', ({ verification }) => {
    expect(['primary', 'secondary', 'memory']).toContain(verification);
  });

  it.each(rules)('$id has a severity that its level allows', ({ level, severity }) => {
    expect(SEVERITIES_BY_LEVEL[level]).toContain(severity);
  });

  it('of law warn only where the law is known at second hand', () => {
    const warning = rules.filter(({ level, severity }) => level === 'law' && severity === 'warning');
    expect(warning.filter(({ verification }) => verification !== 'secondary')).toEqual([]);
  });

  it.each(rules.filter(({ verification }) => verification === 'memory'))('$id only informs, being recalled', (rule) => {
    expect(rule.severity).toBe('information');
  });

  it('name only programs of their jurisdiction', () => {
    const foreign = rules.filter(({ expected, appliesTo, exceptPrograms = [] }) =>
      [...(appliesTo?.programs ?? []), ...exceptPrograms].some(
        (name) => !name.startsWith(`${expected.toLowerCase()}.`),
      ),
    );
    expect(foreign.map(({ id }) => id)).toEqual([]);
  });
});

describe('the README', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

  it.each(all)('counts the rules of $name and how sure they are', ({ name, policy }) => {
    const sure = (mark: RuleInput['verification']) => policy.rules.filter((rule) => rule.verification === mark).length;
    const row = readme.split('\n').find((line) => line.includes(`| \`${name}\` |`));
    expect(row).toContain(`| ${policy.rules.length} |`);
    expect(row).toContain(`| ${sure('primary')}, ${sure('secondary')}, ${sure('memory')} |`);
  });

  it('names every program and flag that a rule asks for', () => {
    const named = rules.flatMap(({ appliesTo, exceptPrograms = [] }) => [
      ...(appliesTo?.programs ?? []),
      ...(appliesTo?.flags ?? []),
      ...exceptPrograms,
    ]);
    expect(named.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

/** Facts that are easy to get wrong, each with what the presets say instead. */
describe('traps', () => {
  const everything: readonly RuleInput[] = all.flatMap(({ policy }: { readonly policy: PolicyInput }) => policy.rules);
  const ruleOf = (id: string) => everything.find((rule) => rule.id === id);
  const citing = (text: string) => everything.filter(({ citation }) => JSON.stringify(citation).includes(text));

  it('1: the ended rate band is of 银发〔2016〕111号, in force from 2017-01-01; nothing cites the anti-fraud notice 261号', () => {
    expect(citing('261')).toEqual([]);
    for (const id of ['cn.pboc111.rate-ceiling', 'cn.pboc111.rate-floor']) {
      expect(ruleOf(id)).toMatchObject({
        effectiveFrom: '2017-01-01',
        citation: { instrument: expect.stringContaining('111号') },
      });
    }
  });

  it('2: 24 % is practice that warns and never law; no rule rests on 法释〔2021〕10号', () => {
    const saying = everything.filter(({ params }) => JSON.stringify(params).includes('"24%"'));
    expect(saying.map(({ id, level, severity }) => ({ id, level, severity }))).toEqual([
      { id: 'cn.court.total-cost', level: 'practice', severity: 'warning' },
    ]);
    expect(citing('法释')).toEqual([]);
  });

  it('3: article 70 says neither "once" nor that interest stops, and asks what accrues during the plan', () => {
    const article = everything.filter(({ id }) => id.startsWith('cn.art70.'));
    const kinds = new Set(article.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['eligibility', 'longest-term', 'required-agreement']);
    expect(article.filter(({ params }) => 'arrangements' in params)).toEqual([]);
    expect(ruleOf('cn.art70.contents')?.params).toMatchObject({
      items: expect.arrayContaining(['accrual-during-plan']),
    });
  });

  it('4: the band ended on 2020-12-31', () => {
    expect(ruleOf('cn.pboc111.rate-ceiling')?.effectiveTo).toBe('2020-12-31');
    expect(ruleOf('cn.pboc111.rate-floor')?.effectiveTo).toBe('2020-12-31');
  });

  it('5: both five-class scales are there, one for cards, one for other products', () => {
    expect(ruleOf('cn.class.card')?.appliesTo?.products).toEqual(['credit-card']);
    expect(ruleOf('cn.class.general')?.appliesTo?.products).toEqual(['personal-loan', 'overdraft', 'other']);
  });

  it('6: nothing cites what could not be found', () => {
    expect([...citing('纾困'), ...citing('oint settlement'), ...citing('oint statement')]).toEqual([]);
  });

  it('7: the directive of 2023 applies from 2026-11-20, and as a floor that national law may differ from refuses nothing', () => {
    const directive = citing('2023/2225');
    expect(directive.map(({ effectiveFrom, severity }) => ({ effectiveFrom, severity }))).toEqual([
      { effectiveFrom: '2026-11-20', severity: 'approval' },
    ]);
  });

  it.each([
    'us.ffiec.workout.longest-term',
    'us.ffiec.settlement.window',
  ])('8: %s is guidance of supervisors, known at second hand', (id) => {
    expect(ruleOf(id)).toMatchObject({ level: 'supervisory', verification: 'secondary', severity: 'approval' });
  });
});
