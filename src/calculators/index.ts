export { type Allocation, type AllocationInput, allocateAmount } from './allocateAmount.ts';
export { type AnnuityParts, type AnnuityPartsInput, annuityParts } from './annuityParts.ts';
export {
  buildFlatRateLoan,
  type FlatRateInput,
  type FlatRateLoan,
  type FlatRateYearly,
} from './buildFlatRateLoan.ts';
export { buildLoanSchedule } from './buildLoanSchedule.ts';
export { buildPayoffPath, type NotPaidOff, type PaidOff, type PayoffInput } from './buildPayoffPath.ts';
export {
  costOfDoingNothing,
  type DoingNothing,
  type DoingNothingInput,
} from './costOfDoingNothing.ts';
export { type DayCountFraction, type DayCountInput, dayCountFraction } from './dayCountFraction.ts';
export {
  type DiminishedObligationInput,
  diminishedObligation,
} from './diminishedObligation.ts';
export { type LateFee, type LateFeeInput, lateFee } from './lateFee.ts';
export type { LoanInput } from './loanSchema.ts';
export { type MinimumPayment, type MinimumPaymentInput, minimumPayment } from './minimumPayment.ts';
export { type NetPresentValueInput, netPresentValue } from './netPresentValue.ts';
export type { LoanRow, LoanSchedule, UnpayableLoan } from './presentLoan.ts';
export type { SolvedRate, SolvedRates } from './presentRates.ts';
export {
  type MinimumOnlyEstimate,
  type RegZRepaymentEstimates,
  type RepaymentEstimatesInput,
  regZRepaymentEstimates,
  type ThirtySixMonthEstimate,
} from './regZRepaymentEstimates.ts';
export { type RevolvingInterest, type RevolvingInterestInput, revolvingInterest } from './revolvingInterest.ts';
export { type AnnualRateInput, type SolvedAnnualRate, solveAnnualRate } from './solveAnnualRate.ts';
export { type AnnuityInput, type SolvedAnnuity, solveAnnuity } from './solveAnnuity.ts';
export { type InternalRateInput, solveInternalRate } from './solveInternalRate.ts';
export { type YearlyRates, type YearlyRatesInput, yearlyRates } from './yearlyRates.ts';
