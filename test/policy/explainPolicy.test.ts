import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainPolicy, type KindExplanation, type PolicyInput } from '../../src/policy/index.ts';
import { EXAMPLE_ACCOUNT } from '../account/exampleAccount.ts';
import { deepFreeze, refusedFields } from '../account/refusal.ts';
import { EXAMPLE_BUDGET } from '../affordability/exampleBudget.ts';
import { ruleOf } from './rule.ts';

const read = (name: string) =>
  deepFreeze(JSON.parse(readFileSync(new URL(`../../examples/quick-start/${name}`, import.meta.url), 'utf8')));

const QUICK_START = {
  policy: read('policy.json') as PolicyInput,
  account: read('account.json') as typeof EXAMPLE_ACCOUNT,
  affordability: read('affordability.json') as typeof EXAMPLE_BUDGET,
  date: '2026-12-01',
};

/** Every range in one line: axis, what it concerns, and each end from the tightest bound on. */
function linesOf({ ranges }: KindExplanation): readonly string[] {
  return Object.entries(ranges).flatMap(([axis, all]) =>
    all.map(({ where, least, most }) => {
      const ends = [...least.map((bound) => `>= ${textOf(bound)}`), ...most.map((bound) => `<= ${textOf(bound)}`)];
      return `${axis}${where === null ? '' : ` of ${where}`}: ${ends.join('; ')}`;
    }),
  );
}

function textOf({ limit, amount, rule, effect }: KindExplanation['ranges']['rate'][number]['most'][number]): string {
  return `${limit}${amount === null || amount === limit ? '' : ` (${amount})`} ${rule} ${effect}`;
}

