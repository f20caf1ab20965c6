import type { FinishedPlanInput } from '../plans/index.ts';
import { type BuiltPlan, builtPlanDraw } from './builtPlanDraw.ts';
import type { DrawOptions } from './draws.ts';
import type { Draw, FastCheck } from './fastCheck.ts';
import { foreignSchedule, LEFT_OUT } from './foreignSchedule.ts';

/** A finished plan with what it may be judged by: one of ours, or one told as a schedule of another system. */
export type FinishedPlan = Omit<BuiltPlan, 'plan'> & FinishedPlanInput;

type Fact = keyof typeof LEFT_OUT;

/** What {@link finishedPlanDraw} draws; null for a plan of ours. */
interface Told {
  readonly built: BuiltPlan;
  readonly leftOut: readonly Fact[] | null;
}

/** @returns Finished plans of every kind, some as schedules that leave out what another system may not say. */
export function finishedPlanDraw(fc: FastCheck, options: DrawOptions): Draw<FinishedPlan> {
  const facts = Object.keys(LEFT_OUT) as Fact[];
  const drawn: Draw<Told> = fc.record({
    built: builtPlanDraw(fc, options),
    leftOut: fc.oneof(fc.constant(null), fc.subarray(facts, { minLength: 0 })),
  });
  return drawn.map(({ built: { plan, ...judged }, leftOut }) =>
    leftOut ? { ...judged, schedule: foreignSchedule(plan, leftOut) } : { ...judged, plan },
  );
}
