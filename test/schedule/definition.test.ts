import { describe, expect, it } from 'vitest';
import { definitionOf, percent, scheduleOf } from './definition.ts';

describe('Schedule.periods', () => {
  it('buildSchedule() returns one period a row where the schedule ends early', () => {
    // 100,000 / 12 = 8,333.33 -> 30,000: four rows.
    const input = { claim: { principal: 100_000n }, rate: percent('6'), installments: 12, paymentMultiple: 30_000n };
    expect(scheduleOf(input).periods).toEqual(definitionOf(input).periods.slice(0, 4));
  });
});
