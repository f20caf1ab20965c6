import type { PlanKind } from '../account/index.ts';
import { PLAN_FREQUENCIES } from '../calendar/index.ts';
import type { Currency } from '../money/index.ts';
import type { TermsInput } from '../plans/index.ts';
import { amountDraw, type DrawOptions, type Draws, MOST_REMAINING, percentageDraw } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';
import { keptTermDraws } from './keptTermDraws.ts';

/** More than a holiday of three that begins after three. */
export const FEWEST_INSTALLMENTS = 7;

/**
 * Terms of one kind of plan that name the count and contradict nothing: whatever else is left out, resolves. Starts,
 * frequencies, business days, rates, rounding, down payment, treatments, holidays, two patterns, program and agreement.
 *
 * A plan need not exist: a down payment may exceed what bears interest, and a share of principal needs a policy.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param kind - The kind of plan.
 * @param options - The currency whose digits amounts have: `CNY` where left out.
 * @returns An arbitrary of terms that the recipe of that kind accepts.
 * @example Terms that name the count
 * import * as fc from 'fast-check';
 * import { termsArbitrary } from 'repayment-plan/testing';
 *
 * const [terms] = fc.sample(termsArbitrary(fc, 'extended-term'), 1);
 * terms.installments >= 7; // true
 */
export function termsArbitrary<Kind extends PlanKind>(
  fc: FastCheck,
  kind: Kind,
  { currency = 'CNY' }: DrawOptions = {},
): Arbitrary<TermsInput<Kind>> {
  const model: Draws = { ...commonDraws(fc, currency), ...OWN_DRAWS[kind](fc) };
  return fc.record(model, { requiredKeys: REQUIRED_KEYS[kind] }) as Arbitrary<TermsInput<Kind>>;
}

/** Without a budget a rate that is left out could not be solved. */
const REQUIRED_KEYS = {
  installment: ['installments'],
  'extended-term': ['installments'],
  'interest-reduction': ['installments', 'rate'],
  'principal-settlement': ['installments'],
} as const satisfies Record<PlanKind, readonly string[]>;

const rated = (fc: FastCheck): Draws => ({ rate: percentageDraw(fc, 3_600) });

/** The term of a loan is extended from what remains of it on: `accountArbitrary` draws at most so many. */
const extended = (fc: FastCheck): Draws => ({ installments: fc.integer({ min: MOST_REMAINING, max: 240 }) });

/** What terms of each kind have beside the common ones, or in their place. */
const OWN_DRAWS = {
  installment: rated,
  'extended-term': extended,
  'interest-reduction': rated,
  'principal-settlement': (fc) => ({
    principalShare: fc.integer({ min: 5_000, max: 10_000 }).map((points) => `${points / 100}%`),
    waive: fc.constantFrom('on-signing', 'on-completion'),
  }),
} as const satisfies Record<PlanKind, (fc: FastCheck) => Draws>;

function commonDraws(fc: FastCheck, currency: Currency): Draws {
  const part = partDraw(fc);
  return {
    ...keptTermDraws(fc, currency),
    frequency: fc.constantFrom(...PLAN_FREQUENCIES),
    installments: fc.integer({ min: FEWEST_INSTALLMENTS, max: 120 }),
    downPayment: amountDraw(fc, currency, 0, 10_000),
    treatment: fc.record({ interest: part, compoundInterest: part, penalties: part, fees: part }, { requiredKeys: [] }),
    holiday: fc.option(
      fc.record({
        after: fc.integer({ min: 0, max: 3 }),
        installments: fc.integer({ min: 1, max: 3 }),
        interest: fc.constantFrom('freeze', 'simple', 'capitalize'),
        keeps: fc.constantFrom('term', 'payment'),
      }),
    ),
    pattern: fc.record({ kind: fc.constantFrom('level-payment', 'level-principal') }),
  };
}

/** How a bucket of arrears is treated. */
function partDraw(fc: FastCheck): Draw<unknown> {
  return fc.oneof(
    fc.record({ pay: fc.constantFrom('first', 'spread', 'last') }),
    fc.record({ waive: fc.constantFrom('on-signing', 'on-completion'), share: percentageDraw(fc, 10_000) }),
    fc.record({ capitalize: percentageDraw(fc, 10_000) }),
  );
}
