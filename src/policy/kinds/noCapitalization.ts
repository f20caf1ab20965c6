import * as z from 'zod/mini';
import { listOf, strictObject } from '../../input/index.ts';
import { ARREARS } from '../../schedule/index.ts';
import { noMoreThan } from '../bound.ts';
import { amount, atMost } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * Nothing of the named buckets joins principal at the start, where it would bear interest. A bucket that is not named
 * is not judged. Fix: what is capitalized, to nothing.
 */
export const noCapitalization = ruleKind({
  summary: 'Nothing of the named buckets joins principal, where it would bear interest.',
  params: () => strictObject({ buckets: listOf(z.enum(ARREARS), ARREARS.length).check(z.minLength(1)) }),
  tighter: { buckets: 'more' },
  judge: ({ buckets }, { capitalized }) =>
    buckets.map((bucket) =>
      atMost(amount(capitalized[bucket]), amount(0n), { where: bucket, change: 'capitalization' }),
    ),
  bounds: {
    capitalization: ({ buckets }) => buckets.map((bucket) => noMoreThan(amount(0n), { where: bucket })),
  },
});
