import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

const ORDINANCE = 'Money Lenders Ordinance (Cap 163)';

/**
 * Hong Kong. The interbank debt relief plan names the program "hk.idrp"; accounts of money lenders carry the flag
 * "money-lender". Banks are bound to the two rates through the Code of Banking Practice, 12.3.
 *
 * Which yearly rate the ordinance means was not confirmed; the effective one is the stricter reading.
 */
export const hongKong: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.hk',
  version: '2026-11-25',
  description:
    'Hong Kong: rates of the Money Lenders Ordinance, interbank debt relief plan. No legal advice; limits change.',
  jurisdiction: 'HK',
  sources: [
    {
      level: 'law',
      citation: { instrument: ORDINANCE, article: '24' },
      verification: 'secondary',
      effectiveFrom: '2022-12-30',
      rules: [
        {
          id: 'hk.rate.offence',
          kind: 'rate-ceiling',
          params: { rate: '48%', basis: 'effective-irr' },
          severity: 'error',
        },
        // Above it a rate is presumed to be extortionate.
        {
          id: 'hk.rate.extortionate',
          kind: 'rate-ceiling',
          params: { rate: '36%', basis: 'effective-irr' },
          severity: 'approval',
          citation: { instrument: ORDINANCE, article: '25' },
        },
      ],
    },
    {
      level: 'law',
      citation: { instrument: ORDINANCE },
      verification: 'secondary',
      appliesTo: { flags: ['money-lender'] },
      rules: [{ id: 'hk.no-compound', kind: 'no-compound-interest', params: {}, severity: 'error' }],
    },
    {
      // What the plan's operator answers to who may apply: weak.
      level: 'practice',
      citation: { instrument: 'Interbank debt relief plan, answers of an operator' },
      verification: 'secondary',
      effectiveFrom: '2025-11-21',
      appliesTo: { programs: ['hk.idrp'] },
      rules: [
        {
          id: 'hk.idrp.eligibility',
          kind: 'eligibility',
          params: { debtToMonthlyIncome: { least: '10' } },
          severity: 'information',
        },
      ],
    },
  ],
});
