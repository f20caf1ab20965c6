/**
 * Values by key, each built when it is first asked for and from then on a plain property.
 *
 * Schemas are many, and building all of them takes longer than reading the code: whoever builds plans in one currency
 * waits for no other's. What is built depends on its key alone, so nobody can tell when it was. This is the only place
 * where something is kept for later.
 */
export function whenAsked<Key extends string | number, Value>(
  keys: readonly Key[],
  build: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  const values = {} as Record<Key, Value>;
  for (const key of keys) {
    const get = (): Value => {
      const value = build(key);
      Object.defineProperty(values, key, { value });
      return value;
    };
    Object.defineProperty(values, key, { get, enumerable: true, configurable: true });
  }
  return values;
}
