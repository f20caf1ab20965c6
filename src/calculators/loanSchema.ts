import * as z from 'zod/mini';
import { dayCountField, MAX_INSTALLMENTS, rateFieldOf } from '../account/index.ts';
import { FREQUENCIES, type Frequency } from '../calendar/index.ts';
import {
  amountField,
  businessDaysField,
  countField,
  currencyField,
  dateField,
  fractionField,
  type Given,
  listOf,
  orNull,
  positiveAmountField,
  preciseFractionField,
  roundingModeField,
  shareField,
  strictObject,
} from '../input/index.ts';

/** The most minor digits that a schedule is computed with. */
export const MAX_MINOR_DIGITS = 12;

const installmentNumber = countField(1, MAX_INSTALLMENTS);
const frequencyField = z.enum(Object.keys(FREQUENCIES) as [Frequency, ...Frequency[]]);
const every = countField(1, 366);
const rate = rateFieldOf(preciseFractionField);

function patternField(digits: number) {
  const amounts = listOf(amountField(digits), MAX_INSTALLMENTS).check(z.minLength(1));
  return z.discriminatedUnion('kind', [
    strictObject({ kind: z.literal('level-payment') }),
    strictObject({ kind: z.literal('level-principal') }),
    strictObject({ kind: z.literal('interest-first'), interestOnly: installmentNumber }),
    strictObject({ kind: z.literal('balloon'), amount: positiveAmountField(digits) }),
    strictObject({ kind: z.literal('flat-fee'), feePerInstallment: fractionField }),
    strictObject({
      kind: z.literal('flat-rate'),
      shares: z.enum(['by-period', 'equal']),
      base: z._default(z.enum(['principal', 'after-down-payment']), 'after-down-payment'),
    }),
    strictObject({ kind: z.literal('irregular'), payments: amounts }),
    strictObject({ kind: z.literal('stated-principal'), principals: amounts }),
  ]);
}

const changeField = z.discriminatedUnion('kind', [
  strictObject({ kind: z.literal('rate'), from: dateField, rate }),
  strictObject({ kind: z.literal('interest-pause'), from: dateField, until: dateField }),
  strictObject({ kind: z.literal('extra-installments'), from: dateField, count: installmentNumber }),
  strictObject({ kind: z.literal('due-date'), from: dateField, to: dateField }),
  strictObject({
    kind: z.literal('re-age'),
    on: dateField,
    paidThrough: orNull(dateField),
    firstDueDate: dateField,
    frequency: z._default(frequencyField, 'monthly'),
    every: z._default(every, 1),
    installments: installmentNumber,
    interest: z._default(z.enum(['due-first', 'spread', 'spread-scheduled', 'waive']), 'due-first'),
    dayCount: orNull(dayCountField),
  }),
]);

/** The fields of a loan, amounts with so many minor digits; `LOAN_SCHEMAS` also checks them against each other. */
export function loanObject(digits: number) {
  const amount = amountField(digits);
  const positive = positiveAmountField(digits);
  return strictObject({
    principal: positive,
    currency: z.optional(currencyField),
    minorDigits: z.optional(countField(0, MAX_MINOR_DIGITS)),
    startDate: dateField,
    frequency: z.optional(frequencyField),
    every: z._default(every, 1),
    firstDueDate: z.optional(dateField),
    dueDays: z.optional(listOf(countField(1, 31), 2).check(z.minLength(1))),
    endOfMonth: z._default(z.boolean(), false),
    dueDates: z.optional(listOf(dateField, MAX_INSTALLMENTS).check(z.minLength(1))),
    endDate: z.optional(dateField),
    lastStub: z._default(z.enum(['short', 'long']), 'short'),
    businessDays: z.optional(businessDaysField),
    interestUntil: z._default(z.enum(['due-date', 'adjusted-date']), 'due-date'),
    installments: z.optional(installmentNumber),
    payment: z.optional(positive),
    rate,
    rateSteps: z._default(listOf(strictObject({ from: dateField, rate }), 120), []),
    capitalizedUntil: orNull(dateField),
    dayCount: z._default(dayCountField, 'periodic'),
    oddPeriod: z._default(z.enum(['simple', 'compound', 'proportional']), 'simple'),
    pattern: z._default(patternField(digits), { kind: 'level-payment' }),
    downPayment: z._default(z.union([amount, strictObject({ share: shareField })]), 0n),
    rounding: z._default(roundingModeField, 'halfExpand'),
    paymentMultiple: z.optional(positive),
    multipleRounding: z._default(roundingModeField, 'ceil'),
    adjustment: z._default(z.enum(['none', 'no-balloon', 'spread']), 'no-balloon'),
    changes: z._default(listOf(changeField, 60), []),
  });
}

/** A loan as read: amounts in minor units. */
export type LoanTerms = z.output<ReturnType<typeof loanObject>>;
/** What {@link buildLoanSchedule} takes. */
export type LoanInput = Given<z.input<ReturnType<typeof loanObject>>>;
