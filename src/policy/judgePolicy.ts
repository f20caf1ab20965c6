import type { Account, PlanKind } from '../account/index.ts';
import type { CalendarDate } from '../calendar/index.ts';
import { counted } from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import { headroom, holds, type Judgement, measureText, missingOf } from './judgement.ts';
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
export function judgePolicy(policy: Policy | null, subject: PolicySubject): Verdict {
  const asOf = subject.date;
  if (!policy)
    return { outcome: 'unchecked', policyId: null, policyVersion: null, asOf, authority: null, findings: [] };
  const findings = policy.rules.map((rule) => findingOf(rule, subject));
  const failed = policy.rules.filter((_, index) => findings[index]?.result === 'failed');
  const { outcome, authority } = outcomeOf(policy, failed, subject);
  return { outcome, policyId: policy.policyId, policyVersion: policy.version ?? null, asOf, authority, findings };
}

/** The part of a verdict that a search through many plans needs. */
export type Outcome = Pick<Verdict, 'outcome' | 'authority'>;

/**
 * The outcome of a verdict alone, without a word of any finding: the same as `judgePolicy` gives, at a part of the
 * cost. Stops at the first rule of severity error that fails.
 */
export function policyOutcome(policy: Policy | null, subject: PolicySubject): Outcome {
  if (!policy) return { outcome: 'unchecked', authority: null };
  const failed: Rule[] = [];
  for (const rule of policy.rules) {
    if (rule.severity !== 'error' && rule.severity !== 'approval') continue;
    if (whyNot(rule, subject) !== null) continue;
    const row = RULE_KINDS[rule.kind] as unknown as RuleKindRow<never>;
    if (row.judge(rule.params as never, subject).every(holds)) continue;
    if (rule.severity === 'error') return { outcome: 'refused', authority: null };
    failed.push(rule);
  }
  return outcomeOf(policy, failed, subject);
}

function outcomeOf(policy: Policy, failed: readonly Rule[], subject: PolicySubject): Outcome {
  const approvals = failed.filter(({ severity }) => severity === 'approval');
  const authority = tierFor(policy, approvals, subject);
  if (failed.some(({ severity }) => severity === 'error')) return { outcome: 'refused', authority: null };
  if (approvals.length === 0) return { outcome: 'compliant', authority };
  return { outcome: authority === null ? 'refused' : 'needs-approval', authority };
}

/**
 * Who may grant a plan. Tiers of severity warning or information name nobody. Where several rules name tiers, each must
 * have a sufficient one, and all of them are named.
 */
function tierFor(policy: Policy, approvals: readonly Rule[], subject: PolicySubject): string | null {
  const others = approvals.filter(({ kind }) => kind !== 'authority-tiers').map(({ id }) => id);
  const tiers = policy.rules
    .filter((rule): rule is RuleOf<'authority-tiers'> => rule.kind === 'authority-tiers')
    .filter((rule) => (rule.severity === 'error' || rule.severity === 'approval') && whyNot(rule, subject) === null)
    .map((rule) => lowestTier(rule.params, subject, others));
  return tiers.length === 0 || tiers.includes(null) ? null : [...new Set(tiers)].sort().join(' and ');
}

function findingOf(rule: Rule, subject: PolicySubject): Finding {
  const reason = whyNot(rule, subject);
  if (reason !== null) return finding(rule, 'not-applicable', { ...SILENT, reason });
  const row = RULE_KINDS[rule.kind] as unknown as RuleKindRow<never>;
  return findingFrom(rule, row.judge(rule.params as never, subject), subject.digits);
}

/** @returns What a rule says that judged so: the first judgement that does not hold decides, or else the first. */
export function findingFrom(rule: Rule, judgements: readonly Judgement[], digits: MinorDigits): Finding {
  const broken = judgements.find((judgement) => !holds(judgement));
  if (broken) return finding(rule, 'failed', describe(broken, digits, true));
  const first = judgements[0];
  if (!first) return finding(rule, 'not-applicable', { ...SILENT, reason: NOT_CONCERNED });
  return finding(rule, 'passed', describe(first, digits, false));
}

/** Why a rule says nothing that applies. */
export const NOT_CONCERNED = 'does not concern this plan';

/** What a judgement says, as text. */
type Said = Pick<Finding, 'reason' | 'where' | 'bound' | 'unit' | 'actual' | 'limit' | 'headroom' | 'fix'>;

const SILENT: Said = {
  reason: null,
  where: null,
  bound: null,
  unit: null,
  actual: null,
  limit: null,
  headroom: null,
  fix: null,
};

