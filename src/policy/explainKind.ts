import { MAX_INSTALLMENTS } from '../account/index.ts';
import { monthsFrom } from '../affordability/index.ts';
import type { CalendarMonth } from '../calendar/index.ts';
import { formatAmount, type MinorDigits } from '../money/index.ts';
import { EFFECTS, explainRanges } from './explainRanges.ts';
import { explainRule, type RuleAnswer } from './explainRule.ts';
import type { ExplainedCapacity, ExplainedRule, KindExplanation } from './explanation.ts';
import { findingFrom, NOT_CONCERNED, whyNot } from './judgePolicy.ts';
import { explainTiers } from './kinds/authorityTiers.ts';
import { longestTermMonths } from './policyLimits.ts';
import { presentLimits } from './readCapacityLimits.ts';
import type { RuleKindRow } from './ruleKind.ts';
import { RULE_KINDS } from './ruleKinds.ts';
import type { Policy, Rule, RuleOf } from './schema.ts';
import type { AccountSubject, PolicyBudget } from './subject.ts';
import type { Finding } from './verdict.ts';

/**
 * What a policy would ask of a plan of one kind.
 *
 * Capacity is looked at from the month of the date to the end of the longest term that rules of severity error allow,
 * or for 600 months where none does. The order of rules changes nothing.
 */
export function explainKind(policy: Policy, subject: AccountSubject): KindExplanation {
  const months = monthsFrom(subject.date, (longestTermMonths(policy, subject) ?? MAX_INSTALLMENTS) + 1);
  const asked = [...policy.rules]
    .sort((left, right) => (left.id < right.id ? -1 : 1))
    .map((rule) => askRule(rule, subject, months));
  const heard = asked.filter((one): one is AnsweredRule => one.answer !== null);
  const findings = heard
    .filter(({ answer }) => answer.judgements.length > 0)
    .map(({ rule, answer }) => findingFrom(rule, answer.judgements, subject.digits));
  const authority = explainAuthority(asked, findings, subject);
  return {
    eligibility: eligibilityOf(findings, authority),
    findings,
    ranges: explainRanges(
      heard.flatMap(({ named, answer }) => answer.limits.map((limit) => ({ ...limit, rule: named }))),
      subject.digits,
    ),
    capacity: subject.budget && explainCapacity(subject.budget, months, subject.digits),
    authority,
    requirements: heard.flatMap(({ named, answer }) =>
      answer.requirements.map((requirement) => ({ ...named, effect: EFFECTS[named.severity], ...requirement })),
    ),
    judgedWithPlan: asked
      .filter(({ answer, reason }) => answer === null && reason === null)
      .map(({ named }) => ({ ...named, summary: RULE_KINDS[named.kind].summary })),
    notEvaluated: heard.flatMap(({ named, answer }) =>
      answer.missing.map((missing) => ({ ...named, effect: EFFECTS[named.severity], missing })),
    ),
    notApplicable: asked.flatMap(({ named, reason }) => (reason === null ? [] : [{ ...named, whyNot: reason }])),
  };
}

/** A rule with what it says; without an answer where it does not apply, or where only the plan can be judged. */
interface AskedRule {
  readonly rule: Rule;
  readonly named: ExplainedRule;
  /** Why it does not apply; null where it does. */
  readonly reason: string | null;
  readonly answer: RuleAnswer | null;
}

type AnsweredRule = AskedRule & { readonly answer: RuleAnswer };

function askRule(rule: Rule, subject: AccountSubject, months: readonly CalendarMonth[]): AskedRule {
  const named = nameRule(rule);
  const reason = whyNot(rule, subject);
  if (reason !== null) return { rule, named, reason, answer: null };
  const row = RULE_KINDS[rule.kind] as unknown as RuleKindRow<never>;
  const answer = explainRule(row, rule.params as never, subject, months);
  if (answer && Object.values(answer).every((said) => said.length === 0))
    return { rule, named, reason: NOT_CONCERNED, answer: null };
  return { rule, named, reason: null, answer };
}

function nameRule({ id, kind, severity, level, jurisdiction, citation, verification, loosened }: Rule): ExplainedRule {
  return { rule: id, kind, severity, level, jurisdiction: jurisdiction ?? null, citation, verification, loosened };
}

/** Tiers of severity warning or information name nobody. */
function explainAuthority(
  asked: readonly AskedRule[],
  findings: readonly Finding[],
  subject: AccountSubject,
): KindExplanation['authority'] {
  const failed = failedWith('approval', findings)
    .filter(({ kind }) => kind !== 'authority-tiers')
    .map(({ rule }) => rule);
  return asked
    .filter(({ reason, named }) => reason === null && (named.severity === 'error' || named.severity === 'approval'))
    .flatMap(({ rule, named }) =>
      rule.kind === 'authority-tiers'
        ? [{ ...named, tiers: explainTiers((rule as RuleOf<'authority-tiers'>).params, subject, failed) }]
        : [],
    );
}

function eligibilityOf(
  findings: readonly Finding[],
  authority: KindExplanation['authority'],
): KindExplanation['eligibility'] {
  if (failedWith('error', findings).length > 0) return 'not-eligible';
  if (failedWith('approval', findings).length === 0) return 'eligible';
  const granted = authority.length > 0 && authority.every(({ tiers }) => tiers.some(({ mayGrant }) => mayGrant));
  return granted ? 'needs-approval' : 'not-eligible';
}

function failedWith(severity: Finding['severity'], findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.result === 'failed' && finding.severity === severity);
}

function explainCapacity(
  { limits, capacity }: PolicyBudget,
  months: readonly CalendarMonth[],
  digits: MinorDigits,
): ExplainedCapacity {
  const carried = months.map((month) => ({ month, capacity: capacity.inMonth(month).capacity }));
  const tightest = carried.reduce((found, next) => (next.capacity < found.capacity ? next : found));
  return {
    limits: presentLimits(limits, digits),
    tightestMonth: { month: tightest.month, capacity: formatAmount(tightest.capacity, digits) },
  };
}
