import { ACCOUNT_SCHEMAS, type AccountInput } from '../account/index.ts';
import { AFFORDABILITY_SCHEMAS, type AffordabilityInput } from '../affordability/index.ts';
import { type CrossRule, crossCheck, forDigits, orNull, otherCurrency, strictObject } from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import { type ParsedPolicy, POLICY_FIELDS, type PolicyInput } from '../policy/index.ts';
import { type FinishedPlanInput, finishedPlanFields, finishedPlanRules } from './finishedPlan.ts';
import { owesNothing } from './owesNothing.ts';

/** What a finished plan is judged with. */
interface Judging {
  /** The snapshot that the plan was made for. */
  readonly account: AccountInput;
  /** Needed for rules on income; they fail where it is left out. */
  readonly affordability?: AffordabilityInput | null;
  /** Without a policy the verdict is `unchecked`. */
  readonly policy: PolicyInput | ParsedPolicy | null;
}

/** A finished plan to be judged: one of ours, or a schedule that another system made. */
export type CheckInput = Judging & FinishedPlanInput;

function inputSchema(digits: MinorDigits) {
  return strictObject({
    account: ACCOUNT_SCHEMAS[digits],
    affordability: orNull(AFFORDABILITY_SCHEMAS[digits]),
    policy: orNull(POLICY_FIELDS[digits]),
    ...finishedPlanFields(digits),
  }).check(
    crossCheck(({ account, affordability, policy, plan, schedule }): readonly (CrossRule | false)[] => [
      otherCurrency(['affordability'], affordability?.currency, account.currency),
      otherCurrency(['policy'], policy?.currency, account.currency),
      ...finishedPlanRules({ account, plan, schedule }),
      owesNothing(account),
    ]),
  );
}

/** What `checkPolicy` reads, one schema for each number of minor digits. */
export const CHECK_SCHEMAS = forDigits(inputSchema);
