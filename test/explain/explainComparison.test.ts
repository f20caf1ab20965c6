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
import { isOfOneLanguage, readBack, textsOf } from './readBack.ts';

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
        '12 installments of up to CNY 600.00; CNY 7,200.00 paid in all.',
        'It takes 12 months to the last installment.',
        'The last installment is due on 21 November 2027.',
        'Interest and fees: CNY 0.00.',
        'The others are compared with this one.',
      ],
      'plan 2': [
        '24 installments of up to CNY 300.00; CNY 7,200.00 paid in all.',
        'It takes 24 months to the last installment.',
        'The last installment is due on 21 November 2028.',
        'Interest and fees: CNY 0.00.',
        'The installment is CNY 300.00 lower.',
        '12 more installments.',
        'It takes 12 months longer.',
      ],
      'doing-nothing': [
        'CNY 0.00 paid in all.',
        'Interest and fees: CNY 864.00.',
        'Still owed at the end: CNY 8,064.00.',
        '12 fewer installments.',
        'CNY 7,200.00 less is paid in all.',
        'Interest and fees are CNY 864.00 higher.',
        'Counting what is still owed at the end, it costs CNY 864.00 more.',
      ],
    });
  });

  it('tells the same in Chinese', () => {
    const explanation = explainComparison(comparison, CHINESE_CUSTOMER);
    expect(explanation.sections.map(({ title }) => title)).toEqual([
      '方案1：降息还款',
      '方案2：降息还款',
      '一直不还款',
    ]);
    expect(textsOf(explanation)).toEqual({
      'plan 1': [
        '共12期，每期应还不超过600.00元；还款总额7,200.00元。',
        '至最后一期共12个月。',
        '最后一期还款日：2027年11月21日。',
        '利息和费用：0.00元。',
        '其他方式均以此为对比基准。',
      ],
      'plan 2': [
        '共24期，每期应还不超过300.00元；还款总额7,200.00元。',
        '至最后一期共24个月。',
        '最后一期还款日：2028年11月21日。',
        '利息和费用：0.00元。',
        '每期应还减少300.00元。',
        '增加12期。',
        '期限延长12个月。',
      ],
      'doing-nothing': [
        '还款总额0.00元。',
        '利息和费用：864.00元。',
        '期末仍欠：8,064.00元。',
        '减少12期。',
        '还款总额减少7,200.00元。',
        '利息和费用增加864.00元。',
        '计入期末欠款，共多付864.00元。',
      ],
    });
  });

  it('tells staff the present value, the loss and the policy as well', () => {
    // 600.00 a month for a year at 1 % a month: 600 x (1 - 1.01^-12) / 0.01 = 6,753.05; 7,200.00 - 6,753.05 = 446.95.
    expect(textsOf(explainComparison(comparison, ENGLISH_STAFF))['plan 1']?.slice(4)).toEqual([
      'Effective yearly rate: 0%.',
      'Present value at the contract rate: CNY 6,753.05.',
      'Loss of the lender: CNY 446.95, about 6.21% of the claim.',
      'It has not been checked yet.',
      'The others are compared with this one.',
    ]);
    expect(textsOf(explainComparison(comparison, CHINESE_STAFF))['plan 1']?.slice(4)).toEqual([
      '实际年利率：0%。',
      '按原合同利率计算的现值：6,753.05元。',
      '银行损失：446.95元，损失比例约6.21%。',
      '未经审核。',
      '其他方式均以此为对比基准。',
    ]);
    // 300 x (1 - 1.01^-24) / 0.01 = 6,373.02, which is 380.03 less.
    expect(textsOf(explainComparison(comparison, ENGLISH_STAFF))['plan 2']?.slice(-2)).toEqual([
      'The present value is CNY 380.03 lower.',
      'The loss is CNY 380.03 higher.',
    ]);
  });

  it.each([
    ['doing-nothing', 'Paying nothing', '一直不还款'],
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
    }
    expect(explainComparison(changed, ENGLISH_STAFF).title).toBe('The ways to pay, side by side');
    expect(explainComparison(changed, CHINESE_STAFF).title).toBe('各种还款方式对比');
    expect(explainComparison(changed, ENGLISH_STAFF).sections[0]?.title).toBe('Offer 1: Plan with lower interest');
    expect(explainComparison(changed, CHINESE_STAFF).sections[0]?.title).toBe('可选方案1：降息还款');
    const english = [
      'Down payment: CNY 8.00.',
      '12 installments of up to CNY 600.00; CNY 7,200.00 paid in all.',
      'It takes 12 months to the last installment.',
      'The last installment is due on 21 November 2027.',
      'Interest and fees: CNY 0.00.',
      'Waived: CNY 9.00.',
    ];
    const chinese = [
      '首付款：8.00元。',
      '共12期，每期应还不超过600.00元；还款总额7,200.00元。',
      '至最后一期共12个月。',
      '最后一期还款日：2027年11月21日。',
      '利息和费用：0.00元。',
      '减免：9.00元。',
    ];
    const englishStaff = [
      'Share of capacity in the tightest month: 75%.',
      'Effective yearly rate: 0%.',
      'Present value at the contract rate: CNY 6,753.05.',
      'Loss of the lender: CNY 446.95, about 6.21% of the claim.',
    ];
    const chineseStaff = [
      '最紧张月份占还款能力的比例：75%。',
      '实际年利率：0%。',
      '按原合同利率计算的现值：6,753.05元。',
      '银行损失：446.95元，损失比例约6.21%。',
    ];
    expect(textsOf(explainComparison(changed, ENGLISH_STAFF))).toEqual({
      'offer 1': [
        ...english,
        ...englishStaff,
        'The policy allows it.',
        'The lowest authority that may grant it: team-lead.',
        'The installment is CNY 5.00 higher.',
        '3 more installments.',
        'It takes 3 months longer.',
        'CNY 5.00 more is paid in all.',
        'Interest and fees are CNY 5.00 higher.',
        'CNY 5.00 more is waived.',
        'The present value is CNY 5.00 higher.',
        'The loss is CNY 5.00 higher.',
        'Counting what is still owed at the end, it costs CNY 7.00 less.',
      ],
      'offer 2': [
        ...english,
        ...englishStaff,
        'The policy refuses it.',
        'The lowest authority that may grant it: team-lead.',
        'The installment is CNY 5.00 lower.',
        '3 fewer installments.',
        'It takes 3 months less.',
        'CNY 5.00 less is paid in all.',
        'Interest and fees are CNY 5.00 lower.',
        'CNY 5.00 less is waived.',
        'The present value is CNY 5.00 lower.',
        'The loss is CNY 5.00 lower.',
        'Counting what is still owed at the end, it costs CNY 7.00 more.',
      ],
      'offer 3': [
        ...english,
        ...englishStaff,
        'It needs approval.',
        'The lowest authority that may grant it: team-lead.',
        'No figure differs.',
      ],
    });
    expect(textsOf(explainComparison(changed, CHINESE_STAFF))).toEqual({
      'offer 1': [
        ...chinese,
        ...chineseStaff,
        '符合政策。',
        '可审批的最低权限：team-lead。',
        '每期应还增加5.00元。',
        '增加3期。',
        '期限延长3个月。',
        '还款总额增加5.00元。',
        '利息和费用增加5.00元。',
        '多减免5.00元。',
        '现值增加5.00元。',
        '损失增加5.00元。',
        '计入期末欠款，共少付7.00元。',
      ],
      'offer 2': [
        ...chinese,
        ...chineseStaff,
        '政策不允许。',
        '可审批的最低权限：team-lead。',
        '每期应还减少5.00元。',
        '减少3期。',
        '期限缩短3个月。',
        '还款总额减少5.00元。',
        '利息和费用减少5.00元。',
        '少减免5.00元。',
        '现值减少5.00元。',
        '损失减少5.00元。',
        '计入期末欠款，共多付7.00元。',
      ],
      'offer 3': [...chinese, ...chineseStaff, '需要审批。', '可审批的最低权限：team-lead。', '各项数字相同。'],
    });
    expect(textsOf(explainComparison(changed, CHINESE_CUSTOMER))['offer 1']).toEqual([
      ...chinese,
      '每期应还增加5.00元。',
      '增加3期。',
      '期限延长3个月。',
      '还款总额增加5.00元。',
      '利息和费用增加5.00元。',
      '多减免5.00元。',
      '计入期末欠款，共少付7.00元。',
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
