import type { Texts } from '../wording.ts';
import type { PlanStaffKey } from './plan.ts';

export const PLAN_STAFF_EN = {
  'lender.value':
    'The present value of the plan at the contract rate of {discountRate:rate} a year is {presentValue:amount}.',
  'lender.loss': 'The loss of the lender is {amount}, {lossShare:about} of the claim.',
  'lender.gain': 'The present value is {amount} more than the claim.',
  conserved:
    'Claim {claim:amount} + added {added:amount} + moved to principal {capitalizedIn:amount} = paid {paid:amount} + waived {waived:amount} + moved out of other parts {capitalizedOut:amount}.',
  'conserved.buckets':
    'The same holds for principal, interest, interest on interest, late charges and fees, each by itself.',
} as const satisfies Texts<PlanStaffKey>;
