import { Decimal } from 'decimal.js';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { CalendarDate } from '../../src/calendar/index.ts';
import {
  amountField,
  businessDaysField,
  countField,
  crossCheck,
  currencyDigits,
  currencyField,
  dateField,
  endsBeforeStart,
  forDigits,
  fractionField,
  listOf,
  nameField,
  otherCurrency,
  positiveAmountField,
  positiveFractionField,
  preciseFractionField,
  shareField,
  textField,
} from '../../src/input/fields.ts';
import { type Ratio, ratio, reduceRatio } from '../../src/money/index.ts';

function on(text: string): CalendarDate {
  return text as CalendarDate;
}

/** @returns What a field reads, or the rule that it says was broken. */
function read<Value>(schema: z.ZodMiniType<Value>, value: unknown): { readonly ok: Value } | string {
  const result = z.safeParse(schema, value);
  return result.success ? { ok: result.data } : (result.error.issues[0]?.message ?? '');
}

it.each([
  { digits: 2, value: '850.00', expected: 850_00n },
  { digits: 2, value: 850.5, expected: 850_50n },
  { digits: 2, value: new Decimal('0.29'), expected: 29n },
  { digits: 0, value: '850', expected: 850n },
  { digits: 3, value: '850.001', expected: 850_001n },
  { digits: 2, value: '0', expected: 0n },
] as const)('amountField() reads $value with $digits minor digits', ({ digits, value, expected }) => {
  expect(read(amountField(digits), value)).toEqual({ ok: expected });
});

it.each([
  { digits: 2, value: '850.001', expected: /^must have at most 2 decimals$/ },
  { digits: 0, value: '850.0', expected: /^must have at most 0 decimals$/ },
  { digits: 2, value: '-1', expected: /^must not be negative$/ },
  { digits: 2, value: '1e999999999', expected: /^must be a plain decimal amount/ },
  { digits: 2, value: undefined, expected: /^must be a plain decimal amount/ },
  { digits: 2, value: null, expected: /^must be a plain decimal amount/ },
  { digits: 2, value: { amount: '1' }, expected: /^must be a plain decimal amount/ },
] as const)('amountField() refuses $value with $digits minor digits', ({ digits, value, expected }) => {
  expect(read(amountField(digits), value)).toMatch(expected);
});

it('positiveAmountField() reads an amount above zero and refuses zero', () => {
  expect(read(positiveAmountField(2), '0.01')).toEqual({ ok: 1n });
  expect(read(positiveAmountField(2), '0.00')).toBe('must be above zero');
  expect(read(positiveAmountField(2), 0)).toBe('must be above zero');
  expect(read(positiveAmountField(2), '-1')).toBe('must not be negative');
  expect(read(positiveAmountField(2), '0.001')).toBe('must have at most 2 decimals');
});

it.each<{ value: unknown; expected: Ratio }>([
  { value: '18.25%', expected: ratio(1_825n, 10_000n) },
  { value: 0.1825, expected: ratio(1_825n, 10_000n) },
  { value: '0', expected: ratio(0n) },
  { value: '1000%', expected: ratio(10n) },
])('fractionField reads $value', ({ value, expected }) => {
  const result = read(fractionField, value);
  if (typeof result === 'string') throw new Error(result);
  expect(reduceRatio(result.ok)).toEqual(reduceRatio(expected));
});

it.each([
  { value: '1000.01%', expected: /^must be at most 1000%$/ },
  { value: 12, expected: /ambiguous$/ },
  { value: '-1%', expected: /^must not be negative$/ },
  { value: 'twelve', expected: /^must be a fraction/ },
])('fractionField refuses $value', ({ value, expected }) => {
  expect(read(fractionField, value)).toMatch(expected);
});

