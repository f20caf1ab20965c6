import * as z from 'zod/mini';
import { crossCheck, listOf, shareField, strictObject } from '../../input/index.ts';
import { ratio } from '../../money/index.ts';
import { ARREARS, totalOf } from '../../schedule/index.ts';
import { noMoreThan } from '../bound.ts';
import { amount, atMost, share } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * What is paid at the start, before the first installment, is at most a share of the claim, and nothing of it goes to
 * the named buckets, such as fees.
 *
 * Measured: the down payment. The limit itself is allowed. Fix: the down payment, to the limit.
 */
export const upfrontPayment = ruleKind({
  summary: 'The down payment is at most a share of the claim and never pays the named arrears.',
  params: () =>
    strictObject({
      largestShare: z.optional(shareField),
      neverPays: z.optional(listOf(z.enum(ARREARS), ARREARS.length).check(z.minLength(1))),
    }).check(
      crossCheck(({ largestShare, neverPays }) => [
        largestShare === undefined &&
          neverPays === undefined && { path: ['largestShare'], rule: 'must be given, or neverPays' },
      ]),
    ),
  tighter: { largestShare: 'lower', neverPays: 'more' },
  judge: ({ largestShare, neverPays = [] }, { downPayment, claim }) => {
    const fees = neverPays.map((bucket) =>
      atMost(amount(downPayment[bucket]), amount(0n), { where: bucket, change: 'down-payment' }),
    );
    if (largestShare === undefined) return fees;
    const paid = share(ratio(totalOf(downPayment), totalOf(claim)));
    return [atMost(paid, share(largestShare), { where: 'claim', change: 'down-payment' }), ...fees];
  },
  bounds: {
    'down-payment': ({ largestShare, neverPays = [] }, { claim }) => {
      const fees = neverPays.map((bucket) => noMoreThan(amount(0n), { where: bucket }));
      if (largestShare === undefined) return fees;
      return [noMoreThan(share(largestShare), { where: 'claim', of: totalOf(claim) }), ...fees];
    },
  },
});
