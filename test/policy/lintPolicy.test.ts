import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LintCode, lintPolicy, type PolicyInput } from '../../src/policy/index.ts';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';
import { type Envelope, type ParamsOf, type RuleInput, ruleOf } from './rule.ts';

const policyOf = (...rules: RuleInput[]): PolicyInput => deepFreeze({ policyId: 'example', currency: 'CNY', rules });

/** Two rules with ids `a` and `b`, and more. */
const rule = <Kind extends RuleInput['kind']>(
  id: string,
  kind: Kind,
  params: ParamsOf<Kind>,
  envelope: Envelope = {},
) => ruleOf(kind, params, { id, ...envelope });
const term = (id: string, envelope: Envelope = {}, months = 60) => rule(id, 'longest-term', { months }, envelope);
const tiers = (...list: ParamsOf<'authority-tiers'>['tiers'][number][]) =>
  rule('tiers', 'authority-tiers', { tiers: list }, { severity: 'approval' });
const floor = (rate: string, envelope: Envelope = {}) => rule('a', 'rate-floor', { rate }, envelope);
const ceiling = (rate: string, envelope: Envelope = {}) => rule('b', 'rate-ceiling', { rate }, envelope);
const approval = (id: string) => term(id, { severity: 'approval' });
type Bands = NonNullable<ParamsOf<'largest-waiver'>['bands']>;
const waiver = (...bands: Bands[number][]) => rule('a', 'largest-waiver', { bands });
const late = (least: number | undefined, most?: number): Bands[number] => ({
  daysPastDue: { ...(least !== undefined && { least }), ...(most !== undefined && { most }) },
  interest: '1%',
});

type Row = readonly [
  code: LintCode,
  what: string,
  wrong: readonly RuleInput[],
  right: readonly RuleInput[],
  rules: readonly string[],
  path: string,
  message: RegExp,
];

