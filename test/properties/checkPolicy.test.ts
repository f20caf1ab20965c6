import * as fc from 'fast-check';
import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  checkPolicy,
  type Plan,
  type PlanResult,
  type PolicyInput,
  type ScheduleInput,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { refusedFields, refusedPaths, withField } from '../account/refusal.ts';
import { budget, loan, policy } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { account, count, installmentTerms, minor, percentage } from './planArbitraries.ts';
import { RUNS } from './runs.ts';

/** Milliseconds for a law of so many runs on a slow machine. */
const PATIENCE = 120_000;

type Bucket = keyof Plan['treatment'];

/** Everything that a schedule of another system may say, taken from a plan of ours. */
function asForeign({ kind, terms, claim, treatment, conservation, schedule }: Plan): ScheduleInput {
  const byBucket = (amountOf: (bucket: Bucket) => string) =>
    Object.fromEntries(Object.keys(treatment).map((bucket) => [bucket, amountOf(bucket as Bucket)]));
  const { principal: _, ...capitalized } = byBucket((bucket) => treatment[bucket].capitalized);
  const rolls = terms.dueDatesListed
    ? {}
    : { frequency: terms.frequency, ...(terms.dueDays.length > 0 ? { dueDays: terms.dueDays } : {}) };
  return {
    kind,
    startDate: terms.startDate,
    ...rolls,
    rate:
      terms.pattern.kind === 'flat-fee' ? 'flat-fee' : terms.rate.map(({ from, rate }) => ({ fromDate: from, rate })),
    dayCount: terms.dayCount,
    oddPeriod: terms.oddPeriod,
    rounding: terms.rounding,
    claim: claim.balances,
    downPayment: byBucket((bucket) => {
      const withRows = schedule.reduce((sum, row) => sum + minor(paidIn(row, bucket)), 0n);
      return major(minor(conservation.buckets[bucket].paid) - withRows - ofPlan(schedule, bucket));
    }),
    waived: {
      onSigning: byBucket((bucket) => treatment[bucket].waivedOnSigning),
      onCompletion: byBucket((bucket) => treatment[bucket].waivedOnCompletion),
    },
    capitalized,
    ...given({ program: terms.program, agreement: terms.agreement && given(terms.agreement) }),
    rows: schedule.map(
      ({ dueDate, periodEnd, payment, interest, fee, arrears, principal, accrued, capitalized: joined }) => ({
        dueDate,
        periodEnd,
        payment,
        interest,
        fee,
        arrears,
        principal,
        accrued,
        capitalized: joined,
      }),
    ),
  } as ScheduleInput;
}

/** A schedule leaves out what a plan says to be null. */
function given(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

function paidIn(row: Plan['schedule'][number], bucket: Bucket): string {
  return bucket === 'principal' ? row.principal : row.arrears[bucket];
}

function ofPlan(schedule: Plan['schedule'], bucket: Bucket): bigint {
  const part = { interest: 'interest', fees: 'fee' } as const;
  if (bucket !== 'interest' && bucket !== 'fees') return 0n;
  return schedule.reduce((sum, row) => sum + minor(row[part[bucket]]), 0n);
}

const major = (units: bigint): string => `${units / 100n}.${String(units % 100n).padStart(2, '0')}`;

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
const anyPlan = fc.oneof(
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

type Case = typeof anyPlan extends fc.Arbitrary<infer Value> ? Value : never;

function planOf({ build, account: given, terms, count: installments, judging: by }: Case): Plan | null {
  const result = build({ account: given, ...by, terms: { ...terms, installments } } as never);
  return result.outcome === 'plan' ? result : null;
}

describe('checkPolicy()', () => {
  it(
    'gives of any plan of ours the verdict that the plan carries',
    () => {
      fc.assert(
        fc.property(anyPlan, (given) => {
          const plan = planOf(given);
          if (!plan) return;
          const read = JSON.parse(JSON.stringify(plan)) as Plan;
          expect(checkPolicy({ account: given.account, ...given.judging, plan: read })).toEqual(plan.verdict);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'gives the same verdict of the same plan told as a schedule of another system',
    () => {
      fc.assert(
        fc.property(anyPlan, (given) => {
          const plan = planOf(given);
          if (!plan) return;
          const schedule = asForeign(plan);
          expect(checkPolicy({ account: given.account, ...given.judging, schedule })).toEqual(plan.verdict);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'refuses a plan any of whose figures is another by one minor unit',
    () => {
      fc.assert(
        fc.property(anyPlan, fc.nat(), fc.constantFrom(1n, -1n), (given, pick, unit) => {
          const plan = planOf(given);
          if (!plan) return;
          const paths = amountPaths(plan);
          const path = paths[pick % paths.length] as string;
          const tampered = withField(plan, path, signed(minor(at(plan, path)) + unit)) as Plan;
          const check = () => checkPolicy({ account: given.account, ...given.judging, plan: tampered });
          expect(refusedPaths(check), path).not.toEqual([]);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'throws nothing but a RepaymentError, whatever stands where a plan or a schedule has a value',
    () => {
      fc.assert(
        fc.property(anyPlan, fc.nat(), odd, fc.boolean(), (given, pick, value, foreign) => {
          const plan = planOf(given);
          if (!plan) return;
          const input = foreign ? asForeign(plan) : plan;
          const paths = leaves(input, '');
          const changed = withField(input, paths[pick % paths.length] as string, value);
          const by = { account: given.account, ...given.judging };
          refusedFields(() => checkPolicy({ ...by, [foreign ? 'schedule' : 'plan']: changed } as never));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});

/** What does not belong where it is put, or just might. */
const odd = fc.oneof(
  fc.constantFrom(null, undefined, true, '', '0.00', '0', '1.00', '99999999999.99', 0, 1, 31, 721, -1, 0.5, Number.NaN),
  fc.constantFrom(
    '1900-01-01',
    '2026-11-21',
    '2026-12-22',
    '2199-12-31',
    'weekly',
    'semi-monthly',
    'flat-fee',
    '1000%',
  ),
  fc.constantFrom([], [31], [1, 31], {}, { fromDate: '2026-12-01', rate: 'contract' }, [[]]),
);

/** The path of every value that is not itself a list or a group, and of every list. */
function leaves(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, one]) =>
    leaves(one, Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`),
  );
  return Array.isArray(value) ? [path, ...inner] : inner;
}

const signed = (units: bigint): string => (units < 0n ? `-${major(-units)}` : major(units));

/** What a plan only repeats: what was asked for, and what is found anew. */
const REPEATED = ['terms.pattern', 'terms.paymentMultiple', 'terms.agreement', 'affordability', 'verdict', 'trace'];

/** The path of every amount that follows from others. */
function amountPaths(plan: Plan): readonly string[] {
  const walk = (value: unknown, path: string): readonly string[] => {
    if (REPEATED.includes(path)) return [];
    if (typeof value === 'string') return /^-?\d+\.\d\d$/.test(value) && !/[rR]ate|Share$/.test(path) ? [path] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) =>
      walk(inner, Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`),
    );
  };
  return walk(plan, '');
}

function at(value: unknown, path: string): string {
  const keys = path.replaceAll(']', '').split(/[.[]/);
  return keys.reduce((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], value) as string;
}
