import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

const CARD_MEASURES =
  '商业银行信用卡业务监督管理办法 (银监会令2011年第2号): Measures for the Supervision of the Credit Card Business of Commercial Banks';
const CARD_NOTICE_2022 = '银保监规〔2022〕13号: notice on regulating the credit card business, issued 2022-07-07';
const CARD_NOTICE_2016 = "银发〔2016〕111号: notice of the People's Bank of China on the credit card business";
const RISK_MEASURES =
  '商业银行金融资产风险分类办法 (银保监会 人行令〔2023〕1号): Measures for the Risk Classification of Financial Assets';
const SUMMARY_2022 = 'https://123592.com/cj/jjgc/2022-07-07/1347071.html';
const SUMMARY_2016 = 'https://buxiugangdiaosu.cc/?p=3039';

const CARDS = ['credit-card'] as const;
const PERSONALIZED = 'cn.article-70';
const CASH = 'cn.cash-installment';

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
    'Mainland China: personalized installment of article 70, ordinary card installments, disclosure and classes. No legal advice; limits change.',
  currency: 'CNY',
  jurisdiction: 'CN',
  sources: [
    {
      level: 'law',
      citation: {
        instrument: CARD_MEASURES,
        article: '70',
        url: 'https://m.yktchina.com/xyk/xyk/2022/0913/46444.html',
      },
      verification: 'primary',
      effectiveFrom: '2011-01-13',
      appliesTo: { products: CARDS, programs: [PERSONALIZED] },
      rules: [
        { id: 'cn.art70.longest-term', kind: 'longest-term', params: { months: 60 }, severity: 'error' },
        // Special circumstances, and still willing. That the debt exceeds the ability to repay is for the budget to show.
        // Items 1 to 3, 5 and 6 of the agreement; item 4 is the undertaking.
        // Asked of an oral agreement alone.
      ],
    },
    {
      level: 'law',
      citation: { instrument: CARD_NOTICE_2022, url: SUMMARY_2022 },
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
        // The clause itself was not found.
      ],
    },
    {
      level: 'law',
      citation: { instrument: CARD_NOTICE_2022, url: SUMMARY_2022 },
      verification: 'secondary',
      effectiveFrom: '2022-07-07',
      appliesTo: { products: CARDS, programs: [CASH] },
      rules: [
        {
          id: 'cn.n13.cash-amount',
          kind: 'plan-amount-range',
          params: { most: '50000.00', of: 'cash' },
          severity: 'error',
        },
        { id: 'cn.n13.cash-term', kind: 'longest-term', params: { months: 24 }, severity: 'error' },
      ],
    },
    {
      // 0.05 % a day x 365, and 0.7 of it. 银发〔2020〕327号 ended the band on the last day of 2020.
      level: 'law',
      citation: { instrument: CARD_NOTICE_2016, url: SUMMARY_2016 },
      verification: 'primary',
      effectiveFrom: '2017-01-01',
      effectiveTo: '2020-12-31',
      appliesTo: { products: CARDS },
      rules: [
        { id: 'cn.pboc111.rate-ceiling', kind: 'rate-ceiling', params: { rate: '18.25%' }, severity: 'error' },
        { id: 'cn.pboc111.rate-floor', kind: 'rate-floor', params: { rate: '12.775%' }, severity: 'error' },
      ],
    },
    {
      level: 'law',
      citation: { instrument: CARD_NOTICE_2016, article: 'III', url: SUMMARY_2016 },
      verification: 'primary',
      effectiveFrom: '2017-01-01',
      appliesTo: { products: CARDS },
      rules: [
        {
          id: 'cn.pboc111.no-interest-on-fees',
          kind: 'no-capitalization',
          params: { buckets: ['penalties', 'fees'] },
          severity: 'error',
        },
      ],
    },
    {
      // Article 2 leaves it to the court to reduce a total that is too high and names no percentage.
      level: 'practice',
      citation: {
        instrument:
          "Court practice after 法发〔2017〕22号, opinion of the Supreme People's Court on financial trials; no statute says 24 %",
        url: 'https://zjblf.com/?p=44128',
      },
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
      level: 'practice',
      citation: {
        instrument: '商业银行房地产贷款风险管理指引 (2004): guideline on mortgage risk, used as habit',
        url: 'https://cementchina.net/newsdetail.aspx?id=274',
      },
      verification: 'secondary',
      rules: [{ id: 'cn.dti', kind: 'all-debt-to-income', params: { share: '55%' }, severity: 'warning' }],
    },
  ],
});
