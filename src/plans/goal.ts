import { contradictoryTerms } from '../errors.ts';
import type { PolicyBudget } from '../policy/index.ts';
import type { Schedule } from '../schedule/index.ts';
import type { Draft } from './draft.ts';
import { dueByMonth, shortfalls, tightestMonth } from './fit.ts';
import { largestPlanned } from './largestPlanned.ts';
import type { Request } from './request.ts';

/** What a schedule must meet. */
export interface Goal {
  /** For the trace, in the names of its values. */
  readonly formula: string;
  readonly values: Readonly<Record<string, string>>;
  readonly fits: (draft: Draft, schedule: Schedule) => boolean;
  /** What decided, for the trace of a schedule that fits. */
  readonly decidedBy?: (draft: Draft, schedule: Schedule) => Readonly<Record<string, string>>;
}

/** What the installments of a request must meet: the payment given, else capacity; stated payments meet anything. */
export function goalOf(request: Request): Goal {
  const { terms, budget, money } = request;
  if (terms.payment !== undefined) return paymentGoal(terms.payment, money(terms.payment));
  if (terms.pattern.kind === 'irregular')
    return { formula: 'smallest count that repays the stated payments', values: {}, fits: () => true };
  if (budget) return capacityGoal(budget);
  throw contradictoryTerms(request.action, [
    {
      path: 'terms',
      rule: 'must give installments or payment, or affordability must be given to solve them from',
      value: 'neither',
    },
  ]);
}

function paymentGoal(payment: bigint, text: string): Goal {
  return {
    formula: 'largest installment but for the last <= payment',
    values: { payment: text },
    fits: (draft, schedule) => largestPlanned(draft, schedule) <= payment,
  };
}

function capacityGoal(budget: PolicyBudget): Goal {
  return {
    formula: 'due <= capacity in every calendar month',
    values: {},
    fits: (draft, schedule) => shortfalls(dueByMonth(draft, schedule), budget).length === 0,
    decidedBy: (draft, schedule) => {
      const tightest = tightestMonth(dueByMonth(draft, schedule), budget);
      if (!tightest) return {};
      const { money } = draft.request;
      return { tightestMonth: tightest.month, due: money(tightest.due), capacity: money(tightest.capacity) };
    },
  };
}
