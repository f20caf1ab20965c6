export { checkPolicy } from './checkPolicy.ts';
export { largestWaiverShare, longestTermMonths, policyCapacityLimits } from './policyLimits.ts';
export { type CapacityLimitsInput, capacityLimits } from './readCapacityLimits.ts';
export type { RuleKind } from './ruleKinds.ts';
export {
  POLICY_SCHEMAS,
  type Policy,
  type PolicyInput,
  roundingModeField,
  SEVERITIES,
  type Severity,
} from './schema.ts';
export type { MonthDue, PolicyBudget, PolicySubject } from './subject.ts';
export type { Finding, Verdict } from './verdict.ts';
