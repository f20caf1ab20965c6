import { type FamilyName, type Offer, type Proposal, proposePlans } from 'repayment-plan';
import { explainProposal } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { FAMILY_NAMES } from '../../src/offers/families.ts';
import { SCORING_WEIGHTS } from '../../src/offers/index.ts';
import { deepFreeze } from '../account/refusal.ts';
import { debt, leaving } from '../plans/inputs.ts';
import { isOfOneLanguage, readBack, sentencesOf, textsOf } from './readBack.ts';

/** An offer for 1,200.00, as the frame in which everything else is told. */
const frame: Proposal = deepFreeze(
  proposePlans({
    account: debt('1200.00', '0%'),
    affordability: leaving('100.00'),
    preferences: { kinds: ['installment'] },
  }),
);
const [first] = frame.offers as readonly [Offer];

const inBoth = (proposal: Proposal, audience: 'customer' | 'staff') =>
  (['en', 'zh-CN'] as const).map((locale) => explainProposal(proposal, { locale, audience }));

const FAMILIES: readonly (readonly [FamilyName, string, string])[] = [
  ['level-payments', 'The whole debt is paid in equal payments.', '全部欠款等额分期偿还。'],
  ['waived-arrears', 'Arrears are waived as far as allowed.', '在允许范围内减免拖欠息费。'],
  [
    'level-principal',
    'Equal parts of principal: it costs least over the same term.',
    '等额本金还款，同样期限下成本最低。',
  ],
  ['pay-cycle', 'Payments come as often as income does.', '还款频率与收入一致。'],
  ['interest-first', 'Hardship is temporary: at first only interest is paid.', '困难是暂时的：起初只还利息。'],
  ['holiday', 'Nothing is paid at first; interest keeps running.', '起初暂不还款，利息照常计算。'],
  ['step-up', 'Payments follow what can be paid as it changes.', '还款额随还款能力变化。'],
  ['capacity-payments', 'Every month pays what it can carry: the shortest way out.', '每月按还款能力偿还，最快还清。'],
  [
    'down-payment',
    'Funds on hand are paid at the start, the rest in installments.',
    '现有资金先付一部分，其余分期偿还。',
  ],
  ['extended', 'The contract stays as it is, with more installments.', '原合同不变，增加期数。'],
  [
    'extended-waived-arrears',
    'More installments, and arrears are waived as far as allowed.',
    '增加期数，并在允许范围内减免拖欠息费。',
  ],
  [
    'extended-holiday',
    'Nothing is paid at first; then the contract goes on for longer.',
    '起初暂不还款，之后延长原合同。',
  ],
  ['reduced-rate', 'A lower rate makes each payment carry further.', '降低利率，减轻还款负担。'],
  ['frozen', 'No further interest runs: every payment counts.', '不再计息，每笔还款都用于偿还欠款。'],
  [
    'frozen-waived-arrears',
    'No further interest runs, and arrears are waived as far as allowed.',
    '不再计息，并在允许范围内减免拖欠息费。',
  ],
  [
    'interest-free-window',
    'No interest runs at first; after that the contract rate applies.',
    '起初免息，之后按原合同利率计息。',
  ],
  ['frozen-holiday', 'At first nothing is paid and no interest runs.', '起初暂不还款，也不计息。'],
  ['token-payments', 'Small payments at first, and no interest runs.', '起初小额还款，不计息。'],
  [
    'longer-and-cheaper',
    'Hardship is lasting: a longer term at a lower rate can be kept.',
    '困难是长期的：以更长期限、更低利率还款。',
  ],
  [
    'reduced-step-up',
    'Payments follow what can be paid as it changes, at a lower rate.',
    '还款额随还款能力变化，并降低利率。',
  ],
  [
    'reduced-capacity-payments',
    'Every month pays what it can carry, at a lower rate.',
    '每月按还款能力偿还，并降低利率。',
  ],
  ['lump-sum', 'Funds on hand settle everything at once.', '现有资金一次结清。'],
  [
    'settlement-down-payment',
    'Funds on hand pay a part of principal at once, installments the rest.',
    '现有资金先付部分本金，其余分期偿还。',
  ],
  [
    'settlement-installments',
    'Principal alone is paid in installments, and the rest is waived.',
    '只分期偿还本金，其余减免。',
  ],
];

const AXES: readonly (readonly [string, string, string])[] = [
  ['payment', 'No other offer asks for less of what can be paid.', '各方案中还款压力最小。'],
  ['peak', 'No other offer leaves more room in the tightest month.', '各方案中最紧张月份的余地最大。'],
  ['freedom', 'No other offer is paid off sooner.', '各方案中还清最早。'],
  ['total', 'No other offer costs less in all.', '各方案中还款总额最低。'],
  ['relief', 'No other offer saves more against paying nothing.', '各方案中与一直不还款相比节省最多。'],
  ['value', 'No other offer has more present value.', '各方案中现值最高。'],
  ['funding', 'No other offer has more present value at the funding rate.', '各方案中按资金成本计算的现值最高。'],
  ['recovery', 'No other offer has more expected recovery.', '各方案中预期回收最多。'],
  ['authority', 'No other offer needs a lower authority.', '各方案中所需审批权限最低。'],
];

