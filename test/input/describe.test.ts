import { expect, it } from 'vitest';
import { pathText, valueText } from '../../src/input/describe.ts';

it.each([
  { path: [], expected: 'input' },
  { path: ['account'], expected: 'account' },
  { path: ['account', 'balances', 'principal'], expected: 'account.balances.principal' },
  { path: ['terms', 'rate', 1, 'rate'], expected: 'terms.rate[1].rate' },
  { path: [0, 'amount'], expected: '[0].amount' },
  { path: ['rules', 2, 3], expected: 'rules[2][3]' },
  { path: ['a', Symbol('b')], expected: 'a.Symbol(b)' },
])('pathText() writes $expected', ({ path, expected }) => {
  expect(pathText(path)).toBe(expected);
});

it('pathText() shortens a key that is long on purpose', () => {
  expect(pathText(['terms', 'k'.repeat(10_000)])).toBe(`terms.${'k'.repeat(57)}...`);
});

it.each([
  { case: 'a text', value: '-1', expected: '"-1"' },
  { case: 'an empty text', value: '', expected: '""' },
  { case: 'a text with a quote', value: 'a"b', expected: '"a\\"b"' },
  { case: 'a number', value: -1.5, expected: '-1.5' },
  { case: 'NaN', value: Number.NaN, expected: 'NaN' },
  { case: 'Infinity', value: Number.POSITIVE_INFINITY, expected: 'Infinity' },
  { case: 'a bigint', value: 12n, expected: '12n' },
  { case: 'true', value: true, expected: 'true' },
  { case: 'null', value: null, expected: 'null' },
  { case: 'undefined', value: undefined, expected: 'undefined' },
  { case: 'a symbol', value: Symbol('s'), expected: 'Symbol(s)' },
  { case: 'a function', value: () => 1, expected: 'a function' },
  { case: 'a list', value: [1, 2, 3], expected: 'a list of 3' },
])('valueText() writes $case as $expected', ({ value, expected }) => {
  expect(valueText(value)).toBe(expected);
});

it.each([
  { case: 'an object', value: { a: 1 } },
  { case: 'an object without prototype', value: Object.create(null) },
  {
    case: 'an object that cannot be turned into text',
    value: {
      toString() {
        throw new Error('text');
      },
    },
  },
])('valueText() calls $case an object', ({ value }) => {
  expect(valueText(value)).toMatch(/^an object/);
});

it.each([
  { case: 'ten thousand characters', value: 'x'.repeat(10_000) },
  { case: 'sixty characters, which quotes make longer', value: 'x'.repeat(60) },
  { case: 'characters that are escaped', value: '\u0000'.repeat(60) },
  { case: 'a bigint of a thousand digits', value: 10n ** 1_000n },
  { case: 'a symbol with a long name', value: Symbol('x'.repeat(1_000)) },
])('valueText() writes at most 60 characters of $case', ({ value }) => {
  const text = valueText(value);
  expect(text).toHaveLength(60);
  expect(text.endsWith('...')).toBe(true);
});
