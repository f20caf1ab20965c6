// biome-ignore-all lint/suspicious/noExplicitAny: what passes between arbitraries is fast-check's own business.

/**
 * An arbitrary as fast-check takes it, written out here: these types ask for no fast-check, of whatever version, so that
 * stories and matchers need none installed.
 */
export interface Arbitrary<Value> {
  generate(random: any, biasFactor: any): any;
  canShrinkWithoutContext(value: unknown): value is Value;
  shrink(value: Value, context: any): any;
  filter<Kept extends Value>(keeps: (value: Value) => value is Kept): Arbitrary<Kept>;
  filter(keeps: (value: Value) => boolean): Arbitrary<Value>;
  map<Mapped>(mapper: (value: Value) => Mapped, unmapper?: any): Arbitrary<Mapped>;
  chain(chainer: (value: Value) => any): any;
  /** Version 3 alone has it as a method. */
  noBias(): any;
  /** Version 3 alone has it as a method. */
  noShrink(): any;
}

/** What is drawn on the way to an arbitrary. */
export interface Draw<Value> {
  map<Mapped>(mapper: (value: Value) => Mapped): Draw<Mapped>;
  filter(keeps: (value: Value) => boolean): Draw<Value>;
}

/** What is used of fast-check 3 or 4: pass the module itself, `import * as fc from 'fast-check'`. */
export interface FastCheck {
  boolean(): Draw<boolean>;
  integer(range: { min: number; max: number }): Draw<number>;
  constant<const Value>(value: Value): Draw<Value>;
  constantFrom<const Value>(...values: Value[]): Draw<Value>;
  option<Value>(draw: Draw<Value>): Draw<Value | null>;
  oneof(...draws: Draw<any>[]): Draw<any>;
  array<Value>(draw: Draw<Value>, constraints: { minLength?: number; maxLength: number }): Draw<Value[]>;
  subarray<Value>(values: Value[], constraints: { minLength: number }): Draw<Value[]>;
  record(model: Readonly<Record<string, Draw<any>>>, constraints?: { requiredKeys: any }): Draw<any>;
}
