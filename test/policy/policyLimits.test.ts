import { describe, expect, it } from 'vitest';
import { NO_LIMITS } from '../../src/affordability/index.ts';
import { compareRatios, type Ratio, ratio } from '../../src/money/index.ts';
import {
  largestWaiverShare,
  longestTermMonths,
  paymentOrder,
  policyCapacityLimits,
  SEVERITIES,
} from '../../src/policy/index.ts';
import { ARREARS, BUCKETS } from '../../src/schedule/index.ts';
import { type Envelope, type ParamsOf, policyOf, type RuleInput, ruleOf } from './rule.ts';
import { subjectWith } from './subject.ts';

/** On its snapshot's date: what is owed is what the account says. */
const CONCERN = subjectWith({ claim: { principal: 50_000_00n, interest: 3_120_55n, penalties: 860_00n } });
const SETTLEMENT = subjectWith({ kind: 'principal-settlement' });
const COUPLE = { adults: 1, dependants: 1 };

const isRatio = (value: Ratio | null, numerator: bigint, denominator: bigint): boolean =>
  value !== null && compareRatios(value, ratio(numerator, denominator)) === 0;

/** Envelopes of rules that do not bind the example plan. */
const NOT_BINDING: readonly [string, Envelope][] = [
  ['of severity warning', { severity: 'warning' }],
  ['of severity information', { severity: 'information' }],
  ['not yet in effect', { effectiveFrom: '2026-11-22' }],
  ['no longer in effect', { effectiveTo: '2026-11-20' }],
  ['for other plan kinds', { appliesTo: { planKinds: ['extended-term'] } }],
  ['that except the kind of plan', { exceptPlanKinds: ['installment'] }],
  ['for other products', { appliesTo: { products: ['overdraft'] } }],
  ['for later accounts', { appliesTo: { daysPastDue: { least: 98 } } }],
];

describe('policyCapacityLimits()', () => {
  const limitsOf = (rules: readonly RuleInput[], household = COUPLE) =>
    policyCapacityLimits(policyOf(rules), CONCERN, household);
  const living = (least: string, id: string, envelope: Envelope = {}) =>
    ruleOf('living-minimum', { byHouseholdSize: ['0.00', least], perAdditionalMember: '800.00' }, { id, ...envelope });

  it('policyCapacityLimits() sets no limits without a policy, or with one that has no such rules', () => {
    expect(policyCapacityLimits(null, CONCERN, COUPLE)).toEqual(NO_LIMITS);
    expect(limitsOf([ruleOf('longest-term', { months: 1 })])).toEqual(NO_LIMITS);
  });

  it('policyCapacityLimits() takes the smallest shares and the largest living minimum', () => {
    const limits = limitsOf([
      ruleOf('disposable-income-share', { share: '80%' }, { id: 'a' }),
      ruleOf('disposable-income-share', { share: '70%' }, { id: 'b', severity: 'approval' }),
      ruleOf('disposable-income-share', { share: '90%' }, { id: 'c' }),
      ruleOf('all-debt-to-income', { share: '50%' }, { id: 'd' }),
      ruleOf('all-debt-to-income', { share: '45%' }, { id: 'e', severity: 'approval' }),
      ruleOf('all-debt-to-income', { share: '55%' }, { id: 'f' }),
      living('2500.00', 'g'),
      living('2600.00', 'h', { severity: 'approval' }),
      living('2400.00', 'i'),
    ]);
    expect(isRatio(limits.disposableShare, 70n, 100n)).toBe(true);
    expect(isRatio(limits.debtToIncome, 45n, 100n)).toBe(true);
    expect(limits.livingMinimum).toBe(2_600_00n);
    expect(limits.countsOtherExpenses).toBe(false);
  });

  it('policyCapacityLimits() takes the living minimum of the household', () => {
    // Beyond the table of two, 800.00 for each further member.
    expect(limitsOf([living('2500.00', 'a')], { adults: 2, dependants: 2 }).livingMinimum).toBe(4_100_00n);
    expect(limitsOf([living('2500.00', 'a')], { adults: 1, dependants: 0 }).livingMinimum).toBe(0n);
  });

  it('policyCapacityLimits() counts other expenses as soon as one rule says so', () => {
    const rules = [
      ruleOf('disposable-income-share', { share: '80%', countsOtherExpenses: true }, { id: 'a' }),
      ruleOf('disposable-income-share', { share: '70%' }, { id: 'b' }),
    ];
    expect(limitsOf(rules).countsOtherExpenses).toBe(true);
    expect(limitsOf([...rules].reverse()).countsOtherExpenses).toBe(true);
  });

  it.each(NOT_BINDING)('policyCapacityLimits() leaves out rules %s', (_name, envelope) => {
    const rules = [
      ruleOf('disposable-income-share', { share: '70%', countsOtherExpenses: true }, envelope),
      ruleOf('all-debt-to-income', { share: '45%' }, envelope),
      living('2500.00', 'living', envelope),
    ];
    expect(limitsOf(rules)).toEqual(NO_LIMITS);
  });
});

