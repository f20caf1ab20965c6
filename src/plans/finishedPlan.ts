import { type Account, contractRate } from '../account/index.ts';
import type { Affordability } from '../affordability/index.ts';
import { type CrossRule, orNull, otherCurrency } from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import type { Policy } from '../policy/index.ts';
import type { Schedule } from '../schedule/index.ts';
import { finishStated } from './finishStated.ts';
import type { JudgedDraft } from './judgedDraft.ts';
import type { Plan } from './plan.ts';
import { PLAN_SCHEMAS, type ReadPlan } from './planSchema.ts';
import { restatePlan } from './restatePlan.ts';
import { statedDraft } from './statedDraft.ts';
import { type ScheduleInput, type StatedSchedule, scheduleField } from './statedSchedule.ts';
import type { StatedPaths } from './wrongStated.ts';

/** A finished plan as given: one of ours, or a schedule that another system made. */
export type FinishedPlanInput =
  | { readonly plan: Plan; readonly schedule?: null }
  | { readonly plan?: null; readonly schedule: ScheduleInput };

/** The fields that a finished plan is read by; see {@link finishedPlanRules}. */
export function finishedPlanFields(digits: MinorDigits) {
  return { plan: orNull(PLAN_SCHEMAS[digits]), schedule: orNull(scheduleField(digits)) };
}

/** A finished plan as read: one of the two. */
interface FinishedPlanFields {
  readonly account: Account;
  readonly plan: ReadPlan | null;
  readonly schedule: StatedSchedule | null;
}

/** What the fields of a finished plan must hold beside each other and the account. */
export function finishedPlanRules({ account, plan, schedule }: FinishedPlanFields): readonly (CrossRule | false)[] {
  return [
    otherCurrency(['plan'], plan?.currency, account.currency),
    plan !== null &&
      plan.accountId !== account.accountId && {
        path: ['plan', 'accountId'],
        rule: `must be ${account.accountId}, the account that it is judged with`,
      },
    plan !== null && schedule !== null && { path: ['schedule'], rule: 'must be left out where a plan is given' },
    plan === null && schedule === null && { path: ['plan'], rule: 'must be given where schedule is not' },
  ];
}

/** Where a schedule stands in the input, and where a plan says the same. */
const SCHEDULE_PATHS: StatedPaths = {
  startDate: 'schedule.startDate',
  claim: 'schedule.claim',
  rows: 'schedule.rows',
};
const PLAN_PATHS: StatedPaths = {
  startDate: 'plan.terms.startDate',
  claim: 'plan.claim.balances',
  rows: 'plan.schedule',
};

/** What is needed beside a finished plan to resolve what it leaves out. */
interface FinishedPlanContext extends FinishedPlanFields {
  readonly affordability: Affordability | null;
  readonly policy: Policy | null;
}

/**
 * Tells a finished plan as a draft with its schedule, whoever made it, and adds it up.
 *
 * @throws {RepaymentError} `invalid-input`, naming every row and bucket that does not add up.
 */
export function finishedPlan(
  action: string,
  { account, affordability, policy, plan, schedule }: FinishedPlanContext,
): { readonly draft: JudgedDraft; readonly schedule: Schedule } {
  const stated = plan ? restatePlan(plan, contractRate(account)) : (schedule as StatedSchedule);
  const paths = plan ? PLAN_PATHS : SCHEDULE_PATHS;
  const draft = statedDraft({ action, account, affordability, policy, stated, paths });
  return { draft, schedule: finishStated(action, stated, draft.request, paths) };
}
