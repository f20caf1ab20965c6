import { expect, it } from 'vitest';
import { dateField, listOf, strictObject } from '../../src/input/fields.ts';
import { orEmpty, orNull } from '../../src/input/leftOut.ts';
import { parseInput } from '../../src/input/parseInput.ts';

it.each([
  { name: 'left out', given: {}, expected: { date: null } },
  { name: 'null', given: { date: null }, expected: { date: null } },
  { name: 'given', given: { date: '2026-11-21' }, expected: { date: '2026-11-21' } },
])('orNull() reads a field that is $name', ({ given, expected }) => {
  expect(parseInput('read', strictObject({ date: orNull(dateField) }), given)).toEqual(expected);
});

it('orNull() refuses by the rule of its field', () => {
  const read = () => parseInput('read', strictObject({ date: orNull(dateField) }), { date: '2026-02-30' });
  expect(read).toThrow('date must be a date that exists');
});

const dates = strictObject({ dates: orEmpty(listOf(dateField, 2)) });

it.each([
  { name: 'left out', given: {}, expected: { dates: [] } },
  { name: 'empty', given: { dates: [] }, expected: { dates: [] } },
  { name: 'given', given: { dates: ['2026-11-21'] }, expected: { dates: ['2026-11-21'] } },
])('orEmpty() reads a list that is $name', ({ given, expected }) => {
  expect(parseInput('read', dates, given)).toEqual(expected);
});

it('orEmpty() reads a list of its own each time', () => {
  expect(parseInput('read', dates, {}).dates).not.toBe(parseInput('read', dates, {}).dates);
});

it.each([
  { given: { dates: null }, expected: 'dates must be a list' },
  { given: { dates: ['2026-02-30'] }, expected: 'dates[0] must be a date that exists' },
  { given: { dates: ['2026-11-21', '2026-11-22', '2026-11-23'] }, expected: 'dates must have at most 2 entries' },
])('orEmpty() refuses $given by the rule of its list', ({ given, expected }) => {
  expect(() => parseInput('read', dates, given)).toThrow(expected);
});
