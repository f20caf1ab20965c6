import type { Texts } from '../wording.ts';
import type { PlanStaffKey } from './plan.ts';

export const PLAN_STAFF_EN = {
  'lender.value': 'The plan is worth {presentValue:amount} at the contract rate of {discountRate:rate} a year.',
  'lender.loss': 'The loss against the claim is {amount}, {lossShare:about} of it.',
  'lender.gain': 'The plan is worth {amount} more than the claim.',
  conserved:
    'Claim {claim:amount} + added {added:amount} + moved to principal {capitalizedIn:amount} = paid {paid:amount} + waived {waived:amount} + moved out of other parts {capitalizedOut:amount}.',
  'conserved.buckets':
    'The same holds for principal, interest, interest on interest, late charges and fees, each by itself.',
} as const satisfies Texts<PlanStaffKey>;
