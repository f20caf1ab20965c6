import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

const AGENCY = 'Agensi Kaunseling dan Pengurusan Kredit (AKPK), debt management programme';
const PROGRAM = 'my.dmp';

/** Malaysia: the debt management programme, which names the program "my.dmp". */
export const malaysia: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.my',
  version: '2026-11-25',
  description: 'Malaysia: debt management programme of AKPK. No legal advice; limits change.',
  currency: 'MYR',
  jurisdiction: 'MY',
  sources: [
    {
      level: 'industry',
      citation: { instrument: AGENCY, url: 'https://themalaysianreserve.com/2019/08/08' },
      verification: 'secondary',
      appliesTo: { programs: [PROGRAM] },
      rules: [
        { id: 'my.dmp.largest-debt', kind: 'eligibility', params: { largestDebt: '5000000.00' }, severity: 'approval' },
        // Income after expenses is positive, the plan paid.
        { id: 'my.dmp.net-income', kind: 'disposable-income-share', params: { share: '100%' }, severity: 'approval' },
        {
          id: 'my.dmp.longest-term',
          kind: 'longest-term',
          params: { months: 120 },
          severity: 'information',
          verification: 'memory',
        },
      ],
    },
    {
      // What was observed of plans, not a limit that anyone set.
      level: 'practice',
      citation: { instrument: `${AGENCY}, as observed` },
      verification: 'secondary',
      appliesTo: { programs: [PROGRAM] },
      rules: [{ id: 'my.dsr', kind: 'all-debt-to-income', params: { share: '40%' }, severity: 'information' }],
    },
  ],
});
