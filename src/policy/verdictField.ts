import * as z from 'zod/mini';
import { dateField, listOf, nameField, sentenceField, strictObject } from '../input/index.ts';
import type { FixAxis } from './judgement.ts';
import { RULE_KINDS } from './ruleKinds.ts';
import { citationField, LEVELS, MAX_RULES, SEVERITIES, VERIFICATIONS } from './schema.ts';
import type { Finding } from './verdict.ts';

/** Every name of a closed set once: a name that is added to the type and not here does not compile. */
const FIX_AXES = {
  'term-months': true,
  installments: true,
  payment: true,
  rate: true,
  waiver: true,
  capitalization: true,
  'down-payment': true,
  'total-paid': true,
  'settlement-share': true,
  'loss-share': true,
  claim: true,
  agreement: true,
  budget: true,
  'customer-or-account': true,
} as const satisfies Record<FixAxis, true>;

const BOUNDS = {
  'at-most': true,
  'at-least': true,
  'one-of': true,
  'all-of': true,
  stated: true,
} as const satisfies Record<NonNullable<Finding['bound']>, true>;

const UNITS = {
  amount: true,
  share: true,
  rate: true,
  months: true,
  days: true,
  count: true,
  text: true,
} as const satisfies Record<NonNullable<Finding['unit']>, true>;

const said = z.nullable(sentenceField);

const findingField = strictObject({
  rule: nameField,
  kind: z.enum(namesOf(RULE_KINDS)),
  severity: z.enum(SEVERITIES),
  level: z.enum(LEVELS),
  jurisdiction: z.nullable(nameField),
  citation: citationField,
  verification: z.enum(VERIFICATIONS),
  loosened: said,
  result: z.enum(['passed', 'failed', 'not-applicable']),
  reason: said,
  where: said,
  bound: z.nullable(z.enum(namesOf(BOUNDS))),
  unit: z.nullable(z.enum(namesOf(UNITS))),
  actual: said,
  limit: said,
  headroom: said,
  fix: z.nullable(strictObject({ change: z.enum(namesOf(FIX_AXES)), to: sentenceField })),
});

/** A verdict as a finished plan carries it. */
export const verdictField = strictObject({
  outcome: z.enum(['compliant', 'needs-approval', 'refused', 'unchecked']),
  policyId: z.nullable(nameField),
  policyVersion: z.nullable(nameField),
  asOf: dateField,
  authority: said,
  findings: listOf(findingField, MAX_RULES),
});

function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): [Name, ...Name[]] {
  return Object.keys(table) as [Name, ...Name[]];
}
