import { PLAN_KINDS } from '../account/index.ts';
import type { Currency } from '../money/index.ts';
import { APPROVALS, FAMILY_NAMES, type ProposalPreferences, SCORING_WEIGHTS } from '../offers/index.ts';
import { fallingDraw, fieldsDraw, percentageDraw } from './draws.ts';
import type { Draw, FastCheck } from './fastCheck.ts';
import { keptTermDraws } from './keptTermDraws.ts';

/** Grids from which few values are drawn: with the published ones a proposal tries hundreds of plans. */
const GRIDS = {
  months: [6, 12, 24, 60],
  longMonths: [96],
  rates: ['100%', '80%'],
  reducedRates: ['50%', '20%'],
  waivers: ['50%', '100%'],
  downPayments: ['50%', '100%'],
  holidays: [3],
} as const satisfies Readonly<Record<string, readonly unknown[]>>;

/** Everything that a proposal may be asked for, on a small grid. */
export function preferencesDraw(fc: FastCheck, currency: Currency): Draw<ProposalPreferences> {
  const several = <const Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
  const grid = Object.entries(GRIDS).map(([name, values]) => [name, several<unknown>(values)] as const);
  return fieldsDraw(
    fc,
    { grid: fieldsDraw(fc, Object.fromEntries(grid)) },
    {
      most: fc.integer({ min: 1, max: 8 }),
      approvals: fc.constantFrom(...APPROVALS),
      kinds: several(PLAN_KINDS),
      families: several(FAMILY_NAMES),
      payday: fc.integer({ min: 1, max: 31 }),
      terms: fieldsDraw(fc, {}, keptTermDraws(fc, currency)),
      weights: weightsDraw(fc),
      fundingRate: percentageDraw(fc, 3_600),
      survival: fieldsDraw(fc, { kept: fallingDraw(fc, 24) }, { recoveryShare: percentageDraw(fc, 10_000) }),
    },
  );
}

/** Weights by side and axis; what is left out weighs as published. */
function weightsDraw(fc: FastCheck): Draw<unknown> {
  const groups = Object.entries(SCORING_WEIGHTS).map(([side, published]) => {
    const names = Object.keys(published);
    const weights = fieldsDraw(
      fc,
      {},
      Object.fromEntries(names.map((name) => [name, fc.integer({ min: 0, max: 10 })])),
    );
    return [side, weights.filter((drawn) => weighsSomething(drawn, names))] as const;
  });
  return fieldsDraw(fc, {}, Object.fromEntries(groups));
}

function weighsSomething(weights: Readonly<Record<string, number>>, names: readonly string[]): boolean {
  return names.some((name) => weights[name] !== 0);
}
