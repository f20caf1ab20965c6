import type { CalendarMonth } from '../calendar/index.ts';
import { AXES, type Axis, type Limit, noMoreThan, type Requirement } from './bound.ts';
import { amount, type Judgement } from './judgement.ts';
import type { RuleKindRow } from './ruleKind.ts';
import type { AccountSubject } from './subject.ts';

/** What one rule that applies says before there is a plan. */
export interface RuleAnswer {
  /** Of the account alone; null where the rule judges nothing of it. */
  readonly judgements: readonly Judgement[];
  readonly limits: readonly BoundLimit[];
  readonly requirements: readonly Requirement[];
  /** What was needed and not given. */
  readonly missing: readonly string[];
}

/** A limit with what it limits. */
export interface BoundLimit {
  readonly axis: Axis | 'due-in-month';
  readonly limit: Limit;
}

/**
 * Asks one rule that applies what it says before there is a plan.
 *
 * @param months - The months in which a plan may fall due; the one with the least room bounds them all.
 * @returns Null where only the plan itself can be judged.
 */
export function explainRule(
  row: RuleKindRow<never>,
  params: never,
  subject: AccountSubject,
  months: readonly CalendarMonth[],
): RuleAnswer | null {
  const judgements = row.judgeAccount?.(params, subject) ?? [];
  const requirements = row.requires?.(params, subject) ?? [];
  const asked = AXES.flatMap((axis) => (row.bounds?.[axis]?.(params, subject) ?? []).map((bound) => ({ axis, bound })));
  const limits: BoundLimit[] = [];
  const missing = judgements.flatMap(whatIsMissing);
  for (const { axis, bound } of asked) {
    if (bound.bound === 'missing') missing.push(bound.what);
    else limits.push({ axis, limit: bound });
  }
  if (row.mostDue && !subject.budget) missing.push('affordability');
  if (row.mostDue && subject.budget)
    limits.push({ axis: 'due-in-month', limit: tightestMonth(row.mostDue(params, subject.budget), months) });
  const saysAll = row.bounds || row.mostDue || row.requires || row.judge === row.judgeAccount;
  if (!saysAll && judgements.length === 0) return null;
  return { judgements, limits, requirements, missing: [...new Set(missing)] };
}

function whatIsMissing(judgement: Judgement): readonly string[] {
  return judgement.bound === 'missing' ? [judgement.what] : [];
}

/** The limit of the month with the least room, the first of equals. */
function tightestMonth(mostDue: (month: CalendarMonth) => bigint, months: readonly CalendarMonth[]): Limit {
  let [tightest, least] = [months[0] as CalendarMonth, mostDue(months[0] as CalendarMonth)];
  for (const month of months) {
    const most = mostDue(month);
    if (most < least) [tightest, least] = [month, most];
  }
  return noMoreThan(amount(least), { where: tightest });
}
