import { allDebtToIncome, disposableIncomeShare, livingMinimum } from './kinds/affordability.ts';
import { authorityTiers } from './kinds/authorityTiers.ts';
import { balanceNotEscalating } from './kinds/balanceNotEscalating.ts';
import { breachConsequence } from './kinds/breachConsequence.ts';
import { budgetGuideline } from './kinds/budgetGuideline.ts';
import { chargeOff } from './kinds/chargeOff.ts';
import { delinquencyClass } from './kinds/delinquencyClass.ts';
import { disclosedRate } from './kinds/disclosedRate.ts';
import { earlySettlement } from './kinds/earlySettlement.ts';
import { economicLoss } from './kinds/economicLoss.ts';
import { eligibility } from './kinds/eligibility.ts';
import { gracePeriod } from './kinds/gracePeriod.ts';
import { installmentRange } from './kinds/installmentRange.ts';
import { interestMoratorium } from './kinds/interestMoratorium.ts';
import { largestWaiver } from './kinds/largestWaiver.ts';
import { lateFee } from './kinds/lateFee.ts';
import { longestTerm } from './kinds/longestTerm.ts';
import { minimumPayment } from './kinds/minimumPayment.ts';
import { noCapitalization } from './kinds/noCapitalization.ts';
import { noCompoundInterest } from './kinds/noCompoundInterest.ts';
import { noIncreaseOfTotal } from './kinds/noIncreaseOfTotal.ts';
import { noNegativeAmortization } from './kinds/noNegativeAmortization.ts';
import { noRateAboveOriginal } from './kinds/noRateAboveOriginal.ts';
import { observationPeriod } from './kinds/observationPeriod.ts';
import { paymentAllocation } from './kinds/paymentAllocation.ts';
import { planAmountRange } from './kinds/planAmountRange.ts';
import { planFrequency } from './kinds/planFrequency.ts';
import { principalForgiveness } from './kinds/principalForgiveness.ts';
import { rateCeiling, rateFloor } from './kinds/rateBounds.ts';
import { reAge } from './kinds/reAge.ts';
import { renegotiationBan } from './kinds/renegotiationBan.ts';
import { repaymentEstimate } from './kinds/repaymentEstimate.ts';
import { reportingCode } from './kinds/reportingCode.ts';
import { requiredAgreement } from './kinds/requiredAgreement.ts';
import { responseDeadline } from './kinds/responseDeadline.ts';
import { restructuringTerm } from './kinds/restructuringTerm.ts';
import { settlementShare, settlementWindow } from './kinds/settlement.ts';
import { smallestInstallment } from './kinds/smallestInstallment.ts';
import { termRange } from './kinds/termRange.ts';
import { totalYearlyCost } from './kinds/totalYearlyCost.ts';
import { upfrontInterestBan } from './kinds/upfrontInterestBan.ts';
import { upfrontPayment } from './kinds/upfrontPayment.ts';

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
  'term-range': termRange,
  'installment-range': installmentRange,
  'plan-amount-range': planAmountRange,
  'total-yearly-cost': totalYearlyCost,
  'no-rate-above-original': noRateAboveOriginal,
  'no-capitalization': noCapitalization,
  'no-compound-interest': noCompoundInterest,
  'balance-not-escalating': balanceNotEscalating,
  'principal-forgiveness': principalForgiveness,
  'plan-frequency': planFrequency,
  'renegotiation-ban': renegotiationBan,
  'economic-loss': economicLoss,
  'no-increase-of-total': noIncreaseOfTotal,
  'upfront-payment': upfrontPayment,
  'restructuring-term': restructuringTerm,
  're-age': reAge,
  'delinquency-class': delinquencyClass,
  'charge-off': chargeOff,
  'observation-period': observationPeriod,
  'budget-guideline': budgetGuideline,
  'response-deadline': responseDeadline,
  'minimum-payment': minimumPayment,
  'late-fee': lateFee,
  'payment-allocation': paymentAllocation,
  'grace-period': gracePeriod,
  'interest-moratorium': interestMoratorium,
  'early-settlement': earlySettlement,
  'upfront-interest-ban': upfrontInterestBan,
  'breach-consequence': breachConsequence,
  'reporting-code': reportingCode,
  'required-agreement': requiredAgreement,
  'disclosed-rate': disclosedRate,
  'repayment-estimate': repaymentEstimate,
} as const;

export type RuleKind = keyof typeof RULE_KINDS;
