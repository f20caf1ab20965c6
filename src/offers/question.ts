import type { PlanKind } from '../account/index.ts';
import type { CommonTerms, Parties } from '../plans/index.ts';
import type { Outcome } from '../policy/index.ts';
import { judgeTrial, shortMonths, type Trial, tryTerms } from './trial.ts';

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
  if (largestInstallment !== null && trial.solved.schedule.installment > largestInstallment) return false;
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

/** @returns The trial of other terms; null where they come to no plan. */
export function tryAgain({ parties, kind }: Question, terms: CommonTerms): Trial | null {
  const found = tryTerms(parties, kind, terms);
  return found.outcome === 'trial' ? found : null;
}
