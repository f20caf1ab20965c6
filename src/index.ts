/** The public door of repayment-plan: names, nothing else. */
export { type AccountInput, MAX_INSTALLMENTS, type PlanKind, type Product, type UnpaidMonth } from './account/index.ts';
export {
  type AffordabilityAssessment,
  type AffordabilityInput,
  type AssessedMonth,
  type AssessmentInput,
  assessAffordability,
  type ShortMonth,
} from './affordability/index.ts';
export type * from './calculators/index.ts';
export {
  allocateAmount,
  annuityParts,
  buildFlatRateLoan,
  buildLoanSchedule,
  buildPayoffPath,
  costOfDoingNothing,
  dayCountFraction,
  diminishedObligation,
  lateFee,
  minimumPayment,
  netPresentValue,
  regZRepaymentEstimates,
  revolvingInterest,
  solveAnnualRate,
  solveAnnuity,
  solveInternalRate,
  yearlyRates,
} from './calculators/index.ts';
export { type ErrorCode, type InvalidField, isRepaymentError, RepaymentError } from './errors.ts';
export type { AmountInput, FractionInput } from './input/index.ts';
export type * from './offers/index.ts';
export { buildBaselines, lenderMeasures } from './offers/index.ts';
export type {
  AnnualRate,
  BeforeAndAfter,
  CheckInput,
  ConservationProof,
  Constraint,
  ContractCost,
  FinishedPlanInput,
  Infeasible,
  LenderSide,
  Plan,
  PlanAffordability,
  PlanClaim,
  PlanCost,
  PlanInput,
  PlanResult,
  PlanTotals,
  ResolvedTerms,
  ScheduleInput,
  TermsInput,
} from './plans/index.ts';
export {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  checkPolicy,
  expectPlan,
} from './plans/index.ts';
export {
  type CapacityLimitsInput,
  type ClassByRule,
  capacityLimits,
  type Finding,
  type ParsedPolicy,
  type ParsePolicyInput,
  type PolicyInput,
  parsePolicy,
  type RuleKind,
  type Severity,
  type Verdict,
} from './policy/index.ts';
export type { Bucket, Installment } from './schedule/index.ts';
export type { TraceStep } from './trace.ts';
