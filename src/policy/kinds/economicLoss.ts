import { shareField, strictObject } from '../../input/index.ts';
import { ratio } from '../../money/index.ts';
import { totalOf } from '../../schedule/index.ts';
import { noMoreThan } from '../bound.ts';
import { atMost, share } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * The obligation diminishes by at most a share: (NPV0 - NPV1) / NPV0.
 *
 * NPV0 is the claim on the start date, every bucket, which is what the contract's own flows are worth at the
 * contract's rate; NPV1 is the worth of the plan's payments at that rate, down payment included. A plan worth more
 * than the claim has a share below zero. The limit itself is allowed. Fix: the share that is lost, to the limit.
 */
export const economicLoss = ruleKind({
  summary: "The lender's loss at the contract's rate is at most a share of the claim.",
  params: () => strictObject({ share: shareField }),
  tighter: { share: 'lower' },
  judge: (params, { loss, claim }) => [
    atMost(share(ratio(loss, totalOf(claim))), share(params.share), { change: 'loss-share' }),
  ],
  bounds: { 'loss-share': (params, { claim }) => [noMoreThan(share(params.share), { of: totalOf(claim) })] },
});
