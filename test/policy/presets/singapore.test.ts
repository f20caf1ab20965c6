import { describe } from 'vitest';
import { singapore } from '../../../src/policy/presets/index.ts';
import { earning, owing, testCases } from './presetCase.ts';

const account = owing('SGD', '12000');
const DRS = { program: 'sg.drs', rate: '0%' };
const DCP = { program: 'sg.dcp' };
const earlier = (agreedOn: string) =>
  owing('SGD', '12000', { arrangements: [{ kind: 'installment', agreedOn, endedOn: agreedOn, outcome: 'completed' }] });

describe('the Debt Repayment Scheme', () => {
  testCases(singapore, [
    {
      title: 'takes at most five years',
      rule: 'sg.drs.longest-term',
      account,
      terms: { ...DRS, installments: 60 },
      result: 'passed',
    },
    {
      title: 'and not 61 months',
      rule: 'sg.drs.longest-term',
      account,
      terms: { ...DRS, installments: 61 },
      result: 'failed',
    },
    { title: 'bears no interest', rule: 'sg.drs.no-interest', account, terms: DRS, result: 'passed' },
    {
      title: 'not a basis point',
      rule: 'sg.drs.no-interest',
      account,
      terms: { ...DRS, rate: '0.01%' },
      result: 'failed',
    },
    {
      title: 'is for debts of up to 150,000',
      rule: 'sg.drs.largest-debt',
      affordability: earning('5000'),
      account: owing('SGD', '150000'),
      terms: DRS,
      result: 'passed',
    },
    {
      title: 'and not a cent more',
      rule: 'sg.drs.largest-debt',
      affordability: earning('5000'),
      account: owing('SGD', '150000.01'),
      terms: DRS,
      result: 'failed',
    },
    {
      title: 'comes again after five years',
      rule: 'sg.drs.frequency',
      account: earlier('2021-11-21'),
      terms: DRS,
      result: 'passed',
    },
    {
      title: 'and not a day sooner',
      rule: 'sg.drs.frequency',
      account: earlier('2021-11-22'),
      terms: DRS,
      result: 'failed',
    },
  ]);
});

describe('a debt consolidation plan', () => {
  testCases(singapore, [
    {
      title: 'takes at most ten years',
      rule: 'sg.dcp.longest-term',
      account,
      terms: { ...DCP, installments: 120 },
      result: 'passed',
    },
    {
      title: 'and not 121 months',
      rule: 'sg.dcp.longest-term',
      account,
      terms: { ...DCP, installments: 121 },
      result: 'failed',
    },
    {
      title: 'is for debt above twelve monthly incomes',
      rule: 'sg.dcp.eligibility',
      account,
      affordability: earning('999.99'),
      terms: DCP,
      result: 'passed',
    },
    {
      title: 'and not below',
      rule: 'sg.dcp.eligibility',
      account,
      affordability: earning('1000.01'),
      terms: DCP,
      result: 'failed',
    },
  ]);
});
