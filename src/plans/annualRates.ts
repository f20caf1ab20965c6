import { FREQUENCIES } from '../calendar/index.ts';
import { formatFraction, multiplyRatios, type Ratio, ratio, ZERO } from '../money/index.ts';
import { effectiveYearlyRate } from '../rates/index.ts';
import { type IrrResult, solveIrr } from '../returns/index.ts';
import type { Schedule } from '../schedule/index.ts';
import type { Draft } from './draft.ts';
import type { AnnualRate } from './plan.ts';

/** The rates that a plan comes to, exact, with what solving them gave. */
export interface SolvedRates {
  readonly irr: IrrResult;
  readonly nominal: Ratio | null;
  readonly effective: Ratio | null;
  readonly periodsPerYear: number;
}

/**
 * What the customer pays on what is owed, as a yearly rate.
 *
 * The rate per period i at which the payments are worth the claim, less what is waived on signing and paid at the
 * start; nominal = periods a year * i, effective = (1 + i)^periods - 1. Odd days of the first period count as a
 * part of one, simply. A plan without interest gives exactly zero; a plan that pays less than the claim, a negative
 * rate.
 */
export function solveAnnualRates(draft: Draft, { rows, periods, treated, downPayment }: Schedule): SolvedRates {
  const { dates, claim } = draft.request;
  const { periodsPerYear, nominalDays } = FREQUENCIES[dates.frequency];
  const waived = Object.values(treated).reduce((sum, { waivedOnSigning }) => sum + waivedOnSigning, 0n);
  const paidAtStart = Object.values(downPayment).reduce((sum, part) => sum + part, 0n);
  const irr = solveIrr({
    advance: claim.total - waived - paidAtStart,
    payments: rows.map(({ payment }) => payment),
    lengths: periods.map(({ wholePeriods, oddDays }) => ({
      whole: wholePeriods,
      odd: oddDays === 0 ? ZERO : ratio(BigInt(oddDays), BigInt(nominalDays)),
    })),
  });
  if (irr.outcome !== 'solved') return { irr, nominal: null, effective: null, periodsPerYear };
  const nominal = multiplyRatios(irr.rate, ratio(BigInt(periodsPerYear)));
  return { irr, nominal, effective: effectiveYearlyRate(nominal, periodsPerYear), periodsPerYear };
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
