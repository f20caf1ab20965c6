import { lateFee } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';

describe('lateFee()', () => {
  it('lateFee() charges a share of the unpaid minimum between floor and cap', () => {
    const given = deepFreeze({ currency: 'CNY', unpaidMinimum: '10000.00', share: '5%', floor: '10.00' } as const);
    expect(lateFee(given)).toEqual({ currency: 'CNY', fee: '500.00' });
    expect(lateFee({ ...given, cap: '300.00' }).fee).toBe('300.00');
    expect(lateFee({ ...given, unpaidMinimum: '100.00' }).fee).toBe('10.00');
    expect(lateFee({ ...given, unpaidMinimum: '0.00' }).fee).toBe('0.00');
  });

  it('lateFee() needs neither floor nor cap', () => {
    expect(lateFee({ currency: 'JPY', unpaidMinimum: '1010', share: '5%' }).fee).toBe('51'); // 50.5
    expect(lateFee({ currency: 'JPY', unpaidMinimum: '1010', share: '5%', rounding: 'floor' }).fee).toBe('50');
  });

  it('lateFee() names every bad field', () => {
    const bad = { currency: 'CNY', unpaidMinimum: '-1.00', share: '101%', floor: 'ten', cap: {} };
    expect(refusedPaths(() => lateFee(bad as never))).toEqual(['cap', 'floor', 'share', 'unpaidMinimum']);
  });
});
