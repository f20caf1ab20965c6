import { addDays, type CalendarDate, daysBetween } from '../calendar/index.ts';
import { addRatios, multiplyRatios, type Ratio, ratio, ZERO } from '../money/index.ts';

/** A rate from a date on: the interest of day `from` itself is already at this rate. */
export interface RateStep {
  readonly from: CalendarDate;
  /** Nominal, per year. */
  readonly rate: Ratio;
}

/** A rate over time: `initial`, then each step from its date on; steps ascend by date. */
export interface RatePath {
  /** Nominal, per year. */
  readonly initial: Ratio;
  readonly steps: readonly RateStep[];
}

/** @returns A path that never changes. */
export function constantRate(rate: Ratio): RatePath {
  return { initial: rate, steps: [] };
}

/** @returns Every rate of the path, the initial one first. */
export function ratesOf(path: RatePath): readonly Ratio[] {
  return [path.initial, ...path.steps.map((step) => step.rate)];
}

/** @returns The nominal yearly rate that bears the interest of one day. */
export function rateOn(path: RatePath, date: CalendarDate): Ratio {
  let current = path.initial;
  for (const step of path.steps) if (step.from <= date) current = step.rate;
  return current;
}

/** Days without interest: the first and the last of them, both included. */
export interface InterestPause {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/**
 * A path with the rate of a date on replaced: what it was to become later is given up with it.
 *
 * @param step - The interest of day `step.from` is already at the new rate.
 */
export function withRateFrom(path: RatePath, step: RateStep): RatePath {
  return { initial: path.initial, steps: [...path.steps.filter(({ from }) => from < step.from), step] };
}

/** A path with the rate zero on the days of the pauses; after the last day of each the rate is what it would have been. */
export function withPauses(path: RatePath, pauses: readonly InterestPause[]): RatePath {
  return pauses.reduce((paused, { from, until }) => {
    const resumes = addDays(until, 1);
    return {
      initial: paused.initial,
      steps: [
        ...paused.steps.filter((step) => step.from < from),
        { from, rate: ZERO },
        { from: resumes, rate: rateOn(paused, resumes) },
        ...paused.steps.filter((step) => step.from > resumes),
      ],
    };
  }, path);
}

/** A stretch of days (start, end] at one rate. */
export interface RateSegment {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly rate: Ratio;
}

/**
 * Cuts the days of (start, end] where the rate steps: a step from day d leaves (start, d - 1] at the old rate.
 *
 * @returns Segments that tile (start, end]; one where nothing steps inside.
 */
export function rateSegments(path: RatePath, start: CalendarDate, end: CalendarDate): readonly RateSegment[] {
  if (path.steps.length === 0) return [{ start, end, rate: path.initial }];
  const firstDay = addDays(start, 1);
  const inside = path.steps.filter((step) => step.from > firstDay && step.from <= end);
  const starts = [start, ...inside.map((step) => addDays(step.from, -1))];
  const rates = [rateOn(path, firstDay), ...inside.map((step) => step.rate)];
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end, rate: rates[index] as Ratio }));
}

/** @returns The mean of the rates of (start, end], each day counted once, exactly. */
export function meanRate(path: RatePath, start: CalendarDate, end: CalendarDate): Ratio {
  const segments = rateSegments(path, start, end);
  if (segments.length === 1) return (segments[0] as RateSegment).rate;
  const days = BigInt(daysBetween(start, end));
  return segments.reduce(
    (sum, segment) =>
      addRatios(sum, multiplyRatios(segment.rate, ratio(BigInt(daysBetween(segment.start, segment.end)), days))),
    ZERO,
  );
}
