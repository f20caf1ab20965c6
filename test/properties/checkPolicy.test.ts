import * as fc from 'fast-check';
import { checkPolicy, type Plan } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { foreignSchedule } from '../../src/testing/foreignSchedule.ts';
import { refusedFields, refusedPaths, withField } from '../account/refusal.ts';
import { amountPaths, anyPlan, at, planOf, signed } from './anyPlan.ts';
import { minor } from './planArbitraries.ts';
import { RUNS } from './runs.ts';

/** Milliseconds for a law of so many runs on a slow machine. */
const PATIENCE = 120_000;

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
          const schedule = foreignSchedule(plan);
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
          const input = foreign ? foreignSchedule(plan) : plan;
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
