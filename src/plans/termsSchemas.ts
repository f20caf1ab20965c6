import type { PlanKind } from '../account/index.ts';
import { crossCheck, forDigits } from '../input/index.ts';
import { contradictions } from './contradictions.ts';
import { type CommonTerms, TERMS_OBJECTS } from './termsSchema.ts';

function checked<Schema extends { check: (check: never) => Schema }>(kind: PlanKind, schema: Schema): Schema {
  return schema.check(crossCheck<CommonTerms>((terms) => contradictions(terms, kind)) as never);
}

/** The terms of each kind, one schema for each number of minor digits. */
export const TERMS_SCHEMAS = forDigits((digits) => ({
  installment: checked('installment', TERMS_OBJECTS.installment(digits)),
  'extended-term': checked('extended-term', TERMS_OBJECTS['extended-term'](digits)),
  'interest-reduction': checked('interest-reduction', TERMS_OBJECTS['interest-reduction'](digits)),
  'principal-settlement': checked('principal-settlement', TERMS_OBJECTS['principal-settlement'](digits)),
}));
