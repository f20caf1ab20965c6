import { ratio } from '../../src/money/index.ts';
import { agreed } from './agreed.ts';
import type { LimitCase, RuleCases } from './ruleCases.ts';
import type { SubjectChanges } from './subject.ts';

const grace = (days: number, amount: string) => agreed({ grace: { days, amount } });

type Breach = NonNullable<Parameters<typeof agreed>[0]['breach']>;
const breach = (missedPayments: number, ...consequences: Breach['consequences']) =>
  agreed({ breach: { missedPayments, consequences } });

/** An agreement that reports under a code, and so much of interest waived. */
const reported = (reportingCode: string, interest = 0n): SubjectChanges => ({
  ...agreed({ reportingCode }),
  waived: { interest },
});

const named = (method: 'nominal-irr' | 'agreed' | 'eu-apr' | 'reg-z-actuarial' | 'pboc-irr', rate: string) =>
  agreed({ disclosedRates: [{ method, rate }] });
const nominal = (rate: string, nominalIrr: bigint): SubjectChanges => ({
  ...named('nominal-irr', rate),
  nominalIrr: ratio(nominalIrr, 1_000_000n),
});
const dated = (method: 'eu-apr' | 'reg-z-actuarial', rate: string, ten_thousandths: bigint): SubjectChanges => ({
  ...named(method, rate),
  datedRate: (asked) => (asked === method ? ratio(ten_thousandths, 10_000n) : null),
});

/**
 * 12 CFR 1026, Appendix M2: 500.00 at 0 % for 6 months of 36 and 17 % then, 250.00 at 17 %, 250.00 at 21 % come to
 * (500 * 30/36 * 17 + 250 * 17 + 250 * 21) / 1,000 = 199/12 percent a year, and to 35.45 a month.
 */
const M2: SubjectChanges = { claim: { principal: 1_000_00n }, contractRate: ratio(199n, 1_200n) };
const estimated = (payment: string, months = 36): SubjectChanges => ({
  ...M2,
  ...agreed({ repaymentEstimate: { months, payment } }),
});

const NO_RATE = 'cannot be evaluated without a rate that solves the payments of the plan';
const without = (clause: string) => `cannot be evaluated without the agreement's ${clause}`;

