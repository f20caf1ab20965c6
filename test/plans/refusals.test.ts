import {
  assessAffordability,
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  capacityLimits,
  type InvalidField,
  isRepaymentError,
  RepaymentError,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { budget, card, loan, policy } from './inputs.ts';

type Entry = (input: never) => unknown;

/** The bad fields that an input is refused for. */
function refused(
  build: Entry,
  input: unknown,
  code: 'invalid-input' | 'contradictory-terms' = 'invalid-input',
): readonly InvalidField[] {
  try {
    build(input as never);
  } catch (error) {
    if (isRepaymentError(error, code)) return error.details as readonly InvalidField[];
    throw error;
  }
  throw new Error('expected a refusal');
}

const paths = (fields: readonly InvalidField[]): readonly string[] => fields.map(({ path }) => path);
const terms = { installments: 36, rate: '12%' };
const withBalance = (principal: unknown) => ({
  account: { ...card, balances: { ...card.balances, principal } },
  terms,
});

const ENTRIES: readonly { readonly name: string; readonly build: Entry }[] = [
  { name: 'buildInstallmentPlan', build: buildInstallmentPlan },
  { name: 'buildExtendedTermPlan', build: buildExtendedTermPlan },
  { name: 'buildInterestReductionPlan', build: buildInterestReductionPlan },
  { name: 'buildPrincipalSettlementPlan', build: buildPrincipalSettlementPlan },
];

describe.each(ENTRIES)('$name() refuses', ({ build }) => {
  it.each([null, undefined, 0, '', 'account', [], () => 1, Symbol.iterator])('%o in place of an input', (input) => {
    expect(paths(refused(build, input))).toEqual(['input']);
  });

  it('unknown keys by name, at every depth', () => {
    const input = {
      account: { ...card, nickname: 'x', balances: { ...card.balances, other: '1.00' } },
      affordability: { ...budget, notes: [] },
      policy: { ...policy, owner: 'x' },
      terms: { color: 'blue' },
      extra: true,
    };
    expect(paths(refused(build, input)).toSorted()).toEqual([
      'account.balances.other',
      'account.nickname',
      'affordability.notes',
      'extra',
      'policy.owner',
      'terms.color',
    ]);
  });

  it('keys that reach a prototype', () => {
    const account = JSON.parse(JSON.stringify(card).replace('{', '{"__proto__":{"polluted":"yes"},')) as object;
    expect(paths(refused(build, { account, terms: {} }))).toEqual(['account.__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('what throws when it is read, however near to the root', () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const rate = {
      get value(): never {
        throw new Error('no');
      },
    };
    expect(paths(refused(build, revoked.proxy))).toEqual(['input']);
    expect(paths(refused(build, { account: revoked.proxy, terms: { rate } }))).toEqual(['account', 'terms.rate']);
  });

  it('mixed currencies', () => {
    const input = {
      account: card,
      affordability: { ...budget, currency: 'USD' },
      policy: { ...policy, currency: 'EUR' },
    };
    expect(refused(build, input)).toEqual([
      { path: 'affordability.currency', rule: 'must be CNY, the currency of all amounts', value: '"USD"' },
      { path: 'policy.currency', rule: 'must be CNY, the currency of all amounts', value: '"EUR"' },
    ]);
  });

  it('an account on which nothing is owed', () => {
    const nothing = { principal: '0.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' };
    expect(paths(refused(build, { account: { ...card, balances: nothing } }))).toEqual(['account.balances']);
  });
});

describe('amounts', () => {
  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a negative number', -1],
    ['a negative text', '-1.00'],
    ['more decimals than the currency has', '1.001'],
    ['a float that is not what it seems', 0.1 + 0.2],
    ['an exponent', '1e5'],
    ['a huge exponent', '1e999999999'],
    ['ten thousand digits', '9'.repeat(10_000)],
    ['a million digits behind the point', `0.${'0'.repeat(1_000_000)}1`],
    ['a plus sign', '+1.00'],
    ['spaces', ' 1.00'],
    ['a thousands separator', '1,000.00'],
    ['full-width digits', '１.00'],
    ['hexadecimal', '0x10'],
    ['nothing', ''],
    ['null', null],
    ['a list', ['1.00']],
    ['an object', { amount: '1.00' }],
    ['a bigint', 100n],
    ['true', true],
  ])('%s is refused with its path', (_name, principal) => {
    expect(paths(refused(buildInstallmentPlan, withBalance(principal)))).toEqual(['account.balances.principal']);
  });

  it('are read in the account’s currency: the yen has no decimals', () => {
    const account = { ...card, currency: 'JPY', balances: { ...card.balances, principal: '50000' } };
    expect(paths(refused(buildInstallmentPlan, { account, terms }))).toContain('account.balances.interest');
    expect(paths(refused(buildInstallmentPlan, { account, terms }))).not.toContain('account.balances.principal');
  });

  it('a value in a message is cut at 60 characters', () => {
    const [field] = refused(buildInstallmentPlan, withBalance('9'.repeat(10_000)));
    expect(field?.value.length).toBeLessThanOrEqual(60);
  });
});

