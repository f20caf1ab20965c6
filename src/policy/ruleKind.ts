import type * as z from 'zod/mini';
import type { PlanKind } from '../account/index.ts';
import type { MinorDigits } from '../money/index.ts';
import type { Judgement } from './judgement.ts';
import type { PolicySubject } from './subject.ts';
import type { Tighter } from './tighter.ts';

/** One kind of rule: its parameters, and how it judges. */
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
}

/** Ties the parameters of a kind to its judgement. */
export function ruleKind<Schema extends z.core.$ZodType>(row: RuleKindRow<Schema>): RuleKindRow<Schema> {
  return row;
}
