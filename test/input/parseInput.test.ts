import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isRepaymentError, type RepaymentError } from '../../src/errors.ts';
import { amountField, countField, crossCheck, dateField, listOf, nameField } from '../../src/input/fields.ts';
import { parseInput } from '../../src/input/parseInput.ts';

const PATTERN = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level-payment') }),
  z.strictObject({ kind: z.literal('balloon'), amount: amountField(2) }),
]);

/** Either a table of dated rows or one amount for all. */
const STEPS = z.union([
  listOf(z.strictObject({ from: dateField, amount: amountField(2) }), 3),
  z.strictObject({ amount: amountField(2) }),
  amountField(2),
]);

const TERMS = z.strictObject({
  name: nameField,
  kind: z.optional(z.enum(['card', 'loan'])),
  count: z.optional(countField(1, 60)),
  agreed: z.optional(z.boolean()),
  dates: z.optional(listOf(dateField, 3).check(z.minLength(1))),
  steps: z.optional(STEPS),
  pattern: z.optional(PATTERN),
  household: z.optional(z.strictObject({ adults: countField(1, 9) })),
  code: z.optional(z.string().check(z.regex(/^[A-Z]+$/))),
});

function refusalOf(input: unknown): RepaymentError<'invalid-input'> {
  try {
    parseInput('read terms', TERMS, input);
  } catch (error) {
    if (isRepaymentError(error, 'invalid-input')) return error;
    throw error;
  }
  throw new Error('parseInput() did not refuse');
}

it('parseInput() returns the typed value', () => {
  expect(
    parseInput('read terms', TERMS, {
      name: 'A-1',
      kind: 'card',
      count: 36,
      dates: ['2026-12-21'],
      steps: [{ from: '2026-12-21', amount: '850.00' }],
      pattern: { kind: 'balloon', amount: 12.5 },
    }),
  ).toEqual({
    name: 'A-1',
    kind: 'card',
    count: 36,
    dates: ['2026-12-21'],
    steps: [{ from: '2026-12-21', amount: 850_00n }],
    pattern: { kind: 'balloon', amount: 12_50n },
  });
});

it('parseInput() reads an object without prototype', () => {
  expect(parseInput('read terms', TERMS, Object.assign(Object.create(null), { name: 'A' }))).toEqual({ name: 'A' });
});

it('parseInput() refuses every bad field at once, with path, rule and value', () => {
  const error = refusalOf({
    name: '',
    count: 61,
    dates: ['2026-12-21', '2026-02-30'],
    household: { adults: 0 },
    agreed: 'yes',
  });
  expect(error.code).toBe('invalid-input');
  expect([...error.details].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: 'agreed', rule: 'must be a boolean', value: '"yes"' },
    { path: 'count', rule: 'must be a whole number from 1 to 60', value: '61' },
    { path: 'dates[1]', rule: 'must be a date that exists', value: '"2026-02-30"' },
    { path: 'household.adults', rule: 'must be a whole number from 1 to 9', value: '0' },
    { path: 'name', rule: 'must be a text of 1 to 100 characters', value: '""' },
  ]);
  expect(error.message).toMatch(/^Cannot read terms as .*; and 2 more$/);
});

it.each([
  { case: 'nothing', input: undefined, value: 'undefined' },
  { case: 'null', input: null, value: 'null' },
  { case: 'a number', input: 5, value: '5' },
  { case: 'a text', input: 'terms', value: '"terms"' },
  { case: 'a list', input: [], value: 'a list of 0' },
  { case: 'a function', input: () => 1, value: 'a function' },
  { case: 'a bigint', input: 5n, value: '5n' },
])('parseInput() refuses $case for an object', ({ input, value }) => {
  expect(refusalOf(input).details).toEqual([{ path: 'input', rule: 'must be an object', value }]);
});

it('parseInput() refuses what is no plain object or is too large before it is parsed', () => {
  expect(refusalOf({ name: new Date(0) }).details).toMatchObject([{ path: 'name', rule: 'must be a plain object' }]);
  expect(refusalOf({ name: 'A', dates: Array.from({ length: 2_001 }, () => '') }).details).toMatchObject([
    { path: 'dates', rule: 'must have at most 2000 entries' },
  ]);
});

it('parseInput() refuses unknown keys by name, with what stood there', () => {
  expect(refusalOf({ name: 'A', Count: 5, household: { adults: 1, pets: 2 } }).details).toEqual(
    expect.arrayContaining([
      { path: 'Count', rule: 'is not a known field', value: '5' },
      { path: 'household.pets', rule: 'is not a known field', value: '2' },
    ]),
  );
});

it.each(['__proto__', 'constructor', 'prototype'])('parseInput() refuses the key %s once and by name', (key) => {
  const { details } = refusalOf(JSON.parse(`{ "name": "A", "household": { "adults": 1, "${key}": { "adults": 9 } } }`));
  expect(details).toHaveLength(1);
  expect(details).toMatchObject([{ path: `household.${key}`, rule: 'is not a known field' }]);
});

it('parseInput() names bad fields beside a key that reaches the prototype', () => {
  const { details } = refusalOf(JSON.parse('{ "name": "", "__proto__": {} }'));
  expect(details.map(({ path }) => path).sort()).toEqual(['__proto__', 'name']);
});

