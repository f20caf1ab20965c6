/** Why a number is what it is, as data: enough to recompute it by hand and to put it into words. */
export interface TraceStep {
  /** What was found, for example `claim.interest` or `installment`. Stable; texts are made from it elsewhere. */
  readonly step: string;
  /** The formula, in the names of `values`. */
  readonly formula: string;
  /** Decimal text, dates and counts that went in. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly result: string | number;
}
