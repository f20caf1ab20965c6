import type { AmountInput } from '../input/index.ts';
import type { Constraint } from '../plans/index.ts';

/** What `expect` can say of a plan once `planMatchers` are registered. */
export interface PlanExpectations<Result = unknown> {
  /** No law is broken that `checkInvariants` knows: the plan adds up to the minor unit, in every bucket and row. */
  toConserve(): Result;
  /** Nothing is left after the last installment. */
  toCloseAtZero(): Result;
  /** It was built with a budget, and no month asks for more than that month's capacity. */
  toFit(): Result;
  /** No calendar month asks for more than this, down payment included. Major units of the plan's currency. */
  toStayWithin(capacity: AmountInput): Result;
  /** Its verdict is `compliant`: `unchecked` and `needs-approval` are not. */
  toBeCompliant(): Result;
  /** There is no plan, and this constraint is why. */
  toBeInfeasible(constraint?: Constraint): Result;
  /** Everything paid comes to this. Major units of the plan's currency. */
  toCost(amount: AmountInput): Result;
}

declare global {
  /** vitest reads its matchers here too, so that neither of the two has to be there. */
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: declarations of one interface must have the same parameters.
    // biome-ignore lint/correctness/noUnusedVariables: see above.
    interface Matchers<R, T = {}> extends PlanExpectations<R> {}
  }
}
