import { EXTENDED_TERM_FAMILIES } from './families/extendedTerm.ts';
import { INSTALLMENT_FAMILIES } from './families/installment.ts';
import { REDUCTION_FAMILIES } from './families/reduction.ts';
import { SETTLEMENT_FAMILIES } from './families/settlement.ts';
import type { Family } from './family.ts';

const ALL_FAMILIES = [
  ...INSTALLMENT_FAMILIES,
  ...EXTENDED_TERM_FAMILIES,
  ...REDUCTION_FAMILIES,
  ...SETTLEMENT_FAMILIES,
] as const;

/** The ways in which plans are made for an offer. */
export type FamilyName = (typeof ALL_FAMILIES)[number]['name'];

/** Every family, in the order in which they are tried and reported. */
export const FAMILIES: readonly Family<FamilyName>[] = ALL_FAMILIES;

export const FAMILY_NAMES = FAMILIES.map(({ name }) => name) as [FamilyName, ...FamilyName[]];
