import { parseInput } from '../../src/input/index.ts';
import { agreementField } from '../../src/policy/index.ts';
import type { SubjectChanges } from './subject.ts';

type AgreementInput = NonNullable<Parameters<typeof read>[0]>;

const read = (input: (typeof FIELD)['_zod']['input']) => parseInput('read an agreement', FIELD, input);
const FIELD = agreementField(2);

/** A plan whose parties agree on this, and on nothing else. */
export const agreed = (input: AgreementInput): SubjectChanges => ({ agreement: read(input) });
