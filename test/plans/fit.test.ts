import { expect, it } from 'vitest';
import { buildInstallmentPlan, type TermsInput } from '../../src/plans/index.ts';
import { debt, leaving, planOf } from './inputs.ts';

/** 1,200.00 without interest, a budget that leaves so much, and what is said of it. */
function fitOf(capacity: string, terms: TermsInput<'installment'>) {
  const account = debt('1200.00', '0%', { asOf: '2026-11-01' });
  const plan = planOf(buildInstallmentPlan({ account, affordability: leaving(capacity), terms }));
  return plan.affordability;
}

it('a plan fits where the fullest month is at most capacity', () => {
  expect(fitOf('100.00', { installments: 12 })).toMatchObject({
    fits: true,
    shortMonths: [],
    tightestMonth: { month: '2026-12', due: '100.00', capacity: '100.00' },
  });
});

it('every month that is short is named, not only the fullest of those that are alike', () => {
  const payments = [
    { fromInstallment: 1, payment: '300.00' },
    { fromInstallment: 2, payment: '400.00' },
    { fromInstallment: 3, payment: '200.00' },
    { fromInstallment: 4, payment: '300.00' },
  ];
  expect(fitOf('250.00', { installments: 4, pattern: { kind: 'irregular', payments } })).toMatchObject({
    fits: false,
    tightestMonth: { month: '2027-01', due: '400.00', capacity: '250.00' },
    shortMonths: [
      { month: '2026-12', missing: '50.00' },
      { month: '2027-01', missing: '150.00' },
      { month: '2027-03', missing: '50.00' },
    ],
  });
});

it('payments of one month are added up, also where a holiday moves the first before the down payment', () => {
  // 1 November 2026 is a Sunday: the first of three payments of 300.00 moves to 30 October, the down payment stays.
  const terms = {
    installments: 3,
    downPayment: '300.00',
    frequency: 'weekly',
    firstDueDate: '2026-11-01',
    businessDays: { convention: 'preceding' },
  } as const;
  // October: 300.00; November: 300.00 down, and 300.00 each for Sundays 8 and 15, paid on Fridays.
  expect(fitOf('700.00', terms)).toMatchObject({
    fits: false,
    tightestMonth: { month: '2026-11', due: '900.00', capacity: '700.00' },
    shortMonths: [{ month: '2026-11', missing: '200.00' }],
  });
});
