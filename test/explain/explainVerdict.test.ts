import type { Finding, RuleKind, Verdict } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { explainVerdict } from '../../src/explain/index.ts';
import { RULE_KINDS } from '../../src/policy/index.ts';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';
import { findingOf, type ParamsOf } from '../policy/rule.ts';
import { RULE_CASES } from '../policy/ruleCases.ts';
import { subjectWith } from '../policy/subject.ts';
import { isOfOneLanguage, readBack, sentencesOf, textsOf } from './readBack.ts';

const FINDING: Finding = {
  rule: 'bank.longest-term',
  kind: 'longest-term',
  severity: 'error',
  level: 'practice',
  jurisdiction: null,
  citation: { instrument: 'Example Bank, hardship policy' },
  verification: 'primary',
  loosened: null,
  result: 'failed',
  reason: null,
  where: null,
  bound: 'at-most',
  unit: 'months',
  actual: '72',
  limit: '60',
  headroom: '-12',
  fix: { change: 'term-months', to: '60' },
};

const finding = (more: Partial<Finding>): Finding => ({ ...FINDING, ...more });

const verdict = (more: Partial<Verdict>): Verdict =>
  deepFreeze({
    outcome: 'refused',
    policyId: 'example-bank',
    policyVersion: '3',
    asOf: '2026-11-21' as Verdict['asOf'],
    authority: null,
    findings: [],
    ...more,
  });

const CHINESE_STAFF = { locale: 'zh-CN', audience: 'staff', currency: 'CNY' } as const;
const CHINESE_CUSTOMER = { locale: 'zh-CN', audience: 'customer', currency: 'CNY' } as const;
const ENGLISH_STAFF = { locale: 'en', audience: 'staff', currency: 'CNY' } as const;
const ENGLISH_CUSTOMER = { locale: 'en', audience: 'customer', currency: 'CNY' } as const;
const EVERY = [CHINESE_STAFF, CHINESE_CUSTOMER, ENGLISH_STAFF, ENGLISH_CUSTOMER];

const compliant = verdict({ outcome: 'compliant', authority: 'officer', findings: [finding({ result: 'passed' })] });
const unchecked = verdict({ outcome: 'unchecked', policyId: null, policyVersion: null });
const approval = verdict({
  outcome: 'needs-approval',
  policyVersion: null,
  authority: 'team-lead',
  findings: [
    finding({
      rule: 'bank.smallest',
      kind: 'smallest-installment',
      severity: 'approval',
      level: 'law',
      jurisdiction: 'CN',
      citation: { instrument: '商业银行信用卡业务监督管理办法', article: '70', url: 'https://example.org/70' },
      verification: 'memory',
      loosened: 'pilot of the branch',
      bound: 'at-least',
      unit: 'amount',
      actual: '100.00',
      limit: '1200.00',
      headroom: '-1100.00',
      fix: { change: 'payment', to: '1200.00' },
    }),
  ],
});
const refused = verdict({
  findings: [
    FINDING,
    finding({
      rule: 'cn.rate',
      kind: 'rate-ceiling',
      level: 'supervisory',
      verification: 'secondary',
      unit: 'rate',
      actual: '0.1825',
      limit: '0.12',
      headroom: '-0.0625',
      fix: { change: 'rate', to: '0.12' },
    }),
    finding({
      rule: 'bank.products',
      kind: 'eligibility',
      where: 'product',
      bound: 'one-of',
      unit: 'text',
      actual: 'overdraft',
      limit: 'credit-card, personal-loan',
      headroom: null,
      fix: { change: 'customer-or-account', to: 'credit-card, personal-loan' },
    }),
    finding({
      rule: 'bank.capacity',
      kind: 'disposable-income-share',
      severity: 'warning',
      where: '2026-12',
      unit: 'amount',
      actual: '900.00',
      limit: '800.00',
      headroom: '-100.00',
      fix: { change: 'payment', to: '800.00' },
    }),
    finding({
      rule: 'bank.grace',
      kind: 'grace-period',
      severity: 'information',
      reason: "cannot be evaluated without the agreement's grace",
      bound: null,
      unit: null,
      actual: null,
      limit: null,
      headroom: null,
      fix: { change: 'agreement', to: '3 days, 10.00' },
    }),
  ],
});

