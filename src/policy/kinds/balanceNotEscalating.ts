import { strictObject } from '../../input/index.ts';
import { amount, atMost } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * What is still to be paid is after no installment more than it was at the start, after the down payment.
 *
 * Unlike `no-negative-amortization` it lets the balance rise on the way, as long as it stays at or below where it
 * began. Fix: none is named, as which payment would be enough depends on the whole course.
 */
export const balanceNotEscalating = ruleKind({
  summary: 'What is still to be paid is never more than at the start.',
  params: () => strictObject({}),
  tighter: {},
  judge: (_params, { largestBalance, openingBalance }) => [atMost(amount(largestBalance), amount(openingBalance))],
});
