import { expect, it } from 'vitest';
import { changeLoan, type LoanChange } from '../../src/schedule/changeLoan.ts';
import { type Loan, type LoanCourse, type Refusal, scheduleLoan } from '../../src/schedule/loan.ts';
import { deepFreeze, percent } from './definition.ts';
import { bareLoanOf, type LoanInput, loanOf, on, printed } from './loan.ts';

/** The rows of a loan after some changes; figures are of Apache Fineract's end-to-end tests, by feature. */
function rowsAfter(loan: Loan, ...changes: readonly LoanChange[]): readonly string[] {
  const course = changes.reduce(applied, { rows: [], loan });
  const result = scheduleLoan(course.loan);
  return result.outcome === 'schedule' ? printed([...course.rows, ...result.rows]) : [result.reason];
}

function applied(course: LoanCourse, change: LoanChange): LoanCourse {
  const next = changeLoan(deepFreeze(course), deepFreeze(change));
  if ('rule' in next) throw new Error(`${next.field} ${next.rule}`);
  return next;
}

function refusalOf(loan: Loan, change: LoanChange): Refusal | undefined {
  const next = changeLoan({ rows: [], loan }, change);
  return 'rule' in next ? next : undefined;
}

it('changeLoan() bears a new rate from its day on and solves the installment anew', () => {
  // LoanReschedule, UC2: 4 % from 15 February; 83.57 * (13 * 7 % + 16 * 4 %) / 29 / 12 = 0.37.
  expect(rowsAfter(loanOf(), { kind: 'rate', from: on('2024-02-15'), rate: percent('4') })).toEqual([
    '2024-02-01 17.01 16.43 0.58',
    '2024-03-01 16.90 16.53 0.37',
    '2024-04-01 16.90 16.68 0.22',
    '2024-05-01 16.90 16.73 0.17',
    '2024-06-01 16.90 16.79 0.11',
    '2024-07-01 16.90 16.84 0.06',
  ]);
});

it('changeLoan() has a rate of a due date change the installment of that day', () => {
  // Day 1 February is the last of the first period: 100 * (30 * 10 % + 1 * 5 %) / 31 / 12 = 0.82.
  const rows = rowsAfter(loanOf({ rate: '10' }), { kind: 'rate', from: on('2024-02-01'), rate: percent('5') });
  expect(rows[0]?.endsWith(' 0.82')).toBe(true);
  expect(rows[0]?.split(' ')[1]).toBe(rows[1]?.split(' ')[1]);
});

it('changeLoan() keeps the installment through a pause, and the last row takes what is saved', () => {
  // LoanInterestPause: 10 February to 10 March, both included.
  const pause: LoanChange = { kind: 'interest-pause', from: on('2024-02-10'), until: on('2024-03-10') };
  expect(rowsAfter(loanOf(), pause)).toEqual([
    '2024-02-01 17.01 16.43 0.58',
    '2024-03-01 17.01 16.88 0.13',
    '2024-04-01 17.01 16.73 0.28',
    '2024-05-01 17.01 16.72 0.29',
    '2024-06-01 17.01 16.82 0.19',
    '2024-07-01 16.52 16.42 0.10',
  ]);
});

it('changeLoan() keeps an installment of a later leveling through a pause before it', () => {
  // ProgressiveEMICalculatorTest: a rate that is set again to 7 % on 1 and 6 February, then a pause from 1 to 5 February.
  const rows = rowsAfter(
    loanOf(),
    { kind: 'rate', from: on('2024-02-01'), rate: percent('7') },
    { kind: 'rate', from: on('2024-02-06'), rate: percent('7') },
    { kind: 'interest-pause', from: on('2024-02-01'), until: on('2024-02-05') },
  );
  expect(rows.slice(0, 3)).toEqual([
    '2024-02-01 17.01 16.45 0.56',
    '2024-03-01 17.01 16.59 0.42',
    '2024-04-01 17.01 16.62 0.39',
  ]);
});

