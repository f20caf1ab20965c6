import type { Finding } from '../policy/index.ts';
import { blockingFindings } from './presentObstacles.ts';
import type { Refused } from './question.ts';
import { type Trial, verdictOf } from './trial.ts';

/**
 * Whether a rule of severity error says the same of both ends of a line, and refuses them: what is moved does not touch
 * it, and no value between will do. Spares the search where an account is not eligible, or another term is at fault.
 */
export function isUntouched(first: Trial, last: Trial | Refused): boolean {
  if (last.outcome !== 'trial' || first.solved.draft.request.policy === null) return false;
  const errors = blockingFindings(verdictOf(first)).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  const then = new Map(verdictOf(last).findings.map((finding) => [finding.rule, finding]));
  return errors.some((finding) => saysTheSame(finding, then.get(finding.rule)));
}

function saysTheSame(one: Finding, other: Finding | undefined): boolean {
  return (
    other?.result === 'failed' &&
    one.where === other.where &&
    one.bound === other.bound &&
    one.actual === other.actual &&
    one.limit === other.limit
  );
}
