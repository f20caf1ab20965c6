import type { PlanKind } from '../account/index.ts';
import { AXIS_NAMES, type SolveTermInput } from '../offers/index.ts';
import type { TermsInput } from '../plans/index.ts';
import { ARREARS } from '../schedule/index.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { searchedDraw } from './questionDraw.ts';

/**
 * What `solveTerm` takes: what `proposeCounterOffer` does, and the term that is looked for. It is one that such a plan
 * has: no rate of an extended term, and no waiver of a bucket that is empty or treated in another way.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param kind - The kind of plan.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of questions that `solveTerm` answers, if only by why there is no such plan.
 * @example What is found is a plan that passes
 * import * as fc from 'fast-check';
 * import { solveTerm } from 'repayment-plan';
 * import { checkInvariants, solveTermInputArbitrary } from 'repayment-plan/testing';
 *
 * const answers = fc.sample(solveTermInputArbitrary(fc, 'interest-reduction'), 5).map(solveTerm);
 * answers.filter(({ outcome }) => outcome === 'solved').flatMap(({ plan }) => checkInvariants(plan)); // []
 */
export function solveTermInputArbitrary<Kind extends PlanKind>(
  fc: FastCheck,
  kind: Kind,
  options: DrawOptions = {},
): Arbitrary<SolveTermInput<Kind>> {
  const required = { unknown: fc.constantFrom(...AXIS_NAMES) };
  const drawn = searchedDraw(fc, kind, options, { required }) as Draw<SolveTermInput<Kind>>;
  return drawn.filter(hasTerm) as Arbitrary<SolveTermInput<Kind>>;
}

/** Whether a plan has the term that is looked for. */
function hasTerm({ unknown, kind, account, terms }: SolveTermInput): boolean {
  if (unknown === 'rate') return kind !== 'extended-term';
  const bucket = ARREARS.find((name) => unknown === `waiver-${name}`);
  if (bucket === undefined) return true;
  const { treatment, waive } = { waive: 'on-signing', ...terms } as TermsInput<'principal-settlement'>;
  const otherwise = kind === 'principal-settlement' ? { waive } : { pay: 'spread' };
  const isOwed = /[1-9]/.test(String(account.balances[bucket]));
  return isOwed && isPaidOrWaivedAtOnce(treatment?.[bucket] ?? otherwise);
}

/** What is capitalized, or waived on completion, cannot be waived on signing too. */
function isPaidOrWaivedAtOnce(part: object): boolean {
  return 'pay' in part || ('waive' in part && part.waive === 'on-signing');
}
