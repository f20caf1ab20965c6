import { type Count, LOAN } from './loan.ts';

/** What a schedule came to, read from its result outside the measured time. */
export interface Figures {
  /** The principal of each row, in major units. */
  readonly principal: readonly number[];
  /** The last payment, in major units. */
  readonly lastPayment: number;
}

/** How a candidate is written: one function that is measured and one that reads its result. */
export interface CandidateDefinition<Result> {
  readonly name: string;
  /** Readies everything that a user would keep between calls, and gives the call that is measured. */
  readonly prepare: (count: Count) => () => Result;
  readonly figures: (result: Result) => Figures;
}

/** Whether a schedule of one length is right. */
export interface Outcome {
  readonly rows: number;
  /** Sum of the principal column, each row rounded to cents, less the principal; in cents. */
  readonly residue: number;
  readonly lastPayment: string;
}

/** A way to build the schedule, its result type closed over. */
export interface Candidate {
  readonly name: string;
  readonly prepare: (count: Count) => () => unknown;
  readonly outcome: (count: Count) => Outcome;
}

/** Closes over the type of a candidate's result, so that candidates of different types fit one list. */
export function candidate<Result>({ name, prepare, figures }: CandidateDefinition<Result>): Candidate {
  return { name, prepare, outcome: (count) => outcomeOf(figures(prepare(count)())) };
}

function outcomeOf({ principal, lastPayment }: Figures): Outcome {
  const repaid = principal.reduce((sum, part) => sum + toCents(part), 0);
  return { rows: principal.length, residue: repaid - toCents(LOAN.principal), lastPayment: lastPayment.toFixed(2) };
}

function toCents(amount: number): number {
  return Math.round(amount * 100);
}
