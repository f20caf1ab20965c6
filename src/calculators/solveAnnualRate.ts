import type * as z from 'zod/mini';
import { unitPeriodsPerYear } from '../calendar/index.ts';
import { type Given, parseInput } from '../input/index.ts';
import { addRatios, formatFraction, multiplyRatios, type Ratio, ratio } from '../money/index.ts';
import {
  ANNUAL_RATE_METHODS,
  type AnnualRateMethod,
  DAILY_RATE_METHODS,
  type DailyRateMethod,
  solveRates,
  TIME_COUNTS,
  type TimedFlow,
  toTicks,
  unitPeriodFlows,
} from '../returns/index.ts';
import type { TraceStep } from '../trace.ts';
import { ANNUAL_RATE_SCHEMA, areDated, type ReadAnnualRate } from './annualRateSchema.ts';
import { firstDate, flowsInTime, wholeAmounts } from './flows.ts';
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
 * @param input.method - One of the names above.
 * @param input.decimals - Of rate and residual; 15 when left out, trailing zeros cut.
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
  const { flows, scale, periodsPerYear, trace } = prepare(read);
  const toRate = (growth: Ratio): Ratio => ANNUAL_RATE_METHODS[read.method](growth, periodsPerYear);
  return { method: read.method, ...presentRates(solveRates(flows), { ...read, toRate, scale }), trace };
}

type Daily = Extract<ReadAnnualRate, { readonly method: DailyRateMethod }>;
type Periodic = Extract<ReadAnnualRate, { readonly amounts: unknown }>;
type FlatFee = Extract<ReadAnnualRate, { readonly fee: unknown }>;
type RegulationZ = Extract<ReadAnnualRate, { readonly method: 'reg-z-actuarial' }>;
type European = Extract<ReadAnnualRate, { readonly method: 'eu-apr' }>;

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

/** Flows in whole amounts and times, and how they become a rate per year. */
interface Prepared {
  readonly flows: readonly TimedFlow[];
  readonly scale: bigint;
  readonly periodsPerYear: Ratio;
  readonly trace: readonly TraceStep[];
}

function prepare(read: Exclude<ReadAnnualRate, Daily>): Prepared {
  if ('amounts' in read) return preparePeriodic(read);
  if ('fee' in read) return prepareFlatFee(read);
  return read.method === 'eu-apr' ? prepareEuropean(read) : prepareRegulationZ(read);
}

function preparePeriodic(read: Periodic): Prepared {
  return { ...ticked(flowsInTime(read)), periodsPerYear: ratio(BigInt(read.periodsPerYear)) };
}

/** One unit lent, a part of it and the fee paid each period. */
function prepareFlatFee({ fee, periods, periodsPerYear }: FlatFee): Prepared {
  const lent = fee.denominator * BigInt(periods);
  const payment = fee.denominator + fee.numerator * BigInt(periods);
  const odd = ratio(0n);
  return {
    flows: [
      { amount: lent, whole: 0, odd },
      ...Array.from({ length: periods }, (_, index) => ({ amount: -payment, whole: index + 1, odd })),
    ],
    scale: lent,
    periodsPerYear: ratio(BigInt(periodsPerYear)),
    trace: [],
  };
}

function prepareRegulationZ({ advances, payments, unitPeriod: given }: RegulationZ): Prepared {
  const { whole, scale } = wholeAmounts([...advances, ...payments].map(({ amount }) => amount));
  const dated = [...advances, ...payments].map(({ date }, index) => ({ date, amount: whole[index] as bigint }));
  const { flows, unitPeriod, firstPayment } = unitPeriodFlows({
    advances: dated.slice(0, advances.length),
    payments: dated.slice(advances.length),
    unitPeriod: given,
  });
  const periodsPerYear = unitPeriodsPerYear(unitPeriod);
  const { numerator, denominator } = firstPayment.odd;
  const trace = [
    {
      step: 'unit-period',
      formula: given ? 'as given' : 'most frequent standard interval of (b)(4)',
      values: { unit: unitPeriod.unit, count: unitPeriod.count },
      result: formatFraction(periodsPerYear),
    },
    {
      step: 'first-payment',
      formula: 'whole unit-periods counted back from the payment, and the odd part before them',
      values: { whole: firstPayment.whole, odd: numerator === 0n ? '0' : `${numerator}/${denominator}` },
      result: formatFraction(addRatios(ratio(BigInt(firstPayment.whole)), firstPayment.odd)),
    },
  ];
  return { flows, scale, periodsPerYear, trace };
}

function prepareEuropean({ advances, payments, timeCount, wholePeriod }: European): Prepared {
  const { between, daysPerYear } = TIME_COUNTS[timeCount];
  const start = areDated(advances) ? firstDate(advances.map(({ date }) => date)) : null;
  const timeOf = (flow: European['payments'][number]): Ratio => {
    if ('date' in flow) return start === null ? ratio(0n) : between(start, flow.date, wholePeriod);
    const { years, months, weeks, days } = flow.after;
    const part = (count: number, perYear: Ratio): Ratio =>
      ratio(BigInt(count) * perYear.denominator, perYear.numerator);
    return [part(months, ratio(12n)), part(weeks, ratio(52n)), part(days, daysPerYear)].reduce(addRatios, years);
  };
  const prepared = ticked([
    ...advances.map((flow) => ({ amount: flow.amount, time: timeOf(flow) })),
    ...payments.map((flow) => ({ amount: multiplyRatios(flow.amount, ratio(-1n)), time: timeOf(flow) })),
  ]);
  return { ...prepared, periodsPerYear: prepared.ticksPerUnit };
}

function ticked(inTime: readonly { readonly amount: Ratio; readonly time: Ratio }[]) {
  const { whole, scale } = wholeAmounts(inTime.map(({ amount }) => amount));
  const { flows, ticksPerUnit } = toTicks(inTime.map(({ time }, index) => ({ time, amount: whole[index] as bigint })));
  return { flows, scale, ticksPerUnit: ratio(BigInt(ticksPerUnit)), trace: [] };
}
