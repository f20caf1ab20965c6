import * as z from 'zod/mini';
import { type Account, PLAN_KINDS, rateField } from '../account/index.ts';
import { type CrossRule, countField, listOf, strictObject } from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import { TERMS_OBJECTS } from '../plans/index.ts';
import { FAMILY_NAMES } from './families.ts';
import { gridField } from './grid.ts';
import { APPROVALS } from './question.ts';
import { survivalField } from './survival.ts';
import { weightsField } from './weights.ts';

const MOST_OFFERS = 20;
/** Offers where no number is asked for. */
const OFFERS = 5;

/** The terms that every candidate carries as given, whatever its family. */
function keptTermsField(digits: MinorDigits) {
  const { shape } = TERMS_OBJECTS['extended-term'](digits)._zod.def;
  const { startDate, businessDays, paymentMultiple, rounding, oddPeriod, accrualUntilStart, program, agreement } =
    shape;
  return z.prefault(
    strictObject({
      startDate,
      businessDays,
      paymentMultiple,
      rounding,
      oddPeriod,
      accrualUntilStart,
      program,
      agreement,
    }),
    {},
  );
}

/** What a proposal may ask for; nothing has to be said. */
export function preferencesField(digits: MinorDigits) {
  return z.prefault(
    strictObject({
      /** How many offers at most. */
      most: z._default(countField(1, MOST_OFFERS), OFFERS),
      /** `accepted`: also plans that some authority may grant. */
      approvals: z._default(z.enum(APPROVALS), 'accepted'),
      kinds: z._default(listOf(z.enum(PLAN_KINDS), PLAN_KINDS.length).check(z.minLength(1)), [...PLAN_KINDS]),
      families: z._default(listOf(z.enum(FAMILY_NAMES), FAMILY_NAMES.length).check(z.minLength(1)), [...FAMILY_NAMES]),
      /** The day of the month on which pay arrives: monthly payments fall due on it, but for a contract that is extended. */
      payday: z.optional(countField(1, 31)),
      terms: keptTermsField(digits),
      weights: weightsField,
      fundingRate: z.optional(rateField),
      survival: z.optional(survivalField),
      grid: gridField,
    }),
    {},
  );
}

export type Preferences = z.output<ReturnType<typeof preferencesField>>;

/** A plan does not start before its snapshot. */
export function startsTooEarly({ asOf }: Account, { terms }: Preferences): CrossRule | false {
  return (
    terms.startDate !== undefined &&
    terms.startDate < asOf && {
      path: ['preferences', 'terms', 'startDate'],
      rule: `must not be before the snapshot's date ${asOf}`,
    }
  );
}
