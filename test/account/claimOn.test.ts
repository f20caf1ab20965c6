import { describe, expect, it } from 'vitest';
import { claimOn, contractRate } from '../../src/account/claimOn.ts';
import type { AccountInput } from '../../src/account/index.ts';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { compareRatios, type RoundingMode, ratio } from '../../src/money/index.ts';
import { accountWith } from './exampleAccount.ts';
import { deepFreeze } from './refusal.ts';

const on = (date: string): CalendarDate => date as CalendarDate;

describe('claimOn()', () => {
  it('claimOn() gives the balances of the snapshot on its own date', () => {
    const account = accountWith({
      contract: {
        capitalization: 'monthly',
        lateFee: { share: '5%', floor: '10.00' },
        minimumPayment: { principalShare: '10%', floor: '50.00' },
      },
    });
    expect(claimOn(account, account.asOf, 'halfExpand')).toEqual({
      date: '2026-11-21',
      balances: account.balances,
      total: 53_980_55n,
      added: { principal: 0n, interest: 0n, compoundInterest: 0n, penalties: 0n, fees: 0n },
      trace: [],
    });
  });

  it('claimOn() counts ten days of basis periodic as 10/30 of a month', () => {
    // 50,000.00 x 18.25 % / 12 x 10/30 = 253.472...
    const claim = claimOn(accountWith(), on('2026-12-01'), 'halfExpand');
    expect(claim.added).toEqual({ principal: 0n, interest: 253_47n, compoundInterest: 0n, penalties: 0n, fees: 0n });
    expect(claim.balances.interest).toBe(3_120_55n + 253_47n);
    expect(claim.total).toBe(53_980_55n + 253_47n);
  });

  it.each<[string, string, bigint]>([
    ['one day: 50,000.00 x 18.25 % / 360 = 25.347', '2026-11-22', 25_35n],
    ['29 days: x 29/30 = 735.069', '2026-12-20', 735_07n],
    ['a whole month: 50,000.00 x 18.25 % / 12 = 760.416', '2026-12-21', 760_42n],
    ['a month and a day: 760.42 + 25.35', '2026-12-22', 785_77n],
    // 21 December to 20 January has 30 days: 30/30 of a month, which is 760.416 again.
    ['a month and thirty days of a cycle of 31: 760.42 + 760.42', '2027-01-20', 1_520_84n],
    ['two months: 760.42 + 760.42', '2027-01-21', 1_520_84n],
    ['two months and ten days: 1,520.84 + 253.47', '2027-01-31', 1_774_31n],
    ['twelve months, each rounded: 12 x 760.42', '2027-11-21', 9_125_04n],
  ])('claimOn() adds simple interest per cycle where nothing is capitalized: %s', (_name, date, interest) => {
    expect(claimOn(accountWith(), on(date), 'halfExpand').added).toEqual({
      principal: 0n,
      interest,
      compoundInterest: 0n,
      penalties: 0n,
      fees: 0n,
    });
  });

  it('claimOn() rolls cycles from the day of the snapshot, so that 31 January, 28 February, 31 March do not drift', () => {
    const account = accountWith({ asOf: '2027-01-31' });
    const stretches = claimOn(account, on('2027-04-15'), 'halfExpand').trace.map(({ values }) => [
      values['from'],
      values['until'],
    ]);
    expect(stretches).toEqual([
      ['2027-01-31', '2027-02-28'],
      ['2027-02-28', '2027-03-31'],
      ['2027-03-31', '2027-04-15'],
    ]);
    // 760.42 twice, then 15/30 of 760.416... = 380.208...
    expect(claimOn(account, on('2027-04-15'), 'halfExpand').added.interest).toBe(760_42n * 2n + 380_21n);
  });

  describe('monthly capitalization', () => {
    const account = accountWith({ contract: { capitalization: 'monthly' } });

    it.each<[string, string, bigint, bigint]>([
      // 3,120.55 x 18.25 % / 12 = 47.458...
      ['one month', '2026-12-21', 760_42n, 47_46n],
      // (3,120.55 + 760.42 + 47.46) = 3,928.43; x 18.25 % / 12 = 59.744...
      ['two months', '2027-01-21', 1_520_84n, 47_46n + 59_74n],
      // (3,928.43 + 760.42 + 59.74) = 4,748.59; x 18.25 % / 12 = 72.218...
      ['three months', '2027-02-21', 2_281_26n, 47_46n + 59_74n + 72_22n],
      // (3,120.55 + 760.42 + 47.46) = 3,928.43; x 18.25 % / 12 x 10/30 = 19.914...
      ['a month and ten days', '2026-12-31', 760_42n + 253_47n, 47_46n + 19_91n],
      // 3,120.55 x 18.25 % / 12 x 10/30 = 15.819...
      ['ten days: interest unpaid before them bears, their own does not', '2026-12-01', 253_47n, 15_82n],
    ])('claimOn() lets unpaid interest of earlier cycles bear compound interest: %s', (_name, date, interest, compoundInterest) => {
      expect(claimOn(account, on(date), 'halfExpand').added).toEqual({
        principal: 0n,
        interest,
        compoundInterest,
        penalties: 0n,
        fees: 0n,
      });
    });

    it('claimOn() lets compound interest of the snapshot bear, and never penalties or fees', () => {
      const owing = accountWith({
        balances: {
          principal: '0.00',
          interest: '0.00',
          compoundInterest: '1200.00',
          penalties: '900.00',
          fees: '80.00',
        },
        contract: { capitalization: 'monthly', rate: '12%' },
      });
      // 1,200.00 x 1 % = 12.00; then 1,212.00 x 1 % = 12.12
      expect(claimOn(owing, on('2027-01-21'), 'halfExpand').added).toEqual({
        principal: 0n,
        interest: 0n,
        compoundInterest: 24_12n,
        penalties: 0n,
        fees: 0n,
      });
    });
  });

  describe('late fee', () => {
    const fined = (lateFee: AccountInput['contract']['lateFee'], floor = '50.00') =>
      accountWith({ contract: { rate: '0%', lateFee, minimumPayment: { principalShare: '10%', floor } } });

    it.each([
      // The unpaid minimum is 10 % of 50,000.00 + 3,120.55 + 860.00 = 8,980.55; 5 % of it is 449.0275.
      { name: 'a share of the unpaid minimum', lateFee: { share: '5%' }, expected: 449_03n },
      { name: 'a floor just below the share', lateFee: { share: '5%', floor: '449.02' }, expected: 449_03n },
      { name: 'a floor at the share', lateFee: { share: '5%', floor: '449.03' }, expected: 449_03n },
      { name: 'a floor just above the share', lateFee: { share: '5%', floor: '449.04' }, expected: 449_04n },
      { name: 'a cap just above the share', lateFee: { share: '5%', cap: '449.04' }, expected: 449_03n },
      { name: 'a cap at the share', lateFee: { share: '5%', cap: '449.03' }, expected: 449_03n },
      { name: 'a cap just below the share', lateFee: { share: '5%', cap: '449.02' }, expected: 449_02n },
      { name: 'a cap below the floor', lateFee: { share: '5%', floor: '500.00', cap: '30.00' }, expected: 30_00n },
      { name: 'no contractual late fee', lateFee: null, expected: 0n },
    ])('claimOn() adds one late fee at the end of a whole cycle: $name', ({ lateFee, expected }) => {
      expect(claimOn(fined(lateFee), on('2026-12-21'), 'halfExpand').added).toEqual({
        principal: 0n,
        interest: 0n,
        compoundInterest: 0n,
        penalties: expected,
        fees: 0n,
      });
    });

    it.each<[string, string, bigint]>([
      ['on the day before the cycle ends', '2026-12-20', 0n],
      ['on the day the cycle ends', '2026-12-21', 449_03n],
      ['on the last day of the second cycle', '2027-01-20', 449_03n],
      // The first fee is part of the second minimum: (8,980.55 + 449.03) x 5 % = 471.479
      ['on the day the second cycle ends', '2027-01-21', 449_03n + 471_48n],
    ])('claimOn() adds a late fee once a whole cycle and none for a part of one: %s', (_name, date, penalties) => {
      expect(claimOn(fined({ share: '5%' }), on(date), 'halfExpand').added.penalties).toBe(penalties);
    });

    it('claimOn() takes the minimum of the balances with which the cycle began', () => {
      const account = accountWith({
        contract: { lateFee: { share: '5%' }, minimumPayment: { principalShare: '10%', floor: '50.00' } },
      });
      // 8,980.55 x 5 % = 449.03; then (8,980.55 + 760.42 interest + 449.03) x 5 % = 509.50
      expect(claimOn(account, on('2027-01-21'), 'halfExpand').added).toEqual({
        principal: 0n,
        interest: 1_520_84n,
        compoundInterest: 0n,
        penalties: 449_03n + 509_50n,
        fees: 0n,
      });
    });

    it('claimOn() lets a late fee bear no interest, capitalized or not', () => {
      const account = accountWith({
        balances: { interest: '0.00', penalties: '0.00' },
        contract: {
          rate: '12%',
          capitalization: 'monthly',
          lateFee: { share: '0%', floor: '100.00' },
          minimumPayment: { principalShare: '10%' },
        },
      });
      // Interest 500.00 a month; in the second month the first 500.00 bears 5.00, the fee of 100.00 nothing.
      expect(claimOn(account, on('2027-01-21'), 'halfExpand').added).toEqual({
        principal: 0n,
        interest: 1_000_00n,
        compoundInterest: 5_00n,
        penalties: 200_00n,
        fees: 0n,
      });
    });

    it('claimOn() adds no late fee, not even the floor, where no minimum payment is due', () => {
      const withoutMinimum = accountWith({ contract: { rate: '0%', lateFee: { share: '5%', floor: '10.00' } } });
      expect(claimOn(withoutMinimum, on('2027-01-21'), 'halfExpand').added.penalties).toBe(0n);
      const owingNothing = accountWith({
        balances: { principal: '0.00', interest: '0.00', penalties: '0.00' },
        contract: { lateFee: { share: '5%', floor: '10.00' }, minimumPayment: { principalShare: '10%' } },
      });
      expect(claimOn(owingNothing, on('2027-01-21'), 'halfExpand').total).toBe(0n);
    });
  });

  describe('day counts', () => {
    it.each<[AccountInput['contract']['dayCount'], string, string, bigint]>([
      ['ACT/365F', 'ten days: 50,000.00 x 18.25 % x 10/365', '2026-12-01', 250_00n],
      ['ACT/365F', 'a cycle of 30 days: x 30/365', '2026-12-21', 750_00n],
      ['ACT/365F', 'cycles of 30 and 31 days: 750.00 + 775.00', '2027-01-21', 1_525_00n],
      // 50,000.00 x 18.25 % x 10/360 = 253.472...
      ['ACT/360', 'ten days', '2026-12-01', 253_47n],
      // x 31/360 = 785.763...; after 760.416...
      ['ACT/360', 'cycles of 30 and 31 days', '2027-01-21', 760_42n + 785_76n],
      ['30E/360', 'cycles of 30 days each', '2027-01-21', 1_520_84n],
    ])('claimOn() counts the days of (snapshot, date] by %s: %s', (dayCount, _name, date, interest) => {
      expect(claimOn(accountWith({ contract: { dayCount } }), on(date), 'halfExpand').added.interest).toBe(interest);
    });

    it('claimOn() compounds by the days of each cycle under ACT/365F', () => {
      const account = accountWith({ contract: { dayCount: 'ACT/365F', capitalization: 'monthly' } });
      // 3,120.55 x 0.05 % x 30 = 46.80825; (3,120.55 + 750.00 + 46.81) = 3,917.36 x 0.05 % x 31 = 60.71908
      expect(claimOn(account, on('2027-01-21'), 'halfExpand').added.compoundInterest).toBe(46_81n + 60_72n);
    });
  });

  it.each<[RoundingMode, bigint]>([
    ['halfExpand', 760_42n],
    ['floor', 760_41n],
    ['ceil', 760_42n],
    ['trunc', 760_41n],
  ])('claimOn() rounds interest once a cycle in mode %s', (mode, interest) => {
    expect(claimOn(accountWith(), on('2026-12-21'), mode).added.interest).toBe(interest);
  });

  it.each<[string, AccountInput['currency'], string, bigint]>([
    // 500,000 x 18.25 % / 12 = 7,604.166...
    ['no decimals', 'JPY', '500000', 7_604n],
    // 500.000 x 18.25 % / 12 = 7.604166...
    ['three decimals', 'KWD', '500.000', 7_604n],
  ])('claimOn() rounds to the minor unit of a currency with %s', (_name, currency, principal, interest) => {
    const zero = { interest: 0, compoundInterest: 0, penalties: 0, fees: 0 };
    const account = accountWith({ currency, balances: { ...zero, principal } });
    expect(claimOn(account, on('2026-12-21'), 'halfExpand').added.interest).toBe(interest);
  });

  it('claimOn() shows each cycle in its trace with what was added and the total it came to', () => {
    const account = accountWith({
      contract: { capitalization: 'monthly', lateFee: { share: '5%' }, minimumPayment: { principalShare: '10%' } },
    });
    const { trace } = claimOn(account, on('2026-12-31'), 'halfExpand');
    expect(trace.map(({ step, values, result }) => ({ step, values, result }))).toEqual([
      {
        step: 'claim.accrual',
        values: {
          from: '2026-11-21',
          until: '2026-12-21',
          rate: '0.1825',
          factor: '0.0152083333', // 18.25 % / 12
          interest: '760.42',
          compoundInterest: '47.46',
          penalty: '449.03',
        },
        result: '55237.46', // 53,980.55 + 760.42 + 47.46 + 449.03
      },
      {
        step: 'claim.accrual',
        values: {
          from: '2026-12-21',
          until: '2026-12-31',
          rate: '0.1825',
          factor: '0.0050694444', // 18.25 % / 12 x 10/30
          interest: '253.47',
          compoundInterest: '19.91', // 3,928.43 x 18.25 % / 12 x 10/30
          penalty: '0.00',
        },
        result: '55510.84', // 55,237.46 + 253.47 + 19.91
      },
    ]);
  });

  it('claimOn() does not change the account', () => {
    const account = deepFreeze(accountWith({ contract: { capitalization: 'monthly' } }));
    const before = structuredClone(account);
    claimOn(account, on('2027-05-05'), 'halfExpand');
    expect(account).toEqual(before);
  });
});

