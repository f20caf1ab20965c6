import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

const CARD_DIRECTION = 'RBI Master Direction on Credit Card and Debit Card, 2022';
const SETTLEMENTS = 'RBI/2023-24/40, framework for compromise settlements, 8 June 2023';

/**
 * India. A compromise settlement is granted at least one level above who granted the credit: a bank says so with its
 * own tiers, a rule of kind `authority-tiers` with `aboveSanctioning`.
 */
export const india: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.in',
  version: '2026-11-25',
  description:
    'India: card minimum without negative amortization, compromise settlements. No legal advice; limits change.',
  jurisdiction: 'IN',
  sources: [
    {
      level: 'law',
      citation: { instrument: CARD_DIRECTION, article: '9(b)' },
      verification: 'secondary',
      effectiveFrom: '2022-10-01',
      appliesTo: { products: ['credit-card'] },
      rules: [
        { id: 'in.minimum.no-negative-amortization', kind: 'no-negative-amortization', params: {}, severity: 'error' },
        {
          id: 'in.minimum.no-interest-on-charges',
          kind: 'no-capitalization',
          params: { buckets: ['penalties', 'fees'] },
          severity: 'error',
        },
      ],
    },
    {
      level: 'law',
      citation: { instrument: SETTLEMENTS },
      verification: 'secondary',
      effectiveFrom: '2023-06-08',
      appliesTo: { planKinds: ['principal-settlement'] },
      rules: [
        {
          id: 'in.settlement.restructuring',
          kind: 'restructuring-term',
          params: { months: 3 },
          severity: 'information',
        },
        // That there is a cooling period was reported; its twelve months are recalled.
        {
          id: 'in.settlement.cooling',
          kind: 'plan-frequency',
          params: { coolingMonths: 12 },
          severity: 'information',
          verification: 'memory',
          appliesTo: { planKinds: ['installment', 'extended-term', 'interest-reduction', 'principal-settlement'] },
        },
      ],
    },
  ],
});
