import { type Affordability, type CapacityLimits, NO_LIMITS } from '../affordability/index.ts';
import { compareRatios, ONE, type Ratio, ratio, ZERO } from '../money/index.ts';
import { ARREARS, type Bucket, byBucket, totalOf } from '../schedule/index.ts';
import { amountForHousehold } from './householdTable.ts';
import { type Concern, whyNot } from './judgePolicy.ts';
import { limitOf, type WaiverLimit, waiverLimits } from './kinds/largestWaiver.ts';
import { orderFor } from './kinds/paymentAllocation.ts';
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
  const living = binding(policy, 'living-minimum', context).map(({ params }) => amountForHousehold(params, household));
  return {
    disposableShare: [NO_LIMITS.disposableShare, ...shares.map(({ params }) => params.share)].reduce(smallerRatio),
    debtToIncome: debt.length === 0 ? null : debt.reduce(smallerRatio),
    livingMinimum: living.reduce((largest, next) => (next > largest ? next : largest), 0n),
    countsOtherExpenses: shares.some(({ params }) => params.countsOtherExpenses),
  };
}

/**
 * @returns The longest term in months that rules of severity error allow, ranges and settlement windows included; null
 * for none.
 */
export function longestTermMonths(policy: Policy | null, context: Concern): number | null {
  const refusing = <Kind extends RuleKind>(kind: Kind) =>
    binding(policy, kind, context).filter(({ severity }) => severity === 'error');
  const terms = refusing('longest-term').map(({ params }) => params.months);
  const ranges = refusing('term-range').map(({ params }) => params.most ?? Number.POSITIVE_INFINITY);
  const windows = refusing('settlement-window').map(({ params }) => params.months);
  const all = context.kind === 'principal-settlement' ? [...terms, ...ranges, ...windows] : [...terms, ...ranges];
  const shortest = Math.min(...all);
  return shortest === Number.POSITIVE_INFINITY ? null : shortest;
}

/**
 * The largest share of a bucket that the policy lets be waived, nothing else being waived. An amount counts as its share
 * of the account's balance; where the bands of a rule leave the account out, none may be waived. A limit on all buckets
 * together makes the share of a bucket smaller that another limit names, and names none itself.
 *
 * @returns Null where no rule names the bucket.
 */
export function largestWaiverShare(policy: Policy | null, context: Concern, bucket: Bucket): Ratio | null {
  const { delinquency, balances } = context.account;
  const account = { daysPastDue: delinquency.daysPastDue, claim: totalOf(balances) };
  const limits = binding(policy, 'largest-waiver', context).flatMap(
    ({ params }) => waiverLimits(params, account) ?? [NOTHING],
  );
  const sharesOf = (of: Bucket | 'total', whole: bigint): readonly Ratio[] =>
    limits
      .map((all) => limitOf(all, of))
      .filter((limit) => limit !== undefined)
      .map((limit) => shareOf(balances[bucket], limit, whole));
  const forgiveness = bucket === 'principal' ? binding(policy, 'principal-forgiveness', context) : [];
  const named = [
    ...sharesOf(bucket, balances[bucket]),
    ...forgiveness.map(({ params }) => (params.allowed ? ONE : ZERO)),
  ];
  return named.length === 0 ? null : [...named, ...sharesOf('total', account.claim)].reduce(smallerRatio);
}

/** Where the bands of a rule leave an account out. */
const NOTHING = byBucket(() => ZERO);

/** What a limit on something comes to as a share of a balance; a share of nothing is taken for what it says. */
function shareOf(balance: bigint, { share = ONE, amount }: WaiverLimit, whole: bigint): Ratio {
  if (balance === 0n) return share;
  const byShare = ratio(share.numerator * whole, share.denominator * balance);
  return amount === undefined ? byShare : smallerRatio(byShare, ratio(amount, balance));
}

/**
 * The order in which payments are applied to the buckets: that of a binding rule for the account's days past due, with
 * what the parties agreed on inside its groups. What the rule does not name comes after, principal last. Of several
 * rules one of severity error decides, and of those the first by id.
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
  const ruled = [...binding(policy, 'payment-allocation', context)]
    .sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
    .map(({ params }) => orderFor(params, daysPastDue, agreed))
    .find((order) => order !== null);
  return ruled ? [...ruled, ...ARREARS_FIRST.filter((bucket) => !ruled.includes(bucket))] : ARREARS_FIRST;
}

const ARREARS_FIRST: readonly Bucket[] = [...ARREARS, 'principal'];

function rank({ severity, id }: Rule): string {
  return `${severity === 'error' ? 0 : 1} ${id}`;
}

function smallerRatio(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) <= 0 ? left : right;
}
