import {
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  type Plan,
} from 'repayment-plan';
import { explainPlan } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { card, debt, leaving, planOf } from '../plans/inputs.ts';
import { documentPlans, fullAgreement } from './documentPlans.ts';
import { GOLDEN_PLANS, type GoldenPlan } from './goldenPlans.ts';
import { readBack, sentencesOf, textsOf } from './readBack.ts';

const LOCALES = ['en', 'zh-CN'] as const;
const { plan } = GOLDEN_PLANS['balloon'] as GoldenPlan;
const frozen = planOf(buildInterestReductionPlan({ account: card, terms: { installments: 60, rate: '0%' } }));

/** A section in both languages. */
const told = (given: Plan, section: string, audience: 'customer' | 'staff' = 'customer') =>
  LOCALES.map((locale) => textsOf(explainPlan(given, { locale, audience }))[section]);

describe('explainPlan()', () => {
  it.each([
    ['a language it does not know', plan, { locale: 'fr', audience: 'staff' }, 'options.locale'],
    ['an audience it does not know', plan, { locale: 'en', audience: 'all' }, 'options.audience'],
    ['an option it does not know', plan, { locale: 'en', audience: 'staff', size: 1 }, 'options.size'],
    ['what is no plan', null, { locale: 'en', audience: 'staff' }, 'plan'],
  ])('refuses %s', (_, given, options, path) => {
    expect(() => explainPlan(given as never, options as never)).toThrow(
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
    'Each installment repays the same part of the principal; with interest, installments fall over time.',
    '每期偿还的本金相同，连同利息，每期应还逐期减少。',
  ],
  [
    { kind: 'flat-fee', feePerInstallment: '0.006' },
    'Instead of interest, each installment carries a fee of 0.6% of the starting amount.',
    '不计利息，每期按初始金额的0.6%收取分期费用。',
  ],
  [
    { kind: 'interest-first', interestOnly: 6 },
    'Up to installment 6 you pay interest but repay no principal.',
    '第6期及以前支付利息，暂不偿还本金。',
  ],
  [
    { kind: 'balloon', amount: '600.00' },
    'The last installment includes one large payment of CNY 600.00.',
    '最后一期包含一笔较大的还款600.00元。',
  ],
  [
    { kind: 'step-up', steps: { percentage: '0.1', every: 6 } },
    'After every 6 installments, the installment rises by 10%.',
    '每满6期，每期应还增加10%。',
  ],
  [
    { kind: 'step-up', steps: { percentage: '0.05', every: 1 } },
    'Each installment is 5% higher than the one before.',
    '每期应还比上一期增加5%。',
  ],
  [
    { kind: 'step-up', steps: [{ from: '2027-12-01', multiple: '1.25' }] },
    'From 1 December 2027 the installment is 125% of the first one.',
    '自2027年12月1日起，每期应还为首期的125%。',
  ],
  [
    { kind: 'irregular', payments: [{ fromInstallment: 3, payment: '450.00' }] },
    'From installment 3 you pay CNY 450.00 each time.',
    '自第3期起，每期还450.00元。',
  ],
];

describe('explainPlan() of any terms', () => {
  it.each(PATTERNS)('tells the pattern %j', (pattern, english, chinese) => {
    const [inEnglish, inChinese] = told({ ...frozen, terms: { ...frozen.terms, pattern } }, 'changes');
    expect(inEnglish).toContain(english);
    expect(inChinese).toContain(chinese);
  });

  it('tells by how much a month is short, and what funds at hand pay', () => {
    const affordability = {
      fits: false,
      tightestMonth: { month: '2026-12', due: '899.66', capacity: '800.00' },
      shortMonths: [{ month: '2026-12', missing: '99.66' }],
      fromAvailableFunds: '500.00',
    };
    expect(told({ ...frozen, affordability } as Plan, 'budget')).toEqual([
      [
        'The plan asks for more than you can pay in some months.',
        'The tightest month is December 2026: CNY 899.66 is due and you can pay CNY 800.00.',
        'In December 2026 you are CNY 99.66 short.',
        'From funds that you have at hand you pay CNY 500.00.',
      ],
      [
        '有的月份方案应还金额超出您的还款能力。',
        '最紧张的月份是2026年12月：应还899.66元，能还800.00元。',
        '2026年12月还差99.66元。',
        '您用现有资金还500.00元。',
      ],
    ]);
  });

  it('names twelve short months, and says that there are more', () => {
    const shortMonths = Array.from({ length: 13 }, (_, index) => ({
      month: `20${27 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      missing: '1.00',
    }));
    const affordability = { fits: false, tightestMonth: null, shortMonths, fromAvailableFunds: '0.00' };
    const [english, chinese] = told({ ...frozen, affordability } as Plan, 'budget');
    expect(english?.slice(-2)).toEqual([
      'In December 2027 you are CNY 1.00 short.',
      'Further months are short as well.',
    ]);
    expect(chinese?.slice(-2)).toEqual(['2027年12月还差1.00元。', '其他月份也有不足。']);
  });

  it('compares with a contract of the same total, and with none', () => {
    const contract = { ...frozen.cost.contract, basis: 'plan', total: '53980.55' };
    const same = { ...frozen, cost: { ...frozen.cost, contract, savingAgainstContract: '0.00' } } as Plan;
    expect(told(same, 'benefit')).toEqual([
      ['Under your contract you would pay the same, CNY 53,980.55.'],
      ['按原合同，您要还的金额相同，为53,980.55元。'],
    ]);
    const none = { ...frozen, cost: { ...frozen.cost, contract: null, savingAgainstContract: null } };
    expect(told(none, 'benefit')).toEqual([
      ['There is no figure of your contract to compare with.'],
      ['没有可对比的原合同金额。'],
    ]);
  });

  it('sets late charges of paying nothing beside its interest, where there are any', () => {
    const baseline = {
      outcome: 'baseline',
      kind: 'doing-nothing',
      cost: { interest: '120.00', penalties: '60.00', balanceLeft: '1180.00' },
      months: [{ end: '2027-11-21' }],
    } as never;
    const benefits = LOCALES.map(
      (locale) => textsOf(explainPlan(frozen, { locale, audience: 'customer', baseline }))['benefit']?.[2],
    );
    expect(benefits).toEqual([
      'Paying nothing would add CNY 120.00 of interest and CNY 60.00 of late charges.',
      '不还款将新增利息120.00元、罚息和违约金60.00元。',
    ]);
  });
});

/** 50,000.00 over 36 at 4.59 %: 1,489.36 and 110.56 of arrears; at 4.60 %: 1,489.58. */
const ratedBy = (given: object) => buildInterestReductionPlan({ account: card, ...given } as never);
/** Steps that no golden plan has, from plans whose figures need no table. */
const STEPS: readonly (readonly [string, Plan, string, string])[] = [
  [
    'rate from a payment',
    planOf(ratedBy({ terms: { installments: 36, payment: '1600.00' } })),
    'Rate: 4.59%, the highest up to 18.25% at which with 36 installments none but the last is above CNY 1,600.00; the installment is CNY 1,599.92; one basis point higher it would be CNY 1,600.14.',
    '利率：4.59%，为分36期且不高于18.25%时除最后一期外每期应还不超过1,600.00元的最高利率；每期应还1,599.92元；利率再高一个基点则每期应还1,600.14元。',
  ],
  // 10,000.00 over 2 at 6 %: 10,000 x 0.005 / (1 - 1.005^-2) = 5,037.53 twice; at 6.01 %: 5,037.59
  [
    'rate from a budget',
    planOf(
      buildInterestReductionPlan({
        account: debt('10000.00'),
        affordability: leaving('5037.53'),
        terms: { installments: 2 },
      }),
    ),
    'Rate: 6%, the highest up to 12% at which with 2 installments no month asks for more than can be paid; the installment is CNY 5,037.53; one basis point higher it would be CNY 5,037.59.',
    '利率：6%，为分2期且不高于12%时各月应还均不超过还款能力的最高利率；每期应还5,037.53元；利率再高一个基点则每期应还5,037.59元。',
  ],
  // 1,200.00 / 400.00 = 3; over 2: 600.00
  [
    'installments from a budget',
    planOf(buildInstallmentPlan({ account: debt('1200.00'), affordability: leaving('400.00'), terms: { rate: '0%' } })),
    'Number of installments: 3, the fewest with which no month asks for more than can be paid; the installment is CNY 400.00; the tightest month is December 2026, CNY 400.00 due of CNY 400.00; with one fewer it would be CNY 600.00.',
    '期数：3期，为各月应还均不超过还款能力的最少期数；每期应还400.00元；最紧张的月份为2026年12月，应还400.00元，能还400.00元；少一期则每期应还600.00元。',
  ],
  [
    'installments from stated payments',
    planOf(
      buildInstallmentPlan({
        account: debt('900.00'),
        terms: { rate: '0%', pattern: { kind: 'irregular', payments: [{ fromInstallment: 1, payment: '300.00' }] } },
      }),
    ),
    'Number of installments: 3, the fewest with which the stated payments repay all; the installment is CNY 300.00.',
    '期数：3期，为按所列还款额可还清的最少期数；每期应还300.00元。',
  ],
  [
    'a lump sum that funds cover',
    planOf(
      buildPrincipalSettlementPlan({
        account: debt('900.00'),
        affordability: leaving('100.00', { availableFunds: { amount: '1000.00', from: '2026-11-21' } }),
      }),
    ),
    'Paid at once: CNY 900.00, covered by funds at hand of CNY 1,000.00 and what can be paid by 21 November 2026.',
    '一次性还款：900.00元，由现有资金1,000.00元和截至2026年11月21日的还款能力承担。',
  ],
  [
    'a down payment of the funds at hand',
    planOf(
      buildPrincipalSettlementPlan({
        account: debt('900.00'),
        affordability: leaving('100.00', { availableFunds: { amount: '500.00', from: '2026-11-21' } }),
      }),
    ),
    'Down payment: CNY 500.00, the funds at hand on 21 November 2026.',
    '首付款：500.00元，为2026年11月21日的现有资金。',
  ],
];

/** How each pattern is explained where the installment was found. */
const FORMULAS = {
  'level-payment': ['P is repaid in equal payments', '等额偿还P：'],
  'level-principal': ['each repays P ÷ n, and interest', '每期偿还P ÷ n，另加利息'],
  'flat-fee': ['each repays P ÷ n, and the fee on P', '每期偿还P ÷ n，另加按P计收的分期费用'],
  'interest-first': ['interest is paid first, then equal payments repay P', '先只还利息，再等额偿还P'],
  balloon: [
    'equal payments repay P less the present value of the large last payment',
    'P减去末期大额还款的现值后等额偿还',
  ],
  'step-up': ['P is repaid in weighted payments', '按权重偿还P'],
  irregular: ['payments are as stated', '各期还款按所列金额'],
} as const;

describe('explainPlan() of a trace', () => {
  it.each(STEPS)('tells staff the %s in both languages', (_, given, english, chinese) => {
    const [inEnglish, inChinese] = told(given, 'trace', 'staff');
    expect(inEnglish).toContain(english);
    expect(inChinese).toContain(chinese);
    for (const locale of LOCALES) readBack(explainPlan(given, { locale, audience: 'staff' }), given, given.currency);
  });

  it('has words for every step and pattern of plans of every kind: none is quoted', () => {
    const plans = [
      ...documentPlans({ agreement: fullAgreement }).map(([, each]) => each),
      ...STEPS.map(([, each]) => each),
    ];
    const kinds = new Set(plans.map(({ terms }) => terms.pattern.kind));
    expect([...kinds].sort()).toEqual(Object.keys(FORMULAS).sort());
    for (const each of plans) {
      const formulas = FORMULAS[each.terms.pattern.kind as keyof typeof FORMULAS];
      LOCALES.forEach((locale, index) => {
        const explanation = explainPlan(each, { locale, audience: 'staff' });
        const steps = explanation.sections.find(({ id }) => id === 'trace')?.sentences ?? [];
        expect(steps).toHaveLength(each.trace.length);
        expect(steps.filter(({ key }) => key === 'other')).toEqual([]);
        expect(steps.find(({ key }) => key === 'installment')?.text).toContain(formulas[index]);
      });
    }
  });

  it('keeps the formula, all values and the result of every step, also of those that are not said', () => {
    const { sections } = explainPlan(frozen, { locale: 'zh-CN', audience: 'staff' });
    const steps = sections.find(({ id }) => id === 'trace')?.sentences ?? [];
    expect(steps.map(({ values }) => values)).toEqual(
      frozen.trace.map(({ step, formula, values, result }) => ({ ...values, step, formula, result })),
    );
  });

  it('quotes a step of others, and one that lacks a value', () => {
    const trace = [
      { step: 'own', formula: 'a + b', values: { a: '1', b: '2' }, result: '3' },
      { step: 'loss', formula: 'none', values: {}, result: '0.00' },
    ];
    expect(told({ ...frozen, trace }, 'trace', 'staff')).toEqual([
      ['“own”: a + b; a = 1, b = 2; result 3.', '“loss”: none; ; result 0.00.'],
      ['“own”：a + b；a = 1, b = 2；结果3。', '“loss”：none；；结果0.00。'],
    ]);
  });

  it.each(['treatment', 'fewer', 'other', 'constructor', '__proto__'])('quotes a step that is named %s', (step) => {
    const trace = [{ step, formula: 'none', values: { installmentOfOneFewer: '1.00' }, result: '0.00' }];
    expect(told({ ...frozen, trace }, 'trace', 'staff')[0]).toEqual([
      `“${step}”: none; installmentOfOneFewer = 1.00; result 0.00.`,
    ]);
  });

  it('says nothing of a step to customers', () => {
    for (const { key } of sentencesOf(explainPlan(frozen, { locale: 'en', audience: 'customer' }))) {
      expect(key).not.toMatch(/irr|present-value|loss/);
    }
  });
});
