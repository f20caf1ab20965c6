import type { RuleKind } from '../../src/policy/index.ts';
import { accountWith } from '../account/exampleAccount.ts';
import { budgetOf } from '../affordability/exampleBudget.ts';
import { agreed } from './agreed.ts';
import { rowWith } from './rows.ts';
import type { ParamsOf } from './rule.ts';
import { EARLIER } from './ruleCases.ts';
import { budgetUnder, dueFrom2027, type SubjectChanges } from './subject.ts';

/** Parameters of which the first are tighter, and the facts of a plan that fails the first and passes the second. */
export type TighterCase<Kind extends RuleKind> = readonly [
  param: string,
  tight: ParamsOf<Kind>,
  loose: ParamsOf<Kind>,
  facts: SubjectChanges,
];

type ByKind = { readonly [Kind in RuleKind]?: readonly TighterCase<Kind>[] };

const settlement = (facts: SubjectChanges): SubjectChanges => ({ kind: 'principal-settlement', ...facts });
const due = (amount: bigint): SubjectChanges => ({ budget: budgetUnder(), dueByMonth: dueFrom2027(amount) });
const waivedInterest = (amount: bigint): SubjectChanges => ({ waived: { interest: amount } });
const late = (daysPastDue: number): SubjectChanges => ({
  account: accountWith({ delinquency: { daysPastDue, cyclesPastDue: 4 } }),
});
const arranged = (agreedOn: string, endedOn: string): SubjectChanges => ({
  account: accountWith({ arrangements: [{ kind: 'installment', agreedOn, endedOn, outcome: 'broken' }] }),
});
const yearAgo = arranged('2025-10-21', '2026-05-21');

/** A month of the example's household of two: 5,000.00 of income less 500.00 of debt less 3,000.00 is 1,500.00. */
const living = (...byHouseholdSize: string[]) => ({ byHouseholdSize, perAdditionalMember: '0.00' });

/** 110,000.00 are owed of 5,000.00 of income: 22 incomes. */
const indebted: SubjectChanges = {
  budget: budgetUnder(
    {},
    budgetOf({ income: [{ source: 'salary', amount: '5000.00', frequency: 'monthly' }], expenses: [], debts: [] }),
  ),
};
const reAging = (account: Parameters<typeof accountWith>[0]): SubjectChanges => ({
  account: accountWith(account),
  agreement: { items: [], undertakings: [], reAges: true, disclosedRates: [] },
});
/** The example's household of two pays 3,000.00 of rent. */
const rent = (byHouseholdSize: string[], perAdditionalMember = '0.00') => ({
  categories: [{ category: 'rent', byHouseholdSize, perAdditionalMember }],
});

/** Two installments, of which the first pays so much; 10.00 of interest and 1,000.00 of principal are its own. */
const paying = (payment: bigint): SubjectChanges => ({ rows: [rowWith({ payment }), rowWith({ number: 2 })] });
const paused = (...moratoria: { from: string; until?: string }[]): SubjectChanges => ({
  account: accountWith({ moratoria }),
  rows: [rowWith({ periodStart: '2026-12-21', periodEnd: '2027-01-21', accrued: 31_00n })],
});
const lateFee: SubjectChanges = { account: accountWith({ contract: { lateFee: { share: '5%', cap: '30.00' } } }) };
const breach = agreed({ breach: { missedPayments: 2, consequences: ['terminate'] } });

