export { solveAnnualRates } from './annualRates.ts';
export { assemblePlan } from './assemblePlan.ts';
export { buildExtendedTermPlan } from './buildExtendedTermPlan.ts';
export { buildInstallmentPlan } from './buildInstallmentPlan.ts';
export { buildInterestReductionPlan } from './buildInterestReductionPlan.ts';
export { buildPrincipalSettlementPlan } from './buildPrincipalSettlementPlan.ts';
export { checkPolicy } from './checkPolicy.ts';
export type { CheckInput } from './checkSchema.ts';
export { contractCost, levelContract, remainingContract, type ScheduleCost } from './contractCost.ts';
export { contradictions } from './contradictions.ts';
export { datedRate } from './datedRate.ts';
export { monthsUntil, NO_CALENDAR } from './dates.ts';
export { expectPlan } from './expectPlan.ts';
export { type FinishedPlanInput, finishedPlan, finishedPlanFields, finishedPlanRules } from './finishedPlan.ts';
export { type DueByMonth, dueByMonth, type MonthRoom, shortfalls } from './fit.ts';
export { largestPlanned } from './largestPlanned.ts';
export { leastInstallments, refuseFewer } from './leastInstallments.ts';
export { type Measures, measure } from './measure.ts';
export { openDraft } from './openDraft.ts';
export { owesNothing } from './owesNothing.ts';
export { parsePlan } from './parsePlan.ts';
export type {
  AgreedTerms,
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
export { MAX_PLAN_VALUES, PLAN_SCHEMAS, type ReadPlan } from './planSchema.ts';
export { policySubject } from './policySubject.ts';
export { refuseDraft } from './refuseDraft.ts';
export {
  type Parties,
  type PlanInput,
  partyCheck,
  partyFields,
  type Request,
  resolveRequest,
  termsField,
} from './request.ts';
export { mostWithin, type Solved, solveDraft, unpayable } from './solveDraft.ts';
export type { ScheduleInput } from './statedSchedule.ts';
export {
  type CommonTerms,
  type InstallmentTerms,
  type PrincipalSettlementTerms,
  type RatePathTerms,
  TERMS_OBJECTS,
  type TermsInput,
} from './termsSchema.ts';
export { TERMS_SCHEMAS } from './termsSchemas.ts';
