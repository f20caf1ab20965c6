import { describe, expect, it } from 'vitest';
import { accountOn } from '../../src/account/index.ts';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { accountWith } from './exampleAccount.ts';
import { deepFreeze } from './refusal.ts';

const late = (daysPastDue: number, more: Parameters<typeof accountWith>[0] = {}) =>
  deepFreeze(accountWith({ ...more, delinquency: { daysPastDue, cyclesPastDue: 3 } }));
const daysOn = (account: ReturnType<typeof late>, date: string): number =>
  accountOn(account, date as CalendarDate).delinquency.daysPastDue;

describe('accountOn()', () => {
  it('accountOn() counts days past due on from the snapshot of 21 November', () => {
    expect(daysOn(late(85), '2026-11-22')).toBe(86);
    // Nine days to the end of November, and one of December.
    expect(daysOn(late(85), '2026-12-01')).toBe(95);
  });

  it('accountOn() is the snapshot on its own date and before', () => {
    const account = late(85);
    expect(accountOn(account, '2026-11-21' as CalendarDate)).toBe(account);
    expect(accountOn(account, '2026-11-20' as CalendarDate)).toBe(account);
  });

  it('accountOn() counts from the next due date where nothing is past due yet', () => {
    const schedule = { remainingInstallments: 18, installment: '3000.00', nextDueDate: '2026-12-05' } as const;
    const account = late(0, { contract: { schedule } });
    expect(daysOn(account, '2026-12-05')).toBe(0);
    expect(daysOn(account, '2026-12-06')).toBe(1);
    // Without a schedule the first minimum payment would have been due on 21 December.
    expect(daysOn(late(0), '2026-12-21')).toBe(0);
    expect(daysOn(late(0), '2026-12-22')).toBe(1);
  });

  it('accountOn() changes nothing else', () => {
    const account = late(85);
    expect(accountOn(account, '2026-12-01' as CalendarDate)).toEqual({
      ...account,
      delinquency: { daysPastDue: 95, cyclesPastDue: 3 },
    });
  });
});