it.each<{ value: unknown; expected: Ratio }>([
  { value: '0.000000000001', expected: ratio(1n, 10n ** 12n) },
  { value: '0.01%', expected: ratio(1n, 10_000n) },
  { value: 1, expected: ratio(1n) },
  { value: '150%', expected: ratio(3n, 2n) },
  { value: '1000%', expected: ratio(10n) },
])('positiveFractionField reads $value', ({ value, expected }) => {
  const result = read(positiveFractionField, value);
  if (typeof result === 'string') throw new Error(result);
  expect(reduceRatio(result.ok)).toEqual(reduceRatio(expected));
});

it.each([
  { value: 0, expected: /^must be above zero and at most 1000%$/ },
  { value: '0', expected: /^must be above zero and at most 1000%$/ },
  { value: '0.00%', expected: /^must be above zero and at most 1000%$/ },
  { value: '1000.01%', expected: /^must be above zero and at most 1000%$/ },
  { value: '-1%', expected: /^must not be negative$/ },
  { value: 12, expected: /ambiguous$/ },
  { value: 'twice', expected: /^must be a fraction/ },
])('positiveFractionField refuses $value', ({ value, expected }) => {
  expect(read(positiveFractionField, value)).toMatch(expected);
});

it('shareField reads a share up to all of it and refuses more', () => {
  expect(read(shareField, '100%')).toEqual({ ok: ratio(100n, 100n) });
  expect(read(shareField, 1)).toEqual({ ok: ratio(1n) });
  expect(read(shareField, '0.5')).toEqual({ ok: ratio(5n, 10n) });
  expect(read(shareField, '100.01%')).toBe('must be at most 100%');
  expect(read(shareField, '-1%')).toBe('must not be negative');
  expect(read(shareField, {})).toMatch(/^must be a fraction/);
});

it('dateField reads a date that exists and refuses others', () => {
  expect(read(dateField, '2024-02-29')).toEqual({ ok: '2024-02-29' });
  expect(read(dateField, '2026-02-29')).toBe('must be a date that exists');
  expect(read(dateField, '2026-2-3')).toMatch(/^must be a date such as/);
  expect(read(dateField, new Date(0))).toMatch(/^must be a date such as/);
});

it('currencyField reads a code of ISO 4217 and refuses others', () => {
  expect(read(currencyField, 'CNY')).toEqual({ ok: 'CNY' });
  expect(read(currencyField, 'QQQ')).toMatch(/^must be an ISO 4217 code/);
  expect(read(currencyField, 'cny')).toMatch(/^must be an ISO 4217 code/);
  expect(read(currencyField, undefined)).toMatch(/^must be an ISO 4217 code/);
});

it.each([
  { name: 'nameField', schema: nameField, longest: 100 },
  { name: 'textField', schema: textField, longest: 500 },
])('$name reads a text of 1 to $longest characters', ({ schema, longest }) => {
  const rule = `must be a text of 1 to ${longest} characters`;
  expect(read(schema, 'A')).toEqual({ ok: 'A' });
  expect(read(schema, 'x'.repeat(longest))).toEqual({ ok: 'x'.repeat(longest) });
  expect(read(schema, 'x'.repeat(longest + 1))).toBe(rule);
  expect(read(schema, '')).toBe(rule);
  expect(read(schema, 5)).toBe(rule);
  expect(read(schema, null)).toBe(rule);
});

it.each([1, 36, 60])('countField() reads %d from 1 to 60', (value) => {
  expect(read(countField(1, 60), value)).toEqual({ ok: value });
});

it.each([
  0,
  61,
  1.5,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '36',
  36n,
  null,
  undefined,
  [36],
])('countField() refuses %s from 1 to 60', (value) => {
  expect(read(countField(1, 60), value)).toBe('must be a whole number from 1 to 60');
});

it('listOf() reads up to so many entries', () => {
  const schema = listOf(countField(1, 9), 2);
  expect(read(schema, [])).toEqual({ ok: [] });
  expect(read(schema, [1, 2])).toEqual({ ok: [1, 2] });
  expect(z.safeParse(schema, [1, 2, 3]).error?.issues).toMatchObject([{ code: 'too_big', maximum: 2 }]);
  expect(z.safeParse(schema, [1, 10]).error?.issues).toMatchObject([{ path: [1] }]);
});

