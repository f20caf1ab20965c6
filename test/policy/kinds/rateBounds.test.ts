import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/money/index.ts';
import type { PolicySubject } from '../../../src/policy/index.ts';
import type { ParamsOf } from '../rule.ts';
import { findingOf } from '../rule.ts';
import { subjectWith } from '../subject.ts';

/** Hundredths of a percent. */
const points = (value: bigint) => ratio(value, 10_000n);

describe('rate-floor', () => {
  it.each([
    { rates: [301n], result: 'passed', actual: '0.0301', headroom: '0.0001', fix: null },
    { rates: [300n], result: 'passed', actual: '0.03', headroom: '0', fix: null },
    { rates: [299n], result: 'failed', actual: '0.0299', headroom: '-0.0001', fix: { change: 'rate', to: '0.03' } },
    { rates: [0n], result: 'failed', actual: '0', headroom: '-0.03', fix: { change: 'rate', to: '0.03' } },
    // The lowest rate of a path decides, wherever it stands.
    { rates: [300n, 600n, 1200n], result: 'passed', actual: '0.03', headroom: '0', fix: null },
    {
      rates: [600n, 299n, 1200n],
      result: 'failed',
      actual: '0.0299',
      headroom: '-0.0001',
      fix: { change: 'rate', to: '0.03' },
    },
  ])('rate-floor asks of every agreed rate at least 3 %: $rates points have $result', ({ rates, ...expected }) => {
    expect(findingOf('rate-floor', { rate: '3%' }, subjectWith({ agreedRates: rates.map(points) }))).toMatchObject({
      ...expected,
      reason: null,
      where: null,
      bound: 'at-least',
      unit: 'rate',
      limit: '0.03',
    });
  });
});

describe('rate-ceiling', () => {
  it.each([
    { rates: [2399n], result: 'passed', actual: '0.2399', headroom: '0.0001', fix: null },
    { rates: [2400n], result: 'passed', actual: '0.24', headroom: '0', fix: null },
    { rates: [2401n], result: 'failed', actual: '0.2401', headroom: '-0.0001', fix: { change: 'rate', to: '0.24' } },
    // The highest rate of a path decides, wherever it stands.
    { rates: [0n, 2400n, 600n], result: 'passed', actual: '0.24', headroom: '0', fix: null },
    {
      rates: [0n, 2401n, 600n],
      result: 'failed',
      actual: '0.2401',
      headroom: '-0.0001',
      fix: { change: 'rate', to: '0.24' },
    },
  ])('rate-ceiling lets every agreed rate be at most 24 %: $rates points have $result', ({ rates, ...expected }) => {
    expect(findingOf('rate-ceiling', { rate: '24%' }, subjectWith({ agreedRates: rates.map(points) }))).toMatchObject({
      ...expected,
      reason: null,
      where: null,
      bound: 'at-most',
      unit: 'rate',
      limit: '0.24',
    });
  });

  it('rate-ceiling reads a rate above 100 %', () => {
    const subject = subjectWith({ agreedRates: [points(15_001n)] });
    expect(findingOf('rate-ceiling', { rate: '150%' }, subject)).toMatchObject({
      result: 'failed',
      actual: '1.5001',
      limit: '1.5',
    });
  });
});

