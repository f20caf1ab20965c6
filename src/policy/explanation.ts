import type { PlanKind } from '../account/index.ts';
import type { AssessmentInput } from '../affordability/index.ts';
import type { CalendarDate, CalendarMonth } from '../calendar/index.ts';
import type { Amount, Currency, Fraction } from '../money/index.ts';
import type { ByBucket } from '../schedule/index.ts';
import type { Axis, Requirement } from './bound.ts';
import type { ExplainedTier } from './kinds/authorityTiers.ts';
import type { Finding } from './verdict.ts';

/** A rule as its findings name it. */
export type ExplainedRule = Pick<
  Finding,
  'rule' | 'kind' | 'severity' | 'level' | 'jurisdiction' | 'citation' | 'verification' | 'loosened'
>;

/** What becomes of a plan beyond a bound. */
export type Effect = 'refuses' | 'needs-approval' | 'warns' | 'informs';

/** One bound with the rule that sets it; the limit itself is allowed. */
export interface ExplainedBound extends ExplainedRule {
  readonly effect: Effect;
  readonly limit: string;
  readonly unit: 'amount' | 'share' | 'rate' | 'months' | 'days' | 'count';
  /** What a share comes to, rounded to the tighter side; null where it is a share of nothing that is known yet. */
  readonly amount: Amount | null;
  /** Which share an amount is; null where it is part of nothing, or of nothing that is owed. */
  readonly share: Fraction | null;
}

/** Where a plan has to lie on one axis. Both lists go from the tightest bound to the loosest. */
export interface ExplainedRange {
  /**
   * Bucket or "total" of a waiver, basis of a rate, what a share counts of, month; null for the plan as a whole.
   */
  readonly where: string | null;
  readonly least: readonly ExplainedBound[];
  readonly most: readonly ExplainedBound[];
}

/** On which axes plans are bounded. */
export type RangeName = Axis | 'due-in-month';

/** What an agreement has to say. */
export interface ExplainedRequirement extends ExplainedRule, Requirement {
  readonly effect: Effect;
}

/** What a budget carries under the policy's limits. */
export interface ExplainedCapacity {
  readonly limits: NonNullable<AssessmentInput['limits']>;
  /** The month with the least capacity, the first of equals, as far as the longest term reaches. */
  readonly tightestMonth: { readonly month: CalendarMonth; readonly capacity: Amount };
}

/** What a policy would ask of a plan of one kind. Lists stand in the order of the rules' ids. */
export interface KindExplanation {
  /**
   * Whether the account may have such a plan at all: `not-eligible` where some rule on the account alone refuses every
   * plan, or needs an approval that no tier may give.
   */
  readonly eligibility: 'eligible' | 'needs-approval' | 'not-eligible';
  /** Rules that depend on the account alone, judged now. */
  readonly findings: readonly Finding[];
  /** By axis; empty where no rule sets a bound. */
  readonly ranges: Readonly<Record<RangeName, readonly ExplainedRange[]>>;
  /** Null where no affordability was given. */
  readonly capacity: ExplainedCapacity | null;
  /** Who may grant a plan, and up to which size. */
  readonly authority: readonly (ExplainedRule & { readonly tiers: readonly ExplainedTier[] })[];
  /** Documents and undertakings. */
  readonly requirements: readonly ExplainedRequirement[];
  /** Rules that apply and need the plan itself: what they will judge. */
  readonly judgedWithPlan: readonly (ExplainedRule & { readonly summary: string })[];
  /** Rules that could not be evaluated, each with what is missing; until it is there, they fail. */
  readonly notEvaluated: readonly (ExplainedRule & { readonly effect: Effect; readonly missing: string })[];
  /** Rules that do not apply, each with the reason. */
  readonly notApplicable: readonly (ExplainedRule & { readonly whyNot: string })[];
}

/** What a policy would ask of an account before any plan is built. Plain JSON. */
export interface PolicyExplanation {
  readonly policyId: string;
  readonly policyVersion: string | null;
  readonly accountId: string;
  readonly currency: Currency;
  /** The date of which rules were asked. */
  readonly asOf: CalendarDate;
  readonly program: string | null;
  /** What is owed on the date, as the contract runs on until then. */
  readonly claim: { readonly balances: ByBucket<Amount>; readonly total: Amount };
  readonly kinds: Readonly<Record<PlanKind, KindExplanation>>;
}
