import { crossCheck, whenAsked } from '../input/index.ts';
import { loanContradictions } from './loanContradictions.ts';
import { loanObject, MAX_MINOR_DIGITS } from './loanSchema.ts';

const DIGITS = Array.from({ length: MAX_MINOR_DIGITS + 1 }, (_, digits) => digits);

/** A loan, one schema for each number of minor digits from 0 to 12. */
export const LOAN_SCHEMAS = whenAsked(DIGITS, (digits) => loanObject(digits).check(crossCheck(loanContradictions)));
