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
export {
  type DiminishedObligation,
  type FundingValue,
  type LenderMeasures,
  lenderMeasures,
  type ModificationResult,
  type SurvivalValue,
} from './lenderMeasures.ts';
export type { LenderMeasuresInput } from './lenderSchema.ts';
export type { ModificationDisclosure, ModificationKind } from './modificationDisclosure.ts';