const counts = (candidates: number, overCapacity: number, refused: number, passed: number) => ({
  candidates,
  infeasible: candidates - overCapacity - refused - passed,
  overCapacity,
  refused,
  passed,
});

/** What binds in all, and for a kind. */
const WHY_NOT = [
  [
    counts(0, 0, 0, 0),
    ['Nothing could be tried for this account.', '没有适合该账户的方案可试算。'],
    ['does not suit this account.', '不适合该账户。'],
  ],
  [
    counts(2, 0, 0, 0),
    ['None of the terms that were tried comes to a plan.', '试算的条件均无法形成方案。'],
    ['no terms come to a plan.', '试算的条件无法形成方案。'],
  ],
  [
    counts(2, 1, 1, 0),
    ['What the budget carries, the rules do not allow.', '还款能力可承受的方案不符合规定。'],
    ['not allowed by the rules.', '不符合规定。'],
  ],
  [
    counts(2, 1, 0, 0),
    ['The payments are more than the budget can carry.', '还款额超出还款能力。'],
    ['more than the budget can carry.', '超出还款能力。'],
  ],
  [
    counts(2, 1, 0, 1),
    ['Other plans come first.', '其他方案更优先。'],
    ['possible, but others come first.', '可行，但其他方案更优先。'],
  ],
] as const;

/** Why nothing of a family is offered, as the library says it and as Chinese staff read it. */
const REASONS = [
  ['the contract has no remaining schedule to extend', '原合同没有可延长的剩余还款计划'],
  ['no funds are on hand', '没有现有资金'],
  ['funds are there from 2026-12-01 only', '资金自2026-12-01起才可用'],
  ['the largest income is monthly or not known', '主要收入按月发放或周期不明'],
  ['there are no arrears to waive', '没有可减免的拖欠息费'],
  ['no rule of the policy lets arrears be waived', '政策没有允许减免拖欠息费的规则'],
  ['the contract bears no interest', '原合同不计利息'],
  ['hardship is not known to be temporary', '未确认困难是暂时的'],
  ['hardship is not known to be lasting', '未确认困难是长期的'],
  ['capacity does not change on a known date', '还款能力没有已知的变化日期'],
  ['others come first', '其他方案更优先'],
  ['no terms of the grid come to a plan', '试算的条件均无法形成方案'],
  [
    'the policy grants none of the 5 that capacity carries; at 12 installments bank.term stands against it',
    '还款能力可承受的5个方案均不符合政策；分12期时不符合bank.term',
  ],
  ['at 1 month 300.00 exceeds capacity 100.00 from 2026-12', '分1期时，自2026-12起应还300.00，超出还款能力100.00'],
] as const;

