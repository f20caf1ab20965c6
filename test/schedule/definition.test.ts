import { describe, expect, it } from 'vitest';
import { ratio, ZERO } from '../../src/money/index.ts';
import { withFactors } from '../../src/schedule/index.ts';
import { date, deepFreeze, definitionOf, percent, scheduleOf } from './definition.ts';

const PERIODS = deepFreeze([
  {
    number: 1,
    start: date('2027-01-15'),
    end: date('2027-03-01'),
    dueDate: date('2027-03-02'),
    wholePeriods: 1,
    oddDays: 17,
  },
  {
    number: 2,
    start: date('2027-03-01'),
    end: date('2027-04-01'),
    dueDate: date('2027-04-01'),
    wholePeriods: 1,
    oddDays: 0,
  },
]);

describe('withFactors', () => {
  it('withFactors() gives each period its own factor and keeps the rest', () => {
    const factors = deepFreeze([ratio(3n, 200n), ZERO]);
    expect(withFactors(PERIODS, factors)).toEqual([
      { ...PERIODS[0], factor: ratio(3n, 200n) },
      { ...PERIODS[1], factor: ZERO },
    ]);
  });

  it('withFactors() is empty where there are no periods', () => {
    expect(withFactors([], [])).toEqual([]);
  });
});

describe('Schedule.periods', () => {
  it('buildSchedule() returns one period a row where the schedule ends early', () => {
    // 100,000 / 12 = 8,333.33 -> 30,000: four rows.
    const input = { claim: { principal: 100_000n }, rate: percent('6'), installments: 12, paymentMultiple: 30_000n };
    expect(scheduleOf(input).periods).toEqual(definitionOf(input).periods.slice(0, 4));
  });
});
