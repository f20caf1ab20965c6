import type * as z from 'zod/mini';
import { crossCheck, type Given, parseInput, strictObject } from '../input/index.ts';
import { type Ratio, ratio } from '../money/index.ts';
import { ANNUAL_RATE_METHODS, solveRates, toTicks } from '../returns/index.ts';
import { flowFields, flowsInTime, notOneShape, printingFields, wholeAmounts } from './flows.ts';
import { presentRates, type SolvedRates } from './presentRates.ts';

const SCHEMA = strictObject({ ...flowFields, ...printingFields }).check(crossCheck((input) => [notOneShape(input)]));

/** What {@link solveInternalRate} takes: one amount a period, or flows on dates. */
export type InternalRateInput = Given<z.input<typeof SCHEMA>>;

/**
 * The internal rate of return of flows of any signs: every rate above -100 % at which they are worth nothing.
 *
 * Periodic `amounts`, the first at once: sum_k(amount_k / (1 + i)^k) = 0, i per period. Dated `flows`:
 * sum_j(amount_j / (1 + X)^years_j) = 0, X per year, years from the earliest date by `timeCount`. Money in and money out
 * have opposite signs, whichever is which. Flows that change sign more than once may have several rates; all are found.
 * Rounding: each figure once, on return.
 *
 * @param input.amounts - One amount a period, the first at time zero.
 * @param input.flows - Or amounts on dates, in any order.
 * @param input.timeCount - Of dated flows: `ACT/365F` when left out, as in spreadsheets.
 * @param input.decimals - Of the rates and residuals; 15 when left out.
 * @returns The rate with its residual, all of several rates, or why there is none.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What does this loan cost a month?
 * import { solveInternalRate } from 'repayment-plan';
 * solveInternalRate({ amounts: ['-100', '60', '60'], decimals: 12 }).rate; // '0.130662386292'
 *
 * @example What does this settlement lose a year?
 * import { solveInternalRate } from 'repayment-plan';
 * const flows = [{ date: '2026-01-01', amount: '-100.00' }, { date: '2027-01-01', amount: '81.00' }];
 * solveInternalRate({ flows }).rate; // '-0.19'
 *
 * @example Which rates solve flows that change sign twice?
 * import { solveInternalRate } from 'repayment-plan';
 * solveInternalRate({ amounts: ['-100', '230', '-132'] }).roots.map(({ rate }) => rate); // ['0.1', '0.2']
 */
export function solveInternalRate(input: InternalRateInput): SolvedRates {
  const read = parseInput('solve an internal rate', SCHEMA, input);
  const inTime = flowsInTime(read);
  const { whole, scale } = wholeAmounts(inTime.map(({ amount }) => amount));
  const { flows, ticksPerUnit } = toTicks(inTime.map(({ time }, index) => ({ time, amount: whole[index] as bigint })));
  const toRate = (growth: Ratio): Ratio => ANNUAL_RATE_METHODS['effective-irr'](growth, ratio(BigInt(ticksPerUnit)));
  return presentRates(solveRates(flows), { ...read, toRate, scale });
}
