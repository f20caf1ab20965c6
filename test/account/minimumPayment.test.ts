import { describe, expect, it } from 'vitest';
import { minimumPayment } from '../../src/account/minimumPayment.ts';
import type { RoundingMode } from '../../src/money/index.ts';
import { accountWith } from './exampleAccount.ts';

const ZEROS = { principal: 0n, interest: 0n, compoundInterest: 0n, penalties: 0n, fees: 0n };

describe('minimumPayment()', () => {
  const account = accountWith({ contract: { minimumPayment: { principalShare: '10%', floor: '50.00' } } });

  it.each([
    // 10 % of 50,000.00 + 3,120.55 + 860.00
    {
      name: 'the share of principal and all arrears',
      balances: { principal: 50_000_00n, interest: 3_120_55n, penalties: 860_00n },
      expected: 8_980_55n,
    },
    // 10 % of 1,000.00 + 1.00 + 2.00 + 3.00 + 4.00
    {
      name: 'every arrears bucket in full',
      balances: { principal: 1_000_00n, interest: 1_00n, compoundInterest: 2_00n, penalties: 3_00n, fees: 4_00n },
      expected: 110_00n,
    },
    {
      name: 'a share just below the floor: the floor',
      balances: { principal: 499_99n, interest: 0n },
      expected: 50_00n,
    },
    { name: 'a share at the floor', balances: { principal: 500_00n, interest: 0n }, expected: 50_00n },
    // 10 % of 500.00 + 0.01
    { name: 'a minor unit above the floor', balances: { principal: 500_00n, interest: 1n }, expected: 50_01n },
    { name: 'a whole claim just above the floor: the floor', balances: { principal: 50_01n }, expected: 50_00n },
    { name: 'a whole claim at the floor: all of it', balances: { principal: 50_00n }, expected: 50_00n },
    { name: 'a whole claim below the floor: all of it', balances: { principal: 49_99n }, expected: 49_99n },
    { name: 'arrears alone below the floor: all of them', balances: { fees: 7_00n }, expected: 7_00n },
    { name: 'nothing owed', balances: {}, expected: 0n },
  ])('minimumPayment() asks for the right amount: $name', ({ balances, expected }) => {
    expect(minimumPayment(account, { ...ZEROS, ...balances }, 'halfExpand')).toBe(expected);
  });

  // 10 % of 1,000.05 is 100.005: a tie.
  it.each<[RoundingMode, bigint]>([
    ['halfExpand', 100_01n],
    ['halfEven', 100_00n],
    ['ceil', 100_01n],
    ['floor', 100_00n],
    ['expand', 100_01n],
    ['trunc', 100_00n],
  ])('minimumPayment() rounds the share of principal once, in mode %s', (mode, expected) => {
    expect(minimumPayment(account, { ...ZEROS, principal: 1_000_05n }, mode)).toBe(expected);
  });

  it('minimumPayment() takes the floor as zero where the contract names none', () => {
    const withoutFloor = accountWith({ contract: { minimumPayment: { principalShare: '5%' } } });
    expect(minimumPayment(withoutFloor, { ...ZEROS, principal: 100n }, 'halfExpand')).toBe(5n);
  });

  it('minimumPayment() is zero where the contract asks for none', () => {
    expect(minimumPayment(accountWith(), { ...ZEROS, principal: 50_000_00n }, 'halfExpand')).toBe(0n);
  });
});

describe('minimumPayment() of a contract with more than a share and a floor', () => {
  const balances = { ...ZEROS, principal: 10_000_00n, interest: 150_00n, compoundInterest: 6_00n, fees: 30_00n };
  const rule = { principalShare: '10%', floor: '50.00' } as const;

  it('minimumPayment() asks for parts of the principal by their own share or in full', () => {
    const account = accountWith({
      principalParts: { cash: '2000.00', installments: '300.00', overLimit: '40.00', unpaidMinimum: '500.00' },
      contract: { minimumPayment: { ...rule, cashShare: '100%' } },
    });
    // purchases 10,000 - 2,840 = 7,160, of which 10 %; + 2,000 + 300 + 40 + 500 + 150 + 6 + 30
    expect(minimumPayment(account, balances, 'halfExpand')).toBe(3_742_00n);
  });

  it('minimumPayment() follows the base and the interest of the contract', () => {
    const account = accountWith({
      contract: { minimumPayment: { ...rule, base: 'after-interest', interest: 'within' } },
    });
    // 10 % of 10,156.00 + 30.00
    expect(minimumPayment(account, balances, 'halfExpand')).toBe(1_045_60n);
  });

  it('minimumPayment() asks for a small claim whole', () => {
    const account = accountWith({ contract: { minimumPayment: { ...rule, wholeBalanceUpTo: '200.00' } } });
    expect(minimumPayment(account, { ...ZEROS, principal: 199_00n, fees: 1_00n }, 'halfExpand')).toBe(200_00n);
    expect(minimumPayment(account, { ...ZEROS, principal: 199_00n, fees: 1_01n }, 'halfExpand')).toBe(50_00n);
  });
});
