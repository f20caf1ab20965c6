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
    const judged = verdict({
      findings: findings.map((found, index) => ({ ...found, rule: `r-${index}`, loosened: 'told in any case' })),
    });
    for (const options of EVERY) {
      const explanation = explainVerdict(judged, options);
      readBack(explanation, judged, 'CNY');
      isOfOneLanguage(explanation);
      for (const { key, text } of sentencesOf(explanation)) {
        expect(text).not.toMatch(/[{}–]|undefined|NaN/);
        expect(key, text).not.toBe('reason.quoted');
      }
    }
  });
});

/** What does not concern a plan of 21 November 2026, as the policy says it and as Chinese staff read it. */
const REASONS: readonly (readonly [Envelope, string, string])[] = [
  [{ effectiveFrom: '2027-01-01' }, 'in effect from 2027-01-01', '自2027-01-01起生效'],
  [{ effectiveTo: '2026-01-01' }, 'ended on 2026-01-01', '已于2026-01-01失效'],
  [{ exceptPlanKinds: ['installment'] }, 'excepts plans of kind installment', '不适用于分期还款（installment）类方案'],
  [{ exceptPrograms: ['p-1'] }, 'excepts plans under p-1', '不适用于p-1项下的方案'],
  [
    { appliesTo: { planKinds: ['extended-term'] } },
    'concerns plans of kind extended term',
    '仅适用于延长还款期限（extended-term）类方案',
  ],
  [{ appliesTo: { products: ['overdraft'] } }, 'concerns the products overdraft', '仅适用于透支（overdraft）类产品'],
  [{ appliesTo: { programs: ['p-2'] } }, 'concerns plans under p-2', '仅适用于p-2项下的方案'],
  [
    { appliesTo: { daysPastDue: { least: 900 } } },
    'concerns accounts from 900 days past due',
    '仅适用于逾期满900天的账户',
  ],
  [
    { appliesTo: { daysPastDue: { most: 1 } } },
    'concerns accounts up to 1 day past due',
    '仅适用于逾期不超过1天的账户',
  ],
  [
    { appliesTo: { hardship: ['lasting'] } },
    'concerns customers in hardship lasting',
    '仅适用于困难类型为长期（lasting）的客户',
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

/** Without what a rule cannot be judged, as the policy says it and as Chinese staff read it. */
const MISSING = `
affordability | 收支情况
the agreement's breach | 协议中的违约条款
the agreement's grace | 协议中的容时容差条款
the agreement's rate by eu-apr | 协议中按欧盟年度百分比费率（eu-apr）披露的利率
the agreement's early settlement | 协议中的提前结清条款
the agreement's reporting code | 协议中的征信报送代码
the agreement's repayment estimate | 协议中的还款试算
the tier that granted the credit | 原授信的审批权限
a tier named officer | 名为officer的审批权限
a tier above officer | 高于officer的审批权限
the part of principal that is cash | 本金中的取现金额
an installment that pays something | 有还款的期次
a cap of the contract's late fee | 合同违约金上限
whether the customer is willing to repay | 客户的还款意愿
the day on which an earlier moratorium ended | 此前停息的结束日
a band for 97 days past due and a claim of 900.00 | 逾期97天、债权900.00对应的档位
the number of minimum payments made in a row | 连续偿还最低还款额的次数
the day on which the customer asked for help | 客户提出申请的日期
the day on which an earlier arrangement ended | 此前安排的结束日
a rate that solves the payments of the plan | 与方案各期还款相符的利率
an agreed rate | 约定利率
an income in 2026-12 | 2026-12的收入
the total that the contract asks for | 原合同的还款总额
affordability.debts[0].balance, affordability.debts[1].balance | 其他债务的余额`;

/** What a finding concerns, in the same way. */
const PLACES = `
principal | 本金
interest | 利息
compoundInterest | 复利
penalties | 罚息和违约金
fees | 费用
total | 合计
claim | 债权总额
debt | 全部债务
daysPastDue | 逾期天数
product | 产品
hardship | 困难类型
arrangements | 以往的还款安排
termMonths | 期限
months | 期限
installments | 期数
installment 7 | 第7期
waiverShare | 减免比例
lossShare | 损失比例
agreed | 约定利率
nominal-irr | 名义年利率
effective-irr | 实际年利率
eu-apr | 欧盟年度百分比费率（eu-apr）
special-mention | 关注（special-mention）
allocation | 还款冲抵顺序
breach.consequences | 违约后果
breach.missedPayments | 构成违约的期数
cash | 取现金额
consecutivePayments | 连续还款次数
contract.lateFee.cap | 合同违约金上限
contract.lateFee.share | 合同违约金比例
debtToMonthlyIncome | 债务与月收入之比
earlySettlement | 提前结清
grace.amount | 容差金额
grace.days | 容时天数
interest and fees after the first payment | 首期之后的利息和费用
items | 协议内容
moratorium from 2026-11-10 | 自2026-11-10起的停息期
moratorium from 2026-11-10, before the plan | 自2026-11-10起的停息期（方案开始前）
openedOn | 开户时间
plans | 办理次数
principal from 100000.00 | 本金满100000.00的档位
re-ages within 1 month | 1个月内的账龄重置
remaining-schedule | 原合同的剩余还款计划
repaymentEstimate.months | 还款试算的月数
repaymentEstimate.payment | 还款试算的金额
reportingCode | 征信报送代码
requestedOn | 申请日期
restructuring | 重组认定
same-dates | 相同还款日的原合同
sanctionedBy | 原授信的审批权限
undertakings | 承诺
willing | 还款意愿
house-rent | “house-rent”`;

const rowsOf = (table: string): readonly (readonly [string, string])[] =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(' | ') as [string, string]);

describe('explainVerdict() to Chinese staff', () => {
  const second = (more: object): string | undefined =>
    textsOf(explainVerdict(verdict({ findings: [finding({ rule: 'r', ...more })] }), CHINESE_STAFF))['r']?.[1];

  it.each(rowsOf(MISSING))('says that a rule cannot be judged without %s', (said, chinese) => {
    const reason = `cannot be evaluated without ${said}`;
    expect(second({ bound: null, unit: null, reason })).toBe(`原因：缺少${chinese}，无法判定。`);
  });

  it('says that a rule does not concern a plan', () => {
    expect(second({ bound: null, unit: null, reason: 'does not concern this plan' })).toBe('原因：与该方案无关。');
  });

  it.each(rowsOf(PLACES))('says that a finding concerns %s', (where, chinese) => {
    const given = verdict({ findings: [finding({ rule: 'r', where })] });
    const texts = textsOf(explainVerdict(given, CHINESE_STAFF))['r'];
    expect(texts?.[2]).toBe(`涉及${chinese}。`);
  });
});