describe('contractRate()', () => {
  it.each<[string, AccountInput['contract'], bigint, bigint]>([
    ['text alone is per year', { rate: '18.25%' }, 1825n, 10_000n],
    ['a fraction per year', { rate: { value: 0.1825, per: 'year' } }, 1825n, 10_000n],
    ['1.5 % a month x 12', { rate: { value: '1.5%', per: 'month' } }, 18n, 100n],
    ['0.05 % a day x 365 by months', { rate: { value: '0.05%', per: 'day' } }, 1825n, 10_000n],
    ['0.05 % a day x 365', { rate: { value: '0.05%', per: 'day' }, dayCount: 'ACT/365F' }, 1825n, 10_000n],
    ['0.05 % a day x 360', { rate: { value: '0.05%', per: 'day' }, dayCount: 'ACT/360' }, 18n, 100n],
    ['no interest at all', { rate: '0%' }, 0n, 1n],
  ])('contractRate() is nominal per year: %s', (_name, contract, numerator, denominator) => {
    expect(compareRatios(contractRate(accountWith({ contract })), ratio(numerator, denominator))).toBe(0);
  });

  it('contractRate() turns an effective yearly rate into twelve times the monthly one', () => {
    const account = accountWith({ contract: { rate: { value: '0.126825030132', per: 'year', quoted: 'effective' } } });
    // 1.01^12 - 1 = 0.12682503013196972..., here rounded at 12 decimals, so 12 % to within 10^-12.
    const { numerator, denominator } = contractRate(account);
    const distance = numerator * 100n - denominator * 12n;
    expect((distance < 0n ? -distance : distance) * 10n ** 10n < denominator).toBe(true);
  });
});
