import { describe, expect, it } from 'vitest';
import { parseInput } from '../../src/input/index.ts';
import { POLICY_SCHEMAS, type RuleKind } from '../../src/policy/index.ts';
import { RULE_KINDS } from '../../src/policy/ruleKinds.ts';
import { deepFreeze, refusedFields, refusedPaths, withField } from '../account/refusal.ts';
import { type ParamsOf, type RuleInput, ruleOf } from './rule.ts';

const read = (input: unknown, digits: 0 | 2 | 3 = 2) => parseInput('read a policy', POLICY_SCHEMAS[digits], input);

/** Every kind with all of its parameters, in the order of the table. */
const PARAMS: { readonly [Kind in RuleKind]: ParamsOf<Kind> } = {
  'longest-term': { months: 60 },
  'smallest-installment': { amount: '100.00' },
  'rate-floor': { rate: '3%', basis: 'agreed' },
  'rate-ceiling': { rate: '24%', basis: 'nominal-irr' },
  'largest-waiver': {
    principal: '10%',
    interest: 1,
    compoundInterest: '100%',
    penalties: '100%',
    fees: '0.5',
    total: '50%',
  },
  'settlement-window': { months: 36, installments: 12 },
  'settlement-share': { share: '90%', of: 'principal' },
  eligibility: {
    daysPastDue: { least: 30, most: 360 },
    products: ['credit-card'],
    hardship: ['temporary'],
    arrangements: { outcome: 'broken', most: 1, withinMonths: 24 },
    debtToMonthlyIncome: { least: 12, most: '24.5' },
    largestDebt: '150000.00',
    willing: true,
  },
  'no-negative-amortization': {},
  'disposable-income-share': { share: '80%', countsOtherExpenses: true },
  'all-debt-to-income': { share: '55%' },
  'living-minimum': { byHouseholdSize: ['1500.00', '2500.00'], perAdditionalMember: '800.00' },
  'authority-tiers': {
    aboveSanctioning: true,
    tiers: [
      {
        tier: 'specialist',
        longestTermMonths: 36,
        largestClaim: '100000.00',
        largestWaiverShare: '5%',
        largestLossShare: '12%',
        grants: ['bank.rate-floor'],
      },
      { tier: 'committee', grants: 'all' },
    ],
  },
  'term-range': { least: 36, most: 60 },
  'installment-range': { least: '100.00', most: '5000.00' },
  'plan-amount-range': { least: '500.00', most: '50000.00', of: 'cash' },
  'total-yearly-cost': { rate: '24%', basis: 'effective-irr', countsFees: false },
  'no-rate-above-original': {},
  'no-capitalization': { buckets: ['penalties', 'fees'] },
  'no-compound-interest': {},
  'balance-not-escalating': {},
  'principal-forgiveness': { allowed: false },
  'plan-frequency': {
    most: 1,
    withinMonths: 12,
    coolingMonths: 12,
    accountAgeMonths: 9,
    planKinds: ['installment'],
  },
  'renegotiation-ban': { exceptOutcomes: ['completed'] },
  'economic-loss': { share: '1%' },
  'no-increase-of-total': { tolerance: '5%', sameDates: true },
  'upfront-payment': { largestShare: '30%', neverPays: ['fees'] },
  'restructuring-term': { months: 3 },
  're-age': { windows: [{ most: 1, withinMonths: 12 }], accountAgeMonths: 9, consecutivePayments: 3 },
  'delinquency-class': { classes: [{ class: 'normal', fromDaysPastDue: 0 }], worst: 'normal' },
  'charge-off': { fromDaysPastDue: 180, forgivenPartAtOnce: true },
  'observation-period': { months: 12, payments: 2, from: 'first-due-date', leaves: 'restructured' },
  'budget-guideline': {
    categories: [{ category: 'food', byHouseholdSize: ['400.00'], perAdditionalMember: '200.00' }],
  },
  'response-deadline': { days: 21 },
  'minimum-payment': { interestAndFees: true, principalShare: '1%', floor: '25.00' },
  'late-fee': { largestShare: '5%', largestAmount: '30.00' },
  'payment-allocation': {
    brackets: [{ daysPastDue: { least: 1, most: 90 }, order: [['interest', 'fees'], ['principal']] }],
  },
  'grace-period': { days: 3, amount: '10.00' },
  'interest-moratorium': { days: 60, repeatMonths: 12 },
  'early-settlement': { allowed: ['interest-for-days-used'] },
  'upfront-interest-ban': {},
  'breach-consequence': { missedPayments: { least: 1, most: 3 }, allowed: ['terminate'], required: ['terminate'] },
  'reporting-code': { code: '14', fromWaived: '600.00' },
  'required-agreement': { items: ['default-liability'], undertakings: ['no-new-credit-card'] },
  'disclosed-rate': { method: 'eu-apr', decimals: 3, tolerance: { above: '1%', below: '0.1%' } },
  'repayment-estimate': { months: 36, roundedTo: '1.00' },
};

