import type { $ZodType } from 'zod/v4/core';
import { ACCOUNT_SCHEMAS } from '../account/index.ts';
import { AFFORDABILITY_SCHEMAS } from '../affordability/index.ts';
import type { JsonSchema } from '../input/index.ts';
import { PLAN_SCHEMAS, TERMS_SCHEMAS } from '../plans/index.ts';
import { POLICY_SCHEMAS, RULE_KINDS, type RuleKind } from '../policy/index.ts';
import { generateSchema } from './generateSchema.ts';
import {
  ACCOUNT_TEXTS,
  AFFORDABILITY_TEXTS,
  DEFINITION_TEXTS,
  PLAN_TEXTS,
  POLICY_TEXTS,
  RATED_TEXTS,
  SETTLEMENT_TEXTS,
  TERMS_TEXTS,
} from './texts.ts';
import { withDefinitions } from './withDefinitions.ts';
import { type Texts, withTexts } from './withTexts.ts';

/** As many as any currency has: what a currency has less of, reading itself refuses. */
const DIGITS = 3;

/** What is written: one file a row. */
interface Written {
  readonly schema: $ZodType;
  readonly title: string;
  readonly description: string;
  readonly texts: Texts;
  /** What is done to the schema beside describing it. */
  readonly finish?: (schema: JsonSchema) => JsonSchema;
}

const termsOf = (kind: keyof (typeof TERMS_SCHEMAS)[3], own: Texts): Written => ({
  schema: TERMS_SCHEMAS[DIGITS][kind],
  title: `Terms of a plan of kind ${kind}`,
  description: 'What the parties want; everything left out is solved or defaulted.',
  texts: { ...TERMS_TEXTS, ...own },
});

const WRITTEN = {
  account: {
    schema: ACCOUNT_SCHEMAS[DIGITS],
    title: 'Account',
    description: 'An overdue account at the close of one date. It holds no personal data: ids are opaque.',
    texts: ACCOUNT_TEXTS,
  },
  affordability: {
    schema: AFFORDABILITY_SCHEMAS[DIGITS],
    title: 'Affordability',
    description: 'What a household earns, needs and owes elsewhere.',
    texts: AFFORDABILITY_TEXTS,
  },
  policy: {
    schema: POLICY_SCHEMAS[DIGITS],
    title: 'Policy',
    description: 'The rules that a plan is judged by.',
    texts: POLICY_TEXTS,
    finish: withRuleKinds,
  },
  plan: {
    schema: PLAN_SCHEMAS[DIGITS],
    title: 'Plan',
    description: 'A finished plan: amounts and rates as decimal text.',
    texts: PLAN_TEXTS,
  },
  'terms.installment': termsOf('installment', RATED_TEXTS),
  'terms.extended-term': termsOf('extended-term', {}),
  'terms.interest-reduction': termsOf('interest-reduction', RATED_TEXTS),
  'terms.principal-settlement': termsOf('principal-settlement', SETTLEMENT_TEXTS),
} as const satisfies Readonly<Record<string, Written>>;

/** What has a JSON Schema. */
export type SchemaName = keyof typeof WRITTEN;

/**
 * What policies, accounts, budgets, terms and plans look like as JSON, for editors and for other languages.
 *
 * @returns JSON Schema, draft 2020-12, by name. Everything that the library reads is valid by them; amounts may have
 * three decimals, whatever the currency.
 */
export function jsonSchemas(): Readonly<Record<SchemaName, JsonSchema>> {
  const written = Object.entries(WRITTEN).map(([name, row]) => [name, writeSchema(row)]);
  return Object.fromEntries(written) as Record<SchemaName, JsonSchema>;
}

function writeSchema({ schema, title, description, texts, finish = (same) => same }: Written): JsonSchema {
  const { $schema, ...generated } = withDefinitions(generateSchema(schema, DIGITS));
  const { $defs, ...described } = finish(withTexts(generated, texts));
  const definitions = Object.entries($defs ?? {}).map(([name, definition]) => {
    const text = DEFINITION_TEXTS[name];
    return [name, text === undefined ? definition : { description: text, ...definition }];
  });
  return { $schema, title, description, ...described, $defs: Object.fromEntries(definitions) } as JsonSchema;
}

/** Each kind of rule says what it judges; what every rule carries is defined once. */
function withRuleKinds(policy: JsonSchema): JsonSchema {
  const { rules } = policy.properties as { readonly rules: JsonSchema };
  const { oneOf = [] } = rules.items as JsonSchema;
  const described = { ...rules, items: { oneOf: oneOf.map(withSummary) } };
  return withDefinitions({ ...policy, properties: { ...policy.properties, rules: described } });
}

function withSummary(rule: JsonSchema): JsonSchema {
  const { kind, params, ...shared } = rule.properties as Readonly<Record<string, JsonSchema>>;
  const name = kind?.const as RuleKind;
  const description = RULE_KINDS[name].summary;
  const titled = Object.entries(shared).map(([key, part]) => [key, part.$ref ? part : { ...part, title: key }]);
  return {
    title: name,
    description,
    ...rule,
    properties: { ...Object.fromEntries(titled), kind: { ...kind, description }, params: params as JsonSchema },
  };
}
