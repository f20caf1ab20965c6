import * as z from 'zod/mini';
import { countField, signedFractionField, strictObject } from '../input/index.ts';
import { type Ratio, ratio } from '../money/index.ts';

/** Periods that a year may have. */
export const periodsPerYearField = countField(1, 366);

/** A rate per period, or a nominal yearly one with the periods that share it, so that 8 % / 12 stays exact. */
export const periodicRateField = z.union([
  signedFractionField,
  z.pipe(
    strictObject({ nominal: signedFractionField, periodsPerYear: periodsPerYearField }),
    z.transform(
      ({ nominal, periodsPerYear }): Ratio => ratio(nominal.numerator, nominal.denominator * BigInt(periodsPerYear)),
    ),
  ),
]);
