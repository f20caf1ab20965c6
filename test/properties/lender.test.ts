import * as fc from 'fast-check';
import { type AccountInput, buildBaselines, buildInstallmentPlan, lenderMeasures, planCourse } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { account, count, installmentTerms, minor } from './planArbitraries.ts';
import { RUNS } from './runs.ts';

/** Milliseconds for a law of so many runs on a slow machine. */
const PATIENCE = 120_000;

type Way = Pick<ReturnType<typeof planCourse>, 'startDate' | 'claim' | 'payments' | 'cost'>;

function checkCourse({ startDate, claim, payments, cost }: Way): void {
  const added = minor(cost.interest) + minor(cost.fees) + minor(cost.penalties);
  expect(minor(claim) + added).toBe(minor(cost.paid) + minor(cost.waived) + minor(cost.balanceLeft));
  expect(payments.reduce((sum, { payment }) => sum + minor(payment), 0n)).toBe(minor(cost.paid));
  expect(payments.every(({ payment }) => minor(payment) > 0n)).toBe(true);
  expect([...payments].sort((one, other) => (one.dueDate < other.dueDate ? -1 : 1))).toEqual(payments);
  expect(cost.freeOn === null).toBe(minor(cost.balanceLeft) > 0n);
  if (cost.freeOn !== null) expect(cost.freeOn >= startDate).toBe(true);
}

const minimum = fc.record({
  principalShare: fc.integer({ min: 0, max: 100 }).map((percentage) => `${percentage}%`),
  floor: fc.constantFrom('0.00', '10.00', '50.00'),
  interest: fc.constantFrom('on-top' as const, 'within' as const),
  base: fc.constantFrom('before-interest' as const, 'after-interest' as const),
});

describe('every baseline', () => {
  it(
    'adds up to the minor unit, and doing nothing for longer never leaves less',
    () => {
      fc.assert(
        fc.property(
          account,
          minimum,
          fc.integer({ min: 1, max: 24 }),
          count,
          (given, minimumPayment, months, longer) => {
            const contract = { ...given.contract, minimumPayment } as AccountInput['contract'];
            const input = { account: { ...given, contract }, contractMonths: months };
            const found = buildBaselines({ ...input, months });
            for (const baseline of [found.contract, found.minimumPayments, found.doingNothing]) {
              if (baseline.outcome === 'baseline') checkCourse(baseline);
            }
            const later = buildBaselines({ ...input, months: Math.min(months + longer, 600) }).doingNothing;
            expect(minor(later.cost.balanceLeft)).toBeGreaterThanOrEqual(minor(found.doingNothing.cost.balanceLeft));
            expect(later.months.slice(0, months)).toEqual(found.doingNothing.months);
          },
        ),
        RUNS,
      );
    },
    PATIENCE,
  );
});

describe('every plan beside baselines', () => {
  it(
    'adds up as a course, and is worth to its lender what the plan says',
    () => {
      fc.assert(
        fc.property(account, installmentTerms, count, (given, terms, installments) => {
          const plan = buildInstallmentPlan({ account: given, terms: { ...terms, installments } as never });
          if (plan.outcome !== 'plan') return;
          checkCourse(planCourse(plan));
          const { modification, diminishedObligation } = lenderMeasures({ account: given, plan });
          expect(modification.newCarryingAmount).toBe(plan.lender.presentValue);
          expect(minor(modification.gainLoss)).toBe(-minor(plan.lender.loss));
          expect(diminishedObligation.share).toBe(plan.lender.lossShare);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'is worth no more where it may be broken without recovery, and the same where it is sure to be kept',
    () => {
      fc.assert(
        fc.property(
          account,
          fc.integer({ min: 1, max: 24 }),
          fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 24, maxLength: 24 }),
          (given, installments, chances) => {
            const plan = buildInstallmentPlan({ account: given, terms: { installments } });
            if (plan.outcome !== 'plan') return;
            const falling = [...chances].sort((one, other) => other - one).slice(0, plan.schedule.length);
            const underSurvival = (kept: readonly string[]) =>
              lenderMeasures({ account: given, plan, survival: { kept } }).underSurvival;
            const sure = underSurvival(plan.schedule.map(() => '100%'));
            const unsure = underSurvival(falling.map((chance) => `${chance}%`));
            expect(sure?.presentValue).toBe(plan.lender.presentValue);
            expect(minor(unsure?.presentValue ?? '')).toBeLessThanOrEqual(minor(plan.lender.presentValue));
          },
        ),
        RUNS,
      );
    },
    PATIENCE,
  );
});
