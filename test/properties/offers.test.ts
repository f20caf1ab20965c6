import * as fc from 'fast-check';
import {
  type AccountInput,
  type AxisAnswer,
  type AxisName,
  type Plan,
  type PlanResult,
  proposeCounterOffer,
  type SolvedValue,
  type SolveTermInput,
  solveTerm,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { RECIPES } from '../../src/testing/builtPlanDraw.ts';
import { deepFreeze } from '../account/refusal.ts';
import { policyWith } from '../offers/inputs.ts';
import { card, leaving } from '../plans/inputs.ts';
import { type RuleInput, ruleOf } from '../policy/rule.ts';
import { RUNS } from './runs.ts';

/** A question builds hundreds of plans. */
const FEWER_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 10) } as const;

const text = (units: number): string => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`;
const cents = (amount: string): number => Math.round(Number(amount) * 100);
const amount = (least: number, most: number) => fc.integer({ min: least, max: most }).map(text);

const anyAccount: fc.Arbitrary<AccountInput> = fc
  .record({
    principal: amount(50_000, 2_000_000),
    interest: amount(1, 200_000),
    compoundInterest: amount(1, 50_000),
    penalties: amount(1, 50_000),
    fees: amount(1, 50_000),
    rate: fc.integer({ min: 0, max: 2_400 }),
  })
  .map(({ rate, ...balances }) => ({
    ...card,
    balances,
    contract: { rate: `${rate / 100}%` },
  }));

const SETTLEMENT = { principal: '40%', interest: '100%', penalties: '100%' } as const;

const anyRules: fc.Arbitrary<readonly RuleInput[]> = fc
  .record({
    months: fc.integer({ min: 6, max: 30 }),
    floor: fc.integer({ min: 0, max: 600 }),
    least: amount(0, 30_000),
    waived: fc.integer({ min: 0, max: 100 }),
    lead: fc.boolean(),
  })
  .map(({ months, floor, least, waived, lead }) => [
    ruleOf('longest-term', { months }),
    ruleOf('rate-floor', { rate: `${floor / 100}%` }, { severity: 'approval' }),
    ruleOf('smallest-installment', { amount: least }),
    ruleOf('largest-waiver', { ...SETTLEMENT, interest: `${waived}%` }),
    ruleOf(
      'authority-tiers',
      {
        tiers: [
          { tier: 'specialist', largestLossShare: '10%' },
          { tier: 'lead', largestLossShare: '30%', grants: lead ? 'all' : [] },
        ],
      },
      { severity: 'approval' },
    ),
  ]);

const AXES: readonly AxisName[] = [
  'installments',
  'payment',
  'rate',
  'down-payment',
  'start-date',
  'waiver-principal',
  'waiver-interest',
  'waiver-compoundInterest',
  'waiver-penalties',
  'waiver-fees',
];

/** Questions some of which have an answer, with a budget of the size that the debt asks for. */
const anyQuestion = fc
  .record({
    account: anyAccount,
    rules: anyRules,
    kind: fc.constantFrom('installment' as const, 'interest-reduction' as const),
    installments: fc.integer({ min: 2, max: 30 }),
    share: fc.integer({ min: 50, max: 130 }),
    funds: amount(0, 100_000),
    approvals: fc.constantFrom('accepted' as const, 'refused' as const),
  })
  .map(({ account, rules, installments, share, funds, ...rest }) => {
    const owed = cents(account.balances.principal as string);
    const capacity = text(Math.floor((owed * share) / 100 / installments));
    return {
      ...rest,
      account,
      rules,
      affordability: leaving(capacity, { availableFunds: { amount: funds, from: '2026-11-21' } }),
      terms: { installments, ...(rest.kind === 'interest-reduction' && { rate: account.contract.rate }) },
    };
  });

type AnyInput = SolveTermInput & { readonly terms: { readonly installments: number } };

function inputOf({ rules, ...question }: { readonly rules: readonly RuleInput[] }, unknown: AxisName): AnyInput {
  return { ...question, policy: policyWith(...rules), unknown } as unknown as AnyInput;
}

/** The terms with a value of an axis written into them. */
function written({ account, terms }: AnyInput, axis: AxisName, value: string | number): object {
  if (axis === 'installments') return { ...terms, installments: value };
  if (axis === 'rate') return { ...terms, rate: value };
  if (axis === 'down-payment') return { ...terms, downPayment: value };
  if (axis === 'start-date') return { ...terms, startDate: value };
  const bucket = axis.replace('waiver-', '') as keyof AccountInput['balances'];
  const share = (cents(String(value)) / cents(account.balances[bucket] as string)).toFixed(10);
  return { ...terms, treatment: { [bucket]: { waive: 'on-signing', share } } };
}

/** The value one unit less of a concession. */
function less(axis: AxisName, value: string | number): string | number {
  if (axis === 'installments') return Number(value) - 1;
  if (axis === 'rate') return (Math.round(Number(value) * 10_000 + 1) / 10_000).toFixed(4);
  if (axis === 'start-date') return new Date(Date.parse(`${value}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return text(cents(String(value)) - 1);
}

function rebuilt({ unknown: _unknown, approvals: _approvals, kind, ...input }: AnyInput, terms: object): PlanResult {
  return (RECIPES[kind] as (input: never) => PlanResult)({ ...input, terms } as never);
}

function passing(result: PlanResult, approvals: 'accepted' | 'refused'): result is Plan {
  if (result.outcome !== 'plan' || result.affordability?.fits === false) return false;
  const { outcome } = result.verdict;
  return outcome === 'compliant' || (outcome === 'needs-approval' && approvals === 'accepted');
}

