import type { Schema } from './published.ts';

/** @returns An object that has just these fields; a name that ends in `?` may be left out. */
export function object(fields: Readonly<Record<string, Schema>>, description?: string): Schema {
  const names = Object.keys(fields);
  return {
    type: 'object',
    ...(description !== undefined && { description }),
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), fields[name]])),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

export function list(items: Schema, description?: string): Schema {
  return { type: 'array', ...(description !== undefined && { description }), items };
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

export function oneOf(...values: readonly string[]): Schema {
  return { type: 'string', enum: values };
}

/** @returns One schema for each name. */
export function each(names: readonly string[], schema: Schema): Readonly<Record<string, Schema>> {
  return Object.fromEntries(names.map((name) => [name, schema]));
}

export const TEXT: Schema = { type: 'string' };
export const COUNT: Schema = { type: 'integer' };
export const FLAG: Schema = { type: 'boolean' };
/** Decimal text. */
export const DECIMAL: Schema = { type: 'string', pattern: '^-?[0-9]+([.][0-9]+)?$' };
export const DATE: Schema = { type: 'string', format: 'date' };
/** Named values, of which each is text or a number. */
export const VALUES: Schema = { type: 'object', additionalProperties: { type: ['string', 'number'] } };
