import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

/** Australia. A hardship notice is answered, or more is asked, within days: what the lender owes, whatever the plan. */
export const australia: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.au',
  version: '2026-11-25',
  description: 'Australia: answer to a hardship notice. No legal advice; limits change.',
  jurisdiction: 'AU',
  sources: [
    {
      level: 'law',
      citation: { instrument: 'National Credit Code', article: '72' },
      verification: 'primary',
      rules: [{ id: 'au.hardship.response', kind: 'response-deadline', params: { days: 21 }, severity: 'information' }],
    },
  ],
});
