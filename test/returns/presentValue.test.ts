import { expect, it } from 'vitest';
import { type Ratio, type RoundingMode, ratio } from '../../src/money/index.ts';
import { presentValue } from '../../src/returns/presentValue.ts';

const TENTH = ratio(1n, 10n);

interface Case {
  readonly case: string;
  readonly payments: readonly bigint[];
  readonly factors: readonly Ratio[];
  readonly atStart?: bigint;
  readonly expected: bigint;
}

it.each<Case>([
  { case: 'one payment', payments: [110n], factors: [TENTH], expected: 100n },
  { case: 'one payment after two periods', payments: [0n, 121n], factors: [TENTH, TENTH], expected: 100n },
  { case: 'two payments', payments: [110n, 121n], factors: [TENTH, TENTH], expected: 100n + 100n },
  // 330 / 1.1 + 660 / (1.1 * 1.2) = 300 + 500.
  { case: 'a factor for each period', payments: [330n, 660n], factors: [TENTH, ratio(1n, 5n)], expected: 300n + 500n },
  {
    case: 'payments without interest',
    payments: [10n, 20n, 30n],
    factors: [ratio(0n), ratio(0n), ratio(0n)],
    expected: 60n,
  },
  { case: 'an amount at the start, not discounted', payments: [110n], factors: [TENTH], atStart: 50n, expected: 150n },
  { case: 'an amount at the start alone', payments: [], factors: [], atStart: 5_000_000n, expected: 5_000_000n },
  { case: 'nothing at all', payments: [], factors: [], expected: 0n },
  // 95 / (1 - 0.05) = 100.
  { case: 'a negative factor', payments: [95n], factors: [ratio(-5n, 100n)], expected: 100n },
  // numpy-financial, test_pmt: 15,000.00 over 60 payments of 304.1459143 at 8 % / 12; in millionths here.
  {
    case: 'a level repayment',
    payments: Array.from({ length: 60 }, () => 304_145_914_326n),
    factors: Array.from({ length: 60 }, () => ratio(8n, 1_200n)),
    expected: 15_000_000_000_000n,
  },
])('presentValue() of $case is what was lent', ({ payments, factors, atStart = 0n, expected }) => {
  const value = presentValue({ payments, factors, atStart }, 'halfExpand');
  // The printed payment of numpy is known to a billionth, so that its sum is good to some billionths.
  const tolerance = payments.length > 10 ? 20n : 0n;
  expect(value >= expected - tolerance && value <= expected + tolerance).toBe(true);
});

it.each<{ mode: RoundingMode; half: bigint; threeHalves: bigint; third: bigint }>([
  // 1 / 2 = 0.5, 3 / 2 = 1.5, 2 / 1.5 = 1.33.
  { mode: 'halfExpand', half: 1n, threeHalves: 2n, third: 1n },
  { mode: 'halfEven', half: 0n, threeHalves: 2n, third: 1n },
  { mode: 'ceil', half: 1n, threeHalves: 2n, third: 2n },
  { mode: 'floor', half: 0n, threeHalves: 1n, third: 1n },
  { mode: 'expand', half: 1n, threeHalves: 2n, third: 2n },
  { mode: 'trunc', half: 0n, threeHalves: 1n, third: 1n },
])('presentValue() rounds once, in $mode', ({ mode, half, threeHalves, third }) => {
  const whole = [ratio(1n)];
  expect(presentValue({ payments: [1n], factors: whole, atStart: 0n }, mode)).toBe(half);
  expect(presentValue({ payments: [3n], factors: whole, atStart: 0n }, mode)).toBe(threeHalves);
  expect(presentValue({ payments: [2n], factors: [ratio(1n, 2n)], atStart: 0n }, mode)).toBe(third);
});

