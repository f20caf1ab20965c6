/** Laws of plain loans and of their changes, through the public function. */

import fc from 'fast-check';
import { buildLoanSchedule, type LoanInput, type LoanSchedule } from 'repayment-plan';
import { expect, it } from 'vitest';
import { RUNS } from './runs.ts';

/** A loan of hundreds of rows is slow to build: three tenths of the usual runs. */
const LOAN_RUNS = { numRuns: Math.ceil(RUNS.numRuns * 0.3) } as const;
const SLOW_MACHINE_MS = 60_000;

type Cents = bigint;

function cents(text: string): Cents {
  return BigInt(text.replace('.', ''));
}

function percent(basisPoints: number): string {
  return `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}%`;
}

const loanArbitrary = fc
  .record({
    principal: fc.integer({ min: 10_000, max: 10_000_000 }),
    // Beyond 15 % a period, payments are hardly more than interest: half a cent, or a long quarter, moves the last ones.
    basisPoints: fc.integer({ min: 0, max: 2_000 }),
    installments: fc.integer({ min: 2, max: 36 }),
    day: fc.integer({ min: 1, max: 31 }),
    frequency: fc.constantFrom('weekly', 'monthly', 'quarterly'),
    every: fc.integer({ min: 1, max: 3 }),
    dayCount: fc.constantFrom('periodic', 'ACT/365F', 'ACT/360', 'ACT/ACT year-end', 'ACT/365A'),
    rounding: fc.constantFrom('halfExpand', 'halfEven'),
  })
  .map(
    ({ principal, basisPoints, day, ...rest }): LoanInput => ({
      principal: `${Math.floor(principal / 100)}.${String(principal % 100).padStart(2, '0')}`,
      rate: percent(basisPoints),
      startDate: `2024-01-${String(day).padStart(2, '0')}`,
      ...rest,
    }),
  );

function scheduleOf(input: LoanInput): LoanSchedule {
  const result = buildLoanSchedule(input);
  if (result.outcome === 'unpayable') throw new Error(result.reason);
  return result;
}

it(
  'buildLoanSchedule() rounds the installment that it gives at twelve digits',
  () => {
    fc.assert(
      fc.property(loanArbitrary, (loan) => {
        const rounded = scheduleOf({ ...loan, currency: 'USD', adjustment: 'none' });
        const exact = scheduleOf({ ...loan, minorDigits: 12, adjustment: 'none' });
        const growth = 10n ** 10n;
        rounded.rows.slice(0, -1).forEach((row, index) => {
          const other = exact.rows[index]?.payment ?? '0';
          const difference = cents(row.payment) * growth - cents(other);
          expect(difference <= growth / 2n && difference >= -growth / 2n).toBe(true);
        });
        expect(rounded.rows).toHaveLength(exact.rows.length);
      }),
      LOAN_RUNS,
    );
  },
  SLOW_MACHINE_MS,
);

const changedArbitrary = fc.record({ loan: loanArbitrary, after: fc.integer({ min: 0, max: 200 }), days: fc.nat(120) });

function dateAfter(start: string, days: number): string {
  return new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
}

it(
  'buildLoanSchedule() never raises interest by a pause, and keeps every installment but the last',
  () => {
    fc.assert(
      fc.property(changedArbitrary, ({ loan, after, days }) => {
        const from = dateAfter(loan.startDate, after);
        const plain = scheduleOf({ ...loan, currency: 'USD', adjustment: 'none' });
        const change = { kind: 'interest-pause', from, until: dateAfter(from, days) } as const;
        const paused = scheduleOf({ ...loan, currency: 'USD', adjustment: 'none', changes: [change] });
        expect(cents(paused.totals.interest)).toBeLessThanOrEqual(cents(plain.totals.interest));
        const shared = paused.rows.slice(0, -1).map(({ payment }) => payment);
        expect(shared).toEqual(plain.rows.slice(0, shared.length).map(({ payment }) => payment));
      }),
      LOAN_RUNS,
    );
  },
  SLOW_MACHINE_MS,
);

it(
  'buildLoanSchedule() gives the rate of a change that changes nothing no effect',
  () => {
    fc.assert(
      fc.property(loanArbitrary, (loan) => {
        const plain = scheduleOf({ ...loan, currency: 'USD', adjustment: 'none' });
        const changes = [{ kind: 'rate', from: dateAfter(loan.startDate, 1), rate: loan.rate }] as const;
        expect(scheduleOf({ ...loan, currency: 'USD', adjustment: 'none', changes })).toEqual(plain);
      }),
      LOAN_RUNS,
    );
  },
  SLOW_MACHINE_MS,
);