describe('the basis of a rate', () => {
  const subject = subjectWith({ agreedRates: [points(500n)], nominalIrr: points(1000n), effectiveIrr: points(1050n) });

  it.each<[ParamsOf<'rate-floor'>['basis'], string]>([
    [undefined, '0.05'],
    ['agreed', '0.05'],
    ['nominal-irr', '0.1'],
    ['effective-irr', '0.105'],
  ])('rate-floor and rate-ceiling judge the rate that basis %s names', (basis, actual) => {
    const params = { rate: '7%', ...(basis && { basis }) };
    expect(findingOf('rate-floor', params, subject)).toMatchObject({
      actual,
      result: actual === '0.05' ? 'failed' : 'passed',
    });
    expect(findingOf('rate-ceiling', params, subject)).toMatchObject({
      actual,
      result: actual === '0.05' ? 'passed' : 'failed',
    });
  });

  it.each<[ParamsOf<'rate-floor'>['basis'], Parameters<typeof subjectWith>[0]]>([
    ['agreed', { agreedRates: [] }],
    ['nominal-irr', { nominalIrr: null }],
    ['effective-irr', { effectiveIrr: null }],
  ])('rate-floor and rate-ceiling fail with a reason where no rate solves for basis %s', (basis, changes) => {
    for (const kind of ['rate-floor', 'rate-ceiling'] as const) {
      expect(findingOf(kind, { rate: '7%', ...(basis && { basis }) }, subjectWith(changes))).toMatchObject({
        result: 'failed',
        reason: `cannot be evaluated without ${basis === 'agreed' ? 'an agreed rate' : 'a rate that solves the payments of the plan'}`,
        bound: null,
        unit: null,
        actual: null,
        limit: null,
        headroom: null,
        fix: null,
      });
    }
  });
});

describe('the fees of a plan', () => {
  // One installment on 1,200.00 that pays 6.00 of interest, 0.5 % a month, and a fee.
  const charging = (fee: bigint, nominal: bigint) => ({
    agreedRates: [points(600n)],
    nominalIrr: points(nominal),
    nominalIrrWithoutFees: points(600n),
    rows: [{ payment: 1_206_00n + fee, fee }] as unknown as PolicySubject['rows'],
  });

  it.each<[string, ParamsOf<'rate-ceiling'>, string]>([
    ['leaves them out of agreed rates', { rate: '12%' }, '0.06'],
    ['leaves them out of agreed rates', { rate: '12%', countsFees: false }, '0.06'],
    ['adds them to agreed rates', { rate: '12%', countsFees: true }, '0.12'],
    ['counts them in what the plan comes to', { rate: '12%', basis: 'nominal-irr' }, '0.12'],
    ['counts them in what the plan comes to', { rate: '12%', basis: 'nominal-irr', countsFees: true }, '0.12'],
    ['takes them out of what the plan comes to', { rate: '12%', basis: 'nominal-irr', countsFees: false }, '0.06'],
  ])('rate-ceiling %s under %j', (_title, params, actual) => {
    // A fee of 6.00 makes 12.00 a month: 1 %, or 12 % a year.
    expect(findingOf('rate-ceiling', params, subjectWith(charging(6_00n, 1200n)))).toMatchObject({
      actual,
      result: 'passed',
    });
  });

  it('rate-ceiling fails a fee that brings an agreed rate above it, and not one that is not charged', () => {
    // 6.01 more: 12.01 / 1,200.00 x 12 = 12.01 %.
    const params = { rate: '12%', countsFees: true };
    expect(findingOf('rate-ceiling', params, subjectWith(charging(6_01n, 1201n)))).toMatchObject({
      actual: '0.1201',
      result: 'failed',
      fix: { change: 'rate', to: '0.12' },
    });
    // Nothing charged: what the plan comes to is a matter of rounding, and the agreed rate is asked.
    expect(findingOf('rate-ceiling', { ...params, rate: '6%' }, subjectWith(charging(0n, 601n)))).toMatchObject({
      actual: '0.06',
      result: 'passed',
    });
  });

  it('rate-floor asks the agreed rate too where fees count', () => {
    expect(
      findingOf('rate-floor', { rate: '7%', countsFees: true }, subjectWith(charging(6_00n, 1200n))),
    ).toMatchObject({ actual: '0.06', result: 'failed' });
  });

  it('rate-ceiling fails with a reason where fees are charged and no rate solves', () => {
    const unsolved = { ...charging(6_00n, 1200n), nominalIrr: null };
    expect(findingOf('rate-ceiling', { rate: '12%', countsFees: true }, subjectWith(unsolved))).toMatchObject({
      result: 'failed',
      reason: 'cannot be evaluated without a rate that solves the payments of the plan',
    });
  });
});
