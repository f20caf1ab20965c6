import type { InvalidField } from '../errors.ts';
import { isDecimal } from '../money/index.ts';
import { pathText, unreadable, valueText } from './describe.ts';
import { ReadBefore } from './readBefore.ts';

/**
 * How large an input may be. It is measured before anything is parsed, so that hostile input costs no more to refuse
 * than to read this far; every limit is far above what a real account needs. Texts are bounded by the fields that
 * read them.
 */
const MAX_DEPTH = 12;
const MAX_VALUES = 20_000;
const MAX_ENTRIES = 2_000;

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
 * @param most - The most values in all; more than 20,000 where an input holds a finished plan.
 * @returns Every field beyond a bound, and whether the rest may still be parsed to find what else is wrong.
 */
export function checkBounds(input: unknown, most = MAX_VALUES): Bounds {
  const survey: Survey = { path: [], fields: [], most, seen: 1, parsable: true };
  if (isNested(input)) visit(input, survey);
  if (survey.seen > most) {
    survey.parsable = false;
    survey.fields.push({ path: 'input', rule: `must have at most ${most} values in all`, value: 'more' });
  }
  return { parsable: survey.parsable, fields: survey.fields };
}

/** A walk through an input: where it is, and what it found. */
interface Survey {
  readonly path: (string | number)[];
  readonly fields: InvalidField[];
  readonly most: number;
  seen: number;
  parsable: boolean;
}

/** Most values are not: they are counted where they stand. */
function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A getter or a proxy may throw whatever it likes: what holds it is named like any other bad field. */
function visit(value: object, survey: Survey): void {
  if (survey.seen > survey.most) return;
  try {
    measure(value, survey);
  } catch {
    survey.parsable = false;
    survey.fields.push(unreadable(survey.path));
  }
}

function measure(value: object, survey: Survey): void {
  if (survey.path.length > MAX_DEPTH) refuse(value, `must be nested at most ${MAX_DEPTH} deep`, survey);
  else if (Array.isArray(value)) visitEntries(value, survey);
  else if (isPlain(value)) visitFields(value as Readonly<Record<string, unknown>>, survey);
  // A Decimal is not looked into: the field that reads it does. What was read before has been measured.
  else if (!isDecimal(value) && !ReadBefore.is(value)) refuse(value, 'must be a plain object', survey);
}

/** Objects of other realms are plain too: their prototype is the top of some chain. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

function visitEntries(list: readonly unknown[], survey: Survey): void {
  if (list.length > MAX_ENTRIES) {
    refuse(list, `must have at most ${MAX_ENTRIES} entries`, survey);
    return;
  }
  for (let index = 0; index < list.length; index += 1) visitInner(index, list[index], survey);
}

function visitInner(key: string | number, value: unknown, survey: Survey): void {
  survey.seen += 1;
  if (!isNested(value)) return;
  survey.path.push(key);
  visit(value, survey);
  survey.path.pop();
}

/** Counts no further than it must. */
function visitFields(fields: Readonly<Record<string, unknown>>, survey: Survey): void {
  let count = 0;
  for (const key in fields) {
    count += 1;
    if (count > MAX_ENTRIES) {
      refuse(fields, `must have at most ${MAX_ENTRIES} fields`, survey);
      return;
    }
    if (reachesPrototype(key)) name(fields[key], 'is not a known field', { ...survey, path: [...survey.path, key] });
    else visitInner(key, fields[key], survey);
  }
}

function reachesPrototype(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

function refuse(value: unknown, rule: string, survey: Survey): void {
  survey.parsable = false;
  name(value, rule, survey);
}

function name(value: unknown, rule: string, { path, fields }: Survey): void {
  fields.push({ path: pathText(path), rule, value: valueText(value) });
}
