import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { decimalField, signedFractionField, unsignedDecimalField } from '../../src/input/decimalFields.ts';
import { ratio } from '../../src/money/index.ts';

const FIELDS = { decimalField, signedFractionField, unsignedDecimalField };

it.each([
  { field: 'decimalField', value: '-12.50', expected: ratio(-1_250n, 100n) },
  { field: 'unsignedDecimalField', value: '12.50', expected: ratio(1_250n, 100n) },
  { field: 'unsignedDecimalField', value: 0, expected: ratio(0n) },
  { field: 'signedFractionField', value: '-12.5%', expected: ratio(-125n, 1_000n) },
] as const)('$field reads $value', ({ field, value, expected }) => {
  expect(z.safeParse(FIELDS[field], value)).toEqual({ success: true, data: expected });
});

it.each([
  { field: 'decimalField', value: 'x', rule: /must be a plain decimal/ },
  { field: 'unsignedDecimalField', value: 'x', rule: /must be a plain decimal/ },
  { field: 'unsignedDecimalField', value: '-0.01', rule: /must not be negative/ },
  { field: 'signedFractionField', value: '-100%', rule: /must be above -100%/ },
] as const)('$field refuses $value', ({ field, value, rule }) => {
  expect(z.safeParse(FIELDS[field], value).error?.issues[0]?.message).toMatch(rule);
});
