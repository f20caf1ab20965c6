import * as z from 'zod/mini';
import { lateFeeOn } from '../account/index.ts';
import {
  amountField,
  currencyField,
  forDigits,
  type Given,
  orNull,
  roundingModeField,
  shareField,
  strictObject,
} from '../input/index.ts';
import type { Amount, Currency } from '../money/index.ts';
import { readInCurrency } from './readInCurrency.ts';

const SCHEMAS = forDigits((digits) =>
  strictObject({
    currency: currencyField,
    unpaidMinimum: amountField(digits),
    share: shareField,
    floor: z._default(amountField(digits), 0n),
    cap: orNull(amountField(digits)),
    rounding: z._default(roundingModeField, 'halfExpand'),
  }),
);

/** What {@link lateFee} takes. */
export type LateFeeInput = Given<z.input<(typeof SCHEMAS)[2]>>;

/** The late fee of one cycle. */
export interface LateFee {
  readonly currency: Currency;
  readonly fee: Amount;
}

/**
 * The late fee of one cycle: max(floor, share * unpaid minimum), at most the cap.
 *
 * It is charged once a cycle, whatever the number of days, and bears no interest; nothing unpaid, no fee.
 * Rounding: once, the share, in the mode given.
 *
 * @param input.unpaidMinimum - What of the minimum payment was not paid.
 * @returns The fee.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What does a missed minimum of 10,000.00 cost at 5 %?
 * import { lateFee } from 'repayment-plan';
 * lateFee({ currency: 'CNY', unpaidMinimum: '10000.00', share: '5%', floor: '10.00' }).fee; // '500.00'
 */
export function lateFee(input: LateFeeInput): LateFee {
  const { given, money } = readInCurrency('measure a late fee', SCHEMAS, input);
  return { currency: given.currency, fee: money(lateFeeOn(given, given.unpaidMinimum, given.rounding)) };
}
