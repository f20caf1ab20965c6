import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/calendar/index.ts';
import { NO_ARREARS } from '../../src/schedule/arrears.ts';
import { afterHoliday, holidayRow, isHoliday } from '../../src/schedule/holiday.ts';
import type { Holiday } from '../../src/schedule/index.ts';
import type { Position } from '../../src/schedule/position.ts';
import { arrears, date, deepFreeze } from './definition.ts';

const POSITION: Position = deepFreeze({
  principal: 100_000n,
  arrears: { byBucket: arrears({ penalties: 600n }), total: 600n },
  deferred: 50n,
  carried: 20n,
  owed: 100_650n,
});

const PERIOD: Period = deepFreeze({
  number: 4,
  start: date('2027-02-21'),
  end: date('2027-03-21'),
  dueDate: date('2027-03-22'),
  wholePeriods: 1,
  oddDays: 0,
});

function pause(interest: Holiday['interest'], keeps: 'term' | 'payment' = 'term'): Holiday {
  return Object.freeze({ after: 3, installments: 2, interest, keeps });
}

describe('isHoliday', () => {
  it.each([
    { number: 3, expected: false },
    { number: 4, expected: true },
    { number: 5, expected: true },
    { number: 6, expected: false },
  ])('isHoliday() is $expected for installment $number of a holiday of 2 after installment 3', ({
    number,
    expected,
  }) => {
    expect(isHoliday(pause('freeze'), number)).toBe(expected);
  });

  it('isHoliday() begins with the first installment where none is paid before', () => {
    expect(isHoliday({ ...pause('simple'), after: 0, installments: 1 }, 1)).toBe(true);
  });
});

describe('afterHoliday', () => {
  it.each([
    { interest: 'freeze', keeps: 'term', principal: 100_000n, deferred: 50n, carried: 20n, owed: 100_650n },
    { interest: 'freeze', keeps: 'payment', principal: 100_000n, deferred: 50n, carried: 20n, owed: 100_650n },
    // 1,000 accrued: waiting for payments solved anew, due at once with payments that stay, or joined to principal.
    { interest: 'simple', keeps: 'term', principal: 100_000n, deferred: 1050n, carried: 20n, owed: 101_650n },
    { interest: 'simple', keeps: 'payment', principal: 100_000n, deferred: 1050n, carried: 1020n, owed: 101_650n },
    { interest: 'capitalize', keeps: 'term', principal: 101_000n, deferred: 50n, carried: 20n, owed: 101_650n },
    { interest: 'capitalize', keeps: 'payment', principal: 101_000n, deferred: 50n, carried: 20n, owed: 101_650n },
  ] as const)('afterHoliday() moves the balance by $interest where the $keeps is kept', ({
    interest,
    keeps,
    ...expected
  }) => {
    expect(afterHoliday(POSITION, 1000n, pause(interest, keeps))).toEqual({ arrears: POSITION.arrears, ...expected });
  });
});

describe('holidayRow', () => {
  it.each([
    { interest: 'freeze', accrued: 0n, capitalized: 0n, principalLeft: 100_000n, closing: 100_650n },
    { interest: 'simple', accrued: 1000n, capitalized: 0n, principalLeft: 100_000n, closing: 101_650n },
    { interest: 'capitalize', accrued: 1000n, capitalized: 1000n, principalLeft: 101_000n, closing: 101_650n },
  ] as const)('holidayRow() pays nothing and shows what $interest does', ({ interest, ...expected }) => {
    expect(holidayRow(PERIOD, POSITION, 1000n, pause(interest), 7n)).toEqual({
      number: 4,
      periodStart: PERIOD.start,
      periodEnd: PERIOD.end,
      dueDate: PERIOD.dueDate,
      opening: 100_650n,
      payment: 0n,
      interest: 0n,
      fee: 0n,
      arrears: NO_ARREARS.byBucket,
      principal: 0n,
      ...expected,
      // What is waived on completion stays owed: 7 on top of the closing balance.
      outstanding: expected.closing + 7n,
    });
  });
});
