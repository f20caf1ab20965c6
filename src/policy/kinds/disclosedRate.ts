import * as z from 'zod/mini';
import { countField, fractionField, strictObject } from '../../input/index.ts';
import {
  addRatios,
  compareRatios,
  formatFraction,
  type Ratio,
  ratio,
  roundRatio,
  subtractRatios,
} from '../../money/index.ts';
import { DISCLOSED_METHODS, type DisclosedMethod } from '../agreement.ts';
import { atLeast, atMost, missingClause, rate } from '../judgement.ts';
import { highestRate, NO_RATE } from '../rates.ts';
import { ruleKind } from '../ruleKind.ts';
import type { PolicySubject } from '../subject.ts';

/**
 * What a plan comes to by each method.
 *
 * - `agreed`: the highest rate of the agreed path.
 * - `nominal-irr`, `effective-irr`: as the plan shows them.
 * - `pboc-simple`, `pboc-irr`: the same two, as the People's Bank of China names them; the debt counts less what is
 *   waived and paid at the start.
 * - `reg-z-actuarial`, `eu-apr`: solved from the payments on their dates.
 */
const RATES = {
  agreed: ({ agreedRates }) => highestRate(agreedRates) ?? null,
  'nominal-irr': ({ internalRates }) => internalRates().nominal,
  'effective-irr': ({ internalRates }) => internalRates().effective,
  'pboc-simple': ({ internalRates }) => internalRates().nominal,
  'pboc-irr': ({ internalRates }) => internalRates().effective,
  'reg-z-actuarial': ({ datedRate }) => datedRate('reg-z-actuarial'),
  'eu-apr': ({ datedRate }) => datedRate('eu-apr'),
} as const satisfies Record<DisclosedMethod, (subject: PolicySubject) => Ratio | null>;

/** Three decimals of a fraction are a tenth of a percent: no rule asks for less. */
const FEWEST_DECIMALS = 3;
const MOST_DECIMALS = 10;

/**
 * The agreement names the yearly rate by a method, and names it right: to so many decimals of the fraction, or within
 * the tolerance, where there is one.
 *
 * Without a tolerance the rate named and the one that the plan comes to are both rounded. With one, the rate named is at
 * most so much above the exact one, or the rounded one where that is higher, and at most so much below; both ends are
 * included. Where it is named twice, both have to be right. An agreement that does not name the rate fails, as does a
 * plan that no rate solves.
 * Rounding: half expand, to the decimals. Fix: the agreement, to the rounded rate.
 */
export const disclosedRate = ruleKind({
  summary: 'The agreement names the yearly rate by a method, right to so many decimals or within a tolerance.',
  params: () =>
    strictObject({
      method: z.enum(DISCLOSED_METHODS),
      decimals: countField(FEWEST_DECIMALS, MOST_DECIMALS),
      tolerance: z.optional(strictObject({ above: fractionField, below: fractionField })),
    }),
  tighter: { method: 'same', decimals: 'same', tolerance: 'same' },
  judge: ({ method, decimals, tolerance }, subject) => {
    const exact = RATES[method](subject);
    if (!exact) return [NO_RATE];
    const right = rounded(exact, decimals);
    const highest = tolerance ? higher(addRatios(exact, tolerance.above), right) : right;
    const lowest = tolerance ? lower(subtractRatios(exact, tolerance.below), right) : right;
    const concerning = { where: method, change: 'agreement', to: rate(right) } as const;
    const named = subject.agreement?.disclosedRates.filter((disclosed) => disclosed.method === method) ?? [];
    if (named.length === 0) return [missingClause(`rate by ${method}`, formatFraction(right))];
    return named.flatMap((disclosed) => {
      const actual = rate(tolerance ? disclosed.rate : rounded(disclosed.rate, decimals));
      return [atMost(actual, rate(highest), concerning), atLeast(actual, rate(lowest), concerning)];
    });
  },
  requires: ({ method }) => [{ where: 'disclosedRates', bound: 'all-of', values: [method] }],
});

function rounded({ numerator, denominator }: Ratio, decimals: number): Ratio {
  const scale = 10n ** BigInt(decimals);
  return ratio(roundRatio(ratio(numerator * scale, denominator), 'halfExpand'), scale);
}

function higher(one: Ratio, other: Ratio): Ratio {
  return compareRatios(one, other) >= 0 ? one : other;
}

function lower(one: Ratio, other: Ratio): Ratio {
  return compareRatios(one, other) <= 0 ? one : other;
}
