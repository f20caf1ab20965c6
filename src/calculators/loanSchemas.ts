import { crossCheck } from '../input/index.ts';
import { loanContradictions } from './loanContradictions.ts';
import { loanObject, MAX_MINOR_DIGITS } from './loanSchema.ts';

/** A loan, one schema for each number of minor digits from 0 to 12. */
export const LOAN_SCHEMAS = Array.from({ length: MAX_MINOR_DIGITS + 1 }, (_, digits) =>
  loanObject(digits).check(crossCheck(loanContradictions)),
);
