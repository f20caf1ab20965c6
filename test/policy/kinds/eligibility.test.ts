import { describe, expect, it } from 'vitest';
import type { AccountInput } from '../../../src/account/index.ts';
import { accountWith } from '../../account/exampleAccount.ts';
import { findingOf, type ParamsOf } from '../rule.ts';
import { subjectWith } from '../subject.ts';

const late = (daysPastDue: number) =>
  subjectWith({ account: accountWith({ delinquency: { daysPastDue, cyclesPastDue: 1 } }) });

describe('eligibility', () => {
  it.each([
    { days: 31, result: 'passed', headroom: '1', fix: null },
    { days: 30, result: 'passed', headroom: '0', fix: null },
    { days: 29, result: 'failed', headroom: '-1', fix: { change: 'customer-or-account', to: '30' } },
  ])('eligibility asks for at least 30 days past due: $days has $result', ({ days, ...expected }) => {
    expect(findingOf('eligibility', { daysPastDue: { least: 30 } }, late(days))).toMatchObject({
      ...expected,
      reason: null,
      where: 'daysPastDue',
      bound: 'at-least',
      unit: 'days',
      actual: String(days),
      limit: '30',
    });
  });

  it.each([
    { days: 359, result: 'passed', headroom: '1', fix: null },
    { days: 360, result: 'passed', headroom: '0', fix: null },
    { days: 361, result: 'failed', headroom: '-1', fix: { change: 'customer-or-account', to: '360' } },
  ])('eligibility lets at most 360 days be past due: $days has $result', ({ days, ...expected }) => {
    expect(findingOf('eligibility', { daysPastDue: { most: 360 } }, late(days))).toMatchObject({
      ...expected,
      reason: null,
      where: 'daysPastDue',
      bound: 'at-most',
      unit: 'days',
      actual: String(days),
      limit: '360',
    });
  });

  it.each<[string, ParamsOf<'eligibility'>, Partial<AccountInput>, object]>([
    [
      'a product that is named',
      { products: ['credit-card', 'overdraft'] },
      { product: 'overdraft' },
      { result: 'passed', where: 'product', actual: 'overdraft', limit: 'credit-card, overdraft', fix: null },
    ],
    [
      'a product that is not',
      { products: ['credit-card', 'overdraft'] },
      { product: 'personal-loan' },
      {
        result: 'failed',
        where: 'product',
        actual: 'personal-loan',
        limit: 'credit-card, overdraft',
        fix: { change: 'customer-or-account', to: 'credit-card, overdraft' },
      },
    ],
    [
      'a hardship that is named',
      { hardship: ['temporary', 'lasting'] },
      { customer: { hardship: 'lasting' } },
      { result: 'passed', where: 'hardship', actual: 'lasting', limit: 'temporary, lasting', fix: null },
    ],
    [
      'no hardship',
      { hardship: ['temporary', 'lasting'] },
      {},
      {
        result: 'failed',
        where: 'hardship',
        actual: 'none',
        limit: 'temporary, lasting',
        fix: { change: 'customer-or-account', to: 'temporary, lasting' },
      },
    ],
  ])('eligibility judges values without an order: %s', (_name, params, changes, expected) => {
    expect(findingOf('eligibility', params, subjectWith({ account: accountWith(changes) }))).toMatchObject({
      ...expected,
      reason: null,
      bound: 'one-of',
      unit: 'text',
      headroom: null,
    });
  });

  describe('earlier arrangements', () => {
    type Arrangement = NonNullable<AccountInput['arrangements']>[number];
    const having = (...arrangements: readonly Partial<Arrangement>[]) =>
      subjectWith({
        account: accountWith({
          arrangements: arrangements.map((arrangement) => ({
            kind: 'installment',
            agreedOn: '2025-01-10',
            outcome: 'broken',
            ...arrangement,
          })),
        }),
      });

    it.each([
      { held: 0, result: 'passed', headroom: '1', fix: null },
      { held: 1, result: 'passed', headroom: '0', fix: null },
      { held: 2, result: 'failed', headroom: '-1', fix: { change: 'customer-or-account', to: '1' } },
    ])('eligibility lets at most one arrangement have been broken: $held has $result', ({ held, ...expected }) => {
      const subject = having(...Array.from({ length: held }, () => ({})));
      expect(findingOf('eligibility', { arrangements: { outcome: 'broken', most: 1 } }, subject)).toMatchObject({
        ...expected,
        reason: null,
        where: 'arrangements',
        bound: 'at-most',
        unit: 'count',
        actual: String(held),
        limit: '1',
      });
    });

    it.each([
      { outcome: 'broken', actual: '2' },
      { outcome: 'completed', actual: '1' },
      { outcome: 'cancelled', actual: '1' },
      { outcome: 'active', actual: '1' },
      { outcome: 'any', actual: '5' },
    ] as const)('eligibility counts arrangements of outcome $outcome', ({ outcome, actual }) => {
      const subject = having(
        { outcome: 'broken' },
        { outcome: 'completed' },
        { outcome: 'active' },
        { outcome: 'broken' },
        { outcome: 'cancelled' },
      );
      expect(findingOf('eligibility', { arrangements: { outcome, most: 9 } }, subject).actual).toBe(actual);
    });

    it.each([
      { agreedOn: '2024-11-20', actual: '0' },
      { agreedOn: '2024-11-21', actual: '1' },
      { agreedOn: '2024-11-22', actual: '1' },
      { agreedOn: '2026-11-21', actual: '1' },
    ])('eligibility counts what was agreed within 24 months before 2026-11-21: $agreedOn gives $actual', (row) => {
      const params = { arrangements: { outcome: 'any', most: 0, withinMonths: 24 } } as const;
      expect(findingOf('eligibility', params, having({ agreedOn: row.agreedOn })).actual).toBe(row.actual);
    });

    it('eligibility counts arrangements of any age where no months are named', () => {
      const old = subjectWith({
        account: accountWith({
          arrangements: [{ kind: 'extended-term', agreedOn: '1999-01-01', outcome: 'broken' }],
        }),
      });
      expect(findingOf('eligibility', { arrangements: { outcome: 'broken', most: 0 } }, old).result).toBe('failed');
    });

    it('eligibility counts months back to the last day of a shorter month', () => {
      // One month before 31 March 2026 is 28 February 2026.
      const params = { arrangements: { outcome: 'any', most: 0, withinMonths: 1 } } as const;
      const on = (agreedOn: string) => ({ ...having({ agreedOn }), date: subjectWith({ date: '2026-03-31' }).date });
      expect(findingOf('eligibility', params, on('2026-02-28')).actual).toBe('1');
      expect(findingOf('eligibility', params, on('2026-02-27')).actual).toBe('0');
    });
  });

  it('eligibility names the first predicate that fails of several', () => {
    const params = {
      daysPastDue: { least: 30, most: 60 },
      products: ['credit-card'],
      hardship: ['lasting'],
    } satisfies ParamsOf<'eligibility'>;
    expect(findingOf('eligibility', params, late(61))).toMatchObject({
      result: 'failed',
      where: 'daysPastDue',
      limit: '60',
    });
    expect(findingOf('eligibility', params, late(45))).toMatchObject({ result: 'failed', where: 'hardship' });
  });

  it('eligibility concerns no plan where it names nothing', () => {
    expect(findingOf('eligibility', {}, subjectWith())).toMatchObject({
      result: 'not-applicable',
      reason: 'does not concern this plan',
    });
    expect(findingOf('eligibility', { daysPastDue: {} }, subjectWith()).result).toBe('not-applicable');
  });
});
