import { strictObject } from '../../input/index.ts';
import { amount, atMost } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/** What is still to be paid never rises from one installment to the next. */
export const noNegativeAmortization = ruleKind({
  summary: 'What is still to be paid never rises from one installment to the next.',
  params: () => strictObject({}),
  tighter: {},
  judge: (_params, subject) => [atMost(amount(subject.largestIncrease), amount(0n))],
});
