import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { unsignedDecimalField } from '../../src/input/decimalFields.ts';
import {
  amountField,
  countField,
  currencyField,
  dateField,
  fractionField,
  jsonFormOf,
  nameField,
  positiveAmountField,
  positiveFractionField,
  preciseFractionField,
  shareField,
  textField,
} from '../../src/input/fields.ts';
import type { JsonSchema } from '../../src/input/jsonForms.ts';
import { validatorOf } from '../schemas/validator.ts';

interface Row {
  readonly name: string;
  readonly field: z.ZodMiniType;
  /** Read, and so valid by JSON Schema. */
  readonly taken: readonly unknown[];
  /** Refused by both. */
  readonly refused: readonly unknown[];
  /** Refused by reading alone: no pattern knows it. */
  readonly let?: readonly unknown[];
}

const FRACTIONS = [
  '0',
  '0.0',
  '00.5',
  '0.1825',
  '1',
  '1.0',
  '001.00',
  '0%',
  '18.25%',
  '99.999999999999%',
  0,
  0.1825,
  1,
];
const NO_FRACTIONS = [
  '',
  '.5',
  '5.',
  '-0.1',
  '1.01',
  '2',
  '12',
  '1e-3',
  ' 1%',
  '1 %',
  '%',
  '0.1234567890123',
  -0.1,
  1.5,
];

const ROWS: readonly Row[] = [
  {
    name: 'amountField(2)',
    field: amountField(2),
    taken: ['850.00', '850', '0', '0.5', '007.10', '9999999999999.99', 850, 850.5, 0, -0, 9_999_999_999_999],
    refused: ['', '850.', '.5', '850.001', '-1', '+1', '1e3', '1,000.00', '10000000000000', -1, 10_000_000_000_000],
    let: [850.001, 1e-7],
  },
  {
    name: 'amountField(0)',
    field: amountField(0),
    taken: ['850', 850, '0'],
    refused: ['850.0', '850.00', 850.5, null, true, {}, []],
  },
  { name: 'amountField(3)', field: amountField(3), taken: ['850.001', 850.001], refused: ['850.0001'] },
  {
    name: 'positiveAmountField(2)',
    field: positiveAmountField(2),
    taken: ['0.01', '10.00', '10', 0.01, 10],
    refused: ['0', '0.00', '000', 0, -0, -1, '0.001'],
  },
  {
    name: 'unsignedDecimalField',
    field: unsignedDecimalField,
    taken: ['0', '-0', '-0.00', '2.5', '999999999999999.5', 0, 40, 2.5],
    refused: ['', '-1', '-0.01', '1000000000000000', '.5', '5.', '50%', -1, 1e15],
  },
  {
    name: 'shareField',
    field: shareField,
    taken: [...FRACTIONS, '100%', '100.000%', '0100%'],
    refused: [...NO_FRACTIONS, '100.01%', '101%', '1000%'],
    let: [1e-7],
  },
  {
    name: 'fractionField',
    field: fractionField,
    taken: [...FRACTIONS, '100.5%', '1000%', '1000.00%'],
    refused: [...NO_FRACTIONS, '1000.1%', '1001%', '10000%'],
  },
  {
    name: 'positiveFractionField',
    field: positiveFractionField,
    taken: ['0.1', '110%', '0.000000000001%', 0.5, 1],
    refused: ['0', '0.0', '0%', '0.00%', 0, ...NO_FRACTIONS],
  },
  {
    name: 'dateField',
    field: dateField,
    taken: ['1900-01-01', '2026-11-30', '2199-12-31', '2024-02-29'],
    refused: ['2026-2-3', '2026-13-01', '2026-00-10', '2026-01-32', '1899-12-31', '2200-01-01', '2026/01/01', 20260101],
    let: ['2026-02-30', '2026-04-31'],
  },
  {
    name: 'currencyField',
    field: currencyField,
    taken: ['CNY', 'JPY', 'KWD'],
    refused: ['cny', 'QQQ', 'constructor', '', 156],
  },
  {
    name: 'nameField',
    field: nameField,
    taken: ['a', 'x'.repeat(100), '𝔸'.repeat(50)],
    refused: ['', 'x'.repeat(101), 1, null],
    let: ['𝔸'.repeat(100)],
  },
  { name: 'textField', field: textField, taken: ['a', '法'.repeat(500)], refused: ['', 'x'.repeat(501), 1] },
  {
    name: 'countField(1, 600)',
    field: countField(1, 600),
    taken: [1, 36, 600, 2.0],
    refused: [0, 601, 1.5, '36', null, -1],
  },
];

describe.each(ROWS)('the JSON Schema of $name', ({ field, taken, refused, let: given = [] }) => {
  const errorsOf = validatorOf(jsonFormOf(field) as JsonSchema);
  const reads = (value: unknown): boolean => z.safeParse(field, value).success;

  it.each(taken)('takes %j, which is read', (value) => {
    expect({ reads: reads(value), errors: errorsOf(value) }).toEqual({ reads: true, errors: [] });
  });

  it.each(refused)('refuses %j, which is not read', (value) => {
    expect({ reads: reads(value), valid: errorsOf(value).length === 0 }).toEqual({ reads: false, valid: false });
  });

  it.each(given)('lets %j through, which is not read', (value) => {
    expect({ reads: reads(value), errors: errorsOf(value) }).toEqual({ reads: false, errors: [] });
  });
});

it('jsonFormOf() knows no form of a field that is written to no file, nor of what is no field', () => {
  expect(jsonFormOf(preciseFractionField)).toBeUndefined();
  expect(jsonFormOf(z.boolean())).toBeUndefined();
});
