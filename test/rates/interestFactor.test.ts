import { expect, it } from 'vitest';
import type { CalendarDate, DayCount, Frequency, Period } from '../../src/calendar/index.ts';
import { type Ratio, ratio, reduceRatio, roundRatio } from '../../src/money/index.ts';
import { interestFactor, interestFactors, type OddPeriod } from '../../src/rates/interestFactor.ts';
import { constantRate, type RatePath } from '../../src/rates/ratePath.ts';
import { levelPayment } from '../../src/schedule/index.ts';

function on(text: string): CalendarDate {
  return text as CalendarDate;
}

function period(start: string, end: string, wholePeriods = 1, oddDays = 0): Period {
  return { number: 1, start: on(start), end: on(end), dueDate: on(end), wholePeriods, oddDays };
}

interface Basis {
  readonly dayCount?: DayCount;
  readonly frequency?: Frequency;
  readonly every?: number;
  readonly oddPeriod?: OddPeriod;
}

function factor(of: Period, path: RatePath, basis: Basis = {}): Ratio {
  return reduceRatio(
    interestFactor(of, path, { dayCount: 'periodic', frequency: 'monthly', oddPeriod: 'simple', ...basis }),
  );
}

/** @returns The ratio in units of the twelfth decimal, rounded half away from zero. */
function twelveDecimals({ numerator, denominator }: Ratio): bigint {
  return (2n * numerator * 10n ** 12n + denominator) / (2n * denominator);
}

const TWELVE_PERCENT = constantRate(ratio(12n, 100n));
/** 7 %, 4 % from 15 February 2024. */
const STEPPED: RatePath = {
  initial: ratio(7n, 100n),
  steps: [{ from: on('2024-02-15'), rate: ratio(4n, 100n) }],
};

it.each<{ frequency: Frequency; periodsPerYear: bigint }>([
  { frequency: 'weekly', periodsPerYear: 52n },
  { frequency: 'fortnightly', periodsPerYear: 26n },
  { frequency: 'four-weekly', periodsPerYear: 13n },
  { frequency: 'semi-monthly', periodsPerYear: 24n },
  { frequency: 'monthly', periodsPerYear: 12n },
  { frequency: 'two-monthly', periodsPerYear: 6n },
  { frequency: 'quarterly', periodsPerYear: 4n },
])('interestFactor() divides 12 % by $periodsPerYear for a regular period that is $frequency', (row) => {
  // However many days the period has.
  for (const end of ['2026-02-01', '2026-03-01']) {
    expect(factor(period('2026-01-01', end), TWELVE_PERCENT, { frequency: row.frequency })).toEqual(
      reduceRatio(ratio(12n, 100n * row.periodsPerYear)),
    );
  }
});

it('interestFactor() is 73/4800 a month for 0.05 % a day', () => {
  // 18.25 % / 12.
  expect(factor(period('2026-01-01', '2026-02-01'), constantRate(ratio(1_825n, 10_000n)))).toEqual(ratio(73n, 4_800n));
});

it.each<{ dayCount: DayCount; dates: readonly [string, string]; expected: Ratio }>([
  // 12 % on 45 days, 15 January to 1 March 2025; 46 days of 30/360.
  { dayCount: 'ACT/365F', dates: ['2025-01-15', '2025-03-01'], expected: ratio(12n * 45n, 100n * 365n) },
  { dayCount: 'ACT/360', dates: ['2025-01-15', '2025-03-01'], expected: ratio(12n * 45n, 100n * 360n) },
  { dayCount: '30E/360', dates: ['2025-01-15', '2025-03-01'], expected: ratio(12n * 46n, 100n * 360n) },
  { dayCount: '30/360 US', dates: ['2025-01-15', '2025-03-01'], expected: ratio(12n * 46n, 100n * 360n) },
  // 17 nights of 2023, 14 days of 2024.
  {
    dayCount: 'ACT/ACT ISDA',
    dates: ['2023-12-15', '2024-01-15'],
    expected: ratio(12n * (17n * 366n + 14n * 365n), 100n * 365n * 366n),
  },
  { dayCount: 'ACT/365F', dates: ['2025-01-15', '2025-01-15'], expected: ratio(0n) },
])('interestFactor() prices $dates by the days of $dayCount', ({ dayCount, dates: [start, end], expected }) => {
  // Whole periods and odd days do not matter where dates alone decide.
  expect(factor(period(start, end, 1, 17), TWELVE_PERCENT, { dayCount })).toEqual(reduceRatio(expected));
});

it('interestFactor() charges 1,125.00 on 50,000.00 over a first period of 45 days', () => {
  // 0.05 % a day, ACT/365F: 50,000.00 * 0.0005 * 45.
  const first = factor(period('2025-01-15', '2025-03-01'), constantRate(ratio(1_825n, 10_000n)), {
    dayCount: 'ACT/365F',
  });
  expect((5_000_000n * first.numerator) / first.denominator).toBe(1_125_00n);
});

