import { describe } from 'vitest';
import { japan } from '../../../src/policy/presets/index.ts';
import { owing, testCases } from './presetCase.ts';

describe('利息制限法, article 1', () => {
  const rule = 'jp.rate';
  const of = (principal: string, rate: string) => ({ rule, account: owing('JPY', principal), terms: { rate } });
  testCases(japan, [
    { ...of('99999', '20%'), title: 'allows 20 % below 100,000', result: 'passed' },
    { ...of('99999', '20.01%'), title: 'and nothing above', result: 'failed' },
    { ...of('100000', '18%'), title: 'allows 18 % from 100,000 on', result: 'passed' },
    { ...of('100000', '18.01%'), title: 'and nothing above', result: 'failed' },
    { ...of('999999', '18%'), title: 'allows 18 % below 1,000,000', result: 'passed' },
    { ...of('1000000', '15%'), title: 'allows 15 % from 1,000,000 on', result: 'passed' },
    { ...of('1000000', '15.01%'), title: 'and nothing above', result: 'failed' },
  ]);
});

describe('a voluntary arrangement', () => {
  const account = owing('JPY', '1000000');
  const terms = { program: 'jp.voluntary', installments: 36 };
  testCases(japan, [
    {
      title: 'bears no interest',
      rule: 'jp.voluntary.no-interest',
      account,
      terms: { ...terms, rate: '0%' },
      result: 'passed',
    },
    {
      title: 'not a basis point',
      rule: 'jp.voluntary.no-interest',
      account,
      terms: { ...terms, rate: '0.01%' },
      result: 'failed',
      says: { severity: 'approval' },
    },
    { title: 'is one only if it says so', rule: 'jp.voluntary.no-interest', account, result: 'not-applicable' },
    {
      title: 'takes three to five years, which is recalled',
      rule: 'jp.voluntary.usual-term',
      account,
      terms: { ...terms, installments: 61 },
      result: 'failed',
      says: { severity: 'information', verification: 'memory' },
    },
  ]);
});