it('forDigits() builds one schema for each number of minor digits', () => {
  const schemas = forDigits(amountField);
  expect(read(schemas[0], '850')).toEqual({ ok: 850n });
  expect(read(schemas[2], '850')).toEqual({ ok: 850_00n });
  expect(read(schemas[3], '850')).toEqual({ ok: 850_000n });
});

it('crossCheck() adds the rules that are broken and passes over those that hold', () => {
  const schema = z
    .object({ least: countField(0, 9), most: countField(0, 9) })
    .check(
      crossCheck(({ least, most }) => [false, least > most && { path: ['most'], rule: `must be at least ${least}` }]),
    );
  expect(z.safeParse(schema, { least: 1, most: 1 }).success).toBe(true);
  expect(z.safeParse(schema, { least: 2, most: 1 }).error?.issues).toMatchObject([
    { path: ['most'], message: 'must be at least 2' },
  ]);
});

it('crossCheck() waits until every field has been read', () => {
  const schema = z.object({ count: countField(0, 9) }).check(crossCheck(() => [{ path: [], rule: 'never holds' }]));
  expect(z.safeParse(schema, { count: 10 }).error?.issues).toMatchObject([{ path: ['count'] }]);
});

it('otherCurrency() holds amounts to one currency', () => {
  expect(otherCurrency(['policy'], undefined, 'CNY')).toBe(false);
  expect(otherCurrency(['policy'], 'CNY', 'CNY')).toBe(false);
  expect(otherCurrency(['policy'], 'USD', 'CNY')).toEqual({
    path: ['policy', 'currency'],
    rule: 'must be CNY, the currency of all amounts',
  });
});

it.each([
  { from: null, until: null },
  { from: '2026-01-01', until: null },
  { from: null, until: '2026-01-01' },
  { from: '2026-01-01', until: '2026-01-01' },
  { from: '2026-01-01', until: '2026-01-02' },
])('endsBeforeStart() lets $from until $until be', ({ from, until }) => {
  expect(
    endsBeforeStart(['income', 0], { from: from === null ? null : on(from), until: until === null ? null : on(until) }),
  ).toBe(false);
});

it('endsBeforeStart() names the end that comes before its start', () => {
  expect(endsBeforeStart(['income', 0], { from: on('2026-01-02'), until: on('2026-01-01') })).toEqual({
    path: ['income', 0, 'until'],
    rule: 'must not be before 2026-01-02',
  });
});

it.each([
  { currency: 'CNY', expected: 2 },
  { currency: 'JPY', expected: 0 },
  { currency: 'KWD', expected: 3 },
  { currency: 'QQQ', expected: 2 },
  { currency: 5, expected: 2 },
  { currency: undefined, expected: 2 },
])('currencyDigits() reads $expected digits from an account in $currency', ({ currency, expected }) => {
  expect(currencyDigits({ account: { currency } })).toBe(expected);
});

it.each([
  undefined,
  null,
  5,
  'CNY',
  [],
  {},
  { account: null },
  { account: 'CNY' },
])('currencyDigits() takes two digits where %o has no account', (input) => {
  expect(currencyDigits(input)).toBe(2);
});

it('preciseFractionField reads more decimals than fractionField', () => {
  expect(read(preciseFractionField, '0.0298271604945178')).toEqual({ ok: ratio(298_271_604_945_178n, 10n ** 16n) });
  expect(read(fractionField, '0.0298271604945178')).toMatch(/^must be a fraction/);
  expect(read(preciseFractionField, '1001%')).toBe('must be at most 1000%');
});

it('businessDaysField takes Saturday and Sunday for the weekend and no holidays where none are given', () => {
  expect(read(businessDaysField, { convention: 'following' })).toEqual({
    ok: { convention: 'following', weekend: [6, 7], holidays: [], workingDays: [] },
  });
});
