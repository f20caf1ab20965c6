import type { RatePath } from '../rates/index.ts';
import type { PlanDates } from './dates.ts';
import type { Request } from './request.ts';
import type { CommonTerms } from './termsSchema.ts';

/** What of a request the facts and figures of its plan are found from. */
export interface JudgedRequest
  extends Pick<Request, 'kind' | 'account' | 'budget' | 'digits' | 'money' | 'rounding' | 'contractRate' | 'claim'> {
  readonly dates: PlanDates;
  readonly terms: Pick<CommonTerms, 'program' | 'agreement'> & {
    readonly pattern: Pick<CommonTerms['pattern'], 'kind'>;
  };
}

/** What of a draft its facts are found from: all that is known of a schedule that another system made. */
export interface JudgedDraft {
  readonly request: JudgedRequest;
  /** Null where it is not known. */
  readonly ratePath: RatePath | null;
  readonly downPayment: bigint;
}