describe('explainVerdict() for customers', () => {
  it.each([
    [compliant, { outcome: ['This plan can be granted.'] }, { outcome: ['该方案可以办理。'] }],
    [unchecked, { outcome: ['This plan has not been checked yet.'] }, { outcome: ['该方案尚未审核。'] }],
    [
      approval,
      { outcome: ['This plan has to be approved first.'], changes: ['The payment would have to be CNY 1,200.00.'] },
      { outcome: ['该方案需先经审批。'], changes: ['还款额需调整为CNY 1,200.00。'] },
    ],
    [
      refused,
      {
        outcome: ['This plan cannot be granted as it stands.'],
        changes: [
          'The plan would have to run for 60 months.',
          'The yearly rate would have to be 12%.',
          'Your account would have to meet a condition that it does not meet now.',
        ],
      },
      {
        outcome: ['该方案目前无法办理。'],
        changes: ['还款期限需调整为60个月。', '年利率需调整为12%。', '您的账户需满足目前尚未满足的条件。'],
      },
    ],
  ])('tells the outcome and what would have to change: %#', (given, english, chinese) => {
    expect(textsOf(explainVerdict(given, ENGLISH_CUSTOMER))).toEqual(english);
    expect(textsOf(explainVerdict(given, CHINESE_CUSTOMER))).toEqual(chinese);
  });

  it('says it where no change would help', () => {
    const hopeless = verdict({ findings: [finding({ fix: null })] });
    expect(textsOf(explainVerdict(hopeless, ENGLISH_CUSTOMER))).toEqual({
      outcome: ['This plan cannot be granted as it stands.', 'No change of the plan alone would make it possible.'],
    });
    const granted = verdict({ outcome: 'needs-approval', findings: [finding({ severity: 'approval', fix: null })] });
    expect(textsOf(explainVerdict(granted, ENGLISH_CUSTOMER))).toEqual({
      outcome: ['This plan has to be approved first.'],
    });
  });

  it('says the same change once', () => {
    const twice = verdict({ findings: [FINDING, finding({ rule: 'bank.other' })] });
    expect(textsOf(explainVerdict(twice, ENGLISH_CUSTOMER))['changes']).toHaveLength(1);
  });

  it('names no rule, no source and no reason', () => {
    for (const options of [ENGLISH_CUSTOMER, CHINESE_CUSTOMER]) {
      const text = JSON.stringify([explainVerdict(approval, options), explainVerdict(refused, options)]);
      expect(text).not.toMatch(/bank\.|cn\.|Example Bank|监督管理办法|pilot|grace|team-lead|credit-card/);
    }
  });
});

