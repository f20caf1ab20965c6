import { type InvalidField, isRepaymentError } from '../errors.ts';
import { readInput } from '../input/index.ts';
import { isCurrency, MINOR_DIGITS } from '../money/index.ts';
import { MAX_PLAN_VALUES, PLAN_SCHEMAS, type ReadPlan } from '../plans/index.ts';
import { plainCopy } from './plainCopy.ts';

/** Laws that a value breaks before its figures can be read; the rule of a bad field tells which. */
const READING = {
  'nothing is negative': /^must not be negative$/,
  'amounts have the currency digits': /^must be decimal text with exactly/,
  'has the shape of a plan': /^/,
} as const satisfies Record<string, RegExp>;

/** A law of what can be read as a plan at all. */
export type ReadingLaw = keyof typeof READING | 'is plain JSON';

/** A law of reading that is broken, and where. */
export interface Unreadable {
  readonly law: ReadingLaw;
  readonly where: string;
  readonly message: string;
}

/** A plan as read, or every reason why it cannot be. */
export type PlanReading =
  | { readonly plan: ReadPlan; readonly broken: null }
  | { readonly plan: null; readonly broken: readonly Unreadable[] };

/** @returns Whatever is given as a finished plan, each part read once; never throws. */
export function readPlan(given: unknown): PlanReading {
  const copy = plainCopy(given);
  if (!copy.plain) return broken([{ law: 'is plain JSON', where: copy.where, message: copy.message }]);
  const { currency } = (copy.value ?? {}) as { readonly currency?: unknown };
  const schema = PLAN_SCHEMAS[isCurrency(currency) ? MINOR_DIGITS[currency] : 2];
  try {
    const { value, fields } = readInput('check a plan', schema, copy.value, MAX_PLAN_VALUES);
    return value ? { plan: value, broken: null } : broken(fields.map(brokenField));
  } catch (error) {
    if (isRepaymentError(error, 'invalid-input')) return broken(error.details.map(brokenField));
    throw error;
  }
}

function broken(laws: readonly Unreadable[]): PlanReading {
  return { plan: null, broken: laws };
}

function brokenField({ path, rule, value }: InvalidField): Unreadable {
  const names = Object.keys(READING) as (keyof typeof READING)[];
  const law = names.find((name) => READING[name].test(rule)) ?? 'has the shape of a plan';
  return { law, where: path === '' || path === 'input' ? 'plan' : path, message: `${rule}, and is ${value}` };
}
