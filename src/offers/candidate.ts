import type { Ratio } from '../money/index.ts';
import type { CommonTerms, RatePathTerms } from '../plans/index.ts';

/** Terms of a plan that may be offered, of any kind: those that a kind does not have are left out. */
export type CandidateTerms = CommonTerms & {
  readonly rate?: RatePathTerms;
  readonly stagedPayments?: boolean;
  readonly principalShare?: Ratio;
  readonly waive?: 'on-signing' | 'on-completion';
  readonly lumpSum?: boolean;
};
