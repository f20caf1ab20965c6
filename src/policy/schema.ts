import * as z from 'zod/mini';
import { HARDSHIPS, PLAN_KINDS, PRODUCTS } from '../account/index.ts';
import {
  amountField,
  type CrossRule,
  crossCheck,
  currencyField,
  dateField,
  forDigits,
  type Given,
  listOf,
  nameField,
  orNull,
  roundingModeField,
  strictObject,
  textField,
} from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import { daysPastDueField } from './daysPastDue.ts';
import { RULE_KINDS, type RuleKind } from './ruleKinds.ts';

/** What a failed rule does: refuses, needs a higher authority, or is only shown. */
export const SEVERITIES = ['error', 'approval', 'warning', 'information'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Who says so: binding law, a supervisor's expectation, self-regulation, or habit. */
export const LEVELS = ['law', 'supervisory', 'industry', 'practice'] as const;

/** How sure we are of a rule: the text itself seen, a report of it, or recalled. */
export const VERIFICATIONS = ['primary', 'secondary', 'memory'] as const;

/** The most rules of a policy. */
export const MAX_RULES = 500;
const MAX_NAMES = 50;

const planKindsField = listOf(z.enum(PLAN_KINDS), PLAN_KINDS.length).check(z.minLength(1));

export const citationField = strictObject({
  instrument: textField,
  article: z.optional(textField),
  url: z.optional(textField),
});

/** What every rule carries beside its kind and parameters. */
const envelope = {
  id: nameField,
  severity: z.enum(SEVERITIES),
  /** A bank's own rule is practice. */
  level: z.enum(LEVELS),
  /** Whose rule it is, such as "CN"; findings repeat it. */
  jurisdiction: z.optional(nameField),
  citation: citationField,
  verification: z.enum(VERIFICATIONS),
  /** First day on which it applies; it always did where left out. */
  effectiveFrom: orNull(dateField),
  /** Last day on which it applies; it still does where left out. */
  effectiveTo: orNull(dateField),
  /** Which plans it concerns; all of them where left out. */
  appliesTo: z.optional(
    strictObject({
      planKinds: z.optional(planKindsField),
      products: z.optional(listOf(z.enum(PRODUCTS), PRODUCTS.length).check(z.minLength(1))),
      daysPastDue: z.optional(daysPastDueField),
      /** Customers in one of these hardships. */
      hardship: z.optional(listOf(z.enum(HARDSHIPS), HARDSHIPS.length).check(z.minLength(1))),
      /** Vulnerable customers alone, or all others alone. */
      vulnerable: z.optional(z.boolean()),
      /** Customers that carry one of these flags. */
      flags: z.optional(listOf(nameField, MAX_NAMES).check(z.minLength(1))),
      /** Plans under one of these programs; a plan that names no program is under none. */
      programs: z.optional(listOf(nameField, MAX_NAMES).check(z.minLength(1))),
    }),
  ),
  /** Plans that it leaves out even where it would concern them. */
  exceptPlanKinds: z.optional(planKindsField),
  /** Programs that it leaves out. */
  exceptPrograms: z.optional(listOf(nameField, MAX_NAMES).check(z.minLength(1))),
  /** Why the bank set a rule of law aside or loosened it; findings repeat it. */
  loosened: orNull(textField),
};

function ruleSchema<Kind extends RuleKind>(kind: Kind, digits: MinorDigits) {
  const params = RULE_KINDS[kind].params(digits) as ReturnType<(typeof RULE_KINDS)[Kind]['params']>;
  return strictObject({ ...envelope, kind: z.literal(kind), params });
}

type RuleSchema = { [Kind in RuleKind]: ReturnType<typeof ruleSchema<Kind>> }[RuleKind];

/** One schema a row of the table of kinds. */
function ruleSchemas(digits: MinorDigits): [RuleSchema, ...RuleSchema[]] {
  const kinds = Object.keys(RULE_KINDS) as [RuleKind, ...RuleKind[]];
  return kinds.map((kind) => ruleSchema(kind, digits)) as unknown as [RuleSchema, ...RuleSchema[]];
}

/** One rule of whatever kind, one schema for each number of minor digits. */
export const RULE_SCHEMAS = forDigits((digits) => z.discriminatedUnion('kind', ruleSchemas(digits)));

/** How a policy rounds: the mode, and to what multiple payments are rounded. */
export function roundingField(digits: MinorDigits) {
  return strictObject({
    mode: z._default(roundingModeField, 'halfExpand'),
    paymentMultiple: z.optional(amountField(digits)),
  });
}

function buildPolicySchema(digits: MinorDigits) {
  return strictObject({
    /** Where an editor finds the JSON Schema; nothing is read from there. */
    $schema: z.optional(textField),
    policyId: nameField,
    version: z.optional(nameField),
    description: z.optional(textField),
    currency: z.optional(currencyField),
    rounding: z._default(roundingField(digits), { mode: 'halfExpand' }),
    rules: listOf(RULE_SCHEMAS[digits], MAX_RULES),
  }).check(crossCheck(({ rules }) => brokenRules(rules)));
}

/** What rules break together: ids twice, and days of effect in the wrong order. */
export function brokenRules(rules: readonly z.output<RuleSchema>[]): readonly CrossRule[] {
  const broken: CrossRule[] = [];
  const ids = new Set<string>();
  rules.forEach(({ id, effectiveFrom, effectiveTo }, index) => {
    if (ids.has(id)) broken.push({ path: ['rules', index, 'id'], rule: 'must be unique among the rules' });
    if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) {
      broken.push({ path: ['rules', index, 'effectiveTo'], rule: `must not be before ${effectiveFrom}` });
    }
    ids.add(id);
  });
  return broken;
}

/** A policy, one schema for each number of minor digits. */
export const POLICY_SCHEMAS = forDigits(buildPolicySchema);

/** A policy as read. */
export type Policy = z.output<(typeof POLICY_SCHEMAS)[2]>;
/** A policy as given; see the README for an example. */
export type PolicyInput = Given<z.input<(typeof POLICY_SCHEMAS)[2]>>;
/** One rule as read. */
export type Rule = Policy['rules'][number];
/** One rule of one kind. */
export type RuleOf<Kind extends RuleKind> = Extract<Rule, { readonly kind: Kind }>;