it('changeLoan() levels what is left over more installments', () => {
  // LoanReschedule, extra terms: 1,000 at 12 % over three months, one more from 1 August.
  const input: LoanInput = {
    principal: 1000_00n,
    rate: '12',
    startDate: '2024-06-01',
    firstDueDate: '2024-07-01',
    installments: 3,
  };
  expect(rowsAfter(loanOf(input), { kind: 'extra-installments', from: on('2024-08-01'), count: 1 })).toEqual([
    '2024-07-01 340.02 330.02 10.00',
    '2024-08-01 227.81 221.11 6.70',
    '2024-09-01 227.81 223.32 4.49',
    '2024-10-01 227.81 225.55 2.26',
  ]);
});

it('changeLoan() moves a due date and the later ones, and keeps the installment', () => {
  // EMICalculation: from 1 to 18 February at 9.4822 %; 48 days bear 1.25, and the last pays 17.60.
  const moved: LoanChange = { kind: 'due-date', from: on('2024-02-01'), to: on('2024-02-18') };
  expect(rowsAfter(loanOf({ rate: '9.4822' }), moved)).toEqual([
    '2024-02-18 17.13 15.88 1.25',
    '2024-03-18 17.13 16.47 0.66',
    '2024-04-18 17.13 16.60 0.53',
    '2024-05-18 17.13 16.73 0.40',
    '2024-06-18 17.13 16.86 0.27',
    '2024-07-18 17.60 17.46 0.14',
  ]);
});

it('changeLoan() moves a due date of a loan that has moved one before', () => {
  // LoanReschedule, two due date reschedules: 1 February to 1 March, then 1 May to 1 June.
  const rows = rowsAfter(
    loanOf(),
    { kind: 'due-date', from: on('2024-02-01'), to: on('2024-03-01') },
    { kind: 'due-date', from: on('2024-05-01'), to: on('2024-06-01') },
  );
  expect(rows).toEqual([
    '2024-03-01 17.01 15.84 1.17',
    '2024-04-01 17.01 16.52 0.49',
    '2024-06-01 17.01 16.22 0.79',
    '2024-07-01 17.01 16.71 0.30',
    '2024-08-01 17.01 16.81 0.20',
    '2024-09-01 18.00 17.90 0.10',
  ]);
});

it.each<{ case: string; change: LoanChange; field: string }>([
  { case: 'a rate after the end', change: { kind: 'rate', from: on('2024-07-02'), rate: percent('4') }, field: 'from' },
  {
    case: 'more installments after the end',
    change: { kind: 'extra-installments', from: on('2024-07-02'), count: 1 },
    field: 'from',
  },
  {
    case: 'a pause that ends before it begins',
    change: { kind: 'interest-pause', from: on('2024-02-10'), until: on('2024-02-09') },
    field: 'until',
  },
  {
    case: 'a date that is no due date',
    change: { kind: 'due-date', from: on('2024-02-02'), to: on('2024-02-18') },
    field: 'from',
  },
  {
    case: 'a due date moved before the one before it',
    change: { kind: 'due-date', from: on('2024-03-01'), to: on('2024-01-31') },
    field: 'to',
  },
])('changeLoan() refuses $case', ({ change, field }) => {
  expect(refusalOf(loanOf(), change)?.field).toBe(field);
});

it('changeLoan() refuses to go on with due dates that are listed or end on a date', () => {
  const { rule } = bareLoanOf().dates;
  const ended = { ...rule, end: { date: on('2024-07-01'), stub: 'short' } } as const;
  const listed = { dates: [on('2024-02-01'), on('2024-03-01')] };
  for (const dates of [{ rule: ended }, { rule: listed }]) {
    const loan = loanOf({ dates, installments: 2 });
    expect(refusalOf(loan, { kind: 'extra-installments', from: on('2024-02-01'), count: 1 })?.field).toBe('count');
    expect(refusalOf(loan, { kind: 'due-date', from: on('2024-02-01'), to: on('2024-02-18') })?.field).toBe('from');
  }
});
