import { type PolicyInput, SEVERITIES } from '../policy/index.ts';
import { amountDraw, type DrawOptions, percentageDraw } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';

type RuleInput = PolicyInput['rules'][number];

/**
 * Policies of up to eight rules of the kinds that most policies have, of every severity: term, installment, rates,
 * waivers, disposable income, days past due, and tiers that may grant a loss.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency whose digits amounts have: `CNY` where left out.
 * @returns An arbitrary of policies that `parsePolicy` reads.
 * @example A policy that can be read
 * import * as fc from 'fast-check';
 * import { parsePolicy } from 'repayment-plan';
 * import { policyArbitrary } from 'repayment-plan/testing';
 *
 * const [policy] = fc.sample(policyArbitrary(fc), 1);
 * policy.policyId; // 'drawn'
 */
export function policyArbitrary(fc: FastCheck, { currency = 'CNY' }: DrawOptions = {}): Arbitrary<PolicyInput> {
  const rules = Object.entries(paramsDraws(fc, currency)).map(([kind, params]) => ruleDraw(fc, kind, params));
  const chosen: Draw<Readonly<Record<string, RuleInput | null>>> = fc.record(
    Object.fromEntries(rules.map((rule, index) => [`rule${index}`, fc.option(rule)])),
  );
  return chosen.map(
    (byName): PolicyInput => ({
      policyId: 'drawn',
      version: '1',
      rules: Object.values(byName).filter((rule) => rule !== null),
    }),
  ) as Arbitrary<PolicyInput>;
}

/** Parameters by kind of rule: a kind that is to be drawn too is a new row. */
function paramsDraws(fc: FastCheck, currency: NonNullable<DrawOptions['currency']>) {
  const tier = (name: string, most: number) =>
    percentageDraw(fc, most).map((largestLossShare) => ({ tier: name, largestLossShare }));
  return {
    'longest-term': fc.record({ months: fc.integer({ min: 6, max: 120 }) }),
    'smallest-installment': fc.record({ amount: amountDraw(fc, currency, 0, 30_000) }),
    'rate-floor': fc.record({ rate: percentageDraw(fc, 600) }),
    'rate-ceiling': fc.record({ rate: percentageDraw(fc, 3_600) }),
    'largest-waiver': fc.record({
      principal: percentageDraw(fc, 4_000),
      interest: percentageDraw(fc, 10_000),
      penalties: percentageDraw(fc, 10_000),
    }),
    'disposable-income-share': fc.record({ share: percentageDraw(fc, 10_000) }),
    eligibility: fc.record({ daysPastDue: fc.record({ least: fc.integer({ min: 0, max: 120 }) }) }),
    'authority-tiers': fc.record({
      tiers: fc
        .record({ lower: tier('specialist', 1_000), higher: tier('lead', 10_000) })
        .map(({ lower, higher }) => [lower, higher]),
    }),
  } as const satisfies Partial<Record<RuleInput['kind'], Draw<unknown>>>;
}

function ruleDraw(fc: FastCheck, kind: string, params: Draw<unknown>): Draw<RuleInput> {
  return fc.record({
    id: fc.constant(`drawn.${kind}`),
    kind: fc.constant(kind),
    params,
    severity: fc.constantFrom(...SEVERITIES),
    level: fc.constant('practice'),
    citation: fc.constant({ instrument: 'Example Bank, hardship policy (illustrative)' }),
    verification: fc.constant('primary'),
  });
}
