import type { CalendarDate } from '../../src/calendar/index.ts';
import type { PolicySubject } from '../../src/policy/index.ts';

type Row = PolicySubject['rows'][number];

/** What of the example row is different. */
export type RowChanges = Partial<Omit<Row, 'periodStart' | 'periodEnd'>> & {
  readonly periodStart?: string;
  readonly periodEnd?: string;
};

/** The first of several installments: 10.00 of interest and 100.00 of 1,000.00 of principal. */
export function rowWith({
  periodStart = '2026-11-21',
  periodEnd = '2026-12-21',
  payment = 110_00n,
  ...changes
}: RowChanges = {}): Row {
  const { opening = 1_000_00n, accrued = 10_00n, fee = 0n } = changes;
  const principal = payment - accrued - fee;
  return {
    number: 1,
    periodStart: periodStart as CalendarDate,
    periodEnd: periodEnd as CalendarDate,
    dueDate: periodEnd as CalendarDate,
    opening,
    accrued,
    payment,
    interest: accrued,
    fee,
    arrears: { interest: 0n, compoundInterest: 0n, penalties: 0n, fees: 0n },
    principal,
    capitalized: 0n,
    principalLeft: opening - principal,
    closing: opening - principal,
    outstanding: opening - principal,
    ...changes,
  };
}
