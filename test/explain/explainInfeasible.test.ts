import {
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  type Infeasible,
  type PolicyInput,
} from 'repayment-plan';
import { type Explanation, explainInfeasible } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { debt, infeasibleOf, leaving } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { isOfOneLanguage, readBack, textsOf } from './readBack.ts';

const account = debt('1200.00');
const upTo = (months: number): PolicyInput => ({ policyId: 'bank', rules: [ruleOf('longest-term', { months })] });
const installment = (terms: object, more: object = {}): Infeasible =>
  infeasibleOf(buildInstallmentPlan({ account, terms, ...more } as never));

/** What is said: the reason, what would be possible, and, to staff alone, what was found. */
interface Said {
  readonly reason: string;
  readonly nearest: readonly string[];
  readonly figures: readonly string[];
}

/** Every constraint, from a question that meets it; figures are sums of 1,200.00, of 12 % a year or none. */
const CONSTRAINTS: readonly (readonly [of: string, given: Infeasible, english: Said, chinese: Said])[] = [
  // 1 % of 1,200.00 is 12.00; over 600 months 12.0307, and 12.03 would leave more than two payments with the last: 12.04
  [
    'payment-at-or-below-interest',
    installment({ payment: '10.00', rate: '12%' }),
    {
      reason: 'The payment is not above the first interest and fee, so the debt would never be repaid.',
      nearest: ['All else unchanged, each installment would have to be at least CNY 12.04.'],
      figures: [
        'Most installments possible: 600.',
        'Installment: CNY 12.04.',
        'First interest and fee: CNY 12.00.',
        'Payment: CNY 10.00.',
      ],
    },
    {
      reason: '还款额不高于首期利息和费用，欠款永远无法还清。',
      nearest: ['其他条件不变，每期至少须还12.04元。'],
      figures: ['最多可分：600期。', '每期应还：12.04元。', '首期利息和费用：12.00元。', '还款额：10.00元。'],
    },
  ],
  // 1,200.00 / 12 = 100.00; 1,200.00 / 50.00 = 24
  [
    'longest-term',
    installment({ payment: '50.00', rate: '0%' }, { policy: upTo(12) }),
    {
      reason: 'Even over the longest term allowed, the installments would be too high.',
      nearest: [
        'All else unchanged, each installment would have to be at least CNY 100.00.',
        'All else unchanged, 24 installments would be enough.',
      ],
      figures: [
        'Most installments possible: 12.',
        'Installment: CNY 100.00.',
        'First interest and fee: CNY 0.00.',
        'Payment: CNY 50.00.',
      ],
    },
    {
      reason: '即使按允许的最长期限，每期应还仍然过高。',
      nearest: ['其他条件不变，每期至少须还100.00元。', '其他条件不变，分24期即可。'],
      figures: ['最多可分：12期。', '每期应还：100.00元。', '首期利息和费用：0.00元。', '还款额：50.00元。'],
    },
  ],
  [
    'longest-term',
    installment({ payment: '50.00', rate: '0%', firstDueDate: '2027-03-21' }, { policy: upTo(2) }),
    {
      reason: 'The longest term allowed ends before the first installment is due.',
      nearest: ['No single change was found that would be enough.'],
      figures: ['Longest term: 2 months.'],
    },
    {
      reason: '允许的最长期限在首个还款日之前就已届满。',
      nearest: ['没有找到只改一项就可行的办法。'],
      figures: ['最长期限：2个月。'],
    },
  ],
  [
    'capacity-zero',
    installment({ rate: '0%' }, { policy: upTo(12), affordability: leaving('0.00') }),
    {
      reason: 'Nothing is left in the budget to pay with.',
      nearest: ['All else unchanged, each installment would have to be at least CNY 100.00.'],
      figures: [
        'Most installments possible: 12.',
        'Installment: CNY 100.00.',
        'First interest and fee: CNY 0.00.',
        'Month: December 2026.',
        'Due in that month: CNY 100.00.',
        'Can be paid in that month: CNY 0.00.',
      ],
    },
    {
      reason: '收入扣除支出后，没有可用于还款的余额。',
      nearest: ['其他条件不变，每期至少须还100.00元。'],
      figures: [
        '最多可分：12期。',
        '每期应还：100.00元。',
        '首期利息和费用：0.00元。',
        '月份：2026年12月。',
        '当月应还：100.00元。',
        '当月能还：0.00元。',
      ],
    },
  ],
  [
    'capacity',
    installment({ rate: '0%' }, { policy: upTo(12), affordability: leaving('50.00') }),
    {
      reason: 'In at least one month the budget leaves too little for any plan that was tried.',
      nearest: [
        'All else unchanged, each installment would have to be at least CNY 100.00.',
        'All else unchanged, 24 installments would be enough.',
      ],
      figures: [
        'Most installments possible: 12.',
        'Installment: CNY 100.00.',
        'First interest and fee: CNY 0.00.',
        'Month: December 2026.',
        'Due in that month: CNY 100.00.',
        'Can be paid in that month: CNY 50.00.',
      ],
    },
    {
      reason: '至少有一个月，还款能力不足以承担所试算的任何方案。',
      nearest: ['其他条件不变，每期至少须还100.00元。', '其他条件不变，分24期即可。'],
      figures: [
        '最多可分：12期。',
        '每期应还：100.00元。',
        '首期利息和费用：0.00元。',
        '月份：2026年12月。',
        '当月应还：100.00元。',
        '当月能还：50.00元。',
      ],
    },
  ],
  [
    'rate-floor-zero',
    infeasibleOf(buildInterestReductionPlan({ account, terms: { installments: 12, payment: '50.00' } })),
    {
      reason: 'Even without interest, the installments would be too high.',
      nearest: ['All else unchanged, each installment would have to be at least CNY 100.00.'],
      figures: ['Installments: 12.', 'Installment: CNY 100.00.'],
    },
    {
      reason: '即使不计利息，每期应还仍然过高。',
      nearest: ['其他条件不变，每期至少须还100.00元。'],
      figures: ['期数：12期。', '每期应还：100.00元。'],
    },
  ],
  // 2 x 500.00 leaves 200.00 of 1,200.00
  [
    'payments-end-early',
    installment({
      installments: 2,
      rate: '0%',
      pattern: { kind: 'irregular', payments: [{ fromInstallment: 1, payment: '500.00' }] },
    }),
    {
      reason: 'The payments end before everything is repaid.',
      nearest: ['No single change was found that would be enough.'],
      figures: ['Number of the installment: 2.', 'Payment: CNY 500.00.', 'Needed: CNY 200.00.'],
    },
    {
      reason: '各期还款结束时，欠款仍未还清。',
      nearest: ['没有找到只改一项就可行的办法。'],
      figures: ['期次：第2期。', '还款额：500.00元。', '所需金额：200.00元。'],
    },
  ],
  [
    'principal-waiver-not-in-policy',
    infeasibleOf(buildPrincipalSettlementPlan({ account, terms: { installments: 3, principalShare: '80%' } })),
    {
      reason: 'The rules do not allow part of the principal to be waived.',
      nearest: ['All else unchanged, 100% of the principal would have to be paid.'],
      figures: [],
    },
    { reason: '规定不允许减免本金。', nearest: ['其他条件不变，须偿还本金的100%。'], figures: [] },
  ],
  [
    'exceeds-balance',
    installment({ installments: 3, rate: '0%', downPayment: '1500.00' }),
    {
      reason: 'The down payment or the large last payment is more than what it can repay.',
      nearest: ['All else unchanged, that payment would have to be at most CNY 1,200.00.'],
      figures: ['Down payment: CNY 1,500.00.', 'What it can repay: CNY 1,200.00.'],
    },
    {
      reason: '首付款或末期大额还款超过其可偿还的欠款。',
      nearest: ['其他条件不变，该笔还款不得超过1,200.00元。'],
      figures: ['首付款：1,500.00元。', '可偿还的欠款：1,200.00元。'],
    },
  ],
  [
    'exceeds-balance',
    installment({ installments: 3, rate: '0%', pattern: { kind: 'balloon', amount: '1300.00' } }),
    {
      reason: 'The down payment or the large last payment is more than what it can repay.',
      nearest: ['All else unchanged, that payment would have to be at most CNY 1,200.00.'],
      figures: ['Large last payment: CNY 1,300.00.', 'What it can repay: CNY 1,200.00.'],
    },
    {
      reason: '首付款或末期大额还款超过其可偿还的欠款。',
      nearest: ['其他条件不变，该笔还款不得超过1,200.00元。'],
      figures: ['末期大额还款：1,300.00元。', '可偿还的欠款：1,200.00元。'],
    },
  ],
  // the first interest is 12.00
  [
    'payment-below-interest',
    installment({
      installments: 3,
      rate: '12%',
      pattern: { kind: 'irregular', payments: [{ fromInstallment: 1, payment: '5.00' }] },
    }),
    {
      reason: 'One payment is lower than the interest due with it.',
      nearest: ['All else unchanged, that payment would have to be at least CNY 12.00.'],
      figures: ['Number of the installment: 1.', 'Payment: CNY 5.00.', 'Needed: CNY 12.00.'],
    },
    {
      reason: '有一期还款低于当期应还的利息。',
      nearest: ['其他条件不变，该笔还款不得低于12.00元。'],
      figures: ['期次：第1期。', '还款额：5.00元。', '所需金额：12.00元。'],
    },
  ],
];

