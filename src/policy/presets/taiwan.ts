import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

const DEBT_CLEARANCE = '消費者債務清理條例: Consumer Debt Clearance Act';
const CARD_RULES =
  '信用卡業務機構管理辦法: rules on institutions of the credit card business (text of 2010, renumbered since)';
const CARDS = ['credit-card'] as const;
const NEGOTIATION = 'tw.negotiation';
const REHABILITATION = 'tw.rehabilitation';

/**
 * Taiwan. Negotiation before court, through the largest creditor bank, names the program "tw.negotiation", a
 * rehabilitation by the court "tw.rehabilitation".
 *
 * The necessary cost of living is 1.2 times a published figure for each head: a bank adds it as `living-minimum`.
 */
export const taiwan: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.tw',
  version: '2026-11-25',
  description: 'Taiwan: card rates, no compounding, negotiation and rehabilitation. No legal advice; limits change.',
  currency: 'TWD',
  jurisdiction: 'TW',
  sources: [
    {
      level: 'law',
      citation: {
        instrument: '銀行法: Banking Act',
        article: '47-1 II',
        url: 'https://sf-debtdisputelawyer.com/newsdetail_2_1883.html',
      },
      verification: 'secondary',
      effectiveFrom: '2015-09-01',
      appliesTo: { products: CARDS },
      rules: [{ id: 'tw.card-rate', kind: 'rate-ceiling', params: { rate: '15%' }, severity: 'error' }],
    },
    {
      // The percentage was reported; the day from which it holds is recalled.
      level: 'law',
      citation: { instrument: '民法: Civil Code', article: '205' },
      verification: 'memory',
      effectiveFrom: '2021-07-20',
      rules: [
        {
          id: 'tw.all-in',
          kind: 'total-yearly-cost',
          params: { rate: '16%', basis: 'nominal-irr' },
          severity: 'information',
        },
      ],
    },
    {
      level: 'law',
      citation: { instrument: CARD_RULES, article: '48' },
      verification: 'primary',
      appliesTo: { products: CARDS },
      rules: [
        { id: 'tw.no-compound', kind: 'no-compound-interest', params: {}, severity: 'error' },
        {
          id: 'tw.no-interest-on-arrears',
          kind: 'no-capitalization',
          params: { buckets: ['interest', 'compoundInterest', 'fees'] },
          severity: 'error',
        },
      ],
    },
    {
      level: 'practice',
      citation: {
        instrument: `${DEBT_CLEARANCE}; the step is law, the number of installments habit`,
        article: '151',
        url: 'https://loanrich.tw/debt-negotiation',
      },
      verification: 'memory',
      appliesTo: { programs: [NEGOTIATION] },
      rules: [
        { id: 'tw.negotiation.longest-term', kind: 'longest-term', params: { months: 180 }, severity: 'information' },
      ],
    },
    {
      // Once more after a breach, and not twice.
      level: 'industry',
      citation: {
        instrument: '銀行公會 個別協商一致性方案: common scheme of the Bankers Association for individual negotiation',
        url: 'https://uptogo.com.tw/?p=32766',
      },
      verification: 'secondary',
      appliesTo: { programs: [NEGOTIATION] },
      rules: [
        {
          id: 'tw.negotiation.once-more',
          kind: 'eligibility',
          params: { arrangements: { outcome: 'broken', most: 1 } },
          severity: 'approval',
        },
      ],
    },
    {
      level: 'law',
      citation: { instrument: DEBT_CLEARANCE, article: '53' },
      verification: 'primary',
      appliesTo: { programs: [REHABILITATION] },
      rules: [
        // Up to eight years in the cases that the article lists.
        { id: 'tw.rehabilitation.usual-term', kind: 'longest-term', params: { months: 72 }, severity: 'approval' },
        { id: 'tw.rehabilitation.longest-term', kind: 'longest-term', params: { months: 96 }, severity: 'error' },
        {
          id: 'tw.rehabilitation.largest-debt',
          kind: 'eligibility',
          params: { largestDebt: '12000000.00' },
          severity: 'error',
          citation: { instrument: DEBT_CLEARANCE, article: '42' },
        },
      ],
    },
  ],
});
