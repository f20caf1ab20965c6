import * as fc from 'fast-check';
import { buildExtendedTermPlan, type PlanKind, parsePolicy } from 'repayment-plan';
import {
  accountArbitrary,
  affordabilityArbitrary,
  planInputArbitrary,
  policyArbitrary,
  termsArbitrary,
} from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_SCHEMAS, PLAN_KINDS } from '../../src/account/index.ts';
import { AFFORDABILITY_SCHEMAS } from '../../src/affordability/index.ts';
import { MINOR_DIGITS } from '../../src/money/index.ts';
import { TERMS_SCHEMAS } from '../../src/plans/index.ts';
import { POLICY_SCHEMAS, RULE_KINDS } from '../../src/policy/index.ts';
import { RUNS } from '../properties/runs.ts';

const CURRENCIES = ['CNY', 'JPY', 'KWD'] as const;

interface Readable {
  readonly safeParse: (input: unknown) => { readonly success: boolean; readonly error?: unknown };
}

/** Every value that is drawn is read by the schema, and holds nothing that the schema would not. */
function everyValueIsRead(values: fc.Arbitrary<unknown>, schema: Readable): void {
  fc.assert(
    fc.property(values, (value) => {
      expect(schema.safeParse(value)).toMatchObject({ success: true });
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    }),
    { numRuns: Math.ceil(RUNS.numRuns / 4) },
  );
}

describe.each(CURRENCIES)('in %s', (currency) => {
  const digits = MINOR_DIGITS[currency];

  it('accountArbitrary() draws what the schema of accounts reads', () => {
    everyValueIsRead(accountArbitrary(fc, { currency }), ACCOUNT_SCHEMAS[digits]);
  });

  it('affordabilityArbitrary() draws what the schema of budgets reads', () => {
    everyValueIsRead(affordabilityArbitrary(fc, { currency }), AFFORDABILITY_SCHEMAS[digits]);
  });

  it('policyArbitrary() draws what the schema of policies reads', () => {
    everyValueIsRead(policyArbitrary(fc, { currency }), POLICY_SCHEMAS[digits]);
  });

  it('policyArbitrary() draws every kind of rule, and parsePolicy() accepts each', () => {
    const policies = fc.sample(policyArbitrary(fc, { currency }), { numRuns: 500, seed: 1 });
    for (const policy of policies) expect(() => parsePolicy({ policy, currency })).not.toThrow();
    const kinds = new Set(policies.flatMap(({ rules }) => rules.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(Object.keys(RULE_KINDS).sort());
  });

  it.each(PLAN_KINDS)('termsArbitrary() draws what the schema of terms reads: %s', (kind: PlanKind) => {
    everyValueIsRead(termsArbitrary(fc, kind, { currency }), TERMS_SCHEMAS[digits][kind]);
  });
});

describe('arbitraries', () => {
  it('accountArbitrary() shrinks: what fails is told by the smallest account', () => {
    const found = fc.check(
      fc.property(accountArbitrary(fc), ({ delinquency }) => delinquency.daysPastDue < 30),
      RUNS,
    );
    expect(found.counterexample?.[0]).toMatchObject({
      balances: { principal: '100.00', interest: '0.00' },
      delinquency: { daysPastDue: 30, cyclesPastDue: 1 },
    });
  });

  it('accountArbitrary() may be mapped and filtered as an arbitrary of fast-check', () => {
    const loans = accountArbitrary(fc).filter(({ contract }) => contract.schedule !== null);
    fc.assert(
      fc.property(
        loans.map(({ contract }) => contract.schedule),
        (schedule) => schedule?.frequency === 'monthly',
      ),
      { numRuns: 20 },
    );
  });

  it('planInputArbitrary() never draws terms that contradict the account', () => {
    fc.assert(
      fc.property(planInputArbitrary(fc, 'extended-term', { currency: 'JPY' }), (input) => {
        expect(['plan', 'infeasible']).toContain(buildExtendedTermPlan(input).outcome);
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 4) },
    );
  });
});
