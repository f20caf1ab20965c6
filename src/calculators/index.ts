export { type AnnuityParts, type AnnuityPartsInput, annuityParts } from './annuityParts.ts';
export { type DayCountFraction, type DayCountInput, dayCountFraction } from './dayCountFraction.ts';
export { type NetPresentValueInput, netPresentValue } from './netPresentValue.ts';
export type { SolvedRate, SolvedRates } from './presentRates.ts';
export { type AnnualRateInput, type SolvedAnnualRate, solveAnnualRate } from './solveAnnualRate.ts';
export { type AnnuityInput, type SolvedAnnuity, solveAnnuity } from './solveAnnuity.ts';
export { type InternalRateInput, solveInternalRate } from './solveInternalRate.ts';
export { type YearlyRates, type YearlyRatesInput, yearlyRates } from './yearlyRates.ts';
