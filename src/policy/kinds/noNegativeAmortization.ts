import * as z from 'zod/mini';
import { amount, atMost } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/** What is still to be paid never rises from one installment to the next. */
export const noNegativeAmortization = ruleKind({
  params: () => z.strictObject({}),
  judge: (_params, subject) => [atMost(amount(subject.largestIncrease), amount(0n))],
});