const KINDS = Object.keys(RULE_KINDS) as readonly RuleKind[];
const RULES: readonly RuleInput[] = KINDS.map((kind) =>
  ruleOf(kind, PARAMS[kind], {
    jurisdiction: 'CN',
    citation: { instrument: 'An instrument', article: '70', url: 'https://example.org' },
    effectiveFrom: '2026-01-01',
    effectiveTo: '2026-12-31',
    appliesTo: {
      planKinds: ['installment'],
      products: ['credit-card'],
      daysPastDue: { least: 1, most: 360 },
      hardship: ['temporary', 'lasting'],
      vulnerable: false,
    },
    exceptPlanKinds: ['extended-term'],
  }),
);
const FULL = {
  policyId: 'example',
  version: '2026-11',
  description: 'For tests.',
  currency: 'CNY',
  rounding: { mode: 'halfEven', paymentMultiple: '10.00' },
  rules: RULES,
} as const;

/** The path of a parameter in the policy of all kinds. */
const paramPath = (kind: RuleKind, path: string): string => `rules[${KINDS.indexOf(kind)}].params.${path}`;

describe('POLICY_SCHEMAS', () => {
  it('parseInput() reads a policy with a rule of every kind', () => {
    const policy = read(FULL);
    expect(policy.rules.map(({ kind }) => kind)).toEqual(KINDS);
    expect(policy.rounding).toEqual({ mode: 'halfEven', paymentMultiple: 10_00n });
    const params = (kind: RuleKind) => policy.rules.find((rule) => rule.kind === kind)?.params;
    expect(params('smallest-installment')).toEqual({ amount: 100_00n });
    expect(params('rate-floor')).toEqual({ rate: { numerator: 3n, denominator: 100n }, basis: 'agreed' });
    expect(params('living-minimum')).toEqual({
      byHouseholdSize: [1_500_00n, 2_500_00n],
      perAdditionalMember: 800_00n,
    });
  });

  it('parseInput() fills in what a policy and its rules leave out', () => {
    const { rounding, version, rules } = read({
      policyId: 'example',
      rules: [
        {
          id: 'a',
          kind: 'rate-floor',
          params: { rate: '3%' },
          severity: 'error',
          level: 'law',
          citation: { instrument: 'An instrument' },
          verification: 'memory',
        },
        ruleOf('disposable-income-share', { share: '80%' }),
        ruleOf('authority-tiers', { tiers: [{ tier: 'specialist' }] }),
      ],
    });
    expect(version).toBeUndefined();
    expect(rounding).toEqual({ mode: 'halfExpand' });
    expect(rules[0]).toEqual({
      id: 'a',
      kind: 'rate-floor',
      params: { rate: { numerator: 3n, denominator: 100n }, basis: 'agreed' },
      severity: 'error',
      level: 'law',
      citation: { instrument: 'An instrument' },
      verification: 'memory',
      effectiveFrom: null,
      effectiveTo: null,
      loosened: null,
    });
    expect(rules[1]?.params).toMatchObject({ countsOtherExpenses: false });
    expect(rules[2]?.params).toEqual({ tiers: [{ tier: 'specialist', grants: [] }], aboveSanctioning: false });
    expect(read({ policyId: 'a', rounding: {}, rules: [] }).rounding.mode).toBe('halfExpand');
  });

  it.each<[string, unknown, RegExp]>([
    ['policyId', undefined, /text/],
    ['policyId', '', /text/],
    ['description', 'x'.repeat(501), /text/],
    ['currency', 'QQQ', /ISO 4217/],
    ['rounding.mode', 'halfUp', /halfExpand/],
    ['rounding.paymentMultiple', '0.001', /2 decimals/],
    ['rules', undefined, /list/],
    ['rules', {}, /list/],
    ['rules[0].id', undefined, /text/],
    ['rules[0].id', 7, /text/],
    ['rules[0].severity', 'fatal', /error, approval, warning, information/],
    ['rules[0].severity', undefined, /error, approval, warning, information/],
    ['rules[0].level', 'custom', /law, supervisory, industry, practice/],
    ['rules[0].verification', 'sure', /primary, secondary, memory/],
    ['rules[0].citation', undefined, /object/],
    ['rules[0].citation.instrument', undefined, /text/],
    ['rules[0].jurisdiction', '', /text/],
    ['rules[0].effectiveFrom', '2026-02-29', /exists/],
    ['rules[0].effectiveTo', 'never', /date/],
    ['rules[0].appliesTo.planKinds', [], /at least 1/],
    ['rules[0].appliesTo.planKinds[0]', 'moratorium', /installment/],
    ['rules[0].appliesTo.products', [], /at least 1/],
    ['rules[0].appliesTo.products[0]', 'mortgage', /credit-card/],
    ['rules[0].appliesTo.daysPastDue.least', -1, /0 to 20000/],
    ['rules[0].appliesTo.hardship', [], /at least 1/],
    ['rules[0].appliesTo.hardship[0]', 'passing', /none, temporary, lasting/],
    ['rules[0].appliesTo.vulnerable', 'yes', /boolean/],
    ['rules[0].exceptPlanKinds', [], /at least 1/],
    ['rules[0].exceptPlanKinds[0]', 'moratorium', /installment/],
    ['rules[0].params', undefined, /object/],
    [paramPath('longest-term', 'months'), undefined, /1 to 1200/],
    [paramPath('longest-term', 'months'), 0, /1 to 1200/],
    [paramPath('longest-term', 'months'), 1201, /1 to 1200/],
    [paramPath('longest-term', 'months'), '60', /1 to 1200/],
    [paramPath('smallest-installment', 'amount'), '100.001', /2 decimals/],
    [paramPath('smallest-installment', 'amount'), Number.NaN, /amount/],
    [paramPath('rate-floor', 'rate'), 3, /ambiguous/],
    [paramPath('rate-floor', 'rate'), '-3%', /negative/],
    [paramPath('rate-ceiling', 'basis'), 'apr', /agreed, nominal-irr, effective-irr/],
    [paramPath('largest-waiver', 'principal'), '100.01%', /100%/],
    [paramPath('settlement-window', 'months'), -1, /0 to 1200/],
    [paramPath('settlement-window', 'installments'), 0, /1 to 1200/],
    [paramPath('settlement-share', 'share'), undefined, /fraction/],
    [paramPath('settlement-share', 'of'), 'interest', /claim, principal/],
    [paramPath('eligibility', 'daysPastDue.most'), 1.5, /0 to 20000/],
    [paramPath('eligibility', 'products'), [], /at least 1/],
    [paramPath('eligibility', 'hardship'), [], /at least 1/],
    [paramPath('eligibility', 'arrangements.outcome'), 'failed', /broken/],
    [paramPath('eligibility', 'arrangements.most'), undefined, /0 to 100/],
    [paramPath('eligibility', 'arrangements.withinMonths'), 0, /1 to 1200/],
    [paramPath('disposable-income-share', 'share'), '100.01%', /100%/],
    [paramPath('disposable-income-share', 'countsOtherExpenses'), 'yes', /boolean/],
    [paramPath('all-debt-to-income', 'share'), 55, /ambiguous/],
    [paramPath('living-minimum', 'byHouseholdSize'), [], /at least 1/],
    [paramPath('living-minimum', 'byHouseholdSize[1]'), '-1.00', /negative/],
    [paramPath('living-minimum', 'perAdditionalMember'), undefined, /amount/],
    [paramPath('authority-tiers', 'tiers'), [], /at least 1/],
    [paramPath('authority-tiers', 'tiers[0].tier'), undefined, /text/],
    [paramPath('authority-tiers', 'tiers[0].longestTermMonths'), -1, /0 to 1200/],
    [paramPath('authority-tiers', 'tiers[0].largestClaim'), '1.001', /2 decimals/],
    [paramPath('authority-tiers', 'tiers[0].largestLossShare'), 12, /ambiguous/],
    [paramPath('authority-tiers', 'tiers[0].grants[0]'), 7, /text/],
  ])('parseInput() refuses a policy with %s as %o', (path, value, rule) => {
    expect(refusedFields(() => read(withField(FULL, path, value)))).toEqual([
      { path, rule: expect.stringMatching(rule), value: expect.any(String) },
    ]);
  });

  it.each([
    ['term'],
    ['constructor'],
    ['__proto__'],
    [undefined],
    [7],
  ])('parseInput() refuses the rule kind %o', (kind) => {
    expect(refusedPaths(() => read(withField(FULL, 'rules[0].kind', kind)))).toEqual(['rules[0].kind']);
  });

  it.each(['none', 7, null, {}])('parseInput() refuses %o for what a tier grants', (grants) => {
    const path = paramPath('authority-tiers', 'tiers[0].grants');
    expect(refusedPaths(() => read(withField(FULL, path, grants)))).toEqual([path]);
  });

  it.each([
    'owner',
    'rounding.digits',
    'rules[0].note',
    'rules[0].citation.page',
    'rules[0].appliesTo.currencies',
    'rules[0].appliesTo.daysPastDue.exactly',
    ...KINDS.map((kind) => paramPath(kind, 'unheardOf')),
    paramPath('eligibility', 'arrangements.kind'),
    paramPath('authority-tiers', 'tiers[0].smallestClaim'),
  ])('parseInput() refuses the unknown field %s by its path', (path) => {
    expect(refusedFields(() => read(withField(FULL, path, 1)))).toEqual([
      { path, rule: 'is not a known field', value: '1' },
    ]);
  });

  describe.each(['rules[0].appliesTo.daysPastDue', paramPath('eligibility', 'daysPastDue')])('%s', (path) => {
    it.each([
      { range: { least: 30, most: 30 }, paths: [] },
      { range: { least: 30, most: 31 }, paths: [] },
      { range: { least: 30, most: 29 }, paths: [`${path}.most`] },
      { range: { least: 30 }, paths: [] },
      { range: { most: 0 }, paths: [] },
      { range: {}, paths: [] },
    ])(`parseInput() reads days past due from the least to the most in ${path}: $range`, ({ range, paths }) => {
      expect(refusedPaths(() => read(withField(FULL, path, range)))).toEqual(paths);
    });
  });

  it('parseInput() refuses rules that share an id, each but the first', () => {
    const rules = ['a', 'b', 'a', 'a', 'b'].map((id) => ruleOf('longest-term', { months: 60 }, { id }));
    expect(refusedPaths(() => read({ policyId: 'example', rules }))).toEqual([
      'rules[2].id',
      'rules[3].id',
      'rules[4].id',
    ]);
  });

  it.each([
    ['2026-01-01', []],
    ['2025-12-31', ['rules[0].effectiveTo']],
  ])('parseInput() refuses a rule that ends before it begins on 2026-01-01: %s', (effectiveTo, paths) => {
    expect(refusedPaths(() => read(withField(FULL, 'rules[0].effectiveTo', effectiveTo)))).toEqual(paths);
  });

  it('parseInput() names every rule that clashes at once', () => {
    const ended = { effectiveFrom: '2026-02-01', effectiveTo: '2026-01-31' };
    const rules = [
      ruleOf('longest-term', { months: 60 }, { id: 'a', ...ended }),
      ruleOf('longest-term', { months: 48 }, { id: 'a', ...ended }),
    ];
    expect(refusedPaths(() => read({ policyId: 'example', rules }))).toEqual([
      'rules[0].effectiveTo',
      'rules[1].effectiveTo',
      'rules[1].id',
    ]);
  });

  it('parseInput() names every bad field of a policy at once', () => {
    const bad = {
      rounding: { mode: 'bankers' },
      rules: [
        { ...RULES[0], severity: 'fatal', params: { months: 0, weeks: 4 } },
        { ...RULES[1], kind: 'unheard-of' },
        { ...RULES[2], params: { rate: 'low' }, level: 'rumour' },
      ],
    };
    expect(refusedPaths(() => read(bad))).toEqual([
      'policyId',
      'rounding.mode',
      'rules[0].params.months',
      'rules[0].params.weeks',
      'rules[0].severity',
      'rules[1].kind',
      'rules[2].level',
      'rules[2].params.rate',
    ]);
  });

  it('parseInput() reads 500 rules and refuses 501', () => {
    const policyOf = (count: number) => ({
      policyId: 'example',
      rules: Array.from({ length: count }, (_, index) =>
        ruleOf('longest-term', { months: 60 }, { id: `rule-${index}` }),
      ),
    });
    expect(refusedPaths(() => read(policyOf(500)))).toEqual([]);
    expect(refusedPaths(() => read(policyOf(501)))).toEqual(['rules']);
  });

  it.each([
    [0, '850', '850.0'],
    [2, '850.00', '850.000'],
    [3, '850.000', '850.0000'],
  ] as const)('parseInput() reads the amounts of rules with %i minor digits and no more', (digits, amount, tooPrecise) => {
    const policyOf = (text: string) => ({
      policyId: 'example',
      rules: [ruleOf('smallest-installment', { amount: text })],
    });
    expect(read(policyOf(amount), digits).rules[0]?.params).toEqual({ amount: 850n * 10n ** BigInt(digits) });
    expect(refusedPaths(() => read(policyOf(tooPrecise), digits))).toEqual(['rules[0].params.amount']);
  });

  it('parseInput() refuses a key of JSON text that reaches a prototype', () => {
    const text = JSON.stringify(FULL).replace('"params":{', '"params":{"__proto__":{"months":1},');
    expect(refusedPaths(() => read(JSON.parse(text)))).toContain('rules[0].params.__proto__');
  });

  it('parseInput() does not change the policy it reads', () => {
    const input = deepFreeze(structuredClone(FULL));
    read(input);
    expect(input).toEqual(FULL);
  });
});
