export { solveAnnualRates } from './annualRates.ts';
export { buildExtendedTermPlan } from './buildExtendedTermPlan.ts';
export { buildInstallmentPlan } from './buildInstallmentPlan.ts';
export { buildInterestReductionPlan } from './buildInterestReductionPlan.ts';
export { buildPrincipalSettlementPlan } from './buildPrincipalSettlementPlan.ts';
export { checkPolicy } from './checkPolicy.ts';
export type { CheckInput } from './checkSchema.ts';
export { levelContract, remainingContract } from './contractCost.ts';
export { monthsUntil, NO_CALENDAR } from './dates.ts';
export { expectPlan } from './expectPlan.ts';
export { type FinishedPlanInput, finishedPlan, finishedPlanFields, finishedPlanRules } from './finishedPlan.ts';
export { owesNothing } from './owesNothing.ts';
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
  PlanResult,
  PlanTotals,
  ResolvedTerms,
} from './plan.ts';
export { MAX_PLAN_VALUES, PLAN_SCHEMAS } from './planSchema.ts';
export type { PlanInput } from './request.ts';
export type { ScheduleInput } from './statedSchedule.ts';
export type { TermsInput } from './termsSchema.ts';
export { TERMS_SCHEMAS } from './termsSchemas.ts';
