import { expect, it } from 'vitest';
import { type FlatRate, flatDefinition } from '../../src/schedule/flatRate.ts';
import { scheduleLoan } from '../../src/schedule/loan.ts';
import { deepFreeze, definitionOf, percent } from './definition.ts';
import { type LoanInput, loanOf, printed } from './loan.ts';

const BY_PERIOD: FlatRate = { shares: 'by-period', base: 'after-down-payment' };
const EQUAL: FlatRate = { shares: 'equal', base: 'principal' };

function rowsOf(input: LoanInput): readonly string[] {
  const result = scheduleLoan(loanOf(input));
  return result.outcome === 'schedule' ? printed(result.rows) : [result.reason];
}

/** Flat loans of Apache Fineract's end-to-end tests: feature Loan, "Progressive loan - flat interest", and cumulative. */
const SUMMER: LoanInput = { startDate: '2024-06-01', firstDueDate: '2024-07-01', installments: 3, principal: 1000_00n };

it('flatDefinition() bears the interest of each month on the principal of the start', () => {
  expect(rowsOf({ ...SUMMER, rate: '12', flat: BY_PERIOD })).toEqual([
    '2024-07-01 343.33 333.33 10.00',
    '2024-08-01 343.33 333.33 10.00',
    '2024-09-01 343.34 333.34 10.00',
  ]);
});

it('flatDefinition() keeps the payment level where periods have days of their own', () => {
  // 1,000 * 0.12 * 30 / 366 = 9.84 and 31 / 366 = 10.16; (1,000 + 30.16) / 3 = 343.39.
  const basis = { dayCount: 'ACT/ACT year-end' } as const;
  expect(rowsOf({ ...SUMMER, rate: '12', flat: BY_PERIOD, basis })).toEqual([
    '2024-07-01 343.39 333.55 9.84',
    '2024-08-01 343.39 333.23 10.16',
    '2024-09-01 343.38 333.22 10.16',
  ]);
});

it('flatDefinition() bears interest on what a down payment leaves, or on all of the principal', () => {
  // 750 * 0.01 = 7.50; 1,000 * 0.01 = 10.00, with 750 / 3 = 250 of principal either way.
  const down: LoanInput = { ...SUMMER, rate: '12', downPayment: 250_00n };
  expect(rowsOf({ ...down, flat: BY_PERIOD })[0]).toBe('2024-07-01 257.50 250.00 7.50');
  expect(rowsOf({ ...down, flat: { ...BY_PERIOD, base: 'principal' } })[0]).toBe('2024-07-01 260.00 250.00 10.00');
});

it('flatDefinition() spreads the whole interest evenly, residue last', () => {
  // 1,000 * 0.07 * 3 / 12 = 17.50; 5.83 twice and 5.84.
  expect(rowsOf({ ...SUMMER, rate: '7', flat: EQUAL })).toEqual([
    '2024-07-01 339.16 333.33 5.83',
    '2024-08-01 339.16 333.33 5.83',
    '2024-09-01 339.18 333.34 5.84',
  ]);
});

it('flatDefinition() rounds the installment to a multiple and lets principal take the difference', () => {
  // 312.50 + 15.62 = 328.12, rounded to 328; interest 62.50 in all, 15.62 three times.
  const input: LoanInput = {
    startDate: '2023-09-01',
    firstDueDate: '2023-10-01',
    installments: 4,
    principal: 1250_00n,
    rate: '15',
    flat: EQUAL,
    paymentMultiple: 1_00n,
    multipleRounding: 'halfExpand',
  };
  expect(rowsOf(input)).toEqual([
    '2023-10-01 328.00 312.38 15.62',
    '2023-11-01 328.00 312.38 15.62',
    '2023-12-01 328.00 312.38 15.62',
    '2024-01-01 328.50 312.86 15.64',
  ]);
});

it('flatDefinition() leaves frozen input unchanged', () => {
  const definition = deepFreeze(definitionOf({ claim: { principal: 100_00n }, installments: 3, rate: percent('12') }));
  expect(() => flatDefinition(definition, BY_PERIOD)).not.toThrow();
  expect(() => flatDefinition(definition, EQUAL)).not.toThrow();
});
