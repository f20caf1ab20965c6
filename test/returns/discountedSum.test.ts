import { expect, it } from 'vitest';
import { formatFraction, type Ratio, ratio, ZERO } from '../../src/money/index.ts';
import { discountedSum } from '../../src/returns/discountedSum.ts';

const AT_ONCE = { amount: ratio(-100n), time: ZERO };

it.each<{ case: string; rate: Ratio; expected: string }>([
  { case: 'adds up at zero', rate: ZERO, expected: '50' },
  // -100 + 60 / 1.5 + 90 / 2.25.
  { case: 'discounts at 50 %', rate: ratio(1n, 2n), expected: '-20' },
  // -100 + 60 / 0.5 + 90 / 0.25.
  { case: 'compounds at -50 %', rate: ratio(-1n, 2n), expected: '380' },
])('discountedSum() $case', ({ rate, expected }) => {
  const flows = [AT_ONCE, { amount: ratio(60n), time: ratio(1n) }, { amount: ratio(90n), time: ratio(2n) }];
  expect(formatFraction(discountedSum(flows, rate))).toBe(expected);
});

it('discountedSum() takes parts of a unit, and the past', () => {
  // 110 / 1.21^(1/2) = 100, and 50 * 1.21 = 60.5.
  const flows = [
    { amount: ratio(110n), time: ratio(1n, 2n) },
    { amount: ratio(50n), time: ratio(-1n) },
  ];
  expect(formatFraction(discountedSum(flows, ratio(21n, 100n)))).toBe('160.5');
});

it('discountedSum() of no flows is zero', () => {
  expect(discountedSum([], ratio(1n, 10n))).toEqual(ZERO);
});
