export { type AgreementTerms, type AgreementTermsOptions, agreementTerms } from './agreementTerms.ts';
export {
  type ContingentCharge,
  type CostDisclosure,
  type CostDisclosureOptions,
  costDisclosure,
  type ThirdPartyCharge,
} from './costDisclosure.ts';
export type { DocumentItem, DocumentSource, DocumentTable, MissingField, PlanDocument } from './document.ts';
export { documentMarkdown } from './documentMarkdown.ts';
export { explainComparison } from './explainComparison.ts';
export { explainCounterOffer } from './explainCounterOffer.ts';
export { explainInfeasible } from './explainInfeasible.ts';
export { type ExplainPlanOptions, explainPlan } from './explainPlan.ts';
export { explainProposal } from './explainProposal.ts';
export { type ExplainVerdictOptions, explainVerdict } from './explainVerdict.ts';
export type { Explanation, Section, Sentence } from './explanation.ts';
export { explanationText } from './explanationText.ts';
export { type Audience, LOCALES, type Locale } from './locale.ts';
export { type RepaymentBox, type RepaymentBoxOptions, repaymentBox } from './repaymentBox.ts';
export {
  type EqualPayments,
  type RepresentativeExample,
  type RepresentativeExampleOptions,
  representativeExample,
} from './representativeExample.ts';
export type { ExplainOptions } from './told.ts';
