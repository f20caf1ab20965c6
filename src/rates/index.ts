export { type InterestBasis, interestFactor, interestFactors, type OddPeriod } from './interestFactor.ts';
export {
  constantRate,
  type InterestPause,
  meanRate,
  type RatePath,
  rateOn,
  ratesOf,
  withPauses,
  withRateFrom,
} from './ratePath.ts';
export {
  effectiveYearlyRate,
  nominalYearlyRate,
} from './yearlyRate.ts';
