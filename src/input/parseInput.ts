import type * as z from 'zod/mini';
import { type InvalidField, invalidInput } from '../errors.ts';
import { checkBounds } from './bounds.ts';
import { pathText, unreadable, valueText } from './describe.ts';

type Issue = z.core.$ZodIssue;

/** At most this many bad fields are listed; one more says how many there were. */
const MAX_FIELDS = 100;

/**
 * Reads an unknown input by a schema, or throws one error that names every bad field.
 *
 * @param action - What cannot be done, for the message.
 * @param schema - The schema to read by.
 * @param input - Anything at all; it is not changed.
 * @param mostValues - The most values that it may hold in all, where that is not what every input may.
 * @returns The typed value.
 * @throws {RepaymentError} `invalid-input`, with every bad field's path, rule and value.
 */
export function parseInput<Schema extends z.core.$ZodType>(
  action: string,
  schema: Schema & { safeParse: (input: unknown) => z.core.util.SafeParseResult<z.output<Schema>> },
  input: unknown,
  mostValues?: number,
): z.output<Schema> {
  const read = readInput(action, schema, input, mostValues);
  if (read.fields.length > 0) throw invalidInput(action, limited(read.fields));
  return read.value as z.output<Schema>;
}

/**
 * Reads an unknown input by a schema, for whom a bad field is an answer: nothing is thrown but for hostile input.
 *
 * @param action - What cannot be done, for the message.
 * @param schema - The schema to read by.
 * @param input - Anything at all; it is not changed.
 * @param mostValues - As for {@link parseInput}.
 * @returns Every bad field, once each, and the typed value where there is none.
 * @throws {RepaymentError} `invalid-input` for an input that is too large or too deep to be read at all.
 */
export function readInput<Schema extends z.core.$ZodType>(
  action: string,
  schema: Schema & { safeParse: (input: unknown) => z.core.util.SafeParseResult<z.output<Schema>> },
  input: unknown,
  mostValues?: number,
): { readonly value: z.output<Schema> | undefined; readonly fields: readonly InvalidField[] } {
  const bounds = checkBounds(input, mostValues);
  if (!bounds.parsable) throw invalidInput(action, limited(bounds.fields));
  const result = read(action, schema, input);
  if (result.success && bounds.fields.length === 0) return { value: result.data, fields: [] };
  const issues = result.success ? [] : result.error.issues.flatMap(withoutUnions);
  const fields = [...bounds.fields, ...issues.flatMap((issue) => fieldsOf(issue, input))];
  return { value: undefined, fields: oncePerPath(fields) };
}

/** Bounds are measured by the keys that are there; a proxy may still throw where a key is looked for. */
function read<Result>(action: string, schema: { safeParse: (input: unknown) => Result }, input: unknown): Result {
  try {
    return schema.safeParse(input);
  } catch {
    throw invalidInput(action, [unreadable([])]);
  }
}

/** A field that broke several rules is named with the first of them. */
function oncePerPath(fields: readonly InvalidField[]): readonly InvalidField[] {
  const byPath = new Map<string, InvalidField>();
  for (const field of fields) if (!byPath.has(field.path)) byPath.set(field.path, field);
  return [...byPath.values()];
}

function limited(fields: readonly InvalidField[]): readonly InvalidField[] {
  if (fields.length <= MAX_FIELDS) return fields;
  const more = {
    path: 'input',
    rule: `must have no bad field`,
    value: `${fields.length} bad fields, of which the first ${MAX_FIELDS} are listed`,
  };
  return [...fields.slice(0, MAX_FIELDS), more];
}

function fieldsOf(issue: Issue, input: unknown): readonly InvalidField[] {
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => fieldAt([...issue.path, key], input, 'is not a known field'))
    : [fieldAt(issue.path, input, ruleOf(issue))];
}

/** Replaces what no branch of a union could read by what is wrong in the branch that was meant: the least is. */
function withoutUnions(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((issues) => issues.flatMap(withoutUnions));
  const shaped = branches.filter((issues) =>
    issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  const meant =
    shaped.find((issues) => shaped.every((others) => badFields(issues) <= badFields(others))) ??
    branches.find((issues) => issues.every(({ code }) => code === 'custom'));
  return meant && meant.length > 0
    ? meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    : [issue];
}

function badFields(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function ruleOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_union':
      return 'must be one of the documented kinds';
    case 'invalid_type':
      return `must be ${issue.expected === 'object' ? 'an object' : issue.expected === 'array' ? 'a list' : `a ${issue.expected}`}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `must have at most ${entries(issue.maximum)}`;
    case 'too_small':
      return `must have at least ${entries(issue.minimum)}`;
    case 'custom':
      return issue.message;
    default:
      return 'must have one of the documented shapes';
  }
}

/** @returns What is wrong with a field, with the value that stands at its path. */
export function fieldAt(path: readonly PropertyKey[], input: unknown, rule: string): InvalidField {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return { path: pathText(path), rule, value: 'undefined' };
    value = Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return { path: pathText(path), rule, value: valueText(value) };
}

function entries(count: number | bigint): string {
  return `${count} ${Number(count) === 1 ? 'entry' : 'entries'}`;
}
