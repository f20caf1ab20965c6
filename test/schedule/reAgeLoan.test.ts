import { expect, it } from 'vitest';
import { changeLoan } from '../../src/schedule/changeLoan.ts';
import { type Loan, type LoanCourse, type Refusal, scheduleLoan } from '../../src/schedule/loan.ts';
import { type ReAge, reAgeLoan } from '../../src/schedule/reAgeLoan.ts';
import { deepFreeze, percent } from './definition.ts';
import { loanOf, on, printed } from './loan.ts';

/** Apache Fineract, LoanReAging: the first of six paid, re-aged on 15 March into six from 1 April. */
const RE_AGE: ReAge = {
  on: on('2024-03-15'),
  paidThrough: on('2024-02-01'),
  firstDueDate: on('2024-04-01'),
  frequency: 'monthly',
  every: 1,
  installments: 6,
  interest: 'due-first',
  dayCount: null,
};

function reAged(loan: Loan, change: Partial<ReAge> = {}): LoanCourse {
  const next = reAgeLoan(deepFreeze({ rows: [], loan }), { ...RE_AGE, ...change });
  if ('rule' in next) throw new Error(`${next.field} ${next.rule}`);
  return next;
}

function rowsOf({ rows, loan }: LoanCourse): readonly string[] {
  const result = scheduleLoan(loan);
  return result.outcome === 'schedule' ? printed([...rows, ...result.rows]) : [result.reason];
}

it('reAgeLoan() levels what is outstanding, and interest since the last payment falls due with the first', () => {
  // 83.57 * 0.07 / 12 = 0.49 for February, 14/31 of it = 0.22 to 15 March and 17/31 = 0.27 from there: 0.98.
  expect(rowsOf(reAged(loanOf()))).toEqual([
    '2024-02-01 17.01 16.43 0.58',
    '2024-04-01 14.30 13.32 0.98',
    '2024-05-01 14.30 13.89 0.41',
    '2024-06-01 14.30 13.97 0.33',
    '2024-07-01 14.30 14.05 0.25',
    '2024-08-01 14.30 14.13 0.17',
    '2024-09-01 14.29 14.21 0.08',
  ]);
});

it.each([
  // LoanReAgingEqualAmortization: 83.57 / 6 = 13.93; 0.71 / 6 = 0.12.
  { interest: 'spread', first: '14.05 13.93 0.12', last: '14.03 13.92 0.11' },
  // All that was scheduled: 0.71 + 67.05 * 0.07 / 12 * 17/31 = 0.21, and 0.29, 0.20 and 0.10: 1.51 / 6 = 0.25.
  { interest: 'spread-scheduled', first: '14.18 13.93 0.25', last: '14.18 13.92 0.26' },
  { interest: 'waive', first: '13.93 13.93 0.00', last: '13.92 13.92 0.00' },
] as const)('reAgeLoan() splits principal evenly with interest $interest', ({ interest, first, last }) => {
  const rows = rowsOf(reAged(loanOf(), { interest }));
  expect(rows).toHaveLength(7);
  expect(rows[1]).toBe(`2024-04-01 ${first}`);
  expect(rows[6]).toBe(`2024-09-01 ${last}`);
});

it('reAgeLoan() has the first new installment fall due on its own day', () => {
  // LoanReAging, on 15 February into four from that day: 83.57 * 0.07 / 12 * 14/29 = 0.24.
  const course = reAged(loanOf({ adjustment: 'spread' }), {
    on: on('2024-02-15'),
    firstDueDate: on('2024-02-15'),
    installments: 4,
  });
  expect(rowsOf(course).slice(1)).toEqual([
    '2024-02-15 21.14 20.90 0.24',
    '2024-03-15 21.14 20.77 0.37',
    '2024-04-15 21.14 20.90 0.24',
    '2024-05-15 21.12 21.00 0.12',
  ]);
});

it('reAgeLoan() changes the frequency, and counts the first period by the one before', () => {
  // LoanReAging, every 15 days from 1 April: 0.98 as before, then 70.36 * 0.07 * 15 / 360 = 0.21.
  const course = reAged(loanOf({ adjustment: 'spread' }), { frequency: 'daily', every: 15, dayCount: 'ACT/360' });
  expect(rowsOf(course).slice(1, 3)).toEqual(['2024-04-01 14.19 13.21 0.98', '2024-04-16 14.19 13.98 0.21']);
});

