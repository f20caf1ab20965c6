import type { Texts } from '../wording.ts';
import type { Code } from './codes.ts';

/** Values of vocabularies that are no words yet; the others are, but for their hyphens. */
export const CODES_EN = {
  compoundInterest: 'interest on interest',
  penalties: 'late charges',
  'annual-rate': 'yearly rate',
  'contingent-charges': 'charges on default or early settlement',
  'terms-before-start': 'terms in writing before the start',
  'rate-restored-at-most': 'rate at most as before',
  terminate: 'end of the plan',
  accelerate: 'everything due at once',
  'restore-contract': 'original contract',
  'resume-interest': 'interest under the contract',
  'reinstate-waived': 'waivers undone',
  'interest-for-days-used': 'interest for the days used only',
  'all-interest': 'all interest of the plan',
  'nominal-irr': 'nominal yearly rate',
  'effective-irr': 'effective yearly rate',
  agreed: 'agreed rate',
  'pboc-simple': "yearly rate of the People's Bank of China, simple",
  'pboc-irr': "yearly rate of the People's Bank of China, compounded",
  'reg-z-actuarial': 'annual percentage rate of Regulation Z',
  'eu-apr': 'annual percentage rate of the European Union',
  'non-performing': 'non-performing',
  true: 'yes',
  false: 'no',
} as const satisfies Partial<Texts<Code>>;