describe('longestTermMonths()', () => {
  const term = (months: number, envelope: Envelope = {}) =>
    ruleOf('longest-term', { months }, { id: `term-${months}`, ...envelope });
  const window = (months: number, envelope: Envelope = {}) =>
    ruleOf('settlement-window', { months }, { id: `window-${months}`, ...envelope });

  it('longestTermMonths() is null without a policy or a rule on terms', () => {
    expect(longestTermMonths(null, CONCERN)).toBeNull();
    expect(longestTermMonths(policyOf([]), SETTLEMENT)).toBeNull();
    expect(longestTermMonths(policyOf([window(12)]), CONCERN)).toBeNull();
  });

  it('longestTermMonths() is the shortest of the terms', () => {
    expect(longestTermMonths(policyOf([term(60), term(48), term(72)]), CONCERN)).toBe(48);
  });

  it.each([
    ['a shorter window', 36, 36],
    ['a longer window', 60, 48],
    ['a window of no months', 0, 0],
  ])('longestTermMonths() counts settlement windows for settlements: %s', (_name, months, expected) => {
    const policy = policyOf([term(48), window(months)]);
    expect(longestTermMonths(policy, SETTLEMENT)).toBe(expected);
    expect(longestTermMonths(policy, CONCERN)).toBe(48);
  });

  it.each([
    ['a shorter range', { most: 36 }, 36],
    ['a longer range', { least: 6, most: 60 }, 48],
    ['a range that is open above', { least: 6 }, 48],
  ])('longestTermMonths() counts ranges of terms: %s', (_name, range, expected) => {
    expect(longestTermMonths(policyOf([term(48), ruleOf('term-range', range)]), CONCERN)).toBe(expected);
  });

  it('longestTermMonths() leaves out what tiers may grant: a higher one may grant more', () => {
    const tiers = ruleOf('authority-tiers', { tiers: [{ tier: 'a', longestTermMonths: 36 }] });
    expect(longestTermMonths(policyOf([term(60), tiers]), CONCERN)).toBe(60);
  });

  it('longestTermMonths() is null where a range is open above', () => {
    expect(longestTermMonths(policyOf([ruleOf('term-range', { least: 6 })]), CONCERN)).toBeNull();
  });

  it.each(SEVERITIES)('longestTermMonths() keeps to rules of severity error: %s', (severity) => {
    const policy = policyOf([term(60), term(24, { severity }), window(12, { severity })]);
    expect(longestTermMonths(policy, CONCERN)).toBe(severity === 'error' ? 24 : 60);
    expect(longestTermMonths(policy, SETTLEMENT)).toBe(severity === 'error' ? 12 : 60);
  });

  it.each(NOT_BINDING)('longestTermMonths() leaves out rules %s', (_name, envelope) => {
    expect(longestTermMonths(policyOf([term(24, envelope)]), CONCERN)).toBeNull();
  });
});

