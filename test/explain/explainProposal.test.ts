import { type Offer, type Proposal, proposePlans } from 'repayment-plan';
import { STORIES } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { explainProposal } from '../../src/explain/index.ts';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';
import { debt, leaving } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { isOfOneLanguage, readBack, sentencesOf, textsOf } from './readBack.ts';

const CHINESE_STAFF = { locale: 'zh-CN', audience: 'staff' } as const;
const CHINESE_CUSTOMER = { locale: 'zh-CN', audience: 'customer' } as const;
const ENGLISH_STAFF = { locale: 'en', audience: 'staff' } as const;
const ENGLISH_CUSTOMER = { locale: 'en', audience: 'customer' } as const;
const EVERY = [CHINESE_STAFF, CHINESE_CUSTOMER, ENGLISH_STAFF, ENGLISH_CUSTOMER];

/** The lump sum from family of the offers' scenarios: 18,000.00 on 1 December, 100.00 a month. */
const balances = {
  principal: '20000.00',
  interest: '1000.00',
  compoundInterest: '0.00',
  penalties: '500.00',
  fees: '0.00',
};
const helped = deepFreeze(
  proposePlans({
    account: debt('20000.00', '18%', { balances }),
    affordability: leaving('100.00', { availableFunds: { amount: '18000.00', from: '2026-12-01' } }),
    policy: {
      policyId: 'example-bank',
      rules: [ruleOf('largest-waiver', { principal: '10%', interest: '100%', penalties: '100%' })],
    },
  }),
);

/** Zero capacity for good: no offer. */
const nothing = deepFreeze(
  proposePlans({
    account: debt('9300.00', '12%', { customer: { hardship: 'temporary' } }),
    affordability: leaving('0.00'),
  }),
);

describe('explainProposal() of a lump sum from family', () => {
  it('tells a customer the payment, the total, the relief and why the offer is there', () => {
    // 90 % of 20,000.00; waived 2,000.00 + 1,000.00 + 500.00. 20,000 x 0.005 = 100.00 of interest in ten days under the
    // contract, 21,600.00 in all: 3,600.00 more.
    const texts = textsOf(explainProposal(helped, ENGLISH_CUSTOMER));
    expect(texts['summary']).toEqual(['These plans can be offered, the best first.']);
    expect(texts['offer-1']).toEqual([
      'Funds on hand settle everything at once.',
      'One installment of CNY 18,000.00.',
      'Paid in all: CNY 18,000.00.',
      'The last installment is due on 1 December 2026.',
      'Waived: CNY 3,500.00.',
      'That is CNY 3,600.00 less than under the contract.',
      'No other offer asks for less of what can be paid.',
      'No other offer leaves more room in the tightest month.',
      'No other offer is paid off sooner.',
      'No other offer costs less in all.',
    ]);
    // 2,000.00 over 60 months is 33.33, the last 2,000.00 - 59 x 33.33 = 33.53.
    expect(texts['offer-3']).toEqual([
      'Funds on hand pay a part of principal at once, installments the rest.',
      'Down payment: CNY 18,000.00.',
      '60 installments of up to CNY 33.33 each, the last CNY 33.53.',
      'Paid in all: CNY 20,000.00.',
      'The last installment is due on 1 December 2031.',
      'Waived: CNY 1,600.00.',
      'That is CNY 12,072.03 less than under the contract.',
      'No other offer saves more against paying nothing.',
    ]);
    expect(texts['left-out']).toEqual([
      'Plan with more time to pay: does not suit this account.',
      'Plan with lower interest: more than the budget can carry.',
    ]);
  });

  it('tells the same in Chinese', () => {
    const { sections } = explainProposal(helped, CHINESE_CUSTOMER);
    expect(sections.map(({ title }) => title).slice(0, 3)).toEqual([
      '可选方案',
      '可选方案1：本金结清',
      '可选方案2：分期还款',
    ]);
    const texts = textsOf(explainProposal(helped, CHINESE_CUSTOMER));
    expect(texts['summary']).toEqual(['以下方案可供选择，按优先顺序排列。']);
    expect(sections.map(({ title }) => title).slice(-1)).toEqual(['未提供其他方案的原因']);
    expect(texts['offer-1']).toEqual([
      '现有资金一次结清。',
      '一次还款18,000.00元。',
      '还款总额：18,000.00元。',
      '最后一期还款日：2026年12月1日。',
      '减免：3,500.00元。',
      '比原合同少还3,600.00元。',
      '各方案中还款压力最小。',
      '各方案中最紧张月份的余地最大。',
      '各方案中还清最早。',
      '各方案中还款总额最低。',
    ]);
    expect(texts['left-out']).toEqual(['延长还款期限：不适合该账户。', '降息还款：超出还款能力。']);
  });

  it('tells staff the loss, that no offer dominates it, and what became of every family', () => {
    const texts = textsOf(explainProposal(helped, ENGLISH_STAFF));
    const { candidates, infeasible, overCapacity, refused, passed } = helped.considered;
    expect(texts['summary']?.[1]).toBe(
      `Tried ${candidates}: ${infeasible} came to no plan, ${overCapacity} were over capacity, ${refused} refused by the policy, ${passed} passed.`,
    );
    // 21,500.00 - 18,000 / 1.005 = 3,589.55.
    expect(texts['offer-1']?.slice(-3)).toEqual([
      'No other offer needs a lower authority.',
      'Loss of the lender: CNY 3,589.55, about 16.7% of the claim.',
      'No other offer is at least as good for both sides and better for one.',
    ]);
    expect(texts['left-out']?.slice(-2)).toEqual([
      'Plan to settle the principal (settlement installments): more than the budget can carry.',
      'Why: at 60 months 300.00 exceeds capacity 100.00 from 2026-12.',
    ]);
    const chinese = textsOf(explainProposal(helped, CHINESE_STAFF));
    expect(chinese['offer-1']?.slice(-3)).toEqual([
      '各方案中所需审批权限最低。',
      '银行损失：3,589.55元，损失比例约16.7%。',
      '没有其他方案能使一方更优而不使另一方变差。',
    ]);
    expect(explainProposal(helped, ENGLISH_STAFF).sections.slice(-1)[0]?.title).toBe('Why not others');
    expect(chinese['left-out']?.slice(-2)).toEqual([
      '本金结清，本金分期偿还（settlement-installments）：超出还款能力。',
      '原因：分60期时，自2026-12起应还300.00，超出还款能力100.00。',
    ]);
  });

  it('tells an approval, an authority and an offer that is better', () => {
    const [first, second] = helped.offers as unknown as readonly [Offer, Offer];
    const { plan } = first;
    const approved = { ...plan, verdict: { ...plan.verdict, outcome: 'needs-approval' as const } };
    const cost = { ...plan.cost, savingAgainstContract: '-12.50' };
    const offers = [
      { ...first, plan: { ...approved, cost }, authority: 'team-lead', dominatedBy: 2, bestOn: [] },
      second,
    ];
    const proposal = { ...helped, offers } as Proposal;
    expect(textsOf(explainProposal(proposal, ENGLISH_STAFF))['offer-1']?.slice(5)).toEqual([
      'That is CNY 12.50 more than under the contract.',
      'This plan has to be approved first.',
      'Loss of the lender: CNY 3,589.55, about 16.7% of the claim.',
      'The lowest authority that may grant it: team-lead.',
      'Offer 2 is at least as good for both sides and better for one.',
    ]);
    expect(textsOf(explainProposal(proposal, CHINESE_CUSTOMER))['offer-1']?.slice(5)).toEqual([
      '比原合同多还12.50元。',
      '该方案须先经审批。',
    ]);
  });
});

