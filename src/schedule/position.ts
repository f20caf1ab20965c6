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
  /** Interest that waits and bears none itself: of a holiday, or carried. */
  readonly deferred: bigint;
  /** The part of `deferred` that the payment before could not pay; it is due with the next. */
  readonly carried: bigint;
  /** Principal, arrears and deferred: everything still to be paid. */
  readonly owed: bigint;
}
