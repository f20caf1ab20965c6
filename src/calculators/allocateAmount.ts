import * as z from 'zod/mini';
import { amountField, crossCheck, currencyField, forDigits, type Given, listOf, strictObject } from '../input/index.ts';
import { type Amount, allocate, type Currency } from '../money/index.ts';
import { readInCurrency } from './readInCurrency.ts';

const MAX_WEIGHTS = 1_000;

const SCHEMAS = forDigits((digits) =>
  strictObject({
    currency: currencyField,
    amount: amountField(digits),
    weights: listOf(amountField(digits), MAX_WEIGHTS).check(z.minLength(1)),
  }).check(
    crossCheck(({ weights }) => [
      weights.every((weight) => weight === 0n) && { path: ['weights'], rule: 'must not all be zero' },
    ]),
  ),
);

/** What {@link allocateAmount} takes. */
export type AllocationInput = Given<z.input<(typeof SCHEMAS)[2]>>;

/** One amount shared among several debts. */
export interface Allocation {
  readonly currency: Currency;
  /** In the order of the weights; they add up to the amount. */
  readonly parts: readonly Amount[];
}

/**
 * Shares one amount among several debts pro rata, by largest remainder: the parts always add up to the amount.
 *
 * Each part is floor(amount * weight / sum of weights); the minor units left over go one each to the largest remainders,
 * the earlier debt first where they are equal. Three debts of 4,550, 6,700 and 1,200 share 160.00 without losing the
 * cent that rounding each share alone loses.
 * Rounding: once a part, down; the residue goes as said.
 *
 * @param input.weights - What to share by, such as balances or contractual payments.
 * @returns One part a weight.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example How do three creditors share 160.00?
 * import { allocateAmount } from 'repayment-plan';
 * const weights = ['4550.00', '6700.00', '1200.00'];
 * allocateAmount({ currency: 'GBP', amount: '160.00', weights }).parts; // ['58.47', '86.11', '15.42']
 */
export function allocateAmount(input: AllocationInput): Allocation {
  const { given, money } = readInCurrency('allocate an amount', SCHEMAS, input);
  return { currency: given.currency, parts: allocate(given.amount, given.weights).map(money) };
}
