import { describe } from 'vitest';
import { malaysia } from '../../../src/policy/presets/index.ts';
import { earning, owing, testCases } from './presetCase.ts';

/** Paid in 12 parts of 1,000.00. */
const account = owing('MYR', '12000');
const DMP = { program: 'my.dmp', rate: '0%' };

describe('the debt management programme', () => {
  testCases(malaysia, [
    {
      title: 'is for debts of up to 5 million',
      rule: 'my.dmp.largest-debt',
      affordability: earning('5000'),
      account: owing('MYR', '5000000'),
      terms: DMP,
      result: 'passed',
    },
    {
      title: 'and not a cent more',
      rule: 'my.dmp.largest-debt',
      affordability: earning('5000'),
      account: owing('MYR', '5000000.01'),
      terms: DMP,
      result: 'failed',
    },
    {
      title: 'leaves income after expenses',
      rule: 'my.dmp.net-income',
      account,
      affordability: earning('1000'),
      terms: DMP,
      result: 'passed',
    },
    {
      title: 'and never less than none',
      rule: 'my.dmp.net-income',
      account,
      affordability: earning('999.99'),
      terms: DMP,
      result: 'failed',
    },
    {
      title: 'takes ten years, which is recalled',
      rule: 'my.dmp.longest-term',
      account,
      terms: { ...DMP, installments: 121 },
      result: 'failed',
      says: { severity: 'information', verification: 'memory' },
    },
    {
      title: 'was seen to take 40 % of income',
      rule: 'my.dsr',
      account,
      affordability: earning('2500'),
      terms: DMP,
      result: 'passed',
    },
    {
      title: 'and says where it takes more',
      rule: 'my.dsr',
      account,
      affordability: earning('2499'),
      terms: DMP,
      result: 'failed',
      says: { severity: 'information' },
    },
  ]);
});
