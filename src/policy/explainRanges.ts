import { formatAmount, formatFraction, type MinorDigits, multiplyDivideRound, ratio } from '../money/index.ts';
import { AXES, type Limit } from './bound.ts';
import type { BoundLimit } from './explainRule.ts';
import type { Effect, ExplainedBound, ExplainedRange, ExplainedRule, RangeName } from './explanation.ts';
import { amount, compare, type Measure, measureText } from './judgement.ts';
import { SEVERITIES, type Severity } from './schema.ts';

const RANGES = [...AXES, 'due-in-month'] as const satisfies readonly RangeName[];

/** What becomes of a plan that a rule of a severity fails. */
export const EFFECTS = {
  error: 'refuses',
  approval: 'needs-approval',
  warning: 'warns',
  information: 'informs',
} as const satisfies Record<Severity, Effect>;

/** A limit with the rule that sets it. */
export interface RuledLimit extends BoundLimit {
  readonly rule: ExplainedRule;
}

/**
 * The ranges in which a plan has to lie: by axis, then by what the limit concerns, each end from the tightest bound on.
 *
 * Bounds that are equally tight stand in the order of severity, then of the rules' ids.
 * Rounding: the amount of a share once, to the tighter side; the share of an amount once, at 10 decimals.
 *
 * @param limits - In the order of the rules' ids.
 */
export function explainRanges(
  limits: readonly RuledLimit[],
  digits: MinorDigits,
): Readonly<Record<RangeName, readonly ExplainedRange[]>> {
  const rangesOf = (name: RangeName): readonly ExplainedRange[] => {
    const own = limits.filter(({ axis }) => axis === name);
    return [...new Set(own.map(({ limit }) => limit.where))].sort(byName).map((where) => {
      const here = own.filter(({ limit }) => limit.where === where);
      return { where, least: endOf('at-least', here, digits), most: endOf('at-most', here, digits) };
    });
  };
  return Object.fromEntries(RANGES.map((name) => [name, rangesOf(name)])) as Record<RangeName, ExplainedRange[]>;
}

/** The plan as a whole comes first. */
function byName(left: string | null, right: string | null): number {
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function endOf(bound: Limit['bound'], limits: readonly RuledLimit[], digits: MinorDigits): readonly ExplainedBound[] {
  return limits
    .filter(({ limit }) => limit.bound === bound)
    .sort((left, right) => byTightness(left, right))
    .map(({ rule, limit }) => ({
      ...rule,
      effect: EFFECTS[rule.severity],
      limit: measureText(limit.limit, digits),
      unit: limit.limit.unit,
      ...partOf(limit, digits),
    }));
}

function byTightness(left: RuledLimit, right: RuledLimit): number {
  const ascending = compare(inMoney(left.limit), inMoney(right.limit));
  const tighter = left.limit.bound === 'at-most' ? ascending : -ascending;
  return tighter || SEVERITIES.indexOf(left.rule.severity) - SEVERITIES.indexOf(right.rule.severity);
}

/** A share as what it comes to, so that it compares with an amount; others as they are. */
function inMoney({ bound, limit, of }: Limit): Measure {
  if (limit.unit !== 'share' || of === null) return limit;
  return amount(multiplyDivideRound(of, limit.value, bound === 'at-most' ? 'floor' : 'ceil'));
}

/** A limit in both of its forms, where it is part of a known amount. */
function partOf(limit: Limit, digits: MinorDigits): Pick<ExplainedBound, 'amount' | 'share'> {
  const { of } = limit;
  const money = inMoney(limit);
  if (of === null || money.unit !== 'amount') return { amount: null, share: null };
  const share = limit.limit.unit === 'share' ? limit.limit.value : of > 0n ? ratio(money.value, of) : null;
  return { amount: formatAmount(money.value, digits), share: share && formatFraction(share) };
}
