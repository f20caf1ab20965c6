import type { InvalidField } from '../errors.ts';
import { isDecimal } from '../money/index.ts';
import { pathText, valueText } from './describe.ts';

/**
 * How large an input may be. It is measured before anything is parsed, so that hostile input costs no more to refuse
 * than to read this far; every limit is far above what a real account needs. Texts are bounded by the fields that
 * read them.
 */
const MAX_DEPTH = 12;
const MAX_VALUES = 20_000;
const MAX_ENTRIES = 2_000;
/** Keys that would reach an object's prototype. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What measuring found. */
export interface Bounds {
  /** Whether the input is small and plain enough to be parsed, be it right or wrong. */
  readonly parsable: boolean;
  readonly fields: readonly InvalidField[];
}

/**
 * Measures an input: nesting at most 12 deep, 20,000 values in all, lists and objects of at most 2,000 entries, plain
 * objects only, no key that reaches a prototype.
 *
 * @returns Every field beyond a bound, and whether the rest may still be parsed to find what else is wrong.
 */
export function checkBounds(input: unknown): Bounds {
  const fields: InvalidField[] = [];
  const pending: Place[] = [{ value: input, parent: undefined, key: '', depth: 0 }];
  let seen = 0;
  let parsable = true;
  for (let place = pending.pop(); place; place = pending.pop()) {
    seen += 1;
    if (seen > MAX_VALUES) {
      return {
        parsable: false,
        fields: [...fields, { path: 'input', rule: `must have at most ${MAX_VALUES} values in all`, value: 'more' }],
      };
    }
    const rule = brokenBound(place);
    const isKey = rule === FORBIDDEN;
    if (rule) fields.push(refuse(place, rule));
    if (rule && !isKey) parsable = false;
    if (!rule && typeof place.value === 'object' && place.value !== null && !isDecimal(place.value))
      pushChildren(pending, place);
  }
  return { parsable, fields };
}

/** A value and the way to it; the path is only written out when something is wrong. */
interface Place {
  readonly value: unknown;
  readonly parent: Place | undefined;
  readonly key: string | number;
  readonly depth: number;
}

const FORBIDDEN = 'is not a known field';

function brokenBound({ value, key, depth }: Place): string | undefined {
  if (typeof key === 'string' && FORBIDDEN_KEYS.has(key)) return FORBIDDEN;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > MAX_DEPTH) return `must be nested at most ${MAX_DEPTH} deep`;
  if (Array.isArray(value)) return value.length > MAX_ENTRIES ? `must have at most ${MAX_ENTRIES} entries` : undefined;
  if (!isPlain(value) && !isDecimal(value)) return 'must be a plain object';
  return hasTooManyKeys(value) ? `must have at most ${MAX_ENTRIES} fields` : undefined;
}

/** Counts no further than it must. */
function hasTooManyKeys(value: object): boolean {
  let keys = 0;
  for (const _key in value) {
    keys += 1;
    if (keys > MAX_ENTRIES) return true;
  }
  return false;
}

/** Objects of other realms are plain too: their prototype is the top of some chain. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function pushChildren(pending: Place[], place: Place): void {
  const { value, depth } = place;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      pending.push({ value: value[index], parent: place, key: index, depth: depth + 1 });
    }
    return;
  }
  for (const key of Object.keys(value as object)) {
    pending.push({ value: (value as Record<string, unknown>)[key], parent: place, key, depth: depth + 1 });
  }
}

function refuse(place: Place, rule: string): InvalidField {
  const path: (string | number)[] = [];
  for (let at: Place | undefined = place; at?.parent; at = at.parent) path.unshift(at.key);
  return { path: pathText(path), rule, value: valueText(place.value) };
}