describe('largestWaiverShare()', () => {
  const waiver = (share: string, id: string, envelope: Envelope = {}) =>
    ruleOf('largest-waiver', { interest: share, fees: '100%' }, { id, ...envelope });

  it('largestWaiverShare() is null where no rule names the bucket', () => {
    expect(BUCKETS.map((bucket) => largestWaiverShare(null, CONCERN, bucket))).toEqual([null, null, null, null, null]);
    expect(largestWaiverShare(policyOf([waiver('50%', 'a')]), CONCERN, 'principal')).toBeNull();
  });

  it('largestWaiverShare() is the smallest share of the rules that bind', () => {
    const policy = policyOf([waiver('50%', 'a'), waiver('30%', 'b', { severity: 'approval' }), waiver('80%', 'c')]);
    expect(isRatio(largestWaiverShare(policy, CONCERN, 'interest'), 30n, 100n)).toBe(true);
    expect(isRatio(largestWaiverShare(policy, CONCERN, 'fees'), 1n, 1n)).toBe(true);
  });

  it.each(NOT_BINDING)('largestWaiverShare() leaves out rules %s', (_name, envelope) => {
    expect(largestWaiverShare(policyOf([waiver('30%', 'a', envelope)]), CONCERN, 'interest')).toBeNull();
  });

  it.each<[string, ParamsOf<'largest-waiver'>, bigint, bigint]>([
    // The account owes 50,000.00 of principal and 53,980.55 in all, 97 days past due.
    ['an amount', { principal: { amount: '5000.00' } }, 1n, 10n],
    ['an amount above the balance', { principal: { amount: '60000.00' } }, 1n, 1n],
    ['the smaller of share and amount', { principal: { share: '30%', amount: '5000.00' } }, 1n, 10n],
    ['a share with a larger amount', { principal: { share: '5%', amount: '5000.00' } }, 1n, 20n],
    ['a band that holds', { bands: [{ daysPastDue: { least: 97 }, principal: '70%' }] }, 7n, 10n],
    ['the stricter of two bands', { bands: [{ principal: '70%' }, { principal: '60%' }] }, 6n, 10n],
    ['a band by claim', { principal: '9%', bands: [{ claim: { most: '53980.55' }, principal: '8%' }] }, 8n, 100n],
    ['no band that holds', { principal: '9%', bands: [{ claim: { most: '53980.54' } }] }, 0n, 1n],
    // 10 % of 53,980.55 are 5,398.055, which is more than the 5,000.00 of the bucket, or 5398055/50000000 of it.
    ['a total that leaves the bucket as it is', { principal: '10%', total: '10%' }, 1n, 10n],
    ['a total share below the bucket', { principal: '100%', total: '10%' }, 5_398_055n, 50_000_000n],
    ['a total amount below the bucket', { principal: '100%', total: { amount: '500.00' } }, 1n, 100n],
    [
      'share and amount of the total',
      { principal: '100%', total: { share: '10%', amount: '5500.00' } },
      5_398_055n,
      50_000_000n,
    ],
    ['a total above the balance', { principal: '100%', total: '100%' }, 1n, 1n],
    ['a total of nothing', { principal: '100%', total: '0%' }, 0n, 1n],
    ['a total in a band', { principal: '100%', bands: [{ total: { amount: '500.00' } }] }, 1n, 100n],
  ])('largestWaiverShare() counts amounts and bands: %s', (_name, params, numerator, denominator) => {
    const policy = policyOf([ruleOf('largest-waiver', params)]);
    expect(isRatio(largestWaiverShare(policy, CONCERN, 'principal'), numerator, denominator)).toBe(true);
  });

  it('largestWaiverShare() leaves out what tiers may grant', () => {
    const tiers = ruleOf('authority-tiers', { tiers: [{ tier: 'a', largestWaiverShare: '1%' }] });
    expect(largestWaiverShare(policyOf([tiers]), CONCERN, 'interest')).toBeNull();
    expect(isRatio(largestWaiverShare(policyOf([waiver('50%', 'a'), tiers]), CONCERN, 'interest'), 1n, 2n)).toBe(true);
  });

  it('largestWaiverShare() looks for the band of what is owed on the date, as the verdict does', () => {
    const later = subjectWith({ claim: { principal: 50_000_00n, interest: 3_120_56n, penalties: 860_00n } });
    const bands = [{ claim: { most: '53980.55' }, principal: '8%' as const }];
    const policy = policyOf([ruleOf('largest-waiver', { bands })]);
    expect(isRatio(largestWaiverShare(policy, CONCERN, 'principal'), 8n, 100n)).toBe(true);
    expect(isRatio(largestWaiverShare(policy, later, 'principal'), 0n, 1n)).toBe(true);
  });

  it('largestWaiverShare() takes a limit on all buckets for none on a bucket that nothing else names', () => {
    const total = ruleOf('largest-waiver', { interest: '100%', total: '10%' });
    const forgiveness = ruleOf('principal-forgiveness', { allowed: true });
    expect(largestWaiverShare(policyOf([total]), CONCERN, 'principal')).toBeNull();
    // 5,398.055 of 50,000.00 of principal; of 3,120.55 of interest it is more than all.
    const both = policyOf([total, forgiveness]);
    expect(isRatio(largestWaiverShare(both, CONCERN, 'principal'), 5_398_055n, 50_000_000n)).toBe(true);
    expect(isRatio(largestWaiverShare(both, CONCERN, 'interest'), 1n, 1n)).toBe(true);
  });

  it('largestWaiverShare() takes an amount of a bucket in which nothing is owed for all of it', () => {
    const policy = policyOf([ruleOf('largest-waiver', { fees: { amount: '0.00' } })]);
    expect(isRatio(largestWaiverShare(policy, CONCERN, 'fees'), 1n, 1n)).toBe(true);
  });

  it('largestWaiverShare() lets principal be waived where forgiveness is allowed, as far as other rules let it', () => {
    const allowed = (yes: boolean) => ruleOf('principal-forgiveness', { allowed: yes });
    const tenth = ruleOf('largest-waiver', { principal: '10%' });
    const shareOf = (...rules: readonly RuleInput[]) => largestWaiverShare(policyOf(rules), CONCERN, 'principal');
    expect(isRatio(shareOf(allowed(true)), 1n, 1n)).toBe(true);
    expect(isRatio(shareOf(allowed(true), tenth), 1n, 10n)).toBe(true);
    expect(isRatio(shareOf(allowed(false), tenth), 0n, 1n)).toBe(true);
    expect(largestWaiverShare(policyOf([allowed(true)]), CONCERN, 'interest')).toBeNull();
  });
});

