import type { Ratio } from '../money/index.ts';
import { constantRate, interestFactors } from '../rates/index.ts';
import { presentValue } from '../returns/index.ts';
import { BUCKETS, type ByBucket, byBucket, type Schedule, totalOf } from '../schedule/index.ts';
import { type SolvedRates, solveAnnualRates } from './annualRates.ts';
import { type DueByMonth, dueByMonth } from './fit.ts';
import type { JudgedDraft } from './judgedDraft.ts';

/** What is measured of a solved plan before it is written out. Amounts in minor units. */
export interface Measures {
  /** Solved once, where they are asked for. */
  readonly rates: () => SolvedRates;
  readonly presentValue: bigint;
  readonly loss: bigint;
  readonly waived: ByBucket<bigint>;
  readonly paid: bigint;
  readonly due: DueByMonth;
  /** The contract's factors on the plan's periods. */
  readonly contractFactors: readonly Ratio[];
}

/** @returns What a schedule pays in all, and what it waives by bucket. */
export function conservedSums({ conservation }: Pick<Schedule, 'conservation'>): Pick<Measures, 'paid' | 'waived'> {
  return {
    waived: byBucket((bucket) => conservation[bucket].waived),
    paid: BUCKETS.reduce((sum, bucket) => sum + conservation[bucket].paid, 0n),
  };
}

/** Measures a solved plan, each thing once. Rounding: the present value once, in the policy's mode. */
export function measure(draft: JudgedDraft, schedule: Schedule): Measures {
  const { dates, claim, contractRate, rounding } = draft.request;
  const payments = schedule.rows.map(({ payment }) => payment);
  const atStart = totalOf(schedule.downPayment);
  const contractFactors = interestFactors(schedule.periods, constantRate(contractRate), dates);
  const value = presentValue({ payments, factors: contractFactors, atStart }, rounding);
  let rates: SolvedRates | undefined;
  return {
    rates: () => {
      rates ??= solveAnnualRates(draft, schedule, payments);
      return rates;
    },
    presentValue: value,
    loss: claim.total - value,
    ...conservedSums(schedule),
    due: dueByMonth(draft, schedule),
    contractFactors,
  };
}
