import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

const HANDBOOK = 'FCA Handbook, Consumer Credit sourcebook (CONC)';
const CHAPTER_6 = 'https://handbook.fca.org.uk/handbook?related-provisions-for-provision=CONC%206.7.7';
const CARDS = ['credit-card'] as const;
const PERSISTENT_DEBT = 'uk.persistent-debt';
const BREATHING_SPACE = 'uk.breathing-space';
const VOLUNTARY_ARRANGEMENT = 'uk.iva';
const FORBEARANCE = 'uk.forbearance';

/**
 * United Kingdom. Programs: "uk.persistent-debt" for the plan of the 36th month, "uk.forbearance" for token payments
 * and whatever else CONC 7 lets be less than the minimum, "uk.breathing-space" for the moratorium, "uk.iva" for an
 * individual voluntary arrangement. Customers in persistent debt carry the flag "persistent-debt".
 *
 * The Standard Financial Statement's spending guidelines are for members only: a bank that has them adds a rule of kind
 * `budget-guideline`.
 */
export const unitedKingdom: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.uk',
  version: '2026-11-25',
  description:
    'United Kingdom: CONC 6.7 and 7, persistent debt, breathing space, voluntary arrangements. No legal advice; limits change.',
  jurisdiction: 'UK',
  sources: [
    {
      level: 'law',
      citation: { instrument: HANDBOOK, article: '6.7.5R', url: CHAPTER_6 },
      verification: 'primary',
      appliesTo: { products: CARDS },
      exceptPrograms: [FORBEARANCE, BREATHING_SPACE, VOLUNTARY_ARRANGEMENT],
      rules: [
        {
          id: 'uk.conc.minimum-payment',
          kind: 'minimum-payment',
          params: { interestAndFees: true, principalShare: '1%' },
          severity: 'error',
        },
      ],
    },
    {
      // Of a customer at risk of financial difficulties, as everyone is who needs a plan.
      level: 'law',
      citation: { instrument: HANDBOOK, article: '6.7.10R', url: CHAPTER_6 },
      verification: 'primary',
      appliesTo: { products: CARDS },
      rules: [{ id: 'uk.conc.no-rate-rise', kind: 'no-rate-above-original', params: {}, severity: 'error' }],
    },
    {
      // Normally three to four years, which is guidance within the rules.
      level: 'supervisory',
      citation: { instrument: HANDBOOK, article: '6.7.37 to 6.7.39' },
      verification: 'secondary',
      effectiveFrom: '2018-09-01',
      rules: [
        {
          id: 'uk.conc.persistent-debt.longest-term',
          kind: 'longest-term',
          params: { months: 48 },
          severity: 'approval',
          appliesTo: { products: CARDS, programs: [PERSISTENT_DEBT] },
        },
        {
          id: 'uk.conc.persistent-debt.usual-term',
          kind: 'term-range',
          params: { least: 36, most: 48 },
          severity: 'information',
          appliesTo: { products: CARDS, flags: ['persistent-debt'] },
          exceptPrograms: [BREATHING_SPACE, VOLUNTARY_ARRANGEMENT],
        },
      ],
    },
    {
      level: 'law',
      citation: { instrument: 'FCA policy statement PS24/2, CONC 7 as amended' },
      verification: 'secondary',
      effectiveFrom: '2024-11-04',
      rules: [{ id: 'uk.conc.no-escalation', kind: 'balance-not-escalating', params: {}, severity: 'error' }],
    },
    {
      level: 'law',
      citation: {
        instrument: 'Debt Respite Scheme (Breathing Space) Regulations 2020, SI 2020/1311',
        url: 'https://legislation.gov.uk/uksi/2020/1311',
      },
      verification: 'primary',
      effectiveFrom: '2021-05-04',
      rules: [
        {
          id: 'uk.breathing-space',
          kind: 'interest-moratorium',
          params: { days: 60, repeatMonths: 12 },
          severity: 'error',
        },
      ],
    },
    {
      // The tolerance was seen; that the equation is the European one is recalled.
      level: 'law',
      citation: {
        instrument: 'Consumer Credit (Disclosure of Information) Regulations, SI 2010/1014',
        article: 'Schedule 4',
        url: 'https://legislation.gov.uk/uksi/2010/1014/schedule/4',
      },
      verification: 'memory',
      rules: [
        {
          id: 'uk.yearly-rate',
          kind: 'disclosed-rate',
          params: { method: 'eu-apr', decimals: 3, tolerance: { above: '1%', below: '0.1%' } },
          severity: 'information',
        },
      ],
    },
    {
      level: 'practice',
      citation: {
        instrument: 'Insolvency Act 1986, voluntary arrangements as they are usually agreed',
        url: 'https://askcpag.org.uk/?id=-238235',
      },
      verification: 'secondary',
      appliesTo: { programs: [VOLUNTARY_ARRANGEMENT] },
      rules: [
        { id: 'uk.iva.longest-term', kind: 'longest-term', params: { months: 72 }, severity: 'warning' },
        { id: 'uk.iva.usual-term', kind: 'longest-term', params: { months: 60 }, severity: 'information' },
      ],
    },
  ],
});
