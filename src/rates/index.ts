export { type InterestBasis, interestFactor, type OddPeriod } from './interestFactor.ts';
export { constantRate, meanRate, type RatePath, type RateStep, rateOn, ratesOf } from './ratePath.ts';
export {
  effectiveYearlyRate,
  nominalYearlyRate,
  type QuotedRate,
  type RatePeriod,
  type RateQuotation,
} from './yearlyRate.ts';
