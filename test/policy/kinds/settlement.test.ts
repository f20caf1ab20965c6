import { describe, expect, it } from 'vitest';
import { PLAN_KINDS } from '../../../src/account/index.ts';
import { findingOf } from '../rule.ts';
import { type SubjectChanges, subjectWith } from '../subject.ts';

const settlementWith = (changes: SubjectChanges) => subjectWith({ kind: 'principal-settlement', ...changes });
const OTHER_KINDS = PLAN_KINDS.filter((kind) => kind !== 'principal-settlement');

describe('settlement-window', () => {
  it.each([
    { termMonths: 0, result: 'passed', headroom: '12', fix: null },
    { termMonths: 11, result: 'passed', headroom: '1', fix: null },
    { termMonths: 12, result: 'passed', headroom: '0', fix: null },
    { termMonths: 13, result: 'failed', headroom: '-1', fix: { change: 'term-months', to: '12' } },
  ])('settlement-window lets a settlement take at most 12 months: $termMonths has $result', (row) => {
    const { termMonths, ...expected } = row;
    expect(findingOf('settlement-window', { months: 12 }, settlementWith({ termMonths }))).toMatchObject({
      ...expected,
      reason: null,
      where: 'months',
      bound: 'at-most',
      unit: 'months',
      actual: String(termMonths),
      limit: '12',
    });
  });

  it.each([
    { installments: 5, result: 'passed', where: 'months', unit: 'months', actual: '3', headroom: '9' },
    { installments: 6, result: 'passed', where: 'months', unit: 'months', actual: '3', headroom: '9' },
    { installments: 7, result: 'failed', where: 'installments', unit: 'count', actual: '7', headroom: '-1' },
  ])('settlement-window lets a settlement have at most 6 installments: $installments has $result', (row) => {
    const { installments, ...expected } = row;
    const params = { months: 12, installments: 6 };
    expect(findingOf('settlement-window', params, settlementWith({ termMonths: 3, installments }))).toMatchObject(
      expected,
    );
  });

  it('settlement-window does not write a count of installments as months to change the term to', () => {
    // 26 fortnights are 12 months; 24 of them would be 11, not 24.
    const fortnightly = settlementWith({ termMonths: 12, installments: 26 });
    const { limit, fix } = findingOf('settlement-window', { months: 36, installments: 24 }, fortnightly);
    expect(limit).toBe('24');
    expect(fix).toEqual({ change: 'installments', to: '24' });
  });

  it('settlement-window lets only a lump sum on the start date through where it is 0 months', () => {
    const rule = (termMonths: number) => findingOf('settlement-window', { months: 0 }, settlementWith({ termMonths }));
    expect(rule(0).result).toBe('passed');
    expect(rule(1).result).toBe('failed');
  });

  it.each(OTHER_KINDS)('settlement-window does not concern a plan of kind %s', (kind) => {
    expect(findingOf('settlement-window', { months: 12 }, subjectWith({ kind, termMonths: 60 }))).toMatchObject({
      result: 'not-applicable',
      reason: 'does not concern this plan',
    });
  });
});

describe('settlement-share', () => {
  const claim = { principal: 50_000_00n, interest: 10_000_00n, penalties: 2_500_00n };

  it.each([
    // 90 % of 50,000.00
    { of: 'principal', paidTotal: 45_000_01n, result: 'passed', actual: '0.9000002', headroom: '0.0000002', fix: null },
    { of: 'principal', paidTotal: 45_000_00n, result: 'passed', actual: '0.9', headroom: '0', fix: null },
    {
      of: 'principal',
      paidTotal: 44_999_99n,
      result: 'failed',
      actual: '0.8999998',
      headroom: '-0.0000002',
      fix: { change: 'settlement-share', to: '0.9' },
    },
    // 90 % of 62,500.00 is 56,250.00; a minor unit is 1.6 ten-millionths
    { of: 'claim', paidTotal: 56_250_01n, result: 'passed', actual: '0.90000016', headroom: '0.00000016', fix: null },
    { of: 'claim', paidTotal: 56_250_00n, result: 'passed', actual: '0.9', headroom: '0', fix: null },
    {
      of: 'claim',
      paidTotal: 56_249_99n,
      result: 'failed',
      actual: '0.89999984',
      headroom: '-0.00000016',
      fix: { change: 'settlement-share', to: '0.9' },
    },
    { of: 'principal', paidTotal: 62_500_00n, result: 'passed', actual: '1.25', headroom: '0.35', fix: null },
  ] as const)('settlement-share asks for at least 90 % of the $of: $actual has $result', ({
    of,
    paidTotal,
    ...expected
  }) => {
    expect(findingOf('settlement-share', { share: '90%', of }, settlementWith({ claim, paidTotal }))).toMatchObject({
      ...expected,
      reason: null,
      where: of,
      bound: 'at-least',
      unit: 'share',
      limit: '0.9',
    });
  });

  it('settlement-share does not concern a settlement of a bucket in which nothing is owed', () => {
    const subject = settlementWith({ claim: { interest: 100_00n }, paidTotal: 0n });
    expect(findingOf('settlement-share', { share: '90%', of: 'principal' }, subject).result).toBe('not-applicable');
    expect(findingOf('settlement-share', { share: '90%', of: 'claim' }, subject).result).toBe('failed');
  });

  it.each(OTHER_KINDS)('settlement-share does not concern a plan of kind %s', (kind) => {
    const subject = subjectWith({ kind, paidTotal: 0n });
    expect(findingOf('settlement-share', { share: '90%', of: 'claim' }, subject)).toMatchObject({
      result: 'not-applicable',
      reason: 'does not concern this plan',
    });
  });
});
