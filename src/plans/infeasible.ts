import type { Fraction } from '../money/index.ts';
import type { TraceStep } from '../trace.ts';
import type { Constraint, Infeasible } from './plan.ts';
import type { Request } from './request.ts';

/** What is said of a question without an answer. Amounts in minor units. */
export interface InfeasibleInput {
  readonly constraint: Constraint;
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly payment?: bigint | null;
  readonly installments?: number | null;
  readonly principalShare?: Fraction | null;
  readonly trace?: readonly TraceStep[];
}

/** @returns The outcome as plain JSON. */
export function infeasible(request: Request, input: InfeasibleInput): Infeasible {
  const { payment = null, installments = null, principalShare = null, values = {}, trace = [] } = input;
  return {
    outcome: 'infeasible',
    kind: request.kind,
    accountId: request.account.accountId,
    currency: request.account.currency,
    constraint: input.constraint,
    message: input.message,
    values,
    nearest: { payment: payment === null ? null : request.money(payment), installments, principalShare },
    trace: [...request.claim.trace, ...trace],
  };
}
