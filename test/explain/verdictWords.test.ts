import type { Finding } from 'repayment-plan';
import { explainVerdict } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { readBack, sentencesOf, textsOf } from './readBack.ts';
import {
  CHINESE_CUSTOMER,
  CHINESE_STAFF,
  ENGLISH_CUSTOMER,
  ENGLISH_STAFF,
  EVERY,
  finding,
  verdict,
} from './verdictCases.ts';

/** What staff read of one finding, in both languages. */
const toldOf = (more: Partial<Finding>): readonly (readonly string[] | undefined)[] =>
  [ENGLISH_STAFF, CHINESE_STAFF].map(
    (options) => textsOf(explainVerdict(verdict({ findings: [finding({ rule: 'r', ...more })] }), options))['r'],
  );

type Fix = NonNullable<Finding['fix']>;

/** What mends a finding: for customers, for staff, in both languages; up to a limit, and to a figure that is none. */
const FIXES: readonly (readonly [Fix['change'], Partial<Finding>, string, string, string, string])[] = [
  [
    'term-months',
    { bound: 'at-most', unit: 'months', limit: '60' },
    'The plan would have to run for at most 60 months.',
    '还款期限须不超过60个月。',
    'To mend it: a term of at most 60 months.',
    '调整办法：期限不超过60个月。',
  ],
  [
    'installments',
    { bound: 'at-most', unit: 'count', limit: '36' },
    'The number of installments would have to be at most 36.',
    '期数须不超过36。',
    'To mend it: a number of installments of at most 36.',
    '调整办法：期数不超过36。',
  ],
  [
    'payment',
    { bound: 'at-least', unit: 'amount', limit: '100.00' },
    'The installment would have to be at least CNY 100.00.',
    '每期应还须不低于100.00元。',
    'To mend it: an installment of at least CNY 100.00.',
    '调整办法：每期应还不低于100.00元。',
  ],
  [
    'rate',
    { bound: 'at-least', unit: 'rate', limit: '0.03' },
    'The yearly rate would have to be at least 3%.',
    '年利率须不低于3%。',
    'To mend it: a yearly rate of at least 3%.',
    '调整办法：年利率不低于3%。',
  ],
  [
    'waiver',
    { bound: 'at-most', unit: 'share', limit: '0.1' },
    'What is waived would have to be at most 10%.',
    '减免部分须不超过10%。',
    'To mend it: a waiver of at most 10%.',
    '调整办法：减免不超过10%。',
  ],
  [
    'capitalization',
    { bound: 'at-most', unit: 'amount', limit: '0.00' },
    'What is moved to the principal would have to be at most CNY 0.00.',
    '转入本金的部分须不超过0.00元。',
    'To mend it: at most CNY 0.00 moved to the principal.',
    '调整办法：转入本金不超过0.00元。',
  ],
  [
    'down-payment',
    { bound: 'at-least', unit: 'amount', limit: '500.00' },
    'The down payment would have to be at least CNY 500.00.',
    '首付款须不低于500.00元。',
    'To mend it: a down payment of at least CNY 500.00.',
    '调整办法：首付款不低于500.00元。',
  ],
  [
    'total-paid',
    { bound: 'at-most', unit: 'amount', limit: '900.00' },
    'What you pay in all would have to be at most CNY 900.00.',
    '您的还款总额须不超过900.00元。',
    'To mend it: at most CNY 900.00 paid in all.',
    '调整办法：还款总额不超过900.00元。',
  ],
  [
    'settlement-share',
    { bound: 'at-least', unit: 'share', limit: '0.9' },
    'You would have to pay at least 90% of the debt.',
    '您偿还欠款的比例须不低于90%。',
    'To mend it: at least 90% of the debt paid.',
    '调整办法：偿还欠款的比例不低于90%。',
  ],
  [
    'loss-share',
    { bound: 'at-most', unit: 'share', limit: '0.12' },
    'More of the debt would have to be repaid.',
    '需要偿还更多欠款。',
    'To mend it: a loss of at most 12% of the claim.',
    '调整办法：损失比例不超过12%。',
  ],
  [
    'claim',
    { bound: 'at-most', unit: 'amount', limit: '300000.00' },
    'The amount of the plan would have to be at most CNY 300,000.00.',
    '方案金额须不超过300,000.00元。',
    'To mend it: a claim of at most CNY 300,000.00.',
    '调整办法：债权金额不超过300,000.00元。',
  ],
  [
    'agreement',
    { bound: 'at-least', unit: 'days', limit: '3' },
    'The agreement would have to be completed or corrected.',
    '协议内容需要补充或更正。',
    'To mend it: the agreement has to say at least 3 days.',
    '调整办法：协议须载明不低于3天。',
  ],
  [
    'budget',
    { bound: 'at-most', unit: 'amount', limit: '700.00' },
    'One of your expenses would have to be at most CNY 700.00, or be explained.',
    '您的一项支出须不超过700.00元，或作出说明。',
    'To mend it: an expense of at most CNY 700.00, or a note on each line.',
    '调整办法：支出不超过700.00元，或逐笔说明。',
  ],
  [
    'customer-or-account',
    { bound: 'at-most', unit: 'count', limit: '0' },
    'Something about you or your account stands in the way, which no change of the plan alone can alter.',
    '您或您账户的现有情况不符合规定，仅调整方案无法解决。',
    'It is a fact of the customer or the account, which no terms of a plan change.',
    '这是客户或账户的既有事实，调整方案条款无法改变。',
  ],
];

