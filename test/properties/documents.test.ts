import * as fc from 'fast-check';
import { buildInstallmentPlan } from 'repayment-plan';
import { costDisclosure, representativeExample } from 'repayment-plan/explain';
import { describe, expect, it } from 'vitest';
import { account, count, installmentTerms, minor } from './planArbitraries.ts';

const plans = fc
  .record({ account, terms: installmentTerms, installments: count })
  .map(({ account: debtor, terms, installments }) =>
    buildInstallmentPlan({ account: debtor, terms: { ...terms, installments } as never }),
  );

describe('documents of any plan', () => {
  it('costDisclosure(): principal and charges add up to what is paid', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        if (plan.outcome !== 'plan') return;
        const { principal, charges, paid } = costDisclosure(plan, { locale: 'zh-CN' });
        expect(charges.reduce((sum, { amount }) => sum + minor(amount), minor(principal))).toBe(minor(paid));
      }),
      { numRuns: 50 },
    );
  });

  it('representativeExample(): credit less what is waived on completion and cost come to what is payable', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        if (plan.outcome !== 'plan') return;
        const example = representativeExample(plan, { locale: 'en' });
        const { totalCredit, waivedOnCompletion, totalCost, totalPayable, installments } = example;
        const payable = minor(totalCredit) - minor(waivedOnCompletion) + minor(totalCost);
        expect(payable).toBe(minor(totalPayable));
        const listed = installments.reduce(
          (sum, { count: times, payment }) => sum + BigInt(times) * minor(payment),
          0n,
        );
        expect(listed).toBe(payable);
      }),
      { numRuns: 50 },
    );
  });
});
