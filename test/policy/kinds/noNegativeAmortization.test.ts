import { describe, expect, it } from 'vitest';
import { findingOf } from '../rule.ts';
import { subjectWith } from '../subject.ts';

describe('no-negative-amortization', () => {
  it.each([
    { largestIncrease: 0n, result: 'passed', actual: '0.00', headroom: '0.00' },
    { largestIncrease: 1n, result: 'failed', actual: '0.01', headroom: '-0.01' },
    { largestIncrease: 150_00n, result: 'failed', actual: '150.00', headroom: '-150.00' },
  ])('no-negative-amortization lets what is owed never rise: a rise of $actual has $result', (row) => {
    const { largestIncrease, ...expected } = row;
    expect(findingOf('no-negative-amortization', {}, subjectWith({ largestIncrease }))).toMatchObject({
      ...expected,
      reason: null,
      where: null,
      bound: 'at-most',
      unit: 'amount',
      limit: '0.00',
    });
  });

  it('no-negative-amortization names nothing to change, least of all the payment to the rise allowed', () => {
    expect(findingOf('no-negative-amortization', {}, subjectWith({ largestIncrease: 1n })).fix).toBeNull();
  });
});
