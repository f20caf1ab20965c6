import type { PlanKind } from '../account/index.ts';
import { crossCheck, forDigits } from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import { contradictions } from './contradictions.ts';
import { type CommonTerms, type TermsObject, termsObject } from './termsSchema.ts';

function termsSchema<Kind extends PlanKind>(kind: Kind, digits: MinorDigits): TermsObject<Kind> {
  const check = crossCheck<CommonTerms>((terms) => contradictions(terms, kind));
  return termsObject(kind, digits).check(check as never) as TermsObject<Kind>;
}

/** The terms of each kind, one schema for each number of minor digits. */
export const TERMS_SCHEMAS = forDigits((digits) => ({
  installment: termsSchema('installment', digits),
  'extended-term': termsSchema('extended-term', digits),
  'interest-reduction': termsSchema('interest-reduction', digits),
  'principal-settlement': termsSchema('principal-settlement', digits),
}));
