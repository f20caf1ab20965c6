import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '../../src/calendar/index.ts';
import { formatFraction } from '../../src/money/index.ts';
import { type DatedPayments, datedRate } from '../../src/plans/datedRate.ts';

const START = '2026-11-21' as CalendarDate;
const on = (date: string, amount: bigint) => ({ date: date as CalendarDate, amount });
const plan = (advance: bigint, ...payments: DatedPayments['payments']): DatedPayments => ({
  startDate: START,
  advance,
  payments,
  frequency: 'monthly',
});

describe('datedRate()', () => {
  it.each([
    // 101.00 after one month of 100.00: 1 % a unit-period, 12 of them a year; 1.01^12 - 1 = 12.6825 %.
    { method: 'reg-z-actuarial', expected: '0.12' },
    { method: 'eu-apr', expected: '0.1268250301' },
  ] as const)('datedRate() prices one month at $method', ({ method, expected }) => {
    const rate = datedRate(plan(100_00n, on('2026-12-21', 1_00n), on('2027-01-21', 101_00n)), method);
    expect(rate && formatFraction(rate, 10)).toBe(expected);
  });

  it.each([
    // 12 CFR 1026, Appendix J (c)(5)(i): a single payment of 1,080 after 255 days of 1,000 is 11.45 % a year. By the
    // European count it comes after 8/12 + 12/365 years: 1.08^(1/0.69954) - 1 = 11.63 %.
    { method: 'reg-z-actuarial', expected: '0.1145' },
    { method: 'eu-apr', expected: '0.1163' },
  ] as const)('datedRate() prices a single payment at $method', ({ method, expected }) => {
    const single = { ...plan(1_000_00n, on('1978-09-15', 1_080_00n)), startDate: '1978-01-03' as CalendarDate };
    const rate = datedRate(single, method);
    expect(rate && formatFraction(rate, 4)).toBe(expected);
  });

  it('datedRate() comes to 13.0 % for 1,200.00 after 546 days of 1,000.00', () => {
    // Of an earlier European directive, by days over 365: 12.96 %.
    const rate = datedRate(plan(1_000_00n, { date: addDays(START, 546), amount: 1_200_00n }), 'eu-apr');
    expect(rate && formatFraction(rate, 3)).toBe('0.13');
  });

  it('datedRate() counts European years by weeks where payments come by the week', () => {
    // 52 weeks are a year: 110.00 after them is 10 %. By months and days it is a day short of one.
    const after = { date: addDays(START, 364), amount: 110_00n };
    const rateBy = (frequency: DatedPayments['frequency']) =>
      datedRate({ ...plan(100_00n, after), frequency }, 'eu-apr');
    const [weekly, monthly] = [rateBy('fortnightly'), rateBy('monthly')];
    expect(weekly && formatFraction(weekly)).toBe('0.1');
    expect(monthly && formatFraction(monthly, 3)).toBe('0.1');
    expect(monthly).not.toEqual(weekly);
  });

  it.each(['reg-z-actuarial', 'eu-apr'] as const)('datedRate() by %s passes over what is not paid', (method) => {
    const paid = [on('2026-12-21', 50_00n), on('2027-01-21', 51_00n)];
    const all = [...paid, on('2027-02-03', 0n)];
    expect(datedRate(plan(100_00n, ...all), method)).toEqual(datedRate(plan(100_00n, ...paid), method));
  });

  it.each(['reg-z-actuarial', 'eu-apr'] as const)('datedRate() by %s is zero exactly without interest', (method) => {
    const rate = datedRate(plan(100_00n, on('2026-12-21', 50_00n), on('2027-01-21', 50_00n)), method);
    expect(rate?.numerator).toBe(0n);
  });

  it.each(['reg-z-actuarial', 'eu-apr'] as const)('datedRate() by %s has none of a lump sum at the start', (method) => {
    expect(datedRate(plan(100_00n, on(START, 100_00n)), method)).toBeNull();
    expect(datedRate(plan(100_00n), method)).toBeNull();
    expect(datedRate(plan(0n, on('2026-12-21', 50_00n)), method)).toBeNull();
  });
});
