import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARDSHIPS, PLAN_KINDS, PRODUCTS } from '../../src/account/index.ts';
import { ratio } from '../../src/money/index.ts';
import {
  judgePolicy,
  type PolicySubject,
  policyOutcome,
  type RuleKind,
  SEVERITIES,
  type Verdict,
} from '../../src/policy/index.ts';
import { accountWith } from '../account/exampleAccount.ts';
import { deepFreeze } from '../account/refusal.ts';
import { budgetOf } from '../affordability/exampleBudget.ts';
import { agreed } from '../policy/agreed.ts';
import { rowWith } from '../policy/rows.ts';
import { type Envelope, type ParamsOf, policyOf, type RuleInput, ruleOf } from '../policy/rule.ts';
import { EARLIER, RULE_CASES } from '../policy/ruleCases.ts';
import { budgetUnder, dueFrom2027, subjectWith } from '../policy/subject.ts';
import { RUNS } from './runs.ts';

const percent = (most: number) => fc.integer({ min: 0, max: most }).map((value) => `${value}%`);
const money = (most: number) => fc.integer({ min: 0, max: most }).map((value) => `${value}.00`);
const day = fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22');

/** Accounts with and without earlier arrangements, a known part of cash, hardship and vulnerability. */
const ACCOUNTS = [
  accountWith(),
  accountWith({ principalParts: { cash: '40000.01' }, customer: { hardship: 'lasting', vulnerable: true } }),
  accountWith({ principalParts: { cash: '100.00' }, openedOn: '2026-02-22', customer: { hardship: 'temporary' } }),
  accountWith({ delinquency: { daysPastDue: 31, cyclesPastDue: 2 }, arrangements: [EARLIER] }),
  accountWith({ arrangements: [{ ...EARLIER, agreedOn: '2024-01-01', endedOn: '2025-11-22', outcome: 'completed' }] }),
  accountWith({ arrangements: [{ ...EARLIER, outcome: 'broken' }] }),
  accountWith({
    sanctionedBy: 'tiers-0',
    requestedOn: '2026-11-01',
    reAgedOn: ['2022-01-01', '2025-11-22'],
    consecutivePayments: 3,
    customer: { willing: true },
  }),
  accountWith({ sanctionedBy: 'added-1', requestedOn: '2026-10-30', customer: { willing: false } }),
  accountWith({ moratoria: [{ from: '2026-12-01', until: '2027-01-31' }] }),
];

/** An agreement that re-ages the account and says nothing else. */
const RE_AGING: NonNullable<PolicySubject['agreement']> = {
  items: [],
  undertakings: [],
  reAges: true,
  disclosedRates: [],
};

/** Agreements that say nothing, and something that rules below ask for or forbid. */
const AGREEMENTS = [
  {},
  agreed({}),
  agreed({
    items: ['rights-and-duties', 'default-liability'],
    undertakings: ['no-new-credit-card', 'collection-stops'],
    allocation: ['principal', 'interest'],
    grace: { days: 3, amount: '10.00' },
    breach: { missedPayments: 3, consequences: ['terminate', 'accelerate'] },
    earlySettlement: 'fee',
    reportingCode: '14',
    disclosedRates: [{ method: 'nominal-irr', rate: '12.80%' }],
    repaymentEstimate: { months: 36, payment: '35.45' },
  }),
].map(({ agreement = null }) => agreement);

/** No rows, and two of which the first falls into the moratorium. */
const ROWS = [[], [rowWith({ fee: 2_00n }), rowWith({ number: 2, interest: 0n })]];

/** Rates that solve, and none that does. */
const anyRate = fc.option(fc.integer({ min: 0, max: 30 }).map((rate) => ratio(BigInt(rate), 100n)));
const anyAmount = fc.constantFrom(0n, 0n, 1n, 99_999_99n, 100_000_00n, 110_000_01n, 150_000_00n);

