/** Laws of whatever loan and whatever changes on its way, through the public functions. */

import * as fc from 'fast-check';
import { buildLoanSchedule, type LoanInput, type LoanRow, type LoanSchedule, solveAnnuity } from 'repayment-plan';
import { loanArbitrary } from 'repayment-plan/testing';
import { expect, it } from 'vitest';
import { FREQUENCIES } from '../../src/calendar/index.ts';
import { multiplyRatios, ratio, roundRatio } from '../../src/money/index.ts';
import { exact, minor, sumOf } from './decimals.ts';
import { RUNS } from './runs.ts';

/** A loan of dozens of rows is slow to build: a fifth of the usual runs. */
const LOAN_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 5) } as const;
const SLOW_MACHINE_MS = 60_000;

/** In minor units of no, two, three and twelve decimals. */
const loans = fc.oneof(
  loanArbitrary(fc, { currency: 'JPY' }),
  loanArbitrary(fc, { currency: 'CNY' }),
  loanArbitrary(fc, { currency: 'KWD' }),
  loanArbitrary(fc).map(({ currency: _, ...loan }): LoanInput => ({ ...loan, minorDigits: 12 })),
);

const isReAged = ({ changes = [] }: LoanInput): boolean => changes.some(({ kind }) => kind === 're-age');

/** What a field of the rows comes to. */
function totalOf(
  rows: readonly LoanRow[],
  field: 'payment' | 'interest' | 'fee' | 'principal' | 'capitalized',
): bigint {
  return sumOf(rows.map((row) => row[field]));
}

/** How often one row does not go on where the one before it ends: once where a loan is re-aged, else never. */
function breaksIn(rows: readonly LoanRow[], from: 'opening' | 'periodStart', to: 'closing' | 'periodEnd'): number {
  return rows.slice(1).filter((row, index) => row[from] !== rows[index]?.[to]).length;
}

function ifSchedule(law: (schedule: LoanSchedule, loan: LoanInput) => void) {
  return fc.property(loans, (loan) => {
    const result = buildLoanSchedule(loan);
    if (result.outcome === 'schedule') law(result, loan);
  });
}

it(
  'buildLoanSchedule() conserves to the minor unit: each row adds up, and all of them repay the principal',
  () => {
    fc.assert(
      ifSchedule(({ rows, totals, downPayment }, { principal }) => {
        for (const row of rows) {
          const [opening, accrued, fee, payment] = [row.opening, row.accrued, row.fee, row.payment].map(minor);
          const sum = (opening as bigint) + (accrued as bigint) + (fee as bigint);
          expect(sum - (payment as bigint)).toBe(minor(row.closing));
          expect(sumOf([row.interest, row.fee, row.principal])).toBe(payment);
        }
        for (const field of ['payment', 'interest', 'fee', 'principal'] as const) {
          expect(minor(totals[field])).toBe(totalOf(rows, field));
        }
        const [digits, whole] = [(downPayment.split('.')[1] ?? '').length, String(principal)];
        const padded = `${whole.split('.')[0]}${(whole.split('.')[1] ?? '').padEnd(digits, '0')}`;
        expect(minor(totals.principal) + minor(downPayment)).toBe(BigInt(padded) + totalOf(rows, 'capitalized'));
        expect(minor(rows.at(-1)?.closing ?? '')).toBe(0n);
      }),
      LOAN_RUNS,
    );
  },
  SLOW_MACHINE_MS,
);

it(
  'buildLoanSchedule() numbers its rows, each from where the one before ends, and nothing in them is below zero',
  () => {
    fc.assert(
      ifSchedule(({ rows, installment }, loan) => {
        expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
        if (!isReAged(loan)) expect(rows[0]?.periodStart).toBe(loan.startDate);
        const most = isReAged(loan) ? 1 : 0;
        expect(breaksIn(rows, 'opening', 'closing')).toBeLessThanOrEqual(most);
        expect(breaksIn(rows, 'periodStart', 'periodEnd')).toBeLessThanOrEqual(most);
        expect(rows.every(({ periodStart, periodEnd }) => periodStart <= periodEnd)).toBe(true);
        const { number: _, periodStart: __, periodEnd: ___, dueDate: ____, ...none } = rows[0] as LoanRow;
        const amounts = rows.flatMap((row) => Object.keys(none).map((field) => row[field as keyof typeof none]));
        expect([...amounts, installment].filter((amount) => amount.startsWith('-'))).toEqual([]);
      }),
      LOAN_RUNS,
    );
  },
  SLOW_MACHINE_MS,
);

it(
  'buildLoanSchedule() only fails to pay a loan where payments are stated, or come after everything else',
  () => {
    fc.assert(
      fc.property(loans, (loan) => {
        const result = buildLoanSchedule(loan);
        if (result.outcome === 'schedule') return;
        // The one payment of a flat rate, or one rounded down to a multiple, may be less than the interest due.
        const isStated = ['irregular', 'flat-rate'].includes(loan.pattern?.kind ?? '') || loan.payment !== undefined;
        const states = isStated || loan.installments === undefined || loan.paymentMultiple !== undefined;
        expect(states || isReAged(loan) || typeof loan.capitalizedUntil === 'string').toBe(true);
        expect(minor(result.required)).toBeGreaterThan(result.reason === 'balance-left' ? 0n : minor(result.payment));
      }),
      LOAN_RUNS,
    );
  },
  SLOW_MACHINE_MS,
);

it(
  'buildLoanSchedule() solves the installment of equal periods as solveAnnuity() does, and rounds it once',
  () => {
    const counted = loanArbitrary(fc).filter(
      ({ frequency, installments, rate }) =>
        frequency !== undefined && installments !== undefined && typeof rate === 'string',
    );
    fc.assert(
      fc.property(
        counted,
        ({ principal, currency = 'CNY', startDate, frequency, installments, rate, rounding = 'halfExpand' }) => {
          const plain = { principal, currency, startDate, rate, rounding, adjustment: 'none' } as const;
          const schedule = buildLoanSchedule({ ...plain, frequency, installments } as LoanInput);
          const solved = solveAnnuity({
            solveFor: 'payment',
            rate: { nominal: rate as string, periodsPerYear: FREQUENCIES[frequency ?? 'monthly'].periodsPerYear },
            periods: installments ?? 1,
            presentValue: principal,
            decimals: 40,
          });
          if (schedule.outcome !== 'schedule' || solved.outcome !== 'solved') throw new Error('not solved');
          if (schedule.rows.length < 2) return;
          const level = roundRatio(multiplyRatios(exact(solved.value), ratio(-100n)), rounding);
          expect(minor(schedule.rows[0]?.payment ?? '')).toBe(level);
        },
      ),
      LOAN_RUNS,
    );
  },
  SLOW_MACHINE_MS,
);
