import { expect, it } from 'vitest';
import { buildLoanSchedule, type LoanInput } from '../../src/calculators/index.ts';
import { SAMPLE } from './exampleLoan.ts';

function datesOf(input: Partial<LoanInput>): readonly string[] {
  const result = buildLoanSchedule({ ...SAMPLE, ...input });
  return result.outcome === 'schedule' ? result.rows.map(({ dueDate }) => dueDate) : [result.reason];
}

function paymentsOf(input: Partial<LoanInput>): readonly string[] {
  const result = buildLoanSchedule({ ...SAMPLE, ...input });
  return result.outcome === 'schedule' ? result.rows.map(({ payment }) => payment) : [result.reason];
}

it('resolveLoan() has the first installment fall due one period after the start', () => {
  expect(datesOf({ installments: 2, startDate: '2024-01-31' })).toEqual(['2024-02-29', '2024-03-31']);
  expect(datesOf({ installments: 2, frequency: 'weekly', every: 3 })).toEqual(['2024-01-22', '2024-02-12']);
});

it('resolveLoan() keeps to the ends of months where it is asked to', () => {
  const input = { installments: 3, startDate: '2024-03-15', firstDueDate: '2024-04-30' };
  expect(datesOf(input)).toEqual(['2024-04-30', '2024-05-30', '2024-06-30']);
  expect(datesOf({ ...input, endOfMonth: true })).toEqual(['2024-04-30', '2024-05-31', '2024-06-30']);
  expect(datesOf({ installments: 2, startDate: '2024-02-29', endOfMonth: true })).toEqual(['2024-03-31', '2024-04-30']);
  // The 15th is no end of a month: nothing to keep to.
  expect(datesOf({ installments: 2, startDate: '2024-03-15', endOfMonth: true })).toEqual(['2024-04-15', '2024-05-15']);
});

it.each([
  { lastStub: 'short', expected: ['2024-02-01', '2024-03-01', '2024-03-20'] },
  { lastStub: 'long', expected: ['2024-02-01', '2024-03-20'] },
] as const)('resolveLoan() ends on a date with a $lastStub stub', ({ lastStub, expected }) => {
  expect(datesOf({ installments: undefined, endDate: '2024-03-20', lastStub })).toEqual(expected);
});

it('resolveLoan() takes due dates as they are listed, or the first of them', () => {
  const dueDates = ['2024-02-10', '2024-03-05', '2024-05-01'];
  expect(datesOf({ installments: undefined, dueDates })).toEqual(dueDates);
  expect(datesOf({ installments: 2, dueDates })).toEqual(dueDates.slice(0, 2));
});

it('resolveLoan() moves due dates to business days', () => {
  // 1 June 2013 was a Saturday.
  const input: Partial<LoanInput> = {
    installments: 2,
    startDate: '2013-05-01',
    businessDays: { convention: 'following' },
  };
  expect(datesOf(input)).toEqual(['2013-06-03', '2013-07-01']);
});

it('resolveLoan() has no day bear interest twice or backwards where a due date moves before its period', () => {
  // Daily from Sunday 9 June 2024. Monday 10 is a holiday: its payment falls due on Friday 7, before the loan starts.
  // The 11th bears the two days since the start, at 36 % / 360 a day: 0.20 of 100.00.
  const result = buildLoanSchedule({
    ...SAMPLE,
    rate: '36%',
    startDate: '2024-06-09',
    frequency: 'daily',
    installments: 2,
    dayCount: 'ACT/360',
    interestUntil: 'adjusted-date',
    businessDays: { convention: 'preceding', holidays: ['2024-06-10'] },
    pattern: { kind: 'irregular', payments: ['0.00'] },
  });
  const rows = result.outcome === 'schedule' ? result.rows : [];
  expect(
    rows.map(({ dueDate, periodStart, periodEnd, accrued }) => [dueDate, periodStart, periodEnd, accrued]),
  ).toEqual([
    ['2024-06-07', '2024-06-09', '2024-06-09', '0.00'],
    ['2024-06-11', '2024-06-09', '2024-06-11', '0.20'],
  ]);
});

