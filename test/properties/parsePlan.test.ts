import * as fc from 'fast-check';
import { parsePlan } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { refusedPaths, withField } from '../account/refusal.ts';
import { amountPaths, anyPlan, at, planOf, signed } from './anyPlan.ts';
import { minor } from './planArbitraries.ts';
import { RUNS } from './runs.ts';

/** Milliseconds for a law of so many runs on a slow machine. */
const PATIENCE = 120_000;

/** The amounts that a plan without its account must answer for. */
const REPEATED = ['terms.agreement', 'affordability', 'verdict'];

describe('parsePlan()', () => {
  it(
    'gives back any plan that went through JSON, the same to the byte',
    () => {
      fc.assert(
        fc.property(anyPlan, (given) => {
          const plan = planOf(given);
          if (!plan) return;
          const text = JSON.stringify(plan);
          const read = parsePlan(text);
          expect(read).toEqual(plan);
          expect(JSON.stringify(read)).toBe(text);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'refuses a plan any of whose amounts is another by one minor unit',
    () => {
      fc.assert(
        fc.property(anyPlan, fc.nat(), fc.constantFrom(1n, -1n), (given, pick, unit) => {
          const plan = planOf(given);
          if (!plan) return;
          const paths = amountPaths(plan, REPEATED);
          const path = paths[pick % paths.length] as string;
          const tampered = withField(plan, path, signed(minor(at(plan, path)) + unit));
          expect(
            refusedPaths(() => parsePlan(tampered)),
            path,
          ).not.toEqual([]);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});
