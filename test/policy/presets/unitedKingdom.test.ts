import { describe } from 'vitest';
import { unitedKingdom } from '../../../src/policy/presets/index.ts';
import { owing, testCases } from './presetCase.ts';

const account = owing('GBP', '10000');
const PERSISTENT_DEBT = { program: 'uk.persistent-debt' };
const IVA = { program: 'uk.iva' };

describe('CONC 6.7', () => {
  const minimum = 'uk.conc.minimum-payment';
  // Without interest over 100 months a payment is 100.00: 1 % of 10,000.00 at first, and of less after.
  testCases(unitedKingdom, [
    {
      title: 'asks for interest and 1 % of principal, which 100 equal parts pay',
      rule: minimum,
      account,
      terms: { rate: '0%', installments: 100 },
      result: 'passed',
    },
    { title: 'and 101 do not', rule: minimum, account, terms: { rate: '0%', installments: 101 }, result: 'failed' },
    {
      title: 'lets forbearance go below',
      rule: minimum,
      account,
      terms: { rate: '0%', installments: 101, program: 'uk.forbearance' },
      result: 'not-applicable',
    },
    {
      title: 'lets no rate rise above the 12 % of before',
      rule: 'uk.conc.no-rate-rise',
      account,
      terms: { rate: '12.01%' },
      result: 'failed',
    },
    { title: 'lets it stay', rule: 'uk.conc.no-rate-rise', account, terms: { rate: '12%' }, result: 'passed' },
    {
      title: 'ends persistent debt within four years',
      rule: 'uk.conc.persistent-debt.longest-term',
      account,
      terms: { ...PERSISTENT_DEBT, installments: 48 },
      result: 'passed',
    },
    {
      title: 'normally not in 49 months',
      rule: 'uk.conc.persistent-debt.longest-term',
      account,
      terms: { ...PERSISTENT_DEBT, installments: 49 },
      result: 'failed',
      says: { severity: 'approval' },
    },
    {
      title: 'takes three to four years where the customer is flagged',
      rule: 'uk.conc.persistent-debt.usual-term',
      account: owing('GBP', '10000', { customer: { flags: ['persistent-debt'] } }),
      terms: { installments: 35 },
      result: 'failed',
      says: { severity: 'information' },
    },
    {
      title: 'and is not asked of others',
      rule: 'uk.conc.persistent-debt.usual-term',
      account,
      terms: { installments: 35 },
      result: 'not-applicable',
    },
  ]);
});

describe('PS24/2', () => {
  const rule = 'uk.conc.no-escalation';
  const rising = { holiday: { after: 0, installments: 3, interest: 'capitalize', keeps: 'term' } };
  const on = (asOf: string) => owing('GBP', '10000', { asOf });
  testCases(unitedKingdom, [
    { title: 'lets no balance rise from 2024-11-04', rule, account: on('2024-11-04'), terms: rising, result: 'failed' },
    { title: 'said nothing the day before', rule, account: on('2024-11-03'), terms: rising, result: 'not-applicable' },
    { title: 'is content with a falling one', rule, account: on('2024-11-04'), result: 'passed' },
  ]);
});

describe('breathing space, SI 2020/1311', () => {
  const rule = 'uk.breathing-space';
  const BREATHING_SPACE = { program: 'uk.breathing-space' };
  const during = (...moratoria: { from: string; until?: string }[]) => owing('GBP', '10000', { moratoria });
  // 60 days from 2026-11-22 end with 2027-01-20, within the second installment's month.
  testCases(unitedKingdom, [
    {
      title: 'lets no interest run for 60 days',
      rule,
      account: during({ from: '2026-11-22' }),
      terms: BREATHING_SPACE,
      result: 'failed',
    },
    {
      title: 'and is content with a plan without interest',
      rule,
      account: during({ from: '2026-11-22' }),
      terms: { ...BREATHING_SPACE, rate: '0%' },
      result: 'passed',
    },
    {
      title: 'comes at most once in 12 months',
      rule,
      account: during({ from: '2025-06-01', until: '2025-11-22' }, { from: '2026-11-21', until: '2026-11-21' }),
      terms: { ...BREATHING_SPACE, rate: '0%' },
      result: 'failed',
    },
    {
      title: 'and again after them',
      rule,
      account: during({ from: '2025-06-01', until: '2025-11-21' }, { from: '2026-11-21', until: '2026-11-21' }),
      terms: { ...BREATHING_SPACE, rate: '0%' },
      result: 'passed',
    },
  ]);
});

describe('the yearly rate', () => {
  const rule = 'uk.yearly-rate';
  const named = (rate: string) => ({ agreement: { disclosedRates: [{ method: 'eu-apr', rate }] } });
  // 1 % a month on monthly dates is 1.01^12 - 1 = 12.68 %, 12.7 % at one decimal; SI 2010/1014 lets it be 1 point above.
  testCases(unitedKingdom, [
    { title: 'may be named at one decimal', rule, account, terms: named('12.7%'), result: 'passed' },
    { title: 'may be named a point above', rule, account, terms: named('13.6%'), result: 'passed' },
    {
      title: 'may not be named higher',
      rule,
      account,
      terms: named('13.8%'),
      result: 'failed',
      says: { severity: 'information', verification: 'memory' },
    },
    { title: 'may not be named two tenths below', rule, account, terms: named('12.5%'), result: 'failed' },
  ]);
});

describe('a voluntary arrangement', () => {
  testCases(unitedKingdom, [
    {
      title: 'usually takes five years',
      rule: 'uk.iva.usual-term',
      account,
      terms: { ...IVA, installments: 61 },
      result: 'failed',
      says: { severity: 'information' },
    },
    {
      title: 'and at most six',
      rule: 'uk.iva.longest-term',
      account,
      terms: { ...IVA, installments: 72 },
      result: 'passed',
    },
    {
      title: 'is warned of beyond',
      rule: 'uk.iva.longest-term',
      account,
      terms: { ...IVA, installments: 73 },
      result: 'failed',
      says: { severity: 'warning' },
    },
  ]);
});
