import type { AccountInput, Plan, RepaymentEstimatesInput } from 'repayment-plan';
import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
} from 'repayment-plan';
import {
  type AgreementTermsOptions,
  agreementTerms,
  type CostDisclosureOptions,
  costDisclosure,
  type PlanDocument,
  repaymentBox,
  representativeExample,
} from 'repayment-plan/explain';
import { debt, leaving, planOf } from '../plans/inputs.ts';
import { fullAgreement } from './documentPlans.ts';

export type DocumentLocale = 'en' | 'zh-CN';
type Write = (locale: DocumentLocale) => PlanDocument;
type Supplied = NonNullable<AgreementTermsOptions['supplied']>;

const start = { startDate: '2026-11-21' };
const flatFee = { ...start, installments: 3, pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' } } as const;
const staged = {
  ...start,
  installments: 4,
  downPayment: '50.00',
  rate: [
    { fromInstallment: 1, rate: '0%' },
    { fromInstallment: 3, rate: '6%' },
  ],
  treatment: { interest: { capitalize: '100%' } },
  agreement: {
    undertakings: ['no-new-credit-card', 'rate-restored-at-most'],
    grace: { days: 1, amount: '5.00' },
    breach: { missedPayments: 3, consequences: ['restore-contract'] },
    earlySettlement: 'all-interest',
  },
} as const;
const settled = {
  ...start,
  installments: 3,
  downPayment: '100.00',
  treatment: { interest: { waive: 'on-completion' }, penalties: { waive: 'on-signing' } },
  agreement: {
    undertakings: ['no-new-credit-card', 'collection-stops', 'forgiven-part-charged-off'],
    breach: { missedPayments: 2, consequences: ['accelerate', 'reinstate-waived'] },
    earlySettlement: 'fee',
    reportingCode: '11',
  },
} as const;

/** A debt of 12 % a year with arrears. */
function owing(principal: string, interest: string, penalties: string, more: Partial<AccountInput> = {}): AccountInput {
  return debt(principal, '12%', {
    balances: { principal, interest, compoundInterest: '0.00', penalties, fees: '0.00' },
    ...more,
  });
}

const EUROS = { currency: 'EUR' } as const;
const { items: _, ...agreement } = fullAgreement;

const installment = planOf(
  buildInstallmentPlan({
    account: owing('3000.00', '120.00', '30.00'),
    terms: {
      ...start,
      installments: 3,
      rate: '12%',
      treatment: { penalties: { waive: 'on-signing' } },
      agreement: { ...agreement, reportingCode: '14' },
    },
  }),
);
const extended = planOf(
  buildExtendedTermPlan({
    account: debt('2000.00', '12%', {
      product: 'personal-loan',
      contract: {
        rate: '12%',
        schedule: { remainingInstallments: 2, installment: '1015.02', nextDueDate: '2026-12-21', frequency: 'monthly' },
      },
    }),
    terms: {
      installments: 4,
      agreement: {
        undertakings: ['no-new-credit-card'],
        breach: { missedPayments: 1, consequences: ['terminate'] },
      },
    },
  }),
);
const reduction = (more: Partial<AccountInput> = {}): Plan =>
  planOf(buildInterestReductionPlan({ account: owing('1200.00', '50.00', '0.00', more), terms: staged }));
const settlement = (more: Partial<AccountInput> = {}): Plan =>
  planOf(buildPrincipalSettlementPlan({ account: owing('1000.00', '50.00', '20.00', more), terms: settled }));
const flat = (more: Partial<AccountInput> = {}): Plan =>
  planOf(buildInstallmentPlan({ account: debt('12000.00', '12%', more), terms: flatFee }));
const free = planOf(
  buildPrincipalSettlementPlan({ account: owing('900.00', '50.00', '20.00'), terms: { ...start, installments: 3 } }),
);
const atOnce = planOf(
  buildPrincipalSettlementPlan({
    account: owing('1000.00', '50.00', '20.00', EUROS),
    affordability: leaving('0.00', { availableFunds: { amount: '1000.00', from: '2026-11-21' } }),
    terms: { ...start, lumpSum: true },
  }),
);
const plain = planOf(
  buildInstallmentPlan({
    account: debt('1200.00', '12%', EUROS),
    terms: { ...start, installments: 3, rate: '12%' },
  }),
);

const RIGHTS = { en: 'The bank sends a statement every month.', 'zh-CN': '银行每月提供账单。' } as const;
const COSTS = { en: 'The customer bears the costs of enforcement.', 'zh-CN': '实现债权的费用由客户承担。' } as const;
const NOTICES = { en: 'Notices are sent by text message.', 'zh-CN': '通知以短信方式发送。' } as const;
const NO_OTHER = { en: 'There are no other terms.', 'zh-CN': '没有其他约定。' } as const;

/** A plan of every kind with all that its agreement terms need beside it. */
export const COMPLETE: Readonly<Record<string, readonly [Plan, (locale: DocumentLocale) => Supplied]>> = {
  installment: [
    installment,
    (locale) => ({
      annualFee: 'not-charged',
      rightsAndDuties: RIGHTS[locale],
      defaultLiability: COSTS[locale],
      otherTerms: NOTICES[locale],
    }),
  ],
  'extended-term': [
    extended,
    (locale) => ({ annualFee: 'charged', rightsAndDuties: RIGHTS[locale], otherTerms: NO_OTHER[locale] }),
  ],
  'interest-reduction': [reduction(), (locale) => ({ annualFee: 'not-charged', rightsAndDuties: RIGHTS[locale] })],
  'principal-settlement': [settlement(), (locale) => ({ annualFee: 'not-charged', rightsAndDuties: RIGHTS[locale] })],
};

const BANK = { en: 'Example Bank', 'zh-CN': '示例银行' } as const;

/** What the cost disclosures state beside the plan, in the words of a language. */
const STATED = {
  en: {
    guarantee: { item: 'Guarantee', method: 'Once, at the start', recipient: 'Example Guarantor' },
    insurance: { item: 'Insurance', method: 'With each installment', rate: '6.00', recipient: 'Example Insurer' },
    late: { item: 'Late charge', method: 'On the part that is late', rate: '5%', recipient: 'Example Bank' },
  },
  'zh-CN': {
    guarantee: { item: '担保费', method: '开始时一次收取', recipient: '示例担保公司' },
    insurance: { item: '保险费', method: '随每期收取', rate: '6.00元', recipient: '示例保险公司' },
    late: { item: '违约金', method: '按逾期未还部分计收', rate: '5%', recipient: '示例银行' },
  },
} as const;

const complete = (locale: DocumentLocale): CostDisclosureOptions => ({
  locale,
  recipients: { fees: BANK[locale] },
  thirdParties: [
    { ...STATED[locale].guarantee, rate: '0.5%', amount: '60.00' as never },
    { ...STATED[locale].insurance, amount: '18.00' as never },
  ],
  // 11,940.00 had, 4,078.00 paid three times: 15.748 %.
  yearlyCostWithThirdParties: '15.748%',
  contingent: [STATED[locale].late],
  noOtherCharges: true,
});
const thirdParties = (locale: DocumentLocale): CostDisclosureOptions => ({
  locale,
  recipients: { interest: BANK[locale], 'arrears-interest': BANK[locale] },
  thirdParties: [{ ...STATED[locale].guarantee, rate: '1%', amount: '12.00' as never }],
  contingent: [],
  noOtherCharges: true,
});

const box =
  (balance: string, apr: string, share: string, floor: string, counselingNumber?: string): Write =>
  (locale) => {
    const estimates: RepaymentEstimatesInput = { balances: [{ balance, apr }], minimumPayment: { share, floor } };
    return repaymentBox(estimates, { locale, ...(counselingNumber && { counselingNumber }) });
  };
const CALL = '1-800-555-0100';

/** Every document that is told word by word, and its figures by hand, in `golden/documents/<name>.md`. */
export const GOLDEN_DOCUMENTS: Readonly<Record<string, Write>> = {
  ...Object.fromEntries(
    Object.entries(COMPLETE).map(([kind, [plan, supplied]]): [string, Write] => [
      `agreement-${kind}`,
      (locale) => agreementTerms(plan, { locale, supplied: supplied(locale) }),
    ]),
  ),
  'agreement-incomplete': (locale) => agreementTerms(flat(), { locale }),
  'cost-complete': (locale) => costDisclosure(flat(), complete(locale)),
  'cost-none': (locale) => costDisclosure(free, { locale, thirdParties: [], contingent: [], noOtherCharges: true }),
  'cost-incomplete': (locale) => costDisclosure(installment, { locale }),
  'cost-third-parties': (locale) => costDisclosure(reduction(), thirdParties(locale)),
  'cost-waived': (locale) =>
    costDisclosure(settlement(), { locale, thirdParties: [], contingent: [], noOtherCharges: true }),
  'box-pays-off': box('1000.00', '12%', '2%', '25.00', CALL),
  'box-never-pays-off': box('1000.00', '36%', '2%', '10.00', CALL),
  'box-zero-rate': box('1150.00', '0%', '1%', '50.00'),
  'box-exempt': box('15.00', '17%', '2%', '20.00'),
  'example-plain': (locale) => representativeExample(plain, { locale }),
  'example-staged': (locale) => representativeExample(reduction(EUROS), { locale }),
  'example-waived': (locale) => representativeExample(settlement(EUROS), { locale }),
  'example-flat-fee': (locale) => representativeExample(flat(EUROS), { locale }),
  'example-at-once': (locale) => representativeExample(atOnce, { locale }),
};
