import type { JsonSchema } from '../input/index.ts';

/**
 * Moves every part with a title into the definitions, under that title, and refers to it from where it stood. A default
 * stays where it stood: another place may have another.
 *
 * @param schema - A schema whose parts of the same title are the same; its own title does not count.
 */
export function withDefinitions({ $defs, ...schema }: JsonSchema): JsonSchema {
  const definitions: Record<string, JsonSchema> = { ...$defs };
  const body = Object.entries(schema).map(([key, value]) => [key, moved(value, definitions)]);
  const sorted = Object.entries(definitions).sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...Object.fromEntries(body), $defs: Object.fromEntries(sorted) };
}

function moved(value: unknown, definitions: Record<string, JsonSchema>): unknown {
  if (Array.isArray(value)) return value.map((entry) => moved(entry, definitions));
  if (typeof value !== 'object' || value === null) return value;
  const part = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner, definitions)]));
  if (typeof part['title'] !== 'string') return part;
  const { default: given, ...definition } = part;
  definitions[part['title']] = definition;
  const reference = { $ref: `#/$defs/${part['title']}` };
  return given === undefined ? reference : { ...reference, default: given };
}
