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
export type { Course, CourseCost, DatedPayment } from './course.ts';
export { type LenderMeasures, lenderMeasures } from './lenderMeasures.ts';
export type { LenderMeasuresInput } from './lenderSchema.ts';
export type { DiminishedObligation, FundingValue, ModificationResult, SurvivalValue } from './lenderValues.ts';
export type { ModificationDisclosure, ModificationKind } from './modificationDisclosure.ts';
export { planCourse } from './planCourse.ts';
