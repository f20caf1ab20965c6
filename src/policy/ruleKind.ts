import type * as z from 'zod/mini';
import type { PlanKind } from '../account/index.ts';
import type { CalendarMonth } from '../calendar/index.ts';
import type { MinorDigits } from '../money/index.ts';
import type { Axis, Bound, Requirement } from './bound.ts';
import type { Judgement } from './judgement.ts';
import type { AccountSubject, PolicyBudget, PolicySubject } from './subject.ts';
import type { Tighter } from './tighter.ts';

/** One kind of rule: its parameters, how it judges a plan, and what it asks for before there is one. */
export interface RuleKindRow<Schema extends z.core.$ZodType> {
  /** What it judges, in one sentence: for the README, for editors and for whoever reads a finding. */
  readonly summary: string;
  /** The parameters, with amounts in a currency of these digits. */
  readonly params: (digits: MinorDigits) => Schema;
  /** Which direction of each parameter is tighter; {@link Tighter} says how to write it. */
  readonly tighter: Tighter<z.output<Schema>>;
  /** The only kinds of plan that it judges; all of them where left out. */
  readonly planKinds?: readonly PlanKind[];
  /**
   * Judges a plan. All judgements must hold. An empty list says that the rule does not concern this plan.
   * What is needed and missing is returned as such, and the rule then fails.
   */
  readonly judge: (params: z.output<Schema>, subject: PolicySubject) => readonly Judgement[];
  /** What of the judgement depends on the account alone; left out where nothing does. */
  readonly judgeAccount?: (params: z.output<Schema>, subject: AccountSubject) => readonly Judgement[];
  /**
   * Within which limits a plan has to lie, by axis: it breaks one exactly where `judge` fails it. An empty list says
   * that the rule does not concern such plans.
   */
  readonly bounds?: {
    readonly [On in Axis]?: (params: z.output<Schema>, subject: AccountSubject) => readonly Bound[];
  };
  /** The recipes do not keep within the bounds by themselves: what lies beyond them is another's to grant, or to name. */
  readonly onlyJudged?: true;
  /** The most that may fall due in a calendar month, in minor units; never negative. */
  readonly mostDue?: (params: z.output<Schema>, budget: PolicyBudget) => (month: CalendarMonth) => bigint;
  /** What the agreement of a plan has to say. */
  readonly requires?: (params: z.output<Schema>, subject: AccountSubject) => readonly Requirement[];
}

/** Ties the parameters of a kind to its judgement. */
export function ruleKind<Schema extends z.core.$ZodType>(row: RuleKindRow<Schema>): RuleKindRow<Schema> {
  return row;
}

/** A kind that judges the account alone: it says the same before there is a plan and after. */
export function accountRuleKind<Schema extends z.core.$ZodType>(
  row: Pick<RuleKindRow<Schema>, 'summary' | 'params' | 'tighter'> &
    Required<Pick<RuleKindRow<Schema>, 'judgeAccount'>>,
): RuleKindRow<Schema> {
  return { ...row, judge: row.judgeAccount };
}
