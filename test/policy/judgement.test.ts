import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/money/index.ts';
import {
  amount,
  atLeast,
  atMost,
  compare,
  count,
  days,
  headroom,
  holds,
  type Measure,
  measureText,
  missing,
  missingClause,
  months,
  rate,
  share,
} from '../../src/policy/judgement.ts';

/** Two neighbours of every unit: the second is larger by the smallest step. */
const NEIGHBOURS: readonly [string, Measure, Measure][] = [
  ['amount', amount(99n), amount(100n)],
  ['amount', amount(-1n), amount(0n)],
  ['share', share(ratio(99_999n, 1_000_000n)), share(ratio(1n, 10n))],
  ['share', share(ratio(333_333_333_333n, 1_000_000_000_000n)), share(ratio(1n, 3n))],
  ['rate', rate(ratio(1824n, 10_000n)), rate(ratio(1825n, 10_000n))],
  ['months', months(35), months(36)],
  ['days', days(89), days(90)],
  ['count', count(0), count(1)],
];

describe('holds()', () => {
  it.each(
    NEIGHBOURS,
  )('holds() keeps at-most and at-least to the smallest step of a measure of unit %s', (_unit, less, more) => {
    expect([atMost(less, more), atMost(more, more), atMost(more, less)].map(holds)).toEqual([true, true, false]);
    expect([atLeast(more, less), atLeast(more, more), atLeast(less, more)].map(holds)).toEqual([true, true, false]);
  });

  it('holds() takes equal ratios for equal, in lowest terms or not', () => {
    expect(holds(atMost(share(ratio(2n, 20n)), share(ratio(1n, 10n))))).toBe(true);
    expect(holds(atLeast(share(ratio(2n, 20n)), share(ratio(1n, 10n))))).toBe(true);
  });

  it.each([
    ['a', true],
    ['b', true],
    ['c', false],
  ])('holds() lets a value be one of a list: %s of a and b is %s', (actual, expected) => {
    expect(holds({ bound: 'one-of', actual, allowed: ['a', 'b'], where: null })).toBe(expected);
  });

  it('holds() is false for what cannot be judged', () => {
    expect(holds(missing('affordability'))).toBe(false);
    expect(holds(missingClause('grace', '3 days'))).toBe(false);
  });
});

describe('compare()', () => {
  it.each(NEIGHBOURS)('compare() orders measures of unit %s', (_unit, less, more) => {
    expect([compare(less, more), compare(more, more), compare(more, less)]).toEqual([-1, 0, 1]);
  });
});

describe('headroom()', () => {
  it.each<[string, Measure, Measure, string]>([
    ['amounts', amount(900n), amount(1_000n), '1.00'],
    ['shares', share(ratio(1n, 4n)), share(ratio(1n, 2n)), '0.25'],
    ['rates', rate(ratio(3n, 100n)), rate(ratio(1n, 20n)), '0.02'],
    ['months', months(30), months(36), '6'],
  ])('headroom() is positive within a limit and negative beyond it: %s', (_name, less, more, room) => {
    expect(measureText(headroom(atMost(less, more)), 2)).toBe(room);
    expect(measureText(headroom(atLeast(more, less)), 2)).toBe(room);
    expect(measureText(headroom(atMost(more, less)), 2)).toBe(`-${room}`);
    expect(measureText(headroom(atLeast(less, more)), 2)).toBe(`-${room}`);
    expect(measureText(headroom(atMost(less, less)), 2)).toMatch(/^0(\.00)?$/);
  });
});

describe('measureText()', () => {
  it.each<[Measure, 0 | 2 | 3, string]>([
    [amount(85_000n), 0, '85000'],
    [amount(85_000n), 2, '850.00'],
    [amount(85_000n), 3, '85.000'],
    [amount(-5n), 2, '-0.05'],
    [share(ratio(1n, 3n)), 2, '0.3333333333'],
    [rate(ratio(1825n, 10_000n)), 2, '0.1825'],
    [months(36), 2, '36'],
    [days(97), 2, '97'],
    [count(-1), 2, '-1'],
  ])('measureText() writes %o with %i digits as %s', (measure, digits, expected) => {
    expect(measureText(measure, digits)).toBe(expected);
  });

  it('measureText() rounds a share or rate in the mode given', () => {
    const tiny = ratio(-1n, 10n ** 12n);
    expect(measureText(share(tiny), 2)).toBe('0');
    expect(measureText(share(tiny), 2, 'expand')).toBe('-0.0000000001');
    expect(measureText(rate(ratio(1n, 3n)), 2, 'expand')).toBe('0.3333333334');
  });
});

describe('atMost() and atLeast()', () => {
  it('atMost() and atLeast() concern the plan as a whole where no place is named', () => {
    expect(atMost(days(1), days(2)).where).toBeNull();
    expect(atLeast(days(1), days(2)).where).toBeNull();
    expect(atMost(days(1), days(2), { where: 'principal' }).where).toBe('principal');
    expect(atLeast(days(1), days(2), { where: 'principal' }).where).toBe('principal');
  });

  it.each([
    ['atMost()', atMost],
    ['atLeast()', atLeast],
  ] as const)('%s is mended by nothing, by a change to the limit, or by a change to what is named', (_name, compared) => {
    expect(compared(days(1), days(2)).fix).toBeNull();
    expect(compared(days(1), days(2), { where: 'daysPastDue' }).fix).toBeNull();
    expect(compared(months(1), months(2), { change: 'term-months' }).fix).toEqual({
      change: 'term-months',
      to: months(2),
    });
    expect(compared(amount(1n), amount(2n), { change: 'payment', to: amount(7n) }).fix).toEqual({
      change: 'payment',
      to: amount(7n),
    });
  });
});

describe('missingClause()', () => {
  it('missingClause() names the clause and what it would have to say', () => {
    expect(missingClause('grace', '3 days')).toEqual({
      bound: 'missing',
      what: "the agreement's grace",
      fix: { change: 'agreement', to: '3 days' },
    });
  });
});
