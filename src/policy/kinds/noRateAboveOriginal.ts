import { strictObject } from '../../input/index.ts';
import { noMoreThan } from '../bound.ts';
import { atMost, rate } from '../judgement.ts';
import { highestRate, NO_AGREED_RATE } from '../rates.ts';
import { ruleKind } from '../ruleKind.ts';

/**
 * No rate of the agreed path is above the contract's, both nominal per year; a flat fee counts by its rate.
 *
 * The contract's own rate is allowed. A flat fee whose rate does not solve fails, and so does a plan whose rate is not known. Fix: the rate, to the contract's.
 */
export const noRateAboveOriginal = ruleKind({
  summary: "No agreed rate is above the contract's.",
  params: () => strictObject({}),
  tighter: {},
  judge: (_params, { agreedRates, contractRate }) => {
    const highest = highestRate(agreedRates);
    return [highest ? atMost(rate(highest), rate(contractRate), { change: 'rate' }) : NO_AGREED_RATE];
  },
  bounds: { rate: (_params, { contractRate }) => [noMoreThan(rate(contractRate), { where: 'agreed' })] },
});