describe('dates', () => {
  it.each([
    '2026-02-30',
    '2026-2-3',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-01-01T00:00',
    '20260101',
    20260101,
    new Date(0),
    '1899-12-31',
    '2200-01-01',
  ])('%s is refused', (asOf) => {
    expect(paths(refused(buildInstallmentPlan, { account: { ...card, asOf }, terms }))).toEqual(['account.asOf']);
  });

  it('29 February is a date in leap years only', () => {
    const at = (asOf: string) => ({ account: { ...card, asOf }, terms });
    expect(paths(refused(buildInstallmentPlan, at('2027-02-29')))).toEqual(['account.asOf']);
    expect(() => buildInstallmentPlan(at('2028-02-29') as never)).not.toThrow();
  });
});

describe('rates', () => {
  it.each([12, '12', -0.1, '-5%', '1e2%', 'twelve', '', '12 %', Number.NaN, '1001%'])('%s is refused', (rate) => {
    expect(paths(refused(buildInstallmentPlan, { account: card, terms: { ...terms, rate } }))).toEqual(['terms.rate']);
  });

  it('a bare number above one is refused as ambiguous, in words', () => {
    const [field] = refused(buildInstallmentPlan, { account: card, terms: { ...terms, rate: 12 } });
    expect(field?.rule).toMatch(/ambiguous/);
  });

  it('each bad part of a rate or a step is named', () => {
    const rate = [
      { fromInstallment: 1, rate: '0%' },
      { fromInstallment: 0, rate: { value: 'x', per: 'week' } },
    ];
    expect(paths(refused(buildInstallmentPlan, { account: card, terms: { ...terms, rate } }))).toEqual([
      'terms.rate[1].fromInstallment',
      'terms.rate[1].rate.value',
      'terms.rate[1].rate.per',
    ]);
  });

  it.each(['0.12', '12%', 0.12, { value: '12%' }, { value: '1%', per: 'month' as const }])('%j is 12 %', (rate) => {
    const plan = buildInstallmentPlan({ account: card, terms: { installments: 36, rate } });
    expect(plan.outcome === 'plan' && plan.terms.rate).toEqual([{ from: '2026-11-22', rate: '0.12' }]);
  });
});

describe('one of several shapes', () => {
  it.each([
    [{ rate: [{ fromDate: '2027-01-01', rate: 'abc' }] }, ['terms.rate[0].rate']],
    [{ rate: [{ fromInstallment: 0, rate: '1%' }] }, ['terms.rate[0].fromInstallment']],
    [{ treatment: { fees: { waive: 'never' } } }, ['terms.treatment.fees.waive']],
    [{ treatment: { fees: { waive: 'on-signing', share: '200%' } } }, ['terms.treatment.fees.share']],
    [
      { treatment: { fees: [{ pay: 'never' }, { capitalize: 'x' }] } },
      ['terms.treatment.fees[0].pay', 'terms.treatment.fees[1].capitalize'],
    ],
  ])('%j is refused for what is wrong in the shape that was meant', (given, expected) => {
    expect(paths(refused(buildInstallmentPlan, { account: card, terms: { ...terms, ...given } }))).toEqual(expected);
  });
});

