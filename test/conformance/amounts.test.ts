import { expect, it } from 'vitest';
import { asPercentage, isClose, minus, scaled, withDecimals } from './amounts.ts';

it('scaled() counts units of so many decimals, rounded where there are more', () => {
  expect([scaled('17.01', 4), scaled('-0.5', 2), scaled('1.005', 2), scaled('12e-1', 2)]).toEqual([
    170_100n,
    -50n,
    101n,
    120n,
  ]);
  expect([scaled('.5', 1), scaled('+2', 0), scaled('1.5e+02', 0)]).toEqual([5n, 2n, 150n]);
  expect(() => scaled('none', 2)).toThrow('no decimal');
  expect(() => scaled('', 2)).toThrow('no decimal');
});

it('isClose() allows one unit of the last decimal', () => {
  expect(isClose('1.00000001', '1', 8)).toBe(true);
  expect(isClose('1.00000002', '1', 8)).toBe(false);
  expect(isClose('-1', '-1.00000001', 8)).toBe(true);
});

it('withDecimals() and minus() write exactly so many decimals', () => {
  expect([withDecimals('17.1', 2), withDecimals('-0.5', 0), minus('100', '25.5', 2)]).toEqual(['17.10', '-1', '74.50']);
});

it('asPercentage() writes a fraction of any size exactly', () => {
  expect(['0.1', '1', '1.5', '-0.02', '5e-05', '0'].map(asPercentage)).toEqual([
    '10%',
    '100%',
    '150%',
    '-2%',
    '0.005%',
    '0%',
  ]);
});
