import { describe } from 'vitest';
import { hongKong } from '../../../src/policy/presets/index.ts';
import { earning, owing, testCases } from './presetCase.ts';

const effective = (value: string) => ({ rate: { value, quoted: 'effective' } });
const on = (asOf: string) => owing('HKD', '10000', { asOf });
const account = on('2026-11-21');
const rising = { holiday: { after: 0, installments: 3, interest: 'capitalize', keeps: 'term' } };

describe('Cap 163', () => {
  testCases(hongKong, [
    { title: 'lets 47.9 % a year be', rule: 'hk.rate.offence', account, terms: effective('47.9%'), result: 'passed' },
    {
      title: 'makes more than 48 % an offence',
      rule: 'hk.rate.offence',
      account,
      terms: effective('48.1%'),
      result: 'failed',
      says: { severity: 'error' },
    },
    {
      title: 'did so from 2022-12-30',
      rule: 'hk.rate.offence',
      account: on('2022-12-29'),
      terms: effective('48.1%'),
      result: 'not-applicable',
    },
    { title: 'lets 35.9 % be', rule: 'hk.rate.extortionate', account, terms: effective('35.9%'), result: 'passed' },
    {
      title: 'presumes more than 36 % to be extortionate',
      rule: 'hk.rate.extortionate',
      account,
      terms: effective('36.1%'),
      result: 'failed',
      says: { severity: 'approval' },
    },
    {
      title: 'forbids money lenders compound interest',
      rule: 'hk.no-compound',
      account: owing('HKD', '10000', { customer: { flags: ['money-lender'] } }),
      terms: rising,
      result: 'failed',
    },
    { title: 'does not forbid it to others', rule: 'hk.no-compound', account, terms: rising, result: 'not-applicable' },
  ]);
});

describe('the interbank debt relief plan', () => {
  const rule = 'hk.idrp.eligibility';
  const terms = { program: 'hk.idrp' };
  testCases(hongKong, [
    {
      title: 'is for debt of ten monthly salaries',
      rule,
      account,
      affordability: earning('1000'),
      terms,
      result: 'passed',
    },
    {
      title: 'and not a cent less',
      rule,
      account,
      affordability: earning('1000.01'),
      terms,
      result: 'failed',
      says: { severity: 'information' },
    },
  ]);
});
