import { amountField, strictObject } from '../../input/index.ts';
import { amount } from '../judgement.ts';
import { judgeRange, rangeBounds, rangeCheck, rangeFields } from '../range.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * Payments lie in a range: none but the last is below the least, and none, the last included, is above the most.
 *
 * Both ends are included; an end left out is open. Installments of a payment holiday do not count, nor does the down
 * payment. Fix: the payment, to the end that is broken.
 */
export const installmentRange = ruleKind({
  summary: 'Payments lie in a range; the last one may be smaller.',
  params: (digits) => strictObject(rangeFields(amountField(digits))).check(rangeCheck),
  tighter: { least: 'higher', most: 'lower' },
  judge: (range, { smallestPayment, largestPayment }) =>
    judgeRange(range, { smallest: smallestPayment, largest: largestPayment, measure: amount }, { change: 'payment' }),
  bounds: { payment: (range) => rangeBounds(range, amount) },
});
