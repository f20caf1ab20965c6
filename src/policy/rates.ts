import { compareRatios, type Ratio } from '../money/index.ts';
import { missing } from './judgement.ts';

/** The judgement of a plan whose payments no rate solves. */
export const NO_RATE = missing('a rate that solves the payments of the plan');

/** The judgement of a plan of which no agreed rate is known, or whose flat fee comes to none. */
export const NO_AGREED_RATE = missing('an agreed rate');

/** @returns The lowest of some rates; undefined of none. */
export function lowestRate(rates: readonly Ratio[]): Ratio | undefined {
  return rates.reduce<Ratio | undefined>(
    (found, next) => (found && compareRatios(found, next) <= 0 ? found : next),
    undefined,
  );
}

/** @returns The highest of some rates; undefined of none. */
export function highestRate(rates: readonly Ratio[]): Ratio | undefined {
  return rates.reduce<Ratio | undefined>(
    (found, next) => (found && compareRatios(found, next) >= 0 ? found : next),
    undefined,
  );
}
