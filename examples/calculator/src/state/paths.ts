/** Plain JSON, as the library reads it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

type Keys = readonly string[];

/** @returns The keys of a path such as `affordability.income[0].amount`, as the library writes it. */
function keysOf(path: string): Keys {
  return path.split(/[.[\]]+/).filter((key) => key !== '');
}

/** @returns What stands at a path; undefined where nothing does. */
export function readPath(root: Json, path: string): Json | undefined {
  return keysOf(path).reduce<Json | undefined>(
    (holder, key) =>
      typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
        ? (holder as JsonObject)[key]
        : undefined,
    root,
  );
}

/**
 * Writes at a path. Undefined takes the field away, and with it an object that holds nothing else: a late fee of which
 * nothing is said is no late fee.
 *
 * @returns A copy, in which what is not on the path is shared.
 */
export function writePath(root: JsonObject, path: string, value: Json | undefined): JsonObject {
  return (written(root, keysOf(path), value) ?? {}) as JsonObject;
}

function written(holder: Json | undefined, [key, ...rest]: Keys, value: Json | undefined): Json | undefined {
  if (key === undefined) return value;
  if (Array.isArray(holder)) {
    return holder.map((entry: Json, index) => (index === Number(key) ? (written(entry, rest, value) ?? entry) : entry));
  }
  const { [key]: inner, ...others } = (holder ?? {}) as JsonObject;
  const changed = written(inner, rest, value);
  const kept = changed === undefined ? others : { ...others, [key]: changed };
  return Object.keys(kept).length === 0 ? undefined : kept;
}