describe('explainProposal() without an offer', () => {
  it('says what binds', () => {
    expect(textsOf(explainProposal(nothing, ENGLISH_CUSTOMER))).toEqual({
      summary: ['No plan can be offered.', 'The payments are more than the budget can carry.'],
      'left-out': [
        'Installment plan: more than the budget can carry.',
        'Plan with more time to pay: does not suit this account.',
        'Plan with lower interest: more than the budget can carry.',
        'Plan to settle the principal: more than the budget can carry.',
      ],
    });
    expect(textsOf(explainProposal(nothing, CHINESE_CUSTOMER))).toEqual({
      summary: ['目前没有可提供的方案。', '还款额超出还款能力。'],
      'left-out': [
        '分期还款：超出还款能力。',
        '延长还款期限：不适合该账户。',
        '降息还款：超出还款能力。',
        '本金结清：超出还款能力。',
      ],
    });
  });

  it('says that a kind was not asked for', () => {
    const none = { ...nothing, families: [], leftOut: [{ kind: 'installment' as const, reason: 'not asked for' }] };
    expect(textsOf(explainProposal(none, ENGLISH_CUSTOMER))).toEqual({
      summary: ['No plan can be offered.', 'No kind of plan was asked for.'],
      'left-out': ['Installment plan: not asked for.'],
    });
    expect(textsOf(explainProposal(none, CHINESE_CUSTOMER))).toEqual({
      summary: ['目前没有可提供的方案。', '未申请任何类型的方案。'],
      'left-out': ['分期还款：未申请该类型。'],
    });
  });
});

describe('explainProposal()', () => {
  it.each(EVERY)('has no number that the proposal does not have, and no other language: %o', (options) => {
    for (const proposal of [helped, nothing]) {
      const explanation = explainProposal(proposal, options);
      readBack(explanation, proposal, 'CNY');
      isOfOneLanguage(explanation);
      expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
    }
  });

  const stories = Object.entries(STORIES).flatMap(([name, story]) =>
    'account' in story ? [[name, story] as const] : [],
  );
  it.each(stories)('has words of its own for why nothing of a family is offered to %s', (_, story) => {
    const { account, affordability, policy } = story;
    const proposal = proposePlans({ account, affordability, policy });
    for (const options of [ENGLISH_STAFF, CHINESE_STAFF]) {
      const explanation = explainProposal(proposal, options);
      readBack(explanation, proposal, account.currency);
      expect(sentencesOf(explanation).filter(({ key }) => key === 'reason.quoted')).toEqual([]);
    }
  });

  it('tells no reason of a family to customers', () => {
    for (const options of [ENGLISH_CUSTOMER, CHINESE_CUSTOMER]) {
      expect(JSON.stringify(explainProposal(helped, options))).not.toMatch(/exceeds capacity|remaining schedule/);
    }
  });

  it('refuses what is no proposal, and options that it does not know', () => {
    const options = { locale: 'en', audience: 'court' } as never;
    expect(refusedPaths(() => explainProposal(helped, options))).toEqual(['options.audience']);
    expect(refusedPaths(() => explainProposal({ ...helped, outcome: 'plan' } as never, ENGLISH_STAFF))).toEqual([
      'proposal.outcome',
    ]);
  });
});
