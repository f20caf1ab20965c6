import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

const ACT = 'Bankruptcy and Insolvency Act';

/** Canada: the consumer proposal, which names the program "ca.proposal". */
export const canada: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.ca',
  version: '2026-11-25',
  description: 'Canada: consumer proposals. No legal advice; limits change.',
  currency: 'CAD',
  jurisdiction: 'CA',
  sources: [
    {
      level: 'law',
      citation: { instrument: ACT, article: '66.12(5)' },
      verification: 'primary',
      appliesTo: { programs: ['ca.proposal'] },
      rules: [{ id: 'ca.proposal.longest-term', kind: 'longest-term', params: { months: 60 }, severity: 'error' }],
    },
    {
      // Without the mortgage on the home.
      level: 'law',
      citation: { instrument: ACT, article: '66.11' },
      verification: 'secondary',
      appliesTo: { programs: ['ca.proposal'] },
      rules: [
        {
          id: 'ca.proposal.largest-debt',
          kind: 'eligibility',
          params: { largestDebt: '250000.00' },
          severity: 'error',
        },
        {
          id: 'ca.proposal.annulment',
          kind: 'breach-consequence',
          params: { missedPayments: { least: 3, most: 3 }, required: ['terminate'] },
          severity: 'warning',
          citation: { instrument: ACT, url: 'https://consumer-proposal.org/?p=178' },
        },
      ],
    },
  ],
});
