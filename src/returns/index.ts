export {
  ANNUAL_RATE_METHODS,
  type AnnualRateMethod,
  DAILY_RATE_METHODS,
  type DailyRateMethod,
} from './annualRates.ts';
export {
  ANNUITY_UNKNOWNS,
  type AnnuityAmounts,
  annuityParts,
  annuityPeriods,
  type PaymentDue,
} from './annuity.ts';
export { DISTRESS_THRESHOLD, diminishedShare } from './diminishedShare.ts';
export { discountedSum } from './discountedSum.ts';
export { presentValue } from './presentValue.ts';
export { type IrrInput, type IrrResult, solveIrr } from './solveIrr.ts';
export { type NoRootReason, type RateOutcome, type RateRoot, solveRates } from './solveRates.ts';
export { TIME_COUNTS, type TimeCount } from './timeCounts.ts';
export { type TimedFlow, toTicks } from './timedFlows.ts';
export { unitPeriodFlows } from './unitPeriodFlows.ts';
