import { addDays, type CalendarDate } from '../calendar/index.ts';
import { formatAmount, MINOR_DIGITS, ROUNDING_MODES } from '../money/index.ts';
import type { DrawOptions } from './draws.ts';
import type { Draw, FastCheck } from './fastCheck.ts';
import { ruleDrawing } from './ruleDrawing.ts';

/** What the inputs of calculators are drawn with. */
export type CalculatorDrawing = ReturnType<typeof calculatorDrawing>;

/** Month ends, leap days, and ends of February without one in years that four divides. */
const EDGES = [
  '2024-01-31',
  '2024-02-29',
  '2023-02-28',
  '2023-12-31',
  '2024-12-31',
  '1900-02-28',
  '2100-02-28',
] as const;

const FIRST_DATE = '1990-01-01' as CalendarDate;
const DAYS_OF_A_CENTURY = 36_500;

/** Decimals of what is in no currency. */
const DECIMALS = 2;
const MOST_HUNDREDTHS = 1_000_000_000;

/** @returns Draws of what the inputs of calculators consist of, amounts in the digits of a currency. */
export function calculatorDrawing(fc: FastCheck, { currency = 'CNY' }: DrawOptions) {
  const { count, fields, ...drawing } = ruleDrawing(fc, currency);
  const rounding = fc.constantFrom(...ROUNDING_MODES);
  const decimal = (least: number) =>
    count(least, MOST_HUNDREDTHS).map((hundredths) => formatAmount(BigInt(hundredths), DECIMALS));
  return {
    ...drawing,
    count,
    fields,
    currency: fc.constant(currency),
    digits: MINOR_DIGITS[currency],
    rounding,
    date: dateDraw(fc),
    /** All fields of several draws. */
    joined: (...draws: Draw<object>[]): Draw<object> =>
      fields(Object.fromEntries(draws.entries())).map((drawn) => Object.assign({}, ...Object.values(drawn))),
    /** How figures are written that are no money. */
    printing: { decimals: count(0, 40), rounding },
    positive: decimal(1),
    unsigned: decimal(0),
    signed: decimal(-MOST_HUNDREDTHS),
    /** From -99 % to 200 % in hundredths of a percent. */
    signedRate: signedRateDraw(fc),
    /** Quoted in text, or as what it covers and how it is meant: at most so many hundredths of a percent a year. */
    quotedRate: (mostPoints: number) => quotedRateDraw(fc, mostPoints),
  };
}

function dateDraw(fc: FastCheck): Draw<CalendarDate> {
  const anyDay = fc.integer({ min: 0, max: DAYS_OF_A_CENTURY }).map((days) => addDays(FIRST_DATE, days));
  return fc.oneof(anyDay, fc.constantFrom(...EDGES));
}

function signedRateDraw(fc: FastCheck): Draw<string> {
  return fc.integer({ min: -9_900, max: 20_000 }).map((points) => `${formatAmount(BigInt(points), 2)}%`);
}

function quotedRateDraw(fc: FastCheck, mostPoints: number): Draw<unknown> {
  const upTo = (most: number) =>
    fc.integer({ min: 0, max: Math.floor(most) }).map((points) => `${formatAmount(BigInt(points), 2)}%`);
  const quoted = (per: string, meant: string, most: number) =>
    fc.record({ value: upTo(most), per: fc.constant(per), quoted: fc.constant(meant) });
  return fc.oneof(
    upTo(mostPoints),
    quoted('year', 'nominal', mostPoints),
    quoted('month', 'nominal', mostPoints / 12),
    quoted('day', 'nominal', mostPoints / 365),
    quoted('year', 'effective', mostPoints),
  );
}

/** @returns Days one after another: gaps, each counted from the day before it. */
export function datesAfter(start: CalendarDate, gaps: readonly number[]): readonly CalendarDate[] {
  let date = start;
  return gaps.map((gap) => {
    date = addDays(date, gap);
    return date;
  });
}
