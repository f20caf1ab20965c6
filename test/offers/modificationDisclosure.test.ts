import {
  type AccountInput,
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  lenderMeasures,
  type ModificationDisclosure,
  type PlanResult,
  type TermsInput,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { budget, card, debt, loan, planOf, policy } from '../plans/inputs.ts';

function disclosed(account: AccountInput, result: PlanResult, insignificantDelayMonths = 0): ModificationDisclosure {
  return lenderMeasures({ account, plan: planOf(result), insignificantDelayMonths }).disclosure;
}

const installmentPlan = (terms: TermsInput<'installment'>): ModificationDisclosure =>
  disclosed(card, buildInstallmentPlan({ account: card, terms }));

describe('modificationDisclosure()', () => {
  it('modificationDisclosure() finds none in a plan on the contract terms', () => {
    expect(installmentPlan({ installments: 36 })).toEqual({
      kinds: [],
      isCombination: false,
      principalForgiven: '0.00',
      arrearsForgiven: '0.00',
      rateBefore: '0.1825',
      rateAfter: '0.1825',
      rateReduction: '0',
      delayMonths: 0,
      monthsAdded: null,
    });
  });

  it('modificationDisclosure() shows the cut of a lower rate, and no cut of a higher one', () => {
    expect(installmentPlan({ installments: 36, rate: '12%' })).toMatchObject({
      kinds: ['interest-rate-reduction'],
      rateAfter: '0.12',
      rateReduction: '0.0625',
    });
    expect(installmentPlan({ installments: 36, rate: '20%' })).toMatchObject({ kinds: [], rateReduction: '-0.0175' });
  });

  it('modificationDisclosure() takes the mean of a staged rate by days', () => {
    const rate = [
      { fromInstallment: 1, rate: '0%' },
      { fromInstallment: 7, rate: '6%' },
    ];
    const account = debt('1000.00');
    const result = buildInterestReductionPlan({ account, terms: { installments: 12, rate } });
    // 21 November to 21 May has 181 of the 365 days to 21 November: 6 % * 184 / 365
    expect(disclosed(account, result).rateAfter).toBe('0.0302465753');
  });

  it('modificationDisclosure() counts a holiday without interest as a rate of zero, and as a delay', () => {
    const holiday = { installments: 3, interest: 'freeze', keeps: 'term' } as const;
    const found = installmentPlan({ installments: 12, holiday });
    // The first payment falls due after four months, not one; 21 November to 21 February has 92 of 365 days.
    expect(found).toMatchObject({ kinds: ['interest-rate-reduction', 'payment-delay'], delayMonths: 3 });
    expect(found.rateAfter).toBe('0.1365'); // 18.25 % * 273 / 365
    expect(found.isCombination).toBe(true);
  });

  it('modificationDisclosure() leaves a delay that the lender takes for insignificant out of the kinds', () => {
    const holiday = { after: 2, installments: 3, interest: 'simple', keeps: 'term' } as const;
    const result = buildInstallmentPlan({ account: card, terms: { installments: 12, holiday } });
    expect(disclosed(card, result, 2)).toMatchObject({ kinds: ['payment-delay'], delayMonths: 3 });
    expect(disclosed(card, result, 3)).toMatchObject({ kinds: [], delayMonths: 3 });
  });

  it('modificationDisclosure() measures a delay against the period of the contract', () => {
    expect(installmentPlan({ installments: 8, frequency: 'quarterly' }).delayMonths).toBe(2);
    expect(installmentPlan({ installments: 20, frequency: 'weekly' }).delayMonths).toBe(0);
    expect(installmentPlan({ installments: 12, firstDueDate: '2027-01-05' }).delayMonths).toBe(0);
  });

  it('modificationDisclosure() adds the months by which a term is extended', () => {
    // 18 installments end on 21 May 2028, 36 on 21 November 2029.
    const result = buildExtendedTermPlan({ account: loan, terms: { installments: 36 } });
    expect(disclosed(loan, result)).toMatchObject({ kinds: ['term-extension'], monthsAdded: 18, rateReduction: '0' });
  });

  it('modificationDisclosure() extends no term that ends when the contract does', () => {
    const result = buildExtendedTermPlan({ account: loan, terms: { installments: 18 } });
    expect(disclosed(loan, result)).toMatchObject({ kinds: [], monthsAdded: 0 });
  });

  it('modificationDisclosure() names a combination in the order of the standard', () => {
    const terms = {
      installments: 36,
      rate: '3%',
      holiday: { installments: 2, interest: 'simple', keeps: 'term' },
    } as const;
    expect(disclosed(loan, buildInstallmentPlan({ account: loan, terms }))).toMatchObject({
      kinds: ['interest-rate-reduction', 'payment-delay', 'term-extension'],
      isCombination: true,
      delayMonths: 2,
    });
  });

  it('modificationDisclosure() tells principal that is forgiven from arrears', () => {
    const terms = { installments: 3, principalShare: '80%' } as const;
    const result = buildPrincipalSettlementPlan({ account: card, affordability: budget, policy, terms });
    expect(disclosed(card, result)).toMatchObject({
      kinds: ['principal-forgiveness', 'interest-rate-reduction'],
      principalForgiven: '10000.00', // 20 % of 50,000.00
      arrearsForgiven: '3980.55',
    });
  });

  it('modificationDisclosure() knows no rate where no time passes', () => {
    const result = buildPrincipalSettlementPlan({ account: card, terms: { lumpSum: true } });
    expect(disclosed(card, result)).toMatchObject({ kinds: [], rateAfter: null, rateReduction: null });
  });

  it('modificationDisclosure() takes a flat fee for the nominal rate that it comes to', () => {
    const account = debt('12000.00', '18.25%');
    const pattern = { kind: 'flat-fee', feePerInstallment: '0.6%' } as const;
    const { rateAfter, kinds } = disclosed(
      account,
      buildInstallmentPlan({ account, terms: { installments: 12, pattern } }),
    );
    // 0.6 % of the principal a month over 12 months is 13.03 % nominal.
    expect([(Number(rateAfter) * 100).toFixed(2), kinds]).toEqual(['13.03', ['interest-rate-reduction']]);
  });
});
