import * as fc from 'fast-check';
import {
  type CounterOffer,
  type OfferInput,
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

/** The terms with the count that was found where they left it open. */
function counted({ terms = {} }: OfferInput, plan: { readonly totals: { readonly installments: number } }) {
  return { installments: plan.totals.installments, ...terms } as NonNullable<OfferInput['terms']>;
}

/** The value builds the plan that was answered with, and one unit less of a concession none that passes. */
function checkSolved(input: SolveTermInput, { unknown, plan, value, neighbour }: SolvedValue): void {
  expectAnswer(unknown === 'payment' ? { ...input, terms: { ...input.terms, payment: value } as never } : input, plan);
  if (unknown === 'payment') return;
  const terms = counted(input, plan);
  const again = built(input, written(terms, unknown, value, plan));
  expect(again).toMatchObject({ schedule: plan.schedule, totals: plan.totals, verdict: plan.verdict });
  if (neighbour === null) return;
  expect(neighbour.obstacles).not.toEqual([]);
  expect(passes(input, built(input, written(terms, unknown, neighbour.value, plan)))).toBe(false);
}

/** What passes needs no change; every move alone, and both of a pair, build a plan that passes. */
function checkCounterOffer(
  input: OfferInput,
  { outcome, plan, obstacles, moves, combined, ...rest }: CounterOffer,
): void {
  expect(outcome === 'passes').toBe(obstacles.length === 0);
  expect(outcome === 'passes').toBe(passes(input, plan));
  expect(outcome === 'counter-offer').toBe(moves.length > 0 || combined !== null);
  expect(moves.filter(({ axis }) => rest.notEnough.includes(axis))).toEqual([]);
  const terms = counted(input, plan);
  for (const { axis, to, plan: moved } of moves) {
    expectAnswer(input, moved);
    if (axis === 'payment') expect(moved.totals.installment).toBe(to);
    else expect(built(input, written(terms, axis, to, moved))).toMatchObject({ schedule: moved.schedule });
  }
  if (!combined) return;
  expectAnswer(input, combined.plan);
  const [count, partner] = combined.moves;
  const both = written({ ...terms, installments: count.to } as typeof terms, partner.axis, partner.to, combined.plan);
  expect(built(input, both)).toMatchObject({ schedule: combined.plan.schedule });
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
