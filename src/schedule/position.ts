import type { ArrearsAmounts, ArrearsPlan } from './arrears.ts';

/** What the rows start from. Minor units. */
export interface OpeningPosition {
  /** What bears interest. */
  readonly principal: bigint;
  readonly arrears: ArrearsPlan;
  /** Waived on completion: still owed until the last row. */
  readonly conditional: bigint;
}

/** What is owed between two installments. Minor units. */
export interface Position {
  /** What bears interest. */
  readonly principal: bigint;
  readonly arrears: ArrearsAmounts;
  /** Interest of a holiday that bears no interest itself. */
  readonly deferred: bigint;
  /** The sum of the three: everything still to be paid. */
  readonly owed: bigint;
}
