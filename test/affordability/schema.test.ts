import { describe, expect, it } from 'vitest';
import { AFFORDABILITY_SCHEMAS } from '../../src/affordability/index.ts';
import { TWELFTHS_PER_MONTH } from '../../src/affordability/schema.ts';
import { parseInput } from '../../src/input/index.ts';
import { deepFreeze, refusedFields, refusedPaths, withField } from '../account/refusal.ts';

const read = (input: unknown, digits: 0 | 2 | 3 = 2) =>
  parseInput('read a budget', AFFORDABILITY_SCHEMAS[digits], input);

const FULL = {
  currency: 'CNY',
  household: { adults: 1, dependants: 1 },
  income: [{ source: 'salary', amount: '9000.00', frequency: 'monthly', from: '2026-01-01', until: '2027-12-31' }],
  expenses: [
    {
      category: 'housing',
      amount: '3000.00',
      frequency: 'weekly',
      essential: true,
      note: 'nearer to the hospital',
      from: '2026-01-01',
      until: '2027-12-31',
    },
  ],
  debts: [
    { payment: '800.00', frequency: 'fortnightly', balance: '20000.00', from: '2026-01-01', until: '2027-02-28' },
  ],
  buffer: '300.00',
  availableFunds: { amount: '8000.00', from: '2026-12-01' },
} as const;

