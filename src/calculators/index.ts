export { type Allocation, type AllocationInput, allocateAmount } from './allocateAmount.ts';
export {
  buildFlatRateLoan,
  type FlatRateInput,
  type FlatRateLoan,
  type FlatRateYearly,
} from './buildFlatRateLoan.ts';
export { buildPayoffPath, type NotPaidOff, type PaidOff, type PayoffInput } from './buildPayoffPath.ts';
export {
  costOfDoingNothing,
  type DoingNothing,
  type DoingNothingInput,
  type UnpaidMonth,
} from './costOfDoingNothing.ts';
export { type LateFee, type LateFeeInput, lateFee } from './lateFee.ts';
export { type MinimumPayment, type MinimumPaymentInput, minimumPayment } from './minimumPayment.ts';
export {
  type MinimumOnlyEstimate,
  type RegZRepaymentEstimates,
  type RepaymentEstimatesInput,
  regZRepaymentEstimates,
  type ThirtySixMonthEstimate,
} from './regZRepaymentEstimates.ts';
export { type RevolvingInterest, type RevolvingInterestInput, revolvingInterest } from './revolvingInterest.ts';
