import * as z from 'zod/mini';
import { $constructor, $ZodObjectJIT } from 'zod/v4/core';
import { type CalendarDate, readDate } from '../calendar/index.ts';
import {
  type Currency,
  isCurrency,
  MINOR_DIGITS,
  type MinorDigits,
  type Ratio,
  readAmount,
  readFraction,
} from '../money/index.ts';
import {
  amountForm,
  countForm,
  currencyForm,
  dateForm,
  fractionForm,
  type JsonForm,
  type JsonSchema,
  positiveAmountForm,
  positiveFractionForm,
  shareForm,
  textForm,
} from './jsonForms.ts';
import type { ReadBefore } from './readBefore.ts';
import { whenAsked } from './whenAsked.ts';

/** A Decimal of any copy of decimal.js, which is read by its digits. */
interface DecimalLike {
  readonly d: readonly number[];
  readonly e: number;
  readonly s: number;
}

/** An amount in major units: `"850.00"`, 850 or a Decimal; never more decimals than the currency has. */
export type AmountInput = string | number | DecimalLike;

/** A fraction or percentage: `"18.25%"`, `"0.1825"`, 0.1825 or a Decimal. */
export type FractionInput = string | number | DecimalLike;

/** An input as a caller may hand it over: frozen, or written as a constant. Nothing given is ever changed. */
export type Given<Input> = Input extends ReadBefore
  ? Input
  : Input extends (infer Item)[]
    ? readonly Given<Item>[]
    : Input extends object
      ? { readonly [Key in keyof Input]: Given<Input[Key]> }
      : Input;

/** What a field reads: the typed value, or the rule that was broken. */
type Read<Value> = (value: unknown) => { readonly ok: Value } | string;

/**
 * A schema of one step. What zod would compose of a custom schema, a pipe and a transform is read several times as
 * fast in one, and most of an input is such fields.
 */
const ReadField = $constructor('ZodMiniCustom', (instance: ReadFieldInstance, definition: ReadFieldDefinition) => {
  instance._zod.parse = (payload) => {
    const result = definition.read(payload.value);
    if (typeof result === 'string') {
      payload.issues.push({ code: 'custom', message: result, input: payload.value, inst: instance });
    } else {
      payload.value = result.ok;
    }
    return payload;
  };
  (z.ZodMiniType.init as Initialize)(instance, definition);
});

type ReadFieldDefinition = z.core.$ZodTypeDef & { readonly read: Read<unknown>; readonly form?: JsonForm | undefined };
type ReadFieldInstance = z.ZodMiniType & { _zod: { def: ReadFieldDefinition } };

/**
 * A field read by a function that returns the typed value or the rule that was broken.
 *
 * @param form - What JSON Schema says of it; a field of an input that is written to no file needs none.
 */
export function field<Value, Input>(read: Read<Value>, form?: JsonForm): z.ZodMiniType<Value, Input> {
  return new ReadField({ type: 'custom', read, form } as never) as unknown as z.ZodMiniType<Value, Input>;
}

/** @returns What JSON Schema says of a field; undefined of anything else. */
export function jsonFormOf(schema: z.core.$ZodType): JsonSchema | undefined {
  return (schema._zod.def as Partial<ReadFieldDefinition>).form?.();
}

/** An amount in major units, read to minor units with these digits. */
export function amountField(digits: number) {
  return field<bigint, AmountInput>(
    (value) => {
      const amount = readAmount(value, digits);
      return typeof amount === 'string' ? amount : { ok: amount };
    },
    () => amountForm(digits),
  );
}

/** An amount above zero. */
export function positiveAmountField(digits: number) {
  return field<bigint, AmountInput>(
    (value) => {
      const amount = readAmount(value, digits);
      if (typeof amount === 'string') return amount;
      return amount > 0n ? { ok: amount } : 'must be above zero';
    },
    () => positiveAmountForm(digits),
  );
}

/** A rate as a fraction or percentage of any size up to 1,000 %. */
export const fractionField = field<Ratio, FractionInput>((value) => upTo1000Percent(readFraction(value)), fractionForm);

/** A rate with up to 24 decimals, as a market or another engine quotes it. */
export const preciseFractionField = field<Ratio, FractionInput>((value) => upTo1000Percent(readFraction(value, 24)));

function upTo1000Percent(fraction: Ratio | string): { readonly ok: Ratio } | string {
  if (typeof fraction === 'string') return fraction;
  return fraction.numerator > 10n * fraction.denominator ? 'must be at most 1000%' : { ok: fraction };
}

/** A fraction or percentage above zero, up to 1,000 %. */
export const positiveFractionField = field<Ratio, FractionInput>((value) => {
  const fraction = readFraction(value);
  if (typeof fraction === 'string') return fraction;
  const inRange = fraction.numerator > 0n && fraction.numerator <= 10n * fraction.denominator;
  return inRange ? { ok: fraction } : 'must be above zero and at most 1000%';
}, positiveFractionForm);

/** A share from 0 to 100 %. */
export const shareField = field<Ratio, FractionInput>((value) => {
  const share = readFraction(value);
  if (typeof share === 'string') return share;
  return share.numerator > share.denominator ? 'must be at most 100%' : { ok: share };
}, shareForm);

