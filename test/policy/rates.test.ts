import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/money/index.ts';
import { highestRate, lowestRate } from '../../src/policy/rates.ts';

const [low, middle, high] = [ratio(-1n, 100n), ratio(0n), ratio(1n, 3n)];

describe('lowestRate() and highestRate()', () => {
  it.each([
    [[low, middle, high]],
    [[high, middle, low]],
    [[middle, low, high, middle]],
  ])('lowestRate() and highestRate() find the ends wherever they stand', (rates) => {
    expect(lowestRate(rates)).toBe(low);
    expect(highestRate(rates)).toBe(high);
  });

  it('lowestRate() and highestRate() of none are undefined', () => {
    expect(lowestRate([])).toBeUndefined();
    expect(highestRate([])).toBeUndefined();
  });
});
