import {
  type AccountInput,
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  type Plan,
  type TermsInput,
} from 'repayment-plan';
import { ruleOf } from '../policy/rule.ts';
import { budget, card, debt, leaving, loan, planOf, policy } from './inputs.ts';

/** 12,000.00 at 12 % with something in every bucket. */
const arrears: AccountInput = {
  ...card,
  balances: {
    principal: '12000.00',
    interest: '310.00',
    compoundInterest: '12.00',
    penalties: '45.50',
    fees: '30.00',
  },
  contract: { rate: '12%', capitalization: 'monthly', lateFee: { share: '5%', floor: '10.00' } },
};

function installment(terms: TermsInput<'installment'>, account: AccountInput = arrears): Plan {
  return planOf(buildInstallmentPlan({ account, terms: { installments: 5, ...terms } }));
}

/** Rules of every bound, one that does not apply and one that cannot be evaluated. */
const rules = [
  ruleOf('longest-term', { months: 4 }, { severity: 'approval' }),
  ruleOf('smallest-installment', { amount: '100.00' }),
  ruleOf('rate-ceiling', { rate: '24%', basis: 'effective-irr' }),
  ruleOf('disposable-income-share', { share: '50%' }, { severity: 'warning' }),
  ruleOf('eligibility', { products: ['credit-card'] }),
  ruleOf('required-agreement', { items: ['rights-and-duties', 'other-terms'] }, { severity: 'warning' }),
  ruleOf('delinquency-class', { classes: [{ class: 'late', fromDaysPastDue: 1 }] }, { severity: 'information' }),
  ruleOf(
    'early-settlement',
    { allowed: ['fee'] },
    { severity: 'warning', id: 'bank.not-here', appliesTo: { programs: ['cn.none'] } },
  ),
  ruleOf('authority-tiers', { tiers: [{ tier: 'lead', longestTermMonths: 60, grants: 'all' }] }),
];

/** Short plans that between them have everything that a plan may have. */
export const everyKindOfPlan: Readonly<Record<string, Plan>> = {
  plain: installment({ rate: '0%' }, debt('1200.00', '0%')),
  judged: planOf(
    buildInstallmentPlan({
      account: arrears,
      affordability: leaving('2000.00', { availableFunds: { amount: '300.00', from: '2026-11-21' } }),
      policy: { policyId: 'bank', version: '3', rules },
      terms: { installments: 5, rate: '9%', downPayment: '500.00', startDate: '2027-01-10' },
    }),
  ),
  agreed: installment({
    rate: '6%',
    program: 'cn.article-70',
    oddPeriod: 'compound',
    firstDueDate: '2027-01-05',
    paymentMultiple: '5.00',
    agreement: {
      items: ['rights-and-duties'],
      undertakings: ['collection-stops'],
      allocation: ['principal', 'interest'],
      grace: { days: 3, amount: '10.00' },
      breach: { missedPayments: 2, consequences: ['terminate'] },
      earlySettlement: 'fee',
      reportingCode: 'AB',
      disclosedRates: [{ method: 'agreed', rate: '6%' }],
      repaymentEstimate: { months: 5, payment: '100.00' },
    },
  }),
  flatFee: installment({ pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' } }),
  interestFirst: installment({ pattern: { kind: 'interest-first', interestOnly: 2 } }),
  balloon: installment({ pattern: { kind: 'balloon', amount: '3000.00' } }),
  levelPrincipal: installment({ pattern: { kind: 'level-principal' }, rounding: 'floor' }),
  percentageSteps: installment({ pattern: { kind: 'step-up', steps: { percentage: '10%', every: 2 } } }),
  datedSteps: installment({ pattern: { kind: 'step-up', steps: [{ from: '2027-02-01', multiple: '150%' }] } }),
  irregular: planOf(
    buildInstallmentPlan({
      account: arrears,
      terms: {
        pattern: {
          kind: 'irregular',
          payments: [
            { fromInstallment: 1, payment: '2000.00' },
            { fromInstallment: 3, payment: '4000.00' },
          ],
        },
      },
    }),
  ),
  frozenHoliday: installment({
    holiday: { after: 1, installments: 1, interest: 'freeze', keeps: 'term' },
    treatment: { interest: { pay: 'first' }, penalties: { waive: 'on-completion' }, fees: { capitalize: '50%' } },
  }),
  capitalizedHoliday: installment({
    holiday: { installments: 2, interest: 'capitalize', keeps: 'payment' },
    businessDays: { convention: 'following' },
    accrualUntilStart: 'frozen',
    startDate: '2026-12-05',
  }),
  listedDates: installment({ dueDates: ['2026-12-05', '2027-01-20', '2027-02-20', '2027-05-31', '2027-07-01'] }),
  semiMonthly: installment({ frequency: 'semi-monthly', dueDays: [5, 20] }),
  extended: planOf(
    buildExtendedTermPlan({
      account: {
        ...loan,
        contract: {
          rate: '7.2%',
          schedule: { remainingInstallments: 4, installment: '20300.00', nextDueDate: '2026-12-21' },
        },
      },
      terms: { installments: 6 },
    }),
  ),
  staged: planOf(
    buildInterestReductionPlan({
      account: arrears,
      terms: {
        installments: 6,
        rate: [
          { fromInstallment: 1, rate: '0%' },
          { fromInstallment: 4, rate: '6%' },
        ],
      },
    }),
  ),
  solvedRate: planOf(
    buildInterestReductionPlan({ account: arrears, affordability: leaving('2120.00'), terms: { installments: 6 } }),
  ),
  solvedCount: planOf(buildInstallmentPlan({ account: arrears, affordability: leaving('2500.00') })),
  settled: planOf(
    buildPrincipalSettlementPlan({ account: arrears, affordability: budget, policy, terms: { installments: 5 } }),
  ),
  lumpSum: planOf(
    buildPrincipalSettlementPlan({
      account: debt('1200.00'),
      affordability: leaving('500.00', { availableFunds: { amount: '1000.00', from: '2026-12-01' } }),
    }),
  ),
  waivedLumpSum: planOf(
    buildPrincipalSettlementPlan({
      account: debt('1200.00'),
      affordability: leaving('0.00', { availableFunds: { amount: '1000.00', from: '2026-12-01' } }),
      policy: { policyId: 'bank', rules: [ruleOf('largest-waiver', { principal: '30%' })] },
    }),
  ),
};
