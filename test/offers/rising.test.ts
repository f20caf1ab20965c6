import { describe, expect, it } from 'vitest';
import type { CalendarMonth } from '../../src/calendar/index.ts';
import { inProportionToCapacity } from '../../src/offers/families/rising.ts';

const stretch = (from: string, capacity: bigint) => ({ from: from as CalendarMonth, capacity });

describe('inProportionToCapacity()', () => {
  it('steps with capacity from the first day of a month, the first stretch being one', () => {
    const stretches = [stretch('2026-11', 500_00n), stretch('2027-06', 1_000_00n), stretch('2027-09', 250_00n)];
    const of = (numerator: bigint) => ({ numerator, denominator: 10_000n });
    expect(inProportionToCapacity(stretches)).toEqual({
      kind: 'step-up',
      steps: [
        { from: '2026-11-01', multiple: of(10_000n) },
        { from: '2027-06-01', multiple: of(20_000n) },
        { from: '2027-09-01', multiple: of(5_000n) },
      ],
    });
  });

  it('rounds steps down, so that no payment exceeds its share: 200 / 300 is 0.6666', () => {
    const pattern = inProportionToCapacity([stretch('2026-11', 300n), stretch('2027-06', 200n)]);
    expect(pattern).toMatchObject({ steps: [{}, { multiple: { numerator: 6_666n } }] });
  });

  it('has no answer where a month carries nothing, or no budget is known', () => {
    expect(inProportionToCapacity([stretch('2026-11', 0n), stretch('2027-06', 200n)])).toBeNull();
    expect(inProportionToCapacity([])).toBeNull();
  });
});
