import { unitPeriodsPerYear } from '../calendar/index.ts';
import { addRatios, compareRatios, formatFraction, negateRatio, type Ratio, ratio, ZERO } from '../money/index.ts';
import { TIME_COUNTS, type TimedFlow, toTicks, unitPeriodFlows } from '../returns/index.ts';
import type { TraceStep } from '../trace.ts';
import { type Daily, datesOf, type ReadAnnualRate } from './annualRateSchema.ts';
import { type FlowInTime, firstDate, periodicInTime, wholeAmounts } from './flows.ts';

type Periodic = Extract<ReadAnnualRate, { readonly amounts: unknown }>;
type FlatFee = Extract<ReadAnnualRate, { readonly fee: unknown }>;
type RegulationZ = Extract<ReadAnnualRate, { readonly method: 'reg-z-actuarial' }>;
type European = Extract<ReadAnnualRate, { readonly method: 'eu-apr' }>;

/** Flows in whole amounts and times, and how they become a rate per year. */
export interface AnnualRateFlows {
  readonly flows: readonly TimedFlow[];
  readonly scale: bigint;
  readonly periodsPerYear: Ratio;
  readonly trace: readonly TraceStep[];
}

/** @returns The flows of an input by its method, with the working behind their times. */
export function annualRateFlows(read: Exclude<ReadAnnualRate, Daily>): AnnualRateFlows {
  if ('amounts' in read) return preparePeriodic(read);
  if ('fee' in read) return prepareFlatFee(read);
  return read.method === 'eu-apr' ? prepareEuropean(read) : prepareRegulationZ(read);
}

function preparePeriodic(read: Periodic): AnnualRateFlows {
  return { ...ticked(periodicInTime(read.amounts)), periodsPerYear: ratio(BigInt(read.periodsPerYear)) };
}

/** One unit lent, a part of it and the fee paid each period. */
function prepareFlatFee({ fee, periods, periodsPerYear }: FlatFee): AnnualRateFlows {
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

function prepareRegulationZ({ advances, payments, unitPeriod: given }: RegulationZ): AnnualRateFlows {
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

function prepareEuropean({ advances, payments, timeCount, wholePeriod }: European): AnnualRateFlows {
  const { between, daysPerYear } = TIME_COUNTS[timeCount];
  const start = firstDate(datesOf(advances).map(({ date }) => date));
  const timeOf = ({ date, after }: European['payments'][number]): Ratio =>
    date === undefined || start === undefined ? timeAfter(after, daysPerYear) : between(start, date, wholePeriod);
  const inTime = [
    ...advances.map((flow) => ({ amount: flow.amount, time: timeOf(flow) })),
    ...payments.map((flow) => ({ amount: negateRatio(flow.amount), time: timeOf(flow) })),
  ];
  const longest = inTime.map(({ time }) => time).reduce((most, next) => (compareRatios(next, most) > 0 ? next : most));
  const prepared = ticked(inTime);
  const trace = [
    {
      step: 'last-flow',
      formula: 'years from the first drawdown',
      values: { timeCount, wholePeriod },
      result: formatFraction(longest),
    },
  ];
  return { ...prepared, periodsPerYear: prepared.ticksPerUnit, trace };
}

function timeAfter(after: European['payments'][number]['after'], daysPerYear: Ratio): Ratio {
  const { years, months, weeks, days } = after ?? { years: ZERO, months: 0, weeks: 0, days: 0 };
  const part = (count: number, perYear: Ratio): Ratio => ratio(BigInt(count) * perYear.denominator, perYear.numerator);
  return [part(months, ratio(12n)), part(weeks, ratio(52n)), part(days, daysPerYear)].reduce(addRatios, years);
}

function ticked(inTime: readonly FlowInTime[]) {
  const { whole, scale } = wholeAmounts(inTime.map(({ amount }) => amount));
  const { flows, ticksPerUnit } = toTicks(inTime.map(({ time }, index) => ({ time, amount: whole[index] as bigint })));
  return { flows, scale, ticksPerUnit: ratio(BigInt(ticksPerUnit)), trace: [] };
}
