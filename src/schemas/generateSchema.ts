import { type $ZodType, toJSONSchema } from 'zod/v4/core';
import { type JsonSchema, jsonFormOf } from '../input/index.ts';
import { formatFraction, type Ratio, ratio } from '../money/index.ts';

/**
 * Writes what a zod schema reads as JSON Schema, draft 2020-12.
 *
 * A field says its own form; a default that is read as an amount or a fraction is written as a caller would write it.
 * Checks of fields against each other are left out: nothing that is read is refused.
 *
 * @param schema - A schema whose amounts are read with so many digits.
 * @param digits - The minor digits.
 * @returns The schema, with every part in its place.
 * @throws {Error} From zod, where a field has no form.
 */
export function generateSchema(schema: $ZodType, digits: number): JsonSchema {
  return toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: ({ zodSchema }) =>
      zodSchema._zod.def.type === 'default'
        ? { default: asGiven(zodSchema._zod.def.defaultValue, digits) }
        : jsonFormOf(zodSchema),
  });
}

/** A value as read, such as minor units, turned back into what a caller writes for it. */
function asGiven(value: unknown, digits: number): unknown {
  if (typeof value === 'bigint') return formatFraction(ratio(value, 10n ** BigInt(digits)));
  if (typeof value !== 'object' || value === null) return value;
  if ('numerator' in value) return formatFraction(value as Ratio);
  if (Array.isArray(value)) return value.map((entry) => asGiven(entry, digits));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asGiven(inner, digits)]));
}
