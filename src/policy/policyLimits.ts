import { type Affordability, type CapacityLimits, NO_LIMITS } from '../affordability/index.ts';
import { compareRatios, ONE, type Ratio, ratio, ZERO } from '../money/index.ts';
import { ARREARS, type Bucket } from '../schedule/index.ts';
import type { Axis, Bound, Limit } from './bound.ts';
import { amountForHousehold } from './householdTable.ts';
import { type Concern, whyNot } from './judgePolicy.ts';
import { orderFor } from './kinds/paymentAllocation.ts';
import type { RuleKindRow } from './ruleKind.ts';
import { RULE_KINDS, type RuleKind } from './ruleKinds.ts';
import { LEVELS, type Policy, type Rule, type RuleOf, type Severity } from './schema.ts';
import type { AccountSubject } from './subject.ts';

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
  const living = binding(policy, 'living-minimum', context).map(({ params }) => amountForHousehold(params, household));
  return {
    disposableShare: [NO_LIMITS.disposableShare, ...shares.map(({ params }) => params.share)].reduce(smallerRatio),
    debtToIncome: debt.length === 0 ? null : debt.reduce(smallerRatio),
    livingMinimum: living.reduce((largest, next) => (next > largest ? next : largest), 0n),
    countsOtherExpenses: shares.some(({ params }) => params.countsOtherExpenses),
  };
}

/** What the rules of these severities that apply, and that the recipes keep within, say of one axis. */
function boundsOn(
  axis: Axis,
  policy: Policy | null,
  subject: AccountSubject,
  severities: readonly Severity[],
): readonly Bound[] {
  const bounds: Bound[] = [];
  for (const rule of policy?.rules ?? []) {
    if (!severities.includes(rule.severity)) continue;
    const row = RULE_KINDS[rule.kind] as unknown as RuleKindRow<never>;
    const ask = row.onlyJudged ? undefined : row.bounds?.[axis];
    if (ask && whyNot(rule, subject) === null) bounds.push(...ask(rule.params as never, subject));
  }
  return bounds;
}

/** @returns The longest term in months that rules of severity error allow, whatever their kind; null for none. */
export function longestTermMonths(policy: Policy | null, subject: AccountSubject): number | null {
  const terms = boundsOn('term-months', policy, subject, ['error']).map((bound) =>
    bound.bound === 'at-most' ? Number(bound.limit.value) : Number.POSITIVE_INFINITY,
  );
  const shortest = Math.min(...terms);
  return shortest === Number.POSITIVE_INFINITY ? null : shortest;
}

/**
 * The largest share of a bucket that the policy lets be waived. An amount counts as its share of what is owed of the
 * bucket, and so does what may be waived in all; where the bands of a rule leave the account out, none may be waived.
 *
 * @returns Null where no rule names the bucket.
 */
export function largestWaiverShare(policy: Policy | null, subject: AccountSubject, bucket: Bucket): Ratio | null {
  const bounds = boundsOn('waiver', policy, subject, ['error', 'approval']);
  const concerns = (bound: Bound, where: string): boolean => bound.bound === 'missing' || bound.where === where;
  if (!bounds.some((bound) => concerns(bound, bucket))) return null;
  return bounds
    .filter((bound) => concerns(bound, bucket) || concerns(bound, 'total'))
    .map((bound) => (bound.bound === 'missing' ? ZERO : shareOf(bound, subject.claim[bucket])))
    .reduce(smallerRatio);
}

/** What a limit comes to as a share of a balance; of nothing, it is taken for what it says. */
function shareOf({ limit, of }: Limit, balance: bigint): Ratio {
  const share = limit.unit === 'share' ? limit.value : ONE;
  if (balance === 0n || of === null) return share;
  const most = limit.unit === 'amount' ? limit.value : of;
  return smallerRatio(ONE, ratio(share.numerator * most, share.denominator * balance));
}

/**
 * The order in which payments are applied to the buckets: that of a binding rule for the account's days past due, with
 * what the parties agreed on inside its groups. What the rule does not name comes after, principal last. Of several
 * rules one of severity error decides, of those one of law before others, and of those the first by id: a rule that is
 * added does not set the law aside.
 *
 * @param agreed - The order that the agreement names, if any.
 * @returns That of the buckets themselves, arrears first, where no rule binds.
 */
export function paymentOrder(
  policy: Policy | null,
  context: Concern,
  agreed: readonly Bucket[] | undefined,
): readonly Bucket[] {
  const { daysPastDue } = context.account.delinquency;
  const rules = binding(policy, 'payment-allocation', context);
  if (rules.length === 0) return ARREARS_FIRST;
  const ruled = [...rules]
    .sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
    .map(({ params }) => orderFor(params, daysPastDue, agreed))
    .find((order) => order !== null);
  return ruled ? [...ruled, ...ARREARS_FIRST.filter((bucket) => !ruled.includes(bucket))] : ARREARS_FIRST;
}

const ARREARS_FIRST: readonly Bucket[] = [...ARREARS, 'principal'];

function rank({ severity, level, id }: Rule): string {
  return `${severity === 'error' ? 0 : 1} ${LEVELS.indexOf(level)} ${id}`;
}

function smallerRatio(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) <= 0 ? left : right;
}