/** A value passes as the recipe builds it, and one unit less of a concession does not. */
function checkSolved(input: AnyInput, { unknown, value, plan, neighbour }: SolvedValue): void {
  const { approvals = 'accepted' } = input;
  const result = rebuilt(input, written(input, unknown, value));
  expect(passing(result, approvals)).toBe(true);
  expect(result).toMatchObject({ schedule: plan.schedule, totals: plan.totals, verdict: plan.verdict });
  if (neighbour === null) return;
  const below = less(unknown, value);
  expect(sameValue(below)).toBe(sameValue(neighbour.value));
  expect(neighbour.obstacles).not.toEqual([]);
  expect(passing(rebuilt(input, written(input, unknown, below)), approvals)).toBe(false);
}

/** A date as it is, and a number however it is written. */
function sameValue(value: string | number): string | number {
  return Number.isNaN(Number(value)) ? value : Number(value);
}

describe('laws of solveTerm()', { timeout: 300_000 }, () => {
  it('solveTerm() finds what the recipe builds to a plan that passes, and one unit less does not', () => {
    let answered = 0;
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom(...AXES), (question, unknown) => {
        const input = inputOf(question, unknown);
        const found = solveTerm(input);
        if (found.outcome !== 'solved' || unknown === 'payment') return;
        answered += 1;
        checkSolved(input, found);
      }),
      FEWER_RUNS,
    );
    expect(answered).toBeGreaterThan(0);
  });

  it('solveTerm() finds the smallest payment of all counts', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { installments: _own, ...terms } = question.terms;
        const input = { ...inputOf(question, 'payment'), terms } as unknown as AnyInput;
        const counts = Array.from({ length: 40 }, (_, index) => index + 1);
        const plans = counts.map((installments) => rebuilt(input, { ...terms, installments }));
        const { approvals = 'accepted' } = input;
        const passed = plans.filter((plan): plan is Plan => passing(plan, approvals));
        const smallest = Math.min(...passed.map(({ totals }) => cents(totals.installment)));
        const found = solveTerm(input);
        if (found.outcome === 'solved') expect(cents(String(found.value))).toBe(smallest);
        else expect(passed).toEqual([]);
      }),
      FEWER_RUNS,
    );
  });

  it('solveTerm() answers the same whatever the order of rules, twice, as JSON, and leaves its input alone', () => {
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom(...AXES), (question, unknown) => {
        const input = deepFreeze(inputOf(question, unknown));
        const before = JSON.stringify(input);
        const found = solveTerm(input);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(JSON.stringify(input)).toBe(before);
        const other = solveTerm(inputOf({ ...question, rules: [...question.rules].reverse() }, unknown));
        expect(other.outcome).toBe(found.outcome);
        if (other.outcome === 'solved' && found.outcome === 'solved') {
          expect([other.value, other.plan.schedule]).toEqual([found.value, found.plan.schedule]);
        }
        if (other.outcome === 'unsolved' && found.outcome === 'unsolved') {
          expect(other.binding.map(({ value }) => value)).toEqual(found.binding.map(({ value }) => value));
          expect(other.nearest.moves.map(({ axis, to }) => [axis, to])).toEqual(
            found.nearest.moves.map(({ axis, to }) => [axis, to]),
          );
        }
      }),
      FEWER_RUNS,
    );
  });
});

describe('laws of proposeCounterOffer()', { timeout: 300_000 }, () => {
  it('proposeCounterOffer() offers only plans that pass as the recipe builds them, and one unit nearer does not', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer({ min: 0, max: 1_200 }), (question, points) => {
        const rate = String(points / 10_000);
        const given = inputOf({ ...question, terms: { ...question.terms, rate } } as typeof question, 'payment');
        const { unknown: _unknown, ...input } = given;
        const { approvals = 'accepted' } = given;
        const found = proposeCounterOffer(deepFreeze(input));
        if (found.outcome === 'infeasible') return;
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        const asked = rebuilt(given, given.terms);
        expect(found.outcome === 'passes').toBe(passing(asked, approvals));
        expect(found.obstacles.length === 0).toBe(found.outcome === 'passes');
        for (const move of found.moves) checkMove(given, move);
        if (found.combined) expect(passing(found.combined.plan, approvals)).toBe(true);
      }),
      FEWER_RUNS,
    );
  });
});

/** A move passes as the recipe builds it, and one unit nearer does not. */
function checkMove(given: AnyInput, { axis, from, to, plan }: AxisAnswer): void {
  const { approvals = 'accepted' } = given;
  expect(passing(plan, approvals)).toBe(true);
  if (axis === 'payment') return;
  expect(passing(rebuilt(given, written(given, axis, to)), approvals)).toBe(true);
  const nearer = between(axis, from, to);
  if (nearer !== null) expect(passing(rebuilt(given, written(given, axis, nearer)), approvals)).toBe(false);
}

/** The value one unit nearer to where a term stood; null where that is where it stood. */
function between(axis: AxisName, from: string | number, to: string | number): string | number | null {
  const isMore = axis === 'start-date' ? String(to) > String(from) : Number(to) > Number(from);
  if (axis === 'rate') {
    const points = Math.round(Number(to) * 10_000) + (isMore ? -1 : 1);
    return points === Number(from) * 10_000 ? null : String(points / 10_000);
  }
  if (axis === 'installments') return Number(to) + (isMore ? -1 : 1);
  if (axis === 'start-date') return less(axis, to);
  return text(cents(String(to)) + (isMore ? -1 : 1));
}
