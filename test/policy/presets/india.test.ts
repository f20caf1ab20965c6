import { describe } from 'vitest';
import { india } from '../../../src/policy/presets/index.ts';
import { owing, testCases } from './presetCase.ts';

const on = (asOf: string) =>
  owing('INR', '10000', {
    asOf,
    balances: { principal: '10000', interest: '0', compoundInterest: '0', penalties: '0', fees: '100' },
  });
const account = on('2026-11-21');
const rising = { holiday: { after: 0, installments: 3, interest: 'simple', keeps: 'term' } };

describe('RBI Master Direction, 9(b)', () => {
  const rule = 'in.minimum.no-negative-amortization';
  testCases(india, [
    { title: 'lets what is owed never rise', rule, account, terms: rising, result: 'failed' },
    { title: 'is content where it falls', rule, account, result: 'passed' },
    { title: 'said so from 2022-10-01', rule, account: on('2022-09-30'), terms: rising, result: 'not-applicable' },
    {
      title: 'lets charges bear no interest',
      rule: 'in.minimum.no-interest-on-charges',
      account,
      terms: { treatment: { fees: { capitalize: '100%' } } },
      result: 'failed',
    },
  ]);
});

describe('compromise settlements', () => {
  const rule = 'in.settlement.restructuring';
  const settled = { kind: 'principal-settlement', account } as const;
  const cooled = (endedOn: string) =>
    owing('INR', '10000', {
      arrangements: [{ kind: 'principal-settlement', agreedOn: '2025-01-01', endedOn, outcome: 'completed' }],
    });
  testCases(india, [
    {
      ...settled,
      title: 'paid within 3 months are none',
      rule,
      terms: { installments: 3 },
      result: 'passed',
      says: { severity: 'information' },
    },
    { title: 'are of another kind than installments', rule, account, result: 'not-applicable' },
    {
      title: 'cool for 12 months, which is recalled',
      rule: 'in.settlement.cooling',
      account: cooled('2025-11-22'),
      result: 'failed',
      says: { severity: 'information', verification: 'memory' },
    },
    { title: 'have cooled after them', rule: 'in.settlement.cooling', account: cooled('2025-11-21'), result: 'passed' },
  ]);
});
