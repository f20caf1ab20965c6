import type { CalendarDate } from '../calendar/index.ts';
import type { FixAxis } from './judgement.ts';
import type { RuleKind } from './ruleKinds.ts';
import type { Rule, Severity } from './schema.ts';

/** What one rule says of a plan. Every rule has one, passed or not. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly level: Rule['level'];
  /** Whose rule it is; null where the rule does not say. */
  readonly jurisdiction: string | null;
  readonly citation: Rule['citation'];
  /** How sure the policy is of the rule itself. */
  readonly verification: Rule['verification'];
  /** Why the bank set the rule aside or loosened it; null where it did not. */
  readonly loosened: string | null;
  /**
   * `not-applicable` where the rule is not in effect on the plan's date, concerns other plans or excepts this kind of
   * plan; `reason` says which. A rule that cannot be evaluated has failed.
   */
  readonly result: 'passed' | 'failed' | 'not-applicable';
  /** Why, in words of the rule's own values: what is missing, or why it does not apply; null where a limit speaks. */
  readonly reason: string | null;
  /** Bucket, month, predicate or installment that decided; null for the plan as a whole. */
  readonly where: string | null;
  readonly bound: 'at-most' | 'at-least' | 'one-of' | 'all-of' | 'stated' | null;
  readonly unit: 'amount' | 'share' | 'rate' | 'months' | 'days' | 'count' | 'text' | null;
  readonly actual: string | null;
  readonly limit: string | null;
  /** Room left, negative where the limit is broken; null where values have no order. */
  readonly headroom: string | null;
  /** For a failure: what to change, and to what; null where nothing about the plan would help. */
  readonly fix: { readonly change: FixAxis; readonly to: string } | null;
}

/** What a policy says of a plan. */
export interface Verdict {
  /** `unchecked` without a policy: never compliant by silence. */
  readonly outcome: 'compliant' | 'needs-approval' | 'refused' | 'unchecked';
  readonly policyId: string | null;
  readonly policyVersion: string | null;
  /** The plan's start date, on which rules were judged. */
  readonly asOf: CalendarDate;
  /** The lowest tier that may grant the plan; null where none may, or the policy names no tiers. */
  readonly authority: string | null;
  readonly findings: readonly Finding[];
}
