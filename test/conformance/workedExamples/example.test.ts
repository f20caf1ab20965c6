import { describe, expect, it } from 'vitest';
import { amount, anyOf, checksOf, type Example, fraction, listOf, percentage, verdict } from './example.ts';

const example = (printed: unknown, recomputed: unknown, ok: boolean): Example => ({
  id: 'example',
  category: 'payoff',
  inputs: {},
  expected: { interest: printed },
  recomputed: { interest: recomputed },
  ok,
});

describe('verdict()', () => {
  const passes = (printed: unknown, recomputed: unknown, ok: boolean): unknown => {
    const given = example(printed, recomputed, ok);
    const answer = verdict(given, checksOf(given, { interest: amount('1414.47') }));
    return 'passed' in answer ? answer.passed : answer.skipped;
  };

  it('verdict() asks ours to be what a right page prints', () => {
    expect(passes(1414.47, 1414.47, true)).toBe(true);
    expect(passes(1313, 1414.47, true)).toBe(false);
  });

  it('verdict() asks ours to be what was recomputed, and not what a wrong page prints', () => {
    expect(passes(1313, 1414.47, false)).toBe(true);
    expect(passes(1414.47, 1414.47, false)).toBe(false);
    expect(passes(1313, 1400, false)).toBe(false);
    expect(passes(1313, undefined, false)).toBe(true);
  });

  it('verdict() skips a page that prints no figure of ours', () => {
    expect(passes(undefined, 1414.47, true)).toBe('none of its figures is one that the library gives');
  });
});

describe('figures of a page', () => {
  it('agree as amounts to the cent, or whole where the page rounds or cuts', () => {
    expect([438.61, 438.62, 438, 439, 440, '438.61'].map(amount('438.61').agrees)).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(amount('438.61', 0.05).agrees(438.65)).toBe(true);
  });

  it('agree as rates to as many decimals as the page prints', () => {
    expect(['about 13%', '13.03%', 13.034, '13.04%', 'unknown'].map(percentage('0.1303422').agrees)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect([0.1766, 0.1767].map(fraction('0.17659').agrees)).toEqual([true, false]);
  });

  it('agree in every place of a list, or with any reading', () => {
    const pair = listOf([amount('1.00'), amount('2.00')]);
    expect([[1, 2], [1, 3], [1], 1].map(pair.agrees)).toEqual([true, false, false, false]);
    expect([1, 2, 3].map(anyOf(amount('1.00'), amount('2.00')).agrees)).toEqual([true, true, false]);
  });
});