describe('explainProposal(), word by word', () => {
  it('tells why an offer of each family is there', () => {
    const offers = FAMILIES.map(([family], index) => ({ ...first, family, rank: index + 1, bestOn: [] }));
    expect(FAMILIES.map(([family]) => family)).toEqual(FAMILY_NAMES);
    const told = inBoth({ ...frame, offers }, 'customer').map((explanation) =>
      sentencesOf(explanation).flatMap(({ key, text }) => (key.startsWith('family.') ? [text] : [])),
    );
    expect(told).toEqual([FAMILIES.map(([, english]) => english), FAMILIES.map(([, , chinese]) => chinese)]);
  });

  it('tells on what an offer is best: five axes to customers, nine to staff', () => {
    const bestOn = AXES.map(([axis]) => axis) as unknown as Offer['bestOn'];
    expect(bestOn).toEqual([...Object.keys(SCORING_WEIGHTS.customer), ...Object.keys(SCORING_WEIGHTS.lender)]);
    const offers = [1, 2].map((rank) => ({ ...first, rank, bestOn }));
    for (const [audience, most] of [
      ['customer', 5],
      ['staff', 9],
    ] as const) {
      const best = inBoth({ ...frame, offers }, audience).map((explanation) =>
        sentencesOf(explanation).flatMap(({ key, text }) => (key.startsWith('best.') ? [text] : [])),
      );
      const [english, chinese] = [1, 2].map((column) => AXES.slice(0, most).map((row) => row[column]));
      expect(best).toEqual([
        [...(english ?? []), ...(english ?? [])],
        [...(chinese ?? []), ...(chinese ?? [])],
      ]);
    }
  });

  it.each(WHY_NOT)('tells what binds in all, and for a kind: %j', (considered, whole, kind) => {
    const families = frame.families.slice(0, 1).map((report) => ({ ...report, ...considered, offered: 0 }));
    const leftOut = [{ kind: 'installment' as const, reason: 'told in words' }];
    const none: Proposal = { ...frame, outcome: 'none', offers: [], considered, families, leftOut };
    expect(inBoth(none, 'customer').map(textsOf)).toEqual([
      { summary: ['No plan can be offered.', whole[0]], 'left-out': [`Installment plan: ${kind[0]}`] },
      { summary: ['目前没有可提供的方案。', whole[1]], 'left-out': [`分期还款：${kind[1]}`] },
    ]);
  });

  it.each(REASONS)('tells staff in their language that %s', (reason, chinese) => {
    const [report] = frame.families;
    const families = [
      { ...report, family: 'frozen', kind: 'interest-reduction', ...counts(2, 1, 0, 0), offered: 0, reason },
    ];
    const proposal = { ...frame, families } as Proposal;
    const told = inBoth(proposal, 'staff');
    expect(told.map((explanation) => textsOf(explanation)['left-out'])).toEqual([
      ['Plan with lower interest (frozen): more than the budget can carry.', `Why: ${reason}.`],
      ['降息还款，不再计息（frozen）：超出还款能力。', `原因：${chinese}。`],
    ]);
    for (const explanation of told) readBack(explanation, proposal, 'CNY');
  });

  it('quotes a reason that is not its own', () => {
    const families = frame.families.slice(0, 1).map((report) => ({ ...report, offered: 0, reason: 'as agreed' }));
    const [english, chinese] = inBoth({ ...frame, families }, 'staff').map((told) => textsOf(told)['left-out']?.[1]);
    expect([english, chinese]).toEqual(['Why, as noted: “as agreed”.', '原因（原文）：“as agreed”。']);
  });

  it('tells an offer in full to staff', () => {
    const { totals } = first.plan;
    const plan = {
      ...first.plan,
      totals: {
        ...totals,
        installments: 12,
        installment: '100.00',
        finalDueDate: '2027-11-21' as typeof totals.finalDueDate,
        downPayment: '30.00',
        lastInstallment: '95.00',
        waived: '7.00',
      },
      schedule: first.plan.schedule.map((row, index) => (index === 0 ? { ...row, payment: '95.00' } : row)),
      cost: { ...first.plan.cost, savingAgainstContract: '-12.50' },
      lender: { ...first.plan.lender, loss: '96.00', lossShare: '0.0801234567' },
      verdict: { ...first.plan.verdict, outcome: 'needs-approval' as const },
    };
    const offer: Offer = { ...first, plan, family: 'down-payment', authority: 'team-lead', dominatedBy: 2, bestOn: [] };
    const considered = { candidates: 12, infeasible: 3, overCapacity: 4, refused: 2, passed: 3 };
    const proposal: Proposal = { ...frame, considered, offers: [offer], families: [], leftOut: [] };
    const told = inBoth(proposal, 'staff');
    expect(told.map(({ title, sections }) => [title, ...sections.map((section) => section.title)])).toEqual([
      ['Plans on offer', 'Plans on offer', 'Offer 1: Installment plan'],
      ['可选方案', '可选方案', '可选方案1：分期还款'],
    ]);
    expect(told.map(textsOf)).toEqual([
      {
        summary: [
          'These plans can be offered, the best first.',
          'Tried 12: 3 came to no plan, 4 were over capacity, 2 refused by the policy, 3 passed.',
        ],
        'offer-1': [
          'Funds on hand are paid at the start, the rest in installments.',
          'Down payment: CNY 30.00.',
          '12 installments of up to CNY 100.00 each, the last CNY 95.00.',
          'Paid in all: CNY 1,200.00.',
          'The last installment is due on 21 November 2027.',
          'Waived: CNY 7.00.',
          'That is CNY 12.50 more than under the contract.',
          'This plan has to be approved first.',
          'Loss of the lender: CNY 96.00, about 8.01% of the claim.',
          'The lowest authority that may grant it: team-lead.',
          'Offer 2 is at least as good for both sides and better for one.',
        ],
      },
      {
        summary: [
          '以下方案可供选择，按优先顺序排列。',
          '共试算12个：3个无法形成方案，4个超出还款能力，2个不符合政策，3个通过。',
        ],
        'offer-1': [
          '现有资金先付一部分，其余分期偿还。',
          '首付款：30.00元。',
          '共12期，每期应还不超过100.00元，最后一期95.00元。',
          '还款总额：1,200.00元。',
          '最后一期还款日：2027年11月21日。',
          '减免：7.00元。',
          '比原合同多还12.50元。',
          '该方案须先经审批。',
          '银行损失：96.00元，损失比例约8.01%。',
          '可审批的最低权限：team-lead。',
          '可选方案2对双方都不逊色，且对其中一方更优。',
        ],
      },
    ]);
    for (const explanation of told) {
      readBack(explanation, proposal, 'CNY');
      isOfOneLanguage(explanation);
    }
  });
});
