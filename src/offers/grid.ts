import * as z from 'zod/mini';
import { countField, listOf, shareField, strictObject } from '../input/index.ts';
import { type Ratio, ratio } from '../money/index.ts';

const MOST_VALUES = 40;

const tenths = (...numbers: readonly bigint[]): Ratio[] => numbers.map((number) => ratio(number, 10n));

/** A share above zero, up to 100 %. */
const positiveShareField = shareField.check(
  z.refine(({ numerator }) => numerator > 0n, { error: 'must be above zero' }),
);

const monthsField = (most: number) => listOf(countField(1, most), MOST_VALUES);
const sharesField = listOf(shareField, MOST_VALUES);
const positiveSharesField = listOf(positiveShareField, MOST_VALUES);

/**
 * What is tried of each term. By default: 3 to 60 months, and 72 to 120 where hardship is lasting; rates from the
 * contract's down to zero by tenths; a half and all of what policy lets be waived and of the funds on hand; holidays of
 * 3 and 6 months. Each list may be given in place of the default.
 */
export const gridField = z.prefault(
  strictObject({
    /** Terms in months; the longest that dates and policy allow is always tried where it is shorter. */
    months: z._default(monthsField(360).check(z.minLength(1)), [3, 6, 9, 12, 18, 24, 30, 36, 42, 48, 54, 60]),
    /** Beside the others, where hardship is lasting. */
    longMonths: z._default(monthsField(600), [72, 84, 96, 108, 120]),
    /** Rates of installment plans, as shares of the contract's. */
    rates: z._default(sharesField, tenths(10n, 9n, 8n, 7n, 6n)),
    /** Rates of reductions, as shares of the contract's; zero is tried beside them. */
    reducedRates: z._default(sharesField, tenths(5n, 4n, 3n, 2n, 1n)),
    /** Waivers, as shares of the most that policy allows. */
    waivers: z._default(positiveSharesField, tenths(5n, 10n)),
    /** Down payments, as shares of the funds on hand. */
    downPayments: z._default(positiveSharesField, tenths(5n, 10n)),
    /** Months without payment, with a token one, or free of interest. */
    holidays: z._default(monthsField(60), [3, 6]),
  }),
  {},
);

export type Grid = z.output<typeof gridField>;