describe('explainVerdict() for staff', () => {
  it('tells a plan that passes, and one that nobody checked', () => {
    expect(textsOf(explainVerdict(compliant, ENGLISH_STAFF))).toEqual({
      outcome: [
        'The policy allows the plan.',
        'Judged by policy example-bank, version 3, as of 21 November 2026.',
        'The lowest authority that may grant it: officer.',
      ],
    });
    expect(textsOf(explainVerdict(compliant, CHINESE_STAFF))).toEqual({
      outcome: [
        '方案符合政策。',
        '依据政策 example-bank（版本 3），判定日期2026年11月21日。',
        '可审批的最低权限：officer。',
      ],
    });
    expect(textsOf(explainVerdict(unchecked, ENGLISH_STAFF))).toEqual({
      outcome: ['No policy was given: nothing has been checked.'],
    });
    expect(textsOf(explainVerdict(unchecked, CHINESE_STAFF))).toEqual({ outcome: ['未提供政策，未作任何审核。'] });
  });

  it('tells of an approval who may give it, the source, how sure it is, and why a rule was loosened', () => {
    expect(textsOf(explainVerdict(approval, ENGLISH_STAFF))).toEqual({
      outcome: [
        'The plan needs approval.',
        'Judged by policy example-bank as of 21 November 2026.',
        'The lowest authority that may grant it: team-lead.',
      ],
      'bank.smallest': [
        'Rule bank.smallest is not met: it needs approval.',
        'Found CNY 100.00; at least CNY 1,200.00 is needed; room left -CNY 1,100.00.',
        'To mend it: payment of CNY 1,200.00.',
        'Law: 商业银行信用卡业务监督管理办法.',
        'Place: 70.',
        'Link: https://example.org/70.',
        'Jurisdiction: CN.',
        'How sure: from memory, not checked.',
        'Set aside or loosened by the bank: “pilot of the branch”.',
      ],
    });
    expect(textsOf(explainVerdict(approval, CHINESE_STAFF))['bank.smallest']).toEqual([
      '未满足规则 bank.smallest：需要审批。',
      '实际为CNY 100.00，下限为CNY 1,200.00，余量为-CNY 1,100.00。',
      '调整办法：还款额为CNY 1,200.00。',
      '法律法规：商业银行信用卡业务监督管理办法。',
      '条款：70。',
      '链接：https://example.org/70。',
      '法域：CN。',
      '可靠程度：凭记忆，未经核对。',
      '银行已放宽或不适用，理由（原文）：“pilot of the branch”。',
    ]);
  });

  it('tells of a refusal every rule that failed, named in words, in its own unit', () => {
    const { sections } = explainVerdict(refused, ENGLISH_STAFF);
    expect(sections.map(({ title }) => title)).toEqual([
      'Can this plan be granted?',
      'Longest term',
      'Highest rate',
      'Who may have such a plan',
      'Share of disposable income',
      'Days and amount of grace',
    ]);
    expect(textsOf(explainVerdict(refused, ENGLISH_STAFF))).toEqual({
      outcome: [
        'The policy refuses the plan.',
        'Judged by policy example-bank, version 3, as of 21 November 2026.',
        'No authority is named that may grant it.',
      ],
      'bank.longest-term': [
        'Rule bank.longest-term is not met: it refuses the plan.',
        'Found 72 months; at most 60 months is allowed; room left -12 months.',
        'To mend it: term of 60 months.',
        'Bank practice: Example Bank, hardship policy.',
        'How sure: read in the primary text.',
      ],
      'cn.rate': [
        'Rule cn.rate is not met: it refuses the plan.',
        'Found 18.25%; at most 12% is allowed; room left -6.25%.',
        'To mend it: yearly rate of 12%.',
        'Supervisory rule: Example Bank, hardship policy.',
        'How sure: known from a secondary source.',
      ],
      'bank.products': [
        'Rule bank.products is not met: it refuses the plan.',
        'Found “overdraft”; allowed is one of “credit-card, personal-loan”.',
        'It concerns “product”.',
        'Only another customer or account would do: “credit-card, personal-loan”.',
        'Bank practice: Example Bank, hardship policy.',
        'How sure: read in the primary text.',
      ],
      'bank.capacity': [
        'Rule bank.capacity is not met: a warning that does not change the outcome.',
        'Found CNY 900.00; at most CNY 800.00 is allowed; room left -CNY 100.00.',
        'It concerns December 2026.',
        'To mend it: payment of CNY 800.00.',
        'Bank practice: Example Bank, hardship policy.',
        'How sure: read in the primary text.',
      ],
      'bank.grace': [
        'Rule bank.grace is not met: for information only.',
        "Why, as noted: “cannot be evaluated without the agreement's grace”.",
        'To mend it: the agreement has to say “3 days, 10.00”.',
        'Bank practice: Example Bank, hardship policy.',
        'How sure: read in the primary text.',
      ],
    });
  });

  it('tells the same in Chinese', () => {
    const { sections } = explainVerdict(refused, CHINESE_STAFF);
    expect(sections.map(({ title }) => title)).toEqual([
      '该方案能否办理',
      '最长期限',
      '利率上限',
      '准入条件',
      '可支配收入占比',
      '容时容差',
    ]);
    const texts = textsOf(explainVerdict(refused, CHINESE_STAFF));
    expect(texts['outcome']).toEqual([
      '政策不允许该方案。',
      '依据政策 example-bank（版本 3），判定日期2026年11月21日。',
      '没有可审批该方案的权限层级。',
    ]);
    expect(texts['cn.rate']).toEqual([
      '未满足规则 cn.rate：方案被拒绝。',
      '实际为18.25%，上限为12%，余量为-6.25%。',
      '调整办法：年利率为12%。',
      '监管规定：Example Bank, hardship policy。',
      '可靠程度：来自二手资料。',
    ]);
    expect(texts['bank.capacity']?.slice(0, 3)).toEqual([
      '未满足规则 bank.capacity：仅为警示，不影响结论。',
      '实际为CNY 900.00，上限为CNY 800.00，余量为-CNY 100.00。',
      '涉及2026年12月。',
    ]);
    expect(texts['bank.grace']?.slice(0, 3)).toEqual([
      '未满足规则 bank.grace：仅供参考。',
      "原因（原文）：“cannot be evaluated without the agreement's grace”。",
      '调整办法：协议须载明“3 days, 10.00”。',
    ]);
  });

  it('tells of a rule that was loosened that it holds, or does not apply', () => {
    const loosened = verdict({
      outcome: 'compliant',
      findings: [
        finding({ result: 'passed', actual: '1', limit: '2', headroom: '1', loosened: 'pilot', fix: null }),
        finding({ rule: 'bank.other', result: 'not-applicable', bound: null, unit: null, loosened: 'set aside' }),
      ],
    });
    const texts = textsOf(explainVerdict(loosened, ENGLISH_STAFF));
    expect(texts['bank.longest-term']?.slice(0, 2)).toEqual([
      'Rule bank.longest-term is met as it was loosened.',
      'Found 1 month; at most 2 months is allowed; room left 1 month.',
    ]);
    expect(texts['bank.other']?.[0]).toBe('Rule bank.other does not apply.');
  });

  it('says that no change of the plan would mend a rule', () => {
    const texts = textsOf(explainVerdict(verdict({ findings: [finding({ fix: null })] }), ENGLISH_STAFF));
    expect(texts['bank.longest-term']?.[2]).toBe('No change of the plan alone would mend this.');
  });

  it('tells what is given and needed, and that nothing is given', () => {
    const required = { kind: 'required-agreement', bound: 'all-of', unit: 'text', headroom: null } as const;
    const asked = { limit: 'early-settlement', fix: { change: 'agreement', to: 'early-settlement' } } as const;
    const missing = verdict({
      findings: [
        finding({ ...required, ...asked, actual: 'breach' }),
        finding({ ...required, ...asked, rule: 'none', actual: '' }),
        finding({ rule: 'says', bound: 'stated', unit: 'text', actual: 'M3', limit: null, headroom: null, fix: null }),
      ],
    });
    const texts = textsOf(explainVerdict(missing, ENGLISH_STAFF));
    expect(texts['bank.longest-term']?.[1]).toBe('Given “breach”; needed are all of “early-settlement”.');
    expect(texts['none']?.[1]).toBe('Nothing is given; needed are all of “early-settlement”.');
    expect(texts['says']?.[1]).toBe('Stated: “M3”.');
  });
});

