import * as z from 'zod/mini';
import { MINIMUM_BASES, MINIMUM_INTEREST } from '../account/index.ts';
import { amountField, shareField } from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';

/** How a minimum payment is asked for: a share, at least a floor, the whole balance where that is small. */
export function minimumRuleFields(digits: MinorDigits) {
  const zero = z._default(amountField(digits), 0n);
  return {
    share: shareField,
    floor: zero,
    wholeBalanceUpTo: zero,
    /** What the share is taken of. */
    base: z._default(z.enum(MINIMUM_BASES), 'before-interest'),
    /** Whether the interest of the cycle is asked for on top of the share. */
    interest: z._default(z.enum(MINIMUM_INTEREST), 'on-top'),
  };
}