/** A policy that has the problem, the same that just has not, and how the problem is told. */
const ROWS: readonly Row[] = [
  [
    'floor-above-ceiling',
    'a floor of 12.01 % and a ceiling of 12 %',
    [floor('12.01%'), ceiling('12%')],
    [floor('12%'), ceiling('12%')],
    ['a', 'b'],
    'rules[0].params.rate',
    /^the smallest rate \(agreed\), "12\.01%", is above the largest of b, "12%"$/,
  ],
  [
    'floor-above-ceiling',
    'a ceiling that stands first',
    [ceiling('12%'), floor('13%')],
    [ceiling('12%'), rule('a', 'rate-floor', { rate: '13%', basis: 'nominal-irr' })],
    ['a', 'b'],
    'rules[1].params.rate',
    /"13%"/,
  ],
  [
    'floor-above-ceiling',
    'a floor and a total cost',
    [
      rule('a', 'rate-floor', { rate: '13%', basis: 'effective-irr' }),
      rule('b', 'total-yearly-cost', { rate: '12%', basis: 'effective-irr' }),
    ],
    [
      rule('a', 'rate-floor', { rate: '13%', basis: 'effective-irr' }),
      rule('b', 'total-yearly-cost', { rate: '12%', basis: 'effective-irr', countsFees: false }),
    ],
    ['a', 'b'],
    'rules[0].params.rate',
    /effective-irr/,
  ],
  [
    'floor-above-ceiling',
    'a floor and a total cost, both without fees',
    [
      rule('a', 'rate-floor', { rate: '13%', basis: 'nominal-irr', countsFees: false }),
      rule('b', 'total-yearly-cost', { rate: '12%', basis: 'nominal-irr', countsFees: false }),
    ],
    [
      rule('a', 'rate-floor', { rate: '13%', basis: 'nominal-irr', countsFees: true }),
      rule('b', 'total-yearly-cost', { rate: '12%', basis: 'nominal-irr', countsFees: false }),
    ],
    ['a', 'b'],
    'rules[0].params.rate',
    /nominal-irr without fees/,
  ],
  [
    'floor-above-ceiling',
    'a ceiling that counts fees on top',
    [floor('13%'), rule('b', 'rate-ceiling', { rate: '12%', countsFees: true })],
    [floor('12%'), rule('b', 'rate-ceiling', { rate: '12%', countsFees: true })],
    ['a', 'b'],
    'rules[0].params.rate',
    /agreed/,
  ],
  [
    'floor-above-ceiling',
    'bands of the same principal',
    [
      rule('a', 'rate-floor', {
        bands: [
          { from: '0.00', rate: '1%' },
          { from: '100.00', rate: '19%' },
        ],
      }),
      rule('b', 'rate-ceiling', {
        bands: [
          { from: '0.00', rate: '20%' },
          { from: '200.00', rate: '18%' },
        ],
      }),
    ],
    [
      rule('a', 'rate-floor', {
        bands: [
          { from: '0.00', rate: '1%' },
          { from: '100.00', rate: '19%' },
          { from: '200.00', rate: '18%' },
        ],
      }),
      rule('b', 'rate-ceiling', {
        bands: [
          { from: '0.00', rate: '20%' },
          { from: '200.00', rate: '18%' },
        ],
      }),
    ],
    ['a', 'b'],
    'rules[0].params.bands[1].rate',
    /"19%", is above the largest of b, "18%"/,
  ],
  [
    'floor-above-ceiling',
    'the same day',
    [floor('13%', { effectiveTo: '2027-01-01' }), ceiling('12%', { effectiveFrom: '2027-01-01' })],
    [floor('13%', { effectiveTo: '2027-01-01' }), ceiling('12%', { effectiveFrom: '2027-01-02' })],
    ['a', 'b'],
    'rules[0].params.rate',
    /12%/,
  ],
  [
    'floor-above-ceiling',
    'the same kind of plan',
    [
      floor('13%', { exceptPlanKinds: ['extended-term'] }),
      ceiling('12%', { appliesTo: { planKinds: ['installment'] } }),
    ],
    [floor('13%', { exceptPlanKinds: ['installment'] }), ceiling('12%', { appliesTo: { planKinds: ['installment'] } })],
    ['a', 'b'],
    'rules[0].params.rate',
    /12%/,
  ],
  [
    'floor-above-ceiling',
    'the same program',
    [floor('13%', { appliesTo: { programs: ['p'] } }), ceiling('12%')],
    [floor('13%', { appliesTo: { programs: ['p'] } }), ceiling('12%', { exceptPrograms: ['p'] })],
    ['a', 'b'],
    'rules[0].params.rate',
    /12%/,
  ],
  [
    'floor-above-ceiling',
    'the same accounts',
    [
      floor('13%', { appliesTo: { daysPastDue: { most: 90 } } }),
      ceiling('12%', { appliesTo: { daysPastDue: { least: 90 } } }),
    ],
    [
      floor('13%', { appliesTo: { daysPastDue: { most: 90 } } }),
      ceiling('12%', { appliesTo: { daysPastDue: { least: 91 } } }),
    ],
    ['a', 'b'],
    'rules[0].params.rate',
    /12%/,
  ],
  [
    'floor-above-ceiling',
    'the same customers',
    [floor('13%', { appliesTo: { vulnerable: true, hardship: ['lasting'] } }), ceiling('12%')],
    [floor('13%', { appliesTo: { vulnerable: true } }), ceiling('12%', { appliesTo: { vulnerable: false } })],
    ['a', 'b'],
    'rules[0].params.rate',
    /12%/,
  ],
  [
    'floor-above-ceiling',
    'severities that bind',
    [floor('13%', { severity: 'approval' }), ceiling('12%'), tiers({ tier: 't', grants: 'all' })],
    [floor('13%', { severity: 'warning' }), ceiling('12%')],
    ['a', 'b'],
    'rules[0].params.rate',
    /12%/,
  ],
  [
    'smallest-above-largest',
    'payments',
    [rule('a', 'smallest-installment', { amount: '100.01' }), rule('b', 'installment-range', { most: '100.00' })],
    [rule('a', 'smallest-installment', { amount: '100.00' }), rule('b', 'installment-range', { most: '100.00' })],
    ['a', 'b'],
    'rules[0].params.amount',
    /^the smallest payment, "100\.01", is above the largest of b, "100\.00"$/,
  ],
  [
    'smallest-above-largest',
    'amounts of plans',
    [rule('a', 'plan-amount-range', { least: '2.00' }), rule('b', 'plan-amount-range', { most: '1.00' })],
    [rule('a', 'plan-amount-range', { least: '2.00' }), rule('b', 'plan-amount-range', { most: '1.00', of: 'cash' })],
    ['a', 'b'],
    'rules[0].params.least',
    /plan amount \(claim\)/,
  ],
  [
    'smallest-above-largest',
    'terms',
    [rule('a', 'term-range', { least: 61 }), term('b')],
    [rule('a', 'term-range', { least: 60 }), term('b')],
    ['a', 'b'],
    'rules[0].params.least',
    /term in months, 61, .* 60/,
  ],
  [
    'smallest-above-largest',
    'a term and the window of settlements',
    [rule('a', 'term-range', { least: 7 }), rule('b', 'settlement-window', { months: 6 })],
    [
      rule('a', 'term-range', { least: 7 }, { exceptPlanKinds: ['principal-settlement'] }),
      rule('b', 'settlement-window', { months: 6 }),
    ],
    ['a', 'b'],
    'rules[0].params.least',
    /7/,
  ],
  [
    'smallest-above-largest',
    'days past due',
    [rule('a', 'eligibility', { daysPastDue: { least: 91 } }), rule('b', 'eligibility', { daysPastDue: { most: 90 } })],
    [rule('a', 'eligibility', { daysPastDue: { least: 90 } }), rule('b', 'eligibility', { daysPastDue: { most: 90 } })],
    ['a', 'b'],
    'rules[0].params.daysPastDue.least',
    /91/,
  ],
  [
    'tier-unreachable',
    'a tier that may grant no more',
    [
      tiers(
        { tier: 'x', longestTermMonths: 36, grants: 'all' },
        { tier: 'y', longestTermMonths: 36, largestClaim: '1.00' },
      ),
    ],
    [tiers({ tier: 'x', longestTermMonths: 36, grants: 'all' }, { tier: 'y', longestTermMonths: 37, grants: 'all' })],
    ['tiers'],
    'rules[0].params.tiers[1]',
    /^y is never named, as x before it/,
  ],
  [
    'tier-shrinks',
    'a tier that may grant more of one and less of another',
    [tiers({ tier: 'x', longestTermMonths: 36 }, { tier: 'y', longestTermMonths: 35, grants: 'all' })],
    [tiers({ tier: 'x', longestTermMonths: 36 }, { tier: 'y', longestTermMonths: 36, grants: 'all' })],
    ['tiers'],
    'rules[0].params.tiers[1].longestTermMonths',
    /^longestTermMonths of y is narrower than that of x/,
  ],
  [
    'tier-shrinks',
    'a tier that grants fewer rules',
    [tiers({ tier: 'x', longestTermMonths: 1, grants: ['a'] }, { tier: 'y' }), approval('a')],
    [tiers({ tier: 'x', longestTermMonths: 1, grants: ['a'] }, { tier: 'y', grants: ['a'] }), approval('a')],
    ['tiers'],
    'rules[0].params.tiers[1].grants',
    /grants of y/,
  ],
  [
    'grant-unknown',
    'a rule that is not there',
    [tiers({ tier: 'x', grants: ['a', 'b'] }), approval('a')],
    [tiers({ tier: 'x', grants: ['a'] }), approval('a')],
    ['tiers'],
    'rules[0].params.tiers[0].grants[1]',
    /^x may grant b, which is no rule/,
  ],
  [
    'grant-needless',
    'a rule that needs no approval',
    [tiers({ tier: 'x', grants: ['a'] }), term('a')],
    [tiers({ tier: 'x', grants: ['a'] }), approval('a')],
    ['tiers'],
    'rules[0].params.tiers[0].grants[0]',
    /severity is error/,
  ],
  [
    'approval-ungranted',
    'no tier at all',
    [approval('a')],
    [approval('a'), tiers({ tier: 'x', grants: ['a'] })],
    ['a'],
    'rules[0].severity',
    /refuses like an error/,
  ],
  [
    'approval-ungranted',
    'tiers for other plans',
    [
      term('a', { severity: 'approval', appliesTo: { planKinds: ['installment'] } }),
      rule(
        't',
        'authority-tiers',
        { tiers: [{ tier: 'x', grants: 'all' }] },
        { severity: 'approval', exceptPlanKinds: ['installment'] },
      ),
    ],
    [
      term('a', { severity: 'approval', appliesTo: { planKinds: ['installment'] } }),
      rule(
        't',
        'authority-tiers',
        { tiers: [{ tier: 'x', grants: 'all' }] },
        { severity: 'approval', exceptPlanKinds: ['extended-term'] },
      ),
    ],
    ['a'],
    'rules[0].severity',
    /no tier/,
  ],
  [
    'concerns-nothing',
    'all kinds it names excepted',
    [term('a', { appliesTo: { planKinds: ['installment'] }, exceptPlanKinds: ['installment'] })],
    [term('a', { appliesTo: { planKinds: ['installment', 'extended-term'] }, exceptPlanKinds: ['installment'] })],
    ['a'],
    'rules[0].exceptPlanKinds',
    /no kind of plan/,
  ],
  [
    'concerns-nothing',
    'all programs it names excepted',
    [term('a', { appliesTo: { programs: ['p'] }, exceptPrograms: ['p'] })],
    [term('a', { appliesTo: { programs: ['p', 'q'] }, exceptPrograms: ['p'] })],
    ['a'],
    'rules[0].exceptPrograms',
    /no program/,
  ],
  [
    'never-judges',
    'the window of settlements for installments',
    [rule('a', 'settlement-window', { months: 6 }, { appliesTo: { planKinds: ['installment'] } })],
    [
      rule(
        'a',
        'settlement-window',
        { months: 6 },
        { appliesTo: { planKinds: ['installment', 'principal-settlement'] } },
      ),
    ],
    ['a'],
    'rules[0].appliesTo',
    /installment, but settlement-window judges only principal-settlement/,
  ],
  [
    'never-judges',
    'a share of settlements that excepts them',
    [rule('a', 'settlement-share', { share: '1%', of: 'claim' }, { exceptPlanKinds: ['principal-settlement'] })],
    [rule('a', 'settlement-share', { share: '1%', of: 'claim' }, { exceptPlanKinds: ['installment'] })],
    ['a'],
    'rules[0].exceptPlanKinds',
    /judges only/,
  ],
  [
    'ended',
    'a last day before the day that is asked for',
    [term('a', { effectiveTo: '2026-11-24' })],
    [term('a', { effectiveTo: '2026-11-25' })],
    ['a'],
    'rules[0].effectiveTo',
    /^ended on 2026-11-24, before 2026-11-25$/,
  ],
  [
    'bands-overlap',
    'a day in two bands',
    [waiver(late(1, 30), late(30, 60))],
    [waiver(late(1, 30), late(31, 60))],
    ['a'],
    'rules[0].params.bands[1]',
    /^overlaps bands\[0\]/,
  ],
  [
    'bands-unordered',
    'a band that begins earlier',
    [waiver(late(31, 60), late(1, 30))],
    [waiver(late(1, 30), late(31, 60))],
    ['a'],
    'rules[0].params.bands[1]',
    /^begins before bands\[0\]/,
  ],
  [
    'bands-gap',
    'a day in no band',
    [waiver(late(1, 30), late(32, 60))],
    [waiver(late(1, 30), late(31, 60))],
    ['a'],
    'rules[0].params.bands[0]',
    /^is followed by a gap in daysPastDue, in which every plan fails$/,
  ],
  [
    'bands-gap',
    'a cent in no band',
    [waiver({ claim: { most: '9.99' } }, { claim: { least: '10.01' } })],
    [waiver({ claim: { most: '9.99' } }, { claim: { least: '10.00' } })],
    ['a'],
    'rules[0].params.bands[0]',
    /gap in claim/,
  ],
  [
    'bands-gap',
    'a principal below the first band',
    [rule('a', 'rate-ceiling', { bands: [{ from: '0.01', rate: '1%' }] })],
    [rule('a', 'rate-ceiling', { bands: [{ from: '0.00', rate: '1%' }] })],
    ['a'],
    'rules[0].params.bands[0].from',
    /nothing is judged/,
  ],
  [
    'duplicate',
    'a rule twice',
    [term('a'), term('b')],
    [term('a'), rule('b', 'term-range', { most: 60 })],
    ['b', 'a'],
    'rules[1]',
    /^judges just what a judges$/,
  ],
  [
    'shadowed',
    'a stricter rule of the same scope',
    [term('a'), term('b', {}, 36)],
    [
      term('a', { appliesTo: { products: ['overdraft'] } }),
      term('b', { appliesTo: { products: ['credit-card'] } }, 36),
    ],
    ['a', 'b'],
    'rules[0]',
    /^never decides, as b fails every plan/,
  ],
  [
    'shadowed',
    'a stricter rule of law',
    [term('a', { level: 'law', effectiveFrom: '2011-01-13' }, 36), term('b', { effectiveFrom: '2011-01-13' })],
    [term('a', { level: 'law', effectiveFrom: '2011-01-13' }), term('b', {}, 36)],
    ['b', 'a'],
    'rules[1]',
    /as a fails/,
  ],
  [
    'shadowed',
    'a severity that is no milder',
    [term('a', { severity: 'warning' }), term('b', {}, 36)],
    [term('a'), term('b', { severity: 'warning' }, 36)],
    ['a', 'b'],
    'rules[0]',
    /as b fails/,
  ],
  [
    'law-undated',
    'law since ever',
    [term('a', { level: 'law' })],
    [term('a', { level: 'law', effectiveFrom: '2011-01-13' })],
    ['a'],
    'rules[0].effectiveFrom',
    /always been law/,
  ],
  [
    'error-from-memory',
    'a refusal for what is recalled',
    [term('a', { verification: 'memory' })],
    [term('a', { verification: 'memory', severity: 'warning' })],
    ['a'],
    'rules[0].verification',
    /memory/,
  ],
];

