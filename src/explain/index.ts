export { explainComparison } from './explainComparison.ts';
export { explainCounterOffer } from './explainCounterOffer.ts';
export { explainProposal } from './explainProposal.ts';
export { type ExplainVerdictOptions, explainVerdict } from './explainVerdict.ts';
export type { Explanation, Section, Sentence } from './explanation.ts';
export { explanationText } from './explanationText.ts';
export type { Audience, Locale } from './locale.ts';
export type { ExplainOptions } from './told.ts';
