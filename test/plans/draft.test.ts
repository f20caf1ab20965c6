import { buildInstallmentPlan } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { debt } from './inputs.ts';

/** 1,000.00 at 3 % a month over so many installments, none paid for some months, interest joining principal. */
const resting = (months: number, installments = 60) =>
  buildInstallmentPlan({
    account: debt('1000.00', '36%'),
    terms: { installments, holiday: { installments: months, interest: 'capitalize', keeps: 'payment' } },
  });

describe('draftSchedule() after a holiday that keeps the payment', () => {
  // Payments that repay B at 3 %: -ln(1 - B x 3 % / A) / ln 1.03, where A = 1,000.00 x 3 % / (1 - 1.03^-60) = 36.13.
  it.each([
    [1, 67], // B = 1,030.00: 65.4
    [3, 84], // B = 1,092.73: 80.5
    [6, 168], // B = 1,194.05: 161.2
  ])('takes the fewest further installments: with %s of holiday there are %s', (months, installments) => {
    const plan = resting(months);
    expect(plan).toMatchObject({ outcome: 'plan', totals: { installments, installment: '36.13' } });
  });

  it('gives up where 120 further installments do not repay it', () => {
    // Over 61 A is 35.92, and 1,194.05 takes 199.6 payments.
    expect(resting(6, 61)).toMatchObject({ outcome: 'infeasible', constraint: 'payments-end-early' });
  });
});
