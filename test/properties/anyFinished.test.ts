import * as fc from 'fast-check';
import {
  buildBaselines,
  buildSharedPlans,
  type ComparisonInput,
  type Course,
  checkPolicy,
  comparePlans,
  type LenderMeasuresInput,
  lenderMeasures,
  type Plan,
  parsePlan,
  planCourse,
  type SharedPlansInput,
  type StressInput,
  stressPlan,
} from 'repayment-plan';
import {
  baselinesInputArbitrary,
  checkInputArbitrary,
  checkInvariants,
  comparisonInputArbitrary,
  type DrawOptions,
  lenderMeasuresInputArbitrary,
  planArbitrary,
  sharedPlansInputArbitrary,
  stressInputArbitrary,
} from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../account/refusal.ts';
import { capacityByMonth, dueByMonth } from './carried.ts';
import { minor } from './planArbitraries.ts';
import { RUNS } from './runs.ts';

/** Inputs are built from plans and proposals. */
const FEWER_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 10) } as const;
const PATIENCE = 3_600_000;

/** Holds a law for what is drawn in currencies of every number of digits. */
function holds<Input>(of: (options: DrawOptions) => fc.Arbitrary<Input>, law: (input: Input) => void): void {
  const inputs = fc.oneof(...(['CNY', 'JPY', 'KWD'] as const).map((currency) => of({ currency })));
  fc.assert(
    fc.property(inputs, (input) => law(deepFreeze(input))),
    FEWER_RUNS,
  );
}

const sum = (amounts: readonly string[]): bigint => amounts.reduce((total, amount) => total + minor(amount), 0n);

function checkCourse({
  startDate,
  claim,
  payments,
  cost,
}: Pick<Course<string>, 'startDate' | 'claim' | 'payments' | 'cost'>) {
  const { interest, fees, penalties, paid, waived, balanceLeft } = cost;
  expect(sum([claim, interest, fees, penalties])).toBe(sum([paid, waived, balanceLeft]));
  expect(sum(payments.map(({ payment }) => payment))).toBe(minor(paid));
  expect(payments.every(({ payment, dueDate }) => minor(payment) > 0n && dueDate >= startDate)).toBe(true);
  expect(cost.freeOn === null).toBe(minor(balanceLeft) > 0n);
}

describe('whatever plan is finished', { timeout: PATIENCE }, () => {
  it('parsePlan() and planCourse() take every plan as it was built', () => {
    holds(
      (options) => planArbitrary(fc, options) as fc.Arbitrary<Plan>,
      (plan) => {
        expect(checkInvariants(plan)).toEqual([]);
        expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
        checkCourse(planCourse(plan));
      },
    );
  });

  it('checkPolicy() judges a plan as it was when it was built', () => {
    holds(
      (options) => checkInputArbitrary(fc, options),
      (input) => {
        const verdict = checkPolicy(input);
        if (input.plan) expect(verdict).toEqual(input.plan.verdict);
        expect(verdict.findings.length).toBe((input.policy as { rules: readonly unknown[] } | null)?.rules.length ?? 0);
      },
    );
  });

  it('stressPlan() finds limits that hold, and one basis point or one month more does not', () => {
    holds((options) => stressInputArbitrary(fc, options) as fc.Arbitrary<StressInput>, checkStress);
  });

  it('lenderMeasures() adds gain or loss up from what is carried, and values what is sure to be kept as it is', () => {
    holds((options) => lenderMeasuresInputArbitrary(fc, options) as fc.Arbitrary<LenderMeasuresInput>, checkMeasures);
  });
});

function checkStress(input: StressInput): void {
  const report = stressPlan(input);
  const { unstressed, largestFall, longestStop, incomeFalls, incomeStops } = report;
  if (input.plan) {
    const capacity = capacityByMonth(input, input.plan);
    const short = [...dueByMonth(input.plan, input)].filter(([month, due]) => due > (capacity?.get(month) ?? -1n));
    expect(unstressed.shortMonths.map(({ month }) => month)).toEqual(short.map(([month]) => month));
  }
  for (const { holds: isHeld, fails, shortMonths } of [unstressed, incomeFalls, incomeStops].filter(
    (one) => one !== null,
  )) {
    expect([isHeld, fails]).toEqual([shortMonths.length === 0, shortMonths[0] ?? null]);
    for (const { due, capacity, missing } of shortMonths) expect(minor(due) - minor(capacity)).toBe(minor(missing));
  }
  expect([largestFall === null, longestStop === null]).toEqual([!unstressed.holds, !unstressed.holds]);
  if (largestFall === null || longestStop === null) return;
  const points = Math.round(Number(largestFall) * 10_000);
  const fallen = (of: number) => stressPlan({ ...input, incomeFalls: `${of / 100}%` }).incomeFalls?.holds;
  expect([fallen(points), points === 10_000 ? false : fallen(points + 1)]).toEqual([true, false]);
  const from = incomeStops?.from === undefined ? null : `${incomeStops.from}-01`;
  const stopped = (months: number) => stressPlan({ ...input, incomeStops: { months, from } }).incomeStops?.holds;
  if (longestStop > 0) expect(stopped(longestStop)).toBe(true);
  const last = input.plan?.schedule ?? input.schedule?.rows ?? [];
  const isBorneThroughout = last.every(({ dueDate }) => monthsFrom(incomeStops?.from, dueDate) < longestStop);
  if (from !== null && !isBorneThroughout) expect(stopped(longestStop + 1)).toBe(false);
}

