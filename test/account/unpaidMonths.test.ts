import { describe, expect, it } from 'vitest';
import { unpaidMonths } from '../../src/account/unpaidMonths.ts';
import { accountWith } from './exampleAccount.ts';
import { deepFreeze } from './refusal.ts';

const daysOf = (account: ReturnType<typeof accountWith>, months: number): readonly number[] =>
  unpaidMonths(deepFreeze(account), months, 'halfExpand').map(({ daysPastDue }) => daysPastDue);

describe('unpaidMonths()', () => {
  it('unpaidMonths() counts the days past due on from those of the snapshot', () => {
    // November to December has 30 days, December to January and January to February 31 each.
    expect(daysOf(accountWith(), 3)).toEqual([97 + 30, 97 + 61, 97 + 92]);
  });

  it('unpaidMonths() counts from the next due date where nothing is past due yet', () => {
    const schedule = { remainingInstallments: 18, installment: '3000.00', nextDueDate: '2026-12-05' } as const;
    const account = accountWith({ delinquency: { daysPastDue: 0, cyclesPastDue: 0 }, contract: { schedule } });
    // 5 to 21 December, and 31 days more.
    expect(daysOf(account, 2)).toEqual([16, 47]);
  });

  it('unpaidMonths() takes the end of the first month for the due date of an account without a schedule', () => {
    expect(daysOf(accountWith({ delinquency: { daysPastDue: 0, cyclesPastDue: 0 } }), 3)).toEqual([0, 31, 62]);
  });

  it('unpaidMonths() shows nothing past due before the next due date has come', () => {
    const schedule = { remainingInstallments: 6, installment: '9000.00', nextDueDate: '2027-01-21' } as const;
    const account = accountWith({ delinquency: { daysPastDue: 0, cyclesPastDue: 0 }, contract: { schedule } });
    expect(daysOf(account, 3)).toEqual([0, 0, 31]);
  });

  it('unpaidMonths() numbers the months and adds up what is owed', () => {
    const [first, second] = unpaidMonths(accountWith(), 2, 'halfExpand');
    // 53,980.55 + 760.42 a month; nothing capitalized, no late fee.
    expect(first).toMatchObject({ month: 1, interest: 760_42n, total: 54_740_97n });
    expect(second).toMatchObject({ month: 2, start: '2026-12-21', end: '2027-01-21', total: 55_501_39n });
  });
});
