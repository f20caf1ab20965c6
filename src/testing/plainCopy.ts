import { pathText } from '../input/index.ts';
import { MAX_PLAN_VALUES } from '../plans/index.ts';

/** A copy that is plain JSON, or where the value stops being so and why. */
export type PlainCopy =
  | { readonly plain: true; readonly value: unknown }
  | { readonly plain: false; readonly where: string; readonly message: string };

type Path = readonly (string | number)[];

/** More than any plan is. */
const MAX_DEPTH = 12;

/** What {@link plainCopy} stops at; it never leaves this file. */
interface Stop {
  readonly path: Path;
  readonly message: string;
}

/**
 * Copies a value that may be anything: each part is read once, so that what is judged afterwards is what was read.
 *
 * @returns The copy, equal to what JSON makes of the value; or the first part that JSON would lose, change or not end.
 */
export function plainCopy(value: unknown): PlainCopy {
  const copying: Copying = { left: MAX_PLAN_VALUES, stop: null };
  try {
    const copy = copyOf(value, [], copying);
    return copying.stop ? stopped(copying.stop) : { plain: true, value: copy };
  } catch {
    return stopped({ path: [], message: 'cannot be read' });
  }
}

function stopped({ path, message }: Stop): PlainCopy {
  return { plain: false, where: path.length === 0 ? 'plan' : pathText(path), message };
}

/** How many more values may be read, and what was found to stop at. */
interface Copying {
  left: number;
  stop: Stop | null;
}

function copyOf(value: unknown, path: Path, copying: Copying): unknown {
  const stop = (message: string): void => {
    copying.stop = { path, message };
  };
  copying.left -= 1;
  if (copying.stop) return undefined;
  if (copying.left < 0) return stop('holds more values than any plan');
  if (path.length > MAX_DEPTH) return stop('is nested deeper than any plan');
  if (isPlainScalar(value)) return value;
  if (typeof value !== 'object' || value === null) return stop(`is ${nameOf(value)}, which is no JSON`);
  if (Array.isArray(value)) return Array.from(value, (inner, index) => copyOf(inner, [...path, index], copying));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return stop('is no plain object');
  const fields = Object.entries(value).map(([key, inner]) => [key, copyOf(inner, [...path, key], copying)]);
  return Object.fromEntries(fields);
}

/** JSON writes minus zero as zero, and what is not finite as null. */
function isPlainScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

function nameOf(value: unknown): string {
  return typeof value === 'number' ? String(Object.is(value, -0) ? '-0' : value) : typeof value;
}
