import {
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildPrincipalSettlementPlan,
  checkPolicy,
  type Finding,
  type PolicyInput,
  type RuleKind,
  type ScheduleInput,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedFields, refusedPaths, withField } from '../account/refusal.ts';
import { type Envelope, type ParamsOf, type RuleInput, ruleOf } from '../policy/rule.ts';
import { foreign, owing } from './foreignSchedule.ts';
import { card, debt, leaving, loan, planOf } from './inputs.ts';

const policyOf = (...rules: readonly RuleInput[]): PolicyInput => ({ policyId: 'example', rules: [...rules] });

/** What one rule says of the foreign schedule. */
const findingOf = <Kind extends RuleKind>(
  kind: Kind,
  params: ParamsOf<Kind>,
  { schedule = foreign, income = null }: { readonly schedule?: ScheduleInput; readonly income?: string | null } = {},
  envelope: Envelope = {},
): Finding => {
  const policy = policyOf(ruleOf(kind, params, envelope));
  const affordability = income === null ? null : leaving(income);
  return checkPolicy({ account: owing, affordability, policy, schedule }).findings[0] as Finding;
};

/** The foreign schedule with something else at a path. */
const changed = (path: string, value: unknown): ScheduleInput => withField(foreign, path, value) as ScheduleInput;
const check = (schedule: ScheduleInput) => checkPolicy({ account: owing, policy: null, schedule });