/** Calendar months from one through another, less one. */
function monthsFrom(from: string | undefined, date: string): number {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(date) - count(from ?? date);
}

function checkMeasures(input: LenderMeasuresInput): void {
  const { modification, diminishedObligation, underSurvival, atFundingRate } = lenderMeasures(input);
  const { oldCarryingAmount, newCarryingAmount, gainLoss } = modification;
  expect(minor(gainLoss)).toBe(minor(newCarryingAmount) - minor(oldCarryingAmount));
  if (!input.originalRate && input.plan) expect(newCarryingAmount).toBe(input.plan.lender.presentValue);
  if (input.plan && !input.originalRate && !input.carryingAmount) {
    expect(diminishedObligation.share).toBe(input.plan.lender.lossShare);
  }
  expect([underSurvival !== null, atFundingRate !== null]).toEqual([
    Boolean(input.survival),
    Boolean(input.fundingRate),
  ]);
  const rows = input.plan?.schedule ?? input.schedule?.rows ?? [];
  const sure = lenderMeasures({ ...input, survival: { kept: rows.map(() => '100%') } }).underSurvival;
  expect(sure?.presentValue).toBe(newCarryingAmount);
}

describe('whatever is beside a plan', { timeout: PATIENCE }, () => {
  it('buildBaselines() adds every way on up to the minor unit', () => {
    holds(
      (options) => baselinesInputArbitrary(fc, options),
      (input) => {
        const { contract, minimumPayments, doingNothing } = buildBaselines(input);
        for (const baseline of [contract, minimumPayments, doingNothing]) {
          if (baseline.outcome === 'baseline') checkCourse(baseline);
        }
        expect([doingNothing.months.length, doingNothing.payments]).toEqual([input.months, []]);
      },
    );
  });

  it('comparePlans() tells each row less the one compared with, figure by figure', () => {
    holds((options) => comparisonInputArbitrary(fc, options) as fc.Arbitrary<ComparisonInput>, checkComparison);
  });

  it('buildSharedPlans() shares exactly what capacity is, month by month, in sound plans', () => {
    holds((options) => sharedPlansInputArbitrary(fc, options) as fc.Arbitrary<SharedPlansInput>, checkShared);
  });
});

const DIFFERENT = ['installment', 'totalPaid', 'interestAndFees', 'waived', 'presentValue', 'loss'] as const;

function checkComparison(input: ComparisonInput): void {
  const { rows, against } = comparePlans(input);
  const { offers = [], plans = [] } = input;
  const months = [...offers.map(({ plan }) => plan), ...plans].map((plan) => planCourse(plan).cost.monthsToFreedom);
  expect(rows.slice(0, months.length).map((row) => row.months)).toEqual(months);
  const chosen = rows.find(({ name }) => name === against);
  expect(chosen).toBeDefined();
  if (!chosen) return;
  const less = (one: string | null, other: string | null) =>
    one === null || other === null ? null : minor(one) - minor(other);
  for (const row of rows) {
    for (const figure of DIFFERENT) {
      const { [figure]: difference } = row.differences;
      expect(difference === null ? null : minor(difference), figure).toBe(less(row[figure], chosen[figure]));
    }
    expect(row.differences.installments).toBe(row.installments - chosen.installments);
    expect(minor(row.saving)).toBe(sum([chosen.totalPaid, chosen.balanceLeft]) - sum([row.totalPaid, row.balanceLeft]));
  }
}

function checkShared(input: SharedPlansInput): void {
  const { accounts, calendar, outcome } = buildSharedPlans(input);
  expect(outcome === 'plans').toBe(accounts.every(({ result }) => result.outcome === 'plan'));
  for (const { capacity, due, room, parts } of calendar) {
    expect(sum(parts.map(({ share }) => share))).toBe(minor(capacity));
    expect(sum(parts.map((part) => part.due))).toBe(minor(due));
    expect(minor(due) + minor(room)).toBe(minor(capacity));
    for (const part of parts) expect(minor(part.due) <= minor(part.share)).toBe(true);
  }
  for (const { accountId, result } of accounts) {
    if (result.outcome !== 'plan') continue;
    expect(checkInvariants(result)).toEqual([]);
    const own = calendar.flatMap(({ parts }) => parts.filter((part) => part.accountId === accountId));
    expect(own.map(({ due }) => due)).toEqual(result.schedule.map(({ payment }) => payment));
    const account = input.accounts.find((entry) => entry.account.accountId === accountId)?.account;
    const judged = { affordability: input.affordability, policy: input.policy ?? null } as const;
    expect(checkPolicy({ account, ...judged, plan: result } as never).outcome).toBe(result.verdict.outcome);
  }
}