describe('explainPolicy() of the quick start', () => {
  const explanation = explainPolicy(QUICK_START);
  const { installment, 'principal-settlement': settlement } = explanation.kinds;

  it('explainPolicy() names policy, account and date, and lets the contract run on until then', () => {
    // Ten of thirty days of a month at 18.25 % / 12: 0.00506944... of 50,000.00 is 253.47, and of the unpaid interest
    // of 3,120.55, which is capitalized, 15.82. No late fee before a whole month is over.
    expect(explanation).toMatchObject({
      policyId: 'example-bank-hardship',
      policyVersion: '2026-11',
      accountId: 'A-1001',
      currency: 'CNY',
      asOf: '2026-12-01',
      program: null,
      claim: {
        balances: {
          principal: '50000.00',
          interest: '3374.02',
          compoundInterest: '15.82',
          penalties: '860.00',
          fees: '0.00',
        },
        total: '54249.84',
      },
    });
    expect(Object.keys(explanation.kinds)).toEqual([
      'installment',
      'extended-term',
      'interest-reduction',
      'principal-settlement',
    ]);
  });

  /** Of 54,249.84, 5 % are 2,712.492 and 12 % are 6,509.9808; of 50,000.00, 10 % are 5,000.00. */
  const WAIVERS = [
    'waiver of compoundInterest: <= 1 (15.82) bank.waiver refuses',
    'waiver of fees: <= 1 (0.00) bank.waiver refuses',
    'waiver of interest: <= 1 (3374.02) bank.waiver refuses',
    'waiver of penalties: <= 1 (860.00) bank.waiver refuses',
    'waiver of principal: <= 0.1 (5000.00) bank.waiver refuses',
    'waiver of total: <= 0.05 (2712.49) bank.authority needs-approval',
  ];
  const LOSS = 'loss-share: <= 0.12 (6509.98) bank.authority needs-approval';
  /**
   * December 2026: income 9,000.00, essentials 5,800.00, debt 800.00 until February. 80 % of the 2,400.00 left are
   * 1,920.00, less a buffer of 300.00; 55 % of income are 4,950.00, less the debt; and 8,200.00 after the debt leave
   * 5,700.00 beyond the living minimum of two, 2,500.00. Later months have more room.
   */
  const DUE =
    'due-in-month of 2026-12: <= 1620.00 bank.disposable-income-share refuses; <= 4150.00 cn.dti warns; ' +
    '<= 5700.00 bank.living-minimum refuses';

  it.each([
    'installment',
    'extended-term',
    'interest-reduction',
  ] as const)('explainPolicy() bounds plans of kind %s', (kind) => {
    expect(linesOf(explanation.kinds[kind])).toEqual([
      'term-months: <= 36 bank.authority needs-approval; <= 60 cn.art70.longest-term refuses',
      'payment: >= 100.00 bank.smallest-installment refuses',
      'rate of agreed: >= 0.03 bank.rate-floor needs-approval',
      'rate of nominal-irr: <= 0.24 cn.court.total-cost warns',
      ...WAIVERS,
      LOSS,
      DUE,
    ]);
  });

  it('explainPolicy() bounds settlements by their window and share, and asks no rate of them', () => {
    // 90 % of 50,000.00 are 45,000.00.
    expect(linesOf(settlement)).toEqual([
      'term-months: <= 36 bank.settlement-window refuses; <= 36 bank.authority needs-approval; ' +
        '<= 60 cn.art70.longest-term refuses',
      'payment: >= 100.00 bank.smallest-installment refuses',
      'rate of nominal-irr: <= 0.24 cn.court.total-cost warns',
      ...WAIVERS,
      'settlement-share of principal: >= 0.9 (45000.00) bank.settlement-share refuses',
      LOSS,
      DUE,
    ]);
  });

  it('explainPolicy() names with a bound its rule, its source and how sure that is', () => {
    expect(installment.ranges['term-months'][0]?.most[1]).toEqual({
      rule: 'cn.art70.longest-term',
      kind: 'longest-term',
      severity: 'error',
      level: 'law',
      jurisdiction: 'CN',
      citation: { instrument: '商业银行信用卡业务监督管理办法 (银监会令2011年第2号)', article: '70' },
      verification: 'primary',
      loosened: null,
      effect: 'refuses',
      limit: '60',
      unit: 'months',
      amount: null,
      share: null,
    });
  });

  it('explainPolicy() judges the account now, by all four kinds alike', () => {
    // 97 days are within 30 to 360; the one plan that was broken, of January 2025, lies within 24 months.
    for (const { eligibility, findings } of Object.values(explanation.kinds)) {
      expect(eligibility).toBe('eligible');
      expect(findings.map(({ rule, result, actual, limit }) => [rule, result, actual, limit])).toEqual([
        ['bank.authority', 'passed', '54249.84', '100000.00'],
        // 97 on 21 November, ten days before.
        ['bank.eligibility', 'passed', '107', '30'],
      ]);
    }
  });

  it('explainPolicy() says what the budget carries under the limits of the policy', () => {
    expect(installment.capacity).toEqual({
      limits: { disposableShare: '80%', debtToIncome: null, livingMinimum: '2500.00', countsOtherExpenses: false },
      tightestMonth: { month: '2026-12', capacity: '1620.00' },
    });
  });

  it('explainPolicy() says who may grant a plan, and up to which size', () => {
    const open = { longestTermMonths: null, largestClaim: null, largestWaiverShare: null, largestLossShare: null };
    expect(installment.authority.map(({ rule, tiers }) => ({ rule, tiers }))).toEqual([
      {
        rule: 'bank.authority',
        tiers: [
          {
            tier: 'specialist',
            longestTermMonths: 36,
            largestClaim: '100000.00',
            largestWaiverShare: '0.05',
            largestLossShare: '0.12',
            grants: [],
            mayGrant: true,
          },
          {
            tier: 'team-lead',
            longestTermMonths: 60,
            largestClaim: '300000.00',
            largestWaiverShare: '0.1',
            largestLossShare: '0.25',
            grants: ['bank.rate-floor'],
            mayGrant: true,
          },
          { ...open, tier: 'committee', largestLossShare: '0.5', grants: 'all', mayGrant: true },
        ],
      },
    ]);
  });

  it('explainPolicy() lists rules that do not apply, and those that need a plan', () => {
    const whyNot = ({ notApplicable }: KindExplanation) => notApplicable.map((rule) => [rule.rule, rule.whyNot]);
    expect(whyNot(installment)).toEqual([
      ['bank.settlement-share', 'does not concern this plan'],
      ['bank.settlement-window', 'does not concern this plan'],
    ]);
    expect(whyNot(settlement)).toEqual([
      ['bank.rate-floor', 'concerns plans of kind installment, extended-term, interest-reduction'],
    ]);
    for (const { judgedWithPlan, notEvaluated, requirements } of [installment, settlement]) {
      expect(judgedWithPlan).toEqual([
        expect.objectContaining({
          rule: 'bank.no-negative-amortization',
          summary: 'What is still to be paid never rises from one installment to the next.',
        }),
      ]);
      expect(notEvaluated).toEqual([]);
      expect(requirements).toEqual([]);
    }
  });

  it('explainPolicy() names the rules on income where no affordability is given', () => {
    const { affordability: _unknown, ...known } = QUICK_START;
    const { capacity, ranges, notEvaluated, eligibility } = explainPolicy(known).kinds.installment;
    expect({ capacity, due: ranges['due-in-month'], eligibility }).toEqual({
      capacity: null,
      due: [],
      eligibility: 'eligible',
    });
    expect(notEvaluated.map(({ rule, effect, missing }) => [rule, effect, missing])).toEqual([
      ['bank.disposable-income-share', 'refuses', 'affordability'],
      ['bank.living-minimum', 'refuses', 'affordability'],
      ['cn.dti', 'warns', 'affordability'],
    ]);
  });

  it('explainPolicy() returns plain JSON', () => {
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});

describe('explainPolicy()', () => {
  const policy = (...rules: readonly PolicyInput['rules'][number][]): PolicyInput => ({ policyId: 'example', rules });

  it('explainPolicy() asks rules as of the date, which is the snapshot where none is given', () => {
    const input = {
      policy: policy(ruleOf('longest-term', { months: 12 }, { effectiveFrom: '2026-11-22' })),
      account: EXAMPLE_ACCOUNT,
    };
    const before = explainPolicy(input);
    expect(before.asOf).toBe('2026-11-21');
    expect(before.kinds.installment.notApplicable[0]?.whyNot).toBe('in effect from 2026-11-22');
    const after = explainPolicy({ ...input, date: '2026-11-22' });
    expect(after.kinds.installment.ranges['term-months'][0]?.most[0]?.limit).toBe('12');
  });

  it('explainPolicy() asks rules of a program where a plan would be under it', () => {
    const input = {
      policy: policy(ruleOf('longest-term', { months: 60 }, { appliesTo: { programs: ['cn.article-70'] } })),
      account: EXAMPLE_ACCOUNT,
    };
    expect(explainPolicy(input).kinds.installment.notApplicable[0]?.whyNot).toBe('concerns plans under cn.article-70');
    const under = explainPolicy({ ...input, program: 'cn.article-70' });
    expect(under.program).toBe('cn.article-70');
    expect(under.kinds.installment.ranges['term-months'][0]?.most[0]?.limit).toBe('60');
  });

  it('explainPolicy() rounds what the contract adds as the policy rounds', () => {
    // 50,000.00 x 0.1825 / 12 x 10 / 30 = 253.472...
    const explained = explainPolicy({
      policy: { ...policy(), rounding: { mode: 'ceil' } },
      account: EXAMPLE_ACCOUNT,
      date: '2026-12-01',
    });
    expect(explained.claim.balances.interest).toBe('3374.03');
  });

  it.each([
    ['a policy that is missing', { policy: undefined }, 'policy', /must be/],
    ['another currency', { policy: { ...policy(), currency: 'JPY' } }, 'policy.currency', /CNY/],
    [
      'a budget in another currency',
      { affordability: { ...EXAMPLE_BUDGET, currency: 'USD' } },
      'affordability.currency',
      /CNY/,
    ],
    ['a date before the snapshot', { date: '2026-11-20' }, 'date', /not be before the snapshot's date 2026-11-21/],
    [
      'an account that owes nothing',
      {
        account: {
          ...EXAMPLE_ACCOUNT,
          balances: { principal: '0.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
        },
      },
      'account.balances',
      /nothing is owed/,
    ],
    ['an unknown field', { kind: 'installment' }, 'kind', /not a known field/],
  ])('explainPolicy() refuses %s', (_name, change, path, rule) => {
    const input = { policy: policy(), account: EXAMPLE_ACCOUNT, ...change };
    expect(refusedFields(() => explainPolicy(input as never))).toEqual([
      { path, rule: expect.stringMatching(rule), value: expect.any(String) },
    ]);
  });
});

describe('explainPolicy() on a date after the snapshot', () => {
  it('explainPolicy() judges the account as late as it then is', () => {
    // 97 days past due on 21 November: 106 on the last of the month, 107 on 1 December.
    const policy = { policyId: 'example', rules: [ruleOf('eligibility', { daysPastDue: { most: 106 } })] };
    const eligibilityOn = (date: string) =>
      explainPolicy({ policy, account: EXAMPLE_ACCOUNT, date }).kinds.installment.eligibility;
    expect(eligibilityOn('2026-11-30')).toBe('eligible');
    expect(eligibilityOn('2026-12-01')).toBe('not-eligible');
  });
});
