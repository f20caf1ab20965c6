export { ARREARS, type ArrearsBucket, BUCKETS, type Bucket, type ByBucket, byBucket, totalOf } from './bucket.ts';
export { buildSchedule } from './buildSchedule.ts';
export {
  type BucketConservation,
  type Holiday,
  type Installment,
  type Leveling,
  type Pattern,
  type PatternKind,
  type Schedule,
  type ScheduleDefinition,
  type SchedulePeriod,
  type Unpayable,
  withFactors,
} from './definition.ts';
export { type FlatRateRow, flatRatePayments, flatRateRows, INTEREST_SPLITS } from './flatRateRows.ts';
export { type LevelPaymentInput, levelPayment } from './levelPayment.ts';
export {
  type BucketTreatment,
  interestBearing,
  type PaymentTiming,
  type TreatedBucket,
  treatClaim,
} from './treatClaim.ts';
