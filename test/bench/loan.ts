/**
 * The loan that every candidate schedules: 50,000.00 at 18.25 % a year, a twelfth of it each month, from one date.
 *
 * Each spelling is the one that a candidate takes its input in, so that none pays for another's conversion.
 */
export const LOAN = {
  principal: 50_000,
  principalText: '50000.00',
  principalMinor: 5_000_000n,
  rate: 0.1825,
  rateText: '0.1825',
  percent: 18.25,
  percentText: '18.25',
  startDate: '2026-11-21',
  firstDueDate: '2026-12-21',
  dueDay: 21,
} as const;

/** The lengths that are measured: five years, and thirty to see how time grows with rows. */
export const COUNTS = [60, 360] as const;

export type Count = (typeof COUNTS)[number];
