import { expect, it } from 'vitest';
import { seriesDates } from './seriesDates.ts';

it.each([
  { first: '2026-01-31', every: { unit: 'month', count: 1 }, expected: ['2026-01-31', '2026-02-28', '2026-03-31'] },
  { first: '2026-02-28', every: { unit: 'month', count: 3 }, expected: ['2026-02-28', '2026-05-31', '2026-08-31'] },
  { first: '2025-12-30', every: { unit: 'month', count: 1 }, expected: ['2025-12-30', '2026-01-30', '2026-02-28'] },
  { first: '2026-12-28', every: { unit: 'week', count: 2 }, expected: ['2026-12-28', '2027-01-11', '2027-01-25'] },
  { first: '2026-02-27', every: { unit: 'day', count: 1 }, expected: ['2026-02-27', '2026-02-28', '2026-03-01'] },
  {
    first: '1978-03-01',
    every: { unit: 'semimonth', days: [1, 16] },
    expected: ['1978-03-01', '1978-03-16', '1978-04-01'],
  },
  {
    first: '2026-02-28',
    every: { unit: 'semimonth', days: [15, 31] },
    expected: ['2026-02-28', '2026-03-15', '2026-03-31'],
  },
  { first: '2026-02-28', every: null, expected: ['2026-02-28', '2026-02-28', '2026-02-28'] },
] as const)('seriesDates() writes $expected', ({ first, every, expected }) => {
  expect(seriesDates(first, 3, every)).toEqual(expected);
});
