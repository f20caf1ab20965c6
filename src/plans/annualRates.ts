import { FREQUENCIES, type Frequency, type Period } from '../calendar/index.ts';
import {
  addRatios,
  formatFraction,
  multiplyRatios,
  ONE,
  powerRatio,
  type Ratio,
  ratio,
  subtractRatios,
  ZERO,
} from '../money/index.ts';
import type { RatePath } from '../rates/index.ts';
import { type IrrInput, type IrrResult, solveIrr } from '../returns/index.ts';
import { BUCKETS, type Schedule, totalOf } from '../schedule/index.ts';
import type { JudgedRequest } from './judgedDraft.ts';
import type { AnnualRate } from './plan.ts';

/** The rates that a plan comes to, exact, with what solving them gave. */
export interface SolvedRates {
  readonly irr: IrrResult;
  readonly nominal: Ratio | null;
  readonly effective: Ratio | null;
  readonly periodsPerYear: number;
}

/** What of a draft its yearly rates are solved from. */
interface RatedDraft {
  readonly ratePath: Pick<RatePath, 'initial'> | null;
  readonly request: Pick<JudgedRequest, 'contractRate'> & {
    readonly claim: Pick<JudgedRequest['claim'], 'total'>;
    readonly dates: Pick<JudgedRequest['dates'], 'frequency'>;
  };
}

/**
 * What the customer pays on what is owed, as a yearly rate.
 *
 * The rate per period i at which the payments are worth the claim, less what is waived on signing and paid at the
 * start; nominal = periods a year * i, effective = (1 + i)^periods - 1. Odd days of the first period count as a
 * part of one, simply. A plan without interest gives exactly zero; a plan that pays less than the claim, a negative
 * rate.
 *
 * @param payments - Those of the schedule's rows.
 */
export function solveAnnualRates(
  { request, ratePath }: RatedDraft,
  { periods, treated, downPayment }: Schedule,
  payments: readonly bigint[],
): SolvedRates {
  const { frequency } = request.dates;
  const { periodsPerYear } = FREQUENCIES[frequency];
  const waived = BUCKETS.reduce((sum, bucket) => sum + treated[bucket].waivedOnSigning, 0n);
  const irr = solveIrr({
    advance: request.claim.total - waived - totalOf(downPayment),
    payments,
    lengths: periods.map((period) => lengthOf(period, frequency)),
    near: multiplyRatios(ratePath?.initial ?? request.contractRate, ratio(1n, BigInt(periodsPerYear))),
  });
  if (irr.outcome !== 'solved') return { irr, nominal: null, effective: null, periodsPerYear };
  const nominal = multiplyRatios(irr.rate, ratio(BigInt(periodsPerYear)));
  const effective = toPlaces(subtractRatios(powerRatio(addRatios(ONE, irr.rate), periodsPerYear), ONE));
  return { irr, nominal, effective, periodsPerYear };
}

/** Cut at 112 binary places, more than a solved rate is sure of: exact powers of it would be a page long. */
function toPlaces({ numerator, denominator }: Ratio): Ratio {
  return { numerator: (numerator << PLACES) / denominator, denominator: 1n << PLACES };
}

const PLACES = 112n;

const REGULAR: PeriodLength = { whole: 1, odd: ZERO };

type PeriodLength = IrrInput['lengths'][number];

function lengthOf({ wholePeriods, oddDays }: Period, frequency: Frequency): PeriodLength {
  if (oddDays === 0) return wholePeriods === 1 ? REGULAR : { whole: wholePeriods, odd: ZERO };
  return { whole: wholePeriods, odd: ratio(BigInt(oddDays), BigInt(FREQUENCIES[frequency].nominalDays)) };
}

/** @returns Both rates as data; rounded once each, half expand, at 10 decimals. */
export function presentRates({ irr, nominal, effective, periodsPerYear }: SolvedRates): readonly AnnualRate[] {
  const reason = irr.outcome === 'solved' ? null : irr.reason;
  const present = (method: AnnualRate['method'], rate: Ratio | null): AnnualRate => ({
    method,
    rate: rate && formatFraction(rate),
    periodsPerYear,
    reason,
  });
  return [present('nominal-irr', nominal), present('effective-irr', effective)];
}
