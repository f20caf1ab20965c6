import type { JsonSchema } from '../input/index.ts';

/** What is said of the fields of an object, by path: `balances.principal`, or `rules.id` for the id of each rule. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Describes the fields of a schema, for an editor to show.
 *
 * A path leads through properties; entries of a list, and what is one of several, are looked through.
 *
 * @returns The schema with a description of each field that a text names.
 */
export function withTexts(schema: JsonSchema, texts: Texts): JsonSchema {
  return Object.entries(texts).reduce(
    (described, [path, text]) => describeAt(described, path.split('.'), text),
    schema,
  );
}

function describeAt(schema: JsonSchema, [key, ...inner]: readonly string[], description: string): JsonSchema {
  if (key === undefined) return { description, ...schema };
  const look = (part: unknown): JsonSchema => describeAt(part as JsonSchema, [key, ...inner], description);
  const { properties, items, anyOf, oneOf } = schema;
  const field = properties?.[key] as JsonSchema | undefined;
  return {
    ...schema,
    ...(field && { properties: { ...properties, [key]: describeAt(field, inner, description) } }),
    ...(items && { items: look(items) }),
    ...(anyOf && { anyOf: anyOf.map(look) }),
    ...(oneOf && { oneOf: oneOf.map(look) }),
  };
}
