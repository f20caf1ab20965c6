import { amountField, strictObject } from '../../input/index.ts';
import { noLessThan } from '../bound.ts';
import { amount, atLeast } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/** No payment but the last is below an amount; installments of a payment holiday do not count. */
export const smallestInstallment = ruleKind({
  summary: 'No payment but the last is below an amount; payment holidays do not count.',
  params: (digits) => strictObject({ amount: amountField(digits) }),
  tighter: { amount: 'higher' },
  judge: (params, subject) => [atLeast(amount(subject.smallestPayment), amount(params.amount), { change: 'payment' })],
  bounds: { payment: (params) => [noLessThan(amount(params.amount))] },
});