/** Title and sections, to customers or to staff. */
function expected(title: string, titles: readonly string[], { reason, nearest, figures }: Said, isStaff: boolean) {
  const sections = [[reason], nearest, ...(isStaff && figures.length > 0 ? [figures] : [])];
  return [title, ...sections.map((texts, index) => [titles[index], ...texts])];
}

function told({ title, sections }: Explanation) {
  return [title, ...sections.map((section) => [section.title, ...section.sentences.map(({ text }) => text)])];
}

const infeasible = CONSTRAINTS[0]?.[1] as Infeasible;

describe('explainInfeasible()', () => {
  it.each(CONSTRAINTS)('says of %s what binds, what would be possible and, to staff, what was found', (...row) => {
    const [constraint, given, english, chinese] = row;
    expect(given.constraint).toBe(constraint);
    for (const audience of ['customer', 'staff'] as const) {
      const inEnglish = explainInfeasible(given, { locale: 'en', audience });
      const inChinese = explainInfeasible(given, { locale: 'zh-CN', audience });
      const isStaff = audience === 'staff';
      const titles = ['Why there is no plan', 'What would be possible', 'What was found'];
      expect(told(inEnglish)).toEqual(expected('No plan was found', titles, english, isStaff));
      const ownTitles = ['为什么没有方案', '怎样才可行', '计算所得'];
      expect(told(inChinese)).toEqual(expected('没有可行的方案', ownTitles, chinese, isStaff));
      for (const explanation of [inEnglish, inChinese]) {
        readBack(explanation, given, 'CNY');
        isOfOneLanguage(explanation);
      }
    }
  });

  it('meets each of the nine constraints', () => {
    expect(new Set(CONSTRAINTS.map(([constraint]) => constraint)).size).toBe(9);
  });

  it('tells a figure that it has no name for as it stands', () => {
    const own: Infeasible = { ...infeasible, values: { ownCount: 3, payment: 'many', month: '5' } };
    expect(textsOf(explainInfeasible(own, { locale: 'en', audience: 'staff' }))['figures']).toEqual([
      'ownCount: 3.',
      'payment: many.',
      'month: 5.',
    ]);
    expect(textsOf(explainInfeasible(own, { locale: 'zh-CN', audience: 'staff' }))['figures']).toEqual([
      'ownCount：3。',
      'payment：many。',
      'month：5。',
    ]);
  });

  it.each([
    ['a plan', { ...infeasible, outcome: 'plan' }, { locale: 'en', audience: 'staff' }, 'infeasible.outcome'],
    ['an unknown language', infeasible, { locale: 'fr', audience: 'staff' }, 'options.locale'],
    ['nothing', undefined, { locale: 'en', audience: 'staff' }, 'infeasible'],
  ])('refuses %s', (_, given, options, path) => {
    expect(() => explainInfeasible(given as never, options as never)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        details: expect.arrayContaining([expect.objectContaining({ path })]),
      }),
    );
  });
});
