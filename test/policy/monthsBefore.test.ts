import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { monthsBefore } from '../../src/policy/monthsBefore.ts';

describe('monthsBefore()', () => {
  it.each([
    ['2026-11-21', 12, '2025-11-21'],
    ['2026-11-21', 1, '2026-10-21'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-01-15', 13, '2024-12-15'],
  ])('monthsBefore() of %s, %i months back, is %s', (date, months, expected) => {
    expect(monthsBefore(date as CalendarDate, months)).toBe(expected);
  });
});
