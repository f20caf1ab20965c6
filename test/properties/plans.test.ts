import * as fc from 'fast-check';
import {
  type AccountInput,
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  type PlanKind,
  type PlanResult,
} from 'repayment-plan';
import { planInputArbitrary, planMatchers } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../account/refusal.ts';
import { account, count, installmentTerms, minor, percentage, text } from './planArbitraries.ts';
import { RUNS } from './runs.ts';

/** Milliseconds for a law of so many runs on a slow machine. */
const PATIENCE = 120_000;

expect.extend(planMatchers);

const BUILDERS: Readonly<Record<PlanKind, (input: never) => PlanResult>> = {
  installment: buildInstallmentPlan,
  'extended-term': buildExtendedTermPlan,
  'interest-reduction': buildInterestReductionPlan,
  'principal-settlement': buildPrincipalSettlementPlan,
};

describe('every plan', () => {
  it(
    'adds up, bucket by bucket, row by row, and closes at zero',
    () => {
      fc.assert(
        fc.property(account, installmentTerms, (given, terms) => {
          const result = buildInstallmentPlan({ account: given, terms });
          if (result.outcome === 'plan') expect(result).toConserve();
          else expect(['exceeds-balance', 'payments-end-early', 'payment-below-interest']).toContain(result.constraint);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'of every kind survives JSON, structuredClone and frozen inputs, and comes out the same twice',
    () => {
      const built = (Object.keys(BUILDERS) as PlanKind[]).map((kind) =>
        fc.record({ build: fc.constant(BUILDERS[kind]), given: planInputArbitrary(fc, kind) }),
      );
      fc.assert(
        fc.property(fc.oneof(...built), ({ build, given }) => {
          const input = deepFreeze(given);
          const before = JSON.stringify(input);
          const result = build(input as never);
          const again = JSON.stringify(result);
          expect(JSON.parse(again)).toEqual(result);
          expect(structuredClone(result)).toEqual(result);
          expect(JSON.stringify(build(input as never))).toBe(again);
          expect(JSON.stringify(input)).toBe(before);
          if (result.outcome === 'plan') expect(result).toConserve();
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'has a yearly rate at which its payments are worth what is owed, to a hundredth of a minor unit',
    () => {
      fc.assert(
        fc.property(account, count, percentage(3_600), (given, installments, rate) => {
          const result = buildInstallmentPlan({ account: given, terms: { installments, rate } });
          if (result.outcome !== 'plan') return;
          const residual = result.trace.find(({ step }) => step === 'irr')?.values['residualMinorUnits'];
          expect(Math.abs(Number(residual))).toBeLessThan(0.01);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});

describe('monotonicity', () => {
  // Equal periods: where days are counted, the interest of a long month may exceed a payment close to it.
  const periodic = account.map((given) => ({
    ...given,
    contract: { ...given.contract, dayCount: 'periodic' as const },
  }));

  // Rounding the payment to the minor unit may move interest by one unit an installment: a quarter of a percent of
  // 10,000.00 is more than that.
  const substantial = periodic.map((given) => ({
    ...given,
    balances: { ...given.balances, principal: text(1_000_000 + Number(minor(given.balances.principal as string))) },
  }));

  const installmentOf = (given: AccountInput, installments: number, rate: string) => {
    const result = buildInstallmentPlan({ account: given, terms: { installments, rate } });
    if (result.outcome !== 'plan') throw new Error(result.message);
    return { installment: minor(result.totals.installment), interest: minor(result.totals.interest) };
  };

  it(
    'a longer term never raises the level payment',
    () => {
      fc.assert(
        fc.property(
          periodic,
          count,
          fc.integer({ min: 1, max: 60 }),
          percentage(3_600),
          (given, installments, more, rate) => {
            expect(installmentOf(given, installments + more, rate).installment).toBeLessThanOrEqual(
              installmentOf(given, installments, rate).installment,
            );
          },
        ),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'a lower rate never raises the cost',
    () => {
      fc.assert(
        fc.property(
          substantial,
          count,
          fc.integer({ min: 0, max: 3_200 }),
          fc.integer({ min: 25, max: 400 }),
          (given, installments, points, more) => {
            const lower = installmentOf(given, installments, `${points / 100}%`);
            const higher = installmentOf(given, installments, `${(points + more) / 100}%`);
            expect(lower.interest).toBeLessThanOrEqual(higher.interest);
            expect(lower.installment).toBeLessThanOrEqual(higher.installment);
          },
        ),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'the count solved from a payment is minimal: one fewer would exceed it',
    () => {
      fc.assert(
        fc.property(periodic, fc.integer({ min: 1, max: 500 }), percentage(3_600), (given, extra, rate) => {
          const payment = text(Math.ceil(Number(minor(given.balances.principal as string)) * (0.03 + extra / 5_000)));
          const result = buildInstallmentPlan({ account: given, terms: { payment, rate } });
          if (result.outcome !== 'plan') return;
          expect(minor(result.totals.installment)).toBeLessThanOrEqual(minor(payment));
          const asked = result.trace.find(({ step }) => step === 'installments')?.result as number;
          if (asked > 1) expect(installmentOf(given, asked - 1, rate).installment).toBeGreaterThan(minor(payment));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});