describe('checkPolicy() of a schedule of another system', () => {
  // Figures by hand: payments from 303.00 to 312.00 in 4 months; 60.00 / 1,400.00 paid at once; 140.00 / 1,400.00 = 10 %
  // lost, since at 12 % the rows are worth the 1,200.00 on which they bear 12 %; 1,290.00 paid.
  const CASES: readonly (readonly [RuleKind, unknown, unknown, unknown, string])[] = [
    ['longest-term', { months: 4 }, { months: 5 }, { months: 3 }, '4'],
    ['smallest-installment', { amount: '306.00' }, { amount: '305.99' }, { amount: '306.01' }, '306.00'],
    ['installment-range', { most: '312.00' }, { most: '312.01' }, { most: '311.99' }, '312.00'],
    ['rate-ceiling', { rate: '12%' }, { rate: '12.01%' }, { rate: '11.99%' }, '0.12'],
    ['rate-floor', { rate: '12%' }, { rate: '11.99%' }, { rate: '12.01%' }, '0.12'],
    ['economic-loss', { share: '10%' }, { share: '10.01%' }, { share: '9.99%' }, '0.1'],
    [
      'largest-waiver',
      { fees: '100%', penalties: { share: '100%', amount: '130.00' } },
      { penalties: '100%' },
      { penalties: { amount: '129.99' } },
      '130.00',
    ],
    ['plan-amount-range', { most: '1400.00' }, { most: '1400.01' }, { most: '1399.99' }, '1400.00'],
  ];

  it.each(CASES)('judges %s at its limit, above and below it', (kind, at, within, beyond, actual) => {
    const of = (params: unknown) => findingOf(kind, params as never);
    expect(of(at).result).toBe('passed');
    expect(of(within).result).toBe('passed');
    expect(of(beyond)).toMatchObject({ result: 'failed', actual });
  });

  it('holds what falls due against a budget, month by month', () => {
    const share = { share: '100%' };
    expect(findingOf('disposable-income-share', share, { income: '312.00' }).result).toBe('passed');
    expect(findingOf('disposable-income-share', share, { income: '312.01' }).result).toBe('passed');
    expect(findingOf('disposable-income-share', share, { income: '311.99' })).toMatchObject({
      result: 'failed',
      where: '2026-12',
      actual: '312.00',
    });
  });

  it("compares with what the contract costs on the schedule's dates", () => {
    // 1,200.00 at 1 % in four: 307.54 each, interest 12.00 + 9.04 + 6.06 + 3.04 = 30.14, on top of 1,400.00.
    expect(findingOf('no-increase-of-total', { sameDates: true })).toMatchObject({
      result: 'passed',
      actual: '1290.00',
      limit: '1430.14',
    });
  });

  it('finds the rate that its payments come to', () => {
    const cost = (rate: string) => findingOf('total-yearly-cost', { rate, basis: 'nominal-irr', countsFees: true });
    expect(cost('12.000001%').result).toBe('passed');
    expect(cost('11.999999%')).toMatchObject({ result: 'failed', actual: '0.12' });
  });

  it('lets rules that need what it does not say fail, and say what was missing', () => {
    const silent = changed('rate', undefined);
    expect(findingOf('rate-ceiling', { rate: '24%' }, { schedule: silent })).toMatchObject({
      result: 'failed',
      reason: 'cannot be evaluated without an agreed rate',
    });
    expect(findingOf('no-rate-above-original', {}, { schedule: silent }).result).toBe('failed');
    expect(findingOf('disposable-income-share', { share: '50%' })).toMatchObject({
      result: 'failed',
      reason: 'cannot be evaluated without affordability',
    });
    // The rate of its payments is found nonetheless.
    const solved = findingOf('rate-ceiling', { rate: '12.01%', basis: 'nominal-irr' }, { schedule: silent });
    expect(solved).toMatchObject({ result: 'passed', actual: '0.12' });
  });

  it('judges the account as late as it is on the start date', () => {
    // 97 days past due on the snapshot of 21 November, ten more on 1 December.
    const rows = [{ dueDate: '2027-01-01', payment: '900.00', principal: '900.00' }];
    const schedule = { kind: 'installment', startDate: '2026-12-01', rate: '0%', rows } as const;
    const account = debt('900.00', '0%', { delinquency: { daysPastDue: 97, cyclesPastDue: 4 } });
    const resultOf = (fromDaysPastDue: number) =>
      checkPolicy({ account, schedule, policy: policyOf(ruleOf('charge-off', { fromDaysPastDue })) }).findings[0];
    expect(resultOf(107)).toMatchObject({ result: 'failed', actual: '107' });
    expect(resultOf(108)).toMatchObject({ result: 'passed', actual: '107' });
  });

  it('takes the rate of a flat fee from its payments', () => {
    // 100.00 and a fee of 7.20 twelve times on 1,200.00: 13.03 % nominal.
    const rows = Array.from({ length: 12 }, (_, index) => ({
      dueDate: index === 0 ? '2026-12-21' : `2027-${String(index).padStart(2, '0')}-21`,
      payment: '107.20',
      fee: '7.20',
      principal: '100.00',
    }));
    const schedule = {
      kind: 'installment',
      startDate: '2026-11-21',
      frequency: 'monthly',
      rate: 'flat-fee',
      rows,
    } as const;
    const { findings } = checkPolicy({
      account: debt('1200.00', '18%'),
      policy: policyOf(ruleOf('rate-ceiling', { rate: '13%' })),
      schedule,
    });
    expect(findings[0]?.actual).toMatch(/^0\.1303/);
  });

  it('counts its months from listed dates, its term from dates before they were moved', () => {
    const { frequency: _, ...listed } = foreign;
    expect(findingOf('longest-term', { months: 4 }, { schedule: listed }).result).toBe('passed');
    // The last date, 2027-03-21, is a Sunday and moves to Monday: the term does not grow.
    const last = { ...foreign.rows[3], dueDate: '2027-03-22', periodEnd: '2027-03-21' };
    const moved = { ...foreign, rows: [...foreign.rows.slice(0, 3), last] };
    expect(findingOf('longest-term', { months: 4 }, { schedule: moved })).toMatchObject({
      result: 'passed',
      actual: '4',
    });
  });

  it('reads what joins principal, what waits and what is waived on completion', () => {
    // 60.00 of interest join 1,200.00; the 12.60 of the first month wait; 1 % of 1,260.00 is 12.60 again.
    const schedule = {
      ...foreign,
      downPayment: {},
      capitalized: { interest: '60.00' },
      waived: { onSigning: { fees: '10.00' }, onCompletion: { penalties: '130.00' } },
      rows: [
        { dueDate: '2026-12-21', payment: '0.00', accrued: '12.60' },
        { dueDate: '2027-01-21', payment: '1285.20', accrued: '12.60', interest: '25.20', principal: '1260.00' },
      ],
    } as const satisfies ScheduleInput;
    expect(findingOf('no-capitalization', { buckets: ['interest'] }, { schedule })).toMatchObject({ actual: '60.00' });
    expect(findingOf('no-negative-amortization', {}, { schedule })).toMatchObject({
      result: 'failed',
      actual: '12.60',
    });
    expect(findingOf('balance-not-escalating', {}, { schedule })).toMatchObject({
      actual: '1272.60',
      limit: '1260.00',
    });
    expect(findingOf('no-compound-interest', {}, { schedule }).result).toBe('passed');
  });

  it('takes the claim from account and contract where it states none', () => {
    // One month at 12 %: 12.00 of interest on 1,200.00.
    const rows = foreign.rows.map((row, index) => ({ ...row, dueDate: `2027-0${index + 1}-21` }));
    const late = { ...foreign, startDate: '2026-12-21', downPayment: { interest: '72.00' }, rows } as const;
    expect(findingOf('plan-amount-range', { most: '1412.00' }, { schedule: late })).toMatchObject({
      actual: '1412.00',
    });
    const claim = {
      principal: '1200.00',
      interest: '72.00',
      compoundInterest: '0.00',
      penalties: '130.00',
      fees: '10.00',
    };
    expect(findingOf('plan-amount-range', { most: '1412.00' }, { schedule: { ...late, claim } }).result).toBe('passed');
  });

  it('names program and agreement to the rules that ask for them', () => {
    const schedule = { ...foreign, program: 'cn.article-70' };
    const envelope = { exceptPrograms: ['cn.article-70'] };
    expect(findingOf('longest-term', { months: 3 }, { schedule }, envelope).result).toBe('not-applicable');
    expect(findingOf('longest-term', { months: 3 }, {}, envelope).result).toBe('failed');
  });

  it('is unchecked without a policy, and added up nonetheless', () => {
    expect(check(foreign)).toMatchObject({ outcome: 'unchecked', asOf: '2026-11-21', findings: [] });
    expect(() => check(changed('rows[0].payment', '312.01'))).toThrow('the sum of its parts');
  });
});