/** What the newer kinds of rules look at. */
const furtherFacts = fc.record({
  account: fc.constantFrom(...ACCOUNTS),
  largestPayment: fc.bigInt({ min: 0n, max: 6_000_00n }),
  contractRate: fc.integer({ min: 0, max: 30 }).map((rate) => ratio(BigInt(rate), 100n)),
  nominalIrrWithoutFees: anyRate,
  effectiveIrrWithoutFees: anyRate,
  capitalized: fc.record({ interest: anyAmount, penalties: anyAmount }),
  capitalizedInterest: anyAmount,
  downPayment: fc.record({ principal: anyAmount, fees: fc.constantFrom(0n, 0n, 1n) }),
  largestBalance: anyAmount,
  agreement: fc.constantFrom(...AGREEMENTS, RE_AGING),
  rows: fc.constantFrom(...ROWS),
  contractTotal: fc.option(
    fc.record({ basis: fc.constantFrom('remaining-schedule' as const, 'same-dates' as const), total: anyAmount }),
  ),
});

/** Plans whose facts lie on both sides of the limits below. */
const anySubject: fc.Arbitrary<PolicySubject> = fc
  .record({
    further: furtherFacts,
    kind: fc.constantFrom(...PLAN_KINDS),
    termMonths: fc.integer({ min: 0, max: 72 }),
    installments: fc.integer({ min: 1, max: 72 }),
    smallestPayment: fc.bigInt({ min: 0n, max: 2_000_00n }),
    rates: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 3 }),
    irr: fc.option(fc.integer({ min: 0, max: 30 })),
    interest: fc.bigInt({ min: 0n, max: 10_000_00n }),
    waivedShare: fc.bigInt({ min: 0n, max: 100n }),
    paidTotal: fc.bigInt({ min: 0n, max: 120_000_00n }),
    loss: fc.bigInt({ min: -10_000_00n, max: 60_000_00n }),
    largestIncrease: fc.constantFrom(0n, 0n, 1n),
    due: fc.array(fc.bigInt({ min: 0n, max: 3_000_00n }), { maxLength: 3 }),
    affordability: fc.boolean(),
  })
  .map(({ rates, irr, interest, waivedShare, due, affordability, further, ...facts }) =>
    subjectWith({
      ...further,
      ...facts,
      agreedRates: rates.map((rate) => ratio(BigInt(rate), 100n)),
      nominalIrr: irr === null ? null : ratio(BigInt(irr), 100n),
      effectiveIrr: irr === null ? null : ratio(BigInt(irr) + 1n, 100n),
      claim: { principal: 90_000_00n, interest },
      waived: { interest: (interest * waivedShare) / 100n },
      dueByMonth: dueFrom2027(...due),
      budget: affordability ? budgetUnder() : null,
    }),
  );

const anyEnvelope: fc.Arbitrary<Envelope> = fc
  .record({
    severity: fc.constantFrom(...SEVERITIES),
    effectiveFrom: fc.option(day),
    effectiveTo: fc.option(fc.constantFrom('2026-11-22', '2027-01-01')),
    planKinds: fc.option(fc.subarray([...PLAN_KINDS], { minLength: 1 })),
    products: fc.option(fc.subarray([...PRODUCTS], { minLength: 1 })),
    hardship: fc.option(fc.subarray([...HARDSHIPS], { minLength: 1 })),
    vulnerable: fc.option(fc.boolean(), { freq: 1 }),
    exceptPlanKinds: fc.option(fc.subarray([...PLAN_KINDS], { minLength: 1, maxLength: 2 }), { freq: 1 }),
  })
  .map(({ planKinds, products, hardship, vulnerable, exceptPlanKinds, ...envelope }) => ({
    ...envelope,
    ...(exceptPlanKinds && { exceptPlanKinds }),
    appliesTo: {
      ...(planKinds && { planKinds }),
      ...(products && { products }),
      ...(hardship && { hardship }),
      ...(vulnerable !== null && { vulnerable }),
    },
  }));

type Unplaced = (envelope: Envelope) => RuleInput;

/** Kinds but tiers, each with the parameters under which its cases are tested. */
const TABLE: readonly { readonly kind: RuleKind; readonly params: unknown }[] = (Object.keys(RULE_CASES) as RuleKind[])
  .filter((kind) => kind !== 'authority-tiers')
  .flatMap((kind) => RULE_CASES[kind].limits.map(({ params }) => ({ kind, params })));

