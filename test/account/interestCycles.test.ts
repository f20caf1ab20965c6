import { describe, expect, it } from 'vitest';
import { interestCycles, type RevolvingAccount } from '../../src/account/interestCycles.ts';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { type RoundingMode, ratio } from '../../src/money/index.ts';
import { deepFreeze } from './refusal.ts';

const on = (date: string): CalendarDate => date as CalendarDate;
const dated = (date: string, amount: bigint) => ({ date: on(date), amount });

/** 1,000.00 posted on 30 March, 100.00 paid on 23 April, statement on 5 May, at 0.05 % a day. */
const CARD: RevolvingAccount = {
  dailyRate: ratio(5n, 10_000n),
  postings: [dated('2025-03-30', 1_000_00n)],
  payments: [dated('2025-04-23', 100_00n)],
  statementDates: [on('2025-05-05')],
  statementDay: 'counted',
  variant: 'full-balance',
  bill: null,
  capitalization: 'none',
};

/** The bill of 5 April. */
const billDue = (dueDate: string) => ({ statementDate: on('2025-04-05'), dueDate: on(dueDate) });

const cycles = (changes: Partial<RevolvingAccount> = {}, mode: RoundingMode = 'halfExpand') =>
  interestCycles(deepFreeze({ ...CARD, ...changes }), mode);
const interests = (changes: Partial<RevolvingAccount> = {}): readonly bigint[] =>
  cycles(changes).map(({ interest }) => interest);

