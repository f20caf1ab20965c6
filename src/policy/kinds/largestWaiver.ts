import * as z from 'zod/mini';
import { shareField, strictObject } from '../../input/index.ts';
import { ratio } from '../../money/index.ts';
import { BUCKETS } from '../../schedule/index.ts';
import { atMost, share } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

const optionalShare = z.optional(shareField);

/** At most a share of each named bucket is waived, on signing or on completion. A bucket not named is not judged. */
export const largestWaiver = ruleKind({
  params: () =>
    strictObject({
      principal: optionalShare,
      interest: optionalShare,
      compoundInterest: optionalShare,
      penalties: optionalShare,
      fees: optionalShare,
    }),
  judge: (params, { claim, waived }) =>
    BUCKETS.flatMap((bucket) => {
      const limit = params[bucket];
      if (limit === undefined || claim[bucket] === 0n) return [];
      return [atMost(share(ratio(waived[bucket], claim[bucket])), share(limit), { where: bucket, change: 'waiver' })];
    }),
});
