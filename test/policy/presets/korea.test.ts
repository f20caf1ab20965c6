import { describe } from 'vitest';
import { korea } from '../../../src/policy/presets/index.ts';
import { late, owing, testCases } from './presetCase.ts';

const at = (daysPastDue: number, more: object = {}) => owing('KRW', '1000000', { ...late(daysPastDue), ...more });
const FAST = { program: 'kr.fast' };
const PRE_WORKOUT = { program: 'kr.pre-workout' };
const INDIVIDUAL = { program: 'kr.individual-workout', rate: '0%' };

describe('fast debt adjustment', () => {
  testCases(korea, [
    {
      title: 'is for up to 30 days past due',
      rule: 'kr.fast.eligibility',
      account: at(30),
      terms: FAST,
      result: 'passed',
    },
    { title: 'and not for 31', rule: 'kr.fast.eligibility', account: at(31), terms: FAST, result: 'failed' },
    {
      title: 'takes at most ten years',
      rule: 'kr.fast.longest-term',
      account: at(30),
      terms: { ...FAST, installments: 121 },
      result: 'failed',
    },
    {
      title: 'bears at most 15 %',
      rule: 'kr.fast.rate',
      account: at(30),
      terms: { ...FAST, rate: '15%' },
      result: 'passed',
    },
    {
      title: 'and nothing above',
      rule: 'kr.fast.rate',
      account: at(30),
      terms: { ...FAST, rate: '15.01%' },
      result: 'failed',
    },
  ]);
});

describe('pre-workout', () => {
  const cut = { ...PRE_WORKOUT, principalShare: '99%' };
  testCases(korea, [
    {
      title: 'begins at 31 days past due',
      rule: 'kr.pre-workout.eligibility',
      account: at(31),
      terms: PRE_WORKOUT,
      result: 'passed',
    },
    {
      title: 'and not at 30',
      rule: 'kr.pre-workout.eligibility',
      account: at(30),
      terms: PRE_WORKOUT,
      result: 'failed',
    },
    { title: 'ends at 89', rule: 'kr.pre-workout.eligibility', account: at(89), terms: PRE_WORKOUT, result: 'passed' },
    {
      title: 'and not at 90',
      rule: 'kr.pre-workout.eligibility',
      account: at(90),
      terms: PRE_WORKOUT,
      result: 'failed',
    },
    {
      title: 'takes at most ten years',
      rule: 'kr.pre-workout.longest-term',
      account: at(31),
      terms: { ...PRE_WORKOUT, installments: 120 },
      result: 'passed',
    },
    {
      title: 'cuts no principal',
      rule: 'kr.pre-workout.whole-principal',
      kind: 'principal-settlement',
      account: at(31),
      terms: cut,
      result: 'failed',
    },
  ]);
});

describe('individual workout', () => {
  const kind = 'principal-settlement';
  const paying = (principalShare: string) => ({ ...INDIVIDUAL, principalShare });
  const vulnerable = at(90, { customer: { vulnerable: true } });
  testCases(korea, [
    {
      title: 'begins at 90 days past due',
      rule: 'kr.individual-workout.eligibility',
      account: at(90),
      terms: INDIVIDUAL,
      result: 'passed',
    },
    {
      title: 'and not at 89',
      rule: 'kr.individual-workout.eligibility',
      account: at(89),
      terms: INDIVIDUAL,
      result: 'failed',
    },
    {
      title: 'takes at most ten years',
      rule: 'kr.individual-workout.longest-term',
      account: at(90),
      terms: { ...INDIVIDUAL, installments: 121 },
      result: 'failed',
    },
    {
      title: 'bears no interest',
      rule: 'kr.individual-workout.no-interest',
      account: at(90),
      terms: { ...INDIVIDUAL, rate: '1%' },
      result: 'failed',
    },
    {
      title: 'cuts principal by 70 %',
      rule: 'kr.individual-workout.waiver',
      kind,
      account: at(90),
      terms: paying('30%'),
      result: 'passed',
    },
    {
      title: 'and not by 71',
      rule: 'kr.individual-workout.waiver',
      kind,
      account: at(90),
      terms: paying('29%'),
      result: 'failed',
    },
    {
      title: 'cuts it by 90 % for the vulnerable',
      rule: 'kr.individual-workout.waiver.vulnerable',
      kind,
      account: vulnerable,
      terms: paying('10%'),
      result: 'passed',
    },
    {
      title: 'and not by 91',
      rule: 'kr.individual-workout.waiver.vulnerable',
      kind,
      account: vulnerable,
      terms: paying('9%'),
      result: 'failed',
    },
    {
      title: 'does not cut the others so far',
      rule: 'kr.individual-workout.waiver.vulnerable',
      kind,
      account: at(90),
      terms: paying('30%'),
      result: 'not-applicable',
    },
  ]);
});
