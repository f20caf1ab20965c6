import { expect, it } from 'vitest';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { type Ratio, ratio, reduceRatio } from '../../src/money/index.ts';
import {
  constantRate,
  meanRate,
  type RatePath,
  rateOn,
  rateSegments,
  ratesOf,
  withPauses,
  withRateFrom,
} from '../../src/rates/ratePath.ts';

function on(text: string): CalendarDate {
  return text as CalendarDate;
}

function percent(value: bigint): Ratio {
  return ratio(value, 100n);
}

/** 7 %, from 15 February 2024 4 %, from 1 April 2024 nothing. */
const STEPPED: RatePath = {
  initial: percent(7n),
  steps: [
    { from: on('2024-02-15'), rate: percent(4n) },
    { from: on('2024-04-01'), rate: percent(0n) },
  ],
};

it('constantRate() is a path that never changes', () => {
  const path = constantRate(percent(12n));
  expect(path).toEqual({ initial: percent(12n), steps: [] });
  expect(rateOn(path, on('1900-01-01'))).toEqual(percent(12n));
  expect(rateOn(path, on('2199-12-31'))).toEqual(percent(12n));
});

it('ratesOf() lists every rate, the initial one first', () => {
  expect(ratesOf(constantRate(percent(12n)))).toEqual([percent(12n)]);
  expect(ratesOf(STEPPED)).toEqual([percent(7n), percent(4n), percent(0n)]);
});

it.each([
  { date: '2024-02-14', expected: 7n },
  { date: '2024-02-15', expected: 4n },
  { date: '2024-02-16', expected: 4n },
  { date: '2024-03-31', expected: 4n },
  { date: '2024-04-01', expected: 0n },
  { date: '2030-01-01', expected: 0n },
])('rateOn() bears the interest of $date at $expected %', ({ date, expected }) => {
  expect(rateOn(STEPPED, on(date))).toEqual(percent(expected));
});

it('rateSegments() cuts a step from day d after day d - 1', () => {
  expect(rateSegments(STEPPED, on('2024-02-01'), on('2024-03-01'))).toEqual([
    { start: '2024-02-01', end: '2024-02-14', rate: percent(7n) },
    { start: '2024-02-14', end: '2024-03-01', rate: percent(4n) },
  ]);
});

it('rateSegments() cuts at every step of a long stretch', () => {
  expect(rateSegments(STEPPED, on('2024-01-01'), on('2024-05-01'))).toEqual([
    { start: '2024-01-01', end: '2024-02-14', rate: percent(7n) },
    { start: '2024-02-14', end: '2024-03-31', rate: percent(4n) },
    { start: '2024-03-31', end: '2024-05-01', rate: percent(0n) },
  ]);
});

it.each([
  { case: 'before the first step', start: '2024-01-01', end: '2024-02-01', expected: 7n },
  { case: 'up to the day before a step', start: '2024-01-15', end: '2024-02-14', expected: 7n },
  { case: 'between two steps', start: '2024-03-01', end: '2024-03-31', expected: 4n },
  { case: 'from the day before a step', start: '2024-02-14', end: '2024-03-01', expected: 4n },
  { case: 'from the day of a step', start: '2024-02-15', end: '2024-03-01', expected: 4n },
  { case: 'after the last step', start: '2024-06-01', end: '2024-07-01', expected: 0n },
  { case: 'of no days at all', start: '2024-02-14', end: '2024-02-14', expected: 4n },
])('rateSegments() leaves a stretch $case whole', ({ start, end, expected }) => {
  expect(rateSegments(STEPPED, on(start), on(end))).toEqual([{ start, end, rate: percent(expected) }]);
});

it('rateSegments() gives a step on the last day that day alone', () => {
  expect(rateSegments(STEPPED, on('2024-02-01'), on('2024-02-15'))).toEqual([
    { start: '2024-02-01', end: '2024-02-14', rate: percent(7n) },
    { start: '2024-02-14', end: '2024-02-15', rate: percent(4n) },
  ]);
});

