import * as fc from 'fast-check';
import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  type Plan,
  type PlanResult,
  type PolicyInput,
} from 'repayment-plan';
import { budget, loan, policy } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { account, count, installmentTerms, percentage } from './planArbitraries.ts';

/** Rules that between them ask for every fact of a plan, of a severity that lets each verdict differ. */
const ASKING: PolicyInput = {
  ...policy,
  rules: [
    ...policy.rules,
    ruleOf('economic-loss', { share: '1%' }),
    ruleOf('no-increase-of-total', { sameDates: true, tolerance: '2%' }),
    ruleOf('no-rate-above-original', {}),
    ruleOf('total-yearly-cost', { rate: '15%', basis: 'effective-irr', countsFees: false }),
    ruleOf('rate-ceiling', { rate: '20%', basis: 'nominal-irr' }),
    ruleOf('installment-range', { least: '100.00', most: '5000.00' }),
    ruleOf('term-range', { least: 6, most: 60 }),
    ruleOf('balance-not-escalating', {}),
    ruleOf('no-capitalization', { buckets: ['penalties'] }, { id: 'asking.capitalization' }),
    ruleOf('no-compound-interest', {}),
    ruleOf('upfront-payment', { largestShare: '10%', neverPays: ['fees'] }),
    ruleOf('settlement-share', { share: '90%', of: 'claim' }),
    ruleOf('longest-term', { months: 12 }, { appliesTo: { programs: ['cn.article-70'] } }),
  ].map((rule, index) => ({ ...rule, id: `${rule.id}.${index}` })),
};

type Builder = (input: never) => PlanResult;

const judging = fc.record({
  affordability: fc.constantFrom(null, budget),
  policy: fc.constantFrom(null, policy, ASKING),
});

/** Any plan of any kind, with what it is judged by. */
export const anyPlan = fc.oneof(
  fc.record({ build: fc.constant<Builder>(buildInstallmentPlan), account, terms: installmentTerms, count, judging }),
  fc.record({
    build: fc.constantFrom<Builder>(buildInterestReductionPlan, buildPrincipalSettlementPlan),
    account,
    terms: fc.record({
      rate: percentage(1_800),
      startDate: fc.constantFrom('2026-11-21', '2026-12-31'),
      agreement: fc.constant({ items: ['rights-and-duties'], reAges: true, grace: { days: 3, amount: '10.00' } }),
    }),
    count,
    judging,
  }),
  fc.record({
    build: fc.constant<Builder>(buildExtendedTermPlan),
    account: fc.constantFrom(loan),
    terms: fc.record({ program: fc.constantFrom('cn.article-70', 'none') }),
    count: fc.integer({ min: 18, max: 120 }),
    judging,
  }),
  fc.record({
    build: fc.constant<Builder>(buildInstallmentPlan),
    account,
    terms: fc.constantFrom(
      { pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' } },
      { dueDates: ['2026-12-05', '2027-01-20', '2027-02-20', '2027-05-31', '2027-07-01', '2027-08-01', '2027-09-09'] },
      { businessDays: { convention: 'following' } },
      { accrualUntilStart: 'frozen', startDate: '2027-01-31' },
      {
        rate: [
          { fromInstallment: 1, rate: '0%' },
          { fromInstallment: 4, rate: 'contract' },
        ],
      },
      { rate: '12%', firstDueDate: '2027-01-10', oddPeriod: 'compound' },
    ),
    count: fc.integer({ min: 7, max: 7 }),
    judging,
  }),
);

export type Case = typeof anyPlan extends fc.Arbitrary<infer Value> ? Value : never;

/** The plan of a case; null where there is none. */
export function planOf({ build, account: given, terms, count: installments, judging: by }: Case): Plan | null {
  const result = build({ account: given, ...by, terms: { ...terms, installments } } as never);
  return result.outcome === 'plan' ? result : null;
}

/** Minor units as decimal text. */
export const major = (units: bigint): string => `${units / 100n}.${String(units % 100n).padStart(2, '0')}`;

export const signed = (units: bigint): string => (units < 0n ? `-${major(-units)}` : major(units));

/** What a plan only repeats: what was asked for, and what is found anew. */
export const REPEATED = [
  'terms.pattern',
  'terms.paymentMultiple',
  'terms.agreement',
  'affordability',
  'verdict',
  'trace',
];

/** The path of every amount but of those that are `repeated`. */
export function amountPaths(plan: Plan, repeated: readonly string[] = REPEATED): readonly string[] {
  const walk = (value: unknown, path: string): readonly string[] => {
    if (repeated.includes(path)) return [];
    if (typeof value === 'string') return /^-?\d+\.\d\d$/.test(value) && !/[rR]ate|Share$/.test(path) ? [path] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) =>
      walk(inner, Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`),
    );
  };
  return walk(plan, '');
}

/** The text at a path. */
export function at(value: unknown, path: string): string {
  const keys = path.replaceAll(']', '').split(/[.[]/);
  return keys.reduce((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], value) as string;
}
