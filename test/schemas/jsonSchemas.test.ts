import { readdirSync, readFileSync } from 'node:fs';
import * as policies from 'repayment-plan/policies';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_SCHEMAS, PLAN_KINDS } from '../../src/account/index.ts';
import { AFFORDABILITY_SCHEMAS } from '../../src/affordability/index.ts';
import type { JsonSchema } from '../../src/input/index.ts';
import { TERMS_SCHEMAS } from '../../src/plans/index.ts';
import { POLICY_SCHEMAS, RULE_KINDS, type RuleKind } from '../../src/policy/index.ts';
import { generateSchema } from '../../src/schemas/generateSchema.ts';
import { jsonSchemas, type SchemaName } from '../../src/schemas/index.ts';
import * as TEXTS from '../../src/schemas/texts.ts';
import { withField } from '../account/refusal.ts';
import { ruleOf } from '../policy/rule.ts';
import { RULE_CASES } from '../policy/ruleCases.ts';
import { validatorOf } from './validator.ts';

const SCHEMAS = jsonSchemas();
const NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];
const KINDS = Object.keys(RULE_KINDS) as readonly RuleKind[];

const errorsOf = Object.fromEntries(NAMES.map((name) => [name, validatorOf(SCHEMAS[name])])) as Readonly<
  Record<SchemaName, ReturnType<typeof validatorOf>>
>;

const EXAMPLES = new URL('../../examples/', import.meta.url);
/** Packages of their own, whose settings are JSON too. */
const PROGRAMS = ['calculator', 'service'];
/** Every example of an input: the end of its name says what it is, as in `bank-policy.json`. */
const EXAMPLE_FILES = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json') && !PROGRAMS.some((program) => path.startsWith(program)))
  .map((path) => ({ path, name: NAMES.find((name) => path.endsWith(`${name}.json`)) as SchemaName }));

const readExample = (path: string): unknown => JSON.parse(readFileSync(new URL(path, EXAMPLES), 'utf8'));
const account = readExample('quick-start/account.json');
const affordability = readExample('quick-start/affordability.json');
const policy = readExample('quick-start/policy.json');

/** Every part of a schema, itself first. */
function partsOf(value: unknown): readonly JsonSchema[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as JsonSchema, ...Object.values(value).flatMap(partsOf)];
}

describe('jsonSchemas()', () => {
  it('jsonSchemas() writes policy, account, affordability and the terms of every kind of plan', () => {
    expect([...NAMES].sort()).toEqual(
      ['account', 'affordability', 'policy', 'plan', ...PLAN_KINDS.map((kind) => `terms.${kind}`)].sort(),
    );
  });

  it.each(NAMES)('jsonSchemas() writes %s as a valid schema of draft 2020-12, plain JSON with a title', (name) => {
    const schema = SCHEMAS[name];
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.title).toEqual(expect.any(String));
    expect(schema.description).toEqual(expect.any(String));
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(() => validatorOf(schema)).not.toThrow();
  });

  it.each(NAMES)('jsonSchemas() defines what %s refers to, and nothing that it does not', (name) => {
    const references = partsOf(SCHEMAS[name]).flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]));
    const definitions = Object.keys(SCHEMAS[name].$defs ?? {}).map((definition) => `#/$defs/${definition}`);
    expect([...new Set(references)].sort()).toEqual(definitions.sort());
  });

  it('jsonSchemas() has one meaning for every title', () => {
    const forms = [ACCOUNT_SCHEMAS[3], AFFORDABILITY_SCHEMAS[3], POLICY_SCHEMAS[3], ...Object.values(TERMS_SCHEMAS[3])]
      .flatMap((schema) => partsOf(generateSchema(schema, 3)))
      .filter(({ title }) => typeof title === 'string')
      .map(({ default: _default, ...form }) => JSON.stringify(form));
    const titles = new Set(forms.map((form) => (JSON.parse(form) as JsonSchema).title));
    expect(new Set(forms).size).toBe(titles.size);
  });

  it('jsonSchemas() shows every text that is written for it', () => {
    const shown = new Set(NAMES.flatMap((name) => partsOf(SCHEMAS[name]).map(({ description }) => description)));
    const texts = Object.values(TEXTS).flatMap((table) => Object.values(table));
    expect(texts.filter((text) => !shown.has(text))).toEqual([]);
  });

  it.each(NAMES)('jsonSchemas() says of every field of %s what it means', (name) => {
    const { properties = {}, $defs = {} } = SCHEMAS[name];
    const silent = Object.entries(properties as Record<string, JsonSchema>).filter(
      ([, { description, $ref }]) =>
        description === undefined && $defs[$ref?.replace('#/$defs/', '') ?? '']?.description === undefined,
    );
    expect(silent.map(([field]) => field)).toEqual([]);
  });

  it.each(KINDS)('jsonSchemas() explains the rule kind %s where it is chosen', (kind) => {
    const { description, properties } = SCHEMAS.policy.$defs?.[kind] ?? {};
    expect(description).toBe(RULE_KINDS[kind].summary);
    expect(properties?.['kind']).toEqual({ description, type: 'string', const: kind });
  });
});

