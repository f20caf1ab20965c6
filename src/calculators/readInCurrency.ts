import type * as z from 'zod/mini';
import { parseInput, peek } from '../input/index.ts';
import { type Amount, formatAmount, isCurrency, MINOR_DIGITS, type MinorDigits } from '../money/index.ts';

/** What a calculator was given, and how it writes amounts. */
interface ReadInput<Value> {
  readonly given: Value;
  readonly money: (minor: bigint) => Amount;
}

/**
 * Reads an input whose amounts are in the currency that its field `currency` names.
 *
 * @param schemas - One for each number of minor digits; an unknown currency is refused by the schema itself.
 * @returns The input in minor units.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 */
export function readInCurrency<Schema extends z.core.$ZodType>(
  action: string,
  schemas: Readonly<Record<MinorDigits, Schema & Parameters<typeof parseInput<Schema>>[1]>>,
  input: unknown,
): ReadInput<z.output<Schema>> {
  const named = peek(input, 'currency');
  const digits = isCurrency(named) ? MINOR_DIGITS[named] : 2;
  return {
    given: parseInput<Schema>(action, schemas[digits], input),
    money: (minor) => formatAmount(minor, digits),
  };
}
