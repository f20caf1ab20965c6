import type { RuleKind } from 'repayment-plan';
import { explainVerdict } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { RULE_KINDS } from '../../src/policy/index.ts';
import { accountWith } from '../account/exampleAccount.ts';
import { type Envelope, findingOf, type ParamsOf } from '../policy/rule.ts';
import { RULE_CASES } from '../policy/ruleCases.ts';
import { subjectWith } from '../policy/subject.ts';
import { isOfOneLanguage, readBack, sentencesOf, textsOf } from './readBack.ts';
import { CHINESE_STAFF, ENGLISH_STAFF, EVERY, finding, verdict } from './verdictCases.ts';

/** Names of classes and of budget lines are the bank's own, and quoted. */
const OWN_NAMES = /^涉及“(substandard|special-mention|normal|doubtful|(non-)?performing|restructured|rent|food)”。$/;

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

describe('explainVerdict() of what rules find', () => {
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
      for (const { key, text } of sentencesOf(explanation)) {
        expect(text).not.toMatch(/[{}–]|undefined|NaN/);
        expect(key, text).not.toBe('reason.quoted');
        if (key === 'where.quoted' && options.locale === 'zh-CN') expect(text).toMatch(OWN_NAMES);
      }
    }
  });
});

/** What does not concern a plan of 21 November 2026, as the policy says it and as Chinese staff read it. */
const REASONS: readonly (readonly [Envelope, string, string])[] = [
  [{ effectiveFrom: '2027-01-01' }, 'in effect from 2027-01-01', '自2027-01-01起生效'],
  [{ effectiveTo: '2026-01-01' }, 'ended on 2026-01-01', '已于2026-01-01失效'],
  [{ exceptPlanKinds: ['installment'] }, 'excepts plans of kind installment', '不适用于installment类方案'],
  [{ exceptPrograms: ['p-1'] }, 'excepts plans under p-1', '不适用于p-1项下的方案'],
  [
    { appliesTo: { planKinds: ['extended-term'] } },
    'concerns plans of kind extended-term',
    '仅适用于extended-term类方案',
  ],
  [{ appliesTo: { products: ['overdraft'] } }, 'concerns the products overdraft', '仅适用于overdraft类产品'],
  [{ appliesTo: { programs: ['p-2'] } }, 'concerns plans under p-2', '仅适用于p-2项下的方案'],
  [
    { appliesTo: { daysPastDue: { least: 900 } } },
    'concerns accounts from 900 days past due',
    '仅适用于逾期满900天的账户',
  ],
  [
    { appliesTo: { daysPastDue: { most: 1 } } },
    'concerns accounts up to 1 days past due',
    '仅适用于逾期不超过1天的账户',
  ],
  [
    { appliesTo: { hardship: ['lasting'] } },
    'concerns customers in hardship lasting',
    '仅适用于困难类型为lasting的客户',
  ],
  [{ appliesTo: { flags: ['f-1'] } }, 'concerns customers flagged f-1', '仅适用于标记为f-1的客户'],
  [{ appliesTo: { vulnerable: true } }, 'concerns vulnerable customers', '仅适用于弱势客户'],
  [{ appliesTo: { vulnerable: false } }, 'concerns customers that are not vulnerable', '不适用于弱势客户'],
];

describe('explainVerdict() of a rule that does not apply', () => {
  it.each(REASONS)('says why in both languages: %j', (envelope, english, chinese) => {
    const vulnerable = envelope.appliesTo?.vulnerable === false;
    const account = accountWith({ customer: { hardship: 'temporary', vulnerable } });
    const found = findingOf('longest-term', { months: 60 }, subjectWith({ account, program: 'p-1' }), envelope);
    const given = verdict({ findings: [{ ...found, rule: 'r', loosened: 'told in any case' }] });
    const [inEnglish, inChinese] = [ENGLISH_STAFF, CHINESE_STAFF].map((options) => explainVerdict(given, options));
    expect(inEnglish && textsOf(inEnglish)['r']?.slice(0, 2)).toEqual(['Rule r does not apply.', `Why: ${english}.`]);
    expect(inChinese && textsOf(inChinese)['r']?.slice(0, 2)).toEqual(['规则 r 不适用。', `原因：${chinese}。`]);
    for (const explanation of [inEnglish, inChinese]) {
      if (!explanation) continue;
      readBack(explanation, given, 'CNY');
      isOfOneLanguage(explanation);
    }
  });

  it("quotes a reason that is not the library's", () => {
    const own = finding({ rule: 'r', result: 'not-applicable', reason: 'as agreed', bound: null, loosened: 'pilot' });
    expect(
      [ENGLISH_STAFF, CHINESE_STAFF].map(
        (options) => textsOf(explainVerdict(verdict({ findings: [own] }), options))['r']?.[1],
      ),
    ).toEqual(['Why, as noted: “as agreed”.', '原因（原文）：“as agreed”。']);
  });
});
