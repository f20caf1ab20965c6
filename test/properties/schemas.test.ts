import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_SCHEMAS } from '../../src/account/index.ts';
import { AFFORDABILITY_SCHEMAS } from '../../src/affordability/index.ts';
import {
  type AccountInput,
  type AffordabilityInput,
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildPrincipalSettlementPlan,
  type PolicyInput,
} from '../../src/index.ts';
import { PLAN_SCHEMAS } from '../../src/plans/index.ts';
import { TERMS_OBJECTS } from '../../src/plans/termsSchema.ts';
import { POLICY_SCHEMAS, type RuleKind } from '../../src/policy/index.ts';
import { jsonSchemas, type SchemaName } from '../../src/schemas/index.ts';
import { type ParamsOf, ruleOf } from '../policy/rule.ts';
import { RULE_CASES } from '../policy/ruleCases.ts';
import { validatorOf } from '../schemas/validator.ts';
import { RUNS } from './runs.ts';

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/quick-start/${name}.json`, import.meta.url), 'utf8'));

/** An account with every field that one may have. */
const FULL_ACCOUNT = {
  ...(example('account') as object),
  principalParts: { cash: '100.00', installments: 20, overLimit: '0', unpaidMinimum: '3.50' },
  contract: {
    rate: { value: '18.25%', per: 'year', quoted: 'effective' },
    dayCount: 'ACT/360',
    capitalization: 'monthly',
    lateFee: { share: '5%', floor: '10.00', cap: '500.00' },
    minimumPayment: {
      principalShare: '10%',
      floor: '50.00',
      cashShare: '100%',
      wholeBalanceUpTo: '100.00',
      base: 'after-interest',
      interest: 'within',
    },
    schedule: { remainingInstallments: 18, installment: '4702.07', nextDueDate: '2026-12-21', frequency: 'monthly' },
  },
  sanctionedBy: 'branch',
  requestedOn: '2026-11-20',
  reAgedOn: ['2024-01-01'],
  consecutivePayments: 3,
  moratoria: [{ from: '2025-01-01', until: null }],
  customer: { hardship: 'lasting', vulnerable: true, flags: ['active-duty'], willing: true },
};

/** A rule of every kind, with all parameters under which it is tested. */
const RULES = (Object.keys(RULE_CASES) as RuleKind[]).flatMap((kind) =>
  RULE_CASES[kind].limits.map(({ params }, index) =>
    ruleOf(kind, params as ParamsOf<RuleKind>, {
      id: `${kind}.${index}`,
      jurisdiction: 'CN',
      effectiveFrom: '2024-01-01',
      effectiveTo: null,
      appliesTo: { products: ['credit-card'], daysPastDue: { least: 1 }, flags: ['active-duty'], vulnerable: false },
      exceptPlanKinds: ['installment'],
      exceptPrograms: ['cn.article-70'],
      loosened: 'agreed with the supervisor',
    }),
  ),
);

const COMMON_TERMS = {
  startDate: '2026-12-01',
  firstDueDate: '2026-12-21',
  frequency: 'semi-monthly',
  dueDays: [6, 21],
  businessDays: { convention: 'following', weekend: [6, 7], holidays: ['2027-01-01'] },
  installments: 36,
  pattern: { kind: 'step-up', steps: [{ from: '2027-06-01', multiple: '110%' }] },
  holiday: { after: 3, installments: 2, interest: 'simple', keeps: 'term' },
  treatment: {
    interest: { pay: 'first' },
    penalties: [{ waive: 'on-signing', share: '50%' }],
    fees: { capitalize: 1 },
  },
  downPayment: '100.00',
  paymentMultiple: 1,
  rounding: 'halfEven',
  dayCount: 'ACT/365F',
  oddPeriod: 'compound',
  accrualUntilStart: 'frozen',
  program: 'cn.article-70',
  agreement: {
    items: ['other-terms'],
    undertakings: ['collection-stops'],
    allocation: ['principal', 'interest'],
    grace: { days: 3, amount: '10.00' },
    breach: { missedPayments: 2, consequences: ['terminate'] },
    earlySettlement: 'fee',
    reAges: true,
    reportingCode: 'D1',
    disclosedRates: [{ method: 'agreed', rate: '12%' }],
    repaymentEstimate: { months: 36, payment: '1771.28' },
  },
};
const RATED_TERMS = { ...COMMON_TERMS, rate: [{ fromInstallment: 7, rate: 'contract' }], stagedPayments: true };

/** A plan of each kind, with a budget and a policy and without. */
const PLANS = [
  buildInstallmentPlan({ account: example('account') as AccountInput, terms: { installments: 3, rate: '12%' } }),
  buildPrincipalSettlementPlan({
    account: example('account') as AccountInput,
    affordability: example('affordability') as AffordabilityInput,
    policy: example('policy') as PolicyInput,
    terms: { installments: 2 },
  }),
  buildExtendedTermPlan({
    account: FULL_ACCOUNT as unknown as AccountInput,
    terms: { installments: 20, program: 'cn.article-70', agreement: { reAges: true, reportingCode: '14' } },
  }),
].map((plan) => JSON.parse(JSON.stringify(plan)) as unknown);

const READERS = {
  account: { schemas: ACCOUNT_SCHEMAS, inputs: [example('account'), FULL_ACCOUNT] },
  affordability: { schemas: AFFORDABILITY_SCHEMAS, inputs: [example('affordability')] },
  policy: {
    schemas: POLICY_SCHEMAS,
    inputs: [
      example('policy'),
      ...RULES.map((rule) => ({ policyId: 'bank', $schema: './policy.json', rules: [rule] })),
    ],
  },
  plan: { schemas: PLAN_SCHEMAS, inputs: PLANS },
  'terms.installment': { schemas: termsOf('installment'), inputs: [RATED_TERMS, { payment: '700.00' }] },
  'terms.extended-term': { schemas: termsOf('extended-term'), inputs: [COMMON_TERMS] },
  'terms.interest-reduction': { schemas: termsOf('interest-reduction'), inputs: [RATED_TERMS, { rate: '3%' }] },
  'terms.principal-settlement': {
    schemas: termsOf('principal-settlement'),
    inputs: [{ ...COMMON_TERMS, principalShare: '90%', waive: 'on-completion', lumpSum: false }],
  },
} as const satisfies Record<SchemaName, unknown>;

/** Terms field by field: more is read so than with the fields checked against each other. */
function termsOf<Kind extends keyof typeof TERMS_OBJECTS>(kind: Kind) {
  return { 0: TERMS_OBJECTS[kind](0), 2: TERMS_OBJECTS[kind](2), 3: TERMS_OBJECTS[kind](3) };
}

/** Every value inside of another, and what in particular has a limit somewhere. */
function valuesIn(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(valuesIn)] : [value];
}

const VALUES = [...new Set(Object.values(READERS).flatMap(({ inputs }) => inputs.flatMap(valuesIn)))];
const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.stringMatching(/^([.]\d{0,13})?$/))
  .map(([whole, fraction]) => `${whole}${fraction}`);
const anyValue = fc.oneof(
  fc.constantFrom(...VALUES),
  decimal,
  decimal.map((text) => `${text}%`),
  fc.integer({ min: 0, max: 110_000 }).map((hundredths) => `${hundredths / 100}%`),
  fc.integer({ min: -1, max: 2_500 }),
  fc.maxSafeNat().map((hundredths) => hundredths / 100),
  fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
  fc
    .date({ min: new Date('1899-12-01'), max: new Date('2200-02-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.string({ maxLength: 101 }),
  fc.constantFrom(null, true, false, [], {}, 0, -0, 1),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
);

type Path = readonly (string | number)[];

/** The path of every value inside of another. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn((value as Record<string | number, unknown>)[key], [...path, key]))];
}

/** A copy with another value at a path, or without the field there. */
function changed(value: unknown, [key, ...inner]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((entry, index) => (index === key ? changed(entry, inner, other) : entry));
  const { [key]: field, ...rest } = value as Record<string | number, unknown>;
  const next = changed(field, inner, other);
  return next === LEFT_OUT ? rest : { ...rest, [key]: next };
}

const LEFT_OUT = Symbol('left out');

describe.each(Object.keys(READERS) as SchemaName[])('the JSON Schema of %s', (name) => {
  const { schemas, inputs } = READERS[name];
  const errorsOf = validatorOf(jsonSchemas()[name]);
  const reads = (input: unknown): boolean => Object.values(schemas).some((schema) => schema.safeParse(input).success);

  it.each(inputs.map((input, index) => [index, input] as const))('takes input %i, which is read', (_index, input) => {
    expect(reads(input)).toBe(true);
    expect(errorsOf(input)).toEqual([]);
  });

  it('never refuses what is read in a currency of any digits, whatever is changed in an input', () => {
    let read = 0;
    const anyChange = fc.constantFrom(...inputs).chain((input) =>
      fc.record({
        input: fc.constant(input),
        path: fc.constantFrom(...pathsIn(input)),
        value: fc.oneof({ weight: 1, arbitrary: fc.constant(LEFT_OUT) }, { weight: 6, arbitrary: anyValue }),
      }),
    );
    fc.assert(
      fc.property(anyChange, ({ input, path, value }) => {
        const candidate = changed(input, path, value);
        if (!reads(candidate)) return;
        read += 1;
        expect(errorsOf(candidate)).toEqual([]);
      }),
      RUNS,
    );
    expect(read).toBeGreaterThan(RUNS.numRuns / 25);
  });
});