describe('checkPolicy() refuses a schedule', () => {
  it('whose payments are not the sum of their parts, naming every one', () => {
    const rows = foreign.rows.map((row, index) => (index === 1 ? row : { ...row, payment: '300.00' }));
    expect(refusedFields(() => check({ ...foreign, rows }))).toEqual([
      { path: 'schedule.rows[0].payment', rule: 'must be 312.00, the sum of its parts', value: '300.00' },
      { path: 'schedule.rows[2].payment', rule: 'must be 306.00, the sum of its parts', value: '300.00' },
      { path: 'schedule.rows[3].payment', rule: 'must be 303.00, the sum of its parts', value: '300.00' },
    ]);
  });

  it.each([
    ['that leaves something', { ...foreign, waived: { onSigning: { penalties: '130.00' } } }, ['schedule.claim.fees']],
    ['that waives more than is owed', changed('waived.onSigning.fees', '10.01'), ['schedule.claim.fees']],
    ['whose bucket is paid twice', changed('downPayment.interest', '60.01'), ['schedule.claim.interest']],
    [
      'that pays more principal than there is',
      { ...foreign, rows: [...foreign.rows, { dueDate: '2027-04-21', payment: '1.00', principal: '1.00' }] },
      ['schedule.claim.principal', 'schedule.rows[4].principal'],
    ],
    [
      'that pays interest before it accrues',
      { ...foreign, rows: foreign.rows.map((row, index) => ({ ...row, accrued: index === 3 ? '30.00' : '0.00' })) },
      ['schedule.rows[0].interest', 'schedule.rows[1].interest', 'schedule.rows[2].interest'],
    ],
    ['that starts before the snapshot', changed('startDate', '2026-11-20'), ['schedule.startDate']],
    ['whose dates do not roll', changed('rows[2].dueDate', '2027-02-22'), ['schedule.rows[2].dueDate']],
    [
      'whose dates do not ascend',
      { ...changed('frequency', undefined), rows: [...foreign.rows].reverse() },
      ['schedule.rows[1].dueDate', 'schedule.rows[2].dueDate', 'schedule.rows[3].dueDate'],
    ],
    ['whose first date lies before its start', changed('startDate', '2026-12-22'), ['schedule.rows[0].dueDate']],
    [
      'whose claim is below the account',
      changed('claim', { ...owing.balances, penalties: '0.00' }),
      ['schedule.claim.penalties'],
    ],
    ['with an unknown field', changed('rows[1].note', 'x'), ['schedule.rows[1].note']],
    ['with a negative part', changed('rows[1].fee', '-1.00'), ['schedule.rows[1].fee']],
    ['with half a cent', changed('rows[1].fee', '1.005'), ['schedule.rows[1].fee']],
    ['with due days but no frequency', { ...changed('frequency', undefined), dueDays: [21] }, ['schedule.dueDays']],
    ['with two due days a month', { ...foreign, dueDays: [1, 21] }, ['schedule.dueDays']],
    ['without rows', { ...foreign, rows: [] }, ['schedule.rows']],
  ] as readonly (readonly [string, ScheduleInput, readonly string[]])[])('%s', (_, schedule, paths) => {
    const input = deepFreeze(schedule);
    expect(refusedPaths(() => check(input))).toEqual([...paths].sort());
  });

  it('whose date was moved further than any holiday is long', () => {
    const rows = foreign.rows.map((row) => ({ ...row, periodEnd: row.dueDate }));
    const far = { ...foreign, rows: rows.map((row, index) => (index === 3 ? { ...row, dueDate: '2027-04-22' } : row)) };
    expect(refusedPaths(() => check(far))).toEqual(['schedule.rows[3].dueDate']);
    const near = {
      ...foreign,
      rows: rows.map((row, index) => (index === 3 ? { ...row, dueDate: '2027-04-21' } : row)),
    };
    expect(refusedPaths(() => check(near))).toEqual([]);
  });
});