/** A rule of any kind but tiers, still without its envelope. */
const anyJudgement: fc.Arbitrary<Unplaced> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(...TABLE).map(
      ({ kind, params }): Unplaced =>
        (head) =>
          ruleOf(kind, params as ParamsOf<RuleKind>, head),
    ),
  },
  fc.integer({ min: 1, max: 72 }).map(
    (months): Unplaced =>
      (head) =>
        ruleOf('longest-term', { months }, head),
  ),
  money(2_000).map(
    (amount): Unplaced =>
      (head) =>
        ruleOf('smallest-installment', { amount }, head),
  ),
  percent(30).map(
    (rate): Unplaced =>
      (head) =>
        ruleOf('rate-floor', { rate }, head),
  ),
  percent(30).map(
    (rate): Unplaced =>
      (head) =>
        ruleOf('rate-ceiling', { rate, basis: 'nominal-irr' }, head),
  ),
  percent(100).map(
    (interest): Unplaced =>
      (head) =>
        ruleOf('largest-waiver', { interest }, head),
  ),
  fc.integer({ min: 0, max: 72 }).map(
    (months): Unplaced =>
      (head) =>
        ruleOf('settlement-window', { months }, head),
  ),
  percent(100).map(
    (share): Unplaced =>
      (head) =>
        ruleOf('settlement-share', { share, of: 'claim' }, head),
  ),
  fc.integer({ min: 90, max: 104 }).map(
    (least): Unplaced =>
      (head) =>
        ruleOf('eligibility', { daysPastDue: { least } }, head),
  ),
  fc.constant<Unplaced>((head) => ruleOf('no-negative-amortization', {}, head)),
  percent(100).map(
    (share): Unplaced =>
      (head) =>
        ruleOf('disposable-income-share', { share }, head),
  ),
  percent(100).map(
    (share): Unplaced =>
      (head) =>
        ruleOf('all-debt-to-income', { share }, head),
  ),
  money(4_000).map(
    (least): Unplaced =>
      (head) =>
        ruleOf('living-minimum', { byHouseholdSize: [least], perAdditionalMember: '0.00' }, head),
  ),
);

/** Rules of any kind but tiers, with ids `rule-0`, `rule-1` and on. */
const anyRules = (most: number): fc.Arbitrary<readonly RuleInput[]> =>
  fc
    .array(fc.tuple(anyJudgement, anyEnvelope), { maxLength: most })
    .map((rules) => rules.map(([rule, envelope], index) => rule({ ...envelope, id: `rule-${index}` })));

const anyGrants = fc.oneof(
  fc.constant('all' as const),
  fc.subarray(['rule-0', 'rule-1', 'rule-2', 'rule-3', 'rule-4']),
);

/** Tiers that grow from the first to the last. */
const anyTiers = (id: string): fc.Arbitrary<RuleInput> =>
  fc
    .record({
      terms: fc.array(fc.integer({ min: 0, max: 72 }), { minLength: 1, maxLength: 3 }),
      grants: fc.array(anyGrants, { minLength: 3, maxLength: 3 }),
      severity: fc.constantFrom('error' as const, 'approval' as const, 'approval' as const),
      aboveSanctioning: fc.constantFrom(false, false, true),
    })
    .map(({ terms, grants, severity, aboveSanctioning }) =>
      ruleOf(
        'authority-tiers',
        {
          aboveSanctioning,
          tiers: [...terms]
            .sort((left, right) => left - right)
            .map((longestTermMonths, index) => ({
              tier: `${id}-${index}`,
              longestTermMonths,
              grants: grants[index] ?? [],
            })),
        },
        { id, severity },
      ),
    );

/** A policy with at most one rule that names tiers. */
const anyPolicy: fc.Arbitrary<readonly RuleInput[]> = fc
  .tuple(anyRules(5), fc.option(anyTiers('tiers')))
  .map(([rules, tiers]) => (tiers ? [...rules, tiers] : rules));