export const dateField = field<CalendarDate, string>((value) => {
  const result = readDate(value);
  return typeof result === 'string' ? result : { ok: result.date };
}, dateForm);

export const currencyField = field<Currency, Currency>(
  (value) => (isCurrency(value) ? { ok: value } : 'must be an ISO 4217 code such as "CNY" with 0, 2 or 3 minor digits'),
  currencyForm,
);

/** A short name or identifier. */
export const nameField = field<string, string>(
  (value) =>
    typeof value === 'string' && value.length >= 1 && value.length <= 100
      ? { ok: value }
      : 'must be a text of 1 to 100 characters',
  () => textForm('name', 100),
);

/** The most characters of a free text. */
export const MAX_TEXT = 500;

/** Free text, such as a citation. */
export const textField = field<string, string>(
  (value) =>
    typeof value === 'string' && value.length >= 1 && value.length <= MAX_TEXT
      ? { ok: value }
      : `must be a text of 1 to ${MAX_TEXT} characters`,
  () => textForm('text', MAX_TEXT),
);

/** A whole number between two bounds, both included. */
export function countField(least: number, most: number) {
  return field<number, number>(
    (value) =>
      Number.isInteger(value) && (value as number) >= least && (value as number) <= most
        ? { ok: value as number }
        : `must be a whole number from ${least} to ${most}`,
    () => countForm(least, most),
  );
}

/** zod's object as zod itself compiles it outside of zod/mini: read several times faster, refused alike. */
const CompiledObject = $constructor('ZodMiniObject', (instance: z.ZodMiniObject, definition: never) => {
  for (const { init } of [$ZodObjectJIT, z.ZodMiniType]) (init as Initialize)(instance, definition);
});

type Initialize = (instance: unknown, definition: unknown) => void;

/** An object with these fields and no others. Where the engine forbids compiling, it is read step by step. */
export function strictObject<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodMiniObject<Shape, z.core.$strict> {
  return new CompiledObject({ type: 'object', shape, catchall: z.never() } as never) as unknown as z.ZodMiniObject<
    Shape,
    z.core.$strict
  >;
}

/** A list with at most so many entries. */
export function listOf<Schema extends z.core.$ZodType>(schema: Schema, most: number) {
  return z.array(schema).check(z.maxLength(most));
}

/** How a date that is no business day moves. */
export const businessDayConventionField = z.enum([
  'unadjusted',
  'following',
  'preceding',
  'modified-following',
  'modified-preceding',
]);

/** How dates move to business days; holidays are the caller's. */
export const businessDaysField = strictObject({
  convention: businessDayConventionField,
  weekend: z._default(listOf(countField(1, 7), 6), [6, 7]),
  holidays: z._default(listOf(dateField, 2_000), []),
  workingDays: z._default(listOf(dateField, 2_000), []),
});

/** One schema for each number of minor digits, built when asked for: amounts are read in the account's currency. */
export function forDigits<Schema>(build: (digits: MinorDigits) => Schema): Readonly<Record<MinorDigits, Schema>> {
  return whenAsked([0, 2, 3], build);
}

/** A rule between fields that each are fine: where it shows, and what must hold. */
export interface CrossRule {
  readonly path: readonly (string | number)[];
  readonly rule: string;
}

/** Checks fields against each other, once every field has been read. */
export function crossCheck<Value>(broken: (value: Value) => readonly (CrossRule | false)[]) {
  return z.check<Value>((payload) => {
    for (const found of broken(payload.value)) {
      if (found)
        payload.issues.push({ code: 'custom', path: [...found.path], message: found.rule, input: payload.value });
    }
  });
}

/** The rule that a part given in another currency breaks. */
export function otherCurrency(
  path: readonly string[],
  given: Currency | undefined,
  expected: Currency,
): CrossRule | false {
  return (
    given !== undefined &&
    given !== expected && { path: [...path, 'currency'], rule: `must be ${expected}, the currency of all amounts` }
  );
}

/** The rule that a dated line breaks which ends before it begins. */
export function endsBeforeStart(
  path: readonly (string | number)[],
  { from, until }: { readonly from: CalendarDate | null; readonly until: CalendarDate | null },
): CrossRule | false {
  return (
    from !== null && until !== null && until < from && { path: [...path, 'until'], rule: `must not be before ${from}` }
  );
}

/**
 * The minor digits of an input's account, read before anything else is: amounts are read in its currency.
 *
 * @returns Two for an input whose currency is not known; reading the currency itself then refuses it.
 */
export function currencyDigits(input: unknown): MinorDigits {
  const currency = peek(peek(input, 'account'), 'currency');
  return isCurrency(currency) ? MINOR_DIGITS[currency] : 2;
}

/** @returns A field of an input that is yet to be read; undefined where there is none, or where it cannot be read. */
export function peek(input: unknown, field: string): unknown {
  try {
    return (input as Readonly<Record<string, unknown>> | null | undefined)?.[field];
  } catch {
    return undefined;
  }
}