describe('paymentOrder()', () => {
  const PRINCIPAL_FIRST: ParamsOf<'payment-allocation'> = {
    brackets: [
      { daysPastDue: { most: 96 }, order: [['fees'], ['principal']] },
      { daysPastDue: { least: 97 }, order: [['principal'], ['penalties', 'interest']] },
    ],
  };
  const FEES_FIRST: ParamsOf<'payment-allocation'> = { brackets: [{ daysPastDue: {}, order: [['fees']] }] };
  const orderOf = (rules: readonly RuleInput[], agreed?: Parameters<typeof paymentOrder>[2]) =>
    paymentOrder(policyOf(rules), CONCERN, agreed);
  const rule = (params: ParamsOf<'payment-allocation'>, envelope: Envelope = {}) =>
    ruleOf('payment-allocation', params, envelope);

  it('paymentOrder() pays arrears in their own order and principal last where no rule binds', () => {
    expect(paymentOrder(null, CONCERN, undefined)).toEqual([...ARREARS, 'principal']);
    expect(paymentOrder(null, CONCERN, ['principal'])).toEqual([...ARREARS, 'principal']);
    expect(orderOf([ruleOf('longest-term', { months: 1 })])).toEqual([...ARREARS, 'principal']);
  });

  it('paymentOrder() is that of the rule for the days past due, what it does not name after it', () => {
    // The account is 97 days past due.
    const order = ['principal', 'penalties', 'interest', 'compoundInterest', 'fees'];
    expect(orderOf([rule(PRINCIPAL_FIRST)])).toEqual(order);
    expect(orderOf([rule(PRINCIPAL_FIRST, { severity: 'approval' })])).toEqual(order);
  });

  it('paymentOrder() lets the agreement decide inside a group, and nowhere else', () => {
    expect(orderOf([rule(PRINCIPAL_FIRST)], ['fees', 'interest', 'penalties', 'principal'])).toEqual([
      'principal',
      'interest',
      'penalties',
      'compoundInterest',
      'fees',
    ]);
  });

  it('paymentOrder() looks past a rule that has no bracket for the account', () => {
    const none = rule({ brackets: [{ daysPastDue: { most: 96 }, order: [['principal']] }] }, { id: 'a' });
    expect(orderOf([none])).toEqual([...ARREARS, 'principal']);
    expect(orderOf([none, rule(FEES_FIRST, { id: 'b' })])[0]).toBe('fees');
  });

  it('paymentOrder() follows an error before an approval, and the first by id, in whatever order they stand', () => {
    const firstOf = (...rules: readonly RuleInput[]) => [orderOf(rules)[0], orderOf([...rules].reverse())[0]];
    const fees = rule(FEES_FIRST, { id: 'b' });
    expect(firstOf(rule(PRINCIPAL_FIRST, { id: 'a', severity: 'approval' }), fees)).toEqual(['fees', 'fees']);
    expect(firstOf(rule(PRINCIPAL_FIRST, { id: 'a' }), fees)).toEqual(['principal', 'principal']);
    expect(firstOf(rule(PRINCIPAL_FIRST, { id: 'c' }), fees)).toEqual(['fees', 'fees']);
  });

  it('paymentOrder() follows the law before a rule that a bank adds, whatever that is called', () => {
    const law = rule(PRINCIPAL_FIRST, { id: 'z', level: 'law' });
    expect(orderOf([rule(FEES_FIRST, { id: 'a' }), law])[0]).toBe('principal');
    expect(orderOf([rule(FEES_FIRST, { id: 'a', level: 'industry' }), law])[0]).toBe('principal');
    expect(orderOf([rule(FEES_FIRST, { id: 'b' }), rule(PRINCIPAL_FIRST, { level: 'industry', id: 'c' })])[0]).toBe(
      'principal',
    );
  });

  it.each(NOT_BINDING)('paymentOrder() leaves out rules %s', (_name, envelope) => {
    expect(orderOf([rule(FEES_FIRST, envelope)])).toEqual([...ARREARS, 'principal']);
  });
});
