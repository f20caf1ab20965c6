import { describe, expect, it } from 'vitest';
import { ARREARS, BUCKETS, byBucket, totalOf } from '../../src/schedule/index.ts';
import { amounts } from './definition.ts';

describe('bucket', () => {
  it('ARREARS names every bucket but principal, in the order of BUCKETS', () => {
    expect(ARREARS).toEqual(BUCKETS.filter((bucket) => bucket !== 'principal'));
  });

  it('byBucket() asks once for each bucket, by its name', () => {
    expect(byBucket((bucket) => bucket.toUpperCase())).toEqual({
      principal: 'PRINCIPAL',
      interest: 'INTEREST',
      compoundInterest: 'COMPOUNDINTEREST',
      penalties: 'PENALTIES',
      fees: 'FEES',
    });
  });

  it('byBucket() keeps the order of BUCKETS', () => {
    expect(Object.keys(byBucket(() => 0))).toEqual([...BUCKETS]);
  });

  it('totalOf() adds every bucket', () => {
    // 5,000,000 + 312,055 + 20,000 + 86,000 + 5 = 5,418,060
    const balances = {
      principal: 5_000_000n,
      interest: 312_055n,
      compoundInterest: 20_000n,
      penalties: 86_000n,
      fees: 5n,
    };
    expect(totalOf(Object.freeze(balances))).toBe(5_418_060n);
  });

  it('totalOf() is zero where nothing is owed', () => {
    expect(totalOf(amounts({}))).toBe(0n);
  });
});
