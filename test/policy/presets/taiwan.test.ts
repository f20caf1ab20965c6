import { describe } from 'vitest';
import { taiwan } from '../../../src/policy/presets/index.ts';
import { earning, owing, testCases } from './presetCase.ts';

const account = owing('TWD', '10000');
const on = (asOf: string) => owing('TWD', '10000', { asOf });
const NEGOTIATION = { program: 'tw.negotiation' };
const REHABILITATION = { program: 'tw.rehabilitation' };

describe('rates', () => {
  testCases(taiwan, [
    { title: 'of cards are at most 15 %', rule: 'tw.card-rate', account, terms: { rate: '15%' }, result: 'passed' },
    { title: 'and nothing above', rule: 'tw.card-rate', account, terms: { rate: '15.01%' }, result: 'failed' },
    {
      title: 'since 2015-09-01',
      rule: 'tw.card-rate',
      account: on('2015-08-31'),
      terms: { rate: '15.01%' },
      result: 'not-applicable',
    },
    {
      title: 'of anyone are at most 16 % in all, by a day that is recalled',
      rule: 'tw.all-in',
      account,
      terms: { rate: '16.1%' },
      result: 'failed',
      says: { severity: 'information' },
    },
  ]);
});

describe('compounding', () => {
  const account = owing('TWD', '10000', {
    balances: { principal: '10000', interest: '10', compoundInterest: '10', penalties: '10', fees: '10' },
  });
  const rule = 'tw.no-interest-on-arrears';
  const capitalized = (bucket: string) => ({ treatment: { [bucket]: { capitalize: '100%' } } });
  testCases(taiwan, [
    { title: 'keeps interest out of principal', rule, account, terms: capitalized('interest'), result: 'failed' },
    { title: 'keeps fees out of it', rule, account, terms: capitalized('fees'), result: 'failed' },
    { title: 'lets them be spread', rule, account, result: 'passed' },
    {
      title: 'keeps interest of the plan out of it',
      rule: 'tw.no-compound',
      account,
      terms: { holiday: { after: 0, installments: 3, interest: 'capitalize', keeps: 'term' } },
      result: 'failed',
    },
  ]);
});

describe('消費者債務清理條例', () => {
  const broken = (count: number) =>
    owing('TWD', '10000', {
      arrangements: Array.from(
        { length: count },
        () => ({ kind: 'installment', agreedOn: '2024-01-01', endedOn: '2025-01-01', outcome: 'broken' }) as const,
      ),
    });
  testCases(taiwan, [
    {
      title: 'is negotiated once more after a breach',
      rule: 'tw.negotiation.once-more',
      account: broken(1),
      terms: NEGOTIATION,
      result: 'passed',
    },
    {
      title: 'and not twice',
      rule: 'tw.negotiation.once-more',
      account: broken(2),
      terms: NEGOTIATION,
      result: 'failed',
      says: { severity: 'approval' },
    },
    {
      title: 'is negotiated for 180 installments, which is recalled',
      rule: 'tw.negotiation.longest-term',
      account,
      terms: { ...NEGOTIATION, installments: 181 },
      result: 'failed',
      says: { severity: 'information', verification: 'memory' },
    },
    {
      title: 'lets a court grant six years',
      rule: 'tw.rehabilitation.usual-term',
      account,
      terms: { ...REHABILITATION, installments: 72 },
      result: 'passed',
    },
    {
      title: 'more only in listed cases',
      rule: 'tw.rehabilitation.usual-term',
      account,
      terms: { ...REHABILITATION, installments: 73 },
      result: 'failed',
      says: { severity: 'approval' },
    },
    {
      title: 'of up to eight years',
      rule: 'tw.rehabilitation.longest-term',
      account,
      terms: { ...REHABILITATION, installments: 96 },
      result: 'passed',
    },
    {
      title: 'and never beyond',
      rule: 'tw.rehabilitation.longest-term',
      account,
      terms: { ...REHABILITATION, installments: 97 },
      result: 'failed',
      says: { severity: 'error' },
    },
    {
      title: 'is for debts of up to 12 million',
      rule: 'tw.rehabilitation.largest-debt',
      affordability: earning('5000'),
      account: owing('TWD', '12000000'),
      terms: REHABILITATION,
      result: 'passed',
    },
    {
      title: 'and not a cent more',
      rule: 'tw.rehabilitation.largest-debt',
      affordability: earning('5000'),
      account: owing('TWD', '12000000.01'),
      terms: REHABILITATION,
      result: 'failed',
    },
  ]);
});
