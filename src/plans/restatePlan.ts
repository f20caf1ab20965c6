import { formatFraction, type Ratio } from '../money/index.ts';
import type { Agreement } from '../policy/index.ts';
import { type Bucket, byBucket } from '../schedule/index.ts';
import type { ReadPlan } from './planSchema.ts';
import type { StatedSchedule } from './statedSchedule.ts';

/**
 * Tells a finished plan in the words of a schedule that someone else made: from there on both go the same road.
 *
 * A rate that reads as the contract's is the contract's: its text has 10 decimals, the contract may have more.
 */
export function restatePlan(plan: ReadPlan, contractRate: Ratio): StatedSchedule {
  const { terms, treatment } = plan;
  const contract = formatFraction(contractRate);
  return {
    kind: plan.kind,
    startDate: terms.startDate,
    frequency: terms.dueDatesListed ? undefined : terms.frequency,
    dueDays: terms.dueDatesListed ? undefined : terms.dueDays,
    rate:
      terms.pattern.kind === 'flat-fee'
        ? 'flat-fee'
        : terms.rate.map(({ from, rate }) => ({
            fromDate: from,
            rate: formatFraction(rate) === contract ? 'contract' : { value: rate, per: 'year', quoted: 'nominal' },
          })),
    dayCount: terms.dayCount,
    oddPeriod: terms.oddPeriod,
    rounding: terms.rounding,
    claim: plan.claim.balances,
    downPayment: byBucket((bucket) => plan.conservation.buckets[bucket].paid - paidWithRows(plan, bucket)),
    waived: {
      onSigning: byBucket((bucket) => treatment[bucket].waivedOnSigning),
      onCompletion: byBucket((bucket) => treatment[bucket].waivedOnCompletion),
    },
    capitalized: byBucket((bucket) => treatment[bucket].capitalized),
    program: terms.program ?? undefined,
    agreement: terms.agreement ? restateAgreement(terms.agreement) : undefined,
    rows: plan.schedule,
  };
}

function paidWithRows({ schedule }: ReadPlan, bucket: Bucket): bigint {
  return schedule.reduce((sum, { principal, interest, fee, arrears }) => {
    if (bucket === 'principal') return sum + principal;
    const ofPlan = bucket === 'interest' ? interest : bucket === 'fees' ? fee : 0n;
    return sum + arrears[bucket] + ofPlan;
  }, 0n);
}

function restateAgreement(agreed: NonNullable<ReadPlan['terms']['agreement']>): Agreement {
  return {
    ...agreed,
    allocation: agreed.allocation ?? undefined,
    grace: agreed.grace ?? undefined,
    breach: agreed.breach ?? undefined,
    earlySettlement: agreed.earlySettlement ?? undefined,
    reportingCode: agreed.reportingCode ?? undefined,
    repaymentEstimate: agreed.repaymentEstimate ?? undefined,
  };
}
