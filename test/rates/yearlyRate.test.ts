import { expect, it } from 'vitest';
import type { DayCount } from '../../src/calendar/index.ts';
import { type Ratio, ratio, reduceRatio } from '../../src/money/index.ts';
import {
  effectiveYearlyRate,
  nominalYearlyRate,
  type QuotedRate,
  type RatePeriod,
} from '../../src/rates/yearlyRate.ts';

/** @returns A rate in percent with so many decimals, as a page would print it. */
function percent({ numerator, denominator }: Ratio, decimals = 2): string {
  return (Number((numerator * 10n ** 18n) / denominator) / 1e16).toFixed(decimals);
}

function quoted(value: Ratio, per: RatePeriod, quotation: QuotedRate['quoted'] = 'nominal'): QuotedRate {
  return { value, per, quoted: quotation };
}

const FIVE_BASIS_POINTS = ratio(5n, 10_000n);

it.each<{ dayCount: DayCount; expected: Ratio }>([
  // 0.05 % * 365 = 18.25 %, 0.05 % * 360 = 18.00 %.
  { dayCount: 'periodic', expected: ratio(5n * 365n, 10_000n) },
  { dayCount: 'ACT/365F', expected: ratio(5n * 365n, 10_000n) },
  { dayCount: 'ACT/ACT ISDA', expected: ratio(5n * 365n, 10_000n) },
  { dayCount: 'ACT/360', expected: ratio(5n * 360n, 10_000n) },
  { dayCount: '30/360 US', expected: ratio(5n * 360n, 10_000n) },
  { dayCount: '30E/360', expected: ratio(5n * 360n, 10_000n) },
])('nominalYearlyRate() takes 0.05 % a day by the days of $dayCount', ({ dayCount, expected }) => {
  expect(nominalYearlyRate(quoted(FIVE_BASIS_POINTS, 'day'), dayCount, 12)).toEqual(reduceRatio(expected));
});

it.each<{ per: RatePeriod; value: Ratio; expected: Ratio }>([
  { per: 'year', value: ratio(1_825n, 10_000n), expected: ratio(1_825n, 10_000n) },
  { per: 'month', value: ratio(15n, 1_000n), expected: ratio(12n * 15n, 1_000n) },
  { per: 'month', value: ratio(1n, 7n), expected: ratio(12n, 7n) },
  { per: 'year', value: ratio(0n), expected: ratio(0n) },
])('nominalYearlyRate() multiplies a rate per $per exactly, whatever the compounding', ({ per, value, expected }) => {
  for (const periodsPerYear of [4, 12, 26, 52]) {
    expect(nominalYearlyRate(quoted(value, per), 'periodic', periodsPerYear)).toEqual(reduceRatio(expected));
  }
});

it.each([
  // 1.01^12 - 1 = 12.682503013196972066...%, exactly 1.01^12: twelve times 1 % a month.
  { effective: ratio(101n ** 12n - 100n ** 12n, 100n ** 12n), periodsPerYear: 12, nominal: ratio(12n, 100n) },
  // 1.05^2 - 1 = 10.25 %: twice 5 %.
  { effective: ratio(1_025n, 10_000n), periodsPerYear: 2, nominal: ratio(10n, 100n) },
  // Once a year the two are one.
  { effective: ratio(18n, 100n), periodsPerYear: 1, nominal: ratio(18n, 100n) },
  { effective: ratio(0n), periodsPerYear: 12, nominal: ratio(0n) },
])('nominalYearlyRate() turns an effective rate over $periodsPerYear periods into the nominal one', (row) => {
  const result = nominalYearlyRate(quoted(row.effective, 'year', 'effective'), 'periodic', row.periodsPerYear);
  const { numerator, denominator } = result;
  expect((numerator * 10n ** 35n) / denominator).toBe((row.nominal.numerator * 10n ** 35n) / row.nominal.denominator);
});

it.each([
  { case: '18.25 % with monthly compounding', nominal: ratio(1_825n, 10_000n), periods: 12, expected: '19.86' },
  { case: '18.25 % with daily compounding', nominal: ratio(1_825n, 10_000n), periods: 365, expected: '20.02' },
  { case: '12 % with monthly compounding', nominal: ratio(12n, 100n), periods: 12, expected: '12.68' },
  // (1 + 0.10 / 12)^12 - 1 = 10.4713 %.
  { case: '10 % with monthly compounding', nominal: ratio(10n, 100n), periods: 12, expected: '10.47' },
  { case: '10 % with half-yearly compounding', nominal: ratio(10n, 100n), periods: 2, expected: '10.25' },
  { case: '10 % once a year', nominal: ratio(10n, 100n), periods: 1, expected: '10.00' },
  { case: 'nothing', nominal: ratio(0n), periods: 12, expected: '0.00' },
])('effectiveYearlyRate() of $case is $expected %', ({ nominal, periods, expected }) => {
  expect(percent(effectiveYearlyRate(nominal, periods))).toBe(expected);
});

it('effectiveYearlyRate() compounds 0.05 % a day over months of 365/12 days to 19.86 %', () => {
  const nominal = nominalYearlyRate(quoted(FIVE_BASIS_POINTS, 'day'), 'ACT/365F', 12);
  expect(percent(effectiveYearlyRate(nominal, 12))).toBe('19.86');
});

it('effectiveYearlyRate() is exact: 1 % a month is 1.01^12 - 1', () => {
  expect(reduceRatio(effectiveYearlyRate(ratio(12n, 100n), 12))).toEqual(
    reduceRatio(ratio(101n ** 12n - 100n ** 12n, 100n ** 12n)),
  );
});

it('effectiveYearlyRate() of a negative rate is negative', () => {
  // (1 - 0.01)^12 - 1 = -11.36 %.
  expect(percent(effectiveYearlyRate(ratio(-12n, 100n), 12))).toBe('-11.36');
});

it('nominalYearlyRate() and effectiveYearlyRate() leave frozen rates as they were', () => {
  const value = Object.freeze(ratio(12n, 100n));
  const rate = Object.freeze(quoted(value, 'year', 'effective'));
  nominalYearlyRate(rate, 'periodic', 12);
  effectiveYearlyRate(value, 12);
  expect(rate).toEqual({ value: { numerator: 12n, denominator: 100n }, per: 'year', quoted: 'effective' });
});
