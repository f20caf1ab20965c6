import * as z from 'zod/mini';
import { fractionField, strictObject } from '../../input/index.ts';
import type { Ratio } from '../../money/index.ts';
import { noMoreThan } from '../bound.ts';
import { atMost, rate } from '../judgement.ts';
import { NO_RATE } from '../rates.ts';
import { ruleKind } from '../ruleKind.ts';
import type { InternalRates } from '../subject.ts';

const COSTS = {
  'nominal-irr': ({ nominal }) => nominal,
  'effective-irr': ({ effective }) => effective,
} as const satisfies Record<string, (rates: InternalRates) => Ratio | null>;

/**
 * What the plan costs in all, as a yearly rate on what is owed, is at most a rate.
 *
 * Measured: the internal rate of claim and payments, times the periods of a year (`nominal-irr`) or compounded over
 * them (`effective-irr`); without the fees that the plan charges where they are not counted. The limit itself is
 * allowed. A plan whose payments no rate solves fails. Fix: the rate, to the limit.
 */
export const totalYearlyCost = ruleKind({
  summary: 'What the plan costs a year, with or without its fees, is at most a rate.',
  params: () =>
    strictObject({
      rate: fractionField,
      basis: z.enum(Object.keys(COSTS) as (keyof typeof COSTS)[]),
      countsFees: z._default(z.boolean(), true),
    }),
  tighter: { rate: 'lower', basis: 'same', countsFees: 'same' },
  judge: (rule, subject) => {
    const rates = rule.countsFees ? subject.internalRates() : subject.internalRatesWithoutFees();
    const cost = COSTS[rule.basis](rates);
    return [cost ? atMost(rate(cost), rate(rule.rate), { change: 'rate' }) : NO_RATE];
  },
  bounds: {
    rate: (rule) => [
      noMoreThan(rate(rule.rate), { where: rule.countsFees ? rule.basis : `${rule.basis} without fees` }),
    ],
  },
});
