import { describe, expect, it } from 'vitest';
import type { Adapter } from './adapter.ts';
import { compareSet } from './compareSet.ts';
import { linesOf } from './report.ts';

const doubles: Adapter = {
  set: 'doubles',
  answer: ({ value, printed }: { readonly value: number | null; readonly printed: number }) => {
    if (value === null) return { skipped: 'no value' };
    if (value < 0) throw new RangeError('below zero');
    return { expected: String(printed), actual: String(2 * value), passed: printed === 2 * value };
  },
  allowed: { typo: 'the page prints 5 where 4 is right' },
};

const FILE = {
  cases: [
    { id: 'right', value: 1, printed: 2 },
    { id: 'typo', value: 2, printed: 5 },
    { id: 'wrong', value: 3, printed: 7 },
    { id: 'thrown', value: -1, printed: -2 },
    { id: 'none', value: null, printed: 0 },
  ],
};

describe('compareSet()', () => {
  it('counts what was attempted and passed, and tells excused mismatches from failures', () => {
    expect(compareSet(doubles, FILE)).toEqual({
      set: 'doubles',
      cases: 5,
      attempted: 4,
      passed: 1,
      skipped: { 'no value': 1 },
      allowed: [{ id: 'typo', expected: '5', actual: '4', reason: 'the page prints 5 where 4 is right' }],
      failures: [
        { id: 'wrong', expected: '7', actual: '6' },
        { id: 'thrown', expected: 'an answer', actual: 'RangeError: below zero' },
      ],
    });
  });
});

describe('linesOf()', () => {
  it('prints the counts of each set, then every case that was skipped, excused or failed', () => {
    expect(linesOf([compareSet(doubles, FILE)])).toEqual([
      'set          cases  attempted     passed    allowed     failed',
      'doubles          5          4          1          1          2',
      'doubles: 1 not attempted: no value',
      'doubles: typo: printed 5, ours 4, allowed: the page prints 5 where 4 is right',
      'doubles: wrong: expected 7, actual 6',
      'doubles: thrown: expected an answer, actual RangeError: below zero',
    ]);
  });
});
