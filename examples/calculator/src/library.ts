/**
 * What the page and its worker take of the library. What tells results in words, and the rules of jurisdictions, are
 * loaded when they are needed.
 */
export {
  type AffordabilityAssessment,
  type AxisName,
  assessAffordability,
  type Baselines,
  buildBaselines,
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  buildSharedPlans,
  type Comparison,
  type ComparisonRow,
  type CounterOffer,
  capacityLimits,
  comparePlans,
  type Infeasible,
  type InvalidField,
  isRepaymentError,
  MAX_INSTALLMENTS,
  type NoBaselineReason,
  type Offer,
  type OfferInput,
  type ParsedPolicy,
  type Plan,
  type PlanKind,
  type PlanResult,
  type PolicyInput,
  type Proposal,
  parsePlan,
  parsePolicy,
  proposeCounterOffer,
  proposePlans,
  type SharedPlans,
} from 'repayment-plan';
export { type ChartSeries, chartSeries, offerSeries } from 'repayment-plan/explain';
export { STORIES } from 'repayment-plan/testing';
