import { expect, it } from 'vitest';
import { ONE, type Ratio, ratio, ZERO } from '../../src/money/index.ts';
import { flowTerms, type TimedFlow, toTicks, worthOf } from '../../src/returns/timedFlows.ts';

function flow(amount: bigint, whole: number, odd: Ratio = ZERO): TimedFlow {
  return { amount, whole, odd };
}

it('toTicks() counts twelfths and days of a year on one tick', () => {
  const { flows, ticksPerUnit } = toTicks([
    { amount: -5n, time: ZERO },
    { amount: 2n, time: ratio(1n, 12n) },
    { amount: 4n, time: ratio(31n, 365n) },
  ]);
  expect(ticksPerUnit).toBe(4_380);
  expect(flows).toEqual([flow(-5n, 0), flow(2n, 365), flow(4n, 372)]);
});

it('toTicks() takes the longest tick that will do', () => {
  const { flows, ticksPerUnit } = toTicks([
    { amount: -5n, time: ZERO },
    { amount: 6n, time: ratio(12n, 12n) },
    { amount: 1n, time: ratio(365n, 730n) },
  ]);
  expect(ticksPerUnit).toBe(2);
  expect(flows.map(({ whole }) => whole)).toEqual([0, 2, 1]);
  // Every third period: three periods are the tick only if the unit is a whole number of ticks.
  expect(
    toTicks([
      { amount: 1n, time: ratio(3n) },
      { amount: 1n, time: ratio(6n) },
    ]).ticksPerUnit,
  ).toBe(1);
});

it('flowTerms() nets flows at one time and leaves zeros out', () => {
  expect(flowTerms([flow(5n, 2), flow(-100n, 0), flow(30n, 1), flow(-30n, 1), flow(7n, 2)])).toEqual([
    { power: 0, coefficient: -100n },
    { power: 2, coefficient: 12n },
  ]);
  expect(flowTerms([flow(5n, 3), flow(-5n, 3)])).toEqual([]);
});

it('flowTerms() clears the denominator of an odd part', () => {
  // -100 + 110 x^2 / (1/3 + 2/3 x), times (1 + 2 x): -100 - 200 x + 330 x^2.
  expect(flowTerms([flow(-100n, 0), flow(110n, 1, ratio(2n, 6n))])).toEqual([
    { power: 0, coefficient: -100n },
    { power: 1, coefficient: -200n },
    { power: 2, coefficient: 330n },
  ]);
});

it('flowTerms() clears the denominators of several odd parts', () => {
  // (1 + x)(1 + 2 x) with parts of 1/2 and 1/3: -6 (1 + 3 x + 2 x^2) + 2 * 4 x (1 + 2 x) + 3 * 5 x^2 (1 + x).
  expect(flowTerms([flow(-6n, 0), flow(4n, 0, ratio(1n, 2n)), flow(5n, 1, ratio(1n, 3n))])).toEqual([
    { power: 0, coefficient: -6n },
    { power: 1, coefficient: -18n + 8n },
    { power: 2, coefficient: -12n + 16n + 15n },
    { power: 3, coefficient: 15n },
  ]);
});

it.each([
  // -100 + 60 / 1.5 + 90 / 2.25 = -20.
  {
    case: 'discounts to the first time',
    flows: [flow(-100n, 0), flow(60n, 1), flow(90n, 2)],
    growth: ratio(3n, 2n),
    worth: -20,
  },
  // -100 / 4 + 60 / 2 + 90 = 95.
  {
    case: 'compounds to the last time at a loss',
    flows: [flow(-100n, 0), flow(60n, 1), flow(90n, 2)],
    growth: ratio(1n, 2n),
    worth: 95,
  },
  { case: 'adds up at zero', flows: [flow(-100n, 0), flow(60n, 1), flow(90n, 2)], growth: ONE, worth: 50 },
  // 126 / ((1 + 0.5 / 10)(1 + 0.5)) = 80.
  { case: 'prices odd parts simply', flows: [flow(126n, 1, ratio(1n, 10n))], growth: ratio(3n, 2n), worth: 80 },
])('worthOf() $case', ({ flows, growth, worth }) => {
  const { numerator, denominator } = worthOf(flows, growth);
  expect(Number((numerator * 10n ** 12n) / denominator) / 1e12).toBeCloseTo(worth, 9);
});