it('interestFactor() carries a step inside a regular period from the day of the step', () => {
  // Apache Fineract, ProgressiveEMICalculatorTest, rate change on 2024-02-15 inside 2024-02-01 to 2024-03-01:
  // 13/29 of the month at 7 % = 0.002614942529, 16/29 at 4 % = 0.001839080460.
  const result = factor(period('2024-02-01', '2024-03-01'), STEPPED);
  expect(result).toEqual(reduceRatio(ratio(13n * 7n + 16n * 4n, 29n * 100n * 12n)));
  expect(twelveDecimals(result)).toBe(2_614_942_529n + 1_839_080_460n);
});

it('interestFactor() carries a step inside a period by its days in a dated convention', () => {
  // 13 days at 7 % and 16 days at 4 %.
  expect(factor(period('2024-02-01', '2024-03-01'), STEPPED, { dayCount: 'ACT/365F' })).toEqual(
    reduceRatio(ratio(13n * 7n + 16n * 4n, 100n * 365n)),
  );
  expect(factor(period('2024-02-01', '2024-03-01'), STEPPED, { dayCount: 'ACT/ACT ISDA' })).toEqual(
    reduceRatio(ratio(13n * 7n + 16n * 4n, 100n * 366n)),
  );
});

it('interestFactor() is zero at a rate of zero, also for an odd period', () => {
  const free = constantRate(ratio(0n));
  for (const oddPeriod of ['simple', 'compound'] as const) {
    expect(factor(period('2026-01-01', '2026-02-07', 1, 6), free, { oddPeriod })).toEqual(ratio(0n));
  }
  expect(factor(period('2026-01-01', '2026-02-01'), free)).toEqual(ratio(0n));
  expect(factor(period('2026-01-01', '2026-02-01'), free, { dayCount: 'ACT/360' })).toEqual(ratio(0n));
});

it.each<{ case: string; whole: number; odd: number; frequency: Frequency; expected: Ratio }>([
  // 12 CFR 1026, Appendix J (b)(5) and (b)(8): (1 + i)^whole * (1 + odd / days * i) - 1.
  { case: 'six odd days', whole: 0, odd: 6, frequency: 'monthly', expected: ratio(6n * 1n, 30n * 100n) },
  {
    case: 'a month and six days',
    whole: 1,
    odd: 6,
    frequency: 'monthly',
    expected: ratio(101n * (3_000n + 6n) - 100n * 3_000n, 100n * 3_000n),
  },
  {
    case: 'three months',
    whole: 3,
    odd: 0,
    frequency: 'monthly',
    expected: ratio(101n ** 3n - 100n ** 3n, 100n ** 3n),
  },
  // 12 % / 52 = 3/1300 a week.
  {
    case: 'four weeks and four days',
    whole: 4,
    odd: 4,
    frequency: 'weekly',
    expected: ratio(1_303n ** 4n * (7n * 1_300n + 12n) - 1_300n ** 4n * 7n * 1_300n, 1_300n ** 4n * 7n * 1_300n),
  },
  // 12 % / 24 = 1/200 a half month.
  { case: 'six days of a half month', whole: 0, odd: 6, frequency: 'semi-monthly', expected: ratio(6n, 15n * 200n) },
  // 12 % / 4 = 3 % a quarter, 8 odd days of 90.
  {
    case: 'a quarter and eight days',
    whole: 1,
    odd: 8,
    frequency: 'quarterly',
    expected: ratio(103n * (9_000n + 24n) - 100n * 9_000n, 100n * 9_000n),
  },
  { case: 'no time at all', whole: 0, odd: 0, frequency: 'monthly', expected: ratio(0n) },
])('interestFactor() prices $case with simple odd days', ({ whole, odd, frequency, expected }) => {
  expect(factor(period('2026-01-01', '2026-02-07', whole, odd), TWELVE_PERCENT, { frequency })).toEqual(
    reduceRatio(expected),
  );
});

it('interestFactor() compounds a first period of more than 120 whole ones to 40 digits', () => {
  // 1.01^120 - 1 is exact, over 100^120; 1.01^121 - 1 is 2.333390763... to 40 digits.
  const [exact, rounded] = [120, 121].map((whole) => factor(period('2000-01-01', '2010-01-01', whole), TWELVE_PERCENT));
  expect(exact?.denominator).toBe(100n ** 120n);
  expect(10n ** 40n % (rounded as Ratio).denominator).toBe(0n);
  expect(twelveDecimals(rounded as Ratio)).toBe(2_333_390_763_519n);
});

