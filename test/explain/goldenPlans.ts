import type { Plan } from 'repayment-plan';
import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
} from 'repayment-plan';
import { card, debt, loan, planOf, policy } from '../plans/inputs.ts';

/** Ten plans, of every kind; figures as in the worked table of the design, or of round debts that need no table. */
export const GOLDEN_PLANS: Readonly<Record<string, Plan>> = {
  installment: planOf(buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '12%' } })),
  extended: planOf(buildExtendedTermPlan({ account: loan, terms: { installments: 36 } })),
  staged: planOf(
    buildInterestReductionPlan({
      account: card,
      terms: {
        installments: 36,
        rate: [
          { fromInstallment: 1, rate: '0%' },
          { fromInstallment: 7, rate: '6%' },
        ],
        treatment: { interest: { pay: 'spread' }, penalties: { waive: 'on-signing', share: '100%' } },
      },
    }),
  ),
  frozen: planOf(buildInterestReductionPlan({ account: card, terms: { installments: 60, rate: '0%' } })),
  settlement: planOf(
    buildPrincipalSettlementPlan({
      account: card,
      terms: {
        installments: 12,
        treatment: { interest: { waive: 'on-completion' }, penalties: { waive: 'on-completion' } },
      },
    }),
  ),
  balloon: planOf(
    buildInstallmentPlan({
      account: debt('1200.00'),
      terms: { installments: 12, rate: '0%', pattern: { kind: 'balloon', amount: '600.00' } },
    }),
  ),
  irregular: planOf(
    buildInstallmentPlan({
      account: debt('1200.00'),
      terms: {
        installments: 3,
        rate: '0%',
        pattern: {
          kind: 'irregular',
          payments: [
            { fromInstallment: 1, payment: '300.00' },
            { fromInstallment: 3, payment: '600.00' },
          ],
        },
        agreement: { breach: { missedPayments: 2, consequences: ['terminate', 'accelerate'] } },
      },
    }),
  ),
  yen: planOf(
    buildInstallmentPlan({
      account: debt('120000', '12%', {
        currency: 'JPY',
        balances: { principal: '120000', interest: '0', compoundInterest: '0', penalties: '0', fees: '0' },
      }),
      terms: { installments: 12, rate: '0%', downPayment: '12000' },
    }),
  ),
  holiday: planOf(
    buildInstallmentPlan({
      account: debt('900.00'),
      terms: {
        installments: 12,
        rate: '0%',
        holiday: { after: 0, installments: 3, interest: 'freeze', keeps: 'term' },
      },
    }),
  ),
  refused: planOf(
    buildInstallmentPlan({
      account: debt('1200.00'),
      policy,
      terms: {
        installments: 12,
        rate: '0%',
        pattern: { kind: 'step-up', steps: { percentage: '10%', every: 6 } },
      },
    }),
  ),
};
