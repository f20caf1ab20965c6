import { ratio } from '../../src/money/index.ts';
import type { Finding, RuleKind } from '../../src/policy/index.ts';
import { accountWith } from '../account/exampleAccount.ts';
import {
  ACCOUNT_CASES,
  ELIGIBILITY_LIMITS,
  ELIGIBILITY_REFUSED,
  ELIGIBILITY_SILENT,
  TIER_LIMITS,
  TIER_SILENT,
  TOTAL_WAIVER_LIMITS,
} from './accountCases.ts';
import { AGREEMENT_CASES } from './agreementCases.ts';
import { PAYMENT_CASES } from './paymentCases.ts';
import type { ParamsOf } from './rule.ts';
import { budgetUnder, dueFrom2027, type SubjectChanges } from './subject.ts';

/** One limit with plans just on its good side, at it and just on its bad side. */
export interface LimitCase<Kind extends RuleKind> {
  readonly title: string;
  readonly params: ParamsOf<Kind>;
  readonly bound: Finding['bound'];
  readonly unit: Finding['unit'];
  /** Null where a rule only states something. */
  readonly limit: string | null;
  readonly where?: string;
  /** What a failure says is to be changed to the limit; null where nothing would help. */
  readonly change: NonNullable<Finding['fix']>['change'] | null;
  readonly fixedTo?: string;
  readonly rows: readonly (readonly [
    facts: SubjectChanges,
    result: Finding['result'],
    actual: string,
    headroom: string | null,
  ])[];
}

/** What a rule says where no limit is compared. */
export interface SilentCase<Kind extends RuleKind> {
  readonly title: string;
  readonly params: ParamsOf<Kind>;
  readonly facts: SubjectChanges;
  readonly result: Finding['result'];
  readonly reason: string;
  /** What is to be supplied; nothing where left out. */
  readonly fix?: Finding['fix'];
}

/** Everything that is tested of one kind of rule. */
export interface RuleCases<Kind extends RuleKind> {
  /** Parameters, and the facts of a plan of kind settlement that breaks them by far. */
  readonly broken: { readonly params: ParamsOf<Kind>; readonly facts: SubjectChanges };
  /** What the rule says of that plan where it applies: `failed`, but for a kind that only states something. */
  readonly applied?: Finding['result'];
  readonly limits: readonly LimitCase<Kind>[];
  readonly silent?: readonly SilentCase<Kind>[];
  /** Bad parameters, the path at which they are refused, and why. */
  readonly refused: readonly (readonly [params: unknown, path: string, rule: RegExp])[];
}

const points = (value: bigint) => ratio(value, 10_000n);
const late = (daysPastDue: number) => accountWith({ delinquency: { daysPastDue, cyclesPastDue: 1 } });

type Arrangement = NonNullable<Parameters<typeof accountWith>[0]>['arrangements'];
const arranged = (...arrangements: NonNullable<Arrangement>): SubjectChanges => ({
  account: accountWith({ arrangements }),
});
/** An installment plan agreed on a day and completed on another. */
const completed = (agreedOn: string, endedOn: string | null) =>
  ({ kind: 'installment', agreedOn, endedOn, outcome: 'completed' }) as const;
const broke = (agreedOn: string) =>
  ({ kind: 'extended-term', agreedOn, endedOn: '2026-10-01', outcome: 'broken' }) as const;
const active = (agreedOn: string) => ({ kind: 'installment', agreedOn, endedOn: null, outcome: 'active' }) as const;
/** An earlier arrangement that runs on. */
export const EARLIER = active('2026-01-01');
const opened = (openedOn: string): SubjectChanges => ({ account: accountWith({ openedOn }) });
const withCash = (cash: string): SubjectChanges => ({ account: accountWith({ principalParts: { cash } }) });

/** One month in which this falls due, under the example's budget: 1,300.00 of 5,000.00 are disposable. */
const dueMonth = (due: bigint): SubjectChanges => ({ budget: budgetUnder(), dueByMonth: dueFrom2027(due) });

const NO_RATE = 'cannot be evaluated without a rate that solves the payments of the plan';
const NO_AGREED_RATE = 'cannot be evaluated without an agreed rate';
const NO_TOTAL = 'cannot be evaluated without the total that the contract asks for';
const NO_BUDGET = 'cannot be evaluated without affordability';

