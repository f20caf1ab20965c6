import { expect, it } from 'vitest';
import { buildLoanSchedule, type LoanInput, type LoanSchedule } from '../../src/calculators/index.ts';
import { isRepaymentError } from '../../src/errors.ts';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';
import { SAMPLE } from './exampleLoan.ts';

function scheduleOf(input: LoanInput): LoanSchedule {
  const result = buildLoanSchedule(deepFreeze(structuredClone(input)));
  if (result.outcome === 'unpayable') throw new Error(`unpayable: ${result.reason}`);
  return result;
}

function contradictionOf(input: LoanInput): readonly string[] {
  try {
    buildLoanSchedule(input);
  } catch (error) {
    if (isRepaymentError(error, 'contradictory-terms')) return error.details.map(({ path }) => path);
    throw error;
  }
  return [];
}

it('buildLoanSchedule() gives rows and totals as plain JSON', () => {
  const schedule = scheduleOf(SAMPLE);
  expect(schedule.installment).toBe('17.01');
  expect(schedule.totals).toEqual({ payment: '102.05', interest: '2.05', fee: '0.00', principal: '100.00' });
  expect(schedule.rows[0]).toEqual({
    number: 1,
    periodStart: '2024-01-01',
    periodEnd: '2024-02-01',
    dueDate: '2024-02-01',
    opening: '100.00',
    accrued: '0.58',
    payment: '17.01',
    interest: '0.58',
    fee: '0.00',
    principal: '16.43',
    capitalized: '0.00',
    principalLeft: '83.57',
    closing: '83.57',
  });
  expect(JSON.parse(JSON.stringify(schedule))).toEqual(schedule);
});

it('buildLoanSchedule() computes with as many minor digits as it is asked for', () => {
  const { currency, ...bare } = SAMPLE;
  expect(currency).toBe('USD');
  // 100 * i / (1 - (1 + i)^-6) with i = 0.07 / 12.
  expect(scheduleOf({ ...bare, minorDigits: 12 }).installment).toBe('17.008593732264');
  expect(scheduleOf({ ...bare, principal: '100', minorDigits: 0 }).installment).toBe('17');
});

