export { type InterestBasis, interestFactor, type OddPeriod } from './interestFactor.ts';
export { constantRate, meanRate, type RatePath, rateOn, ratesOf } from './ratePath.ts';
export {
  effectiveYearlyRate,
  nominalYearlyRate,
} from './yearlyRate.ts';
