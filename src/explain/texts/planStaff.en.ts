import type { Texts } from '../wording.ts';
import type { PlanStaffKey } from './plan.ts';

export const PLAN_STAFF_EN = {
  'lender.value': 'The plan is worth {presentValue:amount} at the contract rate of {discountRate:rate} a year.',
  'lender.loss': 'The loss against the claim is {amount}, a share of {lossShare:share}.',
  'lender.gain': 'The plan is worth {amount} more than the claim.',
  law: 'By bucket and in total, {law:text}.',
  conserved:
    '{claim:amount} + {added:amount} + {capitalizedIn:amount} = {paid:amount} + {waived:amount} + {capitalizedOut:amount}.',
  trace: '{step}: {formula:text}; {values}; result {result:text}.',
  'step.claim.accrual': 'What the contract adds before the start',
  'step.treatment.principal': 'Principal to be paid',
  'step.treatment.interest': 'Interest to be paid',
  'step.treatment.compoundInterest': 'Compound interest to be paid',
  'step.treatment.penalties': 'Penalties to be paid',
  'step.treatment.fees': 'Fees to be paid',
  'step.installments': 'Number of installments',
  'step.principal-share': 'Share of principal that is paid',
  'step.lump-sum': 'Lump sum',
  'step.down-payment': 'Down payment',
  'step.rate': 'Highest rate that fits',
  'step.installment': 'Installment',
  'step.total': 'Total paid',
  'step.irr': 'Internal rate per period',
  'step.nominal-irr': 'Nominal yearly rate',
  'step.effective-irr': 'Effective yearly rate',
  'step.present-value': 'Present value',
  'step.loss': 'Loss of the lender',
  'step.other': 'Further step',
} as const satisfies Texts<PlanStaffKey>;