const KINDS = Object.keys(RULE_KINDS) as RuleKind[];
const UNITS = ['amount', 'share', 'rate', 'months', 'days', 'count', 'text'] as const;
const BOUNDS = ['at-most', 'at-least', 'one-of', 'all-of', 'stated'] as const;
const AXES = [
  'term-months',
  'installments',
  'payment',
  'rate',
  'waiver',
  'capitalization',
  'down-payment',
  'total-paid',
  'settlement-share',
  'loss-share',
  'claim',
  'agreement',
  'budget',
  'customer-or-account',
] as const;

describe('explainVerdict()', () => {
  it('has words for every kind of rule, and no two kinds share them', () => {
    const every = verdict({ findings: KINDS.map((kind) => finding({ rule: kind, kind })) });
    for (const options of [ENGLISH_STAFF, CHINESE_STAFF]) {
      const titles = explainVerdict(every, options).sections.map(({ title }) => title);
      expect(new Set(titles).size).toBe(KINDS.length + 1);
    }
    expect(KINDS).toHaveLength(46);
  });

  it('has words for every bound, unit, change, severity, level and certainty, and reads back', () => {
    const findings = BOUNDS.flatMap((bound) =>
      UNITS.flatMap((unit) =>
        AXES.map((change, index) =>
          finding({
            rule: `${bound}-${unit}-${change}`,
            severity: (['error', 'approval', 'warning', 'information'] as const)[index % 4] as 'error',
            level: (['law', 'supervisory', 'industry', 'practice'] as const)[index % 4] as 'law',
            verification: (['primary', 'secondary', 'memory'] as const)[index % 3] as 'primary',
            bound,
            unit,
            actual: '25',
            limit: '12',
            headroom: '-13',
            fix: { change, to: '12' },
          }),
        ),
      ),
    );
    expect(findings).toHaveLength(490);
    const every = verdict({ findings });
    for (const options of EVERY) {
      const explanation = explainVerdict(every, options);
      readBack(explanation, every, 'CNY');
      for (const { text } of sentencesOf(explanation)) expect(text).not.toMatch(/[{}]|undefined|null/);
      expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
    }
  });

  it('has no number that the verdict does not have, and no word of another language', () => {
    for (const options of EVERY) {
      for (const given of [compliant, unchecked, approval, refused]) {
        const explanation = explainVerdict(given, options);
        readBack(explanation, given, 'CNY');
        isOfOneLanguage(explanation);
      }
    }
  });

  it.each(KINDS)('tells what rule %s finds of plans, and reads back', (kind) => {
    const { broken, limits, silent = [] } = RULE_CASES[kind];
    const cases = [
      broken,
      ...limits.flatMap(({ params, rows }) => rows.map(([facts]) => ({ params, facts }))),
      ...silent.map(({ params, facts }) => ({ params, facts })),
    ];
    const findings = cases.map(({ params, facts }) =>
      findingOf(kind, params as ParamsOf<RuleKind>, subjectWith(facts)),
    );
    const judged = verdict({ findings: findings.map((found) => ({ ...found, loosened: 'told in any case' })) });
    for (const options of EVERY) {
      const explanation = explainVerdict(judged, options);
      readBack(explanation, judged, 'CNY');
      isOfOneLanguage(explanation);
      for (const { text } of sentencesOf(explanation)) expect(text).not.toMatch(/[{}–]|undefined|NaN/);
    }
  });

  it('leaves a gap where a finding that was written by hand has no figure, and quotes a month that is none', () => {
    const given = verdict({ findings: [finding({ limit: null, headroom: null, where: '2026-13' })] });
    expect(textsOf(explainVerdict(given, ENGLISH_STAFF))['bank.longest-term']?.slice(1, 3)).toEqual([
      'Found 72 months; at most – is allowed; room left –.',
      'It concerns “2026-13”.',
    ]);
  });

  it('refuses what is no verdict, and options that it does not know', () => {
    const options = { ...ENGLISH_STAFF, locale: 'fr' } as never;
    expect(refusedPaths(() => explainVerdict(compliant, options))).toEqual(['options.locale']);
    const broken = { ...compliant, outcome: 'fine' } as never;
    expect(refusedPaths(() => explainVerdict(broken, ENGLISH_STAFF))).toEqual(['verdict.outcome']);
  });
});
