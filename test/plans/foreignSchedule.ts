import type { AccountInput, ScheduleInput } from 'repayment-plan';
import { debt } from './inputs.ts';

/** 1,400.00 owed at 12 %: 1,200.00 of principal, 60.00 of interest, 130.00 of penalties, 10.00 of fees. */
export const owing: AccountInput = debt('1200.00', '12%', {
  balances: { principal: '1200.00', interest: '60.00', compoundInterest: '0.00', penalties: '130.00', fees: '10.00' },
});

/**
 * What another system agreed on: interest of 60.00 paid on signing, penalties and fees of 140.00 waived, the principal
 * in four parts of 300.00 with 1 % a month of what is left: 12.00, 9.00, 6.00, 3.00.
 */
export const foreign = {
  kind: 'installment',
  startDate: '2026-11-21',
  frequency: 'monthly',
  rate: '12%',
  downPayment: { interest: '60.00' },
  waived: { onSigning: { penalties: '130.00', fees: '10.00' } },
  rows: [
    { dueDate: '2026-12-21', payment: '312.00', interest: '12.00', principal: '300.00' },
    { dueDate: '2027-01-21', payment: '309.00', interest: '9.00', principal: '300.00' },
    { dueDate: '2027-02-21', payment: '306.00', interest: '6.00', principal: '300.00' },
    { dueDate: '2027-03-21', payment: '303.00', interest: '3.00', principal: '300.00' },
  ],
} as const satisfies ScheduleInput;
