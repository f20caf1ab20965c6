import { accountArbitrary } from './accountArbitrary.ts';
import { type DrawOptions, type Draws, fieldsDraw, PROGRAMS, START_DATES } from './draws.ts';
import type { Draw, FastCheck } from './fastCheck.ts';
import { policyArbitrary } from './policyArbitrary.ts';

/** What is asked of a policy before there is a plan: of an account, on a day, under a program or none. */
export function policyQuestionDraw(fc: FastCheck, options: DrawOptions, further: Draws): Draw<unknown> {
  return fieldsDraw(
    fc,
    { policy: policyArbitrary(fc, options), account: accountArbitrary(fc, options), ...further },
    { date: fc.constantFrom(...START_DATES), program: fc.constantFrom(null, ...PROGRAMS) },
  );
}
