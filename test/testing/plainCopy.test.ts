import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCopy } from '../../src/testing/plainCopy.ts';
import { RUNS } from '../properties/runs.ts';

/** Where a value stops being plain, and why. */
const stop = (value: unknown): readonly string[] => {
  const copy = plainCopy(value);
  return copy.plain ? [] : [copy.where, copy.message];
};

/** So many lists in each other. */
const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);

describe('plainCopy()', () => {
  it('plainCopy() gives of plain JSON what a round trip gives', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const written = JSON.stringify(value);
        const copy = plainCopy(JSON.parse(written));
        expect(copy.plain).toBe(true);
        expect(copy.plain && JSON.stringify(copy.value)).toBe(written);
      }),
      RUNS,
    );
  });

  it.each([
    [{ a: [0, undefined] }, 'a[1]', 'is undefined, which is no JSON'],
    [{ a: 1n }, 'a', 'is bigint, which is no JSON'],
    [[Number.NaN], '[0]', 'is NaN, which is no JSON'],
    [[-0], '[0]', 'is -0, which is no JSON'],
    [{ a: new Date(0) }, 'a', 'is no plain object'],
    [() => 0, 'plan', 'is function, which is no JSON'],
    [Array(2), '[0]', 'is undefined, which is no JSON'],
  ])('plainCopy() stops at %o', (value, where, message) => {
    expect(stop(value)).toEqual([where, message]);
  });

  it('plainCopy() reads each part once', () => {
    let reads = 0;
    const value = Object.defineProperty({}, 'once', {
      enumerable: true,
      get: () => {
        reads += 1;
        return reads;
      },
    });
    expect(plainCopy(value)).toEqual({ plain: true, value: { once: 1 } });
    expect(reads).toBe(1);
  });

  it('plainCopy() ends: at 12 levels and at as many values as a plan may hold', () => {
    expect(stop(nested(12))).toEqual([]);
    expect(stop(nested(13))[1]).toBe('is nested deeper than any plan');
    expect(stop(Array(59_999).fill(0))).toEqual([]);
    expect(stop(Array(60_000).fill(0))[1]).toBe('holds more values than any plan');
  });
});
