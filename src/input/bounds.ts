import type { InvalidField } from '../errors.ts';
import { isDecimal } from '../money/index.ts';
import { pathText, valueText } from './describe.ts';

/**
 * How large an input may be. It is measured before anything is parsed, so that hostile input costs no more to refuse
 * than to read this far; every limit is far above what a real account needs.
 */
const MAX_DEPTH = 12;
const MAX_VALUES = 20_000;
const MAX_LIST = 2_000;
const MAX_TEXT = 2_000;
/** Keys that would reach an object's prototype. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Measures an input: nesting at most 12 deep, 20,000 values in all, lists of at most 2,000 entries, texts of at most
 * 2,000 characters, plain objects only, no key that reaches a prototype.
 *
 * @returns Every field beyond a bound; empty for an input that may be parsed.
 */
export function checkBounds(input: unknown): readonly InvalidField[] {
  const found: InvalidField[] = [];
  const pending: Place[] = [{ value: input, parent: undefined, key: '', depth: 0 }];
  let seen = 0;
  for (let place = pending.pop(); place; place = pending.pop()) {
    seen += 1;
    if (seen > MAX_VALUES)
      return [...found, refuse({ ...place, value: '' }, `must have at most ${MAX_VALUES} values in all`)];
    const rule = brokenBound(place);
    if (rule) found.push(refuse(place, rule));
    else if (typeof place.value === 'object' && place.value !== null && !isDecimal(place.value))
      pushChildren(pending, place);
  }
  return found;
}

/** A value and the way to it; the path is only written out when something is wrong. */
interface Place {
  readonly value: unknown;
  readonly parent: Place | undefined;
  readonly key: string | number;
  readonly depth: number;
}

function brokenBound({ value, key, depth }: Place): string | undefined {
  if (typeof key === 'string' && FORBIDDEN_KEYS.has(key)) return 'is not a known field';
  if (typeof value === 'string')
    return value.length > MAX_TEXT ? `must have at most ${MAX_TEXT} characters` : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > MAX_DEPTH) return `must be nested at most ${MAX_DEPTH} deep`;
  if (Array.isArray(value)) return value.length > MAX_LIST ? `must have at most ${MAX_LIST} entries` : undefined;
  if (!isPlain(value) && !isDecimal(value)) return 'must be a plain object';
  return Object.keys(value).length > MAX_LIST ? `must have at most ${MAX_LIST} fields` : undefined;
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
