import { ACCOUNT_SCHEMAS, type AccountInput } from '../account/index.ts';
import { AFFORDABILITY_SCHEMAS, type AffordabilityInput } from '../affordability/index.ts';
import { type CrossRule, crossCheck, forDigits, orNull, otherCurrency, strictObject } from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import { POLICY_SCHEMAS, type PolicyInput } from '../policy/index.ts';
import { owesNothing } from './owesNothing.ts';
import type { Plan } from './plan.ts';
import { PLAN_SCHEMAS } from './planSchema.ts';
import { type ScheduleInput, scheduleField } from './statedSchedule.ts';

/** What a finished plan is judged with. */
interface Judging {
  /** The snapshot that the plan was made for. */
  readonly account: AccountInput;
  /** Needed for rules on income; they fail where it is left out. */
  readonly affordability?: AffordabilityInput | null;
  /** Without a policy the verdict is `unchecked`. */
  readonly policy: PolicyInput | null;
}

/** A finished plan to be judged: one of ours, or a schedule that another system made. */
export type CheckInput = Judging &
  ({ readonly plan: Plan; readonly schedule?: null } | { readonly plan?: null; readonly schedule: ScheduleInput });

function inputSchema(digits: MinorDigits) {
  return strictObject({
    account: ACCOUNT_SCHEMAS[digits],
    affordability: orNull(AFFORDABILITY_SCHEMAS[digits]),
    policy: orNull(POLICY_SCHEMAS[digits]),
    plan: orNull(PLAN_SCHEMAS[digits]),
    schedule: orNull(scheduleField(digits)),
  }).check(
    crossCheck(({ account, affordability, policy, plan, schedule }): readonly (CrossRule | false)[] => [
      otherCurrency(['affordability'], affordability?.currency, account.currency),
      otherCurrency(['policy'], policy?.currency, account.currency),
      otherCurrency(['plan'], plan?.currency, account.currency),
      plan !== null &&
        plan.accountId !== account.accountId && {
          path: ['plan', 'accountId'],
          rule: `must be ${account.accountId}, the account that it is judged with`,
        },
      plan !== null && schedule !== null && { path: ['schedule'], rule: 'must be left out where a plan is given' },
      plan === null && schedule === null && { path: ['plan'], rule: 'must be given where schedule is not' },
      owesNothing(account),
    ]),
  );
}

/** What `checkPolicy` reads, one schema for each number of minor digits. */
export const CHECK_SCHEMAS = forDigits(inputSchema);
