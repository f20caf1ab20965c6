import type { PolicyInput } from '../schema.ts';
import { preset } from './preset.ts';

const COUNCIL = '신용회복위원회 (Credit Counseling and Recovery Service)';
const FAST = 'kr.fast';
const PRE_WORKOUT = 'kr.pre-workout';
const INDIVIDUAL_WORKOUT = 'kr.individual-workout';

/**
 * Korea: the three ways of debt adjustment, told apart by days past due. Each names its program: "kr.fast" up to 30
 * days, "kr.pre-workout" from 31 to 89, "kr.individual-workout" from 90 on.
 */
export const korea: PolicyInput = /* @__PURE__ */ preset({
  policyId: 'preset.kr',
  version: '2026-11-25',
  description: 'Korea: fast debt adjustment, pre-workout, individual workout. No legal advice; limits change.',
  jurisdiction: 'KR',
  sources: [
    {
      level: 'industry',
      citation: { instrument: `${COUNCIL}, 신속채무조정: fast debt adjustment` },
      verification: 'secondary',
      appliesTo: { programs: [FAST] },
      rules: [
        { id: 'kr.fast.eligibility', kind: 'eligibility', params: { daysPastDue: { most: 30 } }, severity: 'approval' },
        { id: 'kr.fast.longest-term', kind: 'longest-term', params: { months: 120 }, severity: 'approval' },
        { id: 'kr.fast.rate', kind: 'rate-ceiling', params: { rate: '15%' }, severity: 'approval' },
      ],
    },
    {
      level: 'industry',
      citation: { instrument: `${COUNCIL}, 프리워크아웃: pre-workout` },
      verification: 'secondary',
      appliesTo: { programs: [PRE_WORKOUT] },
      rules: [
        {
          id: 'kr.pre-workout.eligibility',
          kind: 'eligibility',
          params: { daysPastDue: { least: 31, most: 89 } },
          severity: 'approval',
        },
        { id: 'kr.pre-workout.longest-term', kind: 'longest-term', params: { months: 120 }, severity: 'approval' },
        {
          id: 'kr.pre-workout.whole-principal',
          kind: 'principal-forgiveness',
          params: { allowed: false },
          severity: 'approval',
        },
      ],
    },
    {
      level: 'industry',
      citation: { instrument: `${COUNCIL}, 개인워크아웃: individual workout` },
      verification: 'secondary',
      appliesTo: { programs: [INDIVIDUAL_WORKOUT] },
      rules: [
        {
          id: 'kr.individual-workout.eligibility',
          kind: 'eligibility',
          params: { daysPastDue: { least: 90 } },
          severity: 'approval',
        },
        // Eight to ten years.
        {
          id: 'kr.individual-workout.longest-term',
          kind: 'longest-term',
          params: { months: 120 },
          severity: 'approval',
        },
        { id: 'kr.individual-workout.no-interest', kind: 'rate-ceiling', params: { rate: '0%' }, severity: 'approval' },
        {
          id: 'kr.individual-workout.waiver',
          kind: 'largest-waiver',
          params: { principal: '70%' },
          severity: 'approval',
          appliesTo: { programs: [INDIVIDUAL_WORKOUT], vulnerable: false },
        },
        {
          id: 'kr.individual-workout.waiver.vulnerable',
          kind: 'largest-waiver',
          params: { principal: '90%' },
          severity: 'approval',
          appliesTo: { programs: [INDIVIDUAL_WORKOUT], vulnerable: true },
        },
      ],
    },
  ],
});
