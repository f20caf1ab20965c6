import { ipmt, ppmt } from 'financial';
import LoanSchedule from 'loan-schedule.js';
import { Loan } from 'loanjs';
import { candidate } from './candidate.ts';
import { LOAN } from './loan.ts';

/** Floats with each row rounded; what rounding leaves over is missing from the last row. */
export const loanjs = candidate({
  name: 'loanjs',
  prepare: (count) => () => Loan(LOAN.principal, count, LOAN.percent, 'annuity'),
  figures: ({ installments }) => ({
    principal: installments.map(({ capital }) => capital),
    lastPayment: installments[installments.length - 1]?.installment ?? 0,
  }),
});

/** Excel's functions in floats: the schedule is the caller's own loop over them. */
export const financial = candidate({
  name: 'financial (ppmt, ipmt loop)',
  prepare: (count) => () => financialSchedule(count),
  figures: (rows) => ({
    principal: rows.map(({ principal }) => principal),
    lastPayment: rows[rows.length - 1]?.payment ?? 0,
  }),
});

function financialSchedule(count: number) {
  const rate = LOAN.rate / 12;
  return Array.from({ length: count }, (_, index) => {
    const principal = -ppmt(rate, index + 1, count, LOAN.principal);
    const interest = -ipmt(rate, index + 1, count, LOAN.principal);
    return { number: index + 1, payment: principal + interest, interest, principal };
  });
}

/** decimal.js and moment: the one exact schedule with dates on npm. It counts days, so its figures differ. */
export const loanScheduleJs = candidate({
  name: 'loan-schedule.js',
  prepare: (count) => {
    const builder = new LoanSchedule({});
    const [year, month, day] = LOAN.startDate.split('-');
    const terms = {
      amount: LOAN.principalText,
      rate: LOAN.percentText,
      term: count,
      issueDate: `${day}.${month}.${year}`,
      paymentOnDay: LOAN.dueDay,
      scheduleType: LoanSchedule.ANNUITY_SCHEDULE,
    };
    return () => builder.calculateSchedule(terms);
  },
  figures: ({ payments = [] }) => {
    // The first entry is the payout itself.
    const rows = payments.slice(1);
    return {
      principal: rows.map(({ principalAmount }) => Number(principalAmount)),
      lastPayment: Number(rows[rows.length - 1]?.paymentAmount),
    };
  },
});