describe('AFFORDABILITY_SCHEMAS', () => {
  it('parseInput() reads a budget to minor units', () => {
    expect(read(FULL)).toEqual({
      ...FULL,
      income: [{ ...FULL.income[0], amount: 9_000_00n }],
      expenses: [{ ...FULL.expenses[0], amount: 3_000_00n }],
      debts: [{ ...FULL.debts[0], payment: 800_00n, balance: 20_000_00n }],
      buffer: 300_00n,
      availableFunds: { amount: 8_000_00n, from: '2026-12-01' },
    });
  });

  it('parseInput() fills in what a budget leaves out', () => {
    const least = {
      household: { adults: 1, dependants: 0 },
      income: [{ source: 'salary', amount: '9000.00', frequency: 'monthly' }],
      expenses: [],
    };
    expect(read(least)).toEqual({
      household: { adults: 1, dependants: 0 },
      income: [{ source: 'salary', amount: 9_000_00n, frequency: 'monthly', from: null, until: null }],
      expenses: [],
      debts: [],
      buffer: 0n,
      availableFunds: null,
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['currency', 'ZZZ', /ISO 4217/],
    ['household', undefined, /object/],
    ['household.adults', 0, /1 to 20/],
    ['household.adults', 21, /1 to 20/],
    ['household.adults', 1.5, /1 to 20/],
    ['household.dependants', -1, /0 to 30/],
    ['household.dependants', undefined, /0 to 30/],
    ['income', undefined, /list/],
    ['income', {}, /list/],
    ['income[0].source', '', /text/],
    ['income[0].amount', undefined, /amount/],
    ['income[0].amount', Number.NaN, /amount/],
    ['income[0].amount', '-0.01', /negative/],
    ['income[0].amount', '0.001', /2 decimals/],
    ['income[0].frequency', 'daily', /weekly/],
    ['income[0].frequency', 'toString', /weekly/],
    ['income[0].from', '2026-02-29', /exists/],
    ['expenses[0].essential', undefined, /boolean/],
    ['expenses[0].essential', 'yes', /boolean/],
    ['expenses[0].amount', '10,00', /amount/],
    ['expenses[0].until', 20271231, /date/],
    ['expenses[0].note', '', /text/],
    ['expenses[0].note', 'x'.repeat(501), /500/],
    ['debts[0].payment', undefined, /amount/],
    ['debts[0].balance', '-0.01', /negative/],
    ['debts[0].balance', null, /amount/],
    ['debts[0].frequency', undefined, /weekly/],
    ['buffer', '-1.00', /negative/],
    ['buffer', null, /amount/],
    ['availableFunds.from', undefined, /date/],
    ['availableFunds.amount', 'all', /amount/],
  ])('parseInput() refuses a budget with %s as %o', (path, value, rule) => {
    expect(refusedFields(() => read(withField(FULL, path, value)))).toEqual([
      { path, rule: expect.stringMatching(rule), value: expect.any(String) },
    ]);
  });

  it.each([
    'note',
    'household.pets',
    'income[0].net',
    'income[0].essential',
    'expenses[0].name',
    'debts[0].amount',
    'availableFunds.until',
  ])('parseInput() refuses the unknown field %s by its path', (path) => {
    expect(refusedFields(() => read(withField(FULL, path, 1)))).toEqual([
      { path, rule: 'is not a known field', value: '1' },
    ]);
  });

  it.each(['income', 'expenses', 'debts'])('parseInput() refuses a line of %s that ends before it begins', (list) => {
    expect(refusedPaths(() => read(withField(FULL, `${list}[0].until`, '2025-12-31')))).toEqual([`${list}[0].until`]);
    expect(refusedPaths(() => read(withField(FULL, `${list}[0].until`, '2026-01-01')))).toEqual([]);
  });

  it('parseInput() names every line that ends before it begins at once', () => {
    const line = { ...FULL.income[0], until: '2025-12-31' };
    const bad = { ...FULL, income: [FULL.income[0], line, line], debts: [{ ...FULL.debts[0], until: '2025-01-01' }] };
    expect(refusedPaths(() => read(bad))).toEqual(['debts[0].until', 'income[1].until', 'income[2].until']);
  });

  it('parseInput() names every bad field of a budget at once', () => {
    const bad = {
      ...FULL,
      household: { adults: 'one', dependants: 0 },
      income: [{ source: 'salary', amount: -1, frequency: 'monthly', gross: true }],
      expenses: [{ category: 'rent', amount: '1.001', frequency: 'often', essential: 1 }],
      buffer: Number.NaN,
    };
    expect(refusedPaths(() => read(bad))).toEqual([
      'buffer',
      'expenses[0].amount',
      'expenses[0].essential',
      'expenses[0].frequency',
      'household.adults',
      'income[0].amount',
      'income[0].gross',
    ]);
  });

  it.each(['income', 'expenses', 'debts'])('parseInput() reads 100 lines of %s and refuses 101', (list) => {
    const line = (FULL as Record<string, unknown>)[list] as readonly unknown[];
    const lines = (count: number) => ({ ...FULL, [list]: Array.from({ length: count }, () => line[0]) });
    expect(refusedPaths(() => read(lines(100)))).toEqual([]);
    expect(refusedPaths(() => read(lines(101)))).toEqual([list]);
  });

  it.each([
    [0, '850', '850.0'],
    [2, '850.00', '850.000'],
    [3, '850.000', '850.0000'],
  ] as const)('parseInput() reads amounts with %i minor digits and no more', (digits, amount, tooPrecise) => {
    const budget = (buffer: string) => ({ household: { adults: 1, dependants: 0 }, income: [], expenses: [], buffer });
    expect(read(budget(amount), digits).buffer).toBe(850n * 10n ** BigInt(digits));
    expect(refusedPaths(() => read(budget(tooPrecise), digits))).toEqual(['buffer']);
  });

  it('parseInput() refuses a key of JSON text that reaches a prototype', () => {
    const text = JSON.stringify(FULL).replace('"household":{', '"household":{"__proto__":{"adults":9},');
    expect(refusedPaths(() => read(JSON.parse(text)))).toContain('household.__proto__');
  });

  it('parseInput() does not change the budget it reads', () => {
    const input = deepFreeze(structuredClone(FULL));
    read(input);
    expect(input).toEqual(FULL);
  });
});

describe('TWELFTHS_PER_MONTH', () => {
  it('TWELFTHS_PER_MONTH says how often an amount comes in a year', () => {
    expect(TWELFTHS_PER_MONTH).toEqual({
      weekly: 52n,
      fortnightly: 26n,
      'four-weekly': 13n,
      'semi-monthly': 24n,
      monthly: 12n,
      'two-monthly': 6n,
      quarterly: 4n,
      'half-yearly': 2n,
      yearly: 1n,
    });
  });
});
