import { type CounterOffer, proposeCounterOffer } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { explainCounterOffer } from '../../src/explain/index.ts';
import { AXIS_NAMES } from '../../src/offers/axes.ts';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';
import { counterOf, policyWith } from '../offers/inputs.ts';
import { debt } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { tooDear } from './counterOffers.ts';
import { isOfOneLanguage, readBack, sentencesOf, textsOf } from './readBack.ts';

const CHINESE_STAFF = { locale: 'zh-CN', audience: 'staff' } as const;
const CHINESE_CUSTOMER = { locale: 'zh-CN', audience: 'customer' } as const;
const ENGLISH_STAFF = { locale: 'en', audience: 'staff' } as const;
const ENGLISH_CUSTOMER = { locale: 'en', audience: 'customer' } as const;
const EVERY = [CHINESE_STAFF, CHINESE_CUSTOMER, ENGLISH_STAFF, ENGLISH_CUSTOMER];

/**
 * 7,200.00 without interest over 72 months, where 60 are allowed: 7,200 / 72 = 100.00, 7,200 / 60 = 120.00. Or all but
 * 0.60 at once, which 60 payments of one fen each pay off.
 */
const tooLong = deepFreeze(
  counterOf(
    proposeCounterOffer({
      account: debt('7200.00', '12%'),
      policy: policyWith(ruleOf('longest-term', { months: 60 })),
      kind: 'interest-reduction',
      terms: { installments: 72, rate: '0%' },
    }),
  ),
);

describe('explainCounterOffer() of a plan that is too long', () => {
  it('tells the smallest change of each term, and what the plan then is', () => {
    const texts = textsOf(explainCounterOffer(tooLong, ENGLISH_CUSTOMER));
    expect(texts['outcome']).toEqual(['The plan is not possible as it was asked for, but it is with a change.']);
    expect(texts['obstacles']).toEqual(['The rules do not allow it.']);
    expect(texts['moves']).toEqual([
      'Number of installments: 60 in place of 72.',
      'The plan then: 60 installments of up to CNY 120.00, CNY 7,200.00 in all.',
      'Installment: CNY 120.00 in place of CNY 100.00.',
      'The plan then: 60 installments of up to CNY 120.00, CNY 7,200.00 in all.',
      'Down payment: CNY 7,199.40 in place of CNY 0.00.',
      'The plan then: 60 installments of up to CNY 0.01, CNY 7,200.00 in all.',
    ]);
    expect(texts['not-enough']).toBeUndefined();
  });

  it('tells the same in Chinese, and staff the rule', () => {
    const texts = textsOf(explainCounterOffer(tooLong, CHINESE_STAFF));
    expect(texts['outcome']).toEqual(['该方案按原条件不可行，调整后可行。']);
    expect(texts['obstacles']).toEqual(['不符合规定。', '最长期限：规则 bank.longest-term。']);
    expect(texts['moves']).toEqual([
      '期数由72期调整为60期。',
      '调整后：共60期，每期应还不超过120.00元，还款总额7,200.00元。',
      '每期应还由100.00元调整为120.00元。',
      '调整后：共60期，每期应还不超过120.00元，还款总额7,200.00元。',
      '首付款由0.00元调整为7,199.40元。',
      '调整后：共60期，每期应还不超过0.01元，还款总额7,200.00元。',
    ]);
    expect(texts['not-enough']).toEqual(['利率。', '方案开始日。', '本金减免。']);
    expect(textsOf(explainCounterOffer(tooLong, ENGLISH_STAFF))['obstacles']).toEqual([
      'The rules do not allow it.',
      'Longest term: rule bank.longest-term.',
    ]);
  });
});

