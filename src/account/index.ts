export { type AccruedCycle, accrueCycles, type Claim, claimOn, contractRate } from './claimOn.ts';
export {
  ACCOUNT_SCHEMAS,
  type Account,
  type AccountInput,
  dayCountField,
  frequencyField,
  MAX_INSTALLMENTS,
  PLAN_KINDS,
  type PlanKind,
  PRODUCTS,
  type Product,
  rateField,
} from './schema.ts';
