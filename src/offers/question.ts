import type { PlanKind } from '../account/index.ts';
import { isRepaymentError } from '../errors.ts';
import { type CommonTerms, type Constraint, contradictions, type Parties } from '../plans/index.ts';
import type { Outcome } from '../policy/index.ts';
import { installmentOf, judgeTrial, shortMonths, type Trial, tryTerms } from './trial.ts';

/** What is asked of every plan that is tried. */
export interface Question {
  readonly parties: Parties;
  readonly kind: PlanKind;
  /** Whether a plan that some authority may grant will do, or only one that needs nobody. */
  readonly approvals: Approvals;
  /** The most that an installment may be, in minor units; null for no bound but capacity. */
  readonly largestInstallment: bigint | null;
}

export const APPROVALS = ['accepted', 'refused'] as const;
export type Approvals = (typeof APPROVALS)[number];

/** @returns Whether every month carries what falls due, and no installment is above the bound. */
export function fits({ largestInstallment }: Question, trial: Trial): boolean {
  if (largestInstallment !== null && installmentOf(trial) > largestInstallment) return false;
  return shortMonths(trial).length === 0;
}

/** @returns Whether a policy's outcome will do. Without a policy nothing is in the way. */
export function accepts({ approvals }: Pick<Question, 'approvals'>, { outcome }: Outcome): boolean {
  return (
    outcome === 'compliant' || outcome === 'unchecked' || (outcome === 'needs-approval' && approvals === 'accepted')
  );
}

/** @returns Whether a trial passes on both sides; capacity, the cheaper question, first. */
export function passes(question: Question, trial: Trial): boolean {
  return fits(question, trial) && accepts(question, judgeTrial(trial).outcome);
}

/** Why terms that are tried come to no plan. */
export interface Refused {
  readonly outcome: 'refused';
  readonly constraint: Constraint | 'contradictory-terms';
  readonly message: string;
}

/** @returns The trial of other terms, or why they come to no plan; terms that contradict each other are none. */
export function attempt({ parties, kind }: Question, terms: CommonTerms): Trial | Refused {
  const [contradiction] = contradictions(terms, kind).filter((rule) => rule !== false);
  if (contradiction) return contradictory(`${['terms', ...contradiction.path].join('.')} ${contradiction.rule}`);
  try {
    const found = tryTerms(parties, kind, terms);
    if (found.outcome === 'trial') return found;
    return { outcome: 'refused', constraint: found.constraint, message: found.message };
  } catch (error) {
    if (isRepaymentError(error, 'contradictory-terms')) return contradictory(error.message);
    throw error;
  }
}

function contradictory(message: string): Refused {
  return { outcome: 'refused', constraint: 'contradictory-terms', message };
}