describe('explainCounterOffer() of a plan that is too dear', () => {
  it('tells the month that is short', () => {
    expect(textsOf(explainCounterOffer(tooDear, ENGLISH_CUSTOMER))['obstacles']).toEqual([
      'In December 2026 CNY 600.00 falls due, but only CNY 400.00 can be paid.',
    ]);
    expect(textsOf(explainCounterOffer(tooDear, CHINESE_CUSTOMER))['obstacles']).toEqual([
      '2026年12月应还600.00元，但只能还400.00元。',
    ]);
    expect(textsOf(explainCounterOffer(tooDear, ENGLISH_CUSTOMER))['moves']?.[0]).toBe(
      'Number of installments: 18 in place of 12.',
    );
  });

  it('tells the two changes that are enough together', () => {
    const moves = [
      { axis: 'installments', from: 12, to: 15 },
      { axis: 'waiver-principal', from: '0.00', to: '1200.00' },
    ] as const;
    const counter: CounterOffer = { ...tooDear, combined: { moves, plan: tooLong.plan } };
    expect(textsOf(explainCounterOffer(counter, ENGLISH_CUSTOMER))['combined']).toEqual([
      'Number of installments: 15 in place of 12.',
      'Principal waived: CNY 1,200.00 in place of CNY 0.00.',
      'The plan then: 72 installments of up to CNY 100.00, CNY 7,200.00 in all.',
    ]);
    expect(textsOf(explainCounterOffer(counter, CHINESE_CUSTOMER))['combined']).toEqual([
      '期数由12期调整为15期。',
      '本金减免由0.00元调整为1,200.00元。',
      '调整后：共72期，每期应还不超过100.00元，还款总额7,200.00元。',
    ]);
  });
});

const SAMPLES = { installments: 3, rate: '0.05', 'start-date': '2026-12-01' } as Readonly<
  Record<string, string | number>
>;

/** Each term as it moves, and where its change alone is not enough, in both languages. */
const MOVES = [
  [
    'installments',
    'Number of installments: 3 in place of 3.',
    '期数由3期调整为3期。',
    'The number of installments.',
    '期数。',
  ],
  [
    'payment',
    'Installment: CNY 25.00 in place of CNY 25.00.',
    '每期应还由25.00元调整为25.00元。',
    'The installment.',
    '每期应还。',
  ],
  ['rate', 'Yearly rate: 5% in place of 5%.', '年利率由5%调整为5%。', 'The rate.', '利率。'],
  [
    'down-payment',
    'Down payment: CNY 25.00 in place of CNY 25.00.',
    '首付款由25.00元调整为25.00元。',
    'The down payment.',
    '首付款。',
  ],
  [
    'start-date',
    'Start: 1 December 2026 in place of 1 December 2026.',
    '方案开始日由2026年12月1日调整为2026年12月1日。',
    'The start date.',
    '方案开始日。',
  ],
  [
    'waiver-principal',
    'Principal waived: CNY 25.00 in place of CNY 25.00.',
    '本金减免由25.00元调整为25.00元。',
    'A waiver of principal.',
    '本金减免。',
  ],
  [
    'waiver-interest',
    'Interest waived: CNY 25.00 in place of CNY 25.00.',
    '利息减免由25.00元调整为25.00元。',
    'A waiver of interest.',
    '利息减免。',
  ],
  [
    'waiver-compoundInterest',
    'Interest on interest waived: CNY 25.00 in place of CNY 25.00.',
    '复利减免由25.00元调整为25.00元。',
    'A waiver of interest on interest.',
    '复利减免。',
  ],
  [
    'waiver-penalties',
    'Late charges waived: CNY 25.00 in place of CNY 25.00.',
    '罚息和违约金减免由25.00元调整为25.00元。',
    'A waiver of late charges.',
    '罚息和违约金减免。',
  ],
  [
    'waiver-fees',
    'Fees waived: CNY 25.00 in place of CNY 25.00.',
    '费用减免由25.00元调整为25.00元。',
    'A waiver of fees.',
    '费用减免。',
  ],
] as const;

