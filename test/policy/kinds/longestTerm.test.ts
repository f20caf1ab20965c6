import { describe, expect, it } from 'vitest';
import { findingOf } from '../rule.ts';
import { subjectWith } from '../subject.ts';

describe('longest-term', () => {
  it.each([
    { termMonths: 0, result: 'passed', headroom: '60', fix: null },
    { termMonths: 59, result: 'passed', headroom: '1', fix: null },
    { termMonths: 60, result: 'passed', headroom: '0', fix: null },
    { termMonths: 61, result: 'failed', headroom: '-1', fix: { change: 'term-months', to: '60' } },
  ])('longest-term lets a term be at most 60 months: $termMonths has $result', ({ termMonths, ...expected }) => {
    expect(findingOf('longest-term', { months: 60 }, subjectWith({ termMonths }))).toMatchObject({
      ...expected,
      reason: null,
      where: null,
      bound: 'at-most',
      unit: 'months',
      actual: String(termMonths),
      limit: '60',
    });
  });

  it('longest-term counts months, not installments', () => {
    const fortnightly = subjectWith({ termMonths: 12, installments: 26 });
    expect(findingOf('longest-term', { months: 12 }, fortnightly).result).toBe('passed');
  });
});
