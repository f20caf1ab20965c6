import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/money/index.ts';
import { explainKind } from '../../src/policy/explainKind.ts';
import type { Severity } from '../../src/policy/index.ts';
import { accountWith } from '../account/exampleAccount.ts';
import { budgetOf } from '../affordability/exampleBudget.ts';
import { type Envelope, policyOf, type RuleInput, ruleOf } from './rule.ts';
import { budgetUnder, type SubjectChanges, subjectWith } from './subject.ts';

const explain = (rules: readonly RuleInput[], facts: SubjectChanges = {}) =>
  explainKind(policyOf(rules), subjectWith(facts));
const approval = { severity: 'approval' } as const;
/** The example account is 97 days past due. */
const fromDaysPastDue = (least: number, envelope: Envelope = {}) =>
  ruleOf('eligibility', { daysPastDue: { least } }, envelope);
/** The example claim is 110,000.00. */
const tiers = (...all: readonly [largestClaim: string, grants: 'all' | readonly string[]][]) =>
  ruleOf(
    'authority-tiers',
    { tiers: all.map(([largestClaim, grants], index) => ({ tier: `tier-${index}`, largestClaim, grants })) },
    approval,
  );

describe('explainKind()', () => {
  it.each<[string, readonly RuleInput[], string]>([
    ['nothing is asked', [], 'eligible'],
    ['the limit is met', [fromDaysPastDue(97)], 'eligible'],
    ['a rule of severity error fails', [fromDaysPastDue(98)], 'not-eligible'],
    ['a warning fails', [fromDaysPastDue(98, { severity: 'warning' })], 'eligible'],
    ['nobody may approve', [fromDaysPastDue(98, approval)], 'not-eligible'],
    ['a tier may approve', [fromDaysPastDue(98, approval), tiers(['110000.00', 'all'])], 'needs-approval'],
    [
      'a tier may set the very rule aside',
      [fromDaysPastDue(98, approval), tiers(['110000.00', ['bank.eligibility']])],
      'needs-approval',
    ],
    ['no tier may set it aside', [fromDaysPastDue(98, approval), tiers(['110000.00', ['other']])], 'not-eligible'],
    ['a higher tier may grant the claim', [tiers(['109999.99', []], ['110000.00', []])], 'needs-approval'],
    ['no tier may grant the claim', [tiers(['109999.98', []], ['109999.99', []])], 'not-eligible'],
    [
      'the tier that may grant the claim may not set it aside',
      [fromDaysPastDue(98, approval), tiers(['109999.99', 'all'], ['110000.00', []])],
      'not-eligible',
    ],
  ])('explainKind() tells eligibility where %s', (_name, rules, eligibility) => {
    expect(explain(rules).eligibility).toBe(eligibility);
  });

  it('explainKind() names no authority by tiers that only warn', () => {
    const { authority, ranges } = explain([
      ruleOf('authority-tiers', { tiers: [{ tier: 'a', longestTermMonths: 12 }] }, { severity: 'warning' }),
    ]);
    expect(authority).toEqual([]);
    expect(ranges['term-months'][0]?.most[0]).toMatchObject({ limit: '12', effect: 'warns' });
  });

  it('explainKind() finds an account not eligible that is in no band of a rule on waivers, and says so', () => {
    const rule = ruleOf('largest-waiver', { bands: [{ daysPastDue: { least: 120 }, interest: '50%' }] });
    const { eligibility, findings, notEvaluated, ranges } = explain([rule]);
    const what = 'a band for 97 days past due and a claim of 110000.00';
    expect({ eligibility, waiver: ranges.waiver }).toEqual({ eligibility: 'not-eligible', waiver: [] });
    expect(findings[0]).toMatchObject({ result: 'failed', reason: `cannot be evaluated without ${what}` });
    expect(notEvaluated).toEqual([expect.objectContaining({ rule: 'bank.largest-waiver', missing: what })]);
  });

  it('explainKind() resolves bands of waivers for the account, in shares and amounts', () => {
    // Of 10,000.00 of interest: 50 % are 5,000.00, and 4,000.00 are 40 %.
    const { ranges } = explain([
      ruleOf('largest-waiver', {
        interest: '80%',
        bands: [
          { daysPastDue: { least: 90 }, interest: { share: '50%', amount: '4000.00' } },
          { daysPastDue: { most: 89 }, interest: '10%' },
        ],
      }),
    ]);
    expect(ranges.waiver).toEqual([
      {
        where: 'interest',
        least: [],
        most: [
          expect.objectContaining({ limit: '4000.00', unit: 'amount', amount: '4000.00', share: '0.4' }),
          expect.objectContaining({ limit: '0.5', unit: 'share', amount: '5000.00', share: '0.5' }),
          expect.objectContaining({ limit: '0.8', unit: 'share', amount: '8000.00', share: '0.8' }),
        ],
      },
    ]);
  });

  it('explainKind() resolves bands of rates for the principal, and leaves out a plan below the first', () => {
    const rule = ruleOf('rate-ceiling', { bands: [{ from: '100000.00', rate: '15%' }] });
    expect(explain([rule]).ranges.rate).toEqual([
      { where: 'agreed', least: [], most: [expect.objectContaining({ limit: '0.15', effect: 'refuses' })] },
    ]);
    const below = explain([rule], { claim: { principal: 99_999_99n } });
    expect(below.ranges.rate).toEqual([]);
    expect(below.notApplicable[0]?.whyNot).toBe('does not concern this plan');
  });

  it('explainKind() bounds the agreed rate by the contract, and the yearly cost by its basis', () => {
    const { ranges } = explain([
      ruleOf('no-rate-above-original', {}),
      ruleOf('total-yearly-cost', { rate: '36%', basis: 'effective-irr', countsFees: false }),
      ruleOf('rate-ceiling', { rate: '6%', countsFees: true }, { id: 'ceiling-0' }),
      ruleOf('rate-ceiling', { rate: '24%', basis: 'nominal-irr', countsFees: true }, { id: 'ceiling-1' }),
      ruleOf('rate-ceiling', { rate: '18%', basis: 'nominal-irr', countsFees: false }, { id: 'ceiling-2' }),
    ]);
    expect(ranges.rate.map(({ where, most }) => [where, most[0]?.limit])).toEqual([
      ['agreed', '0.1825'],
      ['agreed with fees', '0.06'],
      ['effective-irr without fees', '0.36'],
      ['nominal-irr', '0.24'],
      ['nominal-irr without fees', '0.18'],
    ]);
  });

  it('explainKind() bounds the down payment, what may be capitalized, and what may be lost', () => {
    const { ranges } = explain([
      ruleOf('upfront-payment', { largestShare: '20%', neverPays: ['fees'] }),
      ruleOf('no-capitalization', { buckets: ['penalties'] }),
      ruleOf('no-compound-interest', {}),
      ruleOf('economic-loss', { share: '1%' }),
    ]);
    const limits = (axis: 'down-payment' | 'capitalization' | 'loss-share') =>
      ranges[axis].map(({ where, most }) => [where, most[0]?.limit, most[0]?.amount]);
    expect(limits('down-payment')).toEqual([
      ['claim', '0.2', '22000.00'],
      ['fees', '0.00', null],
    ]);
    expect(limits('capitalization')).toEqual([
      ['interest of the plan', '0.00', null],
      ['penalties', '0.00', null],
    ]);
    expect(limits('loss-share')).toEqual([[null, '0.01', '1100.00']]);
  });

  it('explainKind() puts the stricter of equal bounds first, then the one whose id comes first', () => {
    const term = (id: string, severity: Severity) => ruleOf('longest-term', { months: 36 }, { id, severity });
    const { ranges } = explain([term('c', 'error'), term('a', 'warning'), term('d', 'approval'), term('b', 'error')]);
    expect(ranges['term-months'][0]?.most.map(({ rule, effect }) => `${rule} ${effect}`)).toEqual([
      'b refuses',
      'c refuses',
      'd needs-approval',
      'a warns',
    ]);
  });

  it('explainKind() cannot tell the total of a contract without a schedule', () => {
    const { eligibility, notEvaluated } = explain([ruleOf('no-increase-of-total', {})]);
    expect(eligibility).toBe('not-eligible');
    expect(notEvaluated[0]?.missing).toBe('the total that the contract asks for');
    const schedule = { remainingInstallments: 18, installment: '4702.07', nextDueDate: '2026-12-21' };
    const known = explain([ruleOf('no-increase-of-total', {})], { account: accountWith({ contract: { schedule } }) });
    expect(known.eligibility).toBe('eligible');
    expect(known.judgedWithPlan.map(({ rule }) => rule)).toEqual(['bank.no-increase-of-total']);
  });

  it('explainKind() looks at capacity as far as the longest term reaches', () => {
    // 2,000.00 of income in every month, of which a debt of 300.00 takes its part from January 2027 on.
    const budget = budgetUnder(
      {},
      budgetOf({
        income: [{ source: 'salary', amount: '2000.00', frequency: 'monthly' }],
        expenses: [],
        debts: [{ payment: '300.00', frequency: 'monthly', from: '2027-01-01' }],
        buffer: '0.00',
      }),
    );
    const within = (months: number) =>
      explain([ruleOf('longest-term', { months })], { budget }).capacity?.tightestMonth;
    expect(within(1)).toEqual({ month: '2026-11', capacity: '2000.00' });
    expect(within(2)).toEqual({ month: '2027-01', capacity: '1700.00' });
    expect(explain([], { budget }).capacity?.tightestMonth.month).toBe('2027-01');
  });

  it.each<[string, RuleInput, readonly (readonly [string, string, ...string[]])[]]>([
    [
      'required-agreement',
      ruleOf('required-agreement', { items: ['other-terms'], undertakings: ['no-new-credit'] }),
      [
        ['items', 'all-of', 'other-terms'],
        ['undertakings', 'all-of', 'no-new-credit'],
      ],
    ],
    [
      'grace-period',
      ruleOf('grace-period', { days: 3, amount: '10.00' }),
      [
        ['grace.days', 'at-least', '3'],
        ['grace.amount', 'at-least', '10.00'],
      ],
    ],
    ['early-settlement', ruleOf('early-settlement', { allowed: ['fee'] }), [['earlySettlement', 'one-of', 'fee']]],
    [
      'breach-consequence',
      ruleOf('breach-consequence', {
        missedPayments: { least: 1, most: 3 },
        allowed: ['terminate', 'accelerate'],
        required: ['terminate'],
      }),
      [
        ['breach.missedPayments', 'at-least', '1'],
        ['breach.missedPayments', 'at-most', '3'],
        ['breach.consequences', 'all-of', 'terminate'],
        ['breach.consequences', 'one-of', 'terminate', 'accelerate'],
      ],
    ],
    ['reporting-code', ruleOf('reporting-code', { code: '14' }), [['reportingCode', 'one-of', '14']]],
    [
      'reporting-code from an amount',
      ruleOf('reporting-code', { code: '14', fromWaived: '600.00' }),
      [['reportingCode, from 600.00 waived', 'one-of', '14']],
    ],
    [
      'disclosed-rate',
      ruleOf('disclosed-rate', { method: 'eu-apr', decimals: 3 }),
      [['disclosedRates', 'all-of', 'eu-apr']],
    ],
    [
      'payment-allocation',
      ruleOf('payment-allocation', {
        brackets: [{ daysPastDue: { least: 91 }, order: [['principal'], ['interest', 'fees']] }],
      }),
      [['allocation', 'in-order', 'principal', 'interest, fees']],
    ],
    // At zero, 110,000.00 in 10 months are 11,000.00 a month.
    [
      'repayment-estimate',
      ruleOf('repayment-estimate', { months: 10 }),
      [
        ['repaymentEstimate.payment', 'one-of', '11000.00'],
        ['repaymentEstimate.months', 'one-of', '10'],
      ],
    ],
    ['re-age that is allowed', ruleOf('re-age', { accountAgeMonths: 60 }), [['reAges', 'one-of', 'false', 'true']]],
    ['re-age that is not', ruleOf('re-age', { accountAgeMonths: 120 }), [['reAges', 'one-of', 'false']]],
  ])('explainKind() says what an agreement has to say: %s', (_name, rule, expected) => {
    const { requirements } = explain([rule], { contractRate: ratio(0n) });
    expect(requirements.map(({ where, bound, values }) => [where, bound, ...values])).toEqual(expected);
    expect(requirements.every(({ effect }) => effect === 'refuses')).toBe(true);
  });

  it('explainKind() leaves the sanctioning tier out of those that may grant, and bounds by the one above it', () => {
    const rule = ruleOf(
      'authority-tiers',
      {
        tiers: [
          { tier: 'desk', longestTermMonths: 12, grants: 'all' },
          { tier: 'lead', longestTermMonths: 36, grants: 'all' },
        ],
        aboveSanctioning: true,
      },
      approval,
    );
    const above = (sanctionedBy: string) => explain([rule], { account: accountWith({ sanctionedBy }) });
    const { ranges, authority } = above('desk');
    expect(ranges['term-months'][0]?.most.map(({ limit }) => limit)).toEqual(['36']);
    expect(authority[0]?.tiers.map(({ tier, mayGrant }) => [tier, mayGrant])).toEqual([
      ['desk', false],
      ['lead', true],
    ]);
    expect(above('lead').eligibility).toBe('not-eligible');
    expect(explain([rule]).notEvaluated[0]?.missing).toBe('the tier that granted the credit');
  });

  it('explainKind() judges deadlines, classes, charge-off and late fees of the account now', () => {
    // 97 days past due; asked on 1 November, 20 days before; a late fee of 5 % of the missed minimum.
    const account = accountWith({
      requestedOn: '2026-11-01',
      contract: { lateFee: { share: '5%', cap: '30.00' } },
    });
    const { findings } = explain(
      [
        ruleOf('response-deadline', { days: 19 }),
        ruleOf('delinquency-class', { classes: [{ class: 'doubtful', fromDaysPastDue: 91 }] }),
        ruleOf('charge-off', { fromDaysPastDue: 98, forgivenPartAtOnce: true }),
        ruleOf('late-fee', { largestShare: '4%' }),
      ],
      { account },
    );
    expect(findings.map(({ kind, result, actual }) => [kind, result, actual])).toEqual([
      ['charge-off', 'passed', '97'],
      ['delinquency-class', 'passed', 'doubtful'],
      ['late-fee', 'failed', '0.05'],
      ['response-deadline', 'failed', '20'],
    ]);
  });
});
