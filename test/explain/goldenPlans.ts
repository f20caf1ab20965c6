import type { AccountInput, DoingNothingBaseline, Plan } from 'repayment-plan';
import {
  buildBaselines,
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  extendPolicy,
} from 'repayment-plan';
import { card, debt, leaving, loan, planOf } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';

/** A debt of 12 % a year, 1 % a month, with arrears. */
function owing(principal: string, interest: string, penalties: string, contract = {}): AccountInput {
  const balances = { principal, interest, compoundInterest: '0.00', penalties, fees: '0.00' };
  return debt(principal, '12%', { balances, contract: { rate: '12%', ...contract } });
}

/** A debt that the contract itself makes larger: what is unpaid is compounded, and a late fee falls due. */
const growing = owing('1000.00', '100.00', '0.00', {
  capitalization: 'monthly',
  lateFee: { share: '5%', floor: '15.00' },
  minimumPayment: { principalShare: '10%' },
});

/** A plan that is told, and beside it, for one of them, what happens without any payment. */
export interface GoldenPlan {
  readonly plan: Plan;
  readonly baseline?: DoingNothingBaseline;
}

const plans = {
  installment: buildInstallmentPlan({ account: card, terms: { installments: 36, rate: '12%' } }),
  extended: buildExtendedTermPlan({
    account: loan,
    affordability: leaving('3000.00'),
    terms: {
      payment: '2500.00',
      agreement: { grace: { days: 3, amount: '10.00' }, earlySettlement: 'interest-for-days-used' },
    },
  }),
  reduction: buildInterestReductionPlan({
    account: card,
    policy: extendPolicy(
      {
        policyId: 'example-base',
        rules: [
          ruleOf('longest-term', { months: 24 }),
          ruleOf('rate-floor', { rate: '3%', basis: 'agreed' }, { severity: 'approval' }),
          ruleOf(
            'authority-tiers',
            { tiers: [{ tier: 'specialist' }, { tier: 'team-lead', grants: 'all' }] },
            { severity: 'approval' },
          ),
        ],
      },
      {
        policyId: 'example-bank',
        version: '2026-11',
        remove: ['bank.longest-term'],
        loosen: { 'bank.longest-term': '试点分行' },
      },
    ),
    terms: {
      installments: 36,
      rate: [
        { fromInstallment: 1, rate: '0%' },
        { fromInstallment: 7, rate: '6%' },
      ],
      treatment: { interest: { pay: 'spread' }, penalties: { waive: 'on-signing' } },
      agreement: { breach: { missedPayments: 3, consequences: ['terminate', 'reinstate-waived'] } },
    },
  }),
  settlement: buildPrincipalSettlementPlan({
    account: owing('1000.00', '50.00', '20.00'),
    policy: {
      policyId: 'example-bank',
      rules: [ruleOf('largest-waiver', { principal: '10%', interest: '100%', penalties: '100%' })],
    },
    terms: {
      installments: 3,
      downPayment: '300.00',
      treatment: {
        principal: { waive: 'on-signing', share: '10%' },
        interest: { waive: 'on-completion' },
        penalties: { waive: 'on-signing' },
      },
      agreement: { breach: { missedPayments: 1, consequences: ['accelerate', 'reinstate-waived'] } },
    },
  }),
  lumpSum: buildPrincipalSettlementPlan({
    account: owing('20000.00', '1000.00', '500.00'),
    policy: {
      policyId: 'example-bank',
      rules: [ruleOf('largest-waiver', { principal: '10%', interest: '100%', penalties: '100%' })],
    },
    affordability: leaving('0.00', { availableFunds: { amount: '18000.00', from: '2026-12-01' } }),
    terms: { firstDueDate: '2026-12-21' },
  }),
  breakFrozen: buildInstallmentPlan({
    account: debt('900.00'),
    terms: {
      startDate: '2026-12-21',
      accrualUntilStart: 'frozen',
      installments: 4,
      rate: '6%',
      holiday: { after: 1, installments: 1, interest: 'freeze', keeps: 'term' },
    },
  }),
  breakSimple: buildInstallmentPlan({
    account: growing,
    terms: {
      startDate: '2026-12-21',
      installments: 3,
      rate: '12%',
      treatment: { interest: { pay: 'first' }, compoundInterest: { pay: 'last' } },
      holiday: { after: 0, installments: 2, interest: 'simple', keeps: 'payment' },
    },
  }),
  breakCapitalized: buildInstallmentPlan({
    account: debt('1000.00'),
    policy: {
      policyId: 'example-bank',
      rules: [
        ruleOf('longest-term', { months: 3 }),
        ruleOf('no-negative-amortization', {}, { level: 'supervisory', verification: 'secondary' }),
        ruleOf('renegotiation-ban', {}),
      ],
    },
    terms: {
      installments: 4,
      rate: '12%',
      holiday: { after: 1, installments: 1, interest: 'capitalize', keeps: 'term' },
    },
  }),
  flatFee: buildInstallmentPlan({
    account: debt('12000.00', '6%'),
    affordability: leaving('4050.00'),
    terms: {
      installments: 3,
      pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' },
      agreement: { grace: { days: 1, amount: '5.00' }, earlySettlement: 'fee' },
    },
  }),
  stepUp: buildInstallmentPlan({
    account: owing('1000.00', '100.00', '0.00'),
    terms: {
      installments: 4,
      rate: '0%',
      downPayment: '200.00',
      treatment: { interest: { capitalize: '100%' } },
      pattern: { kind: 'step-up', steps: { percentage: '10%', every: 2 } },
      agreement: {
        breach: { missedPayments: 2, consequences: ['restore-contract', 'resume-interest'] },
        earlySettlement: 'all-interest',
      },
    },
  }),
  balloon: buildInstallmentPlan({
    account: debt('120000', '12%', {
      currency: 'JPY',
      balances: { principal: '120000', interest: '0', compoundInterest: '0', penalties: '0', fees: '0' },
    }),
    terms: { installments: 3, rate: '0%', pattern: { kind: 'balloon', amount: '60000' } },
  }),
} as const;

/** What 1,000.00 at 12 % comes to in a year without any payment. */
const { doingNothing } = buildBaselines({ account: debt('1000.00'), months: 12 });

/** Plans of every kind; what is told of each stands in words, and its figures by hand, in `golden/<name>.md`. */
export const GOLDEN_PLANS: Readonly<Record<string, GoldenPlan>> = Object.fromEntries(
  Object.entries(plans).map(([name, result]) => [
    name,
    { plan: planOf(result), ...(name === 'breakCapitalized' && { baseline: doingNothing }) },
  ]),
);
