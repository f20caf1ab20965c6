import {
  buildBaselines,
  buildInterestReductionPlan,
  type Comparison,
  comparePlans,
  expectPlan,
  type RowDifferences,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { explainComparison } from '../../src/explain/index.ts';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';
import { debt } from '../plans/inputs.ts';
import { isOfOneLanguage, readBack, sentencesOf, textsOf } from './readBack.ts';

const CHINESE_STAFF = { locale: 'zh-CN', audience: 'staff' } as const;
const CHINESE_CUSTOMER = { locale: 'zh-CN', audience: 'customer' } as const;
const ENGLISH_STAFF = { locale: 'en', audience: 'staff' } as const;
const ENGLISH_CUSTOMER = { locale: 'en', audience: 'customer' } as const;
const EVERY = [CHINESE_STAFF, CHINESE_CUSTOMER, ENGLISH_STAFF, ENGLISH_CUSTOMER];

/** 7,200.00 without interest over 12 and over 24 months, beside doing nothing for a year at 12 %. */
const account = debt('7200.00', '12%');
const plans = [12, 24].map((installments) =>
  expectPlan(buildInterestReductionPlan({ account, terms: { installments, rate: '0%' } })),
);
const { doingNothing } = buildBaselines({ account, months: 12 });
const comparison = deepFreeze(comparePlans({ plans, baselines: [doingNothing] }));

describe('explainComparison()', () => {
  it('tells every row and how it differs from the chosen one', () => {
    // 7,200 / 12 = 600.00; 7,200 / 24 = 300.00. Doing nothing: 7,200 x 12 % = 864.00 of simple interest.
    expect(textsOf(explainComparison(comparison, ENGLISH_CUSTOMER))).toEqual({
      'plan 1': [
        '12 payments of up to CNY 600.00; CNY 7,200.00 paid in all.',
        'Months to the last payment: 12.',
        'The last payment is due on 21 November 2027.',
        'Interest and fees: CNY 0.00.',
        'The others are compared with this one.',
      ],
      'plan 2': [
        '24 payments of up to CNY 300.00; CNY 7,200.00 paid in all.',
        'Months to the last payment: 24.',
        'The last payment is due on 21 November 2028.',
        'Interest and fees: CNY 0.00.',
        'The installment is CNY 300.00 lower.',
        'Payments more: 12.',
        'Months longer: 12.',
      ],
      'doing-nothing': [
        'CNY 0.00 paid in all.',
        'Interest and fees: CNY 864.00.',
        'Still owed at the end: CNY 8,064.00.',
        'Payments fewer: 12.',
        'CNY 7,200.00 less is paid in all.',
        'Interest and fees are CNY 864.00 higher.',
        'With what is left owed, it is CNY 864.00 dearer.',
      ],
    });
  });

  it('tells the same in Chinese', () => {
    const explanation = explainComparison(comparison, CHINESE_CUSTOMER);
    expect(explanation.sections.map(({ title }) => title)).toEqual([
      '方案1：利息减免分期',
      '方案2：利息减免分期',
      '不采取任何措施',
    ]);
    expect(textsOf(explanation)).toEqual({
      'plan 1': [
        '共12期，每期应还最多CNY 600.00；总还款额CNY 7,200.00。',
        '至最后一期共12个月。',
        '最后一期还款日：2027年11月21日。',
        '利息和费用：CNY 0.00。',
        '其他方式均与此对比。',
      ],
      'plan 2': [
        '共24期，每期应还最多CNY 300.00；总还款额CNY 7,200.00。',
        '至最后一期共24个月。',
        '最后一期还款日：2028年11月21日。',
        '利息和费用：CNY 0.00。',
        '每期应还减少CNY 300.00。',
        '期数增加12期。',
        '期限延长12个月。',
      ],
      'doing-nothing': [
        '总还款额CNY 0.00。',
        '利息和费用：CNY 864.00。',
        '期末仍欠：CNY 8,064.00。',
        '期数减少12期。',
        '总还款额减少CNY 7,200.00。',
        '利息和费用增加CNY 864.00。',
        '计入期末欠款，共多付CNY 864.00。',
      ],
    });
  });

  it('tells staff the present value, the loss and the policy as well', () => {
    // 600.00 a month for a year at 1 % a month: 600 x (1 - 1.01^-12) / 0.01 = 6,753.05; 7,200.00 - 6,753.05 = 446.95.
    expect(textsOf(explainComparison(comparison, ENGLISH_STAFF))['plan 1']?.slice(4)).toEqual([
      'Effective yearly rate: 0%.',
      'Present value at the contract rate: CNY 6,753.05.',
      'Loss of the lender: CNY 446.95, a share of 6.20763889%.',
      'It has not been checked.',
      'The others are compared with this one.',
    ]);
    // 300 x (1 - 1.01^-24) / 0.01 = 6,373.02, which is 380.03 less.
    expect(textsOf(explainComparison(comparison, ENGLISH_STAFF))['plan 2']?.slice(-2)).toEqual([
      'Present value is CNY 380.03 lower.',
      'The loss is CNY 380.03 higher.',
    ]);
  });

  it.each([
    ['doing-nothing', 'Doing nothing', '不采取任何措施'],
    ['minimum-payments', 'Minimum payments alone', '只还最低还款额'],
    ['contract', 'The contract as it stands', '维持原合同'],
    ['toString', 'toString', 'toString'],
  ])('names a baseline of kind %s', (kind, english, chinese) => {
    const rows = comparison.rows.slice(2).map((row) => ({ ...row, kind }));
    expect(explainComparison({ ...comparison, rows }, ENGLISH_STAFF).sections[0]?.title).toBe(english);
    expect(explainComparison({ ...comparison, rows }, CHINESE_STAFF).sections[0]?.title).toBe(chinese);
  });

  it('has words for every difference either way, for what is waived or paid at the start, and for none', () => {
    const [row] = comparison.rows as [Comparison['rows'][number]];
    const differences = (amount: string, count: number): RowDifferences => ({
      installment: amount,
      installments: count,
      months: count,
      totalPaid: amount,
      interestAndFees: amount,
      waived: amount,
      presentValue: amount,
      loss: amount,
    });
    const common = {
      ...row,
      source: 'offer' as const,
      waived: '9.00',
      downPayment: '8.00',
      paymentToCapacity: '0.75',
      authority: 'team-lead',
    };
    const rows = [
      { ...common, name: 'offer 1', verdict: 'compliant', saving: '7.00', differences: differences('5.00', 3) },
      { ...common, name: 'offer 2', verdict: 'refused', saving: '-7.00', differences: differences('-5.00', -3) },
      { ...common, name: 'offer 3', verdict: 'needs-approval', saving: '0.00', differences: differences('0.00', 0) },
    ];
    const changed: Comparison = { ...comparison, rows };
    for (const options of EVERY) {
      const explanation = explainComparison(changed, options);
      readBack(explanation, changed, 'CNY');
      isOfOneLanguage(explanation);
      const both = sentencesOf(explanation).filter(({ key }) => /\.(more|less)$/.test(key));
      expect(new Set(both.map(({ key }) => key)).size).toBe(options.audience === 'staff' ? 18 : 14);
    }
    expect(textsOf(explainComparison(changed, ENGLISH_STAFF))['offer 3']).toEqual([
      'At the start: CNY 8.00.',
      '12 payments of up to CNY 600.00; CNY 7,200.00 paid in all.',
      'Months to the last payment: 12.',
      'The last payment is due on 21 November 2027.',
      'Interest and fees: CNY 0.00.',
      'Waived: CNY 9.00.',
      'Share of capacity in the hardest month: 75%.',
      'Effective yearly rate: 0%.',
      'Present value at the contract rate: CNY 6,753.05.',
      'Loss of the lender: CNY 446.95, a share of 6.20763889%.',
      'It needs approval.',
      'May be granted by: team-lead.',
      'No figure differs.',
    ]);
  });

  it.each(EVERY)('has no number that the comparison does not have, and no other language: %o', (options) => {
    const explanation = explainComparison(comparison, options);
    readBack(explanation, comparison, 'CNY');
    isOfOneLanguage(explanation);
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });

  it('refuses what is no comparison, and options that it does not know', () => {
    expect(refusedPaths(() => explainComparison(comparison, {} as never))).toEqual([
      'options.audience',
      'options.locale',
    ]);
    expect(refusedPaths(() => explainComparison({ currency: 'CNY' } as never, ENGLISH_STAFF))).toEqual([
      'comparison.against',
      'comparison.rows',
    ]);
  });
});