it('buildLoanSchedule() numbers the rows on through a re-age', () => {
  const schedule = scheduleOf({
    ...SAMPLE,
    oddPeriod: 'proportional',
    changes: [
      { kind: 're-age', on: '2024-03-15', paidThrough: '2024-02-01', firstDueDate: '2024-04-01', installments: 6 },
    ],
  });
  expect(schedule.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(schedule.rows[1]).toMatchObject({
    dueDate: '2024-04-01',
    payment: '14.30',
    principal: '13.32',
    interest: '0.98',
  });
  expect(schedule.totals.principal).toBe('100.00');
});

it('buildLoanSchedule() takes rates of changes as they are quoted', () => {
  const changed = (rate: NonNullable<Extract<NonNullable<LoanInput['changes']>[number], { kind: 'rate' }>>['rate']) =>
    scheduleOf({ ...SAMPLE, changes: [{ kind: 'rate', from: '2024-02-15', rate }] }).rows;
  expect(changed({ value: '1%', per: 'month' })).toEqual(changed('12%'));
});

it('buildLoanSchedule() repays by a stated payment until nothing is left', () => {
  const { installments, ...open } = SAMPLE;
  expect(installments).toBe(6);
  // Interest 0.58, 0.41, 0.24 and 0.07: 100.00 + 1.30 in all.
  const schedule = scheduleOf({ ...open, payment: '30.00' });
  expect(schedule.rows.map(({ payment }) => payment)).toEqual(['30.00', '30.00', '30.00', '11.30']);
});

it('buildLoanSchedule() has the last row pay what a stated payment leaves', () => {
  const last = scheduleOf({ ...SAMPLE, payment: '10.00' }).rows[5];
  // Interest 0.58, 0.53, 0.47, 0.42 and 0.36 leave 52.36 of 100.00 after five of 10.00, and 0.31 is due on that.
  expect(last?.payment).toBe('52.67');
});

it('buildLoanSchedule() reports a payment below the interest, with what is due at least', () => {
  expect(buildLoanSchedule({ ...SAMPLE, payment: '0.50' })).toEqual({
    outcome: 'unpayable',
    reason: 'payment-below-interest',
    number: 1,
    payment: '0.50',
    required: '0.58',
  });
});

it('buildLoanSchedule() shows a down payment beside the rows', () => {
  const schedule = scheduleOf({ ...SAMPLE, downPayment: { share: '25%' } });
  expect([schedule.downPayment, schedule.rows[0]?.opening]).toEqual(['25.00', '75.00']);
});

it('buildLoanSchedule() takes no more as a down payment than there is, whatever its share is rounded to', () => {
  // 60 % of 9.00 is 5.40, rounded up to 10.00; nothing is left that could bear interest.
  const down = { principal: '9.00', downPayment: { share: '60%' }, paymentMultiple: '10.00' };
  for (const kind of ['level-payment', 'flat-rate'] as const) {
    const pattern = kind === 'flat-rate' ? { kind, shares: 'equal' as const } : { kind };
    const { downPayment, rows } = scheduleOf({ ...SAMPLE, ...down, pattern });
    expect([downPayment, rows.length, rows[0]?.payment]).toEqual(['9.00', 1, '0.00']);
  }
});

it('buildLoanSchedule() lets a loan without a count run on to a change', () => {
  // Every nine months from 2071 there are more due dates before 2200 than years of 365 days would have.
  const { installments, ...open } = SAMPLE;
  expect(installments).toBe(6);
  const loan = { ...open, startDate: '2071-01-15', frequency: 'quarterly', every: 3, payment: '30.00' } as const;
  const from = '2071-10-15';
  const changed = scheduleOf({ ...loan, changes: [{ kind: 'interest-pause', from, until: from }] });
  expect(changed.rows.map(({ payment }) => payment).slice(0, 3)).toEqual(['30.00', '30.00', '30.00']);
});

it('buildLoanSchedule() joins interest to principal until a date', () => {
  const schedule = scheduleOf({ ...SAMPLE, capitalizedUntil: '2024-03-01' });
  expect(schedule.rows.slice(0, 2).map(({ payment, capitalized }) => [payment, capitalized])).toEqual([
    ['0.00', '0.58'],
    ['0.00', '0.59'],
  ]);
});

it('buildLoanSchedule() finds nothing unpaid where a down payment pays it all and every row only capitalizes', () => {
  const schedule = scheduleOf({ ...SAMPLE, downPayment: '100.00', installments: 2, capitalizedUntil: '2024-03-01' });
  expect(schedule.rows.map(({ payment, closing }) => [payment, closing])).toEqual([
    ['0.00', '0.00'],
    ['0.00', '0.00'],
  ]);
  const left = buildLoanSchedule({ ...SAMPLE, downPayment: '99.00', installments: 2, capitalizedUntil: '2024-03-01' });
  // 1.00 and interest of 0.01 twice.
  expect(left).toMatchObject({ outcome: 'unpayable', reason: 'balance-left', required: '1.02' });
});

it.each<{ field: string; value: unknown }>([
  { field: 'principal', value: '0.00' },
  { field: 'principal', value: '100.001' },
  { field: 'currency', value: 'QQQ' },
  { field: 'startDate', value: '2024-02-30' },
  { field: 'frequency', value: 'hourly' },
  { field: 'every', value: 0 },
  { field: 'installments', value: 601 },
  { field: 'rate', value: '1200' },
  { field: 'dayCount', value: '30/360' },
  { field: 'rounding', value: 'up' },
  { field: 'adjustment', value: 'some' },
  { field: 'unknown', value: 1 },
])('buildLoanSchedule() refuses $field $value', ({ field, value }) => {
  expect(refusedPaths(() => buildLoanSchedule({ ...SAMPLE, [field]: value } as never))).toContain(field);
});

it('buildLoanSchedule() refuses what is no object at all', () => {
  for (const input of [null, undefined, 'loan', []]) {
    expect(refusedPaths(() => buildLoanSchedule(input as never))).not.toEqual([]);
  }
});

it.each<{ case: string; input: Partial<LoanInput>; path: string }>([
  {
    case: 'a first due date off the due days',
    input: { firstDueDate: '2024-02-02', dueDays: [1] },
    path: 'firstDueDate',
  },
  { case: 'installments beyond the calendar', input: { every: 366, installments: 10 }, path: 'installments' },
  {
    // From 15 October 2071 every nine months: 171 more are 128 years and 3 months.
    case: 'installments that end in January 2200',
    input: { startDate: '2071-01-15', frequency: 'quarterly', every: 3, installments: 172 },
    path: 'installments',
  },
  {
    case: 'interest alone until an end',
    input: { installments: undefined, endDate: '2024-03-01', pattern: { kind: 'interest-first', interestOnly: 2 } },
    path: 'pattern.interestOnly',
  },
  {
    case: 'interest alone on every listed date',
    input: {
      installments: undefined,
      dueDates: ['2024-02-01'],
      pattern: { kind: 'interest-first', interestOnly: 5 },
    },
    path: 'pattern.interestOnly',
  },
  {
    case: 'a change that does not fit',
    input: { changes: [{ kind: 'due-date', from: '2024-02-02', to: '2024-02-18' }] },
    path: 'changes[0].from',
  },
  {
    case: 'a change that goes beyond the calendar',
    input: {
      changes: [
        { kind: 'rate', from: '2024-02-02', rate: '4%' },
        { kind: 're-age', on: '2024-01-01', firstDueDate: '2024-02-01', every: 366, installments: 100 },
      ],
    },
    path: 'changes[1].kind',
  },
])('buildLoanSchedule() finds $case contradictory', ({ input, path }) => {
  expect(contradictionOf({ ...SAMPLE, ...input })).toEqual([path]);
});
