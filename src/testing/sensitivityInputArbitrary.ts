import type { PlanKind } from '../account/index.ts';
import { type SensitivityInput, WAIVERS_OF } from '../offers/index.ts';
import { type DrawOptions, percentageDraw } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { questionDraw } from './questionDraw.ts';

/**
 * What `buildSensitivityGrid` takes: what `proposeCounterOffer` does, and one to three counts, rates and waivers each, so
 * at most 27 cells. An extended term has no rates to vary.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param kind - The kind of plan.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that `buildSensitivityGrid` accepts; a cell may say why there is no such plan.
 * @example A cell for every combination
 * import * as fc from 'fast-check';
 * import { buildSensitivityGrid } from 'repayment-plan';
 * import { sensitivityInputArbitrary } from 'repayment-plan/testing';
 *
 * const [input] = fc.sample(sensitivityInputArbitrary(fc, 'extended-term'), 1);
 * const { cells } = buildSensitivityGrid(input);
 * cells.length === input.installments.length * (input.waivers?.length ?? 1); // true
 */
export function sensitivityInputArbitrary<Kind extends PlanKind>(
  fc: FastCheck,
  kind: Kind,
  options: DrawOptions = {},
): Arbitrary<SensitivityInput<Kind>> {
  const several = (draw: Draw<unknown>) => fc.array(draw, { minLength: 1, maxLength: 3 });
  const rates = kind === 'extended-term' ? {} : { rates: several(percentageDraw(fc, 3_600)) };
  return questionDraw(fc, kind, options, {
    required: { installments: several(fc.integer({ min: 1, max: 240 })) },
    optional: { ...rates, waivers: several(percentageDraw(fc, 10_000)), waiverOf: fc.constantFrom(...WAIVERS_OF) },
  }) as Arbitrary<SensitivityInput<Kind>>;
}
