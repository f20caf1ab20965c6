import { proposeCounterOffer } from 'repayment-plan';
import { deepFreeze } from '../account/refusal.ts';
import { counterOf } from '../offers/inputs.ts';
import { debt, leaving } from '../plans/inputs.ts';

/** 7,200.00 over 12 months, 600.00 each, where 400.00 can be paid: 7,200 / 18 = 400.00. */
export const tooDear = deepFreeze(
  counterOf(
    proposeCounterOffer({
      account: debt('7200.00', '12%'),
      affordability: leaving('400.00'),
      kind: 'interest-reduction',
      terms: { installments: 12, rate: '0%' },
    }),
  ),
);