const lint = (rules: readonly RuleInput[]) => lintPolicy(policyOf(...rules), { asOf: '2026-11-25' }).problems;

describe('lintPolicy()', () => {
  it.each(ROWS)('lintPolicy() finds %s: %s', (code, _what, wrong, _right, rules, path, message) => {
    expect(lint(wrong)).toEqual([
      { code, rules, path, message: expect.stringMatching(message), severity: expect.any(String) },
    ]);
  });

  it.each(ROWS)('lintPolicy() finds no %s where there just is none: %s', (_code, _what, _wrong, right) => {
    expect(lint(right)).toEqual([]);
  });

  it('lintPolicy() finds nothing in the policy of the quick start', () => {
    const url = new URL('../../examples/quick-start/policy.json', import.meta.url);
    const policy: unknown = JSON.parse(readFileSync(url, 'utf8'));
    expect(lintPolicy(policy, { asOf: '2026-11-25' })).toEqual({ problems: [] });
  });

  it('lintPolicy() takes no rule for ended where no day is named', () => {
    expect(lintPolicy(policyOf(term('a', { effectiveTo: '2000-01-01' }))).problems).toEqual([]);
  });

  it('lintPolicy() reads amounts of a policy without a currency, and looks for no gaps between them', () => {
    const rules = [
      waiver({ claim: { most: '9.99' } }, { claim: { least: '10.00' } }),
      rule('b', 'smallest-installment', { amount: '0.125' }),
    ];
    expect(lintPolicy({ policyId: 'example', rules }).problems).toEqual([]);
  });

  it('lintPolicy() says what cannot be read, and checks what can', () => {
    const policy = {
      policyId: 'example',
      rules: [
        floor('13%'),
        { ...term('bad'), params: { months: 0 }, severity: 'fatal' },
        7,
        ceiling('12%'),
        ceiling('12%'),
      ],
      extra: true,
    };
    const { problems } = lintPolicy(policy);
    expect(problems.map(({ code, rules, path }) => [code, rules.join(), path])).toEqual([
      ['invalid', 'bad', 'rules[1].severity'],
      ['invalid', 'bad', 'rules[1].params.months'],
      ['invalid', '', 'rules[2]'],
      ['invalid', '', 'extra'],
      ['floor-above-ceiling', 'a,b', 'rules[0].params.rate'],
      ['floor-above-ceiling', 'a,b', 'rules[0].params.rate'],
      ['duplicate', 'b,b', 'rules[4]'],
    ]);
    expect(problems[0]?.message).toBe('must be one of error, approval, warning, information: current value is "fatal"');
  });

  it.each([
    null,
    undefined,
    7,
    'policy',
    [],
    {},
    { rules: 7 },
    { rules: [null] },
  ])('lintPolicy() reports %o as invalid', (policy) => {
    const { problems } = lintPolicy(policy);
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['invalid']));
  });

  it('lintPolicy() throws for hostile input and for options that are malformed, and for nothing else', () => {
    expect(refusedPaths(() => lintPolicy({ rules: Array.from({ length: 2_001 }, () => 0) }))).toEqual(['rules']);
    expect(refusedPaths(() => lintPolicy({}, { asOf: 'today' }))).toEqual(['asOf']);
  });

  it('lintPolicy() gives 500 rules of one kind back in time', () => {
    const rules = Array.from({ length: 500 }, (_, index) => term(`r${index}`, { exceptPrograms: [`p${index}`] }));
    expect(lint(rules)).toEqual([]);
  });
});
