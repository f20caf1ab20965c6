export {
  type Agreement,
  agreementField,
  BREACH_CONSEQUENCES,
  type DatedMethod,
  DISCLOSED_METHODS,
  type DisclosedMethod,
  EARLY_SETTLEMENTS,
  SAID_BY_AGREEMENT,
  UNDERTAKINGS,
} from './agreement.ts';
export { type ClassByRule, delinquencyClasses } from './delinquencyClasses.ts';
export { type Concern, judgePolicy } from './judgePolicy.ts';
export { monthsBetween } from './monthsBetween.ts';
export { type ParsedPolicy, type ParsePolicyInput, POLICY_FIELDS, parsePolicy } from './parsePolicy.ts';
export { largestWaiverShare, longestTermMonths, paymentOrder, policyCapacityLimits } from './policyLimits.ts';
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
export { verdictField } from './verdictField.ts';
