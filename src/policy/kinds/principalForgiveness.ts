import * as z from 'zod/mini';
import { strictObject } from '../../input/index.ts';
import { noMoreThan } from '../bound.ts';
import { amount, atMost } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * Principal may be waived, on signing or on completion, or none of it may.
 *
 * Where it may, up to all of it; `largest-waiver` limits how much. Fix: the waiver, to nothing.
 */
export const principalForgiveness = ruleKind({
  summary: 'Whether principal may be waived at all.',
  params: () => strictObject({ allowed: z.boolean() }),
  tighter: { allowed: false },
  judge: ({ allowed }, { claim, waived }) => [
    atMost(amount(waived.principal), amount(allowed ? claim.principal : 0n), { where: 'principal', change: 'waiver' }),
  ],
  bounds: {
    waiver: ({ allowed }, { claim }) => [
      noMoreThan(amount(allowed ? claim.principal : 0n), { where: 'principal', of: claim.principal }),
    ],
  },
});
