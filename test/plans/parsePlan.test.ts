import { buildExtendedTermPlan, buildInstallmentPlan, type Plan, parsePlan } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedFields, refusedPaths, withField } from '../account/refusal.ts';
import { budget, card, debt, loan, planOf, policy } from './inputs.ts';

/** 1,200.00 without interest in 12 months: 100.00 each, 100.00 less owed after each. */
const plain = planOf(buildInstallmentPlan({ account: debt('1200.00', '0%'), terms: { installments: 12 } }));
const worked = planOf(
  buildInstallmentPlan({ account: card, affordability: budget, policy, terms: { installments: 36, rate: '12%' } }),
);
const longer = planOf(buildExtendedTermPlan({ account: loan, terms: { installments: 36 } }));

describe('parsePlan()', () => {
  it('reads a plan back from its JSON, the same to the byte', () => {
    for (const plan of [plain, worked, longer]) {
      const text = JSON.stringify(plan);
      expect(parsePlan(text)).toEqual(plan);
      expect(JSON.stringify(parsePlan(text))).toBe(text);
    }
  });

  it('reads a plan of a billion back, whose totals under the contract jump with every rounded payment', () => {
    const terms = { installments: 60, rate: '6%' } as const;
    const billion = planOf(buildInstallmentPlan({ account: debt('1000000000.00', '18%'), terms }));
    expect(parsePlan(JSON.stringify(billion))).toEqual(billion);
    const other = withField(billion, 'cost.contract.interest', '523605645.52');
    expect(refusedPaths(() => parsePlan(other))).toContain('cost.contract.interest');
  });

  it('returns of a value the value itself, and does not change it', () => {
    const frozen = deepFreeze(structuredClone(worked));
    expect(parsePlan(frozen)).toBe(frozen);
  });

  it('finds its version as the second field of every plan', () => {
    expect(Object.entries(plain)[1]).toEqual(['schemaVersion', '1']);
  });

  it.each([
    ['another version', '2', '"2"'],
    ['no version', undefined, 'undefined'],
    ['a number for a version', 1, '1'],
  ])('refuses %s by its name, and nothing else with it', (_, version, value) => {
    const other = { ...(withField(plain, 'schemaVersion', version) as Plan), claim: null };
    expect(refusedFields(() => parsePlan(other))).toEqual([
      { path: 'schemaVersion', rule: 'must be "1", the one version of a plan that can be read', value },
    ]);
  });

  it.each([
    ['no JSON', '{"outcome":', 'must be the JSON of a plan'],
    ['JSON that is no plan', '[]', 'must be "1", the one version of a plan that can be read'],
    ['a text that is too long', ' '.repeat(4_000_001), 'must be the JSON of a plan, at most 4000000 characters'],
    ['a number', '1', 'must be an object'],
    ['nothing', null, 'must be an object'],
  ])('refuses %s', (_, value, rule) => {
    expect(refusedFields(() => parsePlan(value)).map((field) => field.rule)).toEqual([rule]);
  });

  it('measures a value before it reads it', () => {
    const trace = Array.from({ length: 40 }, () => Array.from({ length: 2_000 }, () => 1));
    expect(refusedPaths(() => parsePlan({ ...plain, trace }))).toEqual(['input']);
  });

  it.each([
    ['an unknown field', 'note', 'x'],
    ['a number for an amount', 'totals.paid', 1200],
    ['an amount with other decimals', 'totals.paid', '1200.0'],
  ])('refuses %s', (_, path, value) => {
    expect(refusedPaths(() => parsePlan(withField(plain, path, value)))).toEqual([path]);
  });

  it.each([
    // 0 + 0 + 100.00 of principal is 100.00.
    ['a payment that is not the sum of its parts', 'schedule[0].payment', '100.01', 'must be 100.00'],
    // 12 * 100.00 = 1,200.00.
    ['a claim that the rows do not pay', 'claim.balances.principal', '1200.01', 'must be 1200.00'],
    ['a closing that does not follow', 'schedule[2].closing', '900.01', 'must be 900.00'],
    ['an opening that is not the closing before', 'schedule[3].opening', '900.01', 'must be 900.00'],
    ['a total that is not that of the rows', 'totals.paid', '1199.99', 'must be 1200.00'],
    ['a proof that is another', 'conservation.buckets.principal.paid', '1200.01', 'must be'],
    // 1,200.00 worth 1,200.00 at no interest: no loss.
    ['a present value that leaves another loss', 'lender.presentValue', '1199.99', 'must be 0.01'],
    ['a saving that is not the difference', 'cost.savingAgainstContract', '0.01', 'must be 0.00'],
  ])('refuses %s', (_, path, value, rule) => {
    const fields = refusedFields(() => parsePlan(withField(plain, path, value)));
    expect(fields.some((field) => field.rule.startsWith(rule))).toBe(true);
  });

  it.each([
    // Before and after are told twice: in the comparison and as what the contract and the plan cost.
    ['before', 'comparison.before.lastInstallment', ['comparison.before.lastInstallment']],
    ['after', 'comparison.after.total', ['comparison.after.total']],
    ['the change', 'comparison.change.interest', ['comparison.change.interest']],
  ])('refuses an extended term in which %s is another', (_, path, paths) => {
    const tampered = withField(longer, path, '1.00');
    expect(refusedPaths(() => parsePlan(tampered))).toEqual(paths);
  });

  it('refuses a plan that does not fit and names no short month', () => {
    expect(worked.affordability?.fits).toBe(false);
    expect(refusedPaths(() => parsePlan(withField(worked, 'affordability.shortMonths', [])))).toEqual([
      'affordability.fits',
      'affordability.tightestMonth.capacity',
    ]);
  });

  it('reads yen and dinars by their own digits', () => {
    for (const [currency, principal] of [
      ['JPY', '1200'],
      ['KWD', '1200.000'],
    ] as const) {
      const balances = { principal, interest: '0', compoundInterest: '0', penalties: '0', fees: '0' };
      const plan = planOf(
        buildInstallmentPlan({
          account: { ...card, currency, balances, contract: { rate: '0%' } },
          terms: { installments: 12 },
        }),
      );
      expect(parsePlan(JSON.stringify(plan))).toEqual(plan);
    }
  });
});
