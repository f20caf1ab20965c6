import { expect, it } from 'vitest';
import { ratio } from '../../src/money/index.ts';
import { type Loan, loanFactors, loanPeriods, scheduleLoan } from '../../src/schedule/loan.ts';
import { deepFreeze } from './definition.ts';
import { bareLoanOf, type LoanInput, loanOf, on, printed } from './loan.ts';

function rowsOf(loan: Loan): readonly string[] {
  const result = scheduleLoan(loan);
  return result.outcome === 'schedule' ? printed(result.rows) : [result.reason];
}

it('scheduleLoan() runs the sample of Apache Fineract: five of 17.01, last 17.00', () => {
  // EMICalculation, 360/30: 100.00 at 7 % over six months, half even; interest 2.05.
  expect(rowsOf(deepFreeze(loanOf()))).toEqual([
    '2024-02-01 17.01 16.43 0.58',
    '2024-03-01 17.01 16.52 0.49',
    '2024-04-01 17.01 16.62 0.39',
    '2024-05-01 17.01 16.72 0.29',
    '2024-06-01 17.01 16.81 0.20',
    '2024-07-01 17.00 16.90 0.10',
  ]);
});

it('scheduleLoan() leaves the residue to the last row, unless no balloon is asked for', () => {
  // 0.01 over three at no interest: a third of a cent rounds to nothing.
  const tiny: LoanInput = { principal: 1n, installments: 3, rate: '0' };
  const payments = (loan: Loan) => rowsOf(loan).map((row) => row.split(' ')[1]);
  expect(payments(loanOf(tiny))).toEqual(['0.00', '0.00', '0.01']);
  expect(payments(loanOf({ ...tiny, adjustment: 'no-balloon' }))).toEqual(['0.01']);
});

it('scheduleLoan() pays a down payment before the first row', () => {
  // 75.00 left: 75 * 0.07 / 12 = 0.4375.
  expect(rowsOf(loanOf({ downPayment: 25_00n }))[0]).toBe('2024-02-01 12.76 12.32 0.44');
});

it('scheduleLoan() bears no interest in a pause, both ends included', () => {
  // Apache Fineract, LoanInterestPause: 10 February to 10 March; 83.57 * 0.07 / 12 * 8 / 29 = 0.13.
  const fixed = loanOf({ levelings: [] });
  const paused = { ...fixed, pauses: [{ from: on('2024-02-10'), until: on('2024-03-10') }] };
  expect(rowsOf(paused).slice(1, 3)).toEqual(['2024-03-01 17.01 16.88 0.13', '2024-04-01 17.01 16.73 0.28']);
});

it('loanPeriods() numbers periods from where the dates begin', () => {
  const { dates } = bareLoanOf();
  expect(loanPeriods({ ...dates, from: 4 }, 2).map(({ number }) => number)).toEqual([4, 5]);
});

it('loanPeriods() counts interest to the adjusted date where it is asked to', () => {
  // 1 June 2013 was a Saturday: with SCF in ACTUS interest runs to Monday the 3rd and from there.
  const input: LoanInput = {
    startDate: '2013-05-01',
    firstDueDate: '2013-06-01',
    dates: { businessDays: 'following', calendar: { weekend: [6, 7], holidays: [], workingDays: [] } },
  };
  const ends = (loan: Loan) => loan.periods.slice(0, 2).map(({ start, end }) => [start, end]);
  expect(ends(bareLoanOf(input))).toEqual([
    ['2013-05-01', '2013-06-01'],
    ['2013-06-01', '2013-07-01'],
  ]);
  const adjusted = { ...input, dates: { ...input.dates, interestUntil: 'adjusted-date' } } as const;
  expect(ends(bareLoanOf(adjusted))).toEqual([
    ['2013-05-01', '2013-06-03'],
    ['2013-06-03', '2013-07-01'],
  ]);
});

it('loanFactors() counts the first period by its own basis', () => {
  const loan = bareLoanOf({ installments: 2, rate: '12', basis: { dayCount: 'ACT/360' } });
  const factors = loanFactors({ ...loan, firstBasis: { ...loan.basis, dayCount: 'ACT/365F' } }, []);
  const [january, february] = [ratio(31n * 12n, 365n * 100n), ratio(29n * 12n, 360n * 100n)];
  expect(factors.map(({ numerator, denominator }) => Number(numerator) / Number(denominator))).toEqual(
    [january, february].map(({ numerator, denominator }) => Number(numerator) / Number(denominator)),
  );
});
