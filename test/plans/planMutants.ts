import type * as z from 'zod/mini';
import { PLAN_SCHEMAS } from '../../src/plans/planSchema.ts';

/** A plan in which one thing is another. */
export interface Mutant {
  /** Where, such as `schedule[0].payment`. */
  readonly path: string;
  /** What was done there. */
  readonly what: string;
  readonly plan: unknown;
}

type Path = readonly (string | number)[];

/** What zod says of a schema, as far as it is needed to find what else a text may be. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
}
type Schema = z.core.$ZodType;

/**
 * Every mutant of a plan by one small step: each number, amount, rate, date, month and truth value the next one, each name of
 * a closed set every other, each text longer, each value null and each null a text; each entry of a list dropped and
 * doubled; each field removed, and one added to each object.
 */
export function* planMutants(plan: unknown): Generator<Mutant> {
  for (const [path, value] of nodes(plan, [])) {
    for (const [what, other] of others(value, path)) yield { path: text(path), what, plan: changed(plan, path, other) };
  }
}

function* nodes(value: unknown, path: Path): Generator<readonly [Path, unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield* nodes(inner, [...path, Array.isArray(value) ? Number(name) : name]);
  }
}

const REMOVED = Symbol('removed');

function* others(value: unknown, path: Path): Generator<readonly [string, unknown]> {
  if (Array.isArray(value)) {
    for (const index of value.keys()) {
      yield [`drops ${index}`, value.toSpliced(index, 1)];
      yield [`doubles ${index}`, value.toSpliced(index, 0, structuredClone(value[index]))];
    }
  } else if (typeof value === 'object' && value !== null) yield ['gains a field', { ...value, extra: 'x' }];
  else yield* otherScalars(value, path);
  if (path.length === 0) return;
  if (value !== null) yield ['is null', null];
  if (typeof path.at(-1) === 'string') yield ['is removed', REMOVED];
}

function* otherScalars(value: unknown, path: Path): Generator<readonly [string, unknown]> {
  if (typeof value === 'boolean') yield ['is turned', !value];
  else if (typeof value === 'number') yield* [value + 1, value - 1].map((other) => [`is ${other}`, other] as const);
  else if (typeof value !== 'string') yield ['is a text', 'x'];
  else yield* otherTexts(value, path).map((other) => [`is ${other}`, other] as const);
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}-\d\d$/;

function otherTexts(value: string, path: Path): readonly string[] {
  const names = namesAt(path);
  if (names.length > 0) return names.filter((name) => name !== value);
  if (DATE.test(value)) return [1, -1].map((days) => dayFrom(value, days));
  if (MONTH.test(value)) return [value.endsWith('12') ? `${value.slice(0, 4)}-11` : value.replace(/\d\d$/, '12')];
  return DECIMAL.test(value) ? [1n, -1n].map((step) => moved(value, step)) : [`${value} x`];
}

function dayFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A step of the last decimal; of the sixth where there are more, since rates are written rounded. */
function moved(value: string, step: bigint): string {
  const [whole = '', decimals = ''] = value.split('.');
  const size = step * 10n ** BigInt(Math.max(0, decimals.length - 6));
  const sum = BigInt(whole + decimals) + size;
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals.length + 1, '0');
  const at = digits.length - decimals.length;
  return `${sum < 0n ? '-' : ''}${digits.slice(0, at)}${decimals && `.${digits.slice(at)}`}`;
}

/** The names that may stand at a path, where they are a closed set. */
function namesAt(path: Path): readonly string[] {
  const found = path.reduce<readonly Schema[]>(
    (schemas, key) => schemas.flatMap((each) => inside(each, key)),
    [PLAN_SCHEMAS[2]],
  );
  return found
    .flatMap((schema) => unwrapped(schema))
    .flatMap(({ _zod }) => Object.values((_zod.def as Definition).entries ?? {}));
}

function inside(schema: Schema, key: string | number): readonly Schema[] {
  return unwrapped(schema).flatMap(({ _zod }) => {
    const { shape, element } = _zod.def as Definition;
    const inner = typeof key === 'number' ? element : shape?.[key];
    return inner ? [inner] : [];
  });
}

function unwrapped(schema: Schema): readonly Schema[] {
  const { innerType, options } = schema._zod.def as Definition;
  if (innerType) return unwrapped(innerType);
  return options ? options.flatMap(unwrapped) : [schema];
}

function changed(value: unknown, path: Path, other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  const inner = changed(copy[key], rest, other);
  if (inner === REMOVED) delete copy[key];
  else copy[key] = inner;
  return copy;
}

function text(path: Path): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}
