export type { Explanation, Section, Sentence } from './explanation.ts';
export { explanationText } from './explanationText.ts';
export type { Audience, Locale } from './locale.ts';
