import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import {
  type CounterOffer,
  type OfferInput,
  type Plan,
  type PlanResult,
  proposeCounterOffer,
  type SolvedValue,
  type SolveTermInput,
  solveTerm,
} from 'repayment-plan';
import { offerInputArbitrary, solveTermInputArbitrary } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { PLAN_KINDS } from '../../src/account/index.ts';
import { deepFreeze } from '../account/refusal.ts';
import { built, expectAnswer, passes, written } from './askedAgain.ts';
import { RUNS } from './runs.ts';

/** A question builds hundreds of plans. */
const FEWER_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 20) } as const;
const PATIENCE = 3_600_000;

const everyKind = <Input>(of: (kind: (typeof PLAN_KINDS)[number], currency: 'CNY' | 'KWD') => fc.Arbitrary<Input>) =>
  fc.oneof(...PLAN_KINDS.flatMap((kind) => [of(kind, 'CNY'), of(kind, 'KWD')]));

type Terms = NonNullable<OfferInput['terms']>;

/** How far beyond its last row the count lies that a plan was found for, where payments are rounded up. */
const EARLY = 24;

/**
 * The terms under which the recipe builds the plan that was answered with. Where they leave the count open, the plan has
 * as many rows, or fewer: what is rounded up ends early.
 */
function termsOf(input: OfferInput, write: (terms: Terms) => object, { schedule, totals, verdict }: Plan): Terms {
  const { terms = {} } = input;
  const counts = terms.installments ? [terms.installments] : Array.from({ length: EARLY }, (_, index) => index);
  const asked = counts.map((count) => ({
    ...terms,
    installments: terms.installments ?? totals.installments + count,
  })) as Terms[];
  const found = asked.find((each) => isDeepStrictEqual(scheduleOf(built(input, write(each))), schedule));
  expect(built(input, write(found ?? (asked[0] as Terms)))).toMatchObject({ schedule, totals, verdict });
  return found as Terms;
}

function scheduleOf(result: PlanResult | null): unknown {
  return result?.outcome === 'plan' ? result.schedule : null;
}

/** The value builds the plan that was answered with, and one unit less of a concession none that passes. */
function checkSolved(input: SolveTermInput, { unknown, plan, value, neighbour }: SolvedValue): void {
  expectAnswer(unknown === 'payment' ? { ...input, terms: { ...input.terms, payment: value } as never } : input, plan);
  if (unknown === 'payment') return;
  const terms = termsOf(input, (each) => written(each, unknown, value, plan), plan);
  if (neighbour === null) return;
  expect(neighbour.obstacles).not.toEqual([]);
  expect(passes(input, built(input, written(terms, unknown, neighbour.value, plan)))).toBe(false);
}

/** What passes needs no change; every move alone, and both of a pair, build a plan that passes. */
function checkCounterOffer(
  input: OfferInput,
  { outcome, plan, obstacles, moves, combined, notEnough }: CounterOffer,
): void {
  expect(outcome === 'passes').toBe(obstacles.length === 0);
  expect(outcome === 'passes').toBe(passes(input, plan));
  expect(outcome === 'counter-offer').toBe(moves.length > 0 || combined !== null);
  expect(moves.filter(({ axis }) => notEnough.includes(axis))).toEqual([]);
  for (const { axis, to, plan: moved } of moves) {
    expectAnswer(input, moved);
    if (axis === 'payment') expect(moved.totals.installment).toBe(to);
    else termsOf(input, (each) => written(each, axis, to, moved), moved);
  }
  if (!combined) return;
  expectAnswer(input, combined.plan);
  const [count, partner] = combined.moves;
  const terms = { ...input.terms, installments: count.to } as Terms;
  termsOf({ ...input, terms }, (each) => written(each, partner.axis, partner.to, combined.plan), combined.plan);
}

describe('questions about any account, kind and terms', { timeout: PATIENCE }, () => {
  it('solveTerm() finds a value that the recipe builds to the plan answered with, and whose neighbour does not pass', () => {
    const inputs = everyKind<SolveTermInput>((kind, currency) => solveTermInputArbitrary(fc, kind, { currency }));
    fc.assert(
      fc.property(inputs, (input) => {
        const found = solveTerm(deepFreeze(input));
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        if (found.outcome === 'solved') checkSolved(input, found);
        if (found.outcome === 'unsolved')
          expect(found.binding.every(({ obstacles }) => obstacles.length > 0)).toBe(true);
      }),
      FEWER_RUNS,
    );
  });

  it('proposeCounterOffer() moves each term alone to where the recipe builds a plan that passes', () => {
    const inputs = everyKind<OfferInput>((kind, currency) => offerInputArbitrary(fc, kind, { currency }));
    fc.assert(
      fc.property(inputs, (input) => {
        const found = proposeCounterOffer(deepFreeze(input));
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        if (found.outcome !== 'infeasible') checkCounterOffer(input, found);
      }),
      FEWER_RUNS,
    );
  });
});
