export { type Agreement, agreementField, type DisclosedMethod } from './agreement.ts';
export { decisiveRules } from './decisiveRules.ts';
export { type Concern, judgePolicy, type Outcome, policyOutcome } from './judgePolicy.ts';
export { type ParsedPolicy, type ParsePolicyInput, POLICY_FIELDS, parsePolicy } from './parsePolicy.ts';
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
export type { AccountSubject, MonthDue, PolicyBudget, PolicySubject } from './subject.ts';
export type { Finding, Verdict } from './verdict.ts';
