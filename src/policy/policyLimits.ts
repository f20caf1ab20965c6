import { type Affordability, type CapacityLimits, NO_LIMITS } from '../affordability/index.ts';
import { compareRatios, type Ratio } from '../money/index.ts';
import type { Bucket } from '../schedule/index.ts';
import { type Concern, whyNot } from './checkPolicy.ts';
import { livingMinimumOf } from './kinds/affordability.ts';
import type { RuleKind } from './ruleKinds.ts';
import type { Policy, Rule, RuleOf } from './schema.ts';

/** The rules of one kind that bind a plan: in effect, concerned, and of severity error or approval. */
function binding<Kind extends RuleKind>(policy: Policy | null, kind: Kind, context: Concern): readonly RuleOf<Kind>[] {
  const isBinding = (rule: Rule): rule is RuleOf<Kind> =>
    rule.kind === kind && (rule.severity === 'error' || rule.severity === 'approval') && whyNot(rule, context) === null;
  return policy?.rules.filter(isBinding) ?? [];
}

/**
 * The limits that a policy sets to capacity: the smallest shares and the largest living minimum of its rules.
 *
 * @returns Limits for `capacityPath`; those of a budget alone without a policy.
 */
export function policyCapacityLimits(
  policy: Policy | null,
  context: Concern,
  household: Affordability['household'],
): CapacityLimits {
  const shares = binding(policy, 'disposable-income-share', context);
  const debt = binding(policy, 'all-debt-to-income', context).map(({ params }) => params.share);
  const living = binding(policy, 'living-minimum', context).map(({ params }) => livingMinimumOf(params, household));
  return {
    disposableShare: [NO_LIMITS.disposableShare, ...shares.map(({ params }) => params.share)].reduce(smallerRatio),
    debtToIncome: debt.length === 0 ? null : debt.reduce(smallerRatio),
    livingMinimum: living.reduce((largest, next) => (next > largest ? next : largest), 0n),
    countsOtherExpenses: shares.some(({ params }) => params.countsOtherExpenses),
  };
}

/** @returns The longest term in months that rules of severity error allow, settlement windows included; null for none. */
export function longestTermMonths(policy: Policy | null, context: Concern): number | null {
  const terms = binding(policy, 'longest-term', context)
    .filter(({ severity }) => severity === 'error')
    .map(({ params }) => params.months);
  const windows = binding(policy, 'settlement-window', context)
    .filter(({ severity }) => severity === 'error')
    .map(({ params }) => params.months);
  const all = context.kind === 'principal-settlement' ? [...terms, ...windows] : terms;
  return all.length === 0 ? null : Math.min(...all);
}

/** @returns The largest share of a bucket that the policy lets be waived; null where no rule names the bucket. */
export function largestWaiverShare(policy: Policy | null, context: Concern, bucket: Bucket): Ratio | null {
  const shares = binding(policy, 'largest-waiver', context)
    .map(({ params }) => params[bucket])
    .filter((share) => share !== undefined);
  return shares.length === 0 ? null : shares.reduce(smallerRatio);
}

function smallerRatio(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) <= 0 ? left : right;
}
