import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  amountField,
  crossCheck,
  fractionField,
  orNull,
  preciseFractionField,
  shareField,
  strictObject,
} from '../../src/input/fields.ts';
import { ONE } from '../../src/money/index.ts';
import { generateSchema } from '../../src/schemas/generateSchema.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** The schema of one field of an object, and whether the object has to have it. */
function fieldOf(field: z.core.$ZodType, digits = 2) {
  const { properties, required } = generateSchema(strictObject({ field }), digits);
  return { schema: properties?.['field'], required: required !== undefined };
}

describe('generateSchema()', () => {
  it('generateSchema() closes objects and names what they must have', () => {
    const schema = strictObject({ kind: z.literal('one'), share: z.optional(z.boolean()) });
    expect(generateSchema(schema, 2)).toEqual({
      $schema: DRAFT,
      type: 'object',
      properties: { kind: { type: 'string', const: 'one' }, share: { type: 'boolean' } },
      required: ['kind'],
      additionalProperties: false,
    });
  });

  it('generateSchema() takes from each field the form that it says of itself', () => {
    expect(fieldOf(amountField(0))).toMatchObject({ schema: { title: 'amount' }, required: true });
    expect(fieldOf(shareField)).toMatchObject({ schema: { title: 'share' }, required: true });
  });

  it('generateSchema() lets what may be null be null or left out', () => {
    const { schema, required } = fieldOf(orNull(z.boolean()));
    expect(schema).toEqual({ default: null, type: ['boolean', 'null'] });
    expect(required).toBe(false);
  });

  it.each([
    ['minor units', z._default(amountField(2), 850n), 2, '8.5'],
    ['minor units of zero', z._default(amountField(3), 0n), 3, '0'],
    ['minor units of a currency without', z._default(amountField(0), 850n), 0, '850'],
    ['a ratio', z._default(shareField, ONE), 2, '1'],
    ['a text', z._default(z.enum(['simple', 'compound']), 'simple'), 2, 'simple'],
    ['a list', z._default(z.array(amountField(2)), [5n]), 2, ['0.05']],
    ['an object', z._default(strictObject({ buffer: amountField(2) }), { buffer: 100n }), 2, { buffer: '1' }],
  ] as const)('generateSchema() writes a default of %s as a caller would', (_title, field, digits, expected) => {
    const { schema, required } = fieldOf(field, digits);
    expect(schema).toMatchObject({ default: expected });
    expect(required).toBe(false);
  });

  it('generateSchema() leaves out what is checked between fields, and what a value is turned into', () => {
    const turned = z.pipe(
      fractionField,
      z.transform((value) => ({ value })),
    );
    const schema = strictObject({ rate: turned }).check(crossCheck(() => [{ path: ['rate'], rule: 'must not be' }]));
    expect(generateSchema(schema, 2).properties?.['rate']).toMatchObject({ title: 'fraction' });
  });

  it('generateSchema() throws where a field has no form', () => {
    expect(() => fieldOf(preciseFractionField)).toThrow('Custom types cannot be represented');
  });
});
