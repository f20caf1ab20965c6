import type { PlanKind } from '../../account/index.ts';
import type { CalendarDate } from '../../calendar/index.ts';
import type { RuleKindRow } from '../ruleKind.ts';
import { RULE_KINDS } from '../ruleKinds.ts';
import type { Rule } from '../schema.ts';
import { kindsOf } from '../scope.ts';

/** Where something stands in a policy, from its root. */
export type Path = readonly (string | number)[];

/** A rule as read, and where it stands among those that were given. */
export interface LintedRule {
  readonly rule: Rule;
  readonly index: number;
}

/** What a check looks at: the rules that could be read, and what is known beside them. */
export interface Linted {
  readonly rules: readonly LintedRule[];
  /** The day on which the policy is to be used; null where none is named. */
  readonly asOf: CalendarDate | null;
  /** Whether amounts are read in a currency that is known, so that it is known which amounts are next to each other. */
  readonly hasCurrency: boolean;
  /** What was given at a path, as text. */
  readonly given: (path: Path) => string;
}

/** What a check found. */
export interface Found {
  /** The rules that are involved, the one at the path first. */
  readonly rules: readonly LintedRule[];
  readonly path: Path;
  readonly message: string;
}

/**
 * One row of the table of checks.
 *
 * - `contradiction`: no plan can meet it, or it names what does not exist.
 * - `unreachable`: it can be left out and nothing changes.
 * - `suspicious`: it works, but hardly as meant.
 */
export interface LintCheck {
  readonly severity: 'contradiction' | 'unreachable' | 'suspicious';
  readonly find: (linted: Linted) => readonly Found[];
}

/** A check that looks at every rule by itself. */
export function eachRule(
  severity: LintCheck['severity'],
  look: (linted: LintedRule, all: Linted) => readonly Found[],
): LintCheck {
  return { severity, find: (all) => all.rules.flatMap((linted) => look(linted, all)) };
}

/** A check that looks at every two rules once, in their order. */
export function eachPair(
  severity: LintCheck['severity'],
  look: (one: LintedRule, other: LintedRule, all: Linted) => readonly Found[],
): LintCheck {
  return {
    severity,
    find: (all) =>
      all.rules.flatMap((one, index) => all.rules.slice(index + 1).flatMap((other) => look(one, other, all))),
  };
}

/** @returns A path inside a rule, from the policy's root. */
export function inRule({ index }: LintedRule, ...path: Path): Path {
  return ['rules', index, ...path];
}

/** @returns What was found of one rule at one place. */
export function found(linted: LintedRule, path: Path, message: string): readonly Found[] {
  return [{ rules: [linted], path: inRule(linted, ...path), message }];
}

/** @returns Whether a failed rule refuses a plan or needs an approval. */
export function binds({ severity }: Rule): boolean {
  return severity === 'error' || severity === 'approval';
}

/** @returns The only kinds of plan that rules of this kind judge, whatever they concern; undefined for all. */
export function judgedKinds({ kind }: Rule): readonly PlanKind[] | undefined {
  return (RULE_KINDS[kind] as Pick<RuleKindRow<never>, 'planKinds'>).planKinds;
}

/** @returns Whether a rule concerns a kind of plan that it judges. */
export function judges(rule: Rule, kind: PlanKind): boolean {
  return kindsOf(rule).includes(kind) && (judgedKinds(rule)?.includes(kind) ?? true);
}
