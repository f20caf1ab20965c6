import * as z from 'zod/mini';
import {
  amountField,
  countField,
  crossCheck,
  fractionField,
  listOf,
  nameField,
  positiveAmountField,
  strictObject,
} from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import type { AnnualRateMethod } from '../returns/index.ts';
import { BUCKETS } from '../schedule/index.ts';
import { namedTwice } from './namedTwice.ts';

/** What every plan states by itself, so that no agreement has to say again that it does. */
export const STATED_BY_PLAN = [
  'balance',
  'balance-structure',
  'currency',
  'term',
  'repayment-method',
  'due-dates',
  'installment-amounts',
  'accrual-during-plan',
  'annual-rate',
] as const;

/** What an agreement, or the form that goes with it, has to say in words of its own. */
export const SAID_BY_AGREEMENT = [
  'rights-and-duties',
  'default-liability',
  'other-terms',
  'charge-items',
  'charge-recipients',
  'contingent-charges',
  'no-other-charges',
  'terms-before-start',
] as const;

/** Everything that a rule may require an agreement to say. */
export const AGREEMENT_ITEMS = [...STATED_BY_PLAN, ...SAID_BY_AGREEMENT] as const;
export type AgreementItem = (typeof AGREEMENT_ITEMS)[number];

/** What the parties undertake: the customer, or the lender. */
export const UNDERTAKINGS = [
  'no-new-credit-card',
  'no-new-credit',
  'collection-stops',
  'recording-kept',
  'rate-restored-at-most',
  'forgiven-part-charged-off',
] as const;

/** What a breach of the plan brings. */
export const BREACH_CONSEQUENCES = [
  'terminate',
  'accelerate',
  'restore-contract',
  'resume-interest',
  'reinstate-waived',
] as const;

/** How interest is counted when everything is paid early. */
export const EARLY_SETTLEMENTS = ['interest-for-days-used', 'all-interest', 'fee'] as const;

/** Methods that price a plan by the dates of its payments. */
export const DATED_METHODS = ['reg-z-actuarial', 'eu-apr'] as const satisfies readonly AnnualRateMethod[];
export type DatedMethod = (typeof DATED_METHODS)[number];

/** Yearly rates that an agreement may name, each by its method; see `disclosed-rate`. */
export const DISCLOSED_METHODS = [
  'nominal-irr',
  'effective-irr',
  'agreed',
  'pboc-simple',
  'pboc-irr',
  ...DATED_METHODS,
] as const;
export type DisclosedMethod = (typeof DISCLOSED_METHODS)[number];

/**
 * What the parties write into their agreement beside the figures. The plan repeats it, and rules on documents judge it.
 */
export function agreementField(digits: MinorDigits) {
  return strictObject({
    items: z._default(listOf(z.enum(SAID_BY_AGREEMENT), SAID_BY_AGREEMENT.length), []),
    undertakings: z._default(listOf(z.enum(UNDERTAKINGS), UNDERTAKINGS.length), []),
    /** In which order payments are applied to what is due. */
    allocation: z.optional(
      listOf(z.enum(BUCKETS), BUCKETS.length).check(
        z.minLength(1),
        crossCheck((order) => [namedTwice(order)]),
      ),
    ),
    /** A payment so many days late, or short by so much, counts as kept. */
    grace: z.optional(strictObject({ days: countField(0, 365), amount: amountField(digits) })),
    breach: z.optional(
      strictObject({
        /** After how many missed payments. */
        missedPayments: countField(1, 100),
        consequences: listOf(z.enum(BREACH_CONSEQUENCES), BREACH_CONSEQUENCES.length).check(z.minLength(1)),
      }),
    ),
    earlySettlement: z.optional(z.enum(EARLY_SETTLEMENTS)),
    /** Whether the account counts as current again from the start. */
    reAges: z._default(z.boolean(), false),
    /** Under which code the plan is reported to a credit bureau or an authority. */
    reportingCode: z.optional(nameField),
    disclosedRates: z._default(
      listOf(strictObject({ method: z.enum(DISCLOSED_METHODS), rate: fractionField }), DISCLOSED_METHODS.length),
      [],
    ),
    /** The payment that is said to repay everything within a number of months. */
    repaymentEstimate: z.optional(strictObject({ months: countField(1, 1_200), payment: positiveAmountField(digits) })),
  });
}

/** An agreement as read. */
export type Agreement = z.output<ReturnType<typeof agreementField>>;
