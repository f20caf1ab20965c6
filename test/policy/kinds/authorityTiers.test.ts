import { describe, expect, it } from 'vitest';
import { parseInput } from '../../../src/input/index.ts';
import { authorityTiers, lowestTier } from '../../../src/policy/kinds/authorityTiers.ts';
import { accountWith } from '../../account/exampleAccount.ts';
import { findingOf, type ParamsOf } from '../rule.ts';
import { type SubjectChanges, subjectWith } from '../subject.ts';

type TierInput = ParamsOf<'authority-tiers'>['tiers'][number];

const SPECIALIST: TierInput = {
  tier: 'specialist',
  longestTermMonths: 36,
  largestClaim: '100000.00',
  largestWaiverShare: '5%',
  largestLossShare: '12%',
};
const LEAD: TierInput = {
  tier: 'team-lead',
  longestTermMonths: 60,
  largestClaim: '300000.00',
  largestWaiverShare: '10%',
  largestLossShare: '25%',
  grants: ['bank.rate-floor', 'bank.waiver'],
};
const COMMITTEE: TierInput = { tier: 'committee', largestLossShare: '50%', grants: 'all' };

/** A claim of 100,000.00, so that a minor unit is a ten-millionth of it. */
const CLAIM = { principal: 90_000_00n, interest: 10_000_00n };

describe('authority-tiers', () => {
  it.each([
    { where: 'termMonths', change: { termMonths: 35 }, result: 'passed', actual: '35', headroom: '1' },
    { where: 'termMonths', change: { termMonths: 36 }, result: 'passed', actual: '36', headroom: '0' },
    { where: 'termMonths', change: { termMonths: 37 }, result: 'failed', actual: '37', headroom: '-1' },
  ])('authority-tiers lets the first tier grant 36 months: $actual has $result', ({ change, ...expected }) => {
    const subject = subjectWith({ claim: CLAIM, ...change });
    expect(findingOf('authority-tiers', { tiers: [SPECIALIST, LEAD] }, subject)).toMatchObject({
      ...expected,
      reason: null,
      bound: 'at-most',
      unit: 'months',
      limit: '36',
    });
  });

  it.each([
    { interest: 9_999_99n, result: 'passed', actual: '99999.99', headroom: '0.01', fix: null },
    { interest: 10_000_00n, result: 'passed', actual: '100000.00', headroom: '0.00', fix: null },
    {
      interest: 10_000_01n,
      result: 'failed',
      actual: '100000.01',
      headroom: '-0.01',
      fix: { change: 'claim', to: '100000.00' },
    },
  ])('authority-tiers lets the first tier grant a claim of 100,000.00: $actual has $result', ({
    interest,
    ...expected
  }) => {
    const subject = subjectWith({ claim: { ...CLAIM, interest } });
    const tiers = [{ tier: 'specialist', largestClaim: '100000.00' }];
    expect(findingOf('authority-tiers', { tiers }, subject)).toMatchObject({
      ...expected,
      where: 'claim',
      bound: 'at-most',
      unit: 'amount',
      limit: '100000.00',
    });
  });

  it.each([
    { waived: 4_999_99n, result: 'passed', actual: '0.0499999', headroom: '0.0000001' },
    { waived: 5_000_00n, result: 'passed', actual: '0.05', headroom: '0' },
    { waived: 5_000_01n, result: 'failed', actual: '0.0500001', headroom: '-0.0000001' },
  ])('authority-tiers lets the first tier waive 5 % of the claim: $actual has $result', ({ waived, ...expected }) => {
    const subject = subjectWith({ claim: CLAIM, waived: { principal: 1_000_00n, interest: waived - 1_000_00n } });
    const tiers = [{ tier: 'specialist', largestWaiverShare: '5%' }];
    expect(findingOf('authority-tiers', { tiers }, subject)).toMatchObject({
      ...expected,
      where: 'waiverShare',
      unit: 'share',
      limit: '0.05',
    });
  });

  it.each([
    { loss: -1_000_00n, result: 'passed', actual: '-0.01', headroom: '0.13' },
    { loss: 11_999_99n, result: 'passed', actual: '0.1199999', headroom: '0.0000001' },
    { loss: 12_000_00n, result: 'passed', actual: '0.12', headroom: '0' },
    { loss: 12_000_01n, result: 'failed', actual: '0.1200001', headroom: '-0.0000001' },
  ])('authority-tiers lets the first tier lose 12 % of the claim: $actual has $result', ({ loss, ...expected }) => {
    const tiers = [{ tier: 'specialist', largestLossShare: '12%' }];
    expect(findingOf('authority-tiers', { tiers }, subjectWith({ claim: CLAIM, loss }))).toMatchObject({
      ...expected,
      where: 'lossShare',
      unit: 'share',
      limit: '0.12',
    });
  });

  it.each<[string, SubjectChanges, string]>([
    ['termMonths', { termMonths: 37 }, 'term-months'],
    ['claim', { claim: { principal: 100_000_01n } }, 'claim'],
    ['waiverShare', { waived: { interest: 5_000_01n } }, 'waiver'],
    ['lossShare', { loss: 12_000_01n }, 'loss-share'],
  ])('authority-tiers says to change what is beyond the tier, not another thing: %s', (where, changes, change) => {
    const finding = findingOf('authority-tiers', { tiers: [SPECIALIST] }, subjectWith({ claim: CLAIM, ...changes }));
    expect(finding.where).toBe(where);
    expect(finding.fix).toEqual({ change, to: finding.limit });
  });

  it('authority-tiers judges by the first tier alone', () => {
    const subject = subjectWith({ claim: CLAIM, termMonths: 48 });
    expect(findingOf('authority-tiers', { tiers: [SPECIALIST, LEAD] }, subject).limit).toBe('36');
    expect(findingOf('authority-tiers', { tiers: [LEAD, COMMITTEE] }, subject)).toMatchObject({
      result: 'passed',
      limit: '60',
    });
  });

  it('authority-tiers concerns no plan where the first tier has no limit', () => {
    expect(findingOf('authority-tiers', { tiers: [{ tier: 'anyone' }] }, subjectWith())).toMatchObject({
      result: 'not-applicable',
      reason: 'does not concern this plan',
    });
  });

  it('authority-tiers judges no share of a claim of nothing', () => {
    const tiers = [{ tier: 'specialist', largestWaiverShare: '0%', largestLossShare: '0%' }];
    const subject = subjectWith({ claim: { principal: 0n }, loss: 1n });
    expect(findingOf('authority-tiers', { tiers }, subject).result).toBe('not-applicable');
  });
});

