import {
  buildInstallmentPlan,
  buildPrincipalSettlementPlan,
  type InvalidField,
  isRepaymentError,
  type Plan,
} from 'repayment-plan';
import { type AgreementTermsOptions, agreementTerms } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { card, planOf } from '../plans/inputs.ts';
import { fullAgreement } from './documentPlans.ts';

const start = { startDate: '2026-11-21' };
/** Principal in 12 payments: 50,000 / 12 = 4,166.67 rounded up, eleven of them 45,833.37, the last 4,166.63. */
const settlement = (terms: object = {}): Plan =>
  planOf(buildPrincipalSettlementPlan({ account: card, terms: { ...start, installments: 12, ...terms } }));
const english = { locale: 'en' } as const;

/** An item's sentences by key, with their values. */
function said(plan: Plan, id: string, options: AgreementTermsOptions = english) {
  const item = agreementTerms(plan, options).items.find((each) => each.id === id);
  return item?.sentences.map(({ key, values }) => [key, values]);
}

function missing(plan: Plan, id: string, options: AgreementTermsOptions = english) {
  const item = agreementTerms(plan, options).items.find((each) => each.id === id);
  return item?.missing.map(({ field }) => field);
}

function thrown(action: () => unknown) {
  try {
    action();
  } catch (error) {
    if (isRepaymentError(error)) return { code: error.code, details: error.details };
    throw error;
  }
  return undefined;
}

