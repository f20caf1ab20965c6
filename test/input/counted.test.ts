import { expect, it } from 'vitest';
import { counted } from '../../src/input/counted.ts';

it.each([
  [0, '0 days'],
  [1, '1 day'],
  [2, '2 days'],
])('counted() says %d with its noun, singular for one', (count, text) => {
  expect(counted(count, 'day')).toBe(text);
});