describe('explainCounterOffer()', () => {
  it('has words for every outcome, obstacle and axis, and reads back', () => {
    const every: CounterOffer = {
      ...tooDear,
      obstacles: [
        ...tooDear.obstacles,
        { constraint: 'largest-installment', installment: '600.00', most: '500.00' },
        { constraint: 'policy', rules: [] },
        { constraint: 'infeasible', reason: 'capacity', message: 'no such plan' },
      ],
      moves: AXIS_NAMES.map((axis) => {
        const value = SAMPLES[axis] ?? '25.00';
        return { axis, from: value, to: value, plan: tooDear.plan };
      }),
      notEnough: AXIS_NAMES,
    };
    expect(MOVES.map(([axis]) => axis)).toEqual(AXIS_NAMES);
    for (const options of EVERY) {
      const explanation = explainCounterOffer(every, options);
      readBack(explanation, every, 'CNY');
      isOfOneLanguage(explanation);
      for (const { text } of sentencesOf(explanation)) expect(text).not.toMatch(/[{}]|undefined|null|no such plan/);
    }
    const english = textsOf(explainCounterOffer(every, ENGLISH_STAFF));
    const chinese = textsOf(explainCounterOffer(every, CHINESE_STAFF));
    expect(english['obstacles']?.slice(1)).toEqual([
      'The installment of CNY 600.00 is above the most that was named, CNY 500.00.',
      'The rules do not allow it.',
      'The terms come to no plan.',
    ]);
    expect(chinese['obstacles']?.slice(1)).toEqual([
      '每期应还600.00元，超过所设上限500.00元。',
      '不符合规定。',
      '所给条件无法形成方案。',
    ]);
    const moved = (texts: readonly string[] | undefined) => texts?.filter((_, index) => index % 2 === 0);
    expect(moved(english['moves'])).toEqual(MOVES.map(([, text]) => text));
    expect(moved(chinese['moves'])).toEqual(MOVES.map(([, , text]) => text));
    expect(english['not-enough']).toEqual(MOVES.map(([, , , text]) => text));
    expect(chinese['not-enough']).toEqual(MOVES.map(([, , , , text]) => text));
  });

  it('names its sections in both languages', () => {
    const counter: CounterOffer = {
      ...tooLong,
      combined: {
        moves: [
          { axis: 'installments', from: 72, to: 60 },
          { axis: 'down-payment', from: '0.00', to: '100.00' },
        ],
        plan: tooLong.plan,
      },
    };
    const titles = [ENGLISH_STAFF, CHINESE_STAFF].map((options) =>
      explainCounterOffer(counter, options).sections.map(({ title }) => title),
    );
    expect(titles).toEqual([
      [
        'What would make the plan possible',
        'What stands in the way',
        'One of these changes is enough',
        'Or both of these together',
        'Not enough alone',
      ],
      ['如何使方案可行', '不可行的原因', '以下任一调整即可', '或同时作以下两项调整', '单独调整仍不足'],
    ]);
  });

  it.each([
    ['passes', 'The plan is possible as it was asked for.', '该方案按原条件可行。'],
    [
      'none',
      'The plan is not possible, and no change that was looked for helps.',
      '该方案不可行，已试算的调整均无法解决。',
    ],
  ] as const)('tells alone that the outcome is %s', (outcome, english, chinese) => {
    const counter: CounterOffer = { ...tooDear, outcome, obstacles: [], moves: [], notEnough: [], combined: null };
    expect(textsOf(explainCounterOffer(counter, ENGLISH_STAFF))).toEqual({ outcome: [english] });
    expect(textsOf(explainCounterOffer(counter, CHINESE_STAFF))).toEqual({ outcome: [chinese] });
  });

  it.each(EVERY)('has no number that the counter-offer does not have, and no other language: %o', (options) => {
    for (const counter of [tooLong, tooDear]) {
      const explanation = explainCounterOffer(counter, options);
      readBack(explanation, counter, 'CNY');
      isOfOneLanguage(explanation);
    }
  });

  it('refuses what is no counter-offer, and options that it does not know', () => {
    const options = { locale: 'zh', audience: 'staff' } as never;
    expect(refusedPaths(() => explainCounterOffer(tooDear, options))).toEqual(['options.locale']);
    expect(
      refusedPaths(() => explainCounterOffer({ ...tooDear, outcome: 'infeasible' } as never, ENGLISH_STAFF)),
    ).toEqual(['counterOffer.outcome']);
  });
});
