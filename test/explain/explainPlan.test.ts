import { buildBaselines, type Plan } from 'repayment-plan';
import { explainPlan } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { card } from '../plans/inputs.ts';
import { GOLDEN_PLANS } from './goldenPlans.ts';
import { isOfOneLanguage, readBack, sentencesOf, textsOf } from './readBack.ts';

const NAMES = Object.keys(GOLDEN_PLANS);
const LOCALES = ['en', 'zh-CN'] as const;
const AUDIENCES = ['customer', 'staff'] as const;

/** What a customer should not have to look up. */
const JARGON =
  /capitali[sz]|amorti[sz]|irr\b|nominal|present value|conserv|bucket|accrua|bank\.|cn\.|折现|现值|内部收益率|资本化|摊销|债权/i;

const planNamed = (name: string): Plan => GOLDEN_PLANS[name] as Plan;
const told = (name: string, locale: 'en' | 'zh-CN') =>
  textsOf(explainPlan(planNamed(name), { locale, audience: 'customer' }));

describe('explainPlan() of the installment plan of the worked table', () => {
  it('says every sentence of it in English', () => {
    expect(told('installment', 'en')).toEqual({
      owed: [
        'On 21 November 2026 you owe CNY 53,980.55.',
        'This includes CNY 50,000.00 of principal.',
        'This includes CNY 3,120.55 of interest.',
        'This includes CNY 860.00 of late charges.',
      ],
      changes: [
        'Interest under your contract is 18.25% a year.',
        'In the plan, interest is 12% a year.',
        'Of what you owe at the start, CNY 3,120.55 of interest is spread over the installments.',
        'Of what you owe at the start, CNY 860.00 of late charges is spread over the installments.',
      ],
      waivers: ['Nothing is waived: the plan pays all that you owe.'],
      payments: [
        'The first installment is due on 21 December 2026: CNY 1,771.28.',
        'There are 36 due dates; the regular installment is CNY 1,771.28.',
        'The last installment is due on 21 November 2029: CNY 1,771.45.',
      ],
      cost: [
        'Altogether you pay CNY 63,766.25.',
        'Of this, CNY 9,785.70 is new interest and fees of the plan.',
        // 11.746 % in the worked table
        'Counting all payments, this costs you 11.74618599% a year on what you owe.',
      ],
      // 36 level payments of 50,000.00 at 18.25 % come to 65,300.24; with 3,980.55 of arrears 69,280.79
      benefit: ['Under your contract you would pay CNY 69,280.79; the plan costs you CNY 5,514.54 less.'],
      budget: ['The plan has not been compared with a budget.'],
      missed: ['It has not been agreed what happens if you miss a payment.'],
      verdict: ['The plan has not been checked yet.'],
    });
  });

  it('says every sentence of it in Chinese', () => {
    expect(told('installment', 'zh-CN')).toEqual({
      owed: [
        '截至2026年11月21日，您共欠CNY 53,980.55。',
        '其中本金CNY 50,000.00。',
        '其中利息CNY 3,120.55。',
        '其中罚息和违约金CNY 860.00。',
      ],
      changes: [
        '原合同年利率为18.25%。',
        '方案年利率为12%。',
        '原欠利息CNY 3,120.55分摊到各期偿还。',
        '原欠罚息和违约金CNY 860.00分摊到各期偿还。',
      ],
      waivers: ['没有减免：您的欠款按方案全部偿还。'],
      payments: [
        '首期还款日为2026年12月21日，应还CNY 1,771.28。',
        '共36期，每期应还CNY 1,771.28。',
        '最后还款日为2029年11月21日，应还CNY 1,771.45。',
      ],
      cost: [
        '您总共还款CNY 63,766.25。',
        '其中方案新增的利息和费用为CNY 9,785.70。',
        '按全部还款计算，您的欠款每年的成本为11.74618599%。',
      ],
      benefit: ['按原合同您要还CNY 69,280.79，按方案少还CNY 5,514.54。'],
      budget: ['方案尚未与收支情况对比。'],
      missed: ['尚未约定未按时还款的后果。'],
      verdict: ['方案尚未审核。'],
    });
  });
});

