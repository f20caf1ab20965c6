export { ARREARS, type ArrearsBucket, BUCKETS, type Bucket, type ByBucket, byBucket, totalOf } from './bucket.ts';
export { buildSchedule, largestButLast } from './buildSchedule.ts';
export { changeLoan, type LoanChange } from './changeLoan.ts';
export type {
  BucketConservation,
  Holiday,
  Installment,
  Leveling,
  Pattern,
  PatternKind,
  Schedule,
  ScheduleDefinition,
  Unpayable,
} from './definition.ts';
export { type FlatRateRow, flatRatePayments, flatRateRows, INTEREST_SPLITS } from './flatRateRows.ts';
export { isHoliday } from './holiday.ts';
export { levelFrom } from './levelFrom.ts';
export { type LevelPaymentInput, levelPayment } from './levelPayment.ts';
export {
  type Loan,
  type LoanCourse,
  type LoanDates,
  loanPeriods,
  scheduleLoan,
} from './loan.ts';
export { proveConservation } from './proveConservation.ts';
export {
  applyDownPayment,
  type BucketTreatment,
  interestBearing,
  type PaymentTiming,
  type TreatedBucket,
  treatClaim,
} from './treatClaim.ts';
