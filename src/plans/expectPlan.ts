import { RepaymentError } from '../errors.ts';
import type { Plan, PlanResult } from './plan.ts';

/**
 * Unwraps a plan, for callers to whom having none is an error.
 *
 * @param result - What a recipe returned.
 * @returns The plan. Its verdict may still be a refusal: a plan that breaks policy is a plan.
 * @throws {RepaymentError} `infeasible` with the binding constraint, when there is no plan.
 */
export function expectPlan(result: PlanResult): Plan {
  if (result.outcome === 'plan') return result;
  const { constraint, message } = result;
  throw new RepaymentError('infeasible', `Cannot return a plan as ${message}`, [{ constraint, message }]);
}
