import type { PolicyInput } from '../schema.ts';
import * as cited from './mainlandChinaCitations.ts';
import { ARTICLE_70_ITEMS, CARD_CLASSES, COST_ITEMS, GENERAL_CLASSES } from './mainlandChinaLists.ts';
import { preset } from './preset.ts';

const CARDS = ['credit-card'] as const;
const OTHER_PRODUCTS = ['personal-loan', 'overdraft', 'other'] as const;
const PERSONALIZED = 'cn.article-70';
const INTEREST_AND_FEES = ['interest', 'compoundInterest', 'penalties', 'fees'] as const;

/**
 * Mainland China. A plan under article 70, the personalized installment, names the program "cn.article-70", installments
 * of a cash advance "cn.cash-installment"; what names neither is an ordinary installment of the 2022 notice.
 *
 * Article 70 says neither "once" nor that interest stops: no rule of it limits how often, or asks for a rate of zero.
 * Yearly rates of the ended band are the daily ones times 365. Cards are classed by the scale of 2011, other products
 * by that of 2023; a bank that classes cards by the latter gives the two rules other products.
 */
export const mainlandChina: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.cn',
  version: '2026-11-25',
  description:
    'Mainland China: personalized and ordinary card installments, disclosure, classes. No legal advice; limits change.',
  currency: 'CNY',
  jurisdiction: 'CN',
  sources: [
    {
      level: 'law',
      citation: cited.ARTICLE_70,
      verification: 'primary',
      effectiveFrom: '2011-01-13',
      appliesTo: { products: CARDS, programs: [PERSONALIZED] },
      rules: [
        { id: 'cn.art70.longest-term', kind: 'longest-term', params: { months: 60 }, severity: 'error' },
        // Special circumstances, and still willing. That the debt exceeds the ability to repay is for the budget to show.
        {
          id: 'cn.art70.eligibility',
          kind: 'eligibility',
          params: { hardship: ['temporary', 'lasting'], willing: true },
          severity: 'error',
        },
        { id: 'cn.art70.contents', kind: 'required-agreement', params: { items: ARTICLE_70_ITEMS }, severity: 'error' },
        {
          id: 'cn.art70.undertaking',
          kind: 'required-agreement',
          params: { undertakings: ['no-new-credit-card'] },
          severity: 'error',
        },
        {
          id: 'cn.art70.collection-stop',
          kind: 'required-agreement',
          params: { undertakings: ['collection-stops'] },
          severity: 'error',
        },
        // Asked of an oral agreement alone.
        {
          id: 'cn.art70.recording',
          kind: 'required-agreement',
          params: { undertakings: ['recording-kept'] },
          severity: 'information',
        },
      ],
    },
    {
      level: 'law',
      citation: cited.ARTICLE_57,
      verification: 'primary',
      effectiveFrom: '2011-01-13',
      appliesTo: { products: CARDS },
      rules: [
        {
          id: 'cn.art57.allocation',
          kind: 'payment-allocation',
          params: {
            brackets: [
              { daysPastDue: { least: 1, most: 90 }, order: [INTEREST_AND_FEES, ['principal']] },
              { daysPastDue: { least: 91 }, order: [['principal'], INTEREST_AND_FEES] },
            ],
          },
          severity: 'error',
        },
      ],
    },
    {
      level: 'law',
      citation: cited.NOTICE_2022,
      verification: 'secondary',
      effectiveFrom: '2022-07-07',
      appliesTo: { products: CARDS },
      exceptPrograms: [PERSONALIZED],
      rules: [
        { id: 'cn.n13.longest-term', kind: 'longest-term', params: { months: 60 }, severity: 'error' },
        // An arrangement that was completed or called off left no balance in installments.
        {
          id: 'cn.n13.no-reinstallment',
          kind: 'renegotiation-ban',
          params: { exceptOutcomes: ['completed', 'cancelled'] },
          severity: 'error',
          exceptPlanKinds: ['principal-settlement'],
        },
        // Taking all interest first may be neither the only nor the default choice; it may be chosen.
        { id: 'cn.n13.no-upfront-interest', kind: 'upfront-interest-ban', params: {}, severity: 'warning' },
        // The clause itself was not found.
        {
          id: 'cn.n13.early-settlement',
          kind: 'early-settlement',
          params: { allowed: ['interest-for-days-used'] },
          severity: 'information',
          verification: 'memory',
        },
      ],
    },
    {
      level: 'law',
      citation: cited.NOTICE_2022,
      verification: 'secondary',
      effectiveFrom: '2022-07-07',
      appliesTo: { products: CARDS, programs: ['cn.cash-installment'] },
      rules: [
        {
          id: 'cn.n13.cash-amount',
          kind: 'plan-amount-range',
          params: { most: '50000', of: 'cash' },
          severity: 'error',
        },
        { id: 'cn.n13.cash-term', kind: 'longest-term', params: { months: 24 }, severity: 'error' },
      ],
    },
    {
      level: 'law',
      citation: cited.NOTICE_2016,
      verification: 'primary',
      effectiveFrom: '2017-01-01',
      appliesTo: { products: CARDS },
      rules: [
        // 0.05 % a day x 365, and 0.7 of it.
        {
          id: 'cn.pboc111.rate-ceiling',
          kind: 'rate-ceiling',
          params: { rate: '18.25%' },
          severity: 'error',
          effectiveTo: '2020-12-31',
        },
        {
          id: 'cn.pboc111.rate-floor',
          kind: 'rate-floor',
          params: { rate: '12.775%' },
          severity: 'error',
          effectiveTo: '2020-12-31',
        },
        {
          id: 'cn.pboc111.no-interest-on-fees',
          kind: 'no-capitalization',
          params: { buckets: ['penalties', 'fees'] },
          severity: 'error',
        },
      ],
    },
    {
      level: 'practice',
      citation: cited.COURT_PRACTICE,
      verification: 'secondary',
      rules: [
        {
          id: 'cn.court.total-cost',
          kind: 'total-yearly-cost',
          params: { rate: '24%', basis: 'nominal-irr' },
          severity: 'warning',
        },
      ],
    },
    {
      level: 'law',
      citation: cited.COST_STATEMENT,
      verification: 'secondary',
      effectiveFrom: '2026-08-01',
      rules: [
        {
          id: 'cn.jg2026-2.cost-table',
          kind: 'required-agreement',
          params: { items: COST_ITEMS },
          severity: 'warning',
        },
      ],
    },
    {
      level: 'law',
      citation: cited.YEARLY_RATES,
      verification: 'secondary',
      effectiveFrom: '2021-03-12',
      rules: [
        // By the rate with compounding; a bank that states the simple one has to say so, and gives this rule that method.
        {
          id: 'cn.pboc2021-3.yearly-rate',
          kind: 'disclosed-rate',
          params: { method: 'pboc-irr', decimals: 4 },
          severity: 'information',
        },
      ],
    },
    {
      level: 'law',
      citation: cited.ARTICLE_92,
      verification: 'primary',
      effectiveFrom: '2011-01-13',
      appliesTo: { products: CARDS },
      rules: [
        { id: 'cn.class.card', kind: 'delinquency-class', params: { classes: CARD_CLASSES }, severity: 'information' },
      ],
    },
    {
      level: 'law',
      citation: cited.RISK_MEASURES,
      verification: 'secondary',
      effectiveFrom: '2023-07-01',
      rules: [
        {
          id: 'cn.class.general',
          kind: 'delinquency-class',
          params: { classes: GENERAL_CLASSES },
          severity: 'information',
          appliesTo: { products: OTHER_PRODUCTS },
        },
        {
          id: 'cn.class.restructured-observation',
          kind: 'observation-period',
          params: { months: 12, payments: 2, from: 'first-due-date', leaves: 'restructured' },
          severity: 'information',
        },
      ],
    },
    {
      level: 'industry',
      citation: cited.BUREAU_CODES,
      verification: 'secondary',
      rules: [
        {
          id: 'cn.bureau.personalized-installment',
          kind: 'reporting-code',
          params: { code: '14' },
          severity: 'warning',
          appliesTo: { programs: [PERSONALIZED] },
        },
        {
          id: 'cn.bureau.debt-reduction',
          kind: 'reporting-code',
          params: { code: '11', fromWaived: '0.01' },
          severity: 'warning',
          exceptPrograms: [PERSONALIZED],
        },
      ],
    },
    {
      // The figures are those of bank terms; that the convention says them was not confirmed.
      level: 'industry',
      citation: cited.CARD_CONVENTION,
      verification: 'memory',
      appliesTo: { products: CARDS },
      rules: [
        {
          id: 'cn.practice.grace',
          kind: 'grace-period',
          params: { days: 3, amount: '10.00' },
          severity: 'information',
        },
      ],
    },
    {
      level: 'practice',
      citation: cited.CARD_TERMS,
      verification: 'secondary',
      appliesTo: { products: CARDS },
      exceptPrograms: [PERSONALIZED],
      rules: [
        {
          id: 'cn.practice.minimum-payment',
          kind: 'minimum-payment',
          params: { principalShare: '10%' },
          severity: 'information',
        },
        { id: 'cn.practice.penalty', kind: 'late-fee', params: { largestShare: '5%' }, severity: 'information' },
      ],
    },
    {
      level: 'practice',
      citation: cited.MORTGAGE_GUIDELINE,
      verification: 'secondary',
      rules: [{ id: 'cn.dti', kind: 'all-debt-to-income', params: { share: '55%' }, severity: 'warning' }],
    },
  ],
});
