import { type InvalidField, isRepaymentError } from '../../src/errors.ts';

/** Every field that `read` refuses as invalid input; empty where it reads without complaint. */
export function refusedFields(read: () => unknown): readonly InvalidField[] {
  try {
    read();
  } catch (error) {
    if (isRepaymentError(error, 'invalid-input')) return error.details;
    throw error;
  }
  return [];
}

/** The paths of {@link refusedFields}, in alphabetical order. */
export function refusedPaths(read: () => unknown): readonly string[] {
  return refusedFields(read)
    .map(({ path }) => path)
    .sort();
}

/** A copy of an input in which the field at a path such as `rules[0].id` is another, or is left out if undefined. */
export function withField(input: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(input);
  const keys = path.replaceAll(']', '').split(/[.[]/);
  const last = keys.pop() as string;
  const parent = keys.reduce((at, key) => (at as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

/** Freezes a value and everything inside it, so that a write to it throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
