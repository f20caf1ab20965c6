import type { Candidate, Outcome } from './candidate.ts';
import { COUNTS, type Count } from './loan.ts';
import { measure, median, medianRatio } from './measure.ts';
import { engine, fullPlan } from './ours.ts';
import { financial, loanjs, loanScheduleJs } from './peers.ts';
import { datedDecimalLoop, decimalLoop, floatLoop } from './references.ts';

const CANDIDATES = [floatLoop, decimalLoop, datedDecimalLoop, loanjs, financial, loanScheduleJs, engine, fullPlan];

/** What was found of one candidate. Times are medians, ratios medians of the ratios of each round. */
export interface Result {
  readonly name: string;
  /** Microseconds a call, by count of rows. */
  readonly microseconds: Readonly<Record<Count, number>>;
  /** 60 rows against 60 rows of the decimal.js loop. */
  readonly toDecimal: number;
  /** 60 rows against 60 rows of the decimal.js + date-fns loop. */
  readonly toDatedDecimal: number;
  /** 360 rows against 60. */
  readonly growth: number;
  readonly outcomes: Readonly<Record<Count, Outcome>>;
}

/** A bar that the library has set itself. */
export interface Bar {
  readonly name: string;
  readonly limit: number;
  /** Every value must be at most the limit. */
  readonly values: Readonly<Record<string, number>>;
  readonly passed: boolean;
}

/** Measures every candidate at every length in one run. */
export function measureCandidates(): readonly Result[] {
  const slots = CANDIDATES.flatMap((subject) => COUNTS.map((count) => ({ subject, count })));
  const times = measure(slots.map(({ subject, count }) => ({ run: subject.prepare(count) })));
  const timesOf = (subject: Candidate, count: Count): readonly number[] =>
    times[slots.findIndex((slot) => slot.subject === subject && slot.count === count)] ?? [];
  return CANDIDATES.map((subject) => ({
    name: subject.name,
    microseconds: { 60: median(timesOf(subject, 60)), 360: median(timesOf(subject, 360)) },
    toDecimal: medianRatio(timesOf(subject, 60), timesOf(decimalLoop, 60)),
    toDatedDecimal: medianRatio(timesOf(subject, 60), timesOf(datedDecimalLoop, 60)),
    growth: medianRatio(timesOf(subject, 360), timesOf(subject, 60)),
    outcomes: { 60: subject.outcome(60), 360: subject.outcome(360) },
  }));
}

/** Holds the results against the bars. */
export function judge(results: readonly Result[]): readonly Bar[] {
  const ofEngine = resultOf(results, engine);
  const ofPlan = resultOf(results, fullPlan);
  return [
    bar('engine, 60 rows, to the decimal.js loop', 0.1, { engine: ofEngine.toDecimal }),
    bar('full plan, 60 rows, to the decimal.js + date-fns loop', 1, { 'full plan': ofPlan.toDatedDecimal }),
    bar('growth from 60 to 360 rows', 7, { engine: ofEngine.growth, 'full plan': ofPlan.growth }),
  ];
}

function resultOf(results: readonly Result[], { name }: Candidate): Result {
  return results.find((result) => result.name === name) as Result;
}

/** A bar with what was reached. */
export function bar(name: string, limit: number, values: Bar['values']): Bar {
  return { name, limit, values, passed: Object.values(values).every((value) => value <= limit) };
}
