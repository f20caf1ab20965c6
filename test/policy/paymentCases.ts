import { accountWith } from '../account/exampleAccount.ts';
import { agreed } from './agreed.ts';
import { type RowChanges, rowWith } from './rows.ts';
import type { LimitCase, RuleCases } from './ruleCases.ts';
import type { SubjectChanges } from './subject.ts';

/** The first of two payments. */
const paying = (payment: bigint, changes: RowChanges = {}): SubjectChanges => ({
  rows: [rowWith({ payment, ...changes }), rowWith({ number: 2 })],
});

const withLateFee = (share: string, cap: string | null = null): SubjectChanges => ({
  account: accountWith({ contract: { lateFee: { share, cap } } }),
});
/** A contract without a late fee that added penalties up to a date, from the snapshot of 2026-11-21 on. */
const addedUntil = (date: string, penalties: bigint): SubjectChanges => ({
  date,
  added: { principal: 0n, interest: 0n, compoundInterest: 0n, penalties, fees: 0n },
});

const ARREARS_THEN_PRINCIPAL = [['interest', 'compoundInterest', 'penalties', 'fees'], ['principal']] as const;
const PRINCIPAL_THEN_ARREARS = [['principal'], ['interest', 'compoundInterest', 'penalties', 'fees']] as const;
/** 商业银行信用卡业务监督管理办法, article 57: up to 90 days arrears first, from 91 days on principal first. */
const ARTICLE_57 = {
  brackets: [
    { daysPastDue: { least: 1, most: 90 }, order: ARREARS_THEN_PRINCIPAL },
    { daysPastDue: { least: 91 }, order: PRINCIPAL_THEN_ARREARS },
  ],
};
type Allocation = NonNullable<Parameters<typeof agreed>[0]['allocation']>;
const late = (daysPastDue: number, allocation?: Allocation): SubjectChanges => ({
  account: accountWith({ delinquency: { daysPastDue, cyclesPastDue: 1 } }),
  ...(allocation && agreed({ allocation })),
});
const ARREARS_FIRST = 'interest, compoundInterest, penalties, fees, principal';
const PRINCIPAL_FIRST = 'principal, interest, compoundInterest, penalties, fees';

const allocated = (
  title: string,
  limit: string,
  rows: LimitCase<'payment-allocation'>['rows'],
): LimitCase<'payment-allocation'> => ({
  title,
  params: ARTICLE_57,
  bound: 'one-of',
  unit: 'text',
  limit,
  where: 'allocation',
  change: 'agreement',
  rows,
});

type Moratoria = NonNullable<Parameters<typeof accountWith>[0]>['moratoria'];
const paused = (...moratoria: NonNullable<Moratoria>): SubjectChanges => ({ account: accountWith({ moratoria }) });
/** 31.00 of interest in the 31 days of (2026-12-21, 2027-01-21]: 1.00 a day. */
const ROW_OF_31 = rowWith({ periodStart: '2026-12-21', periodEnd: '2027-01-21', accrued: 31_00n });
/** A moratorium in which all of the example's plan falls. */
export const MORATORIUM = { from: '2026-11-10' };
/** The contract adds 31.00 of interest in the 31 days from the snapshot of 2026-11-21 to the plan's start. */
const ADDED_31: SubjectChanges = {
  date: '2026-12-22',
  added: { principal: 0n, interest: 30_00n, compoundInterest: 1_00n, penalties: 500_00n, fees: 0n },
};

/** Interest of 30.00 with the first payment and so much with the second. */
const charging = (interest: bigint, fee = 0n): SubjectChanges => ({
  rows: [rowWith({ interest: 30_00n }), rowWith({ number: 2, interest, fee })],
});

