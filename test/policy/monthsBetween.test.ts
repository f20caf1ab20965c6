import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { monthsBetween } from '../../src/policy/monthsBetween.ts';

describe('monthsBetween()', () => {
  it.each([
    ['2026-11-21', '2026-11-21', 0],
    ['2026-10-22', '2026-11-21', 0],
    ['2026-10-21', '2026-11-21', 1],
    ['2026-10-20', '2026-11-21', 1],
    ['2025-11-22', '2026-11-21', 11],
    ['2025-11-21', '2026-11-21', 12],
    ['2026-12-31', '2027-02-27', 1],
    ['2026-12-31', '2027-02-28', 2],
    ['2024-02-29', '2025-02-28', 12],
    ['2027-02-28', '2027-03-28', 1],
    ['2021-03-01', '2026-11-21', 68],
  ])('monthsBetween() counts whole months from %s to %s: %i', (earlier, later, months) => {
    expect(monthsBetween(earlier as CalendarDate, later as CalendarDate)).toBe(months);
  });
});
