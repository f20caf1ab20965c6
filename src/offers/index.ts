export type {
  Baseline,
  BaselineKind,
  Baselines,
  ContractBaseline,
  DoingNothingBaseline,
  NoBaseline,
  NoBaselineReason,
} from './baseline.ts';
export { type BaselinesInput, buildBaselines } from './buildBaselines.ts';
export type { Course, CourseCost, DatedPayment } from './course.ts';
