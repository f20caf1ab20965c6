import * as z from 'zod/mini';
import { type Given, parseInput, signedFractionField, strictObject } from '../input/index.ts';
import { type Fraction, formatFraction, multiplyRatios, type Ratio, ratio } from '../money/index.ts';
import { effectiveYearlyRate, nominalYearlyRate } from '../rates/index.ts';
import { printingFields } from './flows.ts';
import { periodsPerYearField } from './periodicRate.ts';

const SCHEMA = strictObject({
  rate: signedFractionField,
  quoted: z.enum(['nominal', 'effective']),
  periodsPerYear: periodsPerYearField,
  ...printingFields,
});

/** What {@link yearlyRates} takes. */
export type YearlyRatesInput = Given<z.input<typeof SCHEMA>>;

/** One rate in three ways. */
export interface YearlyRates {
  /** Per period. */
  readonly periodic: Fraction;
  /** Periods a year times the periodic one. */
  readonly nominal: Fraction;
  /** (1 + periodic)^periods - 1. */
  readonly effective: Fraction;
}

/**
 * A yearly rate converted between nominal and effective.
 *
 * effective = (1 + nominal / p)^p - 1 for p periods a year. Rounding: each figure once, on return; from an effective
 * rate the periodic one is first rounded at 40 digits.
 *
 * @param input.rate - Per year, above -100 %.
 * @param input.quoted - What that rate is.
 * @param input.periodsPerYear - How often it compounds: 12 for monthly.
 * @param input.decimals - 15 when left out; trailing zeros are cut.
 * @returns The rate per period, nominal and effective.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What is 18.25 % compounded monthly?
 * import { yearlyRates } from 'repayment-plan';
 * yearlyRates({ rate: '18.25%', quoted: 'nominal', periodsPerYear: 12, decimals: 6 }).effective; // '0.198566'
 */
export function yearlyRates(input: YearlyRatesInput): YearlyRates {
  const { rate, quoted, periodsPerYear, decimals, rounding } = parseInput('convert a yearly rate', SCHEMA, input);
  const nominal = nominalYearlyRate({ value: rate, per: 'year', quoted }, 'periodic', periodsPerYear);
  const text = (value: Ratio): Fraction => formatFraction(value, decimals, rounding);
  return {
    periodic: text(multiplyRatios(nominal, ratio(1n, BigInt(periodsPerYear)))),
    nominal: text(nominal),
    effective: text(quoted === 'effective' ? rate : effectiveYearlyRate(nominal, periodsPerYear)),
  };
}
