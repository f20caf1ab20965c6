import * as z from 'zod/mini';
import { countField, crossCheck, strictObject } from '../input/index.ts';

const days = z.optional(countField(0, 20_000));

/** A range of days past due, both ends included; open where an end is left out. */
export const daysPastDueField = strictObject({ least: days, most: days }).check(
  crossCheck(({ least = 0, most = least }) => [most < least && { path: ['most'], rule: `must be at least ${least}` }]),
);
