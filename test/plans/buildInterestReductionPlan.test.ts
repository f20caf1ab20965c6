import { buildInstallmentPlan, buildInterestReductionPlan, type TermsInput } from 'repayment-plan';
import { planMatchers } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { budget, card, debt, infeasibleOf, leaving, planOf, policy } from './inputs.ts';

const build = (terms: TermsInput<'interest-reduction'>, account = card) =>
  planOf(buildInterestReductionPlan({ account, terms }));

expect.extend(planMatchers);

describe('buildInterestReductionPlan() with a rate', () => {
  it('fixed: the installment plan of the same rate', () => {
    const fixed = build({ installments: 36, rate: '6%' });
    expect(fixed.schedule).toEqual(
      planOf(buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '6%' } })).schedule,
    );
  });

  it('staged: interest follows the path, one level payment runs through it', () => {
    // 1,000.00: two months free, then 1 % a month: (2 + 1/1.01 + 1/1.01^2) parts; A = 1,000 / 3.970395... = 251.86.
    const plan = build(
      {
        installments: 4,
        rate: [
          { fromInstallment: 1, rate: '0%' },
          { fromInstallment: 3, rate: '12%' },
        ],
      },
      debt('1000.00'),
    );
    expect(plan.schedule.map(({ accrued }) => accrued)).toEqual(['0.00', '0.00', '4.96', '2.49']); // 1 % of 496.28, of 249.38
    expect(plan.schedule.map(({ payment }) => payment)).toEqual(['251.86', '251.86', '251.86', '251.87']);
  });

  it('staged payments are solved anew at each step, as if the rate of the day stayed', () => {
    // 250.00 twice at 0 %; then 500.00 at 1 % over two: 500 * 0.01 / (1 - 1.01^-2) = 253.76.
    const plan = build(
      {
        installments: 4,
        stagedPayments: true,
        rate: [
          { fromInstallment: 1, rate: '0%' },
          { fromInstallment: 3, rate: '12%' },
        ],
      },
      debt('1000.00'),
    );
    expect(plan.schedule.slice(0, 3).map(({ payment }) => payment)).toEqual(['250.00', '250.00', '253.76']);
  });

  it('an interest-free window ends at the contract’s rate', () => {
    const plan = build(
      {
        installments: 4,
        rate: [
          { fromInstallment: 1, rate: '0%' },
          { fromInstallment: 3, rate: 'contract' },
        ],
      },
      debt('1000.00'),
    );
    expect(plan.terms.rate).toEqual([
      { from: '2026-11-22', rate: '0' },
      { from: '2027-01-22', rate: '0.12' },
    ]);
  });

  it('before the first step the contract’s rate holds', () => {
    const plan = build({ installments: 2, rate: [{ fromInstallment: 2, rate: '0%' }] }, debt('1000.00'));
    expect(plan.schedule.map(({ accrued }) => accrued)).toEqual(['10.00', '0.00']);
  });

  it('frozen: principal plus arrears, which is not principal only', () => {
    const plan = build({ installments: 60, rate: '0%' });
    expect(plan.totals).toMatchObject({ interest: '0.00', waived: '0.00', paid: '53980.55' });
    expect(plan.cost.annualRates.map(({ rate }) => rate)).toEqual(['0', '0']);
  });

  it('says how much is saved against the contract on the same dates', () => {
    // 1,000.00 at 12 % over 2: 507.51 + 507.51 = 1,015.02 (10.00 and 5.02 interest); free: 1,000.00.
    expect(build({ installments: 2, rate: '0%' }, debt('1000.00')).cost).toMatchObject({
      contract: { basis: 'same-dates', total: '1015.02' },
      savingAgainstContract: '15.02',
    });
  });
});

describe('buildInterestReductionPlan() without a rate', () => {
  it('finds the highest that fits the payment, and its neighbour does not', () => {
    const found = build({ installments: 12, payment: '88.00' }, debt('1000.00'));
    const points = Math.round(Number(found.terms.rate[0]?.rate) * 10_000);
    const installmentAt = (basisPoints: number) =>
      Number(build({ installments: 12, rate: String(basisPoints / 10_000) }, debt('1000.00')).totals.installment);
    expect(installmentAt(points)).toBeLessThanOrEqual(88);
    expect(installmentAt(points + 1)).toBeGreaterThan(88);
    expect(found.terms.solvedFor).toEqual(['rate', 'payment']);
    expect(found.trace.find(({ step }) => step === 'rate')?.values).toMatchObject({
      payment: '88.00',
      installments: 12,
    });
  });

  it('finds the highest that fits capacity also where the last installment alone is too much at a lower rate', () => {
    const open = { account: debt('1200.00'), affordability: leaving('101.00') };
    const most = (basisPoints: number) => {
      const terms = { installments: 12, rate: String(basisPoints / 10_000) };
      const { totals } = planOf(buildInterestReductionPlan({ ...open, terms }));
      return Math.max(Number(totals.installment), Number(totals.lastInstallment));
    };
    const found = planOf(buildInterestReductionPlan({ ...open, terms: { installments: 12 } }));
    const points = Math.round(Number(found.terms.rate[0]?.rate) * 10_000);
    const fitting = Array.from({ length: 301 }, (_, basisPoints) => basisPoints).filter((each) => most(each) <= 101);
    expect(points).toBe(Math.max(...fitting));
    // Some rate below it does not fit: halving for the whole schedule would end there.
    expect(fitting.length).toBeLessThan(points + 1);
  });

  it('never rises above the contract’s rate', () => {
    expect(build({ installments: 12, payment: '1000.00' }, debt('1000.00')).terms.rate[0]?.rate).toBe('0.12');
  });

  it('fits capacity in every month where no payment is named, over the longest term of the policy', () => {
    const plan = planOf(buildInterestReductionPlan({ account: card, affordability: budget, policy }));
    expect(plan).toFit();
    expect(plan.totals.installments).toBe(60);
  });

  it('has no answer where even interest-free does not fit', () => {
    const none = infeasibleOf(
      buildInterestReductionPlan({ account: debt('1000.00'), terms: { installments: 10, payment: '99.99' } }),
    );
    expect(none).toMatchObject({ constraint: 'rate-floor-zero', nearest: { payment: '100.00' } });
    const noCapacity = infeasibleOf(
      buildInterestReductionPlan({
        account: debt('1000.00'),
        affordability: leaving('99.99'),
        terms: { installments: 10 },
      }),
    );
    expect(noCapacity.constraint).toBe('rate-floor-zero');
  });

  it('takes a flat fee as it is', () => {
    const plan = build(
      { installments: 12, pattern: { kind: 'flat-fee', feePerInstallment: '0.3%' } },
      debt('12000.00'),
    );
    expect(plan.totals.installment).toBe('1036.00'); // 1,000.00 + 0.3 % of 12,000.00
  });
});
