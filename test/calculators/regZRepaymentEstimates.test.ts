import { type RepaymentEstimatesInput, regZRepaymentEstimates } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';

const estimates = (balance: string, apr: string, minimumPayment: RepaymentEstimatesInput['minimumPayment']) =>
  regZRepaymentEstimates(deepFreeze({ balances: [{ balance, apr }], minimumPayment }));

describe('regZRepaymentEstimates()', () => {
  it('regZRepaymentEstimates() states fewer than 24 months as months', () => {
    // 230.00 without interest at 10.00 a month
    expect(estimates('230.00', '0%', { share: '0%', floor: '10.00' })).toEqual({
      minimumOnly: { months: 23, stated: { number: 23, unit: 'months' }, totalCost: '230.00' },
      in36Months: { periodicRate: '0', payment: '6.39', totalCost: '230.00', savings: '0.00' }, // 36 * 6.39 = 230.04
      discloses: 'minimum-only',
    });
  });

  it.each([
    ['240.00', 24, 2],
    ['290.00', 29, 2],
    ['300.00', 30, 3],
    ['410.00', 41, 3],
    ['420.00', 42, 4],
  ])('regZRepaymentEstimates() states %s at 10.00 a month, %i months, as %i years', (balance, months, number) => {
    const { minimumOnly } = estimates(balance, '0%', { share: '0%', floor: '10.00' });
    expect(minimumOnly).toMatchObject({ months, stated: { number, unit: 'years' } });
  });

  it('regZRepaymentEstimates() shows 36 months only beside more than three years, and not below the minimum due', () => {
    expect(estimates('410.00', '0%', { share: '0%', floor: '10.00' }).discloses).toBe('minimum-only');
    expect(estimates('420.00', '0%', { share: '0%', floor: '10.00' }).discloses).toBe('both');
    // 10 % of 1,000.00 is due, falling; 27.78 over 36 months is less
    expect(estimates('1000.00', '0%', { share: '10%', floor: '1.00' }).discloses).toBe('minimum-only');
  });

  it('regZRepaymentEstimates() warns where the minimum payment does not reduce the balance', () => {
    const result = estimates('1000.00', '24%', { share: '2%' });
    expect(result).toMatchObject({ minimumOnly: null, discloses: 'no-amortization-warning' });
    expect(result.in36Months.savings).toBeNull();
  });

  it('regZRepaymentEstimates() rounds total costs before it takes savings, to dollars or to cents', () => {
    const given = {
      balances: [{ balance: '1000.00', apr: '18%' }],
      minimumPayment: { share: '0%', floor: '25.00' },
    } as const;
    // 1.5 % a month: 62 payments of which the last is smaller; 36 payments of 36.15.
    const cents = regZRepaymentEstimates({ ...given, roundTo: 'cent' });
    expect(cents.in36Months).toMatchObject({ payment: '36.15', totalCost: '1301.40' });
    const exact = Number(cents.minimumOnly?.totalCost);
    expect(cents.in36Months.savings).toBe((exact - 1301.4).toFixed(2));
    const dollars = regZRepaymentEstimates(given);
    expect(dollars.in36Months.totalCost).toBe('1301.00');
    expect(dollars.in36Months.savings).toBe(`${Math.round(exact) - 1301}.00`);
  });

  it('regZRepaymentEstimates() asks for interest on top of a share where the contract does', () => {
    // 1 % of 1,200.00 and 18.00 interest
    const { minimumOnly } = estimates('1200.00', '18%', { share: '1%', floor: '30.00', interest: 'on-top' });
    expect(minimumOnly?.months).toBeGreaterThan(36);
    expect(estimates('1200.00', '18%', { share: '1%' }).minimumOnly).toBeNull();
  });

  it('regZRepaymentEstimates() names every bad field', () => {
    const bad = {
      balances: [{ balance: '0.00', apr: 18, promotional: { apr: '0%', months: 0 } }],
      minimumPayment: { share: '200%' },
      roundTo: 'euro',
    };
    expect(refusedPaths(() => regZRepaymentEstimates(bad as never))).toEqual([
      'balances[0].apr',
      'balances[0].balance',
      'balances[0].promotional.months',
      'minimumPayment.share',
      'roundTo',
    ]);
    expect(refusedPaths(() => regZRepaymentEstimates({ balances: [], minimumPayment: { share: '2%' } }))).toEqual([
      'balances',
    ]);
  });
});
