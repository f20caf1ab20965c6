import { type Concern, whyNot } from './judgePolicy.ts';
import type { Policy } from './schema.ts';

/**
 * A policy with those of its rules alone that can decide about plans of one concern: of severity error or approval, and
 * none that does not apply. Its outcome of any such plan is that of the whole policy, at less cost.
 */
export function decisiveRules(policy: Policy, concern: Concern): Policy {
  const rules = policy.rules.filter(
    (rule) => (rule.severity === 'error' || rule.severity === 'approval') && whyNot(rule, concern) === null,
  );
  return { ...policy, rules };
}