describe('counts', () => {
  it.each([
    0,
    -1,
    1.5,
    601,
    1e9,
    Number.MAX_SAFE_INTEGER + 2,
    '36',
    Number.NaN,
  ])('%s installments are refused', (installments) => {
    expect(paths(refused(buildInstallmentPlan, { account: card, terms: { installments } }))).toEqual([
      'terms.installments',
    ]);
  });

  it('600 are the stated bound', () => {
    expect(buildInstallmentPlan({ account: card, terms: { ...terms, installments: 600 } }).outcome).toBe('plan');
  });
});

describe('every bad field at once', () => {
  it('is named in one throw, with rule and value', () => {
    const account = {
      ...card,
      currency: 'EURO',
      asOf: '2026-02-30',
      balances: { ...card.balances, principal: '-5', interest: Number.NaN, fees: '1.234' },
    };
    const fields = refused(buildInstallmentPlan, { account, terms: { installments: '36', x: 1 } });
    expect(paths(fields)).toEqual([
      'account.currency',
      'account.asOf',
      'account.balances.principal',
      'account.balances.interest',
      'account.balances.fees',
      'terms.installments',
      'terms.x',
    ]);
    expect(fields.every(({ rule, value }) => rule.length > 0 && value.length > 0)).toBe(true);
  });

  it('shows the first of them in the message, with action, rule and value', () => {
    expect(() => buildInstallmentPlan({ account: { ...card, asOf: '2026-02-30' }, terms })).toThrow(
      'Cannot build an installment plan as account.asOf must be a date that exists: current value is "2026-02-30"',
    );
  });

  it('is one RepaymentError with name and code', () => {
    expect(() => buildInstallmentPlan({ account: { ...card, currency: 'EURO' as 'CNY' }, terms })).toThrow(
      RepaymentError,
    );
  });
});