/** Kinds of rules on what is paid, and in which order. */
export const PAYMENT_CASES: {
  readonly [Kind in
    | 'minimum-payment'
    | 'late-fee'
    | 'payment-allocation'
    | 'interest-moratorium'
    | 'upfront-interest-ban']: RuleCases<Kind>;
} = {
  'minimum-payment': {
    broken: { params: { floor: '500.00' }, facts: paying(110_00n) },
    limits: [
      {
        // CONC 6.7.5R: interest 10.00, fee 2.00 and 1 % of 1,000.00.
        title: 'asks for interest, fee and 1 % of principal',
        params: { principalShare: '1%' },
        bound: 'at-least',
        unit: 'amount',
        limit: '22.00',
        where: 'installment 1',
        change: 'payment',
        rows: [
          [paying(22_01n, { fee: 2_00n }), 'passed', '22.01', '0.01'],
          [paying(22_00n, { fee: 2_00n }), 'passed', '22.00', '0.00'],
          [paying(21_99n, { fee: 2_00n }), 'failed', '21.99', '-0.01'],
        ],
      },
      {
        // 1 % of 1,000.01 is 10.0001, of which a part of a minor unit is asked for whole.
        title: 'rounds the share of principal up',
        params: { principalShare: '1%' },
        bound: 'at-least',
        unit: 'amount',
        limit: '20.01',
        where: 'installment 1',
        change: 'payment',
        rows: [
          [paying(20_01n, { opening: 1_000_01n }), 'passed', '20.01', '0.00'],
          [paying(20_00n, { opening: 1_000_01n }), 'failed', '20.00', '-0.01'],
        ],
      },
      {
        title: 'leaves interest and fee out where they are not asked for',
        params: { interestAndFees: false, principalShare: '5%' },
        bound: 'at-least',
        unit: 'amount',
        limit: '50.00',
        where: 'installment 1',
        change: 'payment',
        rows: [
          [paying(50_00n), 'passed', '50.00', '0.00'],
          [paying(49_99n), 'failed', '49.99', '-0.01'],
        ],
      },
      {
        title: 'asks for the floor where the parts come to less',
        params: { principalShare: '1%', floor: '25.00' },
        bound: 'at-least',
        unit: 'amount',
        limit: '25.00',
        where: 'installment 1',
        change: 'payment',
        rows: [
          [paying(25_01n), 'passed', '25.01', '0.01'],
          [paying(25_00n), 'passed', '25.00', '0.00'],
          [paying(24_99n), 'failed', '24.99', '-0.01'],
        ],
      },
      {
        title: 'asks for no more than is owed',
        params: { floor: '25.00' },
        bound: 'at-least',
        unit: 'amount',
        limit: '15.15',
        where: 'installment 1',
        change: 'payment',
        rows: [
          [paying(15_15n, { opening: 15_00n, accrued: 15n }), 'passed', '15.15', '0.00'],
          [paying(15_14n, { opening: 15_00n, accrued: 15n }), 'failed', '15.14', '-0.01'],
        ],
      },
      {
        title: 'judges the payment with the least room, neither a holiday nor the last',
        params: {},
        bound: 'at-least',
        unit: 'amount',
        limit: '10.00',
        where: 'installment 3',
        change: 'payment',
        rows: [
          [
            {
              rows: [
                rowWith({ payment: 10_01n }),
                rowWith({ number: 2, payment: 0n }),
                rowWith({ number: 3, payment: 9_99n }),
                rowWith({ number: 4, payment: 10_00n }),
                rowWith({ number: 5, payment: 1n }),
              ],
            },
            'failed',
            '9.99',
            '-0.01',
          ],
        ],
      },
    ],
    silent: [
      {
        title: 'a plan of one payment',
        params: { floor: '500.00' },
        facts: { rows: [rowWith()] },
        result: 'not-applicable',
        reason: 'does not concern this plan',
      },
    ],
    refused: [
      [{ principalShare: '101%' }, 'principalShare', /100%/],
      [{ floor: '1.001' }, 'floor', /2 decimals/],
      [{ interestAndFees: 'yes' }, 'interestAndFees', /boolean/],
    ],
  },
  'late-fee': {
    broken: { params: { largestAmount: '1.00' }, facts: addedUntil('2026-12-21', 1_000_00n) },
    limits: [
      {
        title: 'lets the fee be 5 % of the missed minimum',
        params: { largestShare: '5%' },
        bound: 'at-most',
        unit: 'share',
        limit: '0.05',
        where: 'contract.lateFee.share',
        change: 'customer-or-account',
        rows: [
          [withLateFee('4.99%'), 'passed', '0.0499', '0.0001'],
          [withLateFee('5%'), 'passed', '0.05', '0'],
          [withLateFee('5.01%'), 'failed', '0.0501', '-0.0001'],
        ],
      },
      {
        title: 'lets the cap of the fee be 30.00',
        params: { largestAmount: '30.00' },
        bound: 'at-most',
        unit: 'amount',
        limit: '30.00',
        where: 'contract.lateFee.cap',
        change: 'customer-or-account',
        rows: [
          [withLateFee('5%', '29.99'), 'passed', '29.99', '0.01'],
          [withLateFee('5%', '30.00'), 'passed', '30.00', '0.00'],
          [withLateFee('5%', '30.01'), 'failed', '30.01', '-0.01'],
        ],
      },
      {
        // Two whole months lie between 2026-11-21 and 2027-01-21.
        title: 'lets the contract add one fee a whole month',
        params: { largestAmount: '30.00' },
        bound: 'at-most',
        unit: 'amount',
        limit: '60.00',
        where: 'penalties',
        change: 'customer-or-account',
        rows: [
          [addedUntil('2027-01-21', 59_99n), 'passed', '59.99', '0.01'],
          [addedUntil('2027-01-21', 60_00n), 'passed', '60.00', '0.00'],
          [addedUntil('2027-01-21', 60_01n), 'failed', '60.01', '-0.01'],
        ],
      },
      {
        title: 'counts no fee for a part of a month',
        params: { largestAmount: '30.00' },
        bound: 'at-most',
        unit: 'amount',
        limit: '30.00',
        where: 'penalties',
        change: 'customer-or-account',
        rows: [[addedUntil('2027-01-20', 30_01n), 'failed', '30.01', '-0.01']],
      },
    ],
    silent: [
      {
        title: 'a fee without a cap where an amount is the limit',
        params: { largestAmount: '30.00' },
        facts: withLateFee('5%'),
        result: 'failed',
        reason: "cannot be evaluated without a cap of the contract's late fee",
      },
      {
        title: 'a contract without a late fee where a share is the limit',
        params: { largestShare: '5%' },
        facts: {},
        result: 'not-applicable',
        reason: 'does not concern this plan',
      },
    ],
    refused: [
      [{}, 'largestShare', /largestAmount is not/],
      [{ largestShare: '101%' }, 'largestShare', /100%/],
      [{ largestAmount: '1.001' }, 'largestAmount', /2 decimals/],
    ],
  },
  'payment-allocation': {
    broken: { params: ARTICLE_57, facts: agreed({ allocation: ['interest', 'principal'] }) },
    limits: [
      allocated('wants arrears first up to 90 days past due', ARREARS_FIRST, [
        [late(1, ['interest', 'compoundInterest', 'penalties', 'fees', 'principal']), 'passed', ARREARS_FIRST, null],
        [late(89, ['interest', 'compoundInterest', 'penalties', 'fees']), 'passed', ARREARS_FIRST, null],
        [late(90, ['interest', 'compoundInterest', 'penalties', 'fees', 'principal']), 'passed', ARREARS_FIRST, null],
        [late(90, ['principal']), 'failed', PRINCIPAL_FIRST, null],
      ]),
      allocated('wants principal first from 91 days past due on', PRINCIPAL_FIRST, [
        [late(91, ['principal']), 'passed', PRINCIPAL_FIRST, null],
        [late(92, ['principal', 'interest', 'compoundInterest', 'penalties', 'fees']), 'passed', PRINCIPAL_FIRST, null],
        [late(91, ['interest', 'compoundInterest', 'penalties', 'fees', 'principal']), 'failed', ARREARS_FIRST, null],
      ]),
      allocated('lets any order be inside a group', 'principal, fees, interest, compoundInterest, penalties', [
        [
          late(91, ['principal', 'fees', 'interest']),
          'passed',
          'principal, fees, interest, compoundInterest, penalties',
          null,
        ],
        [
          late(91, ['fees', 'interest', 'principal']),
          'failed',
          'fees, interest, principal, compoundInterest, penalties',
          null,
        ],
      ]),
      {
        ...allocated('lets a bucket that the rule does not name stand anywhere', 'fees, principal', [
          [late(1, ['interest', 'fees', 'penalties', 'principal']), 'passed', 'fees, principal', null],
          [late(1, ['interest', 'principal', 'fees']), 'failed', 'principal, fees', null],
        ]),
        params: { brackets: [{ daysPastDue: {}, order: [['fees'], ['principal']] }] },
      },
      ...(
        [
          [1, ARREARS_FIRST],
          [90, ARREARS_FIRST],
          [91, PRINCIPAL_FIRST],
        ] as const
      ).map(
        ([daysPastDue, order]): LimitCase<'payment-allocation'> => ({
          title: `states its order for ${daysPastDue} days past due where none was agreed`,
          params: ARTICLE_57,
          bound: 'stated',
          unit: 'text',
          limit: null,
          where: 'allocation',
          change: null,
          rows: [[late(daysPastDue), 'passed', order, null]],
        }),
      ),
    ],
    silent: [
      {
        title: 'an account in no bracket',
        params: ARTICLE_57,
        facts: late(0, ['principal']),
        result: 'not-applicable',
        reason: 'does not concern this plan',
      },
    ],
    refused: [
      [{ brackets: [] }, 'brackets', /at least 1/],
      [{ brackets: [{ daysPastDue: {}, order: [] }] }, 'brackets[0].order', /at least 1/],
      [{ brackets: [{ daysPastDue: {}, order: [[]] }] }, 'brackets[0].order[0]', /at least 1/],
      [{ brackets: [{ daysPastDue: {}, order: [['fees'], ['fees']] }] }, 'brackets[0].order', /no bucket twice/],
      [{ brackets: [{ daysPastDue: {}, order: [['late']] }] }, 'brackets[0].order[0][0]', /principal/],
      [
        {
          brackets: [
            { daysPastDue: { most: 90 }, order: [['fees']] },
            { daysPastDue: { least: 90 }, order: [['fees']] },
          ],
        },
        'brackets[1].daysPastDue.least',
        /above the most of the bracket before/,
      ],
      [
        {
          brackets: [
            { daysPastDue: { least: 91 }, order: [['fees']] },
            { daysPastDue: { most: 90 }, order: [['fees']] },
          ],
        },
        'brackets[1].daysPastDue.least',
        /above the most of the bracket before/,
      ],
    ],
  },
  'interest-moratorium': {
    broken: { params: { days: 60 }, facts: { ...paused(MORATORIUM), rows: [rowWith()] } },
    limits: [
      {
        title: 'lets no interest accrue until the moratorium ends',
        params: { days: 60 },
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        where: 'moratorium from 2026-11-10',
        change: 'rate',
        fixedTo: '0',
        rows: [
          [{ ...paused({ ...MORATORIUM, until: '2026-12-20' }), rows: [ROW_OF_31] }, 'passed', '0.00', '0.00'],
          [{ ...paused({ ...MORATORIUM, until: '2026-12-21' }), rows: [ROW_OF_31] }, 'passed', '0.00', '0.00'],
          [{ ...paused({ ...MORATORIUM, until: '2026-12-22' }), rows: [ROW_OF_31] }, 'failed', '1.00', '-1.00'],
          // 60 days from 2026-11-10 on end with 2027-01-08, 18 days into the period.
          [{ ...paused(MORATORIUM), rows: [ROW_OF_31] }, 'failed', '18.00', '-18.00'],
          [{ ...paused(MORATORIUM), rows: [{ ...ROW_OF_31, accrued: 0n }] }, 'passed', '0.00', '0.00'],
        ],
      },
      ...(
        [
          // The 42nd day from 2026-11-10 on is 2026-12-21, the last before the period.
          [41, 'passed', '0.00', '0.00'],
          [42, 'passed', '0.00', '0.00'],
          [43, 'failed', '1.00', '-1.00'],
          [73, 'failed', '31.00', '-31.00'],
          [74, 'failed', '31.00', '-31.00'],
        ] as const
      ).map(
        ([days, result, actual, headroom]): LimitCase<'interest-moratorium'> => ({
          title: `protects the first ${days} days of a moratorium that runs on`,
          params: { days },
          bound: 'at-most',
          unit: 'amount',
          limit: '0.00',
          where: 'moratorium from 2026-11-10',
          change: 'rate',
          fixedTo: '0',
          rows: [[{ ...paused(MORATORIUM), rows: [ROW_OF_31] }, result, actual, headroom]],
        }),
      ),
      {
        // 1.00 over 31 days is 0.032 a day: one of them counts as a whole minor unit of it.
        title: 'rounds the part of a period up',
        params: { days: 60 },
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        where: 'moratorium from 2027-01-21',
        change: 'rate',
        fixedTo: '0',
        rows: [
          [{ ...paused({ from: '2027-01-21' }), rows: [{ ...ROW_OF_31, accrued: 1_00n }] }, 'failed', '0.04', '-0.04'],
        ],
      },
      {
        title: 'lets the contract add no interest on protected days before the plan',
        params: { days: 60 },
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        where: 'moratorium from 2026-12-22, before the plan',
        change: null,
        rows: [[{ ...ADDED_31, ...paused({ from: '2026-12-22' }) }, 'failed', '1.00', '-1.00']],
      },
      {
        title: 'does not count what was added before the moratorium',
        params: { days: 60 },
        bound: 'at-most',
        unit: 'amount',
        limit: '0.00',
        where: 'moratorium from 2026-12-23',
        change: 'rate',
        rows: [[{ ...ADDED_31, ...paused({ from: '2026-12-23' }) }, 'passed', '0.00', '0.00']],
      },
      {
        title: 'asks for 12 whole months since the last moratorium ended',
        params: { days: 60, repeatMonths: 12 },
        bound: 'at-least',
        unit: 'months',
        limit: '12',
        where: 'moratorium from 2026-11-20',
        change: 'customer-or-account',
        rows: [
          [paused({ from: '2026-11-20' }, { from: '2025-09-01', until: '2025-10-20' }), 'passed', '13', '1'],
          [paused({ from: '2025-09-01', until: '2025-11-20' }, { from: '2026-11-20' }), 'passed', '12', '0'],
          [paused({ from: '2026-11-20' }, { from: '2025-09-01', until: '2025-11-21' }), 'failed', '11', '-1'],
        ],
      },
    ],
    silent: [
      {
        title: 'an account without a moratorium',
        params: { days: 60 },
        facts: { rows: [rowWith()] },
        result: 'not-applicable',
        reason: 'does not concern this plan',
      },
      {
        title: 'an earlier moratorium of which the end is not known',
        params: { days: 60, repeatMonths: 12 },
        facts: paused({ from: '2025-09-01' }, { from: '2026-11-20' }),
        result: 'failed',
        reason: 'cannot be evaluated without the day on which an earlier moratorium ended',
      },
    ],
    refused: [
      [{}, 'days', /1 to 20000/],
      [{ days: 0 }, 'days', /1 to 20000/],
      [{ days: 60, repeatMonths: 0 }, 'repeatMonths', /1 to 1200/],
    ],
  },
  'upfront-interest-ban': {
    broken: { params: {}, facts: charging(0n) },
    limits: [
      {
        title: 'wants some interest or fee to fall due after the first payment',
        params: {},
        bound: 'at-least',
        unit: 'amount',
        limit: '0.01',
        where: 'interest and fees after the first payment',
        change: null,
        rows: [
          [charging(2n), 'passed', '0.02', '0.01'],
          [charging(1n), 'passed', '0.01', '0.00'],
          [charging(0n, 1n), 'passed', '0.01', '0.00'],
          [charging(0n), 'failed', '0.00', '-0.01'],
        ],
      },
      {
        title: 'takes the first installment that pays for the first payment',
        params: {},
        bound: 'at-least',
        unit: 'amount',
        limit: '0.01',
        where: 'interest and fees after the first payment',
        change: null,
        rows: [
          [
            {
              rows: [
                rowWith({ payment: 0n, interest: 0n }),
                rowWith({ number: 2 }),
                rowWith({ number: 3, interest: 0n }),
              ],
            },
            'failed',
            '0.00',
            '-0.01',
          ],
        ],
      },
    ],
    silent: [
      ...[{ rows: [rowWith()] }, { rows: [rowWith({ interest: 0n }), rowWith({ number: 2, interest: 0n })] }].map(
        (facts) => ({
          title: `${facts.rows.length} installments that need none later`,
          params: {},
          facts,
          result: 'not-applicable' as const,
          reason: 'does not concern this plan',
        }),
      ),
    ],
    refused: [[{ share: '10%' }, 'share', /not a known field/]],
  },
};