describe('interestCycles()', () => {
  it('interestCycles() counts the posting day, not the payment day at the old balance, and the statement day', () => {
    expect(cycles()).toEqual([
      {
        statementDate: '2025-05-05',
        interest: 17_85n, // 1,000 * 0.0005 * 24 + 900 * 0.0005 * 13
        balance: 900_00n,
        segments: [
          { from: '2025-03-30', until: '2025-04-22', days: 24, balance: 1_000_00n, interest: 12_00n },
          { from: '2025-04-23', until: '2025-05-05', days: 13, balance: 900_00n, interest: 5_85n },
        ],
      },
    ]);
  });

  it('interestCycles() leaves the statement day to the next cycle where it is not counted', () => {
    const [first, second] = cycles({
      statementDay: 'not-counted',
      statementDates: [on('2025-05-05'), on('2025-06-05')],
    });
    expect(first?.interest).toBe(17_40n); // 12.00 + 900 * 0.0005 * 12
    expect(second?.segments).toEqual([
      { from: '2025-05-05', until: '2025-06-04', days: 31, balance: 900_00n, interest: 13_95n },
    ]);
  });

  it('interestCycles() lets unpaid interest bear interest from the next cycle on, if it is capitalized', () => {
    const statementDates = [on('2025-05-05'), on('2025-06-05')];
    // 31 days: 900.00 * 0.0005 * 31 = 13.95; 917.85 * 0.0005 * 31 = 14.2267
    expect(interests({ statementDates })).toEqual([17_85n, 13_95n]);
    const [first, second] = cycles({ statementDates, capitalization: 'monthly' });
    expect(first?.balance).toBe(917_85n);
    expect(second).toMatchObject({ interest: 14_23n, balance: 932_08n });
  });

  it('interestCycles() adds postings of one day to one segment, and starts another on each later day', () => {
    const postings = [
      dated('2025-04-10', 50_00n),
      dated('2025-03-30', 400_00n),
      dated('2025-03-30', 600_00n),
      dated('2025-05-06', 999_00n),
    ];
    const [cycle] = cycles({ postings, payments: [] });
    expect(cycle?.segments.map(({ from, days, balance }) => [from, days, balance])).toEqual([
      ['2025-03-30', 11, 1_000_00n],
      ['2025-04-10', 26, 1_050_00n],
    ]);
  });

  it('interestCycles() charges only the residual of a bill, from its posting dates, in that variant', () => {
    // 100.00 of 1,000.00 is paid by the due date: 900 * 0.0005 * 37 = 16.65, against 17.85 in full.
    expect(interests({ variant: 'residual', bill: billDue('2025-04-23') })).toEqual([16_65n]);
    expect(interests({ variant: 'full-balance', bill: billDue('2025-04-23') })).toEqual([17_85n]);
  });

  it('interestCycles() takes the residual after a payment in time from the earliest postings', () => {
    const postings = [dated('2025-04-10', 500_00n), dated('2025-03-30', 500_00n)];
    const payments = [dated('2025-04-23', 600_00n)];
    // 400.00 of the later posting is left: 400 * 0.0005 * 26
    expect(interests({ postings, payments, variant: 'residual', bill: billDue('2025-04-23') })).toEqual([5_20n]);
  });

  it('interestCycles() lets a payment after the due date end interest from its own day', () => {
    // 1,000 * 0.0005 * 24 + 900 * 0.0005 * 13, as if there were no due date
    expect(interests({ variant: 'residual', bill: billDue('2025-04-22') })).toEqual([17_85n]);
  });

  it.each([
    'full-balance',
    'residual',
  ] as const)('interestCycles() charges nothing on a bill paid in full by the due date: %s', (variant) => {
    const payments = [dated('2025-04-20', 400_00n), dated('2025-04-23', 600_00n)];
    expect(interests({ variant, payments, bill: billDue('2025-04-23') })).toEqual([0n]);
    // A day later, or without a due date, it bears interest.
    expect(interests({ variant, payments, bill: billDue('2025-04-22') })).not.toEqual([0n]);
  });

  it('interestCycles() charges postings that came after a bill paid in full', () => {
    const postings = [...CARD.postings, dated('2025-04-06', 200_00n)];
    const payments = [dated('2025-04-23', 1_000_00n)];
    const bill = billDue('2025-04-25');
    expect(interests({ postings, payments, bill })).toEqual([3_00n]); // 200 * 0.0005 * 30
    // A day earlier it stands on the bill, which is then not paid in full: 1,000 * 0.0005 * 6 + 1,200 * 18 + 200 * 13
    const onBill = [...CARD.postings, dated('2025-04-05', 200_00n)];
    expect(interests({ postings: onBill, payments, bill })).toEqual([15_10n]);
  });

  it('interestCycles() charges a credit balance nothing', () => {
    const payments = [dated('2025-04-23', 1_500_00n)];
    const [cycle] = cycles({ payments });
    expect(cycle).toMatchObject({ interest: 12_00n, balance: -500_00n });
    expect(cycle?.segments).toHaveLength(1);
  });

  it('interestCycles() finds nothing to charge before the first posting', () => {
    const [first, second] = cycles({ statementDates: [on('2025-03-05'), on('2025-05-05')] });
    expect(first).toEqual({ statementDate: '2025-03-05', segments: [], interest: 0n, balance: 0n });
    expect(second?.interest).toBe(17_85n);
  });

  it('interestCycles() rounds a cycle once, and its segments add up to it', () => {
    // 2,850 * 0.0005 * 11 = 15.675 twice over: 31.35 in all, where each alone would give 15.68.
    const [cycle] = cycles({
      postings: [dated('2025-03-01', 2_850_00n), dated('2025-03-12', 1n), dated('2025-03-12', 0n)],
      payments: [dated('2025-03-12', 1n)],
      statementDates: [on('2025-03-22')],
    });
    expect(cycle?.segments.map(({ interest }) => interest)).toEqual([15_68n, 15_67n]);
    expect(cycle?.interest).toBe(31_35n);
  });

  it.each<[RoundingMode, bigint]>([
    ['halfExpand', 15_68n],
    ['halfEven', 15_68n],
    ['floor', 15_67n],
    ['trunc', 15_67n],
    ['ceil', 15_68n],
  ])('interestCycles() rounds in mode %s', (mode, expected) => {
    // 2,850 * 0.0005 * 11 = 15.675
    const tie = { postings: [dated('2025-05-05', 2_850_00n)], payments: [], statementDates: [on('2025-05-15')] };
    expect(cycles(tie, mode)[0]?.interest).toBe(expected);
  });
});
