import { describe, expect, it } from 'vitest';
import { europeanUnion } from '../../../src/policy/presets/index.ts';
import { loan } from '../../plans/inputs.ts';
import { findingOf, owing, planUnder, testCases } from './presetCase.ts';

describe('directive 2023/2225, article 35', () => {
  const rule = 'eu.ccd2.total-payable';
  // The loan of the worked table: 84,637.28 over the 18 months left, 89,189.67 over 36.
  const on = (asOf: string) => ({ ...loan, currency: 'EUR', asOf, openedOn: '2015-01-01' }) as const;
  const terms = { installments: 36 };
  testCases(europeanUnion, [
    {
      title: 'does not apply on 2026-11-19',
      rule,
      kind: 'extended-term',
      account: on('2026-11-19'),
      terms,
      result: 'not-applicable',
    },
    {
      title: 'applies from 2026-11-20: a higher total wants a new assessment',
      rule,
      kind: 'extended-term',
      account: on('2026-11-20'),
      terms,
      result: 'failed',
      says: { severity: 'approval' },
    },
    {
      title: 'lets the same total pass',
      rule,
      kind: 'interest-reduction',
      account: on('2026-11-21'),
      terms: { installments: 18, rate: '0%' },
      result: 'passed',
    },
  ]);
});

describe('EBA', () => {
  // Principal 50,000 at 18.25 %, 12 equal parts without interest: 9.22 % lost.
  const account = owing('EUR', '50000', { contract: { rate: '18.25%' } });
  testCases(europeanUnion, [
    {
      title: 'takes a loss above 1 % for a default',
      rule: 'eu.eba.diminished-obligation',
      account,
      terms: { rate: '0%' },
      result: 'failed',
      says: { severity: 'approval', level: 'supervisory' },
    },
    { title: 'lets a plan at the contract rate pass', rule: 'eu.eba.diminished-obligation', account, result: 'passed' },
  ]);

  it('measures the loss at the original rate', () => {
    const plan = planUnder(europeanUnion, { account, terms: { rate: '0%', pattern: { kind: 'level-principal' } } });
    expect(Number(findingOf(plan, 'eu.eba.diminished-obligation').actual)).toBeCloseTo(0.0922, 4);
  });

  it('cures non-performing after a year and ends forborne after two more', () => {
    const plan = planUnder(europeanUnion, { account });
    expect(findingOf(plan, 'eu.eba.cure').actual).toContain('2027-11-21');
    expect(findingOf(plan, 'eu.eba.probation').actual).toContain('2029-11-21');
  });
});

describe('the yearly rate', () => {
  const rule = 'eu.yearly-rate';
  const named = (rate: string) => ({ agreement: { disclosedRates: [{ method: 'eu-apr', rate }] } });
  // 1 % a month on monthly dates is 1.01^12 - 1 = 12.68 %.
  testCases(europeanUnion, [
    { title: 'is right at one decimal', rule, account: owing('EUR', '10000'), terms: named('12.7%'), result: 'passed' },
    { title: 'is not at another', rule, account: owing('EUR', '10000'), terms: named('12.6%'), result: 'failed' },
  ]);
});
