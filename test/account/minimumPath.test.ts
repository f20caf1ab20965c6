import { describe, expect, it } from 'vitest';
import { type MinimumPath, minimumPath } from '../../src/account/minimumPath.ts';
import { type AccountChanges, accountWith } from './exampleAccount.ts';
import { deepFreeze } from './refusal.ts';

const MINIMUM = { principalShare: '10%', floor: '50.00' } as const;
const NO_ARREARS = { interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' } as const;

function pathOf({ contract, ...changes }: AccountChanges): MinimumPath {
  return minimumPath(
    deepFreeze(accountWith({ contract: { minimumPayment: MINIMUM, ...contract }, ...changes })),
    'halfExpand',
  );
}

describe('minimumPath()', () => {
  it('minimumPath() pays interest, arrears and the share of principal at the end of each month', () => {
    const { months } = pathOf({});
    // Interest 50,000.00 * 18.25 % / 12 = 760.42; 10 % of 50,000.00, all of 3,120.55 + 760.42, and 860.00 of penalties.
    expect(months[0]).toMatchObject({
      month: 1,
      start: '2026-11-21',
      end: '2026-12-21',
      interest: 760_42n,
      compoundInterest: 0n,
      payment: 9_740_97n,
      balances: { principal: 45_000_00n, interest: 0n, compoundInterest: 0n, penalties: 0n, fees: 0n },
    });
    // 45,000.00 * 18.25 % / 12 = 684.375
    expect(months[1]).toMatchObject({ interest: 684_38n, payment: 5_184_38n, balances: { principal: 40_500_00n } });
  });

  it('minimumPath() bears compound interest on interest that the snapshot leaves unpaid, where it is capitalized', () => {
    const { months } = pathOf({ contract: { capitalization: 'monthly' } });
    // 3,120.55 * 18.25 % / 12 = 47.458: paid with all else, so that nothing is left to compound.
    expect(months[0]).toMatchObject({ compoundInterest: 47_46n, payment: 9_788_43n });
    expect(months[1]).toMatchObject({ compoundInterest: 0n, payment: 5_184_38n });
  });

  it('minimumPath() asks once for what a minimum asks for whole, and pays cash before purchases', () => {
    const { months } = pathOf({
      balances: { principal: '10000.00', ...NO_ARREARS },
      principalParts: { cash: '2000.00', unpaidMinimum: '500.00' },
      contract: { rate: '12%', minimumPayment: { ...MINIMUM, cashShare: '100%' } },
    });
    // 10 % of 7,500.00, 2,000.00 of cash, 500.00, interest 100.00; then 10 % of 6,750.00 and 67.50.
    expect(months.slice(0, 2).map(({ payment }) => payment)).toEqual([3_350_00n, 742_50n]);
    expect(months[0]?.balances.principal).toBe(6_750_00n);
  });

  it.each([
    // https://www.nj.com/expo/life-and-culture/g66l-2019/01/a6e4084c3e2971/heres-how-to-pay-off-credit-ca.html
    ['1000.00', '15%', '20.00', 'before-interest', 79, '579'],
    ['1000.00', '22%', '20.00', 'before-interest', 137, '1735'],
    // https://kirpi4ik.dp.ua/revolving-vs-fixed-credit-card-payment-plans.html: 39 years, 10,538
    ['3000.00', '19.8%', '15.00', 'after-interest', 468, '10538'],
  ] as const)('minimumPath() pays %s at %s by 2 %% of the balance as was printed', (principal, rate, floor, base, ...expected) => {
    const { end, months } = pathOf({
      currency: 'USD',
      balances: { principal, ...NO_ARREARS },
      contract: { rate, minimumPayment: { principalShare: '2%', floor, interest: 'within', base } },
    });
    const interest = months.reduce((sum, month) => sum + month.interest, 0n);
    expect([end, months.length, (Number(interest) / 100).toFixed(0)]).toEqual(['paid-off', ...expected]);
  });

  it('minimumPath() ends in the month in which a minimum does not exceed its interest', () => {
    // 1 % of 50,000.00 is 500.00, a month of interest 760.42.
    const { end, months } = pathOf({
      balances: NO_ARREARS,
      contract: { minimumPayment: { principalShare: '1%', interest: 'within' } },
    });
    expect([end, months.length]).toEqual(['payment-at-or-below-interest', 1]);
  });

  it('minimumPath() gives up after a century', () => {
    const { end, months } = pathOf({
      balances: { principal: '9999999999999.00', ...NO_ARREARS },
      contract: { rate: '0%', minimumPayment: { principalShare: '0%', floor: '0.01' } },
    });
    expect([end, months.length]).toEqual(['longest-term', 1_200]);
  });

  it('minimumPath() pays a remainder below the floor with the last payment', () => {
    const { months } = pathOf({ balances: { principal: '60.00', ...NO_ARREARS }, contract: { rate: '0%' } });
    expect(months.map(({ payment }) => payment)).toEqual([50_00n, 10_00n]);
  });
});