describe('explainVerdict() of what would mend a plan', () => {
  it.each(FIXES)('tells customers and staff in both languages: %s', (change, more, ...texts) => {
    const given = verdict({ findings: [finding({ ...more, actual: '1', fix: { change, to: more.limit as string } })] });
    const told = [ENGLISH_CUSTOMER, CHINESE_CUSTOMER, ENGLISH_STAFF, CHINESE_STAFF].map((options) =>
      sentencesOf(explainVerdict(given, options)).flatMap(({ key, text }) => (key.startsWith('fix.') ? [text] : [])),
    );
    expect(told).toEqual(texts.map((text) => [text]));
    for (const options of EVERY) readBack(explainVerdict(given, options), given, 'CNY');
  });

  it('has words for each of fourteen changes', () => {
    expect(new Set(FIXES.map(([change]) => change)).size).toBe(14);
  });

  it.each([
    ['rate', '0', 'To mend it: a yearly rate of 0%.', '调整办法：年利率为0%。'],
    ['agreement', '0.11746', 'To mend it: the agreement has to say 11.746%.', '调整办法：协议须载明11.746%。'],
  ] as const)('tells a figure that is no limit exactly: %s', (change, to, english, chinese) => {
    const [inEnglish, inChinese] = toldOf({ unit: 'rate', actual: '0.2', limit: '0.1', fix: { change, to } });
    expect([inEnglish?.[2], inChinese?.[2]]).toEqual([english, chinese]);
  });

  it('quotes what an agreement has to say, days and months of it in Chinese too', () => {
    const missing = { reason: 'own words', bound: null, unit: null, actual: null, limit: null, headroom: null };
    const said = (to: string) => toldOf({ ...missing, fix: { change: 'agreement', to } }).map((texts) => texts?.[2]);
    expect(said('terminate, accelerate')).toEqual([
      'To mend it: the agreement has to say end of the plan, everything due at once.',
      '调整办法：协议须载明终止方案（terminate）、剩余欠款立即到期（accelerate）。',
    ]);
    expect(said('36 months, 39.82')[1]).toBe('调整办法：协议须载明“36个月、每期39.82”。');
    expect(said('3 days, 10.00')[1]).toBe('调整办法：协议须载明“容时3天、容差10.00”。');
  });

  it('says that no single change is known to mend a rule', () => {
    expect(toldOf({ fix: null }).map((texts) => texts?.[2])).toEqual([
      'No single change of the plan is known that would mend this.',
      '没有已知的单项调整可满足该规则。',
    ]);
  });
});

describe('explainVerdict() of a finding', () => {
  it('rounds what was found, but not where that would hide that a limit is broken', () => {
    const ceiling = { unit: 'rate', limit: '0.24' } as const;
    expect(
      toldOf({ ...ceiling, actual: '0.2512345678', headroom: '-0.0112345678' }).map((texts) => texts?.[1]),
    ).toEqual([
      'Found about 25.12%; the most allowed is 24%; over by about 1.12%.',
      '实际约25.12%，上限24%，超出约1.12%。',
    ]);
    expect(
      toldOf({ ...ceiling, actual: '0.2400000001', headroom: '-0.0000000001' }).map((texts) => texts?.[1]),
    ).toEqual([
      'Found 24.00000001%; the most allowed is 24%; over by 0.00000001%.',
      '实际24.00000001%，上限24%，超出0.00000001%。',
    ]);
  });

  it('tells of a rule that was loosened that it holds, or does not apply', () => {
    const loosened = { actual: '1', limit: '2', headroom: '1', loosened: 'pilot', fix: null } as const;
    expect(toldOf({ ...loosened, result: 'passed' })).toEqual([
      [
        'Rule r is met as it was loosened.',
        'Found 1 month; the most allowed is 2 months; room left 1 month.',
        'Bank practice: Example Bank, hardship policy.',
        'How sure: read in the primary text.',
        'Set aside or loosened by the bank: “pilot”.',
      ],
      [
        '放宽后满足规则 r。',
        '实际1个月，上限2个月，余量1个月。',
        '银行内部规定：Example Bank, hardship policy。',
        '可靠程度：已核对原文。',
        '银行已放宽或不适用，理由（原文）：“pilot”。',
      ],
    ]);
    const [english, chinese] = toldOf({ ...loosened, result: 'not-applicable', bound: null, unit: null });
    expect([english?.[0], chinese?.[0]]).toEqual(['Rule r does not apply.', '规则 r 不适用。']);
  });

  it('tells a source that is an industry rule', () => {
    const [english, chinese] = toldOf({ level: 'industry' });
    expect([english?.[3], chinese?.[3]]).toEqual([
      'Industry rule: Example Bank, hardship policy.',
      '行业规范：Example Bank, hardship policy。',
    ]);
  });

  it.each([
    [
      { bound: 'all-of', actual: 'breach', limit: 'early-settlement' },
      'Given “breach”; needed are all of “early-settlement”.',
      '已具备“breach”，须全部具备“early-settlement”。',
    ],
    [
      { bound: 'all-of', actual: '', limit: 'early-settlement' },
      'Nothing is given; needed are all of “early-settlement”.',
      '均未具备，须全部具备“early-settlement”。',
    ],
    [{ bound: 'stated', actual: 'M3', limit: null }, 'Stated: “M3”.', '认定为“M3”。'],
    [
      { bound: 'one-of', actual: 'overdraft', limit: 'credit-card' },
      'Found overdraft; allowed is one of credit card.',
      '实际为透支（overdraft），允许值为信用卡（credit-card）之一。',
    ],
  ] as const)('tells what has no order: %j', (more, english, chinese) => {
    expect(toldOf({ unit: 'text', headroom: null, ...more }).map((texts) => texts?.[1])).toEqual([english, chinese]);
  });
});
