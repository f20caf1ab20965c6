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
      ],
    },
    {
      level: 'law',
      citation: { instrument: '12 CFR 1026 (Regulation Z)', article: '1026.55(b)(5)' },
      verification: 'primary',
      appliesTo: { products: CARDS, programs: [WORKOUT] },
      rules: [{ id: 'us.regz.workout-rate', kind: 'no-rate-above-original', params: {}, severity: 'error' }],
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
      rules: [{ id: 'us.mla.mapr', kind: 'rate-ceiling', params: { rate: '36%' }, severity: 'error' }],
    },
    {
      level: 'law',
      citation: { instrument: '50 USC (Servicemembers Civil Relief Act)', article: '3937' },
      verification: 'secondary',
      appliesTo: { flags: ['active-duty'] },
      rules: [{ id: 'us.scra.6', kind: 'rate-ceiling', params: { rate: '6%' }, severity: 'error' }],
    },
  ],
});
