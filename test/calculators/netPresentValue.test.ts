import { describe, expect, it } from 'vitest';
import { type NetPresentValueInput, netPresentValue } from '../../src/calculators/index.ts';
import { deepFreeze, refusedPaths, withField } from '../account/refusal.ts';

const EXAMPLE: NetPresentValueInput = { rate: '10%', amounts: ['-100', '60', '60'] };

describe('netPresentValue()', () => {
  it('netPresentValue() discounts one amount a period, the first not at all', () => {
    // -100 + 60 / 1.1 + 60 / 1.21 = 4.13223140495867768595...
    expect(netPresentValue(EXAMPLE)).toBe('4.132231404958678');
    expect(netPresentValue({ ...EXAMPLE, decimals: 2, rounding: 'ceil' })).toBe('4.14');
  });

  it('netPresentValue() adds up at zero, and compounds at a negative rate', () => {
    expect(netPresentValue({ ...EXAMPLE, rate: 0 })).toBe('20');
    // -100 + 60 / 0.5 + 60 / 0.25.
    expect(netPresentValue({ ...EXAMPLE, rate: '-50%' })).toBe('260');
  });

  /** ClickHouse documentation, financialNetPresentValueExtended: 2506.579458169746 and 2507.067268742502, in floats. */
  it.each([
    { timeCount: 'ACT/365F', expected: '2506.57945816975' },
    { timeCount: 'ACT/365.25', expected: '2507.0672687425' },
  ] as const)('netPresentValue() of dated flows is $expected by $timeCount', ({ timeCount, expected }) => {
    const flows = [
      { date: '2020-10-30', amount: '4250.00' },
      { date: '2020-01-01', amount: '-10000.00' },
      { date: '2020-03-01', amount: '5750.00' },
      { date: '2021-02-15', amount: '3250.00' },
    ];
    expect(netPresentValue({ rate: '10%', flows, timeCount, decimals: 11 })).toBe(expected);
  });

  it.each([
    ['rate', '-100%'],
    ['rate', 12],
    ['amounts', []],
    ['amounts', undefined],
    ['amounts[1]', 'sixty'],
    ['flows', [{ date: '2026-01-01', amount: 1 }]],
    ['timeCount', 'ACT/360'],
    ['when', 'end'],
  ])('netPresentValue() refuses %s of %s', (path, value) => {
    expect(refusedPaths(() => netPresentValue(withField(EXAMPLE, path, value) as NetPresentValueInput))).toEqual([
      path,
    ]);
  });

  it('netPresentValue() leaves frozen input as it was', () => {
    const input = deepFreeze(structuredClone(EXAMPLE));
    netPresentValue(input);
    expect(input).toEqual(EXAMPLE);
  });
});
