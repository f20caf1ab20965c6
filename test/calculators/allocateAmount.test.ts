import { allocateAmount } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';

const allocation = (amount: string, weights: readonly string[]) =>
  allocateAmount(deepFreeze({ currency: 'GBP', amount, weights })).parts;

describe('allocateAmount()', () => {
  it('allocateAmount() gives away every minor unit', () => {
    // 58.474, 86.104 and 15.422: rounded alone they come to 159.99; the largest remainder takes the last penny.
    expect(allocation('160.00', ['4550.00', '6700.00', '1200.00'])).toEqual(['58.47', '86.11', '15.42']);
    expect(allocation('0.01', ['1.00', '1.00'])).toEqual(['0.01', '0.00']);
    expect(allocation('0.00', ['1.00', '0.00'])).toEqual(['0.00', '0.00']);
  });

  it('allocateAmount() refuses what there is nothing to share by', () => {
    expect(refusedPaths(() => allocation('1.00', []))).toEqual(['weights']);
    expect(refusedPaths(() => allocation('1.00', ['0.00', '0.00']))).toEqual(['weights']);
    expect(refusedPaths(() => allocation('-1.00', ['1.001']))).toEqual(['amount', 'weights[0]']);
  });
});
