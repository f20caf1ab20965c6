import { describe, expect, it } from 'vitest';
import { findingOf } from '../rule.ts';
import { subjectWith } from '../subject.ts';

describe('smallest-installment', () => {
  it.each([
    { smallestPayment: 100_01n, result: 'passed', actual: '100.01', headroom: '0.01', fix: null },
    { smallestPayment: 100_00n, result: 'passed', actual: '100.00', headroom: '0.00', fix: null },
    {
      smallestPayment: 99_99n,
      result: 'failed',
      actual: '99.99',
      headroom: '-0.01',
      fix: { change: 'payment', to: '100.00' },
    },
  ])('smallest-installment asks for at least 100.00: $actual has $result', ({ smallestPayment, ...expected }) => {
    expect(findingOf('smallest-installment', { amount: '100.00' }, subjectWith({ smallestPayment }))).toMatchObject({
      ...expected,
      reason: null,
      where: null,
      bound: 'at-least',
      unit: 'amount',
      limit: '100.00',
    });
  });

  it.each([
    { digits: 0, amount: '100', actual: '99', headroom: '-1' },
    { digits: 3, amount: '0.100', actual: '0.099', headroom: '-0.001' },
  ] as const)('smallest-installment writes amounts with $digits digits', ({ digits, amount, actual, headroom }) => {
    expect(findingOf('smallest-installment', { amount }, subjectWith({ digits, smallestPayment: 99n }))).toMatchObject({
      result: 'failed',
      actual,
      limit: amount,
      headroom,
    });
  });
});
