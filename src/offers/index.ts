export { AXIS_NAMES, type AxisName } from './axes.ts';
export type {
  Baseline,
  BaselineKind,
  Baselines,
  ClassifiedMonth,
  ContractBaseline,
  DoingNothingBaseline,
  NoBaseline,
  NoBaselineReason,
} from './baseline.ts';
export { type BaselinesInput, buildBaselines } from './buildBaselines.ts';
export {
  buildSensitivityGrid,
  type SensitivityGrid,
  type SensitivityInput,
  WAIVERS_OF,
} from './buildSensitivityGrid.ts';
export {
  buildSharedPlans,
  type MonthPart,
  type SharedAccount,
  type SharedMonth,
  type SharedPlans,
} from './buildSharedPlans.ts';
export { type ComparableBaseline, type Comparison, type ComparisonInput, comparePlans } from './comparePlans.ts';
export type { ComparisonRow, RowDifferences } from './comparisonRow.ts';
export type { Course, CourseCost, DatedPayment } from './course.ts';
export { FAMILY_NAMES, type FamilyName } from './families.ts';
export { type Counts, countsInAll, type FamilyReport, type LeftOut } from './leftOut.ts';
export { type LenderMeasures, lenderMeasures } from './lenderMeasures.ts';
export type { LenderMeasuresInput } from './lenderSchema.ts';
export type { DiminishedObligation, FundingValue, ModificationResult, SurvivalValue } from './lenderValues.ts';
export type { ModificationDisclosure, ModificationKind } from './modificationDisclosure.ts';
export type { Offer, PresentedSide } from './offer.ts';
export { planCourse } from './planCourse.ts';
export type { PresentedObstacle } from './presentObstacles.ts';
export { type AxisAnswer, type CounterOffer, proposeCounterOffer, type TermMove } from './proposeCounterOffer.ts';
export { type Proposal, type ProposalInput, type ProposalPreferences, proposePlans } from './proposePlans.ts';
export { APPROVALS, type Approvals } from './question.ts';
export type { OfferInput } from './readQuestion.ts';
export type { SensitivityCell, WaiverOf } from './sensitivityCell.ts';
export type { SharedAccountInput, SharedPlansInput } from './sharedSchema.ts';
export { SHARED_BY, type SharedBy } from './sharingWeight.ts';
export { type SolvedValue, type SolveTermInput, solveTerm, type TriedValue, type Unsolved } from './solveTerm.ts';
export {
  type StressedMonth,
  type StressInput,
  type StressOutcome,
  type StressReport,
  stressPlan,
} from './stressPlan.ts';
export { type CustomerAxis, type LenderAxis, SCORING_WEIGHTS, type Weights } from './weights.ts';
