import * as z from 'zod/mini';
import { minimumOfParts } from '../account/index.ts';
import {
  amountField,
  currencyField,
  forDigits,
  type Given,
  roundingModeField,
  shareField,
  strictObject,
} from '../input/index.ts';
import type { Amount, Currency } from '../money/index.ts';
import { minimumRuleFields } from './minimumRuleFields.ts';
import { readInCurrency } from './readInCurrency.ts';

const SCHEMAS = forDigits((digits) => {
  const zero = z._default(amountField(digits), 0n);
  return strictObject({
    currency: currencyField,
    owed: strictObject({
      purchases: zero,
      cash: zero,
      installments: zero,
      overLimit: zero,
      unpaidMinimum: zero,
      interest: zero,
      fees: zero,
    }),
    rule: strictObject({ ...minimumRuleFields(digits), cashShare: z.optional(shareField) }),
    rounding: z._default(roundingModeField, 'halfExpand'),
  });
});

/** What {@link minimumPayment} takes. */
export type MinimumPaymentInput = Given<z.input<(typeof SCHEMAS)[2]>>;

/** The minimum payment of one statement. */
export interface MinimumPayment {
  readonly currency: Currency;
  readonly payment: Amount;
  /** Everything owed. */
  readonly balance: Amount;
}

/**
 * The minimum payment of a statement: share * purchases + cash share * cash + installments due + over the limit + unpaid
 * minimum + interest + fees, at least the floor, at most everything owed; everything owed where that is small.
 *
 * Each minor unit owed stands in exactly one part. The share may be taken of the balance before or after interest, and
 * interest may be asked for on top of it or not: `{ base, interest }`.
 * Rounding: once a share, in the mode given.
 *
 * @param input.owed - What the balance consists of; parts left out are zero.
 * @param input.rule - The contract's rule; `cashShare` is the share of purchases when left out.
 * @returns The payment asked for, and everything owed.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What is asked for at 10 % of purchases and all of cash?
 * import { minimumPayment } from 'repayment-plan';
 * const owed = { purchases: '10000.00', cash: '2000.00', unpaidMinimum: '500.00', interest: '150.00', fees: '30.00' };
 * const rule = { share: '10%', cashShare: '100%', floor: '50.00' };
 * minimumPayment({ currency: 'CNY', owed, rule }).payment; // '3680.00'
 */
export function minimumPayment(input: MinimumPaymentInput): MinimumPayment {
  const { given, money } = readInCurrency('measure a minimum payment', SCHEMAS, input);
  const { currency, owed, rule, rounding } = given;
  return {
    currency,
    payment: money(minimumOfParts(rule, owed, rounding)),
    balance: money(Object.values(owed).reduce((sum, part) => sum + part, 0n)),
  };
}