/** Per plan and section what is its own; figures of the worked table, or of the sum beside the row. */
const OWN: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'extended',
    'changes',
    [
      'Before: 18 installments of CNY 4,702.07. Now: 36 of CNY 2,477.49.',
      'Each installment is CNY 2,224.58 lower.',
      'Interest under your contract is 7.2% a year.',
      'In the plan, interest is 7.2% a year.',
    ],
    [
      '原为18期，每期CNY 4,702.07；现为36期，每期CNY 2,477.49。',
      '每期少还CNY 2,224.58。',
      '原合同年利率为7.2%。',
      '方案年利率为7.2%。',
    ],
  ],
  [
    'extended',
    'benefit',
    ['Under your contract you would pay CNY 84,637.28; the plan costs you CNY 4,552.39 more.'],
    ['按原合同您要还CNY 84,637.28，按方案多还CNY 4,552.39。'],
  ],
  [
    'staged',
    'changes',
    [
      'Interest under your contract is 18.25% a year.',
      'From 22 November 2026 no interest is charged.',
      'From 22 May 2027 interest is 6% a year.',
      'Of what you owe at the start, CNY 3,120.55 of interest is spread over the installments.',
    ],
    [
      '原合同年利率为18.25%。',
      '自2026年11月22日起，不计利息。',
      '自2027年5月22日起，年利率为6%。',
      '原欠利息CNY 3,120.55分摊到各期偿还。',
    ],
  ],
  [
    'staged',
    'waivers',
    ['You need not pay CNY 860.00 of late charges, once the agreement is signed.'],
    ['协议签订后，减免罚息和违约金CNY 860.00。'],
  ],
  [
    'frozen',
    'cost',
    ['Altogether you pay CNY 53,980.55.', 'The plan adds no interest and no fees.'],
    ['您总共还款CNY 53,980.55。', '方案不新增利息和费用。'],
  ],
  [
    'settlement',
    'waivers',
    [
      'You need not pay CNY 3,120.55 of interest, once everything else in the plan is paid; until then you still owe it.',
      'You need not pay CNY 860.00 of late charges, once everything else in the plan is paid; until then you still owe it.',
    ],
    [
      '方案内其他款项全部还清后，减免利息CNY 3,120.55；在此之前仍为您的欠款。',
      '方案内其他款项全部还清后，减免罚息和违约金CNY 860.00；在此之前仍为您的欠款。',
    ],
  ],
  [
    'settlement',
    'payments',
    [
      'The first installment is due on 21 December 2026: CNY 4,166.67.',
      'There are 12 due dates; the regular installment is CNY 4,166.67.',
      'The last installment is due on 21 November 2027: CNY 4,166.63.',
    ],
    [
      '首期还款日为2026年12月21日，应还CNY 4,166.67。',
      '共12期，每期应还CNY 4,166.67。',
      '最后还款日为2027年11月21日，应还CNY 4,166.63。',
    ],
  ],
  // (1,200.00 - 600.00) / 12 = 50.00, and 600.00 with the last
  [
    'balloon',
    'payments',
    [
      'The first installment is due on 21 December 2026: CNY 50.00.',
      'There are 12 due dates; the regular installment is CNY 50.00.',
      'The last installment is due on 21 November 2027: CNY 650.00.',
    ],
    [
      '首期还款日为2026年12月21日，应还CNY 50.00。',
      '共12期，每期应还CNY 50.00。',
      '最后还款日为2027年11月21日，应还CNY 650.00。',
    ],
  ],
  [
    'irregular',
    'missed',
    ['If you miss 2 payments, this follows.', 'The plan ends.', 'Everything left is due at once.'],
    ['如有2期未按时还款，后果如下。', '方案终止。', '剩余欠款须立即还清。'],
  ],
  // (120,000 - 12,000) / 12 = 9,000
  [
    'yen',
    'payments',
    [
      'The first installment is due on 21 December 2026: JPY 9,000.',
      'There are 12 due dates; the regular installment is JPY 9,000.',
      'The last installment is due on 21 November 2027: JPY 9,000.',
    ],
    [
      '首期还款日为2026年12月21日，应还JPY 9,000。',
      '共12期，每期应还JPY 9,000。',
      '最后还款日为2027年11月21日，应还JPY 9,000。',
    ],
  ],
  [
    'holiday',
    'changes',
    [
      'Interest under your contract is 12% a year.',
      'In the plan, no interest is charged.',
      'The plan starts with a break: nothing is due for 3 due dates.',
      'No interest is charged during the break.',
      'The end of the plan stays; the installments after the break are higher.',
    ],
    [
      '原合同年利率为12%。',
      '方案期间不计利息。',
      '方案开始时，有3期暂不还款。',
      '暂不还款期间不计利息。',
      '最后还款日不变，之后每期应还相应增加。',
    ],
  ],
  // 6 w + 6 * 1.1 w = 1,200.00: w = 95.24, 1.1 w = 104.76
  [
    'refused',
    'payments',
    [
      'The first installment is due on 21 December 2026: CNY 95.24.',
      'There are 12 due dates; before the last, no installment is above CNY 104.76.',
      'The last installment is due on 21 November 2027: CNY 104.76.',
    ],
    [
      '首期还款日为2026年12月21日，应还CNY 95.24。',
      '共12期，除最后一期外每期应还不超过CNY 104.76。',
      '最后还款日为2027年11月21日，应还CNY 104.76。',
    ],
  ],
  ['refused', 'verdict', ['The plan cannot be granted as it stands.'], ['方案目前不能办理。']],
];