/** Every kind of rule. A new kind is a new entry. Figures are worked out beside them or plain to see. */
export const RULE_CASES: { readonly [Kind in RuleKind]: RuleCases<Kind> } = {
  'longest-term': {
    broken: { params: { months: 12 }, facts: {} },
    limits: [
      {
        title: 'lets a plan run for 60 months',
        params: { months: 60 },
        bound: 'at-most',
        unit: 'months',
        limit: '60',
        change: 'term-months',
        rows: [
          [{ termMonths: 59 }, 'passed', '59', '1'],
          [{ termMonths: 60 }, 'passed', '60', '0'],
          [{ termMonths: 61 }, 'failed', '61', '-1'],
        ],
      },
    ],
    refused: [
      [{}, 'months', /1 to 1200/],
      [{ months: 0 }, 'months', /1 to 1200/],
    ],
  },
  'smallest-installment': {
    broken: { params: { amount: '100.00' }, facts: { smallestPayment: 1n } },
    limits: [
      {
        title: 'asks for payments of 100.00',
        params: { amount: '100.00' },
        bound: 'at-least',
        unit: 'amount',
        limit: '100.00',
        change: 'payment',
        rows: [
          [{ smallestPayment: 100_01n }, 'passed', '100.01', '0.01'],
          [{ smallestPayment: 100_00n }, 'passed', '100.00', '0.00'],
          [{ smallestPayment: 99_99n }, 'failed', '99.99', '-0.01'],
        ],
      },
    ],
    refused: [[{ amount: '100.001' }, 'amount', /2 decimals/]],
  },
  'rate-floor': {
    broken: { params: { rate: '13%' }, facts: {} },
    limits: [
      {
        title: 'asks for 3 %',
        params: { rate: '3%' },
        bound: 'at-least',
        unit: 'rate',
        limit: '0.03',
        change: 'rate',
        rows: [
          [{ agreedRates: [points(301n)] }, 'passed', '0.0301', '0.0001'],
          [{ agreedRates: [points(300n)] }, 'passed', '0.03', '0'],
          [{ agreedRates: [points(299n)] }, 'failed', '0.0299', '-0.0001'],
        ],
      },
      {
        title: 'asks for 5 % of the band from 100,000.00 on',
        params: {
          bands: [
            { from: '0.00', rate: '3%' },
            { from: '100000.00', rate: '5%' },
          ],
        },
        bound: 'at-least',
        unit: 'rate',
        limit: '0.05',
        where: 'principal from 100000.00',
        change: 'rate',
        rows: [
          [{ agreedRates: [points(501n)] }, 'passed', '0.0501', '0.0001'],
          [{ agreedRates: [points(500n)] }, 'passed', '0.05', '0'],
          [{ agreedRates: [points(499n)] }, 'failed', '0.0499', '-0.0001'],
        ],
      },
    ],
    silent: [
      {
        title: 'a rate unsolved',
        params: { rate: '3%' },
        facts: { agreedRates: [] },
        result: 'failed',
        reason: NO_AGREED_RATE,
      },
    ],
    refused: [
      [{}, 'rate', /bands/],
      [{ rate: '3%', bands: [{ from: '0.00', rate: '3%' }] }, 'bands', /beside rate/],
      [{ bands: [] }, 'bands', /at least 1/],
    ],
  },
  'rate-ceiling': {
    broken: { params: { rate: '11%' }, facts: {} },
    limits: [
      {
        title: 'lets the rate be 24 %',
        params: { rate: '24%' },
        bound: 'at-most',
        unit: 'rate',
        limit: '0.24',
        change: 'rate',
        rows: [
          [{ agreedRates: [points(2399n)] }, 'passed', '0.2399', '0.0001'],
          [{ agreedRates: [points(2400n)] }, 'passed', '0.24', '0'],
          [{ agreedRates: [points(2401n)] }, 'failed', '0.2401', '-0.0001'],
        ],
      },
      // Bands in the manner of 利息制限法, article 1: 20 % below 100,000, 18 % from there, 15 % from 1,000,000 on.
      ...[
        {
          title: 'below the second band',
          principal: 99_999_99n,
          limit: '0.2',
          rate: 2000n,
          below: '0.1999',
          above: '0.2001',
          from: '0.00',
        },
        {
          title: 'at the start of the second band',
          principal: 100_000_00n,
          limit: '0.18',
          rate: 1800n,
          below: '0.1799',
          above: '0.1801',
          from: '100000.00',
        },
        {
          title: 'below the third band',
          principal: 999_999_99n,
          limit: '0.18',
          rate: 1800n,
          below: '0.1799',
          above: '0.1801',
          from: '100000.00',
        },
        {
          title: 'at the start of the third band',
          principal: 1_000_000_00n,
          limit: '0.15',
          rate: 1500n,
          below: '0.1499',
          above: '0.1501',
          from: '1000000.00',
        },
        {
          title: 'far inside the third band',
          principal: 2_000_000_00n,
          limit: '0.15',
          rate: 1500n,
          below: '0.1499',
          above: '0.1501',
          from: '1000000.00',
        },
      ].map(({ title, principal, limit, rate, below, above, from }): LimitCase<'rate-ceiling'> => {
        const at = (value: bigint): SubjectChanges => ({ claim: { principal }, nominalIrr: points(value) });
        return {
          title: `knows a principal ${title}`,
          params: {
            bands: [
              { from: '0.00', rate: '20%' },
              { from: '100000.00', rate: '18%' },
              { from: '1000000.00', rate: '15%' },
            ],
            basis: 'nominal-irr',
          },
          bound: 'at-most',
          unit: 'rate',
          limit,
          where: `principal from ${from}`,
          change: 'rate',
          rows: [
            [at(rate - 1n), 'passed', below, '0.0001'],
            [at(rate), 'passed', limit, '0'],
            [at(rate + 1n), 'failed', above, '-0.0001'],
          ],
        };
      }),
    ],
    silent: [
      {
        title: 'a rate unsolved',
        params: { rate: '3%', basis: 'nominal-irr' },
        facts: { nominalIrr: null },
        result: 'failed',
        reason: NO_RATE,
      },
      {
        title: 'a principal below the first band',
        params: { bands: [{ from: '100000.01', rate: '1%' }] },
        facts: {},
        result: 'not-applicable',
        reason: 'does not concern this plan',
      },
    ],
    refused: [
      [{ rate: 24 }, 'rate', /ambiguous/],
      [{ bands: [{ from: '0.00' }] }, 'bands[0].rate', /fraction/],
      [
        {
          bands: [
            { from: '5.00', rate: '2%' },
            { from: '5.00', rate: '1%' },
          ],
        },
        'bands[1].from',
        /above that of the band before/,
      ],
    ],
  },
  'largest-waiver': {
    broken: { params: { interest: '50%' }, facts: { waived: { interest: 10_000_00n } } },
    limits: [
      {
        // 10 % of 100,000.00.
        title: 'lets a tenth of principal be waived',
        params: { principal: '10%' },
        bound: 'at-most',
        unit: 'share',
        limit: '0.1',
        where: 'principal',
        change: 'waiver',
        rows: [
          [{ waived: { principal: 9_999_99n } }, 'passed', '0.0999999', '0.0000001'],
          [{ waived: { principal: 10_000_00n } }, 'passed', '0.1', '0'],
          [{ waived: { principal: 10_000_01n } }, 'failed', '0.1000001', '-0.0000001'],
        ],
      },
      {
        title: 'lets an amount of interest be waived',
        params: { interest: { amount: '500.00' } },
        bound: 'at-most',
        unit: 'amount',
        limit: '500.00',
        where: 'interest',
        change: 'waiver',
        rows: [
          [{ waived: { interest: 499_99n } }, 'passed', '499.99', '0.01'],
          [{ waived: { interest: 500_00n } }, 'passed', '500.00', '0.00'],
          [{ waived: { interest: 500_01n } }, 'failed', '500.01', '-0.01'],
        ],
      },
      {
        // 10 % of 10,000.00 of interest are 1,000.00; the amount is the smaller.
        title: 'holds share and amount at once, the amount being the smaller',
        params: { interest: { share: '10%', amount: '999.99' } },
        bound: 'at-most',
        unit: 'amount',
        limit: '999.99',
        where: 'interest',
        change: 'waiver',
        rows: [[{ waived: { interest: 1_000_00n } }, 'failed', '1000.00', '-0.01']],
      },
      {
        title: 'lets a third of interest be waived in the band of 31 to 89 days past due',
        params: {
          bands: [
            { daysPastDue: { most: 30 }, interest: '0%' },
            { daysPastDue: { least: 31, most: 89 }, interest: '30%' },
          ],
        },
        bound: 'at-most',
        unit: 'share',
        limit: '0.3',
        where: 'interest',
        change: 'waiver',
        rows: [
          [{ account: late(31), waived: { interest: 2_999_99n } }, 'passed', '0.299999', '0.000001'],
          [{ account: late(31), waived: { interest: 3_000_00n } }, 'passed', '0.3', '0'],
          [{ account: late(31), waived: { interest: 3_000_01n } }, 'failed', '0.300001', '-0.000001'],
          [{ account: late(89), waived: { interest: 3_000_01n } }, 'failed', '0.300001', '-0.000001'],
        ],
      },
      {
        // The claim is 110,000.00.
        title: 'lets nothing be waived in the band of claims up to 110,000.00',
        params: { interest: '100%', bands: [{ claim: { most: '110000.00' }, interest: { amount: '0.00' } }] },
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        where: 'interest',
        change: 'waiver',
        rows: [[{ waived: { interest: 1n } }, 'failed', '0.01', '-0.01']],
      },
      ...TOTAL_WAIVER_LIMITS,
    ],
    silent: [
      {
        title: 'an account in none of the bands',
        params: { principal: '10%', bands: [{ daysPastDue: { least: 98 }, interest: '100%' }] },
        facts: {},
        result: 'failed',
        reason: 'cannot be evaluated without a band for 97 days past due and a claim of 110000.00',
      },
    ],
    refused: [
      [{ principal: '100.01%' }, 'principal', /100%/],
      [{ principal: {} }, 'principal.share', /amount is not/],
      [{ principal: { amount: '1.001' } }, 'principal.amount', /2 decimals/],
      [{ principal: { share: '101%' } }, 'principal.share', /100%/],
      [{ bands: [] }, 'bands', /at least 1/],
      [{ bands: [{ daysPastDue: { least: 2, most: 1 } }] }, 'bands[0].daysPastDue.most', /at least 2/],
      [{ bands: [{ claim: {} }] }, 'bands[0].claim.least', /most is not/],
      [{ total: '101%' }, 'total', /100%/],
      [{ total: {} }, 'total.share', /amount is not/],
    ],
  },
  'settlement-window': {
    broken: { params: { months: 12 }, facts: {} },
    limits: [
      {
        title: 'lets a settlement take 6 months',
        params: { months: 6 },
        bound: 'at-most',
        unit: 'months',
        limit: '6',
        where: 'months',
        change: 'term-months',
        rows: [
          [{ kind: 'principal-settlement', termMonths: 5 }, 'passed', '5', '1'],
          [{ kind: 'principal-settlement', termMonths: 6 }, 'passed', '6', '0'],
          [{ kind: 'principal-settlement', termMonths: 7 }, 'failed', '7', '-1'],
        ],
      },
    ],
    refused: [[{ months: -1 }, 'months', /0 to 1200/]],
  },
  'settlement-share': {
    broken: { params: { share: '90%', of: 'claim' }, facts: { paidTotal: 0n } },
    limits: [
      {
        // 90 % of 100,000.00 of principal.
        title: 'asks for nine tenths of principal',
        params: { share: '90%', of: 'principal' },
        bound: 'at-least',
        unit: 'share',
        limit: '0.9',
        where: 'principal',
        change: 'settlement-share',
        rows: [
          [{ kind: 'principal-settlement', paidTotal: 90_000_01n }, 'passed', '0.9000001', '0.0000001'],
          [{ kind: 'principal-settlement', paidTotal: 90_000_00n }, 'passed', '0.9', '0'],
          [{ kind: 'principal-settlement', paidTotal: 89_999_99n }, 'failed', '0.8999999', '-0.0000001'],
        ],
      },
    ],
    refused: [[{ share: '90%', of: 'interest' }, 'of', /claim, principal/]],
  },
  eligibility: {
    broken: { params: { daysPastDue: { most: 1 } }, facts: {} },
    limits: [
      {
        title: 'asks for 30 days past due',
        params: { daysPastDue: { least: 30 } },
        bound: 'at-least',
        unit: 'days',
        limit: '30',
        where: 'daysPastDue',
        change: 'customer-or-account',
        rows: [
          [{ account: late(31) }, 'passed', '31', '1'],
          [{ account: late(30) }, 'passed', '30', '0'],
          [{ account: late(29) }, 'failed', '29', '-1'],
        ],
      },
      ...ELIGIBILITY_LIMITS,
    ],
    silent: ELIGIBILITY_SILENT,
    refused: [[{ hardship: [] }, 'hardship', /at least 1/], ...ELIGIBILITY_REFUSED],
  },
  'no-negative-amortization': {
    broken: { params: {}, facts: { largestIncrease: 1n } },
    limits: [
      {
        title: 'lets nothing be added',
        params: {},
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        change: null,
        rows: [
          [{ largestIncrease: 0n }, 'passed', '0.00', '0.00'],
          [{ largestIncrease: 1n }, 'failed', '0.01', '-0.01'],
        ],
      },
    ],
    refused: [[{ amount: 1 }, 'amount', /known field/]],
  },
  'disposable-income-share': {
    broken: { params: { share: '1%' }, facts: {} },
    limits: [
      {
        // 50 % of (5,000.00 - 3,000.00 - 500.00), less the buffer of 100.00.
        title: 'lets half of disposable income fall due',
        params: { share: '50%' },
        bound: 'at-most',
        unit: 'amount',
        limit: '650.00',
        where: '2027-01',
        change: 'payment',
        rows: [
          [dueMonth(649_99n), 'passed', '649.99', '0.01'],
          [dueMonth(650_00n), 'passed', '650.00', '0.00'],
          [dueMonth(650_01n), 'failed', '650.01', '-0.01'],
        ],
      },
    ],
    silent: [
      { title: 'no budget', params: { share: '50%' }, facts: { budget: null }, result: 'failed', reason: NO_BUDGET },
    ],
    refused: [[{ share: '100.01%' }, 'share', /100%/]],
  },
  'all-debt-to-income': {
    broken: { params: { share: '1%' }, facts: {} },
    limits: [
      {
        // 30 % of 5,000.00, less the other debt of 500.00.
        title: 'lets all debt take 30 % of income',
        params: { share: '30%' },
        bound: 'at-most',
        unit: 'amount',
        limit: '1000.00',
        where: '2027-01',
        change: 'payment',
        rows: [
          [dueMonth(999_99n), 'passed', '999.99', '0.01'],
          [dueMonth(1_000_00n), 'passed', '1000.00', '0.00'],
          [dueMonth(1_000_01n), 'failed', '1000.01', '-0.01'],
        ],
      },
    ],
    silent: [
      { title: 'no budget', params: { share: '50%' }, facts: { budget: null }, result: 'failed', reason: NO_BUDGET },
    ],
    refused: [[{ share: 55 }, 'share', /ambiguous/]],
  },
  'living-minimum': {
    broken: { params: { byHouseholdSize: ['4500.00'], perAdditionalMember: '0.00' }, facts: {} },
    limits: [
      {
        // 5,000.00 less the other debt of 500.00 leave 4,500.00 before the plan.
        title: 'leaves a household of two 3,500.00',
        params: { byHouseholdSize: ['3500.00'], perAdditionalMember: '0.00' },
        bound: 'at-least',
        unit: 'amount',
        limit: '3500.00',
        where: '2027-01',
        change: 'payment',
        fixedTo: '1000.00',
        rows: [
          [dueMonth(999_99n), 'passed', '3500.01', '0.01'],
          [dueMonth(1_000_00n), 'passed', '3500.00', '0.00'],
          [dueMonth(1_000_01n), 'failed', '3499.99', '-0.01'],
        ],
      },
    ],
    silent: [
      {
        title: 'no budget',
        params: { byHouseholdSize: ['3500.00'], perAdditionalMember: '0.00' },
        facts: { budget: null },
        result: 'failed',
        reason: NO_BUDGET,
      },
    ],
    refused: [[{ byHouseholdSize: [], perAdditionalMember: '0.00' }, 'byHouseholdSize', /at least 1/]],
  },
  'authority-tiers': {
    broken: { params: { tiers: [{ tier: 'specialist', longestTermMonths: 12 }] }, facts: {} },
    limits: [
      {
        title: 'lets the first tier grant 36 months',
        params: { tiers: [{ tier: 'specialist', longestTermMonths: 36 }] },
        bound: 'at-most',
        unit: 'months',
        limit: '36',
        where: 'termMonths',
        change: 'term-months',
        rows: [
          [{ termMonths: 35 }, 'passed', '35', '1'],
          [{ termMonths: 36 }, 'passed', '36', '0'],
          [{ termMonths: 37 }, 'failed', '37', '-1'],
        ],
      },
      ...TIER_LIMITS,
    ],
    silent: TIER_SILENT,
    refused: [
      [{ tiers: [] }, 'tiers', /at least 1/],
      [{ tiers: [{ tier: 'a' }], aboveSanctioning: 'yes' }, 'aboveSanctioning', /boolean/],
    ],
  },
  'term-range': {
    broken: { params: { most: 12 }, facts: {} },
    limits: [
      {
        title: 'asks for 36 months',
        params: { least: 36, most: 48 },
        bound: 'at-least',
        unit: 'months',
        limit: '36',
        change: 'term-months',
        rows: [
          [{ termMonths: 37 }, 'passed', '37', '1'],
          [{ termMonths: 36 }, 'passed', '36', '0'],
          [{ termMonths: 35 }, 'failed', '35', '-1'],
        ],
      },
      {
        title: 'lets 48 months pass',
        params: { most: 48 },
        bound: 'at-most',
        unit: 'months',
        limit: '48',
        change: 'term-months',
        rows: [
          [{ termMonths: 47 }, 'passed', '47', '1'],
          [{ termMonths: 48 }, 'passed', '48', '0'],
          [{ termMonths: 49 }, 'failed', '49', '-1'],
        ],
      },
      {
        title: 'names the end that is broken of a range of one month',
        params: { least: 36, most: 36 },
        bound: 'at-most',
        unit: 'months',
        limit: '36',
        change: 'term-months',
        rows: [[{ termMonths: 37 }, 'failed', '37', '-1']],
      },
    ],
    refused: [
      [{}, 'least', /most is not/],
      [{ least: 36, most: 35 }, 'most', /below least/],
      [{ least: -1 }, 'least', /0 to 1200/],
      [{ most: 1201 }, 'most', /0 to 1200/],
    ],
  },
  'installment-range': {
    broken: { params: { least: '5000.00' }, facts: {} },
    limits: [
      {
        title: 'asks for payments of 100.00',
        params: { least: '100.00', most: '5000.00' },
        bound: 'at-least',
        unit: 'amount',
        limit: '100.00',
        change: 'payment',
        rows: [
          [{ smallestPayment: 100_01n }, 'passed', '100.01', '0.01'],
          [{ smallestPayment: 100_00n }, 'passed', '100.00', '0.00'],
          [{ smallestPayment: 99_99n }, 'failed', '99.99', '-0.01'],
        ],
      },
      {
        title: 'lets payments be 5,000.00',
        params: { most: '5000.00' },
        bound: 'at-most',
        unit: 'amount',
        limit: '5000.00',
        change: 'payment',
        rows: [
          [{ largestPayment: 4_999_99n }, 'passed', '4999.99', '0.01'],
          [{ largestPayment: 5_000_00n }, 'passed', '5000.00', '0.00'],
          [{ largestPayment: 5_000_01n }, 'failed', '5000.01', '-0.01'],
        ],
      },
    ],
    refused: [
      [{}, 'least', /most is not/],
      [{ least: '2.00', most: '1.99' }, 'most', /below least/],
      [{ least: '1.001' }, 'least', /2 decimals/],
    ],
  },
  'plan-amount-range': {
    broken: { params: { most: '1.00' }, facts: {} },
    limits: [
      {
        title: 'lets a claim of 110,000.00 pass',
        params: { most: '110000.00' },
        bound: 'at-most',
        unit: 'amount',
        limit: '110000.00',
        where: 'claim',
        change: 'claim',
        rows: [
          [{ claim: { principal: 109_999_99n } }, 'passed', '109999.99', '0.01'],
          [{ claim: { principal: 100_000_00n, fees: 10_000_00n } }, 'passed', '110000.00', '0.00'],
          [{ claim: { principal: 100_000_00n, fees: 10_000_01n } }, 'failed', '110000.01', '-0.01'],
        ],
      },
      {
        title: 'asks for a principal of 1,000.00',
        params: { least: '1000.00', of: 'principal' },
        bound: 'at-least',
        unit: 'amount',
        limit: '1000.00',
        where: 'principal',
        change: 'claim',
        rows: [
          [{ claim: { principal: 1_000_01n } }, 'passed', '1000.01', '0.01'],
          [{ claim: { principal: 1_000_00n } }, 'passed', '1000.00', '0.00'],
          [{ claim: { principal: 999_99n, fees: 1_00n } }, 'failed', '999.99', '-0.01'],
        ],
      },
      {
        title: 'lets cash of 40,000.00 pass',
        params: { most: '40000.00', of: 'cash' },
        bound: 'at-most',
        unit: 'amount',
        limit: '40000.00',
        where: 'cash',
        change: 'claim',
        rows: [
          [withCash('39999.99'), 'passed', '39999.99', '0.01'],
          [withCash('40000.00'), 'passed', '40000.00', '0.00'],
          [withCash('40000.01'), 'failed', '40000.01', '-0.01'],
        ],
      },
    ],
    silent: [
      {
        title: 'an account of which the cash part is not known',
        params: { most: '50000.00', of: 'cash' },
        facts: {},
        result: 'failed',
        reason: 'cannot be evaluated without the part of principal that is cash',
      },
    ],
    refused: [
      [{ of: 'claim' }, 'least', /most is not/],
      [{ most: '1.00', of: 'fees' }, 'of', /claim, principal, cash/],
      [{ least: '2.00', most: '1.99' }, 'most', /below least/],
    ],
  },
  'total-yearly-cost': {
    broken: { params: { rate: '10%', basis: 'nominal-irr' }, facts: {} },
    limits: [
      {
        title: 'lets the effective cost be 24 %',
        params: { rate: '24%', basis: 'effective-irr' },
        bound: 'at-most',
        unit: 'rate',
        limit: '0.24',
        change: 'rate',
        rows: [
          [{ effectiveIrr: points(2399n) }, 'passed', '0.2399', '0.0001'],
          [{ effectiveIrr: points(2400n) }, 'passed', '0.24', '0'],
          [{ effectiveIrr: points(2401n), nominalIrr: points(1n) }, 'failed', '0.2401', '-0.0001'],
        ],
      },
      {
        title: 'lets the nominal cost be 24 %',
        params: { rate: '24%', basis: 'nominal-irr', countsFees: true },
        bound: 'at-most',
        unit: 'rate',
        limit: '0.24',
        change: 'rate',
        rows: [
          [{ nominalIrr: points(2399n) }, 'passed', '0.2399', '0.0001'],
          [{ nominalIrr: points(2400n), effectiveIrr: points(2682n) }, 'passed', '0.24', '0'],
          [{ nominalIrr: points(2401n), nominalIrrWithoutFees: points(0n) }, 'failed', '0.2401', '-0.0001'],
        ],
      },
      {
        title: 'leaves fees out of the nominal cost',
        params: { rate: '24%', basis: 'nominal-irr', countsFees: false },
        bound: 'at-most',
        unit: 'rate',
        limit: '0.24',
        change: 'rate',
        rows: [
          [{ nominalIrr: points(9_000n), nominalIrrWithoutFees: points(2400n) }, 'passed', '0.24', '0'],
          [{ nominalIrr: points(9_000n), nominalIrrWithoutFees: points(2401n) }, 'failed', '0.2401', '-0.0001'],
        ],
      },
      {
        title: 'leaves fees out of the effective cost',
        params: { rate: '24%', basis: 'effective-irr', countsFees: false },
        bound: 'at-most',
        unit: 'rate',
        limit: '0.24',
        change: 'rate',
        rows: [
          [{ effectiveIrr: points(9_000n), effectiveIrrWithoutFees: points(2400n) }, 'passed', '0.24', '0'],
          [{ effectiveIrr: points(9_000n), effectiveIrrWithoutFees: points(2401n) }, 'failed', '0.2401', '-0.0001'],
        ],
      },
    ],
    silent: [
      {
        title: 'a cost unsolved',
        params: { rate: '24%', basis: 'effective-irr' },
        facts: { effectiveIrr: null },
        result: 'failed',
        reason: NO_RATE,
      },
      {
        title: 'a cost without fees unsolved',
        params: { rate: '24%', basis: 'nominal-irr', countsFees: false },
        facts: { nominalIrrWithoutFees: null },
        result: 'failed',
        reason: NO_RATE,
      },
    ],
    refused: [
      [{ rate: '24%' }, 'basis', /nominal-irr, effective-irr/],
      [{ rate: '24%', basis: 'agreed' }, 'basis', /nominal-irr, effective-irr/],
      [{ rate: 24, basis: 'nominal-irr' }, 'rate', /ambiguous/],
    ],
  },
  'no-rate-above-original': {
    broken: { params: {}, facts: { contractRate: points(1n) } },
    limits: [
      {
        title: "lets the contract's rate of 18.25 % stay",
        params: {},
        bound: 'at-most',
        unit: 'rate',
        limit: '0.1825',
        change: 'rate',
        rows: [
          [{ agreedRates: [points(1824n)] }, 'passed', '0.1824', '0.0001'],
          [{ agreedRates: [points(0n), points(1825n)] }, 'passed', '0.1825', '0'],
          [{ agreedRates: [points(0n), points(1826n), points(600n)] }, 'failed', '0.1826', '-0.0001'],
        ],
      },
    ],
    silent: [
      { title: 'a rate unsolved', params: {}, facts: { agreedRates: [] }, result: 'failed', reason: NO_AGREED_RATE },
    ],
    refused: [[{ rate: '12%' }, 'rate', /known field/]],
  },
  'no-capitalization': {
    broken: { params: { buckets: ['penalties'] }, facts: { capitalized: { penalties: 860_00n } } },
    limits: [
      {
        title: 'lets no penalties join principal, and nothing else matter',
        params: { buckets: ['fees', 'penalties'] },
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        where: 'penalties',
        change: 'capitalization',
        rows: [[{ capitalized: { interest: 5_00n, penalties: 1n } }, 'failed', '0.01', '-0.01']],
      },
      {
        title: 'lets interest join principal that it does not name',
        params: { buckets: ['fees', 'penalties'] },
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        where: 'fees',
        change: 'capitalization',
        rows: [[{ capitalized: { interest: 5_00n } }, 'passed', '0.00', '0.00']],
      },
    ],
    refused: [
      [{}, 'buckets', /list/],
      [{ buckets: [] }, 'buckets', /at least 1/],
      [{ buckets: ['principal'] }, 'buckets[0]', /interest, compoundInterest, penalties, fees/],
    ],
  },
  'no-compound-interest': {
    broken: { params: {}, facts: { capitalizedInterest: 1_00n } },
    limits: [
      {
        title: 'lets no interest of the plan join principal',
        params: {},
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        change: 'capitalization',
        rows: [
          [{ capitalizedInterest: 0n, capitalized: { interest: 5_00n } }, 'passed', '0.00', '0.00'],
          [{ capitalizedInterest: 1n }, 'failed', '0.01', '-0.01'],
        ],
      },
    ],
    refused: [[{ buckets: [] }, 'buckets', /known field/]],
  },
  'balance-not-escalating': {
    broken: { params: {}, facts: { largestBalance: 200_000_00n } },
    limits: [
      {
        title: 'lets the balance come back to where it began',
        params: {},
        bound: 'at-most',
        unit: 'amount',
        limit: '110000.00',
        change: null,
        rows: [
          [{ largestBalance: 109_999_99n, largestIncrease: 5_00n }, 'passed', '109999.99', '0.01'],
          [{ largestBalance: 110_000_00n }, 'passed', '110000.00', '0.00'],
          [{ largestBalance: 110_000_01n }, 'failed', '110000.01', '-0.01'],
        ],
      },
    ],
    refused: [[{ amount: '1.00' }, 'amount', /known field/]],
  },
  'principal-forgiveness': {
    broken: { params: { allowed: false }, facts: { waived: { principal: 1n } } },
    limits: [
      {
        title: 'lets no principal be waived where it is not allowed',
        params: { allowed: false },
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        where: 'principal',
        change: 'waiver',
        rows: [
          [{ waived: { interest: 1_00n } }, 'passed', '0.00', '0.00'],
          [{ waived: { principal: 1n } }, 'failed', '0.01', '-0.01'],
        ],
      },
      {
        title: 'lets all of principal be waived where it is allowed',
        params: { allowed: true },
        bound: 'at-most',
        unit: 'amount',
        limit: '100000.00',
        where: 'principal',
        change: 'waiver',
        rows: [[{ waived: { principal: 100_000_00n } }, 'passed', '100000.00', '0.00']],
      },
    ],
    refused: [
      [{}, 'allowed', /boolean/],
      [{ allowed: 'no' }, 'allowed', /boolean/],
    ],
  },
  'plan-frequency': {
    broken: { params: { accountAgeMonths: 1_200 }, facts: {} },
    limits: [
      {
        title: 'lets one plan be within 12 months, this one included',
        params: { most: 1, withinMonths: 12 },
        bound: 'at-most',
        unit: 'count',
        limit: '1',
        where: 'plans',
        change: 'customer-or-account',
        rows: [
          [{}, 'passed', '1', '0'],
          [arranged(completed('2025-11-20', '2026-01-01')), 'passed', '1', '0'],
          [arranged(completed('2025-11-21', '2026-01-01')), 'passed', '1', '0'],
          [arranged(completed('2025-11-22', '2026-01-01')), 'failed', '2', '-1'],
        ],
      },
      {
        title: 'counts every earlier plan where no window is named',
        params: { most: 2 },
        bound: 'at-most',
        unit: 'count',
        limit: '2',
        where: 'plans',
        change: 'customer-or-account',
        rows: [
          [arranged(completed('2021-04-01', '2022-01-01')), 'passed', '2', '0'],
          [arranged(completed('2021-04-01', '2022-01-01'), broke('2023-01-01')), 'failed', '3', '-1'],
        ],
      },
      {
        title: 'counts plans of the kinds named alone',
        params: { most: 1, planKinds: ['installment'] },
        bound: 'at-most',
        unit: 'count',
        limit: '1',
        where: 'plans',
        change: 'customer-or-account',
        rows: [
          [arranged(broke('2026-01-01')), 'passed', '1', '0'],
          [arranged(broke('2026-01-01'), active('2026-01-01')), 'failed', '2', '-1'],
        ],
      },
      {
        title: 'asks for 12 whole months since the last plan ended',
        params: { coolingMonths: 12 },
        bound: 'at-least',
        unit: 'months',
        limit: '12',
        where: 'arrangements',
        change: 'customer-or-account',
        rows: [
          [arranged(completed('2025-01-01', '2025-10-21')), 'passed', '13', '1'],
          [arranged(completed('2025-01-01', '2025-11-21')), 'passed', '12', '0'],
          [arranged(completed('2025-01-01', '2025-11-22')), 'failed', '11', '-1'],
          [arranged(completed('2025-01-01', '2025-11-21'), active('2024-01-01')), 'failed', '0', '-12'],
        ],
      },
      {
        title: 'asks for an account of 9 whole months',
        params: { accountAgeMonths: 9 },
        bound: 'at-least',
        unit: 'months',
        limit: '9',
        where: 'openedOn',
        change: 'customer-or-account',
        rows: [
          [opened('2026-01-21'), 'passed', '10', '1'],
          [opened('2026-02-21'), 'passed', '9', '0'],
          [opened('2026-02-22'), 'failed', '8', '-1'],
        ],
      },
    ],
    silent: [
      {
        title: 'an earlier plan of which the last day is not known',
        params: { coolingMonths: 12 },
        facts: arranged(completed('2025-01-01', '2025-02-01'), completed('2025-03-01', null)),
        result: 'failed',
        reason: 'cannot be evaluated without the day on which an earlier arrangement ended',
      },
      {
        title: 'no earlier plan to cool from',
        params: { coolingMonths: 12 },
        facts: {},
        result: 'not-applicable',
        reason: 'does not concern this plan',
      },
    ],
    refused: [
      [{}, 'most', /coolingMonths/],
      [{ most: 0 }, 'most', /1 to 100/],
      [{ coolingMonths: 12, withinMonths: 12 }, 'withinMonths', /without most/],
      [{ most: 1, withinMonths: 0 }, 'withinMonths', /1 to 1200/],
      [{ most: 1, planKinds: [] }, 'planKinds', /at least 1/],
    ],
  },
  'renegotiation-ban': {
    broken: { params: {}, facts: arranged(EARLIER) },
    limits: [
      {
        title: 'lets nothing be arranged twice',
        params: {},
        bound: 'at-most',
        unit: 'count',
        limit: '0',
        where: 'arrangements',
        change: 'customer-or-account',
        rows: [
          [{}, 'passed', '0', '0'],
          [arranged(completed('2022-01-01', '2022-06-01')), 'failed', '1', '-1'],
        ],
      },
      {
        title: 'leaves completed plans out where they are excepted',
        params: { exceptOutcomes: ['completed'] },
        bound: 'at-most',
        unit: 'count',
        limit: '0',
        where: 'arrangements',
        change: 'customer-or-account',
        rows: [
          [arranged(completed('2022-01-01', '2022-06-01')), 'passed', '0', '0'],
          [arranged(completed('2022-01-01', '2022-06-01'), broke('2023-01-01')), 'failed', '1', '-1'],
        ],
      },
    ],
    refused: [[{ exceptOutcomes: ['failed'] }, 'exceptOutcomes[0]', /active, completed, broken, cancelled/]],
  },
  'economic-loss': {
    broken: { params: { share: '1%' }, facts: { loss: 100_000_00n } },
    limits: [
      {
        // 1 % of 100,000.00.
        title: 'lets 1 % of the obligation be lost',
        params: { share: '1%' },
        bound: 'at-most',
        unit: 'share',
        limit: '0.01',
        change: 'loss-share',
        rows: [
          [{ claim: { principal: 100_000_00n }, loss: 999_99n }, 'passed', '0.0099999', '0.0000001'],
          [{ claim: { principal: 90_000_00n, fees: 10_000_00n }, loss: 1_000_00n }, 'passed', '0.01', '0'],
          [{ claim: { principal: 100_000_00n }, loss: 1_000_01n }, 'failed', '0.0100001', '-0.0000001'],
          [{ claim: { principal: 100_000_00n }, loss: -1_000_00n }, 'passed', '-0.01', '0.02'],
        ],
      },
    ],
    refused: [
      [{}, 'share', /fraction/],
      [{ share: 1.5 }, 'share', /ambiguous/],
    ],
  },
  'no-increase-of-total': {
    broken: { params: {}, facts: { paidTotal: 200_000_00n } },
    limits: [
      {
        title: "lets the contract's total of 140,000.00 be paid",
        params: {},
        bound: 'at-most',
        unit: 'amount',
        limit: '140000.00',
        where: 'remaining-schedule',
        change: 'total-paid',
        rows: [
          [{ paidTotal: 139_999_99n }, 'passed', '139999.99', '0.01'],
          [{ paidTotal: 140_000_00n }, 'passed', '140000.00', '0.00'],
          [{ paidTotal: 140_000_01n }, 'failed', '140000.01', '-0.01'],
        ],
      },
      {
        // 100.01 * 1.005 = 100.51005, of which whole minor units count.
        title: 'lets half a percent more be paid where that is tolerated',
        params: { tolerance: '0.5%', sameDates: true },
        bound: 'at-most',
        unit: 'amount',
        limit: '100.51',
        where: 'same-dates',
        change: 'total-paid',
        rows: [
          [{ paidTotal: 100_50n, contractTotal: { basis: 'same-dates', total: 100_01n } }, 'passed', '100.50', '0.01'],
          [{ paidTotal: 100_51n, contractTotal: { basis: 'same-dates', total: 100_01n } }, 'passed', '100.51', '0.00'],
          [{ paidTotal: 100_52n, contractTotal: { basis: 'same-dates', total: 100_01n } }, 'failed', '100.52', '-0.01'],
        ],
      },
    ],
    silent: [
      {
        title: 'a contract whose installment does not pay its interest',
        params: { sameDates: true },
        facts: { contractTotal: null },
        result: 'failed',
        reason: NO_TOTAL,
      },
      {
        title: 'a contract without a schedule',
        params: {},
        facts: { contractTotal: { basis: 'same-dates', total: 500_000_00n } },
        result: 'failed',
        reason: NO_TOTAL,
      },
    ],
    refused: [
      [{ tolerance: 5 }, 'tolerance', /ambiguous/],
      [{ sameDates: 'yes' }, 'sameDates', /boolean/],
    ],
  },
  'upfront-payment': {
    broken: { params: { largestShare: '1%' }, facts: { downPayment: { principal: 50_000_00n } } },
    limits: [
      {
        // 10 % of 110,000.00 are 11,000.00.
        title: 'lets a tenth of the claim be paid down',
        params: { largestShare: '10%', neverPays: ['fees'] },
        bound: 'at-most',
        unit: 'share',
        limit: '0.1',
        where: 'claim',
        change: 'down-payment',
        rows: [
          [{ downPayment: {} }, 'passed', '0', '0.1'],
          [{ downPayment: { principal: 10_000_00n, interest: 1_000_00n } }, 'passed', '0.1', '0'],
          // One minor unit of 11,000,000 is 0.00000009 of it.
          [{ downPayment: { principal: 10_000_00n, interest: 1_000_01n } }, 'failed', '0.1000000909', '-0.000000091'],
        ],
      },
      {
        title: 'lets no fee be paid at the start',
        params: { largestShare: '10%', neverPays: ['fees'] },
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        where: 'fees',
        change: 'down-payment',
        rows: [[{ downPayment: { fees: 1n } }, 'failed', '0.01', '-0.01']],
      },
      {
        title: 'lets anything else be paid at the start where fees alone are named',
        params: { neverPays: ['fees'] },
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        where: 'fees',
        change: 'down-payment',
        rows: [[{ downPayment: { principal: 90_000_00n } }, 'passed', '0.00', '0.00']],
      },
    ],
    refused: [
      [{}, 'largestShare', /neverPays/],
      [{ neverPays: [] }, 'neverPays', /at least 1/],
      [{ largestShare: '101%' }, 'largestShare', /100%/],
    ],
  },
  ...ACCOUNT_CASES,
  ...PAYMENT_CASES,
  ...AGREEMENT_CASES,
};
