import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_SCHEMAS } from '../../src/account/index.ts';
import { parseInput } from '../../src/input/index.ts';
import { EXAMPLE_ACCOUNT } from './exampleAccount.ts';
import { deepFreeze, refusedFields, refusedPaths, withField } from './refusal.ts';

const read = (input: unknown, digits: 0 | 2 | 3 = 2) => parseInput('read an account', ACCOUNT_SCHEMAS[digits], input);

/** The example with every optional part given. */
const FULL = {
  ...EXAMPLE_ACCOUNT,
  contract: {
    rate: { value: '18.25%', per: 'year', quoted: 'nominal' },
    dayCount: 'ACT/365F',
    capitalization: 'monthly',
    lateFee: { share: '5%', floor: '10.00', cap: '500.00' },
    minimumPayment: { principalShare: '10%', floor: '50.00' },
    schedule: {
      remainingInstallments: 18,
      installment: '4702.07',
      nextDueDate: '2026-12-21',
      frequency: 'fortnightly',
    },
  },
  arrangements: [{ kind: 'installment', agreedOn: '2025-01-10', endedOn: '2025-06-10', outcome: 'broken' }],
  customer: { hardship: 'temporary', vulnerable: true, flags: ['active-duty'], willing: true },
  sanctionedBy: 'branch',
  requestedOn: '2026-11-01',
  reAgedOn: ['2024-02-29'],
  consecutivePayments: 2,
  moratoria: [{ from: '2026-01-01', until: '2026-03-01' }],
} as const;

