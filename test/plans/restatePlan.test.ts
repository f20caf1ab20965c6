import { buildInstallmentPlan } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { parseInput } from '../../src/input/index.ts';
import { ratio } from '../../src/money/index.ts';
import { MAX_PLAN_VALUES, PLAN_SCHEMAS } from '../../src/plans/planSchema.ts';
import { restatePlan } from '../../src/plans/restatePlan.ts';
import { card, debt, planOf } from './inputs.ts';

const restated = (input: Parameters<typeof buildInstallmentPlan>[0], contractRate = ratio(12n, 100n)) => {
  const plan = parseInput('read a plan', PLAN_SCHEMAS[2], planOf(buildInstallmentPlan(input)), MAX_PLAN_VALUES);
  return restatePlan(plan, contractRate);
};
const NOTHING = { principal: 0n, interest: 0n, compoundInterest: 0n, penalties: 0n, fees: 0n };

describe('restatePlan()', () => {
  it('finds what the down payment pays, bucket by bucket', () => {
    // Penalties are due first and take 860.00 of 1,000.00; principal the rest.
    const terms = { installments: 12, downPayment: '1000.00', treatment: { penalties: { pay: 'first' } } } as const;
    expect(restated({ account: card, terms }).downPayment).toEqual({
      ...NOTHING,
      penalties: 860_00n,
      principal: 140_00n,
    });
  });

  it("tells the contract's rate from others", () => {
    const rate = [
      { fromInstallment: 1, rate: '6%' },
      { fromInstallment: 4, rate: 'contract' },
    ] as const;
    expect(restated({ account: debt('1200.00'), terms: { installments: 6, rate } }).rate).toEqual([
      { fromDate: '2026-11-22', rate: { value: ratio(6n, 100n), per: 'year', quoted: 'nominal' } },
      { fromDate: '2027-02-22', rate: 'contract' },
    ]);
  });

  it('tells a flat fee, listed dates and what was waived', () => {
    const flat = restated({
      account: card,
      terms: { installments: 3, pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' } },
    });
    expect(flat).toMatchObject({ rate: 'flat-fee', frequency: 'monthly', dueDays: [21] });
    const terms = {
      dueDates: ['2026-12-05', '2027-01-20'],
      treatment: { penalties: { waive: 'on-completion' } },
    } as const;
    const listed = restated({ account: card, terms });
    expect(listed).toMatchObject({ frequency: undefined, dueDays: undefined });
    expect(listed.waived).toEqual({ onSigning: NOTHING, onCompletion: { ...NOTHING, penalties: 860_00n } });
  });
});
