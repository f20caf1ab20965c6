/** The public door of repayment-plan: names, nothing else. */
export { type AccountInput, MAX_INSTALLMENTS, type PlanKind, type Product } from './account/index.ts';
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
export {
  type ComparableBaseline,
  type Comparison,
  type ComparisonInput,
  type ComparisonRow,
  type CustomerAxis,
  comparePlans,
  type FamilyName,
  type FamilyReport,
  type LeftOut,
  type LenderAxis,
  type Offer,
  type PresentedSide,
  type Proposal,
  type ProposalInput,
  type ProposalPreferences,
  proposePlans,
  type RowDifferences,
  SCORING_WEIGHTS,
  type Weights,
} from './offers/index.ts';
export type {
  AnnualRate,
  BeforeAndAfter,
  ConservationProof,
  Constraint,
  ContractCost,
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
  TermsInput,
} from './plans/index.ts';
export {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  expectPlan,
} from './plans/index.ts';
export {
  type CapacityLimitsInput,
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
