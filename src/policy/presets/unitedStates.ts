import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

const ACCOUNT_MANAGEMENT =
  'Account Management and Loss Allowance Guidance for Credit Card Lending, 8 January 2003 (OCC 2003-1, FIL-2-2003, SR 03-1)';
const RETAIL_CLASSIFICATION =
  'Uniform Retail Credit Classification and Account Management Policy, 65 FR 36903, 12 June 2000';
const CLASSIFICATION_TEXT = 'https://frrsdigital.com/topic-by-locator/3-1502';
const CARDS = ['credit-card'] as const;
const OPEN_END = ['credit-card', 'overdraft'] as const;
const WORKOUT = 'us.workout';
const SETTLEMENT = 'us.settlement';

/**
 * United States. A workout names the program "us.workout", a settlement that forgives principal "us.settlement".
 * Customers on active duty with debt from before carry the flag "active-duty", those under the Military Lending Act
 * "servicemember".
 *
 * The 60 months and the window of a settlement are guidance of supervisors, known from reports of it, and not law.
 */
export const unitedStates: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.us',
  version: '2026-11-25',
  description:
    'United States: workouts, settlements, re-aging, Regulation Z, servicemembers. No legal advice; limits change.',
  currency: 'USD',
  jurisdiction: 'US',
  sources: [
    {
      // Longer terms need documented, compelling evidence.
      level: 'supervisory',
      citation: {
        instrument: ACCOUNT_MANAGEMENT,
        url: 'https://fdic.gov/news/financial-institution-letters/2003/fil0302a.html',
      },
      verification: 'secondary',
      effectiveFrom: '2003-01-08',
      appliesTo: { products: CARDS, programs: [WORKOUT] },
      rules: [
        { id: 'us.ffiec.workout.longest-term', kind: 'longest-term', params: { months: 60 }, severity: 'approval' },
        // That the section exists was seen; what it says in detail is recalled.
        {
          id: 'us.ffiec.no-negative-amortization',
          kind: 'no-negative-amortization',
          params: {},
          severity: 'information',
          verification: 'memory',
        },
      ],
    },
    {
      // The guidance says three to six months; the longer end is the limit.
      level: 'supervisory',
      citation: {
        instrument: ACCOUNT_MANAGEMENT,
        url: 'https://creditcards.com/credit-card-news/credit-card-forgiveness-occ-1282.php',
      },
      verification: 'secondary',
      effectiveFrom: '2003-01-08',
      appliesTo: { products: CARDS, programs: [SETTLEMENT] },
      rules: [
        { id: 'us.ffiec.settlement.window', kind: 'settlement-window', params: { months: 6 }, severity: 'approval' },
        {
          id: 'us.ffiec.settlement.principal',
          kind: 'principal-forgiveness',
          params: { allowed: true },
          severity: 'approval',
        },
      ],
    },
    {
      level: 'supervisory',
      citation: {
        instrument: 'OCC News Release 2008-132, 12 November 2008',
        url: 'https://occ.gov/news-issuances/news-releases/2008/nr-occ-2008-132.html',
      },
      verification: 'primary',
      effectiveFrom: '2008-11-12',
      appliesTo: { products: CARDS },
      rules: [
        {
          id: 'us.occ.no-deferred-loss',
          kind: 'charge-off',
          params: { forgivenPartAtOnce: true },
          severity: 'approval',
        },
      ],
    },
    {
      level: 'supervisory',
      citation: { instrument: RETAIL_CLASSIFICATION, url: CLASSIFICATION_TEXT },
      verification: 'primary',
      effectiveFrom: '2000-06-12',
      rules: [
        {
          id: 'us.rccp.charge-off.open-end',
          kind: 'charge-off',
          params: { fromDaysPastDue: 180 },
          severity: 'warning',
          appliesTo: { products: OPEN_END },
        },
        {
          id: 'us.rccp.charge-off.closed-end',
          kind: 'charge-off',
          params: { fromDaysPastDue: 120 },
          severity: 'warning',
          appliesTo: { products: ['personal-loan'] },
        },
        {
          id: 'us.rccp.class',
          kind: 'delinquency-class',
          params: {
            classes: [
              { class: 'pass', fromDaysPastDue: 0 },
              { class: 'substandard', fromDaysPastDue: 90 },
            ],
          },
          severity: 'information',
        },
      ],
    },
    {
      level: 'supervisory',
      citation: {
        instrument: RETAIL_CLASSIFICATION,
        url: 'https://finweb.com/banking-credit/re-aging-delinquent-accounts.html',
      },
      verification: 'secondary',
      effectiveFrom: '2000-06-12',
      appliesTo: { products: OPEN_END },
      rules: [
        {
          id: 'us.rccp.re-age',
          kind: 're-age',
          params: {
            windows: [
              { most: 1, withinMonths: 12 },
              { most: 2, withinMonths: 60 },
            ],
            accountAgeMonths: 9,
            consecutivePayments: 3,
          },
          severity: 'approval',
          exceptPrograms: [WORKOUT],
        },
        // A workout may have one more than an ordinary account.
        {
          id: 'us.rccp.re-age.workout',
          kind: 're-age',
          params: {
            windows: [
              { most: 2, withinMonths: 12 },
              { most: 3, withinMonths: 60 },
            ],
            accountAgeMonths: 9,
            consecutivePayments: 3,
          },
          severity: 'approval',
          citation: {
            instrument:
              'OCC Bulletin 2000-20, beside the Uniform Retail Credit Classification and Account Management Policy',
            url: 'https://occ.gov/news-issuances/bulletins/2000/bulletin-2000-20.html',
          },
          appliesTo: { products: OPEN_END, programs: [WORKOUT] },
        },
      ],
    },
    {
      level: 'law',
      citation: { instrument: '12 CFR 1026 (Regulation Z)', article: '1026.55(b)(5)' },
      verification: 'primary',
      appliesTo: { products: CARDS },
      rules: [
        { id: 'us.regz.workout-rate', kind: 'no-rate-above-original', params: {}, severity: 'error' },
        {
          id: 'us.regz.workout-terms',
          kind: 'required-agreement',
          params: { items: ['terms-before-start'], undertakings: ['rate-restored-at-most'] },
          severity: 'error',
          appliesTo: { products: CARDS, programs: [WORKOUT] },
        },
      ],
    },
    {
      // What a statement says, not the plan. To the nearest dollar or cent.
      level: 'law',
      citation: {
        instrument: '12 CFR 1026 (Regulation Z)',
        article: '1026.7(b)(12), Appendix M1 and M2',
        url: 'https://consumerfinance.gov/rules-policy/regulations/1026/m2/',
      },
      verification: 'primary',
      appliesTo: { products: CARDS },
      rules: [
        {
          id: 'us.regz.36-months',
          kind: 'repayment-estimate',
          params: { months: 36, roundedTo: '1.00' },
          severity: 'information',
        },
      ],
    },
    {
      // An eighth of a percentage point, for regular transactions.
      level: 'law',
      citation: {
        instrument: '12 CFR 1026 (Regulation Z)',
        article: '1026.22(a), Appendix J(b)',
        url: 'https://fdic.gov/regulations/laws/rules/6500-3550.html',
      },
      verification: 'primary',
      appliesTo: { products: ['personal-loan'] },
      rules: [
        {
          id: 'us.regz.yearly-rate',
          kind: 'disclosed-rate',
          params: { method: 'reg-z-actuarial', decimals: 4, tolerance: { above: '0.125%', below: '0.125%' } },
          severity: 'information',
        },
      ],
    },
    {
      level: 'law',
      citation: {
        instrument: '32 CFR 232 (Military Lending Act)',
        article: '232.4(b)',
        url: 'https://anthonygarvan.github.io/allregs/html/sections/32CFR232.4.html',
      },
      verification: 'primary',
      appliesTo: { flags: ['servicemember'] },
      // The military rate is the one with fees.
      rules: [
        { id: 'us.mla.mapr', kind: 'rate-ceiling', params: { rate: '36%', countsFees: true }, severity: 'error' },
      ],
    },
    {
      level: 'law',
      citation: { instrument: '50 USC (Servicemembers Civil Relief Act)', article: '3937' },
      verification: 'secondary',
      appliesTo: { flags: ['active-duty'] },
      // Fees included.
      rules: [{ id: 'us.scra.6', kind: 'rate-ceiling', params: { rate: '6%', countsFees: true }, severity: 'error' }],
    },
    {
      level: 'law',
      citation: { instrument: 'Internal Revenue Code, Form 1099-C', article: '6050P' },
      verification: 'secondary',
      rules: [
        {
          id: 'us.irs.1099c',
          kind: 'reporting-code',
          params: { code: '1099-C', fromWaived: '600.00' },
          severity: 'warning',
        },
      ],
    },
  ],
});
