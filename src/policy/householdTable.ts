import * as z from 'zod/mini';
import type { Affordability } from '../affordability/index.ts';
import { amountField, listOf } from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';

/** Amounts a month by household size, in minor units, and one for each member beyond the table. */
export interface HouseholdTable {
  /** The first is that of one person. */
  readonly byHouseholdSize: readonly bigint[];
  readonly perAdditionalMember: bigint;
}

/** The two fields of a table by household size. */
export function householdTableFields(digits: MinorDigits) {
  return {
    byHouseholdSize: listOf(amountField(digits), 20).check(z.minLength(1)),
    perAdditionalMember: amountField(digits),
  };
}

/** @returns What a table says of a household, in minor units a month; adults and dependants count alike. */
export function amountForHousehold(
  { byHouseholdSize, perAdditionalMember }: HouseholdTable,
  { adults, dependants }: Affordability['household'],
): bigint {
  const size = adults + dependants;
  const listed = byHouseholdSize[Math.min(size, byHouseholdSize.length) - 1] as bigint;
  return listed + perAdditionalMember * BigInt(Math.max(0, size - byHouseholdSize.length));
}
