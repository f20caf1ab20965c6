import type { PlanKind } from '../account/index.ts';
import type { CandidateTerms } from './candidate.ts';
import type { Ground } from './ground.ts';

/** One way to make plans: for whom, and which ones are tried. */
export interface Family<Name extends string = string> {
  readonly name: Name;
  readonly kind: PlanKind;
  /** Why such a plan is offered, in one English sentence. */
  readonly because: string;
  /** Why no plan of the family is tried for an account; null where some are. */
  readonly whyNot: (ground: Ground) => string | null;
  readonly candidates: (ground: Ground) => readonly CandidateTerms[];
}

/** @returns The family, its name kept as a type. */
export function family<const Name extends string>(row: Family<Name>): Family<Name> {
  return row;
}
