import { type Amount, formatAmount, MINOR_DIGITS } from '../money/index.ts';
import type { Infeasible, ReadPlan } from '../plans/index.ts';
import { readPlan } from './readPlan.ts';

/** What vitest and jest take of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Why a plan is not as expected; none where it is. */
type Reasons = readonly string[];

/** At most so many reasons are listed. */
const MOST_LISTED = 5;

/**
 * Holds a plan, or the result of a recipe, against an expectation.
 *
 * @param wanted - What is expected, after "expected the plan".
 * @param reasonsOf - Why the plan is not so; amounts are in minor units.
 * @returns A result that passes where there is a plan and no reason.
 */
export function expectOfPlan(
  received: unknown,
  wanted: string,
  reasonsOf: (plan: ReadPlan, money: (minor: bigint) => Amount) => Reasons,
): MatcherResult {
  const { plan, broken } = readPlan(received);
  if (plan)
    return resultOf(
      wanted,
      reasonsOf(plan, (minor) => formatAmount(minor, MINOR_DIGITS[plan.currency])),
    );
  if (isInfeasible(received)) return resultOf(wanted, [`there is none: ${received.message}`]);
  return resultOf(
    wanted,
    broken.map(({ where, message }) => `it is no plan: ${where} ${message}`),
  );
}

/** @returns The result of an expectation with the reasons against it. */
export function resultOf(wanted: string, reasons: Reasons): MatcherResult {
  const pass = reasons.length === 0;
  return {
    pass,
    message: () => (pass ? `expected the plan not ${wanted}` : `expected the plan ${wanted}, but ${listed(reasons)}`),
  };
}

function listed(reasons: Reasons): string {
  const more = reasons.length - MOST_LISTED;
  return [...reasons.slice(0, MOST_LISTED), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

/** @returns Whether something is the answer that there is no plan. */
export function isInfeasible(received: unknown): received is Infeasible {
  return (
    typeof received === 'object' && received !== null && 'outcome' in received && received.outcome === 'infeasible'
  );
}
