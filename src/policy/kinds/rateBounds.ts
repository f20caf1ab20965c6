import * as z from 'zod/mini';
import { fractionField, strictObject } from '../../input/index.ts';
import { compareRatios, type Ratio } from '../../money/index.ts';
import { atLeast, atMost, type Judgement, missing, rate } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';
import type { PolicySubject } from '../subject.ts';

/** Which rate of the plan is judged. */
const params = () =>
  strictObject({
    rate: fractionField,
    basis: z._default(z.enum(['agreed', 'nominal-irr', 'effective-irr']), 'agreed'),
  });

type RateBasis = z.output<ReturnType<typeof params>>['basis'];

const RATES = {
  agreed: (subject) => subject.agreedRates,
  'nominal-irr': ({ nominalIrr }) => nominalIrr && [nominalIrr],
  'effective-irr': ({ effectiveIrr }) => effectiveIrr && [effectiveIrr],
} as const satisfies Record<RateBasis, (subject: PolicySubject) => readonly Ratio[] | null>;

/** No rate of the agreed path, or the rate the plan comes to, lies below the floor. Nominal per year if agreed. */
export const rateFloor = ruleKind({
  params,
  judge: (rule, subject) =>
    judgeRate(RATES[rule.basis](subject), (rates) =>
      atLeast(rate(extreme(rates, -1)), rate(rule.rate), { change: 'rate' }),
    ),
});

/** No rate of the agreed path, or the rate the plan comes to, lies above the ceiling. A flat fee counts by its rate. */
export const rateCeiling = ruleKind({
  params,
  judge: (rule, subject) =>
    judgeRate(RATES[rule.basis](subject), (rates) =>
      atMost(rate(extreme(rates, 1)), rate(rule.rate), { change: 'rate' }),
    ),
});

function judgeRate(
  rates: readonly Ratio[] | null,
  judge: (rates: readonly Ratio[]) => Judgement,
): readonly Judgement[] {
  return [rates === null || rates.length === 0 ? missing('a rate that solves the payments of the plan') : judge(rates)];
}

/** The lowest (sign -1) or highest (sign 1) rate. */
function extreme(rates: readonly Ratio[], sign: 1 | -1): Ratio {
  return rates.reduce((found, next) => (compareRatios(next, found) * sign > 0 ? next : found));
}