describe('checkPolicy() of a plan of ours', () => {
  const rules = policyOf(ruleOf('longest-term', { months: 24 }));
  const plan = planOf(buildInstallmentPlan({ account: card, policy: rules, terms: { installments: 36, rate: '12%' } }));

  it('judges it by another policy than it was built with', () => {
    expect(plan.verdict.outcome).toBe('refused');
    const longer = policyOf(ruleOf('longest-term', { months: 36 }));
    expect(checkPolicy({ account: card, policy: longer, plan }).outcome).toBe('compliant');
  });

  it.each([
    ['of another account', 'accountId', 'A-1002', ['plan.accountId']],
    ['in another currency', 'currency', 'USD', ['plan.currency']],
    ['with another claim', 'claim.balances.penalties', '860.01', ['plan.claim.balances.penalties']],
    ['with another payment', 'schedule[4].payment', '1771.29', ['plan.schedule[4].payment']],
    ['with another balance', 'schedule[4].closing', '46396.44', ['plan.schedule[4].closing']],
    ['with another total', 'totals.paid', '63766.26', ['plan.totals.paid']],
    ['with another loss', 'lender.loss', '5155.19', ['plan.lender.loss']],
    ['with another proof', 'conservation.total.paid', '63766.26', ['plan.conservation.total.paid']],
    ['with another count', 'terms.installments', 35, ['plan.terms.installments']],
    ['with another date', 'schedule[4].periodEnd', '2027-04-22', ['plan.schedule[4].periodEnd']],
  ])('refuses one %s', (_, path, value, paths) => {
    const tampered = withField(plan, path, value) as typeof plan;
    expect(refusedPaths(() => checkPolicy({ account: card, policy: rules, plan: tampered }))).toEqual(paths);
  });

  it('refuses a comparison that does not follow', () => {
    const extended = planOf(buildExtendedTermPlan({ account: loan, terms: { installments: 36 } }));
    const of = (path: string, value: string) => {
      const tampered = withField(extended, path, value) as typeof extended;
      return refusedPaths(() => checkPolicy({ account: loan, policy: null, plan: tampered }));
    };
    expect(of('comparison.change.installment', '-2224.58')).toEqual([]);
    expect(of('comparison.change.installment', '-2224.57')).toEqual(['plan.comparison.change.installment']);
    expect(of('comparison.before.total', '84637.29')).toEqual(['plan.comparison.before.total']);
  });

  it("knows the contract's rate, though a plan writes only ten decimals of it", () => {
    const effective = { ...card, contract: { rate: { value: '12%', quoted: 'effective' } } } as const;
    const policy = policyOf(ruleOf('no-rate-above-original', {}));
    const same = planOf(buildInstallmentPlan({ account: effective, policy, terms: { installments: 12 } }));
    expect(checkPolicy({ account: effective, policy, plan: same })).toEqual(same.verdict);
    expect(same.verdict.findings[0]).toMatchObject({ result: 'passed', headroom: '0' });
  });

  it.each([
    ['JPY', '1200', '400'],
    ['KWD', '1200.000', '400.000'],
  ] as const)('reads one in %s', (currency, principal, payment) => {
    const zero = payment.replace('400', '0');
    const balances = { principal, interest: zero, compoundInterest: zero, penalties: zero, fees: zero };
    const account = { ...card, currency, balances, contract: { rate: '0%' } };
    const policy = policyOf(ruleOf('installment-range', { least: payment, most: payment }));
    const whole = planOf(buildInstallmentPlan({ account, policy, terms: { installments: 3 } }));
    expect(whole.verdict.outcome).toBe('compliant');
    expect(checkPolicy({ account, policy, plan: whole })).toEqual(whole.verdict);
  });

  it('judges a waiver of principal on completion as it was', () => {
    const policy = policyOf(
      ruleOf('largest-waiver', { principal: '20%' }),
      ruleOf('settlement-share', { share: '80%', of: 'claim' }),
    );
    const terms = { installments: 6, principalShare: '85%', waive: 'on-completion' } as const;
    const settled = planOf(buildPrincipalSettlementPlan({ account: card, policy, terms }));
    expect(checkPolicy({ account: card, policy, plan: settled })).toEqual(settled.verdict);
  });
});

