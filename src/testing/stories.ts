import { earning, frozen, type HouseholdStory, owed, type Story, under } from './story.ts';

const temporaryGap: Story = {
  title: 'a temporary cash gap',
  summary:
    'Of 700.00 a month another debt takes all until the end of February: nothing can be paid in December, January and February, and everything after.',
  account: owed('12000.00', '12%', { hardship: 'temporary' }),
  affordability: earning('700.00', { debts: [{ payment: '700.00', frequency: 'monthly', until: '2027-02-28' }] }),
  policy: null,
};

const lastingPressure: Story = {
  title: 'lasting pressure',
  summary:
    'A debt of 30,000.00 at 18 % costs 450.00 a month in interest alone, and 400.00 is all there is, for good: only longer and cheaper plans fit.',
  account: owed('30000.00', '18%', { hardship: 'lasting' }),
  affordability: earning('400.00'),
  policy: null,
};

const risingIncome: Story = {
  title: 'income that rises in six months',
  summary: 'A salary of 500.00 is joined by as much again from June 2027: payments may step up with it.',
  account: owed('12000.00', '12%', { hardship: 'temporary' }),
  affordability: earning('500.00', {
    income: [
      { source: 'salary', amount: '500.00', frequency: 'monthly' },
      { source: 'new job', amount: '500.00', frequency: 'monthly', from: '2027-06-01' },
    ],
  }),
  policy: null,
};

const familyLumpSum: Story = {
  title: 'a lump sum from family',
  summary:
    'The family helps with 18,000.00 from 1 December, which is 90 % of principal; the bank may waive that tenth and all arrears.',
  account: {
    ...owed('20000.00', '18%', { hardship: 'temporary' }),
    balances: {
      principal: '20000.00',
      interest: '1000.00',
      compoundInterest: '0.00',
      penalties: '500.00',
      fees: '0.00',
    },
  },
  affordability: earning('100.00', { availableFunds: { amount: '18000.00', from: '2026-12-01' } }),
  policy: under({
    id: 'bank.largest-waiver',
    kind: 'largest-waiver',
    params: { principal: '10%', interest: '100%', penalties: '100%' },
  }),
};

const zeroCapacity: Story = {
  title: 'zero capacity',
  summary: 'Nothing is left to pay with, for good: no plan of any kind fits, and each says why.',
  account: owed('9300.00', '12%', { hardship: 'temporary' }),
  affordability: earning('0.00'),
  policy: null,
};

const belowInterest: Story = {
  title: 'capacity below interest at the contract rate',
  summary: 'Interest is 760.42 a month and 750.00 can be paid: without a reduction or a freeze the debt never ends.',
  account: owed('50000.00', '18.25%', { hardship: 'lasting' }),
  affordability: earning('750.00'),
  policy: null,
};

const vulnerableCustomer: Story = {
  title: 'a vulnerable customer',
  summary: 'The policy asks no interest of vulnerable customers: only plans at zero pass it.',
  account: owed('12000.00', '12%', { vulnerable: true }),
  affordability: earning('600.00'),
  policy: under({
    id: 'bank.no-interest-for-vulnerable',
    kind: 'rate-ceiling',
    params: { rate: '0%', basis: 'agreed' },
    appliesTo: { vulnerable: true },
  }),
};

const beyondNinetyDays: Story = {
  title: 'an account beyond 90 days',
  summary: 'From the 91st day past due the policy lets the debt be settled: 600.00 of interest may be waived.',
  account: {
    ...owed('12000.00', '12%', { hardship: 'temporary' }),
    balances: { principal: '12000.00', interest: '600.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
    delinquency: { daysPastDue: 91, cyclesPastDue: 3 },
  },
  affordability: earning('600.00'),
  policy: under({
    id: 'bank.settlement-beyond-90',
    kind: 'eligibility',
    params: { daysPastDue: { least: 91 } },
    appliesTo: { planKinds: ['principal-settlement'] },
  }),
};

const twoCardsAndALoan: HouseholdStory = {
  title: 'two cards and a loan',
  summary:
    'Contracts ask for 200.00, 100.00 and 300.00 a month and 600.00 can be paid: what one account no longer needs moves on to the others.',
  accounts: [
    {
      ...owed('390.00', '12%'),
      accountId: 'C-1',
      contract: { rate: '12%', minimumPayment: { principalShare: '0%', floor: '200.00' } },
    },
    {
      ...owed('480.00', '12%'),
      accountId: 'C-2',
      contract: { rate: '12%', minimumPayment: { principalShare: '0%', floor: '100.00' } },
    },
    {
      ...owed('2000.00', '6%'),
      accountId: 'L-1',
      product: 'personal-loan',
      contract: {
        rate: '6%',
        schedule: { remainingInstallments: 7, installment: '300.00', nextDueDate: '2026-12-21' },
      },
    },
  ],
  affordability: earning('600.00'),
  policy: null,
};

/**
 * Customers as a service meets them, each with the plans that suit and those that do not. Plain JSON, frozen throughout:
 * spread a part to vary it.
 */
export const STORIES = frozen({
  temporaryGap,
  lastingPressure,
  risingIncome,
  familyLumpSum,
  zeroCapacity,
  belowInterest,
  vulnerableCustomer,
  beyondNinetyDays,
  twoCardsAndALoan,
});
