import { AXES } from './axes.ts';
import { attempt, passes, type Question, type Refused } from './question.ts';
import { installmentOf, type Trial } from './trial.ts';

/**
 * The plan of the smallest installment that passes, of all counts from the fewest to the most that dates and policy
 * allow; the fewest of those that are alike.
 *
 * @returns Null where none passes.
 */
export function smallestPayment(question: Question, base: Trial): Trial | null {
  const { least, most } = AXES.installments.range(base);
  let best: Trial | null = null;
  for (let count = most; count >= least; count -= 1n) {
    const trial = attempt(question, AXES.installments.moved(base, count));
    if (trial.outcome !== 'trial') continue;
    if (best && installmentOf(trial) > installmentOf(best)) continue;
    if (passes(question, trial)) best = trial;
  }
  return best;
}

/** What comes of a smaller payment: the plan of the count that was given, or of the smallest that keeps to it. */
export function atMost(question: Question, { solved }: Trial, payment: bigint, isCounted: boolean): Trial | Refused {
  const { installments, ...terms } = solved.draft.request.terms;
  return attempt(question, isCounted ? { ...terms, installments } : { ...terms, payment });
}