describe('checkPolicy() refuses input', () => {
  it('that holds neither a plan nor a schedule, or both', () => {
    const plan = planOf(buildInstallmentPlan({ account: card, terms: { installments: 12 } }));
    const of = (input: object) => refusedPaths(() => checkPolicy({ account: card, policy: null, ...input } as never));
    expect(of({})).toEqual(['plan']);
    expect(of({ plan, schedule: foreign })).toEqual(['schedule']);
    expect(of({ plan: 'plan' })).toEqual(['plan']);
  });

  it('in which nothing is owed', () => {
    const account = {
      ...owing,
      balances: { principal: '0', interest: '0', compoundInterest: '0', penalties: '0', fees: '0' },
    };
    expect(refusedPaths(() => checkPolicy({ account, policy: null, schedule: foreign }))).toEqual(['account.balances']);
  });

  it('that is hostile, by path and at once', () => {
    const start = performance.now();
    const row = foreign.rows[0];
    const hostile: readonly (readonly [unknown, string])[] = [
      [{ ...foreign, rows: Array.from({ length: 721 }, () => row) }, 'schedule.rows'],
      [{ ...foreign, rows: Array.from({ length: 1e5 }, () => row) }, 'schedule.rows'],
      [changed('rows[0].payment', '9'.repeat(1e6)), 'schedule.rows[0].payment'],
      [changed('startDate', '9'.repeat(1e6)), 'schedule.startDate'],
      [changed('rows[0].__proto__x', 1), 'schedule.rows[0].__proto__x'],
      [{ ...changed('frequency', undefined), rows: [{ ...row, dueDate: '2199-12-31' }] }, 'schedule.rows[0].dueDate'],
    ];
    for (const [schedule, path] of hostile) expect(refusedPaths(() => check(schedule as never))).toEqual([path]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