describe('the JSON Schemas', () => {
  it('know every example by its name', () => {
    expect(EXAMPLE_FILES.length).toBeGreaterThan(0);
    expect(EXAMPLE_FILES.filter(({ name }) => name === undefined)).toEqual([]);
  });

  it.each(EXAMPLE_FILES)('take examples/$path as $name', ({ path, name }) => {
    expect(errorsOf[name](readExample(path))).toEqual([]);
  });

  it.each(Object.entries(policies))('take the policy of %s', (_jurisdiction, preset) => {
    expect(errorsOf.policy(preset)).toEqual([]);
  });

  it.each(KINDS)('take the rule kind %s with every parameter under which it is tested', (kind) => {
    const params = [RULE_CASES[kind].broken, ...RULE_CASES[kind].limits, ...(RULE_CASES[kind].silent ?? [])];
    const rules = params.map(({ params }, index) => ruleOf(kind, params as never, { id: `rule-${index}` }));
    expect(errorsOf.policy({ policyId: 'example', rules })).toEqual([]);
  });

  it.each([
    ['account', 'balances.principal', -1],
    ['account', 'balances.principal', '1,000.00'],
    ['account', 'balances.principal', null],
    ['account', 'balances.principal', undefined],
    ['account', 'balances.escrow', '1.00'],
    ['account', 'currency', 'RMB'],
    ['account', 'asOf', '21.11.2026'],
    ['account', 'product', 'mortgage'],
    ['account', 'contract.rate', '18.25'],
    ['account', 'contract.rate', 18.25],
    ['account', 'contract.rate', { value: '18.25%', per: 'quarter' }],
    ['account', 'contract.dayCount', '30/365'],
    ['account', 'delinquency.daysPastDue', 97.5],
    ['account', 'delinquency.daysPastDue', '97'],
    ['account', 'delinquency.daysPastDue', -1],
    ['account', 'customer', null],
    ['account', 'name', 'Ann'],
    ['affordability', 'household', undefined],
    ['affordability', 'household.adults', 0],
    ['affordability', 'income', null],
    [
      'affordability',
      'income',
      Array.from({ length: 101 }, () => ({ source: 'a', amount: '1', frequency: 'monthly' })),
    ],
    ['affordability', 'income[0].frequency', 'daily'],
    ['affordability', 'expenses[0].essential', 'yes'],
    ['affordability', 'buffer', '-1.00'],
    ['affordability', 'availableFunds', {}],
    ['policy', 'policyId', ''],
    ['policy', 'rules', undefined],
    ['policy', 'rounding.mode', 'up'],
    ['policy', 'rules[0].kind', 'longest-plan'],
    ['policy', 'rules[0].kind', undefined],
    ['policy', 'rules[0].kind', 'smallest-installment'],
    ['policy', 'rules[0].params', { months: 0 }],
    ['policy', 'rules[0].params', { months: 60, weeks: 8 }],
    ['policy', 'rules[0].params', undefined],
    ['policy', 'rules[0].severity', 'fatal'],
    ['policy', 'rules[0].level', undefined],
    ['policy', 'rules[0].citation', '银监会令2011年第2号'],
    ['policy', 'rules[0].verification', undefined],
    ['policy', 'rules[0].effectiveFrom', '2011'],
    ['policy', 'rules[0].appliesTo', { planKinds: [] }],
    ['policy', 'rules[0].appliesTo', { products: ['mortgage'] }],
    ['policy', 'rules[0].limit', 60],
  ] as const)('%s refuses at %s the value %j, as reading does', (name, path, value) => {
    const input = withField({ account, affordability, policy }[name], path, value);
    const reader = { account: ACCOUNT_SCHEMAS[2], affordability: AFFORDABILITY_SCHEMAS[2], policy: POLICY_SCHEMAS[2] };
    expect(reader[name].safeParse(input).success).toBe(false);
    expect(errorsOf[name](input)).not.toEqual([]);
  });

  it.each([
    ['installment', { installments: 0 }],
    ['installment', { installments: '36' }],
    ['installment', { rate: 12 }],
    ['installment', { rate: [] }],
    ['installment', { pattern: { kind: 'bullet' } }],
    ['installment', { pattern: { kind: 'balloon' } }],
    ['installment', { pattern: { kind: 'balloon', amount: '0.00' } }],
    ['installment', { dueDays: [1, 11, 21] }],
    ['installment', { lumpSum: true }],
    ['extended-term', { rate: '12%' }],
    ['extended-term', { holiday: { installments: 3 } }],
    ['interest-reduction', { treatment: { principal: { capitalize: '10%' } } }],
    ['interest-reduction', { agreement: { items: ['balance'] } }],
    ['principal-settlement', { principalShare: '101%' }],
    ['principal-settlement', { stagedPayments: true }],
  ] as const)('terms.%s refuses %j, as reading does', (kind, terms) => {
    expect(TERMS_SCHEMAS[2][kind].safeParse(terms).success).toBe(false);
    expect(errorsOf[`terms.${kind}`](terms)).not.toEqual([]);
  });
});
