import * as z from 'zod/mini';
import {
  ACCOUNT_SCHEMAS,
  type AccountInput,
  accountOn,
  claimOn,
  contractRate,
  PLAN_KINDS,
  type PlanKind,
} from '../account/index.ts';
import {
  AFFORDABILITY_SCHEMAS,
  type Affordability,
  type AffordabilityInput,
  capacityPath,
} from '../affordability/index.ts';
import {
  crossCheck,
  currencyDigits,
  dateField,
  forDigits,
  nameField,
  orNull,
  otherCurrency,
  parseInput,
  strictObject,
} from '../input/index.ts';
import { formatAmount } from '../money/index.ts';
import { byBucket, totalOf } from '../schedule/index.ts';
import { explainKind } from './explainKind.ts';
import type { PolicyExplanation } from './explanation.ts';
import type { Concern } from './judgePolicy.ts';
import { type ParsedPolicy, POLICY_FIELDS } from './parsePolicy.ts';
import { policyCapacityLimits } from './policyLimits.ts';
import type { Policy, PolicyInput } from './schema.ts';
import type { PolicyBudget } from './subject.ts';

const SCHEMAS = forDigits((digits) =>
  strictObject({
    policy: POLICY_FIELDS[digits],
    account: ACCOUNT_SCHEMAS[digits],
    affordability: orNull(AFFORDABILITY_SCHEMAS[digits]),
    date: z.optional(dateField),
    program: orNull(nameField),
  }).check(
    crossCheck(({ policy, account, affordability, date }) => [
      otherCurrency(['policy'], policy.currency, account.currency),
      otherCurrency(['affordability'], affordability?.currency, account.currency),
      date !== undefined &&
        date < account.asOf && { path: ['date'], rule: `must not be before the snapshot's date ${account.asOf}` },
      totalOf(account.balances) === 0n && {
        path: ['account', 'balances'],
        rule: 'must not all be zero: nothing is owed',
      },
    ]),
  ),
);

/** What {@link explainPolicy} takes. */
export interface ExplainPolicyInput {
  /** As data or read before. */
  readonly policy: PolicyInput | ParsedPolicy;
  readonly account: AccountInput;
  /** Without it, rules on income are named as not evaluated. */
  readonly affordability?: AffordabilityInput | null;
  /** The plan's date; the snapshot's where left out. */
  readonly date?: string;
  /** The program that a plan would be under; none where left out. */
  readonly program?: string | null;
}

/**
 * What a policy would ask of an account before any plan is built, for each kind of plan: whether the account is
 * eligible, in which ranges a plan would have to lie, who may grant it, and what its agreement has to say.
 *
 * Rules on the account alone are judged now. Every bound names its rule and what becomes of a plan beyond it; the limit
 * itself is allowed. A plan beyond a bound that refuses is refused; one within all bounds fails none of the rules that
 * set them, though rules listed in `judgedWithPlan` may still fail it.
 * Rounding: what the contract adds until the date, in the policy's mode; amounts of shares to the tighter side.
 *
 * @param input.affordability - What the customer can afford; without it, rules on income cannot be evaluated.
 * @param input.date - The day on which a plan would start, not before the snapshot's; that date where left out.
 * @param input.program - The program that a plan would be under; none where left out.
 * @returns One entry for each kind of plan, as plain JSON.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example How long may a plan be, and how low its rate?
 * import { explainPolicy } from 'repayment-plan';
 * const citation = { instrument: 'Example Bank, hardship policy' };
 * const rule = { severity: 'error', level: 'practice', citation, verification: 'primary' };
 * const { kinds } = explainPolicy({
 *   policy: {
 *     policyId: 'example-bank',
 *     rules: [
 *       { ...rule, id: 'term', kind: 'longest-term', params: { months: 60 } },
 *       { ...rule, id: 'floor', kind: 'rate-floor', params: { rate: '3%' }, severity: 'approval' },
 *       { ...rule, id: 'late', kind: 'eligibility', params: { daysPastDue: { least: 30 } } },
 *     ],
 *   },
 *   account: {
 *     accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *     balances: { principal: '50000.00', interest: '3120.55', compoundInterest: '0.00', penalties: '860.00', fees: '0.00' },
 *     contract: { rate: '18.25%' }, delinquency: { daysPastDue: 97, cyclesPastDue: 4 }, openedOn: '2021-03-01',
 *   },
 * });
 * kinds.installment.eligibility; // 'eligible'
 * kinds.installment.ranges['term-months'][0].most[0].limit; // '60'
 * kinds.installment.ranges.rate[0].where; // 'agreed'
 * kinds.installment.ranges.rate[0].least[0].effect; // 'needs-approval'
 */
export function explainPolicy(input: ExplainPolicyInput): PolicyExplanation {
  const digits = currencyDigits(input);
  const read = parseInput('explain a policy', SCHEMAS[digits], input);
  const { policy, account, affordability, program } = read;
  const date = read.date ?? account.asOf;
  const claim = claimOn(account, date, policy.rounding.mode);
  const explain = (kind: PlanKind) => {
    const concern = { kind, account: accountOn(account, date), date, program };
    const budget = affordability && budgetUnder(policy, concern, affordability);
    return explainKind(policy, {
      ...concern,
      digits,
      claim: claim.balances,
      contractRate: contractRate(account),
      budget,
    });
  };
  return {
    policyId: policy.policyId,
    policyVersion: policy.version ?? null,
    accountId: account.accountId,
    currency: account.currency,
    asOf: date,
    program,
    claim: {
      balances: byBucket((bucket) => formatAmount(claim.balances[bucket], digits)),
      total: formatAmount(claim.total, digits),
    },
    kinds: Object.fromEntries(PLAN_KINDS.map((kind) => [kind, explain(kind)])) as PolicyExplanation['kinds'],
  };
}

function budgetUnder(policy: Policy, concern: Concern, affordability: Affordability): PolicyBudget {
  const limits = policyCapacityLimits(policy, concern, affordability.household);
  return { affordability, limits, capacity: capacityPath(affordability, limits) };
}
