import { describe, expect, it } from 'vitest';
import { firstStep, nearestAligned, nearestStep, type Standing } from '../../src/offers/nearest.ts';

/** Steps that pass from one number to another, and how often a step was asked. */
function between(from: bigint, to: bigint) {
  const asked: bigint[] = [];
  const standing = (step: bigint): Standing => {
    asked.push(step);
    if (step < from) return 'not-yet';
    return step > to ? 'too-far' : 'passes';
  };
  return { asked, standing };
}

describe('nearestStep()', () => {
  it.each([
    [1n, 1n],
    [1n, 100n],
    [2n, 2n],
    [37n, 37n],
    [37n, 90n],
    [99n, 99n],
    [100n, 100n],
    [100n, 200n],
  ])('finds the first of those from %s to %s', (from, to) => {
    const { asked, standing } = between(from, to);
    expect(nearestStep({ least: 1n, most: 100n }, standing)).toEqual({ outcome: 'found', step: from });
    if (from > 1n) expect(asked).toContain(from - 1n);
    expect(asked.length).toBeLessThan(12);
  });

  it('names the last step of all where none is enough', () => {
    const { standing } = between(101n, 200n);
    expect(nearestStep({ least: 1n, most: 100n }, standing)).toEqual({ outcome: 'none', ends: [100n] });
  });

  it('names the first step and the one before where that is too much already', () => {
    const { asked, standing } = between(-5n, 0n);
    expect(nearestStep({ least: 1n, most: 100n }, standing)).toEqual({ outcome: 'none', ends: [0n, 1n] });
    expect(asked).toEqual([1n]);
  });

  it('names the step that is not enough and the next that is too much', () => {
    const standing = (step: bigint): Standing => (step <= 41n ? 'not-yet' : 'too-far');
    expect(nearestStep({ least: 1n, most: 100n }, standing)).toEqual({ outcome: 'none', ends: [41n, 42n] });
  });

  it('asks the step before the one it finds, though rounding lets further ones pass here and there', () => {
    const passing = new Set([50n, 60n, 70n]);
    const asked = new Set<bigint>();
    const found = nearestStep({ least: 1n, most: 100n }, (step) => {
      asked.add(step);
      if (passing.has(step) || step >= 80n) return 'passes';
      return step === 62n ? 'too-far' : 'not-yet';
    });
    expect(found.outcome).toBe('found');
    const step = found.outcome === 'found' ? found.step : 0n;
    expect(asked.has(step - 1n)).toBe(true);
    expect(passing.has(step - 1n)).toBe(false);
  });

  it('has nothing to say where there is no step', () => {
    expect(nearestStep({ least: 1n, most: 0n }, () => 'passes')).toEqual({ outcome: 'none', ends: [] });
  });
});

describe('nearestAligned()', () => {
  /** Capacity against equal shares of what is left of 1,000 over 7: each floored, the residue with the last. */
  const standingAt =
    (capacity: bigint) =>
    (step: bigint): Standing => {
      const left = 1_000n - step;
      return left / 7n + (left % 7n) <= capacity ? 'passes' : 'not-yet';
    };

  it.each([
    100n,
    101n,
    120n,
    137n,
    140n,
    141n,
    142n,
  ])('finds the first of all steps for a capacity of %s', (capacity) => {
    const standing = standingAt(capacity);
    const steps = { least: 1n, most: 1_000n };
    const first = firstStep(steps, (step) => standing(step) === 'passes');
    // 1,000 - 6 is seven times 142.
    expect(nearestAligned(steps, { first: 6n, stride: 7n }, standing)).toEqual(first);
  });

  it('finds what lies between two aligned steps, and names where not enough meets too much', () => {
    const { standing } = between(43n, 44n);
    const aligned = { first: 10n, stride: 10n };
    expect(nearestAligned({ least: 1n, most: 100n }, aligned, standing)).toEqual({ outcome: 'found', step: 43n });
    expect(nearestAligned({ least: 1n, most: 100n }, aligned, between(3n, 4n).standing)).toEqual({
      outcome: 'found',
      step: 3n,
    });
    const narrow = (step: bigint): Standing => (step <= 55n ? 'not-yet' : 'too-far');
    expect(nearestAligned({ least: 1n, most: 100n }, aligned, narrow)).toEqual({ outcome: 'none', ends: [55n, 56n] });
    expect(nearestAligned({ least: 1n, most: 105n }, aligned, between(104n, 200n).standing)).toEqual({
      outcome: 'found',
      step: 104n,
    });
    expect(nearestAligned({ least: 1n, most: 5n }, aligned, between(4n, 9n).standing)).toEqual({
      outcome: 'found',
      step: 4n,
    });
    expect(nearestAligned({ least: 1n, most: 0n }, aligned, standing)).toEqual({ outcome: 'none', ends: [] });
  });
});

describe('firstStep()', () => {
  it('finds the first that passes, each one tried', () => {
    expect(firstStep({ least: 1n, most: 9n }, (step) => step === 4n || step === 6n)).toEqual({
      outcome: 'found',
      step: 4n,
    });
  });

  it('names the last where none passes', () => {
    expect(firstStep({ least: 1n, most: 9n }, () => false)).toEqual({ outcome: 'none', ends: [9n] });
    expect(firstStep({ least: 1n, most: 0n }, () => true)).toEqual({ outcome: 'none', ends: [] });
  });
});
