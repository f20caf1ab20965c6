import type { Plan } from '../plans/index.ts';
import { builtPlanDraw } from './builtPlanDraw.ts';
import type { DrawOptions } from './draws.ts';
import type { Arbitrary, FastCheck } from './fastCheck.ts';

/**
 * Finished plans of every kind, as recipes return them: for whatever takes a plan alone, such as `planCourse`, `parsePlan`,
 * `explainPlan` or what you keep of one.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency throughout: `CNY` where left out.
 * @returns An arbitrary of plans; it shrinks by what they are built from.
 * @example A plan that is kept as text is read back as it was
 * import * as fc from 'fast-check';
 * import { parsePlan } from 'repayment-plan';
 * import { planArbitrary } from 'repayment-plan/testing';
 *
 * const [plan] = fc.sample(planArbitrary(fc), 1);
 * JSON.stringify(parsePlan(JSON.parse(JSON.stringify(plan)))) === JSON.stringify(plan); // true
 */
export function planArbitrary(fc: FastCheck, options: DrawOptions = {}): Arbitrary<Plan> {
  return builtPlanDraw(fc, options).map(({ plan }) => plan) as Arbitrary<Plan>;
}
