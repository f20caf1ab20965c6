import { allDebtToIncome, disposableIncomeShare, livingMinimum } from './kinds/affordability.ts';
import { authorityTiers } from './kinds/authorityTiers.ts';
import { eligibility } from './kinds/eligibility.ts';
import { largestWaiver } from './kinds/largestWaiver.ts';
import { longestTerm } from './kinds/longestTerm.ts';
import { noNegativeAmortization } from './kinds/noNegativeAmortization.ts';
import { rateCeiling, rateFloor } from './kinds/rateBounds.ts';
import { settlementShare, settlementWindow } from './kinds/settlement.ts';
import { smallestInstallment } from './kinds/smallestInstallment.ts';

/** Every kind of rule. A new kind is a new file and a new row. */
export const RULE_KINDS = {
  'longest-term': longestTerm,
  'smallest-installment': smallestInstallment,
  'rate-floor': rateFloor,
  'rate-ceiling': rateCeiling,
  'largest-waiver': largestWaiver,
  'settlement-window': settlementWindow,
  'settlement-share': settlementShare,
  eligibility,
  'no-negative-amortization': noNegativeAmortization,
  'disposable-income-share': disposableIncomeShare,
  'all-debt-to-income': allDebtToIncome,
  'living-minimum': livingMinimum,
  'authority-tiers': authorityTiers,
} as const;

export type RuleKind = keyof typeof RULE_KINDS;
