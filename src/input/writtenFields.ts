import { type MinorDigits, type Ratio, readWrittenAmount, readWrittenFraction } from '../money/index.ts';
import { field } from './fields.ts';
import { signedWrittenAmountForm, writtenAmountForm, writtenFractionForm } from './jsonForms.ts';

/** An amount of either sign as a plan writes it: text with exactly the currency's digits. */
export function signedWrittenAmountField(digits: MinorDigits) {
  return field<bigint, string>(
    (value) => {
      const amount = readWrittenAmount(value, digits);
      return typeof amount === 'string' ? amount : { ok: amount };
    },
    () => signedWrittenAmountForm(digits),
  );
}

/** An amount of zero or more as a plan writes it. */
export function writtenAmountField(digits: MinorDigits) {
  return field<bigint, string>(
    (value) => {
      const amount = readWrittenAmount(value, digits);
      if (typeof amount === 'string') return amount;
      return amount < 0n ? 'must not be negative' : { ok: amount };
    },
    () => writtenAmountForm(digits),
  );
}

/** A rate or share of either sign as a plan writes it: text with at most 10 decimals. */
export const writtenFractionField = field<Ratio, string>((value) => {
  const fraction = readWrittenFraction(value);
  return typeof fraction === 'string' ? fraction : { ok: fraction };
}, writtenFractionForm);

/** What a plan says in words: longer than any text of an input, for it may list fifty names. */
export const sentenceField = field<string, string>(
  (value) =>
    typeof value === 'string' && value.length <= 10_000 ? { ok: value } : 'must be a text of at most 10,000 characters',
  () => ({ title: 'sentence', type: 'string', maxLength: 10_000 }),
);

const MONTH = '^[0-9]{4}-(0[1-9]|1[0-2])$';

/** A calendar month. */
export const monthField = field<string, string>(
  (value) =>
    typeof value === 'string' && new RegExp(MONTH).test(value) ? { ok: value } : 'must be a month such as "2026-11"',
  () => ({ title: 'month', type: 'string', pattern: MONTH }),
);