describe('explainPlan()', () => {
  it.each(OWN)('tells of the plan %s the section %s in both languages', (name, section, english, chinese) => {
    expect(told(name, 'en')[section]).toEqual(english);
    expect(told(name, 'zh-CN')[section]).toEqual(chinese);
  });

  it.each(NAMES)('says of the plan %s no number that is not in it, in either language, to anyone', (name) => {
    const plan = planNamed(name);
    for (const locale of LOCALES) {
      for (const audience of AUDIENCES) readBack(explainPlan(plan, { locale, audience }), plan, plan.currency);
    }
  });

  it.each(NAMES)('tells the customer of the plan %s no rule, no jargon and one language', (name) => {
    for (const locale of LOCALES) {
      const explanation = explainPlan(planNamed(name), { locale, audience: 'customer' });
      if (locale === 'en') isOfOneLanguage(explanation);
      for (const { text } of sentencesOf(explanation)) expect(text).not.toMatch(JARGON);
    }
  });

  it.each(NAMES)('puts every step of the trace of the plan %s into words for staff, each under its name', (name) => {
    const plan = planNamed(name);
    for (const locale of LOCALES) {
      const { trace = [] } = textsOf(explainPlan(plan, { locale, audience: 'staff' }));
      expect(trace).toHaveLength(plan.trace.length);
      expect(trace.filter((text) => /^(Further step|其他步骤)/.test(text))).toEqual([]);
    }
  });

  it('sets the plan beside paying nothing, where that is given', () => {
    const { doingNothing } = buildBaselines({ account: card, months: 12 });
    const plan = planNamed('frozen');
    const explanation = explainPlan(plan, { locale: 'en', audience: 'customer', baseline: doingNothing });
    readBack(explanation, { plan, doingNothing }, 'CNY');
    expect(textsOf(explanation)['benefit']).toHaveLength(3);
  });

  it.each([
    ['a language it does not know', planNamed('frozen'), { locale: 'fr', audience: 'staff' }, 'options.locale'],
    ['an audience it does not know', planNamed('frozen'), { locale: 'en', audience: 'all' }, 'options.audience'],
    ['an option it does not know', planNamed('frozen'), { locale: 'en', audience: 'staff', size: 1 }, 'options.size'],
    ['what is no plan', null, { locale: 'en', audience: 'staff' }, 'plan'],
  ])('refuses %s', (_, plan, options, path) => {
    expect(() => explainPlan(plan as never, options as never)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        details: expect.arrayContaining([expect.objectContaining({ path })]),
      }),
    );
  });
});

/** A pattern as it stands in the terms, and what is said of it. */
const PATTERNS: readonly (readonly [Plan['terms']['pattern'], string, string])[] = [
  [
    { kind: 'level-principal' },
    'Each installment repays the same part of the debt; with interest, installments fall over time.',
    '每期偿还相同的欠款，连同利息，每期应还逐期减少。',
  ],
  [
    { kind: 'flat-fee', feePerInstallment: '0.006' },
    'Instead of interest, each installment carries a fee of 0.6% of the starting amount.',
    '不计利息，每期按初始金额的0.6%收取手续费。',
  ],
  [
    { kind: 'interest-first', interestOnly: 6 },
    'The first 6 installments pay interest only and do not reduce the debt.',
    '前6期只还利息，欠款不减少。',
  ],
  [
    { kind: 'balloon', amount: '600.00' },
    'The last installment includes a larger payment of CNY 600.00.',
    '最后一期包含一笔较大的还款CNY 600.00。',
  ],
  [
    { kind: 'step-up', steps: { percentage: '0.1', every: 6 } },
    'The installment changes by 10% after every 6 installments.',
    '每6期后，每期应还调整10%。',
  ],
  [
    { kind: 'step-up', steps: [{ from: '2027-12-01', multiple: '1.25' }] },
    'From 1 December 2027 the installment is 125% of the first one.',
    '自2027年12月1日起，每期应还为首期的125%。',
  ],
  [
    { kind: 'irregular', payments: [{ fromInstallment: 3, payment: '450.00' }] },
    'From installment 3 you pay CNY 450.00.',
    '自第3期起，每期还CNY 450.00。',
  ],
];

describe('explainPlan() of any terms', () => {
  const told = (plan: Plan, section: string): readonly (readonly string[] | undefined)[] =>
    LOCALES.map((locale) => textsOf(explainPlan(plan, { locale, audience: 'customer' }))[section]);

  it.each(PATTERNS)('tells the pattern %j', (pattern, english, chinese) => {
    const plan = planNamed('frozen');
    const [inEnglish, inChinese] = told({ ...plan, terms: { ...plan.terms, pattern } }, 'changes');
    expect(inEnglish).toContain(english);
    expect(inChinese).toContain(chinese);
  });

  it('tells by how much a month is short, and what savings pay', () => {
    const affordability = {
      fits: false,
      tightestMonth: { month: '2026-12', due: '899.66', capacity: '800.00' },
      shortMonths: [{ month: '2026-12', missing: '99.66' }],
      fromAvailableFunds: '500.00',
    };
    expect(told({ ...planNamed('frozen'), affordability } as Plan, 'budget')).toEqual([
      [
        'The plan asks for more than you can pay in some months.',
        'The tightest month is December 2026: CNY 899.66 is due and you can pay CNY 800.00.',
        'In December 2026, CNY 99.66 is missing.',
        'From your savings you pay CNY 500.00.',
      ],
      [
        '有的月份方案应还金额超出您的还款能力。',
        '最紧张的月份是2026年12月：应还CNY 899.66，能还CNY 800.00。',
        '2026年12月缺CNY 99.66。',
        '您用现有资金还CNY 500.00。',
      ],
    ]);
  });
});
