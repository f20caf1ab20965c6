import type { Account, PlanKind } from '../account/index.ts';
import type { CalendarDate } from '../calendar/index.ts';
import { headroom, holds, type Judgement, type Measure, measureText } from './judgement.ts';
import { lowestTier } from './kinds/authorityTiers.ts';
import type { RuleKindRow } from './ruleKind.ts';
import { RULE_KINDS } from './ruleKinds.ts';
import type { Policy, Rule, RuleOf } from './schema.ts';
import type { PolicySubject } from './subject.ts';
import type { Finding, Verdict } from './verdict.ts';

/**
 * Judges a plan's facts by a policy, as of the plan's date.
 *
 * Every rule gives a finding. The plan is refused if a rule of severity error fails; it needs approval if only rules
 * of severity approval fail and some tier may grant them all, and is refused if none may; it is compliant
 * otherwise. Warnings and information never change the outcome, nor does the order of rules. A rule that cannot be
 * evaluated fails.
 *
 * @param policy - The policy, or null: the verdict is then `unchecked`.
 * @param subject - The facts of the plan.
 */
export function checkPolicy(policy: Policy | null, subject: PolicySubject): Verdict {
  const asOf = subject.date;
  if (!policy)
    return { outcome: 'unchecked', policyId: null, policyVersion: null, asOf, authority: null, findings: [] };
  const findings = policy.rules.map((rule) => findingOf(rule, subject));
  return {
    ...outcomeOf(policy, findings, subject),
    policyId: policy.policyId,
    policyVersion: policy.version ?? null,
    asOf,
    findings,
  };
}

function outcomeOf(
  policy: Policy,
  findings: readonly Finding[],
  subject: PolicySubject,
): Pick<Verdict, 'outcome' | 'authority'> {
  const failed = findings.filter(({ result }) => result === 'failed');
  const approvals = failed.filter(({ severity }) => severity === 'approval');
  const authority = tierFor(policy, approvals, subject);
  if (failed.some(({ severity }) => severity === 'error')) return { outcome: 'refused', authority: null };
  if (approvals.length === 0) return { outcome: 'compliant', authority };
  return { outcome: authority === null ? 'refused' : 'needs-approval', authority };
}

/** Where several rules name tiers, each must have a sufficient one; the last of these is the highest. */
function tierFor(policy: Policy, approvals: readonly Finding[], subject: PolicySubject): string | null {
  const others = approvals.filter(({ kind }) => kind !== 'authority-tiers').map(({ rule }) => rule);
  const tiers = policy.rules
    .filter(
      (rule): rule is RuleOf<'authority-tiers'> => rule.kind === 'authority-tiers' && whyNot(rule, subject) === null,
    )
    .map((rule) => lowestTier(rule.params, subject, others));
  return tiers.includes(null) ? null : (tiers[tiers.length - 1] ?? null);
}

function findingOf(rule: Rule, subject: PolicySubject): Finding {
  const { kind, severity, level, citation, verification } = rule;
  const head = { rule: rule.id, kind, severity, level, citation, verification };
  const reason = whyNot(rule, subject);
  if (reason !== null) return { ...head, ...NOTHING_TO_SAY, result: 'not-applicable', reason };
  const row = RULE_KINDS[kind] as unknown as RuleKindRow<never>;
  const judgements = row.judge(rule.params as never, subject);
  const decisive = judgements.find((judgement) => !holds(judgement)) ?? judgements[0];
  if (!decisive) return { ...head, ...NOTHING_TO_SAY, result: 'not-applicable', reason: 'does not concern this plan' };
  const passed = holds(decisive);
  const said = describe(decisive, subject);
  const fix = passed || decisive.bound === 'missing' ? null : { change: row.fix, to: said.limit as string };
  return { ...head, ...said, result: passed ? 'passed' : 'failed', fix };
}

const NOTHING_TO_SAY = {
  where: null,
  bound: null,
  unit: null,
  actual: null,
  limit: null,
  headroom: null,
  fix: null,
} as const;

function describe(
  judgement: Judgement,
  { digits }: PolicySubject,
): Omit<Finding, 'rule' | 'kind' | 'severity' | 'level' | 'citation' | 'verification' | 'result' | 'fix'> {
  if (judgement.bound === 'missing')
    return { ...NOTHING_TO_SAY, reason: `cannot be evaluated without ${judgement.what}` };
  const { bound, where } = judgement;
  if (bound === 'one-of') {
    return {
      reason: null,
      where,
      bound,
      unit: 'text',
      actual: judgement.actual,
      limit: judgement.allowed.join(', '),
      headroom: null,
    };
  }
  const text = (measure: Measure): string => measureText(measure, digits);
  const { actual, limit } = judgement;
  return {
    reason: null,
    where,
    bound,
    unit: actual.unit,
    actual: text(actual),
    limit: text(limit),
    headroom: text(headroom(judgement)),
  };
}

/** For which plan a rule is asked whether it applies. */
export interface Concern {
  readonly kind: PlanKind;
  readonly account: Account;
  /** The plan's date; a rule applies from its first day to its last, both included. */
  readonly date: CalendarDate;
}

/** @returns Why a rule does not apply to a plan, or null when it does. */
export function whyNot(
  { effectiveFrom, effectiveTo, appliesTo }: Rule,
  { kind, account, date }: Concern,
): string | null {
  const { planKinds, products, daysPastDue } = appliesTo;
  const late = account.delinquency.daysPastDue;
  if (effectiveFrom !== null && date < effectiveFrom) return `in effect from ${effectiveFrom}`;
  if (effectiveTo !== null && date > effectiveTo) return `ended on ${effectiveTo}`;
  if (planKinds && !planKinds.includes(kind)) return `concerns plans of kind ${planKinds.join(', ')}`;
  if (products && !products.includes(account.product)) return `concerns the products ${products.join(', ')}`;
  if (daysPastDue?.least !== undefined && late < daysPastDue.least)
    return `concerns accounts from ${daysPastDue.least} days past due`;
  if (daysPastDue?.most !== undefined && late > daysPastDue.most)
    return `concerns accounts up to ${daysPastDue.most} days past due`;
  return null;
}
