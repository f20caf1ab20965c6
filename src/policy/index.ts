export {
  type Agreement,
  type AgreementItem,
  agreementField,
  BREACH_CONSEQUENCES,
  type DatedMethod,
  DISCLOSED_METHODS,
  type DisclosedMethod,
  EARLY_SETTLEMENTS,
  SAID_BY_AGREEMENT,
  UNDERTAKINGS,
} from './agreement.ts';
export { decisiveRules } from './decisiveRules.ts';
export { type ClassByRule, delinquencyClasses } from './delinquencyClasses.ts';
export { type ExplainPolicyInput, explainPolicy } from './explainPolicy.ts';
export type {
  ExplainedBound,
  ExplainedCapacity,
  ExplainedRange,
  ExplainedRequirement,
  ExplainedRule,
  KindExplanation,
  PolicyExplanation,
  RangeName,
} from './explanation.ts';
export { extendPolicy, type PolicyOverrides } from './extendPolicy.ts';
export { judgePolicy, type Outcome, policyOutcome } from './judgePolicy.ts';
export type { ExplainedTier } from './kinds/authorityTiers.ts';
export { type LintCode, type LintOptions, type LintProblem, lintPolicy } from './lintPolicy.ts';
export { monthsBetween } from './monthsBetween.ts';
export { namedTwice } from './namedTwice.ts';
export { type ParsedPolicy, type ParsePolicyInput, POLICY_FIELDS, parsePolicy } from './parsePolicy.ts';
export { largestWaiverShare, longestTermMonths, paymentOrder, policyCapacityLimits } from './policyLimits.ts';
export { type CapacityLimitsInput, capacityLimits } from './readCapacityLimits.ts';
export { RULE_KINDS, type RuleKind } from './ruleKinds.ts';
export {
  LEVELS,
  POLICY_SCHEMAS,
  type Policy,
  type PolicyInput,
  SEVERITIES,
  type Severity,
  VERIFICATIONS,
} from './schema.ts';
export type { AccountSubject, MonthDue, PolicyBudget, PolicySubject } from './subject.ts';
export type { Finding, Verdict } from './verdict.ts';
export { verdictAnew } from './verdictAnew.ts';
export { verdictField } from './verdictField.ts';
