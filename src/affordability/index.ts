export {
  type AffordabilityAssessment,
  type AssessedMonth,
  type AssessmentInput,
  assessAffordability,
  monthsFrom,
  type ShortMonth,
} from './assessAffordability.ts';
export { type CapacityLimits, type CapacityPath, capacityPath, type MonthCapacity, NO_LIMITS } from './capacityPath.ts';
export { categoryInMonth } from './categoryInMonth.ts';
export { AFFORDABILITY_SCHEMAS, type Affordability, type AffordabilityInput } from './schema.ts';
