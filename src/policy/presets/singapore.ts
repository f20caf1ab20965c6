import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

/**
 * Singapore. The Debt Repayment Scheme names the program "sg.drs", a debt consolidation plan "sg.dcp".
 *
 * A consolidation is for debt above twelve monthly incomes; exactly twelve pass here.
 */
export const singapore: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.sg',
  version: '2026-11-25',
  description: 'Singapore: Debt Repayment Scheme and debt consolidation plan. No legal advice; limits change.',
  currency: 'SGD',
  jurisdiction: 'SG',
  sources: [
    {
      level: 'law',
      citation: {
        instrument: 'Insolvency Act, Debt Repayment Scheme',
        url: 'https://ccs.org.sg/debt-repayment-scheme/',
      },
      verification: 'secondary',
      appliesTo: { programs: ['sg.drs'] },
      rules: [
        { id: 'sg.drs.longest-term', kind: 'longest-term', params: { months: 60 }, severity: 'error' },
        { id: 'sg.drs.no-interest', kind: 'rate-ceiling', params: { rate: '0%' }, severity: 'error' },
        { id: 'sg.drs.largest-debt', kind: 'eligibility', params: { largestDebt: '150000.00' }, severity: 'error' },
        // No earlier scheme in five years; an arrangement of another kind counts here too, which an authority may see past.
        { id: 'sg.drs.frequency', kind: 'plan-frequency', params: { most: 1, withinMonths: 60 }, severity: 'approval' },
      ],
    },
    {
      level: 'industry',
      citation: {
        instrument: 'Association of Banks in Singapore, debt consolidation plan',
        url: 'https://ccs.org.sg/debt-consolidation-plan/',
      },
      verification: 'secondary',
      effectiveFrom: '2017-01-01',
      appliesTo: { programs: ['sg.dcp'] },
      rules: [
        { id: 'sg.dcp.longest-term', kind: 'longest-term', params: { months: 120 }, severity: 'approval' },
        {
          id: 'sg.dcp.eligibility',
          kind: 'eligibility',
          params: { debtToMonthlyIncome: { least: '12' } },
          severity: 'approval',
        },
      ],
    },
  ],
});
