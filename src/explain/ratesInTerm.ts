import type { Plan, ResolvedTerms } from '../plans/index.ts';

/** @returns The steps of a plan's rate that hold on some day of it. */
export function ratesInTerm({ terms, totals }: Plan): ResolvedTerms['rate'] {
  return terms.rate.filter(({ from }, index) => index === 0 || from <= totals.finalDueDate);
}