/** Kinds of rules on what the agreement says. */
export const AGREEMENT_CASES: {
  readonly [Kind in
    | 'grace-period'
    | 'early-settlement'
    | 'breach-consequence'
    | 'reporting-code'
    | 'required-agreement'
    | 'disclosed-rate'
    | 'repayment-estimate']: RuleCases<Kind>;
} = {
  'grace-period': {
    broken: { params: { days: 3 }, facts: grace(0, '0.00') },
    limits: [
      {
        // 容时: 3 days.
        title: 'asks for 3 days',
        params: { days: 3, amount: '10.00' },
        bound: 'at-least',
        unit: 'days',
        limit: '3',
        where: 'grace.days',
        change: 'agreement',
        rows: [
          [grace(4, '10.00'), 'passed', '4', '1'],
          [grace(3, '10.00'), 'passed', '3', '0'],
          [grace(2, '10.00'), 'failed', '2', '-1'],
        ],
      },
      {
        // 容差: 10.00.
        title: 'asks for 10.00',
        params: { amount: '10.00' },
        bound: 'at-least',
        unit: 'amount',
        limit: '10.00',
        where: 'grace.amount',
        change: 'agreement',
        rows: [[grace(3, '9.99'), 'failed', '9.99', '-0.01']],
      },
      {
        title: 'is content with 10.00 and no day where no day is asked for',
        params: { amount: '10.00' },
        bound: 'at-least',
        unit: 'days',
        limit: '0',
        where: 'grace.days',
        change: 'agreement',
        rows: [
          [grace(0, '10.00'), 'passed', '0', '0'],
          [grace(1, '10.01'), 'passed', '1', '1'],
        ],
      },
    ],
    silent: [
      ...[{}, agreed({})].map((facts) => ({
        title: facts === undefined ? 'no agreement' : 'an agreement without grace',
        params: { days: 3, amount: '10.00' },
        facts,
        result: 'failed' as const,
        reason: without('grace'),
        fix: { change: 'agreement' as const, to: '3 days, 10.00' },
      })),
    ],
    refused: [
      [{}, 'days', /or amount/],
      [{ days: 366 }, 'days', /0 to 365/],
      [{ amount: '1.001' }, 'amount', /2 decimals/],
    ],
  },
  'early-settlement': {
    broken: { params: { allowed: ['interest-for-days-used'] }, facts: agreed({ earlySettlement: 'all-interest' }) },
    limits: [
      {
        title: 'lets interest be paid for the days used, or a fee',
        params: { allowed: ['interest-for-days-used', 'fee'] },
        bound: 'one-of',
        unit: 'text',
        limit: 'interest-for-days-used, fee',
        where: 'earlySettlement',
        change: 'agreement',
        rows: [
          [agreed({ earlySettlement: 'interest-for-days-used' }), 'passed', 'interest-for-days-used', null],
          [agreed({ earlySettlement: 'fee' }), 'passed', 'fee', null],
          [agreed({ earlySettlement: 'all-interest' }), 'failed', 'all-interest', null],
        ],
      },
    ],
    silent: [
      {
        title: 'an agreement that does not say it',
        params: { allowed: ['interest-for-days-used'] },
        facts: agreed({}),
        result: 'failed',
        reason: without('early settlement'),
        fix: { change: 'agreement', to: 'interest-for-days-used' },
      },
    ],
    refused: [
      [{}, 'allowed', /./],
      [{ allowed: [] }, 'allowed', /at least 1/],
      [{ allowed: ['nothing'] }, 'allowed[0]', /interest-for-days-used/],
    ],
  },
  'breach-consequence': {
    broken: { params: { allowed: ['terminate'] }, facts: breach(1, 'reinstate-waived') },
    limits: [
      {
        title: 'lets a breach be 3 missed payments at the least',
        params: { missedPayments: { least: 3 } },
        bound: 'at-least',
        unit: 'count',
        limit: '3',
        where: 'breach.missedPayments',
        change: 'agreement',
        rows: [
          [breach(4, 'terminate'), 'passed', '4', '1'],
          [breach(3, 'terminate'), 'passed', '3', '0'],
          [breach(2, 'terminate'), 'failed', '2', '-1'],
        ],
      },
      {
        title: 'lets a breach be 3 missed payments at the most',
        params: { missedPayments: { most: 3 } },
        bound: 'at-most',
        unit: 'count',
        limit: '3',
        where: 'breach.missedPayments',
        change: 'agreement',
        rows: [
          [breach(2, 'terminate'), 'passed', '2', '1'],
          [breach(3, 'terminate'), 'passed', '3', '0'],
          [breach(4, 'terminate'), 'failed', '4', '-1'],
        ],
      },
      {
        title: 'lets a breach bring what is allowed, all of it or a part',
        params: { allowed: ['terminate', 'restore-contract'] },
        bound: 'one-of',
        unit: 'text',
        limit: 'terminate, restore-contract',
        where: 'breach.consequences',
        change: 'agreement',
        rows: [
          [breach(1, 'terminate'), 'passed', 'terminate', null],
          [breach(1, 'restore-contract', 'terminate'), 'passed', 'restore-contract', null],
          [breach(1, 'terminate', 'accelerate'), 'failed', 'accelerate', null],
        ],
      },
      {
        title: 'asks for every consequence that is required',
        params: { required: ['terminate', 'resume-interest'] },
        bound: 'all-of',
        unit: 'text',
        limit: 'terminate, resume-interest',
        where: 'breach.consequences',
        change: 'agreement',
        fixedTo: 'resume-interest',
        rows: [
          [breach(1, 'resume-interest', 'terminate'), 'passed', 'resume-interest, terminate', null],
          [breach(1, 'terminate', 'accelerate'), 'failed', 'terminate, accelerate', null],
        ],
      },
    ],
    silent: [
      {
        title: 'an agreement that says nothing of a breach',
        params: { required: ['terminate'], allowed: ['terminate', 'accelerate'] },
        facts: agreed({}),
        result: 'failed',
        reason: without('breach'),
        fix: { change: 'agreement', to: 'terminate' },
      },
      {
        title: 'an agreement that says nothing of a breach, where some is allowed',
        params: { allowed: ['terminate', 'accelerate'] },
        facts: {},
        result: 'failed',
        reason: without('breach'),
        fix: { change: 'agreement', to: 'terminate, accelerate' },
      },
      {
        title: 'an agreement that says nothing of a breach, where only its number matters',
        params: { missedPayments: { most: 3 } },
        facts: {},
        result: 'failed',
        reason: without('breach'),
        fix: {
          change: 'agreement',
          to: 'terminate, accelerate, restore-contract, resume-interest, reinstate-waived',
        },
      },
    ],
    refused: [
      [{}, 'missedPayments', /or allowed/],
      [{ missedPayments: {} }, 'missedPayments.least', /most is not/],
      [{ missedPayments: { least: 0 } }, 'missedPayments.least', /1 to 100/],
      [{ allowed: [] }, 'allowed', /at least 1/],
      [{ required: ['nothing'] }, 'required[0]', /terminate/],
      [{ allowed: ['terminate'], required: ['accelerate'] }, 'required', /among allowed/],
    ],
  },
  'reporting-code': {
    broken: { params: { code: '14' }, facts: reported('11') },
    limits: [
      {
        // Code 14: 信用卡个性化分期.
        title: 'wants the plan to be reported under 14',
        params: { code: '14' },
        bound: 'one-of',
        unit: 'text',
        limit: '14',
        where: 'reportingCode',
        change: 'agreement',
        rows: [
          [reported('14'), 'passed', '14', null],
          [reported('11'), 'failed', '11', null],
        ],
      },
      {
        title: 'wants what is waived to be reported from 600.00 on',
        params: { code: '1099-C', fromWaived: '600.00' },
        bound: 'one-of',
        unit: 'text',
        limit: '1099-C',
        where: 'reportingCode',
        change: 'agreement',
        rows: [
          [reported('none', 600_00n), 'failed', 'none', null],
          [reported('none', 600_01n), 'failed', 'none', null],
          [reported('1099-C', 600_00n), 'passed', '1099-C', null],
        ],
      },
    ],
    silent: [
      {
        title: 'less waived than is to be reported',
        params: { code: '1099-C', fromWaived: '600.00' },
        facts: reported('none', 599_99n),
        result: 'not-applicable',
        reason: 'does not concern this plan',
      },
      {
        title: 'an agreement without a code',
        params: { code: '14' },
        facts: agreed({}),
        result: 'failed',
        reason: without('reporting code'),
        fix: { change: 'agreement', to: '14' },
      },
    ],
    refused: [
      [{}, 'code', /1 to 100 characters/],
      [{ code: '14', fromWaived: '1.001' }, 'fromWaived', /2 decimals/],
    ],
  },
  'required-agreement': {
    broken: { params: { items: ['other-terms'] }, facts: {} },
    limits: [
      {
        // 商业银行信用卡业务监督管理办法, article 70: what the plan states by itself and what the agreement has to add.
        title: 'asks for what the agreement says beside the plan',
        params: { items: ['balance', 'due-dates', 'rights-and-duties', 'default-liability'] },
        bound: 'all-of',
        unit: 'text',
        limit: 'balance, due-dates, rights-and-duties, default-liability',
        where: 'items',
        change: 'agreement',
        fixedTo: 'default-liability',
        rows: [
          [
            agreed({ items: ['other-terms', 'default-liability', 'rights-and-duties'] }),
            'passed',
            'balance, due-dates, rights-and-duties, default-liability',
            null,
          ],
          [agreed({ items: ['rights-and-duties'] }), 'failed', 'balance, due-dates, rights-and-duties', null],
        ],
      },
      {
        title: 'takes what every plan states for said, without an agreement',
        params: { items: ['balance', 'annual-rate'] },
        bound: 'all-of',
        unit: 'text',
        limit: 'balance, annual-rate',
        where: 'items',
        change: 'agreement',
        rows: [[{}, 'passed', 'balance, annual-rate', null]],
      },
      {
        title: 'asks for every undertaking',
        params: { undertakings: ['no-new-credit-card', 'collection-stops'] },
        bound: 'all-of',
        unit: 'text',
        limit: 'no-new-credit-card, collection-stops',
        where: 'undertakings',
        change: 'agreement',
        fixedTo: 'no-new-credit-card, collection-stops',
        rows: [
          [
            agreed({ undertakings: ['collection-stops', 'no-new-credit-card', 'recording-kept'] }),
            'passed',
            'no-new-credit-card, collection-stops',
            null,
          ],
          [{}, 'failed', '', null],
          [agreed({ undertakings: ['no-new-credit'] }), 'failed', '', null],
        ],
      },
    ],
    refused: [
      [{}, 'items', /or undertakings/],
      [{ items: [] }, 'items', /at least 1/],
      [{ items: ['a poem'] }, 'items[0]', /rights-and-duties/],
      [{ undertakings: ['to be good'] }, 'undertakings[0]', /no-new-credit/],
    ],
  },
  'disclosed-rate': {
    broken: { params: { method: 'nominal-irr', decimals: 4 }, facts: nominal('99%', 128_000n) },
    limits: [
      {
        // The plan comes to 12.8049 %, which is 12.80 % to four decimals.
        title: 'wants the rate right to four decimals, and not above',
        params: { method: 'nominal-irr', decimals: 4 },
        bound: 'at-most',
        unit: 'rate',
        limit: '0.128',
        where: 'nominal-irr',
        change: 'agreement',
        rows: [
          [nominal('12.80%', 128_049n), 'passed', '0.128', '0'],
          [nominal('12.8049%', 128_049n), 'passed', '0.128', '0'],
          [nominal('12.805%', 128_049n), 'failed', '0.1281', '-0.0001'],
        ],
      },
      {
        title: 'wants the rate right to four decimals, and not below',
        params: { method: 'nominal-irr', decimals: 4 },
        bound: 'at-least',
        unit: 'rate',
        limit: '0.128',
        where: 'nominal-irr',
        change: 'agreement',
        rows: [[nominal('12.794%', 128_049n), 'failed', '0.1279', '-0.0001']],
      },
      {
        // A half is rounded away from zero: 12.95 % is 13.0 % to a tenth of a percent.
        title: 'rounds a half away from zero',
        params: { method: 'nominal-irr', decimals: 3 },
        bound: 'at-least',
        unit: 'rate',
        limit: '0.13',
        where: 'nominal-irr',
        change: 'agreement',
        rows: [[nominal('12.9%', 129_500n), 'failed', '0.129', '-0.001']],
      },
      ...(
        [
          // SI 2010/1014, schedule 4: at most 1.0 above and 0.1 below the true rate, here 12.94 %.
          ['at-most', '0.1394', '13.93%', 'passed', '0.1393', '0.0001'],
          ['at-most', '0.1394', '13.94%', 'passed', '0.1394', '0'],
          ['at-most', '0.1394', '13.95%', 'failed', '0.1395', '-0.0001'],
          ['at-most', '0.1394', '12.84%', 'passed', '0.1284', '0.011'],
          ['at-least', '0.1284', '12.83%', 'failed', '0.1283', '-0.0001'],
        ] as const
      ).map(
        ([bound, limit, rate, result, actual, headroom]): LimitCase<'disclosed-rate'> => ({
          title: `lets ${rate} be named for 12.94 % within +1.0 and -0.1`,
          params: { method: 'eu-apr', decimals: 3, tolerance: { above: '1%', below: '0.1%' } },
          bound,
          unit: 'rate',
          limit,
          where: 'eu-apr',
          change: 'agreement',
          fixedTo: '0.129',
          rows: [[dated('eu-apr', rate, 1294n), result, actual, headroom]],
        }),
      ),
      ...(
        [
          // 12 CFR 1026.22(a)(2): an eighth of a point in a regular transaction.
          ['at-most', '0.12125', '12.124%', 'passed', '0.12124', '0.00001'],
          ['at-most', '0.12125', '12.125%', 'passed', '0.12125', '0'],
          ['at-most', '0.12125', '12.126%', 'failed', '0.12126', '-0.00001'],
          ['at-most', '0.12125', '11.875%', 'passed', '0.11875', '0.0025'],
          ['at-least', '0.11875', '11.874%', 'failed', '0.11874', '-0.00001'],
        ] as const
      ).map(
        ([bound, limit, rate, result, actual, headroom]): LimitCase<'disclosed-rate'> => ({
          title: `lets ${rate} be named for 12 % within an eighth of a point`,
          params: { method: 'reg-z-actuarial', decimals: 4, tolerance: { above: '0.125%', below: '0.125%' } },
          bound,
          unit: 'rate',
          limit,
          where: 'reg-z-actuarial',
          change: 'agreement',
          fixedTo: '0.12',
          rows: [[dated('reg-z-actuarial', rate, 1200n), result, actual, headroom]],
        }),
      ),
      {
        title: 'lets the rounded rate be named where it is further than the tolerance',
        params: { method: 'nominal-irr', decimals: 3, tolerance: { above: '0%', below: '0%' } },
        bound: 'at-most',
        unit: 'rate',
        limit: '0.13',
        where: 'nominal-irr',
        change: 'agreement',
        rows: [
          [nominal('13%', 129_600n), 'passed', '0.13', '0'],
          [nominal('13.01%', 129_600n), 'failed', '0.1301', '-0.0001'],
        ],
      },
      {
        title: 'wants a rate that is named twice right both times',
        params: { method: 'nominal-irr', decimals: 4 },
        bound: 'at-most',
        unit: 'rate',
        limit: '0.11',
        where: 'nominal-irr',
        change: 'agreement',
        rows: [
          [
            agreed({
              disclosedRates: [
                { method: 'nominal-irr', rate: '11%' },
                { method: 'nominal-irr', rate: '12%' },
              ],
            }),
            'failed',
            '0.12',
            '-0.01',
          ],
        ],
      },
      {
        title: 'takes the highest of several agreed rates',
        params: { method: 'agreed', decimals: 4 },
        bound: 'at-least',
        unit: 'rate',
        limit: '0.12',
        where: 'agreed',
        change: 'agreement',
        rows: [
          [{ ...named('agreed', '6%'), agreedRates: [ratio(6n, 100n), ratio(12n, 100n)] }, 'failed', '0.06', '-0.06'],
        ],
      },
      {
        title: 'takes the effective rate for the one of the People’s Bank',
        params: { method: 'pboc-irr', decimals: 4 },
        bound: 'at-most',
        unit: 'rate',
        limit: '0.1157',
        where: 'pboc-irr',
        change: 'agreement',
        rows: [
          [named('pboc-irr', '11.57%'), 'passed', '0.1157', '0'],
          [named('pboc-irr', '11.58%'), 'failed', '0.1158', '-0.0001'],
        ],
      },
    ],
    silent: [
      {
        title: 'a rate that is not named',
        params: { method: 'nominal-irr', decimals: 4 },
        facts: named('agreed', '11%'),
        result: 'failed',
        reason: without('rate by nominal-irr'),
        fix: { change: 'agreement', to: '0.11' },
      },
      {
        title: 'a rate unsolved',
        params: { method: 'eu-apr', decimals: 3 },
        facts: named('eu-apr', '11%'),
        result: 'failed',
        reason: NO_RATE,
      },
      {
        title: 'no agreed rate',
        params: { method: 'agreed', decimals: 3 },
        facts: { ...named('agreed', '11%'), agreedRates: [] },
        result: 'failed',
        reason: NO_RATE,
      },
    ],
    refused: [
      [{ method: 'nominal-irr' }, 'decimals', /3 to 10/],
      [{ method: 'nominal-irr', decimals: 2 }, 'decimals', /3 to 10/],
      [{ method: 'flat', decimals: 4 }, 'method', /nominal-irr/],
      [{ method: 'agreed', decimals: 4, tolerance: { above: '1%' } }, 'tolerance.below', /fraction/],
    ],
  },
  'repayment-estimate': {
    broken: { params: { months: 36 }, facts: estimated('1.00') },
    limits: [
      {
        title: 'wants the payment of Appendix M2 over 36 months',
        params: { months: 36 },
        bound: 'one-of',
        unit: 'text',
        limit: '35.45',
        where: 'repaymentEstimate.payment',
        change: 'agreement',
        rows: [
          [estimated('35.44'), 'failed', '35.44', null],
          [estimated('35.45'), 'passed', '35.45', null],
          [estimated('35.46'), 'failed', '35.46', null],
        ],
      },
      {
        title: 'lets it be named in whole units too',
        params: { months: 36, roundedTo: '1.00' },
        bound: 'one-of',
        unit: 'text',
        limit: '35.45, 35.00',
        where: 'repaymentEstimate.payment',
        change: 'agreement',
        rows: [
          [estimated('35.45'), 'passed', '35.45', null],
          [estimated('35.00'), 'passed', '35.00', null],
          [estimated('36.00'), 'failed', '36.00', null],
        ],
      },
      {
        // Without interest 1,000.00 in 36 months are 27.777...; arrears count as principal does.
        title: 'divides a claim without interest evenly',
        params: { months: 36 },
        bound: 'one-of',
        unit: 'text',
        limit: '27.78',
        where: 'repaymentEstimate.payment',
        change: 'agreement',
        rows: [
          [
            { ...estimated('27.78'), claim: { principal: 900_00n, fees: 100_00n }, contractRate: ratio(0n) },
            'passed',
            '27.78',
            null,
          ],
        ],
      },
      {
        title: 'wants the months that it names',
        params: { months: 36 },
        bound: 'one-of',
        unit: 'text',
        limit: '36',
        where: 'repaymentEstimate.months',
        change: 'agreement',
        rows: [
          [estimated('35.45', 35), 'failed', '35', null],
          [estimated('35.45', 37), 'failed', '37', null],
        ],
      },
    ],
    silent: [
      {
        title: 'an agreement that names none',
        params: { months: 36, roundedTo: '1.00' },
        facts: { ...M2, ...agreed({}) },
        result: 'failed',
        reason: without('repayment estimate'),
        fix: { change: 'agreement', to: '36 months, 35.45, 35.00' },
      },
    ],
    refused: [
      [{}, 'months', /1 to 1200/],
      [{ months: 36, roundedTo: '0.00' }, 'roundedTo', /above zero/],
    ],
  },
};
