import type { AffordabilityInput } from '../affordability/index.ts';
import type { StressInput } from '../offers/index.ts';
import { affordabilityArbitrary } from './affordabilityArbitrary.ts';
import { type DrawOptions, fieldsDraw, percentageDraw, START_DATES } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { type FinishedPlan, finishedPlanDraw } from './finishedPlanDraw.ts';

/** What {@link stressInputArbitrary} draws. */
interface DrawnStress {
  readonly finished: FinishedPlan;
  /** For a plan that was built without one. */
  readonly budget: AffordabilityInput;
  readonly stress: Pick<StressInput, 'incomeFalls' | 'incomeStops'>;
}

/**
 * What `stressPlan` takes: an account, a budget, a policy or null, a plan of every kind or the schedule of another system,
 * and income that falls, stops or does neither.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of inputs that `stressPlan` accepts; not every plan fits its budget before.
 * @example A plan that holds under stress holds without
 * import * as fc from 'fast-check';
 * import { stressPlan } from 'repayment-plan';
 * import { stressInputArbitrary } from 'repayment-plan/testing';
 *
 * const reports = fc.sample(stressInputArbitrary(fc), 20).map(stressPlan);
 * reports.filter(({ incomeFalls }) => incomeFalls?.holds).every(({ unstressed }) => unstressed.holds); // true
 */
export function stressInputArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<StressInput> {
  const incomeStops = fieldsDraw(
    fc,
    { months: fc.integer({ min: 1, max: 24 }) },
    { from: fc.constantFrom(null, ...START_DATES) },
  );
  const drawn: Draw<DrawnStress> = fc.record({
    finished: finishedPlanDraw(fc, options),
    budget: affordabilityArbitrary(fc, options),
    stress: fieldsDraw(fc, {}, { incomeFalls: percentageDraw(fc, 10_000), incomeStops }),
  });
  return drawn.map(
    ({ finished, budget, stress }): StressInput => ({
      ...finished,
      affordability: finished.affordability ?? budget,
      ...stress,
    }),
  ) as Arbitrary<StressInput>;
}
