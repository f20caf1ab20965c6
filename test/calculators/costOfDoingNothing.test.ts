import { buildInstallmentPlan, costOfDoingNothing } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_ACCOUNT } from '../account/exampleAccount.ts';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';

const account = deepFreeze({
  ...EXAMPLE_ACCOUNT,
  contract: {
    rate: '18.25%',
    capitalization: 'monthly',
    lateFee: { share: '5%', floor: '10.00' },
    minimumPayment: { principalShare: '10%', floor: '50.00' },
  },
} as const);

describe('costOfDoingNothing()', () => {
  it('costOfDoingNothing() shows what each month adds and what is then owed', () => {
    const { rows, added, cost, total } = costOfDoingNothing({ account, months: 2 });
    expect(rows[0]).toEqual({
      month: 1,
      start: '2026-11-21',
      end: '2026-12-21',
      interest: '760.42', // 50,000.00 * 18.25 % / 12
      compoundInterest: '47.46', // 3,120.55 * 18.25 % / 12
      penalty: '449.03', // 5 % of 5,000.00 + 3,120.55 + 860.00
      balances: {
        principal: '50000.00',
        interest: '3880.97',
        compoundInterest: '47.46',
        penalties: '1309.03',
        fees: '0.00',
      },
      total: '55237.46',
      daysPastDue: 127, // 97 and the 30 days from 21 November to 21 December
    });
    // Second month: 760.42; (3,880.97 + 47.46) * 18.25 % / 12 = 59.74; 5 % of 5,000 + 3,880.97 + 47.46 + 1,309.03 = 511.87
    expect(rows[1]).toMatchObject({ month: 2, interest: '760.42', compoundInterest: '59.74', penalty: '511.87' });
    expect(added).toEqual({
      principal: '0.00',
      interest: '1520.84',
      compoundInterest: '107.20',
      penalties: '960.90',
      fees: '0.00',
    });
    expect([cost, total]).toEqual(['2588.94', '56569.49']);
    expect(rows[1]?.total).toBe(total);
  });

  it('costOfDoingNothing() comes to the claim of a plan that starts later', () => {
    const plan = buildInstallmentPlan({ account, terms: { startDate: '2027-05-21', installments: 12 } });
    expect(plan).toMatchObject({ claim: { total: costOfDoingNothing({ account, months: 6 }).total } });
  });

  it('costOfDoingNothing() reads amounts in the currency of the account', () => {
    const balances = { principal: '50000', interest: '0', compoundInterest: '0', penalties: '0', fees: '0' };
    const yen = { ...EXAMPLE_ACCOUNT, currency: 'JPY', balances } as const;
    expect(costOfDoingNothing({ account: yen, months: 1 }).cost).toBe('760');
  });

  it.each([0, 601, 1.5])('costOfDoingNothing() refuses %o months', (months) => {
    expect(refusedPaths(() => costOfDoingNothing({ account, months }))).toEqual(['months']);
  });
});
