export { accountOn } from './accountOn.ts';
export { ACCRUAL, type Claim, claimOn, contractRate, owedOn } from './claimOn.ts';
export {
  INTEREST_VARIANTS,
  type InterestCycle,
  interestCycles,
  STATEMENT_DAYS,
} from './interestCycles.ts';
export { lateFeeOn } from './lateFeeOn.ts';
export { MINIMUM_BASES, MINIMUM_INTEREST, minimumOfParts } from './minimumOfParts.ts';
export { type MinimumMonth, minimumPath } from './minimumPath.ts';
export { minimumPayment } from './minimumPayment.ts';
export { type PayoffMonth, payoffPath } from './payoffPath.ts';
export { ESTIMATE_MONTHS, minimumOn, repaymentEstimates } from './repaymentEstimates.ts';
export {
  ACCOUNT_SCHEMAS,
  type Account,
  type AccountInput,
  dayCountField,
  frequencyField,
  HARDSHIPS,
  MAX_INSTALLMENTS,
  OUTCOMES,
  PLAN_KINDS,
  type PlanKind,
  PRODUCTS,
  type Product,
  rateField,
  rateFieldOf,
} from './schema.ts';
export { presentUnpaidMonth, type UnpaidMonth, unpaidMonths } from './unpaidMonths.ts';
