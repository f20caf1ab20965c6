import { expect, it } from 'vitest';
import { buildLoanSchedule, type LoanInput } from '../../src/calculators/index.ts';
import { refusedFields } from '../account/refusal.ts';
import { SAMPLE } from './exampleLoan.ts';

const DATES = ['2024-02-01', '2024-03-01', '2024-04-15'];
const NO_COUNT = { installments: undefined };

it.each<{ case: string; input: Partial<LoanInput>; path: string }>([
  { case: 'a currency and minor digits', input: { minorDigits: 2 }, path: 'minorDigits' },
  { case: 'neither currency nor minor digits', input: { currency: undefined }, path: 'minorDigits' },
  {
    case: 'listed dates and a frequency',
    input: { dueDates: DATES, frequency: 'weekly', ...NO_COUNT },
    path: 'frequency',
  },
  {
    case: 'listed dates and a first one',
    input: { dueDates: DATES, firstDueDate: '2024-02-01', ...NO_COUNT },
    path: 'firstDueDate',
  },
  { case: 'listed dates and due days', input: { dueDates: DATES, dueDays: [1], ...NO_COUNT }, path: 'dueDays' },
  { case: 'listed dates and an end', input: { dueDates: DATES, endDate: '2024-05-01', ...NO_COUNT }, path: 'endDate' },
  { case: 'listed dates that do not ascend', input: { dueDates: [...DATES].reverse(), ...NO_COUNT }, path: 'dueDates' },
  { case: 'a listed date before the start', input: { dueDates: ['2023-12-31'], ...NO_COUNT }, path: 'dueDates[0]' },
  { case: 'a first due date before the start', input: { firstDueDate: '2023-12-31' }, path: 'firstDueDate' },
  { case: 'an end on the start', input: { endDate: '2024-01-01', ...NO_COUNT }, path: 'endDate' },
  { case: 'two due days of a month', input: { dueDays: [1, 15] }, path: 'dueDays' },
  {
    case: 'due days that February has one of',
    input: { frequency: 'semi-monthly', dueDays: [28, 31], firstDueDate: '2024-01-28' },
    path: 'dueDays',
  },
  { case: 'every second half month', input: { frequency: 'semi-monthly', every: 2 }, path: 'every' },
  { case: 'nothing that says how many', input: NO_COUNT, path: 'installments' },
  { case: 'a count and an end', input: { endDate: '2024-05-01' }, path: 'installments' },
  { case: 'more installments than dates', input: { dueDates: DATES }, path: 'installments' },
  {
    case: 'a payment of equal principal',
    input: { payment: '20.00', pattern: { kind: 'level-principal' } },
    path: 'payment',
  },
  {
    case: 'rate steps that do not ascend',
    input: {
      rateSteps: [
        { from: '2024-03-01', rate: '5%' },
        { from: '2024-03-01', rate: '6%' },
      ],
    },
    path: 'rateSteps',
  },
  {
    case: 'an effective rate over five months',
    input: { every: 5, rate: { value: '7%', quoted: 'effective' } },
    path: 'rate',
  },
  {
    case: 'an effective rate from a change on, over five months',
    input: { every: 5, changes: [{ kind: 'rate', from: '2024-03-01', rate: { value: '7%', quoted: 'effective' } }] },
    path: 'changes[0].rate',
  },
  { case: 'a down payment above the principal', input: { downPayment: '100.01' }, path: 'downPayment' },
  {
    case: 'a balloon above the principal',
    input: { pattern: { kind: 'balloon', amount: '100.01' } },
    path: 'pattern.amount',
  },
  {
    case: 'interest alone to the end',
    input: { pattern: { kind: 'interest-first', interestOnly: 6 } },
    path: 'pattern.interestOnly',
  },
  {
    case: 'a change of a flat rate',
    input: {
      pattern: { kind: 'flat-rate', shares: 'equal' },
      changes: [{ kind: 'rate', from: '2024-03-01', rate: '5%' }],
    },
    path: 'changes',
  },
  {
    case: 'a flat rate that capitalizes',
    input: { pattern: { kind: 'flat-rate', shares: 'equal' }, capitalizedUntil: '2024-02-01' },
    path: 'capitalizedUntil',
  },
])('buildLoanSchedule() refuses $case', ({ input, path }) => {
  expect(refusedFields(() => buildLoanSchedule({ ...SAMPLE, ...input })).map((field) => field.path)).toEqual([path]);
});