function finding(rule: Rule, result: Finding['result'], said: Said): Finding {
  return {
    rule: rule.id,
    kind: rule.kind,
    severity: rule.severity,
    level: rule.level,
    jurisdiction: rule.jurisdiction ?? null,
    citation: rule.citation,
    verification: rule.verification,
    loosened: rule.loosened,
    result,
    reason: said.reason,
    where: said.where,
    bound: said.bound,
    unit: said.unit,
    actual: said.actual,
    limit: said.limit,
    headroom: said.headroom,
    fix: said.fix,
  };
}

/** Writes a judgement out; what would mend it only where it is broken. */
function describe(judgement: Judgement, digits: MinorDigits, broken: boolean): Said {
  if (judgement.bound === 'missing') {
    return { ...SILENT, reason: `cannot be evaluated without ${judgement.what}`, fix: judgement.fix ?? null };
  }
  const { bound, where } = judgement;
  if (bound === 'one-of') {
    const { actual, allowed } = judgement;
    const limit = allowed.join(', ');
    return {
      reason: null,
      where,
      bound,
      unit: 'text',
      actual,
      limit,
      headroom: null,
      fix: broken ? { change: judgement.change ?? 'customer-or-account', to: limit } : null,
    };
  }
  if (bound === 'all-of') {
    const limit = judgement.required.join(', ');
    const fix = broken ? ({ change: 'agreement', to: missingOf(judgement).join(', ') } as const) : null;
    return { ...SILENT, where, bound, unit: 'text', actual: judgement.given.join(', '), limit, fix };
  }
  if (bound === 'stated') return { ...SILENT, where, bound, unit: 'text', actual: judgement.actual };
  const { actual, limit, fix } = judgement;
  const limitText = measureText(limit, digits);
  return {
    reason: null,
    where,
    bound,
    unit: actual.unit,
    actual: measureText(actual, digits),
    limit: limitText,
    headroom: measureText(headroom(judgement), digits, 'expand'),
    fix: broken && fix ? { change: fix.change, to: fix.to === limit ? limitText : measureText(fix.to, digits) } : null,
  };
}

/** For which plan a rule is asked whether it applies. */
export interface Concern {
  /** Null for an account without a plan: rules that name kinds of plans or programs leave it out. */
  readonly kind: PlanKind | null;
  readonly account: Account;
  /** The program that the plan is under; null for none. */
  readonly program: string | null;
  /** The plan's date; a rule applies from its first day to its last, both included. */
  readonly date: CalendarDate;
}

/** @returns Why a rule does not apply to a plan, or null when it does. */
export function whyNot(rule: Rule, concern: Concern): string | null {
  const { effectiveFrom, effectiveTo, exceptPlanKinds, exceptPrograms, appliesTo } = rule;
  const { date, kind, program } = concern;
  if (effectiveFrom !== null && date < effectiveFrom) return `in effect from ${effectiveFrom}`;
  if (effectiveTo !== null && date > effectiveTo) return `ended on ${effectiveTo}`;
  if (kind !== null && exceptPlanKinds?.includes(kind)) return `excepts plans of kind ${exceptPlanKinds.join(', ')}`;
  if (program !== null && exceptPrograms?.includes(program)) return `excepts plans under ${exceptPrograms.join(', ')}`;
  return appliesTo === undefined ? null : (notThisPlan(appliesTo, concern) ?? notThisCustomer(appliesTo, concern));
}

type Applies = NonNullable<Rule['appliesTo']>;

function notThisPlan({ planKinds, products, programs }: Applies, { kind, account, program }: Concern): string | null {
  if (planKinds && (kind === null || !planKinds.includes(kind)))
    return `concerns plans of kind ${planKinds.join(', ')}`;
  if (products && !products.includes(account.product)) return `concerns the products ${products.join(', ')}`;
  if (programs && (program === null || !programs.includes(program)))
    return `concerns plans under ${programs.join(', ')}`;
  return null;
}

function notThisCustomer({ daysPastDue, hardship, vulnerable, flags }: Applies, { account }: Concern): string | null {
  const { customer, delinquency } = account;
  const { least = 0, most = Number.POSITIVE_INFINITY } = daysPastDue ?? {};
  if (delinquency.daysPastDue < least) return `concerns accounts from ${counted(least, 'day')} past due`;
  if (delinquency.daysPastDue > most) return `concerns accounts up to ${counted(most, 'day')} past due`;
  if (hardship && !hardship.includes(customer.hardship)) return `concerns customers in hardship ${hardship.join(', ')}`;
  if (flags && !flags.some((flag) => customer.flags.includes(flag)))
    return `concerns customers flagged ${flags.join(', ')}`;
  if (vulnerable === undefined || vulnerable === customer.vulnerable) return null;
  return vulnerable ? 'concerns vulnerable customers' : 'concerns customers that are not vulnerable';
}