describe('lowestTier()', () => {
  const rule = parseInput('read tiers', authorityTiers.params(2), { tiers: [SPECIALIST, LEAD, COMMITTEE] });
  const { tiers } = rule;
  const tierFor = (changes: SubjectChanges, failed: readonly string[] = []) =>
    lowestTier(rule, subjectWith({ claim: CLAIM, ...changes }), failed);

  it.each<[string, SubjectChanges, string | null]>([
    ['everything within the first', {}, 'specialist'],
    ['a term at the limit of the first', { termMonths: 36 }, 'specialist'],
    ['a month beyond the first', { termMonths: 37 }, 'team-lead'],
    ['a term at the limit of the second', { termMonths: 60 }, 'team-lead'],
    ['a month beyond the second: the third has no limit', { termMonths: 61 }, 'committee'],
    ['a claim at the limit of the first', { claim: { principal: 100_000_00n } }, 'specialist'],
    ['a minor unit beyond it', { claim: { principal: 100_000_01n } }, 'team-lead'],
    ['a minor unit beyond the second', { claim: { principal: 300_000_01n } }, 'committee'],
    ['a waiver at the limit of the first', { waived: { interest: 5_000_00n } }, 'specialist'],
    ['a minor unit beyond it', { waived: { interest: 5_000_01n } }, 'team-lead'],
    ['a minor unit beyond the second', { waived: { interest: 10_000_01n } }, 'committee'],
    ['a loss at the limit of the first', { loss: 12_000_00n }, 'specialist'],
    ['a minor unit beyond it', { loss: 12_000_01n }, 'team-lead'],
    ['a loss at the limit of the third', { loss: 50_000_00n }, 'committee'],
    ['a minor unit beyond every tier', { loss: 50_000_01n }, null],
    ['several limits at once: the most demanding decides', { termMonths: 37, loss: 25_000_01n }, 'committee'],
  ])('lowestTier() names the lowest sufficient tier: %s', (_name, changes, expected) => {
    expect(tierFor(changes)).toBe(expected);
  });

  it.each<[string, readonly string[], string | null]>([
    ['none failed', [], 'specialist'],
    ['one that the second grants by its id', ['bank.rate-floor'], 'team-lead'],
    ['two that the second grants by their ids', ['bank.waiver', 'bank.rate-floor'], 'team-lead'],
    ['one that it does not grant', ['bank.rate-floor', 'bank.term'], 'committee'],
    ['any, since the third grants all', ['a', 'b', 'c'], 'committee'],
  ])('lowestTier() asks for a tier that grants every failed rule: %s', (_name, failed, expected) => {
    expect(tierFor({}, failed)).toBe(expected);
  });

  it('lowestTier() asks for limits and grants of one and the same tier', () => {
    expect(tierFor({ loss: 25_000_01n }, ['bank.rate-floor'])).toBe('committee');
    expect(tierFor({ loss: 50_000_01n }, ['bank.rate-floor'])).toBeNull();
    expect(lowestTier({ ...rule, tiers: tiers.slice(0, 2) }, subjectWith({ claim: CLAIM }), ['bank.term'])).toBeNull();
  });

  it('lowestTier() does not take a grant of all for a limit that is broken', () => {
    const all = tiers.map((tier) => ({ ...tier, grants: 'all' as const }));
    expect(lowestTier({ ...rule, tiers: all }, subjectWith({ claim: CLAIM, loss: 50_000_01n }), [])).toBeNull();
  });

  it.each<[string | undefined, SubjectChanges, string | null]>([
    ['specialist', {}, 'team-lead'],
    ['specialist', { termMonths: 60 }, 'team-lead'],
    ['specialist', { termMonths: 61 }, 'committee'],
    ['team-lead', {}, 'committee'],
    ['team-lead', { loss: 50_000_01n }, null],
    ['committee', {}, null],
    ['head-office', {}, null],
    [undefined, {}, null],
  ])('lowestTier() names only tiers above the one that granted the credit: %s', (sanctionedBy, changes, expected) => {
    const account = accountWith(sanctionedBy === undefined ? {} : { sanctionedBy });
    const subject = subjectWith({ claim: CLAIM, account, ...changes });
    expect(lowestTier({ ...rule, aboveSanctioning: true }, subject, [])).toBe(expected);
  });

  it('lowestTier() lets a tier grant what it sanctioned where tiers above are not asked for', () => {
    const subject = subjectWith({ claim: CLAIM, account: accountWith({ sanctionedBy: 'committee' }) });
    expect(lowestTier(rule, subject, [])).toBe('specialist');
  });
});