/** Every direction that a kind declares, by a plan between the two. A plan is that of the example but for the facts. */
export const TIGHTER_CASES: ByKind = {
  'longest-term': [['months', { months: 35 }, { months: 36 }, {}]],
  'smallest-installment': [['amount', { amount: '3599.21' }, { amount: '3599.20' }, {}]],
  'rate-floor': [
    ['rate', { rate: '12.01%' }, { rate: '12%' }, {}],
    ['bands', { bands: [{ from: '0.00', rate: '13%' }] }, { bands: [{ from: '0.00', rate: '12%' }] }, {}],
    ['bands', { bands: [{ from: '0.00', rate: '13%' }] }, { bands: [{ from: '100000.01', rate: '13%' }] }, {}],
  ],
  'rate-ceiling': [
    ['rate', { rate: '11.99%' }, { rate: '12%' }, {}],
    [
      'bands',
      {
        bands: [
          { from: '0.00', rate: '20%' },
          { from: '100000.00', rate: '11%' },
        ],
      },
      {
        bands: [
          { from: '0.00', rate: '20%' },
          { from: '100000.01', rate: '11%' },
        ],
      },
      {},
    ],
  ],
  'largest-waiver': [
    ['principal', { principal: '0%' }, { principal: '1%' }, { waived: { principal: 1_000_00n } }],
    ['interest', { interest: '49%' }, { interest: { share: '50%' } }, waivedInterest(5_000_00n)],
    ['interest', { interest: { amount: '4999.99' } }, { interest: { amount: '5000.00' } }, waivedInterest(5_000_00n)],
    ['interest', { interest: { share: '90%', amount: '1.00' } }, { interest: '90%' }, waivedInterest(5_000_00n)],
    [
      'compoundInterest',
      { compoundInterest: '0%' },
      {},
      { claim: { compoundInterest: 1n }, waived: { compoundInterest: 1n } },
    ],
    ['penalties', { penalties: '0%' }, {}, { claim: { penalties: 1n }, waived: { penalties: 1n } }],
    ['fees', { fees: '0%' }, {}, { claim: { fees: 1n }, waived: { fees: 1n } }],
    ['total', { total: '4%' }, { total: '5%' }, waivedInterest(5_000_00n)],
    ['bands', { bands: [{ interest: '49%' }] }, { bands: [{ interest: '50%' }] }, waivedInterest(5_000_00n)],
    [
      'bands',
      { bands: [{ daysPastDue: { least: 98 }, interest: '50%' }] },
      { bands: [{ daysPastDue: { least: 97 }, interest: '50%' }] },
      waivedInterest(5_000_00n),
    ],
  ],
  'settlement-window': [
    ['months', { months: 5 }, { months: 6 }, settlement({ termMonths: 6 })],
    ['installments', { months: 6, installments: 5 }, { months: 6 }, settlement({ termMonths: 6, installments: 6 })],
  ],
  'settlement-share': [
    [
      'share',
      { share: '51%', of: 'principal' },
      { share: '50%', of: 'principal' },
      settlement({ paidTotal: 50_000_00n }),
    ],
  ],
  eligibility: [
    ['daysPastDue.least', { daysPastDue: { least: 31 } }, { daysPastDue: { least: 30 } }, late(30)],
    ['daysPastDue.most', { daysPastDue: { most: 89 } }, { daysPastDue: { most: 90 } }, late(90)],
    ['products', { products: ['overdraft'] }, { products: ['overdraft', 'credit-card'] }, {}],
    ['hardship', { hardship: ['lasting'] }, {}, { account: accountWith({ customer: { hardship: 'none' } }) }],
    [
      'arrangements.most',
      { arrangements: { outcome: 'any', most: 0 } },
      { arrangements: { outcome: 'any', most: 1 } },
      yearAgo,
    ],
    [
      'arrangements.withinMonths',
      { arrangements: { outcome: 'any', most: 0 } },
      { arrangements: { outcome: 'any', most: 0, withinMonths: 12 } },
      yearAgo,
    ],
    [
      'debtToMonthlyIncome.least',
      { debtToMonthlyIncome: { least: '22.01' } },
      { debtToMonthlyIncome: { least: '22' } },
      indebted,
    ],
    [
      'debtToMonthlyIncome.most',
      { debtToMonthlyIncome: { most: '21.99' } },
      { debtToMonthlyIncome: { most: '22' } },
      indebted,
    ],
    ['largestDebt', { largestDebt: '109999.99' }, { largestDebt: '110000.00' }, indebted],
    ['willing', { willing: true }, {}, { account: accountWith({ customer: { willing: false } }) }],
  ],
  'disposable-income-share': [
    // 1,300.00 of the example's month are disposable without, 1,100.00 with other expenses; the buffer takes 100.00.
    ['share', { share: '50%' }, { share: '100%' }, due(700_00n)],
    ['countsOtherExpenses', { share: '100%', countsOtherExpenses: true }, { share: '100%' }, due(1_300_00n)],
  ],
  'all-debt-to-income': [['share', { share: '29%' }, { share: '50%' }, due(1_000_00n)]],
  'living-minimum': [
    ['byHouseholdSize[1]', living('0.00', '3500.01'), living('0.00', '3500.00'), due(1_000_00n)],
    [
      'perAdditionalMember',
      { byHouseholdSize: ['3000.00'], perAdditionalMember: '500.01' },
      { byHouseholdSize: ['3000.00'], perAdditionalMember: '500.00' },
      due(1_000_00n),
    ],
  ],
  'authority-tiers': [
    [
      'tiers[0].longestTermMonths',
      { tiers: [{ tier: 'a', longestTermMonths: 35 }] },
      { tiers: [{ tier: 'a', longestTermMonths: 36 }] },
      {},
    ],
    ['tiers[0].largestClaim', { tiers: [{ tier: 'a', largestClaim: '109999.99' }] }, { tiers: [{ tier: 'a' }] }, {}],
    [
      'tiers[0].largestWaiverShare',
      { tiers: [{ tier: 'a', largestWaiverShare: '0%' }] },
      { tiers: [{ tier: 'a', largestWaiverShare: '1%' }] },
      waivedInterest(1_00n),
    ],
    [
      'tiers[0].largestLossShare',
      { tiers: [{ tier: 'a', largestLossShare: '0%' }] },
      { tiers: [{ tier: 'a' }] },
      { loss: 1n },
    ],
  ],
  'term-range': [
    ['least', { least: 37 }, { least: 36 }, {}],
    ['most', { most: 35 }, { most: 36 }, {}],
  ],
  'installment-range': [
    ['least', { least: '3599.21' }, { least: '3599.20' }, {}],
    ['most', { most: '3599.19' }, { most: '3599.20' }, {}],
  ],
  'plan-amount-range': [
    ['least', { least: '110000.01' }, { least: '110000.00' }, {}],
    ['most', { most: '109999.99' }, { most: '110000.00' }, {}],
  ],
  'total-yearly-cost': [['rate', { rate: '10.99%', basis: 'nominal-irr' }, { rate: '11%', basis: 'nominal-irr' }, {}]],
  'no-capitalization': [
    ['buckets', { buckets: ['fees', 'penalties'] }, { buckets: ['fees'] }, { capitalized: { penalties: 1n } }],
  ],
  'principal-forgiveness': [['allowed', { allowed: false }, { allowed: true }, { waived: { principal: 1n } }]],
  'plan-frequency': [
    ['most', { most: 1 }, { most: 2 }, yearAgo],
    ['withinMonths', { most: 1 }, { most: 1, withinMonths: 12 }, yearAgo],
    ['withinMonths', { most: 1, withinMonths: 14 }, { most: 1, withinMonths: 12 }, yearAgo],
    ['coolingMonths', { coolingMonths: 7 }, { coolingMonths: 6 }, yearAgo],
    [
      'accountAgeMonths',
      { accountAgeMonths: 6 },
      { accountAgeMonths: 5 },
      { account: accountWith({ openedOn: '2026-06-21' }) },
    ],
    ['planKinds', { most: 1 }, { most: 1, planKinds: ['extended-term'] }, yearAgo],
    [
      'planKinds',
      { most: 1, planKinds: ['extended-term', 'installment'] },
      { most: 1, planKinds: ['extended-term'] },
      yearAgo,
    ],
  ],
  'renegotiation-ban': [
    ['exceptOutcomes', {}, { exceptOutcomes: ['active'] }, { account: accountWith({ arrangements: [EARLIER] }) }],
  ],
  'economic-loss': [['share', { share: '0%' }, { share: '1%' }, { loss: 1_00n }]],
  'no-increase-of-total': [
    ['tolerance', { tolerance: '0%' }, { tolerance: '1%' }, { paidTotal: 140_000_01n }],
    ['sameDates', {}, { sameDates: true }, { contractTotal: { basis: 'same-dates', total: 140_000_00n } }],
  ],
  'upfront-payment': [
    ['largestShare', { largestShare: '0%' }, { largestShare: '1%' }, { downPayment: { principal: 1n } }],
    ['neverPays', { neverPays: ['fees', 'interest'] }, { neverPays: ['fees'] }, { downPayment: { interest: 1n } }],
  ],
  'restructuring-term': [['months', { months: 35 }, { months: 36 }, {}]],
  're-age': [
    [
      'windows[0].most',
      { windows: [{ most: 1, withinMonths: 12 }] },
      { windows: [{ most: 2, withinMonths: 12 }] },
      reAging({ reAgedOn: ['2026-05-21'] }),
    ],
    [
      'windows[0].withinMonths',
      { windows: [{ most: 1, withinMonths: 12 }] },
      { windows: [{ most: 1, withinMonths: 6 }] },
      reAging({ reAgedOn: ['2026-05-21'] }),
    ],
    ['accountAgeMonths', { accountAgeMonths: 6 }, { accountAgeMonths: 5 }, reAging({ openedOn: '2026-06-21' })],
    [
      'consecutivePayments',
      { consecutivePayments: 4 },
      { consecutivePayments: 3 },
      reAging({ consecutivePayments: 3 }),
    ],
  ],
  'charge-off': [
    ['fromDaysPastDue', { fromDaysPastDue: 97 }, { fromDaysPastDue: 98 }, {}],
    [
      'forgivenPartAtOnce',
      { fromDaysPastDue: 98, forgivenPartAtOnce: true },
      { fromDaysPastDue: 98 },
      { waived: { principal: 1n } },
    ],
  ],
  'budget-guideline': [
    ['categories[0].byHouseholdSize[1]', rent(['0.00', '2999.99']), rent(['0.00', '3000.00']), due(0n)],
    ['categories[0].perAdditionalMember', rent(['2999.00'], '0.99'), rent(['2999.00'], '1.00'), due(0n)],
  ],
  'response-deadline': [['days', { days: 20 }, { days: 21 }, { account: accountWith({ requestedOn: '2026-10-31' }) }]],
  'minimum-payment': [
    ['interestAndFees', {}, { interestAndFees: false }, paying(9_99n)],
    ['principalShare', { principalShare: '1%' }, {}, paying(19_99n)],
    ['floor', { floor: '20.01' }, { floor: '20.00' }, paying(20_00n)],
  ],
  'late-fee': [
    ['largestShare', { largestShare: '4.99%' }, { largestShare: '5%' }, lateFee],
    ['largestAmount', { largestAmount: '29.99' }, { largestAmount: '30.00' }, lateFee],
  ],
  'payment-allocation': [
    [
      'brackets',
      { brackets: [{ daysPastDue: { least: 97 }, order: [['principal'], ['interest']] }] },
      { brackets: [{ daysPastDue: { least: 98 }, order: [['principal'], ['interest']] }] },
      agreed({ allocation: ['interest', 'principal'] }),
    ],
  ],
  'grace-period': [
    ['days', { days: 4 }, { days: 3 }, agreed({ grace: { days: 3, amount: '10.00' } })],
    ['amount', { amount: '10.01' }, { amount: '10.00' }, agreed({ grace: { days: 3, amount: '10.00' } })],
  ],
  'interest-moratorium': [
    // The 42nd day from 2026-11-10 on is 2026-12-21, the last before the period.
    ['days', { days: 43 }, { days: 42 }, paused({ from: '2026-11-10' })],
    [
      'repeatMonths',
      { days: 1, repeatMonths: 7 },
      { days: 1, repeatMonths: 6 },
      paused({ from: '2026-01-01', until: '2026-02-01' }, { from: '2026-08-01', until: '2026-09-01' }),
    ],
  ],
  'early-settlement': [
    [
      'allowed',
      { allowed: ['fee'] },
      { allowed: ['fee', 'all-interest'] },
      agreed({ earlySettlement: 'all-interest' }),
    ],
  ],
  'breach-consequence': [
    ['missedPayments.least', { missedPayments: { least: 3 } }, { missedPayments: { least: 2 } }, breach],
    ['missedPayments.most', { missedPayments: { most: 1 } }, { missedPayments: { most: 2 } }, breach],
    ['allowed', { allowed: ['accelerate'] }, { allowed: ['accelerate', 'terminate'] }, breach],
    ['required', { required: ['terminate', 'accelerate'] }, { required: ['terminate'] }, breach],
  ],
  'reporting-code': [
    ['fromWaived', { code: '14' }, { code: '14', fromWaived: '0.01' }, agreed({ reportingCode: '11' })],
  ],
  'required-agreement': [
    ['items', { items: ['balance', 'other-terms'] }, { items: ['balance'] }, {}],
    [
      'undertakings',
      { undertakings: ['collection-stops', 'recording-kept'] },
      { undertakings: ['collection-stops'] },
      agreed({ undertakings: ['collection-stops'] }),
    ],
  ],
};
