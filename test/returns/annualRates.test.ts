import { expect, it } from 'vitest';
import { formatFraction, ratio } from '../../src/money/index.ts';
import { ANNUAL_RATE_METHODS, DAILY_RATE_METHODS } from '../../src/returns/annualRates.ts';

it('ANNUAL_RATE_METHODS multiplies or compounds the rate of a period', () => {
  const growth = ratio(101n, 100n);
  // 12 x 1 %, and 1.01^12 - 1 = 12.6825030131969720661201 %.
  const rates = Object.entries(ANNUAL_RATE_METHODS).map(([method, annualize]) => [
    method,
    formatFraction(annualize(growth, ratio(12n)), 20),
  ]);
  expect(Object.fromEntries(rates)).toEqual({
    'nominal-irr': '0.12',
    'effective-irr': '0.12682503013196972066',
    'flat-fee-nominal': '0.12',
    'flat-fee-effective': '0.12682503013196972066',
    'pboc-simple': '0.12',
    'pboc-irr': '0.12682503013196972066',
    'reg-z-actuarial': '0.12',
    'eu-apr': '0.12682503013196972066',
  });
});

it('ANNUAL_RATE_METHODS takes periods that are no whole part of a year', () => {
  // 8 % over 255 days: 0.08 x 365 / 255.
  expect(formatFraction(ANNUAL_RATE_METHODS['reg-z-actuarial'](ratio(108n, 100n), ratio(365n, 255n)))).toBe(
    '0.1145098039',
  );
  // A quarter over half a year is 1.25^2 - 1 over a year.
  expect(formatFraction(ANNUAL_RATE_METHODS['effective-irr'](ratio(5n, 4n), ratio(2n)))).toBe('0.5625');
});

/** A daily rate of 0.05 %, as Chinese card issuers quote it. */
it.each([
  { method: 'daily-365', expected: '0.1825' },
  { method: 'daily-360', expected: '0.18' },
  { method: 'daily-compounded-monthly', expected: '0.1986' },
  { method: 'daily-compounded', expected: '0.2002' },
] as const)('DAILY_RATE_METHODS makes 0.05 % a day $expected a year by $method', ({ method, expected }) => {
  expect(formatFraction(DAILY_RATE_METHODS[method](ratio(5n, 10_000n)), 4)).toBe(expected);
});