describe('ACCOUNT_SCHEMAS', () => {
  it('parseInput() reads an account to minor units, exact rates and the same dates', () => {
    expect(read(FULL)).toEqual({
      ...FULL,
      balances: {
        principal: 50_000_00n,
        interest: 3_120_55n,
        compoundInterest: 0n,
        penalties: 860_00n,
        fees: 0n,
      },
      contract: {
        ...FULL.contract,
        rate: { value: { numerator: 1825n, denominator: 10_000n }, per: 'year', quoted: 'nominal' },
        lateFee: { share: { numerator: 5n, denominator: 100n }, floor: 10_00n, cap: 500_00n },
        minimumPayment: { principalShare: { numerator: 10n, denominator: 100n }, floor: 50_00n },
        schedule: { ...FULL.contract.schedule, installment: 4_702_07n },
      },
    });
  });

  it('parseInput() fills in what an account leaves out', () => {
    const account = read({ ...EXAMPLE_ACCOUNT, contract: { rate: '18.25%' } });
    expect(account.contract).toEqual({
      rate: { value: { numerator: 1825n, denominator: 10_000n }, per: 'year', quoted: 'nominal' },
      dayCount: 'periodic',
      capitalization: 'none',
      lateFee: null,
      minimumPayment: null,
      schedule: null,
    });
    expect(account.arrangements).toEqual([]);
    expect(account.customer).toEqual({ hardship: 'none', vulnerable: false, flags: [] });
    expect(account).toMatchObject({ reAgedOn: [], moratoria: [] });
  });

  it.each([
    ['text', '850.5', 850_50n],
    ['a number', 850.5, 850_50n],
    ['a Decimal', new Decimal('850.5'), 850_50n],
    ['zero', 0, 0n],
    ['the largest amount', '9999999999999.99', 9_999_999_999_999_99n],
  ])('parseInput() reads an amount given as %s', (_name, value, expected) => {
    expect(read(withField(EXAMPLE_ACCOUNT, 'balances.fees', value)).balances.fees).toBe(expected);
  });

  it.each([
    [0, '850', 850n],
    [2, '850.00', 850_00n],
    [3, '850.000', 850_000n],
  ] as const)('parseInput() reads amounts with %i minor digits', (digits, value, expected) => {
    const zeros = { principal: value, interest: 0, compoundInterest: 0, penalties: 0, fees: 0 };
    const account = read({ ...EXAMPLE_ACCOUNT, balances: zeros }, digits);
    expect(account.balances.principal).toBe(expected);
  });

  it.each<[string, unknown, RegExp]>([
    ['accountId', undefined, /text/],
    ['accountId', '', /text/],
    ['accountId', 'x'.repeat(101), /text/],
    ['accountId', 1001, /text/],
    ['currency', 'QQQ', /ISO 4217/],
    ['currency', 'toString', /ISO 4217/],
    ['currency', undefined, /ISO 4217/],
    ['asOf', '2026-02-30', /exists/],
    ['asOf', '2027-02-29', /exists/],
    ['asOf', '2026-13-01', /exists/],
    ['asOf', '2026-04-31', /exists/],
    ['asOf', '2026-2-3', /date/],
    ['asOf', '20261121', /date/],
    ['asOf', '2026-11-21T00:00:00Z', /date/],
    ['asOf', '1899-12-31', /1900/],
    ['asOf', '2200-01-01', /2199/],
    ['asOf', 20261121, /date/],
    ['asOf', new Date(0), /plain object/],
    ['product', 'mortgage', /credit-card/],
    ['product', undefined, /credit-card/],
    ['balances', undefined, /object/],
    ['balances', [], /object/],
    ['balances', null, /object/],
    ['balances.principal', undefined, /amount/],
    ['balances.interest', undefined, /amount/],
    ['balances.compoundInterest', undefined, /amount/],
    ['balances.penalties', undefined, /amount/],
    ['balances.fees', undefined, /amount/],
    ['balances.principal', null, /amount/],
    ['balances.principal', true, /amount/],
    ['balances.principal', {}, /amount/],
    ['balances.principal', 5n, /amount/],
    ['balances.principal', Number.NaN, /amount/],
    ['balances.principal', Number.POSITIVE_INFINITY, /amount/],
    ['balances.principal', new Decimal(Number.NaN), /amount/],
    ['balances.principal', 1e21, /amount/],
    ['balances.principal', 'NaN', /amount/],
    ['balances.principal', '', /amount/],
    ['balances.principal', ' 1.00', /amount/],
    ['balances.principal', '+1.00', /amount/],
    ['balances.principal', '1e3', /amount/],
    ['balances.principal', '1,000.00', /amount/],
    ['balances.principal', '0x10', /amount/],
    ['balances.principal', '１００', /amount/],
    ['balances.principal', '10000000000000.00', /amount/],
    ['balances.principal', '-0.01', /negative/],
    ['balances.principal', -1, /negative/],
    ['balances.principal', '1.005', /2 decimals/],
    ['balances.principal', '1.000', /2 decimals/],
    ['balances.principal', 0.1 + 0.2, /amount|decimals/],
    ['contract', undefined, /object/],
    ['contract.rate', undefined, /fraction/],
    ['contract.rate', 18.25, /ambiguous/],
    ['contract.rate', '18.25', /ambiguous/],
    ['contract.rate', '-1%', /negative/],
    ['contract.rate', '1000.01%', /1000%/],
    ['contract.rate', 'about 12 %', /fraction/],
    ['contract.rate.value', 12, /ambiguous/],
    ['contract.rate.per', 'week', /year, month, day/],
    ['contract.rate.quoted', 'real', /nominal, effective/],
    ['contract.dayCount', 'ACT/364', /ACT\/365F/],
    ['contract.capitalization', 'daily', /monthly/],
    ['contract.lateFee.share', undefined, /fraction/],
    ['contract.lateFee.share', '100.01%', /100%/],
    ['contract.lateFee.floor', '-1.00', /negative/],
    ['contract.lateFee.cap', '1.001', /2 decimals/],
    ['contract.minimumPayment.principalShare', 2, /ambiguous/],
    ['contract.minimumPayment.floor', 'ten', /amount/],
    ['contract.schedule.remainingInstallments', 0, /1 to 600/],
    ['contract.schedule.remainingInstallments', 601, /1 to 600/],
    ['contract.schedule.remainingInstallments', 1.5, /1 to 600/],
    ['contract.schedule.remainingInstallments', '18', /1 to 600/],
    ['contract.schedule.installment', undefined, /amount/],
    ['contract.schedule.nextDueDate', '2026-12-32', /exists/],
    ['contract.schedule.frequency', 'daily', /monthly/],
    ['delinquency', undefined, /object/],
    ['delinquency.daysPastDue', -1, /0 to 20000/],
    ['delinquency.daysPastDue', Number.NaN, /0 to 20000/],
    ['delinquency.daysPastDue', 20_001, /0 to 20000/],
    ['delinquency.cyclesPastDue', undefined, /0 to 1000/],
    ['openedOn', undefined, /date/],
    ['arrangements', {}, /list/],
    ['arrangements[0].kind', 'moratorium', /installment/],
    ['arrangements[0].agreedOn', undefined, /date/],
    ['arrangements[0].endedOn', '2025-06-31', /exists/],
    ['arrangements[0].outcome', 'failed', /broken/],
    ['customer.hardship', 'severe', /temporary/],
    ['customer.vulnerable', 'no', /boolean/],
    ['customer.flags', 'none', /list/],
    ['customer.willing', 'yes', /boolean/],
    ['sanctionedBy', '', /text/],
    ['requestedOn', '2026-11-31', /exists/],
    ['reAgedOn', '2024-02-29', /list/],
    ['reAgedOn[0]', '2023-02-29', /exists/],
    ['consecutivePayments', -1, /0 to 1200/],
    ['consecutivePayments', 1.5, /0 to 1200/],
    ['moratoria[0].from', undefined, /date/],
    ['moratoria[0].until', '2026-02-30', /exists/],
  ])('parseInput() refuses an account with %s as %o', (path, value, rule) => {
    expect(refusedFields(() => read(withField(FULL, path, value)))).toEqual([
      { path, rule: expect.stringMatching(rule), value: expect.any(String) },
    ]);
  });

  it.each([
    'name',
    'balances.escrow',
    'contract.apr',
    'contract.rate.compounding',
    'contract.lateFee.max',
    'contract.minimumPayment.share',
    'contract.schedule.balloon',
    'delinquency.since',
    'arrangements[0].note',
    'customer.name',
  ])('parseInput() refuses the unknown field %s by its path', (path) => {
    expect(refusedFields(() => read(withField(FULL, path, '1')))).toEqual([
      { path, rule: 'is not a known field', value: '"1"' },
    ]);
  });

  it.each<[string, string, unknown, string]>([
    ['opened a day after the snapshot', 'openedOn', '2026-11-22', 'openedOn'],
    ['a next due date on the snapshot', 'contract.schedule.nextDueDate', '2026-11-21', 'contract.schedule.nextDueDate'],
    ['an arrangement agreed after it', 'arrangements[0].agreedOn', '2026-11-22', 'arrangements[0].agreedOn'],
    ['an arrangement that ends before it begins', 'arrangements[0].endedOn', '2025-01-09', 'arrangements[0].endedOn'],
    ['help asked for after it', 'requestedOn', '2026-11-22', 'requestedOn'],
    ['a re-age after it', 'reAgedOn', ['2024-02-29', '2026-11-22'], 'reAgedOn[1]'],
    ['a moratorium that ends before it begins', 'moratoria[0].until', '2025-12-31', 'moratoria[0].until'],
  ])('parseInput() refuses dates that exclude each other: %s', (_name, path, value, refused) => {
    const input = path.endsWith('agreedOn') ? withField(FULL, 'arrangements[0].endedOn', null) : FULL;
    expect(refusedPaths(() => read(withField(input, path, value)))).toEqual([refused]);
  });

  it.each<[string, string, unknown]>([
    ['opened on the snapshot', 'openedOn', '2026-11-21'],
    ['a next due date the day after', 'contract.schedule.nextDueDate', '2026-11-22'],
    ['an arrangement agreed on the snapshot', 'arrangements[0].agreedOn', '2026-11-21'],
    ['an arrangement that ends on the day it begins', 'arrangements[0].endedOn', '2025-01-10'],
    ['help asked for on the snapshot', 'requestedOn', '2026-11-21'],
    ['a re-age on the snapshot', 'reAgedOn', ['2026-11-21']],
    ['a moratorium of one day', 'moratoria[0].until', '2026-01-01'],
    ['a moratorium without an end', 'moratoria[0].until', null],
    ['a moratorium that is yet to come', 'moratoria[0]', { from: '2026-12-01', until: '2027-01-30' }],
  ])('parseInput() reads dates at the edge of what may be: %s', (_name, path, value) => {
    const input = path.endsWith('agreedOn') ? withField(FULL, 'arrangements[0].endedOn', null) : FULL;
    expect(refusedPaths(() => read(withField(input, path, value)))).toEqual([]);
  });

  it.each(['month', 'day'])('parseInput() refuses an effective rate per %s', (per) => {
    const input = withField(FULL, 'contract.rate', { value: '1.5%', per, quoted: 'effective' });
    expect(refusedFields(() => read(input))).toEqual([
      {
        path: 'contract.rate',
        rule: 'must be per year where it is quoted as effective',
        value: expect.any(String),
      },
    ]);
  });

  it.each([
    ['the root', '{', '{"__proto__":{"product":"other"},', '__proto__'],
    ['the balances', '"balances":{', '"balances":{"__proto__":{"fees":"1.00"},', 'balances.__proto__'],
    ['the customer', '"customer":{', '"customer":{"constructor":{"prototype":{}},', 'customer.constructor'],
  ])('parseInput() refuses a key of JSON text that reaches a prototype, in %s', (_name, before, after, path) => {
    const input: unknown = JSON.parse(JSON.stringify(FULL).replace(before, after));
    expect(refusedPaths(() => read(input))).toContain(path);
    expect(({} as Record<string, unknown>)['fees']).toBeUndefined();
  });

  it('parseInput() names every bad field of an account at once', () => {
    const bad = {
      ...FULL,
      asOf: '2026-02-30',
      nickname: 'x',
      balances: { ...FULL.balances, principal: '-1.00', fees: Number.NaN, escrow: '0.00' },
      contract: { ...FULL.contract, rate: 18.25, lateFee: { share: '200%', floor: '1.005' } },
      delinquency: { daysPastDue: 'many' },
    };
    expect(refusedPaths(() => read(bad))).toEqual([
      'asOf',
      'balances.escrow',
      'balances.fees',
      'balances.principal',
      'contract.lateFee.floor',
      'contract.lateFee.share',
      'contract.rate',
      'delinquency.cyclesPastDue',
      'delinquency.daysPastDue',
      'nickname',
    ]);
  });

  it('parseInput() names every pair of dates that cannot hold together at once', () => {
    const bad = {
      ...FULL,
      openedOn: '2027-01-01',
      contract: { ...FULL.contract, schedule: { ...FULL.contract.schedule, nextDueDate: '2026-01-01' } },
      arrangements: [{ kind: 'installment', agreedOn: '2027-02-01', endedOn: '2027-01-31', outcome: 'broken' }],
    };
    expect(refusedPaths(() => read(bad))).toEqual([
      'arrangements[0].agreedOn',
      'arrangements[0].endedOn',
      'contract.schedule.nextDueDate',
      'openedOn',
    ]);
  });

  it.each([
    null,
    undefined,
    'A-1001',
    7,
    [],
    () => 1,
  ])('parseInput() refuses %o for an account, at its root', (input) => {
    expect(refusedPaths(() => read(input))).toEqual(['input']);
  });

  it('parseInput() refuses parts of the principal that are more than the principal', () => {
    const principalParts = { cash: '49999.99', overLimit: '0.02' };
    expect(refusedFields(() => read({ ...FULL, principalParts }))).toEqual([
      { path: 'principalParts', rule: 'must not add up to more than the principal', value: 'an object' },
    ]);
    expect(refusedPaths(() => read({ ...FULL, principalParts: { ...principalParts, overLimit: '0.01' } }))).toEqual([]);
  });

  it('parseInput() does not change the account it reads', () => {
    const input = deepFreeze(structuredClone(FULL));
    read(input);
    expect(input).toEqual(FULL);
  });
});
