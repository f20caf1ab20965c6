import { expect, it } from 'vitest';
import { isRepaymentError, type RepaymentError } from '../../src/errors.ts';
import { allocate } from '../../src/money/allocate.ts';

function refusalOf(amount: bigint, weights: readonly bigint[]): RepaymentError<'invalid-input'> {
  try {
    allocate(amount, weights);
  } catch (error) {
    if (isRepaymentError(error, 'invalid-input')) return error;
    throw error;
  }
  throw new Error('allocate() did not refuse');
}

it.each([
  {
    // 16,000 * 4,550 / 12,450 = 5,847.39; 8,610.44; 1,542.17: the cent left over goes to the remainder .44.
    case: '160.00 over debts of 4,550, 6,700 and 1,200',
    amount: 160_00n,
    weights: [4_550n, 6_700n, 1_200n],
    expected: [58_47n, 86_11n, 15_42n],
  },
  {
    // 10,000 * 500 / 1,933 = 2,586.65; 5,173.30; 1,205.38; 1,034.66: two cents left, to .66 and .65.
    case: '100.00 over debts of 500, 1,000, 233 and 200',
    amount: 100_00n,
    weights: [500n, 1_000n, 233n, 200n],
    expected: [25_87n, 51_73n, 12_05n, 10_35n],
  },
  {
    // StepChange, how debt management plan payments are shared: contractual payments of 25 and 50, 15 to share.
    case: '15.00 over contractual payments of 25 and 50',
    amount: 15_00n,
    weights: [25n, 50n],
    expected: [5_00n, 10_00n],
  },
  { case: '0.10 over 1 and 2', amount: 10n, weights: [1n, 2n], expected: [3n, 7n] },
  { case: 'everything to the only weight', amount: 99n, weights: [5n], expected: [99n] },
  { case: 'nothing at all', amount: 0n, weights: [1n, 2n, 3n], expected: [0n, 0n, 0n] },
  { case: 'nothing to a weight of zero', amount: 100n, weights: [0n, 3n, 0n], expected: [0n, 100n, 0n] },
  { case: 'less than one unit a part', amount: 2n, weights: [1n, 1n, 1n], expected: [1n, 1n, 0n] },
])('allocate() splits $case by largest remainder', ({ amount, weights, expected }) => {
  expect(allocate(amount, weights)).toEqual(expected);
});

it('allocate() gives the units left over to the earlier parts where remainders are equal', () => {
  expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
  expect(allocate(101n, [1n, 1n, 1n])).toEqual([34n, 34n, 33n]);
  // 7 * 2/8, 7 * 4/8, 7 * 2/8 = 1.75, 3.5, 1.75.
  expect(allocate(7n, [2n, 4n, 2n])).toEqual([2n, 3n, 2n]);
});

it('allocate() stays exact where a number would not', () => {
  const amount = 10n ** 30n + 1n;
  expect(allocate(amount, [1n, 1n])).toEqual([5n * 10n ** 29n + 1n, 5n * 10n ** 29n]);
});

it.each([
  { case: 'no weights', weights: [] },
  { case: 'weights that are all zero', weights: [0n, 0n] },
  { case: 'a negative weight', weights: [3n, -1n] },
])('allocate() refuses $case', ({ weights }) => {
  const error = refusalOf(100n, weights);
  expect(error.code).toBe('invalid-input');
  expect(error.details).toMatchObject([{ path: 'weights' }]);
});

it('allocate() refuses a negative amount and names the amount', () => {
  const error = refusalOf(-1n, [1n, 2n]);
  expect(error.code).toBe('invalid-input');
  expect(error.details).toMatchObject([{ path: 'amount', value: expect.stringContaining('-1') }]);
});

it('allocate() shows the refused weights in at most 60 characters', () => {
  const [field] = refusalOf(1n, [-1n, ...Array.from({ length: 20 }, () => 10n ** 12n)]).details;
  expect(field?.value.length).toBeLessThanOrEqual(60);
});

it('allocate() leaves frozen weights as they were', () => {
  const weights = Object.freeze([1n, 2n, 3n]);
  allocate(100n, weights);
  expect(weights).toEqual([1n, 2n, 3n]);
});

it('allocate() says what it cannot do, and by which rule', () => {
  expect(refusalOf(-1n, [1n]).message).toBe(
    'Cannot allocate an amount as amount must not be negative: current value is -1',
  );
  expect(refusalOf(1n, [3n, -1n]).details).toEqual([
    { path: 'weights', rule: 'must not be negative and not all be zero', value: '3, -1' },
  ]);
});

it('allocate() shows no more than the first ten of the weights that it refuses', () => {
  const [field] = refusalOf(1n, [-1n, ...Array.from({ length: 20 }, () => 5n)]).details;
  expect(field?.value).toBe('-1, 5, 5, 5, 5, 5, 5, 5, 5, 5');
});