describe('contradictions', () => {
  it.each([
    [
      'count and payment that disagree: fewer would do',
      { installments: 36, rate: '12%', payment: '2500.00' },
      ['terms.payment', 'terms.installments'],
    ],
    [
      'count and payment that disagree: more are needed',
      { installments: 36, rate: '12%', payment: '1771.27' },
      ['terms.payment', 'terms.installments'],
    ],
    ['nothing to solve from', {}, ['terms']],
    ['a start before the snapshot', { ...terms, startDate: '2026-11-20' }, ['terms.startDate']],
    [
      'a first due date before the start',
      { ...terms, startDate: '2026-12-01', firstDueDate: '2026-11-30' },
      ['terms.firstDueDate'],
    ],
    ['a first due date ten years away', { ...terms, firstDueDate: '2036-11-22' }, ['terms.firstDueDate']],
    [
      'a first due date that is no due day',
      { ...terms, firstDueDate: '2026-12-21', dueDays: [20] },
      ['terms.firstDueDate'],
    ],
    [
      'more quarters than there are until 2200',
      { installments: 600, frequency: 'quarterly', startDate: '2050-01-01' },
      ['terms.installments'],
    ],
    [
      'more installments than listed dates',
      { installments: 3, dueDates: ['2026-12-01', '2027-01-01'] },
      ['terms.installments'],
    ],
  ])('%s', (_name, given, expected) => {
    expect(paths(refused(buildInstallmentPlan, { account: card, terms: given }, 'contradictory-terms'))).toEqual(
      expected,
    );
  });

  it.each([
    [
      'a flat fee and a rate',
      { installments: 12, rate: '12%', pattern: { kind: 'flat-fee', feePerInstallment: '0.6%' } },
      ['terms.rate'],
    ],
    ['listed dates and a frequency', { dueDates: ['2026-12-01'], frequency: 'monthly' }, ['terms.frequency']],
    ['listed dates that do not ascend', { dueDates: ['2027-01-01', '2026-12-01'] }, ['terms.dueDates']],
    ['one due day twice a month', { ...terms, frequency: 'semi-monthly', dueDays: [15] }, ['terms.dueDays']],
    ['two due days a month', { ...terms, dueDays: [1, 15] }, ['terms.dueDays']],
    [
      'a holiday to the last installment',
      { ...terms, holiday: { after: 33, installments: 3, interest: 'freeze', keeps: 'term' } },
      ['terms.holiday'],
    ],
    [
      'a holiday in stated payments',
      {
        pattern: { kind: 'irregular', payments: [{ fromInstallment: 1, payment: '1.00' }] },
        holiday: { after: 0, installments: 1, interest: 'freeze', keeps: 'term' },
      },
      ['terms.holiday'],
    ],
    [
      'stated payments that begin late',
      { pattern: { kind: 'irregular', payments: [{ fromInstallment: 2, payment: '1.00' }] } },
      ['terms.pattern.payments[0].fromInstallment'],
    ],
    [
      'interest alone to the last of the listed dates',
      { dueDates: ['2026-12-21', '2027-01-21'], pattern: { kind: 'interest-first', interestOnly: 2 } },
      ['terms.pattern.interestOnly'],
    ],
    [
      'a holiday to the last of the listed dates',
      {
        dueDates: ['2026-12-21', '2027-01-21'],
        holiday: { after: 1, installments: 1, interest: 'freeze', keeps: 'term' },
      },
      ['terms.holiday'],
    ],
    [
      'interest alone to the end',
      { ...terms, pattern: { kind: 'interest-first', interestOnly: 36 } },
      ['terms.pattern.interestOnly'],
    ],
    [
      'staged payments of level principal',
      { ...terms, stagedPayments: true, pattern: { kind: 'level-principal' } },
      ['terms.stagedPayments'],
    ],
    [
      'dated steps of a payment out of order',
      {
        ...terms,
        pattern: {
          kind: 'step-up',
          steps: [
            { from: '2028-02-01', multiple: '200%' },
            { from: '2027-02-01', multiple: '150%' },
          ],
        },
      },
      ['terms.pattern.steps'],
    ],
    [
      'two rates from the same installment and from the same day',
      {
        ...terms,
        rate: [
          { fromInstallment: 1, rate: '12%' },
          { fromDate: '2027-02-01', rate: '6%' },
          { fromInstallment: 1, rate: '1%' },
          { fromDate: '2027-02-01', rate: '3%' },
        ],
      },
      ['terms.rate[2]', 'terms.rate[3]'],
    ],
    [
      'a bucket that is paid first and last',
      { ...terms, treatment: { interest: [{ pay: 'first' }, { pay: 'last' }] } },
      ['terms.treatment.interest'],
    ],
    [
      'shares of a bucket above the whole',
      { ...terms, treatment: { interest: [{ waive: 'on-signing', share: '80%' }, { capitalize: '30%' }] } },
      ['terms.treatment.interest'],
    ],
  ])('%s', (_name, given, expected) => {
    expect(paths(refused(buildInstallmentPlan, { account: card, terms: given }))).toEqual(expected);
  });

  it('fewer installments than remain, in an extended term', () => {
    expect(
      paths(refused(buildExtendedTermPlan, { account: loan, terms: { installments: 17 } }, 'contradictory-terms')),
    ).toEqual(['terms.installments']);
  });

  it('a rate in an extended term, which keeps the contract’s', () => {
    expect(paths(refused(buildExtendedTermPlan, { account: loan, terms: { installments: 36, rate: '5%' } }))).toEqual([
      'terms.rate',
    ]);
  });

  it('a lump sum in several installments', () => {
    expect(
      paths(
        refused(buildPrincipalSettlementPlan, {
          account: card,
          terms: { lumpSum: true, installments: 2, payment: '5.00' },
        }),
      ),
    ).toEqual(['terms.installments', 'terms.payment']);
  });

  it('a principal share and a treatment of principal', () => {
    const given = {
      installments: 2,
      principalShare: '90%',
      treatment: { principal: { waive: 'on-signing', share: '10%' } },
    };
    expect(paths(refused(buildPrincipalSettlementPlan, { account: card, terms: given }))).toEqual([
      'terms.treatment.principal',
    ]);
  });

  it('an open rate over an open count, without a longest term', () => {
    expect(
      paths(refused(buildInterestReductionPlan, { account: card, affordability: budget }, 'contradictory-terms')),
    ).toEqual(['terms.installments']);
  });
});