it.each([
  { case: 'a list', input: { dates: '2026-12-21' }, path: 'dates', rule: 'must be a list' },
  { case: 'a list of entries', input: { dates: [] }, path: 'dates', rule: 'must have at least 1 entry' },
  {
    case: 'a list that is not too long',
    input: { dates: ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'] },
    path: 'dates',
    rule: 'must have at most 3 entries',
  },
  { case: 'a choice', input: { kind: 'Card' }, path: 'kind', rule: 'must be one of card, loan' },
  { case: 'an object inside', input: { household: 'two' }, path: 'household', rule: 'must be an object' },
  { case: 'a form', input: { code: 'abc' }, path: 'code', rule: 'must have one of the documented shapes' },
])('parseInput() asks for $case', ({ input, path, rule }) => {
  expect(refusalOf({ name: 'A', ...input }).details).toMatchObject([{ path, rule }]);
});

it.each([
  {
    case: 'in the row of a list',
    steps: [
      { from: '2026-01-01', amount: '1' },
      { from: '2026-02-30', amount: '2' },
    ],
    expected: [{ path: 'steps[1].from', rule: 'must be a date that exists', value: '"2026-02-30"' }],
  },
  {
    case: 'in the object',
    steps: { amount: '-1' },
    expected: [{ path: 'steps.amount', rule: 'must not be negative', value: '"-1"' }],
  },
  {
    case: 'in the object by an unknown key',
    steps: { amount: '1', from: '2026-01-01' },
    expected: [{ path: 'steps.from', rule: 'is not a known field', value: '"2026-01-01"' }],
  },
])('parseInput() says what is wrong $case where one of several shapes is meant', ({ steps, expected }) => {
  expect(refusalOf({ name: 'A', steps }).details).toEqual(expected);
});

it('parseInput() gives the rule of the plain value where no shape fits', () => {
  expect(refusalOf({ name: 'A', steps: true }).details).toMatchObject([
    { path: 'steps', rule: expect.stringMatching(/^must be a plain decimal amount/), value: 'true' },
  ]);
});

it('parseInput() names an unknown kind of a union', () => {
  const { details } = refusalOf({ name: 'A', pattern: { kind: 'magic' } });
  expect(details).toHaveLength(1);
  expect(details[0]?.path).toMatch(/^pattern/);
  expect(details[0]?.rule).toBe('must be one of the documented kinds');
});

it('parseInput() looks into unions inside unions', () => {
  const schema = z.union([
    z.strictObject({ inner: z.union([z.strictObject({ a: countField(1, 2) }), z.boolean()]) }),
    z.boolean(),
  ]);
  try {
    parseInput('read', schema, { inner: { a: 3 } });
    expect.unreachable();
  } catch (error) {
    expect(isRepaymentError(error, 'invalid-input') && error.details).toEqual([
      { path: 'inner.a', rule: 'must be a whole number from 1 to 2', value: '3' },
    ]);
  }
});

it('parseInput() gives a missing field as undefined', () => {
  expect(refusalOf({}).details).toEqual([
    { path: 'name', rule: 'must be a text of 1 to 100 characters', value: 'undefined' },
  ]);
});

it('parseInput() lists a hundred bad fields and counts the others', () => {
  const unknown = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`k${index}`, index]));
  const { details } = refusalOf({ name: 'A', ...unknown });
  expect(details).toHaveLength(101);
  expect(details[100]).toMatchObject({ path: 'input', value: expect.stringContaining('150') });
  const hundred = Object.fromEntries(Object.entries(unknown).slice(0, 100));
  expect(refusalOf({ name: 'A', ...hundred }).details).toHaveLength(100);
});

it.each([
  { case: 'ten thousand digits', steps: '9'.repeat(10_000) },
  { case: 'a huge exponent', steps: '1e999999999' },
  { case: 'a forged Decimal', steps: { d: 5, e: 0, s: 1, toStringTag: '[object Decimal]' } },
  { case: 'a forged Decimal without digits', steps: { d: {}, e: 0, s: 1, toStringTag: '[object Decimal]' } },
])('parseInput() refuses $case with the one error there is', ({ steps }) => {
  const { details } = refusalOf({ name: 'A', steps });
  expect(details.length).toBeGreaterThan(0);
  for (const { path, value } of details) {
    expect(path).toMatch(/^steps/);
    expect(value.length).toBeLessThanOrEqual(60);
  }
});

it('parseInput() refuses a key that reaches the prototype by a schema that lets other keys be', () => {
  const lenient = z.object({ name: nameField });
  expect(() => parseInput('read', lenient, JSON.parse('{ "name": "A", "__proto__": {} }'))).toThrow(
    'Cannot read as __proto__ is not a known field',
  );
});

it('parseInput() gives undefined for a rule about a field inside one that is missing', () => {
  const schema = z
    .object({ start: z.optional(z.object({ day: countField(1, 31) })) })
    .check(crossCheck(({ start }) => [start === undefined && { path: ['start', 'day'], rule: 'must be given' }]));
  try {
    parseInput('read', schema, {});
    expect.unreachable();
  } catch (error) {
    expect(isRepaymentError(error, 'invalid-input') && error.details).toEqual([
      { path: 'start.day', rule: 'must be given', value: 'undefined' },
    ]);
  }
});

it('parseInput() leaves a frozen input as it was', () => {
  const input = Object.freeze({
    name: 'A',
    dates: Object.freeze(['2026-12-21']),
    steps: Object.freeze({ amount: '1' }),
  });
  parseInput('read terms', TERMS, input);
  expect(input).toEqual({ name: 'A', dates: ['2026-12-21'], steps: { amount: '1' } });
  expect(() => parseInput('read terms', TERMS, Object.freeze({ name: '' }))).toThrow();
});
