import type * as z from 'zod/mini';
import { type Given, parseInput } from '../input/index.ts';
import { formatFraction, type Ratio } from '../money/index.ts';
import {
  ANNUAL_RATE_METHODS,
  type AnnualRateMethod,
  DAILY_RATE_METHODS,
  type DailyRateMethod,
  solveRates,
} from '../returns/index.ts';
import type { TraceStep } from '../trace.ts';
import { annualRateFlows } from './annualRateFlows.ts';
import { ANNUAL_RATE_SCHEMA, type Daily, type ReadAnnualRate } from './annualRateSchema.ts';
import { presentRates, type SolvedRates } from './presentRates.ts';

/** What {@link solveAnnualRate} takes: the method by name, and what that method needs. */
export type AnnualRateInput = Given<z.input<typeof ANNUAL_RATE_SCHEMA>>;

/** A rate per year with its method, or why there is none. */
export type SolvedAnnualRate = SolvedRates & {
  readonly method: AnnualRateMethod | DailyRateMethod;
  /** The working behind the rate. */
  readonly trace: readonly TraceStep[];
};

/**
 * A rate per year by a named method. No rate means anything without its method: one loan has a different figure by each.
 *
 * - `nominal-irr`, `effective-irr`: `amounts` of one a period, the first at once, and `periodsPerYear`.
 * - `pboc-simple`, `pboc-irr`: the same, as the People's Bank of China names them (announcement [2021] No. 3).
 * - `flat-fee-nominal`, `flat-fee-effective`: the `fee` per period on what was lent at first, and `periods`.
 * - `daily-365`, `daily-360`, `daily-compounded-monthly`, `daily-compounded`: a `rate` per day.
 * - `reg-z-actuarial`: `advances` and `payments` by date. The unit-period is found from the dates unless it is given;
 *   months at month ends, skipped payments and several advances are counted as Appendix J of 12 CFR 1026 does.
 * - `eu-apr`: `advances` and `payments`, each by `date` or by time `after` the first drawdown. By default time is counted
 *   as Directive 2008/48/EC does; `timeCount` names another count, `wholePeriod` weeks or years instead of months.
 *
 * Rounding: each figure once, on return.
 *
 * @param input - The question, field by field:
 * - `method`: One of the names above.
 * - `decimals`: Of rate and residual; 15 when left out, trailing zeros cut.
 * @returns The rate with residual and working; every one of several rates; or why there is none.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What does 100,000 for 12 payments of 8,833.30 and a fee of 1,000 cost a year?
 * import { solveAnnualRate } from 'repayment-plan';
 * const amounts = ['99000', ...Array(12).fill('-8833.30')];
 * solveAnnualRate({ method: 'pboc-simple', amounts, periodsPerYear: 12, decimals: 4 }).rate; // '0.128'
 * solveAnnualRate({ method: 'pboc-irr', amounts, periodsPerYear: 12, decimals: 4 }).rate; // '0.1358'
 *
 * @example What does a fee of 0.6 % a month cost a year?
 * import { solveAnnualRate } from 'repayment-plan';
 * const loan = { fee: '0.6%', periods: 12, periodsPerYear: 12, decimals: 4 };
 * solveAnnualRate({ method: 'flat-fee-nominal', ...loan }).rate; // '0.1303'
 *
 * @example What is the American rate of a single payment?
 * import { solveAnnualRate } from 'repayment-plan';
 * const advances = [{ date: '1978-01-03', amount: '1000' }];
 * const payments = [{ date: '1978-09-15', amount: '1080' }];
 * solveAnnualRate({ method: 'reg-z-actuarial', advances, payments, decimals: 4 }).rate; // '0.1145'
 *
 * @example What is the European rate of the same?
 * import { solveAnnualRate } from 'repayment-plan';
 * const advances = [{ date: '1978-01-03', amount: '1000' }];
 * const payments = [{ date: '1978-09-15', amount: '1080' }];
 * solveAnnualRate({ method: 'eu-apr', advances, payments, decimals: 4 }).rate; // '0.1163'
 */
export function solveAnnualRate(input: AnnualRateInput): SolvedAnnualRate {
  const read = parseInput('solve an annual rate', ANNUAL_RATE_SCHEMA, input);
  if (isDaily(read)) return annualizeDaily(read);
  const { flows, scale, periodsPerYear, trace } = annualRateFlows(read);
  const toRate = (growth: Ratio): Ratio => ANNUAL_RATE_METHODS[read.method](growth, periodsPerYear);
  return { method: read.method, ...presentRates(solveRates(flows), { ...read, toRate, scale }), trace };
}

function isDaily(read: ReadAnnualRate): read is Daily {
  return read.method in DAILY_RATE_METHODS;
}

function annualizeDaily({ method, rate, decimals, rounding }: Daily): SolvedAnnualRate {
  return {
    method,
    outcome: 'solved',
    rate: formatFraction(DAILY_RATE_METHODS[method](rate), decimals, rounding),
    residual: '0',
    iterations: 0,
    trace: [],
  };
}