it('interestFactor() compounds odd days where the terms say so', () => {
  const basis: Basis = { oddPeriod: 'compound' };
  // 1.21 over one unit: half of it is exactly 1.1.
  const path = constantRate(ratio(252n, 100n));
  expect(factor(period('2026-01-01', '2026-01-16', 0, 15), path, basis)).toEqual(ratio(1n, 10n));
  expect(factor(period('2026-01-01', '2026-02-16', 1, 15), path, basis)).toEqual(ratio(331n, 1_000n));
  expect(factor(period('2026-01-01', '2026-03-01', 2, 0), path, basis)).toEqual(ratio(4_641n, 10_000n));
  expect(factor(period('2026-01-01', '2026-02-01', 1, 0), path, basis)).toEqual(ratio(21n, 100n));
});

it('interestFactor() weighs the rates of an odd period by its days', () => {
  // 6 days at 7 %, 9 days at 4 % of 15 odd days: a mean of 78/15 %, half a month of it.
  expect(factor(period('2024-02-08', '2024-02-23', 0, 15), STEPPED)).toEqual(
    reduceRatio(ratio((6n * 7n + 9n * 4n) * 15n, 15n * 100n * 12n * 30n)),
  );
});

it.each<{ oddPeriod: OddPeriod; expected: bigint }>([
  { oddPeriod: 'simple', expected: 186_7731n },
  { oddPeriod: 'compound', expected: 186_7719n },
])('interestFactor() makes a level payment of $expected with $oddPeriod odd days', ({ oddPeriod, expected }) => {
  // 4,000 at 11 % over 24 months, first period of 36 days: 186.7731 simply, 186.7719 compounded.
  const path = constantRate(ratio(11n, 100n));
  const first = factor(period('2025-04-10', '2025-05-16', 1, 6), path, { oddPeriod });
  const regular = factor(period('2025-05-16', '2025-06-16'), path, { oddPeriod });
  const payment = levelPayment({
    principal: 4_000_0000n,
    factors: [first, ...Array.from({ length: 23 }, () => regular)],
  });
  expect(roundRatio(payment, 'halfExpand')).toBe(expected);
});

it('interestFactor() leaves a frozen period, path and basis as they were', () => {
  const of = Object.freeze(period('2024-02-01', '2024-03-07', 1, 6));
  const path = Object.freeze({ ...STEPPED, steps: Object.freeze([...STEPPED.steps]) });
  const basis = Object.freeze({ dayCount: 'periodic', frequency: 'monthly', oddPeriod: 'compound' } as const);
  interestFactor(of, path, basis);
  expect([of, path]).toEqual([period('2024-02-01', '2024-03-07', 1, 6), STEPPED]);
  expect(basis).toEqual({ dayCount: 'periodic', frequency: 'monthly', oddPeriod: 'compound' });
});

it.each<{ case: string; start: string; end: string; odd: Ratio }>([
  // Apache Fineract, EMICalculation, due date moved from 1 to 18 February: one month and 17 of the 29 days to 1 March.
  { case: 'a month and a part', start: '2024-01-01', end: '2024-02-18', odd: ratio(46n, 29n) },
  { case: 'two whole months, not compounded', start: '2024-01-01', end: '2024-03-01', odd: ratio(2n) },
  { case: 'a part of a month', start: '2024-03-15', end: '2024-04-01', odd: ratio(17n, 31n) },
  { case: 'the month to the end of a shorter one', start: '2026-01-31', end: '2026-02-28', odd: ratio(1n) },
  { case: 'no time at all', start: '2024-01-01', end: '2024-01-01', odd: ratio(0n) },
])('interestFactor() prices $case in proportion, counted forward', ({ start, end, odd }) => {
  const proportional = factor(period(start, end, 0, 5), TWELVE_PERCENT, { oddPeriod: 'proportional' });
  expect(proportional).toEqual(reduceRatio(ratio(odd.numerator, odd.denominator * 100n)));
});

it('interestFactor() charges several periods of a frequency at once', () => {
  // 19.99 % over two months: 3,333.00 * 0.1999 / 6 = 111.04 (Apache Fineract, ProgressiveEMICalculatorTest).
  const twoMonths = factor(period('2023-10-29', '2023-12-29'), constantRate(ratio(1999n, 10_000n)), { every: 2 });
  expect(roundRatio(ratio(333_300n * twoMonths.numerator, twoMonths.denominator), 'halfEven')).toBe(11_104n);
});

it('interestFactors() gives regular periods at one rate one and the same factor', () => {
  const list = [
    period('2026-01-10', '2026-02-01', 0, 22),
    period('2026-02-01', '2026-03-01'),
    period('2026-03-01', '2026-04-01'),
  ];
  const [odd, second, third] = interestFactors(list, TWELVE_PERCENT, {
    dayCount: 'periodic',
    frequency: 'monthly',
    oddPeriod: 'simple',
  });
  expect(second).toBe(third);
  // 1 % a month * 22 / 30.
  expect(reduceRatio(odd as Ratio)).toEqual(ratio(11n, 1500n));
});
