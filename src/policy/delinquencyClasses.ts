import type { Account } from '../account/index.ts';
import type { CalendarDate } from '../calendar/index.ts';
import { whyNot } from './judgePolicy.ts';
import { classAt } from './kinds/delinquencyClass.ts';
import type { Policy, Rule, RuleOf } from './schema.ts';

/** The class that a rule puts an account in. */
export interface ClassByRule {
  /** The rule's id. */
  readonly rule: string;
  /** Null below the first of its classes. */
  readonly class: string | null;
}

/** How far an account without a plan has fallen behind by a date. */
export interface Delinquency {
  readonly date: CalendarDate;
  readonly daysPastDue: number;
}

/**
 * The classes of an account by every rule that classes it, whatever its severity: rules in effect on the date that
 * concern the account as it then stands. Rules that name kinds of plans or programs class plans, and are left out.
 *
 * @returns One class a rule, in the order of the policy.
 */
export function delinquencyClasses(
  policy: Policy | null,
  account: Account,
  { date, daysPastDue }: Delinquency,
): readonly ClassByRule[] {
  const later = { ...account, delinquency: { ...account.delinquency, daysPastDue } };
  const concern = { kind: null, account: later, program: null, date };
  const classes = (rule: Rule): rule is RuleOf<'delinquency-class'> =>
    rule.kind === 'delinquency-class' && whyNot(rule, concern) === null;
  const rules = policy?.rules.filter(classes) ?? [];
  return rules.map(({ id, params }) => ({ rule: id, class: classAt(params.classes, daysPastDue)?.class ?? null }));
}
