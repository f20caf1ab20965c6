import { Ajv2020 as Ajv, type AnySchema } from 'ajv/dist/2020.js';
import type { JsonSchema } from '../../src/input/index.ts';

/** A strict validator that knows formats by name alone: whether a text is a date, patterns have to say. */
const ajv = new Ajv({ allErrors: true, formats: { date: true } });

/** What JSON Schema refuses of a value, as `path rule`; empty where it is valid. */
export function validatorOf(schema: JsonSchema): (value: unknown) => readonly string[] {
  const validate = ajv.compile(schema as AnySchema);
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
