import * as z from 'zod/mini';
import { dayCountField, frequencyField, PLAN_KINDS } from '../account/index.ts';
import {
  amountField,
  countField,
  crossCheck,
  dateField,
  type Given,
  listOf,
  nameField,
  roundingModeField,
  strictObject,
} from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import { agreementField } from '../policy/index.ts';
import { dateRules } from './contradictions.ts';
import { MAX_ROWS } from './draft.ts';
import { ratePathField } from './termsSchema.ts';

const NO_ARREARS = { interest: 0n, compoundInterest: 0n, penalties: 0n, fees: 0n } as const;
const NOTHING = { principal: 0n, ...NO_ARREARS } as const;

/**
 * A schedule that someone else made, in the fewest facts from which everything else follows.
 *
 * Nothing is priced anew: the interest of each row is what the other system says it is. Of each row its payment and the
 * parts of it are stated, so that the row can be added up; balances follow from the claim.
 */
export function scheduleField(digits: MinorDigits) {
  const amount = amountField(digits);
  const zero = z._default(amount, 0n);
  const arrears = { interest: zero, compoundInterest: zero, penalties: zero, fees: zero };
  const buckets = z._default(strictObject({ principal: zero, ...arrears }), NOTHING);
  return strictObject({
    kind: z.enum(PLAN_KINDS),
    startDate: dateField,
    /** How due dates roll and interest is counted; where left out, due dates are as the rows list them. */
    frequency: z.optional(frequencyField),
    /** Days of the month that due dates roll to; the first due date's where left out. */
    dueDays: z.optional(listOf(countField(1, 31), 2)),
    /** The agreed rate or its steps, or that a flat fee is charged instead; rules on it fail where it is left out. */
    rate: z.optional(z.union([ratePathField, z.literal('flat-fee')])),
    /** The contract's where left out. */
    dayCount: z.optional(dayCountField),
    oddPeriod: z._default(z.enum(['simple', 'compound']), 'simple'),
    /** How present value and the contract's own cost are rounded; the policy's mode where left out. */
    rounding: z.optional(roundingModeField),
    /** What is owed on the start date; what the contract makes of the account by then where left out. */
    claim: z.optional(
      strictObject({ principal: amount, interest: amount, compoundInterest: amount, penalties: amount, fees: amount }),
    ),
    /** What is paid on the start date, by the bucket that it pays. */
    downPayment: buckets,
    waived: z._default(strictObject({ onSigning: buckets, onCompletion: buckets }), {
      onSigning: NOTHING,
      onCompletion: NOTHING,
    }),
    /** What of the arrears joins principal on the start date. */
    capitalized: z._default(strictObject(arrears), NO_ARREARS),
    program: z.optional(nameField),
    agreement: z.optional(agreementField(digits)),
    rows: listOf(
      strictObject({
        dueDate: dateField,
        /** The due date before it was moved to a business day; the due date where left out. */
        periodEnd: z.optional(dateField),
        payment: amount,
        /** Paid interest that accrued within the plan. */
        interest: zero,
        /** Agreed fee, charged and paid. */
        fee: zero,
        /** Paid arrears of the claim. */
        arrears: z._default(strictObject(arrears), NO_ARREARS),
        principal: zero,
        /** Interest of this period, paid or not; what is paid where left out. */
        accrued: z.optional(amount),
        /** Interest of the plan that joined principal. */
        capitalized: zero,
      }),
      MAX_ROWS,
    ).check(z.minLength(1)),
  }).check(
    crossCheck(({ frequency, dueDays }) => [
      frequency === undefined &&
        dueDays !== undefined && { path: ['dueDays'], rule: 'must be left out where no frequency is given' },
      ...dateRules({ frequency, dueDays }),
    ]),
  );
}

/** A schedule as read, amounts in minor units: one of another system, or a plan of ours told in the same words. */
export type StatedSchedule = z.output<ReturnType<typeof scheduleField>>;

/** A schedule that another system made; amounts as decimal text. */
export type ScheduleInput = Given<z.input<ReturnType<typeof scheduleField>>>;
