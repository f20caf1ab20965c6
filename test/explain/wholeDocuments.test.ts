import { buildInstallmentPlan } from 'repayment-plan';
import {
  agreementTerms,
  costDisclosure,
  documentMarkdown,
  type PlanDocument,
  representativeExample,
} from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/explain/figures.ts';
import { debt, planOf } from '../plans/inputs.ts';

/**
 * 12,000.00 in three, a fee of 0.6 % each: 4,000.00 + 72.00 = 4,072.00; fees 216.00, paid 12,216.00.
 * Rate a month i with 4,072 (v + v^2 + v^3) = 12,000: 0.89732 %; times 12: 10.77 %; 1.0089732^12 - 1 = 11.32 %.
 */
const plan = planOf(
  buildInstallmentPlan({
    account: debt('12000.00'),
    terms: {
      startDate: '2026-11-21',
      installments: 3,
      pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' },
      agreement: {
        undertakings: ['no-new-credit-card', 'collection-stops'],
        breach: { missedPayments: 2, consequences: ['accelerate', 'resume-interest'] },
      },
    },
  }),
);
const stated = {
  recipients: { fees: 'Example Bank' },
  thirdParties: [],
  contingent: [],
  noOtherCharges: true,
} as const;

/** A document's lines without headings and tables. */
function linesOf(document: PlanDocument): readonly string[] {
  return documentMarkdown(document)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('|') && !/^- (Source|依据)/.test(line));
}

describe('whole documents, checked by hand', () => {
  it('agreementTerms() in English', () => {
    const { amount, rate, date } = figuresIn('en', 'CNY');
    expect(linesOf(agreementTerms(plan, { locale: 'en' }))).toEqual([
      `On ${date('2026-11-21')} the customer owes ${amount('12000.00')} in all, in the currency CNY.`,
      `The plan runs from ${date('2026-11-21')} to ${date('2027-02-21')}, with 3 installments.`,
      'An installment falls due every month.',
      'Method: equal principal and an agreed fee.',
      'Every payment is made in CNY.',
      'No interest accrues during the plan.',
      `Each installment bears a fee of ${rate('0.006')} of the principal at the start, ${amount('216.00')} in all; no other fee is charged.`,
      '- **Missing**: Whether the annual fee is charged during the plan: a plan does not know it. (supplied.annualFee)',
      'Until the debt is settled, the customer will not apply for a credit card at any bank.',
      'The bank stops collection on signing, for as long as the plan is kept.',
      'The plan is broken after 2 missed payments.',
      'If it is broken, everything still owed falls due at once.',
      'If it is broken, interest runs again.',
      '- **Missing**: The rights and duties of both parties, in words. (supplied.rightsAndDuties)',
      '- **Missing**: Other terms in words, or that there are none. (supplied.otherTerms)',
    ]);
  });

  it('agreementTerms() in Chinese', () => {
    const { amount, rate, date } = figuresIn('zh-CN', 'CNY');
    expect(linesOf(agreementTerms(plan, { locale: 'zh-CN' }))).toEqual([
      `截至${date('2026-11-21')}，客户欠款余额合计${amount('12000.00')}，币种为CNY。`,
      `还款期自${date('2026-11-21')}起至${date('2027-02-21')}止，共3期。`,
      '每月还款一期。',
      '还款方式：等额本金并按期收取约定手续费。',
      '各期还款币种均为CNY。',
      '还款期间不计收利息。',
      `每期按方案开始时本金的${rate('0.006')}收取手续费，合计${amount('216.00')}，不收取其他费用。`,
      '- **待补充**：还款期间是否计收年费：方案本身无从得知。（supplied.annualFee）',
      '结清前，客户不向任何银行申请信用卡。',
      '自签约起银行停止催收，但客户未按约还款的除外。',
      '2期未按约还款的，构成违约。',
      '构成违约的，剩余欠款立即到期。',
      '构成违约的，恢复计收利息。',
      '- **待补充**：双方权利义务的文字约定。（supplied.rightsAndDuties）',
      '- **待补充**：其他约定的文字，或写明没有其他约定。（supplied.otherTerms）',
    ]);
  });

  it('costDisclosure() in English', () => {
    const { amount, rate } = figuresIn('en', 'CNY');
    const disclosure = costDisclosure(plan, { locale: 'en', ...stated });
    expect(disclosure.items[1]?.table?.rows).toEqual([
      [
        'Agreed fee',
        'Each installment, on the principal at the start',
        `${rate('0.006')} an installment`,
        amount('216.00'),
        'Example Bank',
      ],
    ]);
    expect(linesOf(disclosure)).toEqual([
      `The principal to be paid is ${amount('12000.00')}.`,
      `If the plan is kept, ${amount('12216.00')} is paid in all.`,
      'Third parties charge nothing.',
      `With compounding (internal rate of return), the yearly cost is ${rate('0.1132')}.`,
      `Counted simply (the rate per period times the periods of a year), it is ${rate('0.1077')}.`,
      'Both count what is owed at the start, less what is waived on signing and paid down, as lent.',
      'After 2 missed payments interest runs again.',
      'Beyond the items stated here, no charge is made.',
    ]);
  });

  it('costDisclosure() in Chinese', () => {
    const { amount, rate } = figuresIn('zh-CN', 'CNY');
    const disclosure = costDisclosure(plan, { locale: 'zh-CN', ...stated });
    expect(disclosure.items[1]?.table?.rows).toEqual([
      ['约定手续费', '每期按方案开始时的本金计收', `每期${rate('0.006')}`, amount('216.00'), 'Example Bank'],
    ]);
    expect(linesOf(disclosure)).toEqual([
      `应还本金为${amount('12000.00')}。`,
      `正常履约下还款合计${amount('12216.00')}。`,
      '第三方不收取息费。',
      `按复利（内部收益率）计算，年化综合融资成本为${rate('0.1132')}。`,
      `按单利（每期利率乘以一年期数）计算为${rate('0.1077')}。`,
      '两者均以方案开始时的欠款扣除签约时减免和先行还款后的金额为融资金额。',
      '2期未按约还款的，恢复计收利息。',
      '除上述明示项目外，不收取其他任何费用。',
    ]);
  });

  it('representativeExample() in both languages', () => {
    const english = figuresIn('en', 'CNY');
    expect(linesOf(representativeExample(plan, { locale: 'en' }))).toEqual([
      `The total amount of credit is ${english.amount('12000.00')}.`,
      `No interest is charged; each installment bears a fee of ${english.rate('0.006')} of the principal at the start.`,
      `The annual percentage rate of charge is ${english.rate('0.113')}.`,
      `The credit runs from ${english.date('2026-11-21')} to ${english.date('2027-02-21')}.`,
      'There are 3 installments.',
      `The total amount payable is ${english.amount('12216.00')}.`,
      `Interest and fees of the plan come to ${english.amount('216.00')}.`,
    ]);
    const chinese = figuresIn('zh-CN', 'CNY');
    expect(linesOf(representativeExample(plan, { locale: 'zh-CN' }))).toEqual([
      `信贷总额为${chinese.amount('12000.00')}。`,
      `不计收利息；每期按方案开始时本金的${chinese.rate('0.006')}收取手续费。`,
      `年度百分比费率为${chinese.rate('0.113')}。`,
      `期限自${chinese.date('2026-11-21')}起至${chinese.date('2027-02-21')}止。`,
      '共3期。',
      `应还总额为${chinese.amount('12216.00')}。`,
      `方案的利息和费用合计${chinese.amount('216.00')}。`,
    ]);
  });
});
