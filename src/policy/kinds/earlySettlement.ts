import * as z from 'zod/mini';
import { listOf, strictObject } from '../../input/index.ts';
import { EARLY_SETTLEMENTS } from '../agreement.ts';
import { missingClause } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * Whoever pays everything early pays interest as the rule allows: for the days used alone, all of it, or a fee.
 *
 * Judged: what the agreement says. One that says nothing fails. Fix: the agreement, to what is allowed.
 */
export const earlySettlement = ruleKind({
  summary: 'The agreement counts interest on early settlement in an allowed way.',
  params: () =>
    strictObject({ allowed: listOf(z.enum(EARLY_SETTLEMENTS), EARLY_SETTLEMENTS.length).check(z.minLength(1)) }),
  tighter: { allowed: 'fewer' },
  judge: ({ allowed }, { agreement }) => {
    const actual = agreement?.earlySettlement;
    if (!actual) return [missingClause('early settlement', allowed.join(', '))];
    return [{ bound: 'one-of', actual, allowed, where: 'earlySettlement', change: 'agreement' }];
  },
  requires: ({ allowed }) => [{ where: 'earlySettlement', bound: 'one-of', values: allowed }],
});
