import type { Plan } from 'repayment-plan';
import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
} from 'repayment-plan';
import { budget, card, debt, loan, planOf, policy } from '../plans/inputs.ts';

/** An agreement that says whatever it may. */
export const fullAgreement = {
  items: [
    'rights-and-duties',
    'default-liability',
    'other-terms',
    'charge-items',
    'charge-recipients',
    'contingent-charges',
    'no-other-charges',
    'terms-before-start',
  ],
  undertakings: [
    'no-new-credit-card',
    'no-new-credit',
    'collection-stops',
    'recording-kept',
    'rate-restored-at-most',
    'forgiven-part-charged-off',
  ],
  allocation: ['principal', 'interest', 'compoundInterest', 'penalties', 'fees'],
  grace: { days: 3, amount: '10.00' },
  breach: {
    missedPayments: 2,
    consequences: ['terminate', 'accelerate', 'restore-contract', 'resume-interest', 'reinstate-waived'],
  },
  earlySettlement: 'interest-for-days-used',
  reAges: true,
  reportingCode: '11',
} as const;

const start = { startDate: '2026-11-21' };
const rated = { ...start, installments: 12, rate: '6%' };
const waived = { interest: { waive: 'on-completion' }, penalties: { waive: 'on-signing' } } as const;

type Agreed = { readonly agreement?: typeof fullAgreement };

/** Plans of every kind, in several patterns and frequencies, without an agreement or with this one. */
export function documentPlans(agreed: Agreed): readonly (readonly [string, Plan])[] {
  const installment = (terms: object, base: object = rated): Plan =>
    planOf(buildInstallmentPlan({ account: card, terms: { ...base, ...agreed, ...terms } }));
  return [
    ['installment, level payment', installment({})],
    ['installment, level principal', installment({ pattern: { kind: 'level-principal' }, frequency: 'fortnightly' })],
    [
      'installment, flat fee',
      installment({ installments: 12, pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' } }, start),
    ],
    ['installment, interest first', installment({ pattern: { kind: 'interest-first', interestOnly: 3 } })],
    ['installment, balloon', installment({ pattern: { kind: 'balloon', amount: '20000.00' }, treatment: waived })],
    ['installment, step-up', installment({ pattern: { kind: 'step-up', steps: { percentage: '5%', every: 6 } } })],
    [
      'installment, capitalized',
      installment({ treatment: { interest: { capitalize: '100%' } }, downPayment: '500.00' }),
    ],
    [
      'installment, holiday',
      installment({ holiday: { installments: 2, interest: 'simple', keeps: 'term' }, frequency: 'weekly' }),
    ],
    ['installment, dates listed', installment({ rate: '6%', dueDates: ['2026-12-21', '2027-03-21'] }, start)],
    [
      'installment, irregular',
      installment(
        { rate: '6%', pattern: { kind: 'irregular', payments: [{ fromInstallment: 1, payment: '5000.00' }] } },
        start,
      ),
    ],
    ['extended term', planOf(buildExtendedTermPlan({ account: loan, terms: { installments: 36, ...agreed } }))],
    [
      'interest reduction, staged',
      planOf(
        buildInterestReductionPlan({
          account: card,
          terms: {
            ...start,
            ...agreed,
            installments: 12,
            rate: [
              { fromInstallment: 1, rate: '0%' },
              { fromInstallment: 7, rate: '6%' },
            ],
          },
        }),
      ),
    ],
    [
      'principal settlement',
      planOf(buildPrincipalSettlementPlan({ account: card, terms: { ...start, ...agreed, installments: 12 } })),
    ],
    [
      'principal settlement, lump sum at once',
      planOf(
        buildPrincipalSettlementPlan({
          account: card,
          policy,
          affordability: { ...budget, availableFunds: { amount: '60000.00', from: '2026-11-21' } },
          terms: { ...start, ...agreed, lumpSum: true },
        }),
      ),
    ],
    [
      'installment in a currency without minor units',
      planOf(
        buildInstallmentPlan({
          account: debt('50000', '12%', {
            currency: 'JPY',
            balances: { principal: '50000', interest: '0', compoundInterest: '0', penalties: '0', fees: '0' },
          }),
          terms: { ...rated },
        }),
      ),
    ],
  ];
}