it('reAgeLoan() counts a pause that fell into the time since the last payment', () => {
  // LoanReAging with an interest pause from 10 February to 10 March: 0.13 and 0.08 instead of 0.49 and 0.22.
  const paused = changeLoan(
    { rows: [], loan: loanOf() },
    { kind: 'interest-pause', from: on('2024-02-10'), until: on('2024-03-10') },
  ) as LoanCourse;
  expect(rowsOf(reAged(paused.loan))[1]).toBe('2024-04-01 14.21 13.73 0.48');
});

it('reAgeLoan() lets the new loan change again', () => {
  // LoanReAging with extra terms: two more from 1 July.
  const more = changeLoan(reAged(loanOf()), {
    kind: 'extra-installments',
    from: on('2024-07-01'),
    count: 2,
  }) as LoanCourse;
  expect(rowsOf(more).slice(4)).toEqual([
    '2024-07-01 8.63 8.38 0.25',
    '2024-08-01 8.63 8.43 0.20',
    '2024-09-01 8.63 8.48 0.15',
    '2024-10-01 8.63 8.53 0.10',
    '2024-11-01 8.62 8.57 0.05',
  ]);
});

it('reAgeLoan() solves the new loan anew at another rate', () => {
  // LoanReAging with a rate of 10 % from 1 March and 12 % from 1 May.
  const rate = (from: string, to: string) => ({ kind: 'rate', from: on(from), rate: percent(to) }) as const;
  const ten = changeLoan({ rows: [], loan: loanOf({ adjustment: 'spread' }) }, rate('2024-03-01', '10')) as LoanCourse;
  const twelve = changeLoan(reAged(ten.loan), rate('2024-05-01', '12')) as LoanCourse;
  expect(rowsOf(twelve).slice(1, 4)).toEqual([
    '2024-04-01 14.42 13.24 1.18',
    '2024-05-01 14.47 13.88 0.59',
    '2024-06-01 14.47 13.91 0.56',
  ]);
});

it('reAgeLoan() carries interest that an earlier re-age left unpaid', () => {
  // 0.58 of January, re-aged on 1 February into one of 1 March, and on 1 March with February's 0.58 more.
  const once = reAged(loanOf(), {
    on: on('2024-02-01'),
    paidThrough: null,
    firstDueDate: on('2024-03-01'),
    installments: 1,
  });
  const twice = reAged(once.loan, {
    on: on('2024-03-01'),
    paidThrough: null,
    firstDueDate: on('2024-03-01'),
    installments: 1,
  });
  expect(rowsOf(twice)).toEqual(['2024-03-01 101.16 100.00 1.16']);
});

it('reAgeLoan() accrues beyond the last due date where the re-age comes after it', () => {
  const course = reAged(loanOf({ installments: 1 }), {
    on: on('2024-03-01'),
    paidThrough: null,
    firstDueDate: on('2024-03-01'),
    installments: 1,
  });
  // Two months of 100 * 0.07 / 12: 0.58 each.
  expect(rowsOf(course)).toEqual(['2024-03-01 101.16 100.00 1.16']);
});

it.each<{ case: string; change: Partial<ReAge>; loan?: Loan; field: string }>([
  { case: 'a re-age before what was paid', change: { on: on('2024-01-31') }, field: 'on' },
  { case: 'a first due date before the re-age', change: { firstDueDate: on('2024-03-14') }, field: 'firstDueDate' },
  { case: 'a loan that is paid in full', change: { paidThrough: on('2024-07-01') }, field: 'paidThrough' },
  {
    case: 'a loan that cannot be paid',
    change: {},
    loan: loanOf({ pattern: { kind: 'irregular', payments: [1n] } }),
    field: 'on',
  },
])('reAgeLoan() refuses $case', ({ change, loan = loanOf(), field }) => {
  expect((reAgeLoan({ rows: [], loan }, { ...RE_AGE, ...change }) as Refusal).field).toBe(field);
});
