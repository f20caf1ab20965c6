import type { JSONSchema } from 'zod/v4/core';
import { MAX_WHOLE_DIGITS, MINOR_DIGITS } from '../money/index.ts';

/** A part of a JSON Schema. Parts with the same title are the same, and stand among its definitions. */
export type JsonSchema = JSONSchema.BaseSchema;

/**
 * What JSON Schema says of a field, asked for only when a schema is written. It may let through what reading refuses,
 * since no pattern knows the lengths of months, but never refuses what reading takes.
 */
export type JsonForm = () => JsonSchema;

/** From here on a number has more whole digits than an amount. */
const TOO_LARGE = 10 ** MAX_WHOLE_DIGITS;
const ZERO_TEXT = { pattern: '^[0.]+%?$' };

/** From 0 to 1, which needs no percent sign, and percentages by their limit. */
const UP_TO_ONE = '0+([.][0-9]{1,12})?|0*1([.]0{1,12})?';
const UP_TO_100 = '0*([0-9]{1,2}([.][0-9]{1,12})?|100([.]0{1,12})?)%';
const UP_TO_1000 = '0*([0-9]{1,3}([.][0-9]{1,12})?|1000([.]0{1,12})?)%';

/** Text or a number from zero on, with at most so many decimals; of a number, decimals cannot be counted. */
export function amountForm(digits: number): JsonSchema {
  return { title: 'amount', anyOf: [amountText(digits), { ...amountNumber(digits), minimum: 0 }] };
}

/** An amount as a plan writes it: text with the decimals of its currency, of which there are at most so many. */
export function writtenAmountForm(digits: number): JsonSchema {
  return { title: 'writtenAmount', type: 'string', pattern: `^${writtenAmount(digits)}$` };
}

/** The same of either sign. */
export function signedWrittenAmountForm(digits: number): JsonSchema {
  return { title: 'signedWrittenAmount', type: 'string', pattern: `^-?${writtenAmount(digits)}$` };
}

function writtenAmount(digits: number): string {
  return digits === 0 ? '[0-9]+' : `[0-9]+([.][0-9]{1,${digits}})?`;
}

/** A rate or share as a plan writes it, of either sign. */
export const writtenFractionForm: JsonForm = () => ({
  title: 'writtenFraction',
  type: 'string',
  pattern: '^-?[0-9]+([.][0-9]{1,10})?$',
});

/** The same above zero. */
export function positiveAmountForm(digits: number): JsonSchema {
  const text = { ...amountText(digits), not: ZERO_TEXT };
  return { title: 'positiveAmount', anyOf: [text, { ...amountNumber(digits), exclusiveMinimum: 0 }] };
}

function amountText(digits: number): JsonSchema {
  const decimals = digits === 0 ? '' : `([.][0-9]{1,${digits}})?`;
  return { type: 'string', pattern: `^[0-9]{1,${MAX_WHOLE_DIGITS}}${decimals}$` };
}

const amountNumber = (digits: number): JsonSchema => ({
  type: digits === 0 ? 'integer' : 'number',
  exclusiveMaximum: TOO_LARGE,
});

/** A number of zero or more in no unit; zero may carry a sign. */
export const unsignedDecimalForm: JsonForm = () => ({
  title: 'decimal',
  anyOf: [
    { type: 'string', pattern: '^([0-9]{1,15}([.][0-9]{1,30})?|-0+([.]0+)?)$' },
    { type: 'number', minimum: 0, exclusiveMaximum: 1e15 },
  ],
});

/** A fraction or a percentage; a number is a fraction, and above 1 there is a percent sign. */
export const shareForm: JsonForm = () => ({
  title: 'share',
  anyOf: [fractionText(UP_TO_100), { type: 'number', minimum: 0, maximum: 1 }],
});

export const fractionForm: JsonForm = () => ({
  title: 'fraction',
  anyOf: [fractionText(UP_TO_1000), { type: 'number', minimum: 0, maximum: 1 }],
});

export const positiveFractionForm: JsonForm = () => ({
  title: 'positiveFraction',
  anyOf: [
    { ...fractionText(UP_TO_1000), not: ZERO_TEXT },
    { type: 'number', exclusiveMinimum: 0, maximum: 1 },
  ],
});

const fractionText = (percentage: string): JsonSchema => ({
  type: 'string',
  pattern: `^(${UP_TO_ONE}|${percentage})$`,
});

/** Whether the month has the day is left to whoever knows the format. */
export const dateForm: JsonForm = () => ({
  title: 'date',
  type: 'string',
  format: 'date',
  pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
});

export const currencyForm: JsonForm = () => ({ title: 'currency', type: 'string', enum: Object.keys(MINOR_DIGITS) });

/** Characters here are code points, of which no text has more than it has characters in JavaScript. */
export function textForm(title: string, most: number): JsonSchema {
  return { title, type: 'string', minLength: 1, maxLength: most };
}

/** A whole number between two bounds, both included. */
export function countForm(least: number, most: number): JsonSchema {
  return { type: 'integer', minimum: least, maximum: most };
}
