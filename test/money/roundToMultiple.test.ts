import { expect, it } from 'vitest';
import { roundToMultiple } from '../../src/money/roundToMultiple.ts';

it.each([
  // The convenient amount of domain.md: 833.33 becomes 850.00.
  { amount: 833_33n, multiple: 50_00n, mode: 'ceil', expected: 850_00n },
  { amount: 850_00n, multiple: 50_00n, mode: 'ceil', expected: 850_00n },
  // 187.50 to whole units is a tie: away from zero, and to the even neighbour 188.
  { amount: 187_50n, multiple: 1_00n, mode: 'halfExpand', expected: 188_00n },
  { amount: 187_50n, multiple: 1_00n, mode: 'halfEven', expected: 188_00n },
  { amount: 186_50n, multiple: 1_00n, mode: 'halfEven', expected: 186_00n },
  { amount: 258_33n, multiple: 1_00n, mode: 'halfExpand', expected: 258_00n },
] as const)('roundToMultiple() rounds $amount to $expected in steps of $multiple by $mode', (row) => {
  expect(roundToMultiple(row.amount, row.multiple, row.mode)).toBe(row.expected);
});

it('roundToMultiple() leaves an amount alone that would be rounded to nothing', () => {
  expect(roundToMultiple(35n, 1_00n, 'halfExpand')).toBe(35n);
  expect(roundToMultiple(0n, 1_00n, 'halfExpand')).toBe(0n);
});

it('roundToMultiple() has no effect with a multiple of one', () => {
  expect(roundToMultiple(833_33n, 1n, 'ceil')).toBe(833_33n);
});