describe('agreementTerms()', () => {
  it('states balance, structure and currency, bucket by bucket, and what of each is waived', () => {
    const [debt] = agreementTerms(settlement(), english).items;
    // 50,000.00 + 3,120.55 + 860.00; a settlement waives everything but the principal.
    expect(debt?.sentences.map(({ key, values }) => [key, values])).toEqual([
      ['debt-total', { date: '2026-11-21', total: '53980.55', currency: 'CNY' }],
      ['waived-on-signing', { bucket: 'Interest', amount: '3120.55' }],
      ['waived-on-signing', { bucket: 'Late charges', amount: '860.00' }],
    ]);
    expect(debt?.table?.rows.map(([part]) => part)).toEqual([
      'Principal',
      'Interest',
      'Interest on interest',
      'Late charges',
      'Fees',
    ]);
    expect(debt?.status).toBe('filled');
  });

  it('states period, method, currency, and date and amount of every installment', () => {
    const plan = settlement({ downPayment: '2000.00' });
    expect(said(plan, 'repayment')).toEqual([
      ['term', { start: '2026-11-21', end: '2027-11-21', installments: 12 }],
      ['frequency-monthly', {}],
      ['pattern-level-payment', {}],
      ['down-payment', { date: '2026-11-21', amount: '2000.00' }],
      ['payment-currency', { currency: 'CNY' }],
    ]);
    const table = agreementTerms(plan, english).items[1]?.table;
    expect(table?.columns).toEqual(['Installment', 'Due date', 'Payment']);
    expect(table?.rows).toHaveLength(12);
    expect(table?.rows[11]?.[0]).toBe('12');
  });

  it('says that nothing accrues, and asks about the annual fee, which no plan knows', () => {
    expect(said(settlement(), 'accrual')).toEqual([
      ['interest-none', {}],
      ['fee-none', {}],
    ]);
    expect(missing(settlement(), 'accrual')).toEqual(['supplied.annualFee']);
    const options = { ...english, supplied: { annualFee: 'not-charged' } } as const;
    expect(said(settlement(), 'accrual', options)?.[0]).toEqual(['annual-fee-not-charged', {}]);
    expect(missing(settlement(), 'accrual', options)).toEqual([]);
  });

  it('says from which day on which rate holds, and what an agreed fee comes to', () => {
    const arrears = { treatment: { interest: { waive: 'on-signing' }, penalties: { waive: 'on-signing' } } } as const;
    const terms = { ...start, ...arrears, installments: 12 };
    const staged = planOf(
      buildInstallmentPlan({
        account: card,
        terms: {
          ...terms,
          rate: [
            { fromInstallment: 1, rate: '0%' },
            { fromInstallment: 7, rate: '6%' },
          ],
        },
      }),
    );
    // The seventh period begins the day after the sixth due date, 21 May 2027.
    expect(said(staged, 'accrual')?.slice(1, 3)).toEqual([
      ['interest-rate', { from: '2026-11-22', rate: '0' }],
      ['interest-rate', { from: '2027-05-22', rate: '0.06' }],
    ]);
    const flat = planOf(
      buildInstallmentPlan({
        account: card,
        terms: { ...terms, pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' } },
      }),
    );
    // 50,000.00 * 0.6 % = 300.00 an installment, 3,600.00 over 12.
    expect(said(flat, 'accrual')).toEqual([
      ['interest-none', {}],
      ['fee-flat', { share: '0.006', fees: '3600.00' }],
    ]);
  });

  it('asks for the undertaking of item 4 unless the agreement has exactly it', () => {
    expect(missing(settlement(), 'undertaking')).toEqual(['plan.terms.agreement.undertakings']);
    const broader = settlement({ agreement: { undertakings: ['no-new-credit'] } });
    expect(said(broader, 'undertaking')).toEqual([['undertaking-no-new-credit', {}]]);
    expect(missing(broader, 'undertaking')).toEqual(['plan.terms.agreement.undertakings']);
    expect(missing(settlement({ agreement: fullAgreement }), 'undertaking')).toEqual([]);
  });

  it('states what the agreement says of rights, duties and default, and asks for the words', () => {
    const plan = settlement({ agreement: fullAgreement });
    expect(said(plan, 'rights-duties-liability')).toEqual([
      ['allocation', { order: 'Principal, then Interest, then Interest on interest, then Late charges, then Fees' }],
      ['grace', { days: 3, amount: '10.00' }],
      ['early-settlement-interest-for-days-used', {}],
      ['undertaking-collection-stops', {}],
      ['undertaking-recording-kept', {}],
      ['breach', { missedPayments: 2 }],
      ['breach-terminate', {}],
      ['breach-accelerate', {}],
      ['breach-restore-contract', {}],
      ['breach-resume-interest', {}],
      ['breach-reinstate-waived', {}],
    ]);
    expect(missing(plan, 'rights-duties-liability')).toEqual(['supplied.rightsAndDuties']);
    expect(missing(settlement(), 'rights-duties-liability')).toEqual([
      'supplied.rightsAndDuties',
      'supplied.defaultLiability',
    ]);
  });

  it('does not take the name of an item for its text', () => {
    const named = settlement({ agreement: { items: ['rights-and-duties', 'default-liability', 'other-terms'] } });
    expect(missing(named, 'rights-duties-liability')).toHaveLength(2);
    expect(missing(named, 'other')).toEqual(['supplied.otherTerms']);
  });

  it('puts everything else into item 6, and words as they are supplied', () => {
    expect(said(settlement({ agreement: fullAgreement }), 'other')?.map(([key]) => key)).toEqual([
      'undertaking-rate-restored-at-most',
      'undertaking-forgiven-part-charged-off',
      're-ages',
      'reporting-code',
    ]);
    const words = 'No other terms {total:amount}.';
    const supplied = agreementTerms(settlement(), { ...english, supplied: { otherTerms: words } }).items[5];
    expect(supplied?.sentences.map(({ text }) => text)).toEqual([words]);
    expect(supplied?.status).toBe('filled');
  });

  it('names its source and how sure we are of it, in both languages', () => {
    const { sources } = agreementTerms(settlement(), { locale: 'zh-CN' });
    expect(sources.map(({ article, verification }) => [article, verification])).toEqual([
      ['第七十条 (article 70)', 'primary'],
    ]);
    const [debt, , accrual] = agreementTerms(settlement(), { locale: 'zh-CN' }).items;
    expect(debt?.title).toBe('欠款余额、结构、币种');
    expect(accrual?.sentences[0]?.text).toBe('还款期间不计收利息。');
  });

  it('changes neither plan nor options', () => {
    const plan = Object.freeze(settlement());
    const options = Object.freeze({ locale: 'en', supplied: Object.freeze({ otherTerms: 'None.' }) } as const);
    expect(agreementTerms(plan, options)).toEqual(agreementTerms(plan, options));
  });

  it('refuses what it cannot read, every field by its path', () => {
    const options = { locale: 'de', supplied: { otherTerms: ' ', more: 1 } } as never;
    const error = thrown(() => agreementTerms({ ...settlement(), kind: 'loan' } as never, options));
    expect(error?.code).toBe('invalid-input');
    expect((error?.details as readonly InvalidField[]).map(({ path }) => path).sort()).toEqual([
      'locale',
      'plan.kind',
      'supplied.more',
      'supplied.otherTerms',
    ]);
    expect(thrown(() => agreementTerms(null as never, english))?.code).toBe('invalid-input');
    expect(thrown(() => agreementTerms(settlement(), undefined as never))?.code).toBe('invalid-input');
  });

  it('says what happens on a missed payment and on early settlement, the tolerance holding in days and in amount', () => {
    const plan = settlement({ agreement: fullAgreement });
    const texts = (['en', 'zh-CN'] as const).map((locale) =>
      agreementTerms(plan, { locale })
        .items.find(({ id }) => id === 'rights-duties-liability')
        ?.sentences.map(({ text }) => text),
    );
    expect(texts).toEqual([
      [
        'Payments are applied in this order: Principal, then Interest, then Interest on interest, then Late charges, then Fees.',
        'A payment counts as made if it is at most 3 days late and at most CNY 10.00 short.',
        'If everything is paid early, interest is charged for the days used only.',
        'From signing on, the bank and whoever acts for it stop collection, unless the customer does not perform the agreement.',
        'If the agreement is made orally, the bank keeps the recording at least until the day on which the debt is settled.',
        'The plan is broken after 2 missed payments.',
        'If it is broken, the bank may end the plan.',
        'If it is broken, everything still owed falls due at once.',
        'If it is broken, the terms of the original contract hold again.',
        'If it is broken, interest under the contract runs again.',
        'If it is broken, what was waived is owed again.',
      ],
      [
        '还款按以下顺序冲抵：本金、利息、复利、罚息和违约金、费用。',
        '还款晚不超过3天且少还不超过10.00元的，视为已按约还款。',
        '提前结清的，利息只按实际占用天数计收。',
        '自签约起，银行及其服务机构停止对客户的催收，客户不履行协议的除外。',
        '口头达成协议的，银行留存录音资料，至少至欠款结清之日。',
        '2期未按约还款的，构成违约。',
        '构成违约的，银行可终止本方案。',
        '构成违约的，剩余欠款立即到期。',
        '构成违约的，恢复执行原合同条款。',
        '构成违约的，恢复按原合同计息。',
        '构成违约的，已减免的金额须重新偿还。',
      ],
    ]);
  });
});
