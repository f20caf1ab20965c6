import { runInNewContext } from 'node:vm';
import { Decimal } from 'decimal.js';
import { expect, it } from 'vitest';
import { checkBounds } from '../../src/input/bounds.ts';

function nested(depth: number): unknown {
  let value: unknown = 'end';
  for (let level = 0; level < depth; level += 1) value = { a: value };
  return value;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

it.each([
  { case: 'a text', value: 'text' },
  { case: 'a long text, which the field that reads it bounds', value: 'x'.repeat(100_000) },
  { case: 'a number', value: 1 },
  { case: 'null', value: null },
  { case: 'undefined', value: undefined },
  { case: 'an empty object', value: {} },
  { case: 'an object without prototype', value: Object.assign(Object.create(null), { a: 1 }) },
  { case: 'an object of another realm', value: runInNewContext('({ a: { b: [1, 2] } })') },
  { case: 'a Decimal', value: { amount: new Decimal('1.5') } },
  { case: 'an object nested twelve deep', value: nested(12) },
  { case: 'a list of 2,000', value: numbers(2_000) },
  { case: 'an object of 2,000 fields', value: Object.fromEntries(numbers(2_000).map((key) => [`k${key}`, 1])) },
  { case: 'exactly 20,000 values', value: [...Array.from({ length: 9 }, () => numbers(1_999)), numbers(1_998)] },
])('checkBounds() lets $case through', ({ value }) => {
  expect(checkBounds(value)).toEqual({ parsable: true, fields: [] });
});

class Account {
  readonly balance = 1;
}

it.each([
  { case: 'a Date', value: new Date(0) },
  { case: 'a Map', value: new Map() },
  { case: 'an instance of a class', value: new Account() },
  { case: 'a regular expression', value: /a/ },
  { case: 'a boxed number', value: Object(1) },
  { case: 'an Error', value: new Error('text') },
])('checkBounds() refuses $case where a plain object belongs', ({ value }) => {
  const { parsable, fields } = checkBounds({ account: value });
  expect(parsable).toBe(false);
  expect(fields).toMatchObject([{ path: 'account', rule: 'must be a plain object' }]);
});

const throwing = {
  get(): never {
    throw new Error('no');
  },
};
const revoked = Proxy.revocable({}, {});
revoked.revoke();

it.each([
  { case: 'a getter that throws', value: Object.defineProperty({}, 'value', { ...throwing, enumerable: true }) },
  { case: 'a proxy that throws', value: new Proxy([1], throwing) },
  { case: 'a proxy that hides its keys', value: new Proxy({}, { ownKeys: throwing.get }) },
  { case: 'a revoked proxy', value: revoked.proxy },
])('checkBounds() names $case, and goes on', ({ value }) => {
  const { parsable, fields } = checkBounds({ account: { rate: value }, terms: { rate: value } });
  expect(parsable).toBe(false);
  expect(fields).toMatchObject([
    { path: 'account.rate', rule: 'must be readable' },
    { path: 'terms.rate', rule: 'must be readable' },
  ]);
});

it('checkBounds() refuses an object nested thirteen deep, at the level that is too deep', () => {
  const { parsable, fields } = checkBounds(nested(14));
  expect(parsable).toBe(false);
  expect(fields).toMatchObject([{ path: Array.from({ length: 13 }, () => 'a').join('.') }]);
  expect(fields[0]?.rule).toBe('must be nested at most 12 deep');
});

it('checkBounds() refuses an input that contains itself', () => {
  const input: { self?: unknown } = {};
  input.self = input;
  expect(checkBounds(input)).toMatchObject({ parsable: false, fields: [{ rule: 'must be nested at most 12 deep' }] });
});

it('checkBounds() refuses a list of 2,001', () => {
  expect(checkBounds({ rows: numbers(2_001) })).toMatchObject({
    parsable: false,
    fields: [{ path: 'rows', rule: 'must have at most 2000 entries', value: 'a list of 2001' }],
  });
});

it('checkBounds() lets more values through where it is told how many', () => {
  const value = Array.from({ length: 11 }, () => numbers(1_999));
  expect(checkBounds(value, 30_000)).toEqual({ parsable: true, fields: [] });
  expect(checkBounds(value, 22_000)).toMatchObject({
    parsable: false,
    fields: [{ rule: 'must have at most 22000 values in all' }],
  });
});

it('checkBounds() refuses a sparse list by its length at once', () => {
  const sparse: unknown[] = [];
  sparse.length = 2 ** 32 - 1;
  expect(checkBounds({ rows: sparse })).toMatchObject({ parsable: false, fields: [{ path: 'rows' }] });
});

it('checkBounds() refuses an object of 2,001 fields', () => {
  const value = Object.fromEntries(numbers(2_001).map((key) => [`k${key}`, 1]));
  expect(checkBounds([value])).toMatchObject({
    parsable: false,
    fields: [{ path: '[0]', rule: 'must have at most 2000 fields' }],
  });
});

it('checkBounds() refuses more than 20,000 values in all', () => {
  const value = Array.from({ length: 10 }, () => numbers(1_999));
  // The list, its ten lists and their 19,990 numbers: 20,001.
  expect(checkBounds(value)).toMatchObject({
    parsable: false,
    fields: [{ path: 'input', rule: 'must have at most 20000 values in all' }],
  });
});

it('checkBounds() gives up early on an input that grows with every level', () => {
  let value: unknown = numbers(2_000);
  for (let level = 0; level < 11; level += 1) {
    const inner = value;
    value = Array.from({ length: 2_000 }, () => inner);
  }
  expect(checkBounds(value).parsable).toBe(false);
});

it.each([
  '__proto__',
  'constructor',
  'prototype',
])('checkBounds() names the key %s, and the rest may still be parsed', (key) => {
  const input: unknown = JSON.parse(`{ "account": { "${key}": { "polluted": true } }, "other": 1 }`);
  const { parsable, fields } = checkBounds(input);
  expect(parsable).toBe(true);
  expect(fields).toMatchObject([{ path: `account.${key}`, rule: 'is not a known field' }]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

it('checkBounds() does not take plain data for a Decimal and so pass over what is in it', () => {
  const forged = { d: nested(20), e: 0, s: 1, toStringTag: '[object Decimal]' };
  expect(checkBounds({ amount: forged }).parsable).toBe(false);
});

it('checkBounds() names every field beyond a bound', () => {
  const { fields } = checkBounds({ a: new Date(0), b: numbers(2_001), c: { d: new Map() }, e: 1 });
  expect(fields.map(({ path }) => path).sort()).toEqual(['a', 'b', 'c.d']);
});

it('checkBounds() leaves a frozen input as it was', () => {
  const input = Object.freeze({ a: Object.freeze([1, 2]), b: Object.freeze({ c: 'd' }) });
  checkBounds(input);
  expect(input).toEqual({ a: [1, 2], b: { c: 'd' } });
});
