import * as z from 'zod/mini';
import { dateField, listOf, writtenAmountField } from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';

/** A century of months. */
const MAX_MONTHS = 1_200;

/** Of what happens without any payment, that which is told. */
export function baselineField(digits: MinorDigits) {
  const amount = writtenAmountField(digits);
  return z.object({
    outcome: z.literal('baseline'),
    kind: z.literal('doing-nothing'),
    cost: z.object({ interest: amount, penalties: amount, balanceLeft: amount }),
    months: listOf(z.object({ end: dateField }), MAX_MONTHS),
  });
}
