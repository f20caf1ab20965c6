import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { periodicRateField } from '../../src/calculators/periodicRate.ts';
import { ratio } from '../../src/money/index.ts';

it.each([
  { given: '1%', expected: ratio(1n, 100n) },
  { given: '-0.005', expected: ratio(-5n, 1_000n) },
  { given: { nominal: '8%', periodsPerYear: 12 }, expected: ratio(8n, 1_200n) },
])('periodicRateField reads $given exactly', ({ given, expected }) => {
  expect(z.safeParse(periodicRateField, given)).toEqual({ success: true, data: expected });
});

it.each([
  8,
  '-100%',
  { nominal: '8%' },
  { nominal: '8%', periodsPerYear: 400 },
  null,
])('periodicRateField refuses %o', (given) => {
  expect(z.safeParse(periodicRateField, given).success).toBe(false);
});