it('presentValue() rounds the sum and not each payment', () => {
  // 1/2 + 1/4 + 1/8 = 0.875, whose parts would each round to nothing or to one.
  const factors = [ratio(1n), ratio(1n), ratio(1n)];
  expect(presentValue({ payments: [1n, 1n, 1n], factors, atStart: 0n }, 'halfExpand')).toBe(1n);
  expect(presentValue({ payments: [1n, 1n, 1n], factors, atStart: 0n }, 'floor')).toBe(0n);
});

it.each([
  'floor',
  'trunc',
  'ceil',
  'halfExpand',
] as const)('presentValue() keeps a whole result whole in %s where a step inside is no binary fraction', (mode) => {
  // 200 / (3/2) = 133.33..., and that / (4/3) is 100 again.
  const factors = [ratio(1n, 3n), ratio(1n, 2n)];
  expect(presentValue({ payments: [0n, 200n], factors, atStart: 0n }, mode)).toBe(100n);
});

it('presentValue() keeps a tie a tie where a step inside is no binary fraction', () => {
  // 1 / (3/2) / (4/3) = 1/2.
  const factors = [ratio(1n, 3n), ratio(1n, 2n)];
  expect(presentValue({ payments: [0n, 1n], factors, atStart: 0n }, 'halfExpand')).toBe(1n);
});

it('presentValue() of the frozen plan over 60 months loses 34.717 % at 18.25 %', () => {
  // 53,980.55 in 59 installments of 899.66 and one of 900.61, at 18.25 % / 12 = 73/4800 a month.
  const payments = [...Array.from({ length: 59 }, () => 899_66n), 900_61n];
  const factors = payments.map(() => ratio(73n, 4_800n));
  const value = presentValue({ payments, factors, atStart: 0n }, 'halfExpand');
  expect(((1 - Number(value) / 5_398_055) * 100).toFixed(3)).toBe('34.717');
});

it('presentValue() prices an odd first period by its own factor', () => {
  // One month and six days at 1 % a month: 1.01 * 1.002.
  const odd = ratio(101n * 1_002n - 100_000n, 100_000n);
  expect(presentValue({ payments: [101n * 1_002n], factors: [odd], atStart: 0n }, 'floor')).toBe(100_000n);
});

it.each([
  // At 100 % each period halves: 4/2 + 4/4 + 16/8 + 16/16.
  { payments: [4n, 4n, 16n, 16n], rate: ratio(1n), value: 6n },
  // 8/2 + 16/4 + 16/8 + 32/16.
  { payments: [8n, 16n, 16n, 32n], rate: ratio(1n), value: 12n },
  // 2/2 + 4/4 + 8/8.
  { payments: [2n, 4n, 8n], rate: ratio(1n), value: 3n },
  { payments: [5n, 5n, 7n], rate: ratio(0n), value: 17n },
])('presentValue() prices $payments in runs of what is equal', ({ payments, rate, value }) => {
  // One object for every period, as the schedules of one rate have it.
  const factors = payments.map(() => rate);
  expect(presentValue({ payments, factors, atStart: 0n }, 'floor')).toBe(value);
  expect(presentValue({ payments, factors, atStart: 0n }, 'ceil')).toBe(value);
});

it('presentValue() ends a run where the factor changes', () => {
  // 4/2 + 4/4 + 12/(4 * 3) + 36/(4 * 9).
  const [twice, thrice] = [ratio(1n), ratio(2n)];
  const factors = [twice, twice, thrice, thrice];
  expect(presentValue({ payments: [4n, 4n, 12n, 36n], factors, atStart: 0n }, 'floor')).toBe(5n);
  // 36/2 + 36/4 + 36/12 + 36/36.
  expect(presentValue({ payments: [36n, 36n, 36n, 36n], factors, atStart: 0n }, 'floor')).toBe(31n);
});

it('presentValue() leaves frozen input as it was', () => {
  const input = Object.freeze({ payments: Object.freeze([110n]), factors: Object.freeze([TENTH]), atStart: 0n });
  presentValue(input, 'halfExpand');
  expect(input).toEqual({ payments: [110n], factors: [{ numerator: 1n, denominator: 10n }], atStart: 0n });
});