const shuffled = (rules: readonly RuleInput[]): fc.Arbitrary<readonly RuleInput[]> =>
  fc.shuffledSubarray([...rules], { minLength: rules.length, maxLength: rules.length });

/** A verdict whose findings stand in the order of their rules' ids. */
function sorted(verdict: Verdict): Verdict {
  return { ...verdict, findings: [...verdict.findings].sort((a, b) => (a.rule < b.rule ? -1 : 1)) };
}

const judge = (rules: readonly RuleInput[], subject: PolicySubject): Verdict =>
  sorted(judgePolicy(policyOf(rules), subject));

describe('laws of judgePolicy()', { timeout: 60_000 }, () => {
  it('judgePolicy() gives the same outcome, authority and findings whatever the order of rules', () => {
    const orders = anyPolicy.chain((rules) => fc.tuple(fc.constant(rules), shuffled(rules)));
    fc.assert(
      fc.property(orders, anySubject, ([rules, others], subject) => {
        expect(judge(others, subject)).toEqual(judge(rules, subject));
      }),
      RUNS,
    );
  });

  it('judgePolicy() gives the same authority whatever the order of several rules that name tiers', () => {
    const policies = fc
      .tuple(anyRules(3), anyTiers('bank'), anyTiers('branch'))
      .map(([rules, bank, branch]) => [...rules, bank, branch]);
    fc.assert(
      fc.property(policies, anySubject, (rules, subject) => {
        expect(judge([...rules].reverse(), subject)).toEqual(judge(rules, subject));
      }),
      RUNS,
    );
  });

  it('judgePolicy() never takes a refused plan for compliant because a rule was added', () => {
    const added = fc.oneof(
      fc.tuple(anyJudgement, anyEnvelope).map(([rule, envelope]) => rule({ ...envelope, id: 'added' })),
      anyTiers('added'),
    );
    fc.assert(
      fc.property(anyPolicy, added, anySubject, (rules, rule, subject) => {
        fc.pre(judge(rules, subject).outcome === 'refused');
        expect(judge([...rules, rule], subject).outcome).not.toBe('compliant');
      }),
      RUNS,
    );
  });

  it('judgePolicy() never judges more mildly because a rule that names no tiers was added', () => {
    const added = fc.tuple(anyJudgement, anyEnvelope).map(([rule, envelope]) => rule({ ...envelope, id: 'added' }));
    const strictness = ['compliant', 'needs-approval', 'refused'];
    fc.assert(
      fc.property(anyPolicy, added, anySubject, (rules, rule, subject) => {
        const before = strictness.indexOf(judge(rules, subject).outcome);
        expect(strictness.indexOf(judge([...rules, rule], subject).outcome)).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  it('judgePolicy() gives the same outcome and authority with and without a warning', () => {
    const shown = fc.constantFrom('warning' as const, 'information' as const);
    const added = fc
      .tuple(anyJudgement, anyEnvelope, shown)
      .map(([rule, envelope, severity]) => rule({ ...envelope, id: 'added', severity }));
    fc.assert(
      fc.property(anyPolicy, added, anySubject, (rules, warning, subject) => {
        const without = judge(rules, subject);
        const { outcome, authority } = judge([...rules, warning], subject);
        expect({ outcome, authority }).toEqual({ outcome: without.outcome, authority: without.authority });
      }),
      RUNS,
    );
  });

  it('judgePolicy() agrees with the severities of its own findings', () => {
    fc.assert(
      fc.property(anyPolicy, anySubject, (rules, subject) => {
        const { outcome, authority, findings } = judge(rules, subject);
        const failed = findings.filter(({ result }) => result === 'failed').map(({ severity }) => severity);
        expect(findings).toHaveLength(rules.length);
        expect(outcome === 'compliant').toBe(!failed.includes('error') && !failed.includes('approval'));
        if (failed.includes('error')) expect(outcome).toBe('refused');
        if (outcome === 'needs-approval') expect(authority).not.toBeNull();
        if (outcome === 'refused') expect(authority).toBeNull();
      }),
      RUNS,
    );
  });

  it('judgePolicy() shows room that is negative exactly where an ordered limit is broken', () => {
    fc.assert(
      fc.property(anyPolicy, anySubject, (rules, subject) => {
        for (const { result, headroom, fix } of judge(rules, subject).findings) {
          if (headroom !== null) expect(headroom.startsWith('-')).toBe(result === 'failed');
          if (result !== 'failed') expect(fix).toBeNull();
        }
      }),
      RUNS,
    );
  });

  it('judgePolicy() fails what it cannot evaluate, says what was missing, and lets no such plan be compliant', () => {
    const nothing = fc.record({
      agreedRates: fc.constant([]),
      nominalIrr: fc.constant(null),
      effectiveIrr: fc.constant(null),
      nominalIrrWithoutFees: fc.constant(null),
      effectiveIrrWithoutFees: fc.constant(null),
      contractTotal: fc.constant(null),
      budget: fc.constant(null),
      account: fc.constant(accountWith({ arrangements: [{ ...EARLIER, outcome: 'completed' }] })),
      agreement: fc.constant(RE_AGING),
      rows: fc.constant([]),
      kind: fc.constantFrom(...PLAN_KINDS),
    });
    const needing = fc.constantFrom(
      ...[
        ruleOf('rate-floor', { rate: '1%' }),
        ruleOf('rate-ceiling', { bands: [{ from: '0.00', rate: '99%' }], basis: 'nominal-irr' }),
        ruleOf('total-yearly-cost', { rate: '99%', basis: 'effective-irr' }),
        ruleOf('total-yearly-cost', { rate: '99%', basis: 'nominal-irr', countsFees: false }),
        ruleOf('no-rate-above-original', {}),
        ruleOf('no-increase-of-total', { tolerance: '900%', sameDates: true }),
        ruleOf('plan-amount-range', { most: '9999999.00', of: 'cash' }),
        ruleOf('plan-frequency', { coolingMonths: 1 }),
        ruleOf('largest-waiver', { bands: [{ daysPastDue: { least: 98 }, interest: '100%' }] }),
        ruleOf('disposable-income-share', { share: '100%' }),
        ruleOf('all-debt-to-income', { share: '100%' }),
        ruleOf('living-minimum', { byHouseholdSize: ['0.00'], perAdditionalMember: '0.00' }),
        ruleOf('eligibility', { debtToMonthlyIncome: { most: 999_999 } }),
        ruleOf('eligibility', { largestDebt: '9999999.00' }),
        ruleOf('eligibility', { willing: true }),
        ruleOf('authority-tiers', { tiers: [{ tier: 'desk' }, { tier: 'board' }], aboveSanctioning: true }),
        ruleOf('re-age', { consecutivePayments: 1 }),
        ruleOf('observation-period', { months: 1, from: 'first-due-date', leaves: 'restructured' }),
        ruleOf('budget-guideline', {
          categories: [{ category: 'food', byHouseholdSize: ['9999.00'], perAdditionalMember: '0.00' }],
        }),
        ruleOf('response-deadline', { days: 20_000 }),
        ruleOf('disclosed-rate', { method: 'nominal-irr', decimals: 4 }),
        ruleOf('disclosed-rate', { method: 'eu-apr', decimals: 3 }),
      ].map((rule) => ({ ...rule, id: 'needing' })),
    );
    fc.assert(
      fc.property(anyPolicy, needing, nothing, (rules, rule, missing) => {
        const { outcome, findings } = judge([...rules, rule], subjectWith(missing));
        const found = findings.find((finding) => finding.rule === 'needing');
        expect(found).toMatchObject({ result: 'failed', bound: null, actual: null, limit: null, fix: null });
        expect(found?.reason).toMatch(/^cannot be evaluated without [a-z]/);
        expect(outcome).toBe('refused');
      }),
      RUNS,
    );
  });

  it('judgePolicy() fails a rule on a clause that the agreement does not have, and says what to write', () => {
    const silent = fc.constantFrom(...AGREEMENTS.slice(0, 2)).map((agreement) => subjectWith({ agreement }));
    const needing = fc.constantFrom(
      ...[
        ruleOf('grace-period', { days: 0 }),
        ruleOf('early-settlement', { allowed: ['interest-for-days-used', 'all-interest', 'fee'] }),
        ruleOf('breach-consequence', { missedPayments: { least: 1 } }),
        ruleOf('reporting-code', { code: '14' }),
        ruleOf('disclosed-rate', { method: 'agreed', decimals: 4 }),
        ruleOf('repayment-estimate', { months: 36 }),
      ].map((rule) => ({ ...rule, id: 'needing' })),
    );
    fc.assert(
      fc.property(anyPolicy, needing, silent, (rules, rule, subject) => {
        const { outcome, findings } = judge([...rules, rule], subject);
        const found = findings.find((finding) => finding.rule === 'needing');
        expect(found).toMatchObject({ result: 'failed', bound: null, fix: { change: 'agreement' } });
        expect(found?.reason).toMatch(/^cannot be evaluated without the agreement's [a-z]/);
        expect(outcome).toBe('refused');
      }),
      RUNS,
    );
  });

  it('judgePolicy() returns plain JSON, the same each time, and leaves its arguments alone', () => {
    fc.assert(
      fc.property(anyPolicy, anySubject, (rules, subject) => {
        const policy = deepFreeze(policyOf(rules));
        const verdict = judgePolicy(policy, deepFreeze(subject));
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
        expect(judgePolicy(policy, subject)).toEqual(verdict);
      }),
      RUNS,
    );
  });

  it('judgePolicy() judges several months as it judges the one with the least room, the first of equals, alone', () => {
    // Income rises in the middle of February and the debt ends with March.
    const budget = budgetUnder(
      { livingMinimum: 1_000_00n },
      budgetOf({
        income: [
          { source: 'salary', amount: '2000.00', frequency: 'monthly' },
          { source: 'second job', amount: '280.00', frequency: 'monthly', from: '2027-02-15' },
        ],
        debts: [{ payment: '300.00', frequency: 'monthly', until: '2027-03-31' }],
      }),
    );
    const rules = fc.constantFrom(
      ruleOf('disposable-income-share', { share: '80%' }),
      ruleOf('all-debt-to-income', { share: '50%' }),
      ruleOf('living-minimum', { byHouseholdSize: ['1000.00'], perAdditionalMember: '0.00' }),
    );
    const dues = fc.array(fc.constantFrom(0n, 400_00n, 500_00n, 540_00n, 640_00n, 700_00n, 840_00n, 1_140_00n), {
      maxLength: 8,
    });
    const inCents = ({ headroom }: Verdict['findings'][number]): bigint => BigInt((headroom ?? '').replace('.', ''));
    fc.assert(
      fc.property(rules, dues, (rule, due) => {
        const policy = policyOf([rule]);
        const judged = (dueByMonth: PolicySubject['dueByMonth']) =>
          judgePolicy(policy, subjectWith({ budget, dueByMonth })).findings[0] as Verdict['findings'][number];
        const months = dueFrom2027(...due);
        const alone = months.map((month) => judged([month])).filter(({ result }) => result !== 'not-applicable');
        fc.pre(alone.length > 0);
        const tightest = alone.reduce((found, next) => (inCents(next) < inCents(found) ? next : found));
        expect(judged(months)).toEqual(tightest);
      }),
      RUNS,
    );
  });
});

describe('laws of policyOutcome()', { timeout: 60_000 }, () => {
  it('policyOutcome() always equals the outcome and authority of judgePolicy()', () => {
    fc.assert(
      fc.property(anyPolicy, fc.option(anyTiers('branch')), anySubject, (rules, tiers, subject) => {
        const policy = policyOf(tiers ? [...rules, tiers] : rules);
        const { outcome, authority } = judgePolicy(policy, subject);
        expect(policyOutcome(policy, subject)).toEqual({ outcome, authority });
      }),
      RUNS,
    );
  });

  it('policyOutcome() without a policy is unchecked, as judgePolicy() is', () => {
    expect(policyOutcome(null, subjectWith({}))).toEqual({ outcome: 'unchecked', authority: null });
    expect(judgePolicy(null, subjectWith({}))).toMatchObject({ outcome: 'unchecked', authority: null });
  });
});