it('rateSegments() leaves a stretch whole on a path without steps', () => {
  expect(rateSegments(constantRate(percent(5n)), on('2024-01-01'), on('2025-01-01'))).toEqual([
    { start: '2024-01-01', end: '2025-01-01', rate: percent(5n) },
  ]);
});

it('meanRate() weighs each rate by its days', () => {
  // Apache Fineract, ProgressiveEMICalculatorTest: 13 of 29 days at 7 %, 16 at 4 %.
  expect(reduceRatio(meanRate(STEPPED, on('2024-02-01'), on('2024-03-01')))).toEqual(
    reduceRatio(ratio(13n * 7n + 16n * 4n, 29n * 100n)),
  );
  // 44 days to 14 February, 46 to 31 March, 31 to 1 May.
  expect(reduceRatio(meanRate(STEPPED, on('2024-01-01'), on('2024-05-01')))).toEqual(
    reduceRatio(ratio(44n * 7n + 46n * 4n + 31n * 0n, 121n * 100n)),
  );
});

it('meanRate() is the rate itself where nothing steps', () => {
  expect(meanRate(STEPPED, on('2024-03-01'), on('2024-03-31'))).toEqual(percent(4n));
  expect(meanRate(constantRate(percent(9n)), on('2024-01-01'), on('2024-01-01'))).toEqual(percent(9n));
});

it('rateSegments(), meanRate() and rateOn() leave a frozen path as it was', () => {
  const path = Object.freeze({ initial: percent(7n), steps: Object.freeze([...STEPPED.steps]) });
  rateSegments(path, on('2024-01-01'), on('2024-05-01'));
  meanRate(path, on('2024-01-01'), on('2024-05-01'));
  rateOn(path, on('2024-05-01'));
  ratesOf(path);
  expect(path).toEqual(STEPPED);
});

it('withRateFrom() gives up what the rate was to become later', () => {
  expect(withRateFrom(STEPPED, { from: on('2024-03-01'), rate: percent(9n) })).toEqual({
    initial: percent(7n),
    steps: [
      { from: '2024-02-15', rate: percent(4n) },
      { from: '2024-03-01', rate: percent(9n) },
    ],
  });
});

it('withRateFrom() replaces a step from the same day', () => {
  expect(withRateFrom(STEPPED, { from: on('2024-02-15'), rate: percent(9n) }).steps).toEqual([
    { from: '2024-02-15', rate: percent(9n) },
  ]);
});

it.each([
  { date: '2024-02-09', expected: 7n },
  { date: '2024-02-10', expected: 0n },
  { date: '2024-02-15', expected: 0n },
  { date: '2024-03-10', expected: 0n },
  // The step of 15 February lies in the pause and holds after it.
  { date: '2024-03-11', expected: 4n },
])('withPauses() bears the interest of $date at $expected % with a pause from 10 February to 10 March', (row) => {
  const paused = withPauses(STEPPED, [{ from: on('2024-02-10'), until: on('2024-03-10') }]);
  expect(reduceRatio(rateOn(paused, on(row.date)))).toEqual(reduceRatio(percent(row.expected)));
});

it('withPauses() joins pauses that overlap and ignores their order', () => {
  const [early, late] = [
    { from: on('2024-01-05'), until: on('2024-01-20') },
    { from: on('2024-01-15'), until: on('2024-01-31') },
  ];
  for (const pauses of [
    [early, late],
    [late, early],
  ]) {
    const paused = withPauses(constantRate(percent(7n)), pauses);
    expect(meanRate(paused, on('2024-01-04'), on('2024-01-31')).numerator).toBe(0n);
    expect(rateOn(paused, on('2024-02-01'))).toEqual(percent(7n));
    expect(rateOn(paused, on('2024-01-04'))).toEqual(percent(7n));
  }
});

it('withPauses() leaves a path without pauses as it is', () => {
  expect(withPauses(STEPPED, [])).toBe(STEPPED);
});
