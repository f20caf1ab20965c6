export { buildLoanSchedule } from './buildLoanSchedule.ts';
export type { LoanInput } from './loanSchema.ts';
export type { LoanRow, LoanSchedule, UnpayableLoan } from './presentLoan.ts';