describe('size', () => {
  it('nesting is bounded', () => {
    let deep: object = {};
    for (let depth = 0; depth < 100_000; depth += 1) deep = { deep };
    expect(refused(buildInstallmentPlan, { account: deep }).length).toBe(1);
  });

  it('an input that contains itself is refused', () => {
    const input: Record<string, unknown> = { account: card };
    input['terms'] = input;
    expect(refused(buildInstallmentPlan, input)[0]?.rule).toMatch(/nested at most/);
  });

  it('lists, keys and values are bounded before they are read', () => {
    const income = Array.from({ length: 1_000_000 }, () => null);
    expect(paths(refused(buildInstallmentPlan, { account: card, affordability: { ...budget, income } }))).toEqual([
      'affordability.income',
    ]);
    const keys = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`key${index}`, 1]));
    expect(refused(buildInstallmentPlan, keys)[0]?.rule).toBe('must have at most 2000 fields');
    const wide = Array.from({ length: 1_500 }, () => Array.from({ length: 20 }, () => 0));
    expect(refused(buildInstallmentPlan, { wide })[0]?.rule).toBe('must have at most 20000 values in all');
  });

  it('at most 100 bad fields are listed, and how many there were', () => {
    const income = Array.from({ length: 100 }, () => ({ source: '', amount: '-1', frequency: 'never' }));
    const fields = refused(buildInstallmentPlan, { account: card, affordability: { ...budget, income } });
    expect(fields.length).toBe(101);
    expect(fields[100]?.value).toMatch(/^300 bad fields/);
  });

  it('only plain objects are read', () => {
    class Snapshot {
      readonly accountId = 'A-1';
    }
    expect(refused(buildInstallmentPlan, { account: new Snapshot() })).toEqual([
      { path: 'account', rule: 'must be a plain object', value: 'an object' },
    ]);
    expect(paths(refused(buildInstallmentPlan, { account: new Map() }))).toEqual(['account']);
  });
});

describe('speed', () => {
  it.each([
    [
      'many bad fields',
      {
        account: { ...card, currency: 'EURO', asOf: '2026-02-30', balances: { principal: '-5', x: 1 } },
        terms: { y: 2 },
      },
    ],
    ['ten thousand digits', withBalance('9'.repeat(10_000))],
    ['a huge exponent', withBalance('1e999999999')],
    ['a prototype key', { account: JSON.parse('{"__proto__":{}}') as object }],
    ['a million entries', { account: card, affordability: { ...budget, income: Array.from({ length: 1_000_000 }) } }],
  ])('%s are refused in under a millisecond, once warm', (_name, input) => {
    const times = Array.from({ length: 60 }, () => {
      const start = performance.now();
      refused(buildInstallmentPlan, input);
      return performance.now() - start;
    });
    const median = times.toSorted((left, right) => left - right)[30] as number;
    expect(median).toBeLessThan(1);
  });
});

describe('assessAffordability() and capacityLimits()', () => {
  it('refuse what throws when it is read', () => {
    const throwing = new Proxy(
      {},
      {
        get() {
          throw new Error('no');
        },
      },
    );
    for (const build of [assessAffordability, capacityLimits]) {
      expect(paths(refused(build, throwing))).toEqual(['input']);
    }
  });

  it('refuse unknown keys, bad months and another currency, each with its path', () => {
    expect(
      paths(
        refused(assessAffordability, {
          affordability: { ...budget, currency: 'USD' },
          currency: 'CNY',
          from: '2026-12-01',
          months: 3,
        }),
      ),
    ).toEqual(['affordability.currency']);
    expect(
      paths(
        refused(assessAffordability, { affordability: budget, currency: 'CNY', from: '2026-12-01', months: 601, x: 1 }),
      ),
    ).toEqual(['months', 'x']);
    expect(paths(refused(assessAffordability, null))).toEqual(['input']);
    expect(paths(refused(capacityLimits, { policy, account: card, affordability: budget, kind: 'loan' }))).toEqual([
      'kind',
    ]);
  });
});
