import { describe } from 'vitest';
import { canada } from '../../../src/policy/presets/index.ts';
import { earning, owing, testCases } from './presetCase.ts';

const account = owing('CAD', '10000');
const PROPOSAL = { program: 'ca.proposal' };

describe('a consumer proposal', () => {
  const breach = (missedPayments: number) => ({
    agreement: { breach: { missedPayments, consequences: ['terminate'] } },
  });
  testCases(canada, [
    {
      title: 'is performed within five years',
      rule: 'ca.proposal.longest-term',
      account,
      terms: { ...PROPOSAL, installments: 60 },
      result: 'passed',
    },
    {
      title: 'and not in 61 months',
      rule: 'ca.proposal.longest-term',
      account,
      terms: { ...PROPOSAL, installments: 61 },
      result: 'failed',
    },
    {
      title: 'concerns plans that name it',
      rule: 'ca.proposal.longest-term',
      account,
      terms: { installments: 61 },
      result: 'not-applicable',
    },
    {
      title: 'is for debts of up to 250,000',
      rule: 'ca.proposal.largest-debt',
      affordability: earning('5000'),
      account: owing('CAD', '250000'),
      terms: PROPOSAL,
      result: 'passed',
    },
    {
      title: 'and not a cent more',
      rule: 'ca.proposal.largest-debt',
      affordability: earning('5000'),
      account: owing('CAD', '250000.01'),
      terms: PROPOSAL,
      result: 'failed',
    },
    {
      title: 'ends when three payments are missed',
      rule: 'ca.proposal.annulment',
      account,
      terms: { ...PROPOSAL, ...breach(3) },
      result: 'passed',
    },
    {
      title: 'and not when two are',
      rule: 'ca.proposal.annulment',
      account,
      terms: { ...PROPOSAL, ...breach(2) },
      result: 'failed',
    },
  ]);
});
