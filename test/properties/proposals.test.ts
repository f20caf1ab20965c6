import * as fc from 'fast-check';
import {
  type AccountInput,
  type AffordabilityInput,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  expectPlan,
  type Offer,
  type Plan,
  type PlanResult,
  type PolicyInput,
  type ProposalInput,
  proposePlans,
  SCORING_WEIGHTS,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../account/refusal.ts';
import { card, loan, policy } from '../plans/inputs.ts';
import { capacityByMonth, dueByMonth } from './carried.ts';
import { RUNS } from './runs.ts';

/** A proposal tries hundreds of plans: a quarter of the usual runs. PROPERTY_RUNS=40000 makes 10,000 accounts of it. */
const OFFER_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 4) } as const;
const PATIENCE = 600_000;

const minor = (amount: string): bigint => BigInt(amount.replace('.', ''));
const text = (units: number): string => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`;
const amount = (least: number, most: number) => fc.integer({ min: least, max: most }).map(text);
const month = fc.constantFrom('2026-12-01', '2027-02-15', '2027-06-01', '2028-01-01');

const account: fc.Arbitrary<AccountInput> = fc
  .record({
    principal: amount(50_000, 10_000_000),
    interest: amount(0, 400_000),
    penalties: amount(0, 200_000),
    rate: fc.integer({ min: 0, max: 3_600 }).map((points) => `${points / 100}%`),
    hardship: fc.constantFrom('none', 'temporary', 'lasting'),
    vulnerable: fc.boolean(),
    daysPastDue: fc.integer({ min: 0, max: 200 }),
    hasSchedule: fc.boolean(),
  })
  .map(({ rate, hardship, vulnerable, daysPastDue, hasSchedule, ...balances }) => ({
    ...(hasSchedule ? loan : card),
    balances: { ...balances, compoundInterest: '0.00', fees: '0.00' },
    contract: { ...(hasSchedule ? loan : card).contract, rate },
    delinquency: { daysPastDue, cyclesPastDue: Math.ceil(daysPastDue / 30) },
    customer: { hardship, vulnerable },
  }));

const frequency = fc.constantFrom('weekly', 'fortnightly', 'semi-monthly', 'monthly');

const affordability: fc.Arbitrary<AffordabilityInput> = fc
  .record({
    salary: amount(0, 600_000),
    frequency,
    rise: fc.option(fc.record({ amount: amount(1, 300_000), from: month })),
    rent: amount(0, 200_000),
    debt: fc.option(fc.record({ payment: amount(0, 100_000), until: month })),
    funds: fc.option(fc.record({ amount: amount(0, 5_000_000), from: month })),
  })
  .map((given) => ({
    household: { adults: 1, dependants: 0 },
    income: [
      { source: 'salary', amount: given.salary, frequency: given.frequency },
      ...(given.rise ? [{ source: 'rise', ...given.rise, frequency: 'monthly' as const }] : []),
    ],
    expenses: [{ category: 'housing', amount: given.rent, frequency: 'monthly', essential: true }],
    debts: given.debt ? [{ ...given.debt, frequency: 'monthly' as const }] : [],
    availableFunds: given.funds,
  }));

/** A grid small enough for hundreds of proposals; the stories and the benchmark run the whole one. */
const SMALL_GRID = {
  months: [6, 24, 60],
  longMonths: [96],
  rates: ['100%', '60%'],
  reducedRates: ['30%'],
  waivers: ['100%'],
  downPayments: ['100%'],
  holidays: [3],
};

const preferences = fc.record({
  most: fc.integer({ min: 1, max: 8 }),
  approvals: fc.constantFrom('accepted', 'refused'),
  payday: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
});

const input = fc
  .record({ account, affordability, preferences, policy: fc.constantFrom<PolicyInput | null>(policy, null) })
  .map(({ preferences: { payday, ...asked }, ...given }) =>
    deepFreeze({ ...given, preferences: { ...asked, ...(payday && { payday }), grid: SMALL_GRID } }),
  ) as fc.Arbitrary<ProposalInput & Required<Pick<ProposalInput, 'affordability'>>>;

describe('every offer', () => {
  it(
    'is plain JSON, comes out the same twice, and leaves its input alone',
    () => {
      fc.assert(
        fc.property(input, (given) => {
          const before = JSON.stringify(given);
          const proposal = proposePlans(given);
          const written = JSON.stringify(proposal);
          expect(JSON.parse(written)).toEqual(proposal);
          expect(JSON.stringify(proposePlans(given))).toBe(written);
          expect(JSON.stringify(given)).toBe(before);
        }),
        { numRuns: Math.ceil(OFFER_RUNS.numRuns / 5) },
      );
    },
    PATIENCE,
  );
});

/** What is owed on a day if nothing is paid until then, from the rows of the calculator or the claim of a later plan. */
function doingNothingUntil(date: string, account: ProposalInput['account']): number {
  const { claim } = expectPlan(
    buildInstallmentPlan({ account, terms: { startDate: date, installments: 1, rate: '0%' } }),
  );
  return Number(claim.total);
}

/** The score of a plan, found anew from its own text with the published weights. */
function scoreOf(plan: Plan, given: ProposalInput): number {
  const cut = (value: number): number => Math.min(1, Math.max(0, value));
  const { customer, lender } = SCORING_WEIGHTS;
  const capacity = capacityByMonth(given, plan);
  const due = [...dueByMonth(plan, given)].filter(([, owed]) => owed > 0n);
  const shares = due.map(([name, owed]) => Number(owed) / Number(capacity?.get(name)));
  const falling = due.reduce((sum, [, owed]) => sum + Number(owed), 0);
  const carried = due.reduce((sum, [name]) => sum + Number(capacity?.get(name)), 0);
  const claim = Number(plan.claim.total);
  const last = plan.schedule[plan.schedule.length - 1] as Plan['schedule'][number];
  const [[fromYear, fromMonth, fromDay], [toYear, toMonth, toDay]] = [plan.terms.startDate, last.periodEnd].map(
    (date) => date.split('-').map(Number),
  ) as [[number, number, number], [number, number, number]];
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth + (toDay > fromDay ? 1 : 0);
  const waited = doingNothingUntil(plan.schedule.at(-1)?.dueDate as string, given.account);
  const scores: [number, number][] = [
    [customer.payment, falling === 0 ? 1 : cut(1 - falling / carried)],
    [customer.peak, cut(1 - Math.max(0, ...shares))],
    [customer.freedom, cut(1 - months / 120)],
    [customer.total, cut(1 - Number(plan.totals.paid) / (2 * claim))],
    [customer.relief, cut(1 - Number(plan.totals.paid) / waited)],
  ];
  const mean = (parts: readonly [number, number][]): number =>
    parts.reduce((sum, [weight, score]) => sum + weight * score, 0) / parts.reduce((sum, [weight]) => sum + weight, 0);
  // No policy, so nobody has to grant anything: authority is 1.
  const ofLender = mean([
    [lender.value, cut(Number(plan.lender.presentValue) / claim)],
    [lender.authority, 1],
  ]);
  return (mean(scores) + ofLender) / 2;
}

interface SmallGrid {
  readonly family: Offer['family'];
  readonly plans: (given: ProposalInput) => readonly PlanResult[];
}

const COUNTS = [4, 12, 30, 60];

/** Families with every plan of their grid, built one by one by the public recipe. */
const SMALL_GRIDS: readonly SmallGrid[] = [
  {
    family: 'level-payments',
    plans: (given) => COUNTS.map((installments) => buildInstallmentPlan({ ...given, ...terms({ installments }) })),
  },
  {
    family: 'frozen',
    plans: (given) =>
      COUNTS.map((installments) => buildInterestReductionPlan({ ...given, ...terms({ installments, rate: '0%' }) })),
  },
  {
    family: 'settlement-installments',
    plans: (given) =>
      (['on-signing', 'on-completion'] as const).flatMap((waive) =>
        COUNTS.map((installments) => buildPrincipalSettlementPlan({ ...given, ...terms({ installments, waive }) })),
      ),
  },
];

/** A recipe's input without preferences. */
function terms<Terms>(of: Terms): { readonly terms: Terms; readonly preferences?: never } {
  return { terms: { frequency: 'monthly', ...of } };
}

describe('the best of a kind', () => {
  it.each(SMALL_GRIDS)(
    '$family: no better plan of the same grid was left out',
    ({ family, plans }) => {
      fc.assert(
        fc.property(account, affordability, (of, budget) => {
          fc.pre(of.contract.rate !== '0%');
          const given: ProposalInput = { account: of, affordability: budget };
          const grid = { months: COUNTS, rates: ['100%'], reducedRates: [] };
          const { offers } = proposePlans({ ...given, preferences: { families: [family], grid, most: 1 } });
          const fitting = plans(given).filter(
            (result): result is Plan => result.outcome === 'plan' && result.affordability?.fits === true,
          );
          expect(offers).toHaveLength(fitting.length > 0 ? 1 : 0);
          if (fitting.length === 0) return;
          const best = Math.max(...fitting.map((plan) => scoreOf(plan, given)));
          expect(Number(offers[0]?.scores.total)).toBeCloseTo(best, 8);
        }),
        OFFER_RUNS,
      );
    },
    PATIENCE,
  );
});

/** What identifies an offer, its amounts aside. */
const termsOf = ({ offers }: ReturnType<typeof proposePlans>) =>
  offers.map(({ family, plan, scores }) => ({ family, installments: plan.totals.installments, scores }));

describe('the ranking', () => {
  it(
    'is the same whatever the order of incomes, expenses and rules',
    () => {
      fc.assert(
        fc.property(input, fc.infiniteStream(fc.nat()), (given, order) => {
          const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
            items
              .map((item) => ({ item, at: order.next().value as number }))
              .sort((a, b) => a.at - b.at)
              .map(({ item }) => item);
          const budget = given.affordability as AffordabilityInput;
          const other = proposePlans({
            ...given,
            affordability: { ...budget, income: shuffled(budget.income), expenses: shuffled(budget.expenses) },
            policy: given.policy ? { ...policy, rules: shuffled(policy.rules) } : null,
          });
          expect(termsOf(other)).toEqual(termsOf(proposePlans(given)));
        }),
        { numRuns: Math.ceil(OFFER_RUNS.numRuns / 2) },
      );
    },
    PATIENCE,
  );

  it(
    'is the same in whatever unit amounts are counted: scores know no money',
    () => {
      // 1,234.56 in hundredths and 123456 in whole units are the same minor units.
      const whole = (value: unknown): unknown => {
        if (typeof value === 'string' && /^\d+\.\d\d$/.test(value)) return value.replace('.', '');
        if (typeof value !== 'object' || value === null) return value;
        if (Array.isArray(value)) return value.map(whole);
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, whole(inner)]));
      };
      fc.assert(
        fc.property(account, affordability, (of, budget) => {
          const given = { account: { ...card, ...of }, affordability: budget, preferences: { grid: SMALL_GRID } };
          const yen = whole({ ...given, account: { ...given.account, currency: 'JPY' } }) as ProposalInput;
          expect(termsOf(proposePlans(yen))).toEqual(termsOf(proposePlans(given)));
        }),
        { numRuns: Math.ceil(OFFER_RUNS.numRuns / 2) },
      );
    },
    PATIENCE,
  );

  it.each([2n, 10n, 1_000n])('is the same where every amount is %d times as large', (times) => {
    const large = (value: string): string => {
      const units = String(minor(value) * times).padStart(3, '0');
      return `${units.slice(0, -2)}.${units.slice(-2)}`;
    };
    const scaled = (scale: (value: string) => string): ProposalInput => ({
      account: {
        ...card,
        balances: {
          principal: scale('50000.00'),
          interest: scale('3120.55'),
          compoundInterest: scale('0.00'),
          penalties: scale('860.00'),
          fees: scale('0.00'),
        },
        contract: { rate: '18.25%' },
      },
      affordability: {
        household: { adults: 1, dependants: 0 },
        income: [
          { source: 'salary', amount: scale('1800.00'), frequency: 'monthly' },
          { source: 'bonus', amount: scale('700.00'), frequency: 'monthly', from: '2027-06-01' },
        ],
        expenses: [],
        availableFunds: { amount: scale('8000.00'), from: '2026-12-01' },
      },
    });
    const small = termsOf(proposePlans(scaled((value) => value)));
    const big = termsOf(proposePlans(scaled(large)));
    expect(big.map(({ family, installments }) => [family, installments])).toEqual(
      small.map(({ family, installments }) => [family, installments]),
    );
    // Payments are rounded to the minor unit, which is a smaller part of a larger amount.
    big.forEach(({ scores }, index) => {
      expect(Number(scores.total)).toBeCloseTo(Number(small[index]?.scores.total), 4);
    });
  });
});