it('resolveLoan() makes a row of the date until which interest joins principal', () => {
  // ACTUS, pam18: monthly from 1 January 2013 and until 20 May, which is no due date.
  const dates = datesOf({
    installments: undefined,
    startDate: '2013-04-01',
    endDate: '2013-07-01',
    capitalizedUntil: '2013-05-20',
    dayCount: 'ACT/365F',
  });
  expect(dates).toEqual(['2013-05-01', '2013-05-20', '2013-06-01', '2013-07-01']);
});

it('resolveLoan() rounds a share as down payment to the multiple of installments', () => {
  // Apache Fineract: 25 % of 487.58 is 121.895, and 122.00 in whole units; 365.58 / 3 = 121.86, and 122.00.
  const input: Partial<LoanInput> = {
    principal: '487.58',
    rate: '0%',
    installments: 3,
    downPayment: { share: '25%' },
    paymentMultiple: '1.00',
    multipleRounding: 'halfExpand',
  };
  expect(paymentsOf(input)).toEqual(['122.00', '122.00', '121.58']);
});

it('resolveLoan() has rates quoted per day, per month or effective come to the same', () => {
  const interest = (rate: LoanInput['rate']) => {
    const result = buildLoanSchedule({ ...SAMPLE, rate });
    return result.outcome === 'schedule' ? result.totals.interest : result.reason;
  };
  // 18.25 % is 0.05 % a day of 365.
  expect(interest({ value: '0.05%', per: 'day' })).toBe(interest('18.25%'));
  expect(interest({ value: '1%', per: 'month' })).toBe(interest('12%'));
  // (1 + 1 %)^12 - 1 = 12.6825 %.
  expect(interest({ value: '12.68250301%', quoted: 'effective' })).toBe(interest('12%'));
});

it('resolveLoan() steps the rate and keeps the payment that is solved over all of the path', () => {
  const payments = paymentsOf({ rateSteps: [{ from: '2024-03-02', rate: '12%' }] });
  expect(new Set(payments.slice(0, 5)).size).toBe(1);
  expect(payments[0]).not.toBe('17.01');
});

it('resolveLoan() keeps a stated payment until a change solves it anew', () => {
  const payment = '17.50';
  expect(
    paymentsOf({ payment, changes: [{ kind: 'interest-pause', from: '2024-02-02', until: '2024-02-10' }] })[4],
  ).toBe(payment);
  const changed = paymentsOf({ payment, changes: [{ kind: 'rate', from: '2024-03-02', rate: '12%' }] });
  expect(changed.slice(0, 2)).toEqual([payment, payment]);
  expect(changed[2]).not.toBe(payment);
  expect(paymentsOf({ payment: '30.00', pattern: { kind: 'interest-first', interestOnly: 2 } }).slice(0, 3)).toEqual([
    '0.58',
    '0.58',
    '30.00',
  ]);
});

it.each<{ pattern: NonNullable<LoanInput['pattern']>; expected: readonly string[] }>([
  // 100 / 3 = 33.33, and 1 % of 100, 66.67 and 33.34.
  { pattern: { kind: 'level-principal' }, expected: ['34.33', '34.00', '33.67'] },
  { pattern: { kind: 'interest-first', interestOnly: 2 }, expected: ['1.00', '1.00', '101.00'] },
  { pattern: { kind: 'flat-fee', feePerInstallment: '1%' }, expected: ['35.33', '35.00', '34.67'] },
  { pattern: { kind: 'flat-rate', shares: 'by-period' }, expected: ['34.33', '34.33', '34.34'] },
  { pattern: { kind: 'irregular', payments: ['10.00', '20.00'] }, expected: ['10.00', '20.00', '72.63'] },
  { pattern: { kind: 'stated-principal', principals: ['10.00', '20.00'] }, expected: ['11.00', '20.90', '70.70'] },
])('resolveLoan() pays by the pattern $pattern.kind', ({ pattern, expected }) => {
  expect(paymentsOf({ rate: '12%', installments: 3, pattern })).toEqual(expected);
});

it('resolveLoan() leaves a balloon to the last row', () => {
  const payments = paymentsOf({ rate: '0%', installments: 3, pattern: { kind: 'balloon', amount: '40.00' } });
  expect(payments).toEqual(['20.00', '20.00', '60.00']);
});
