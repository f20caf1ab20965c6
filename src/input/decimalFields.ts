import { type Ratio, readSignedDecimal, readSignedFraction } from '../money/index.ts';
import { type AmountInput, type FractionInput, field } from './fields.ts';
import { unsignedDecimalForm } from './jsonForms.ts';

/** A decimal of either sign, in whatever unit, kept exactly. */
export const decimalField = field<Ratio, AmountInput>((value) => {
  const decimal = readSignedDecimal(value);
  return typeof decimal === 'string' ? decimal : { ok: decimal };
});

/** A decimal of zero or more. */
export const unsignedDecimalField = field<Ratio, AmountInput>((value) => {
  const decimal = readSignedDecimal(value);
  if (typeof decimal === 'string') return decimal;
  return decimal.numerator < 0n ? 'must not be negative' : { ok: decimal };
}, unsignedDecimalForm);

/** A rate above -100 %, as a fraction or percentage. */
export const signedFractionField = field<Ratio, FractionInput>((value) => {
  const fraction = readSignedFraction(value);
  return typeof fraction === 'string' ? fraction : { ok: fraction };
});
