import type { Sentence } from './explanation.ts';

/** A sentence whose figures are written otherwise than they stand, as without a sign, still carries the values. */
export function withValues(sentence: Sentence, values: Sentence['values']): Sentence {
  return { ...sentence, values: { ...sentence.values, ...values } };
}
