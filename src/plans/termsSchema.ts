import * as z from 'zod/mini';
import { dayCountField, frequencyField, MAX_INSTALLMENTS, type PlanKind, rateField } from '../account/index.ts';
import {
  amountField,
  businessDaysField,
  countField,
  crossCheck,
  dateField,
  fractionField,
  type Given,
  listOf,
  nameField,
  positiveAmountField,
  positiveFractionField,
  roundingModeField,
  shareField,
  strictObject,
} from '../input/index.ts';
import { addRatios, compareRatios, type MinorDigits, ONE, type Ratio, ZERO } from '../money/index.ts';
import { agreementField } from '../policy/index.ts';

const installmentNumber = countField(1, MAX_INSTALLMENTS);
const stepFraction = z.union([rateField, z.literal('contract')]);

/** One rate for the whole plan, or steps by installment or by date; before the first step the contract's rate holds. */
export const ratePathField = z.union([
  rateField,
  listOf(
    z.union([
      strictObject({ fromInstallment: installmentNumber, rate: stepFraction }),
      strictObject({ fromDate: dateField, rate: stepFraction }),
    ]),
    120,
  ).check(z.minLength(1)),
]);

/** How a bucket, or a share of it, is treated. */
const treatmentPart = z.union([
  strictObject({ pay: z.enum(['first', 'spread', 'last']) }),
  strictObject({ capitalize: shareField }),
  strictObject({ waive: z.enum(['on-signing', 'on-completion']), share: z._default(shareField, ONE) }),
]);

const treatmentField = z.union([
  z.pipe(
    treatmentPart,
    z.transform((part) => [part]),
  ),
  listOf(treatmentPart, 4).check(
    crossCheck((parts) => [
      sharesExceedOne(parts) && { path: [], rule: 'must have shares that add up to at most 100%' },
      parts.filter((part) => 'pay' in part).length > 1 && { path: [], rule: 'must say once when the bucket is paid' },
    ]),
  ),
]);

/** Principal itself may only be waived; how it is paid is the pattern's business. */
const principalWaiver = strictObject({ waive: z.enum(['on-signing', 'on-completion']), share: shareField });

export type TreatmentPart = z.output<typeof treatmentPart>;

function sharesExceedOne(parts: readonly TreatmentPart[]): boolean {
  const shares = parts.map(
    (part): Ratio => ('share' in part ? part.share : 'capitalize' in part ? part.capitalize : ZERO),
  );
  return compareRatios(shares.reduce(addRatios, ZERO), ONE) > 0;
}

function patternField(digits: MinorDigits) {
  return z.discriminatedUnion('kind', [
    strictObject({ kind: z.literal('level-payment') }),
    strictObject({ kind: z.literal('level-principal') }),
    strictObject({ kind: z.literal('flat-fee'), feePerInstallment: fractionField }),
    strictObject({ kind: z.literal('interest-first'), interestOnly: installmentNumber }),
    strictObject({ kind: z.literal('balloon'), amount: positiveAmountField(digits) }),
    strictObject({
      kind: z.literal('step-up'),
      steps: z.union([
        strictObject({ percentage: fractionField, every: installmentNumber }),
        listOf(strictObject({ from: dateField, multiple: positiveFractionField }), 120).check(z.minLength(1)),
      ]),
    }),
    strictObject({
      kind: z.literal('irregular'),
      payments: listOf(strictObject({ fromInstallment: installmentNumber, payment: amountField(digits) }), 120).check(
        z.minLength(1),
      ),
    }),
  ]);
}

function commonTerms(digits: MinorDigits) {
  return {
    startDate: z.optional(dateField),
    firstDueDate: z.optional(dateField),
    frequency: z.optional(frequencyField),
    dueDays: z.optional(listOf(countField(1, 31), 2).check(z.minLength(1))),
    dueDates: z.optional(listOf(dateField, MAX_INSTALLMENTS).check(z.minLength(1))),
    businessDays: z.optional(businessDaysField),
    installments: z.optional(installmentNumber),
    payment: z.optional(positiveAmountField(digits)),
    pattern: z._default(patternField(digits), { kind: 'level-payment' }),
    holiday: z._default(
      z.nullable(
        strictObject({
          after: z._default(countField(0, MAX_INSTALLMENTS), 0),
          installments: installmentNumber,
          interest: z.enum(['freeze', 'simple', 'capitalize']),
          keeps: z.enum(['term', 'payment']),
        }),
      ),
      null,
    ),
    treatment: z._default(
      strictObject({
        principal: z.optional(principalWaiver),
        interest: z.optional(treatmentField),
        compoundInterest: z.optional(treatmentField),
        penalties: z.optional(treatmentField),
        fees: z.optional(treatmentField),
      }),
      {},
    ),
    downPayment: z._default(amountField(digits), 0n),
    paymentMultiple: z.optional(positiveAmountField(digits)),
    rounding: z.optional(roundingModeField),
    dayCount: z.optional(dayCountField),
    oddPeriod: z._default(z.enum(['simple', 'compound']), 'simple'),
    /** Whether the contract runs on between the snapshot and the start, or nothing accrues. */
    accrualUntilStart: z._default(z.enum(['contract', 'frozen']), 'contract'),
    /** The program that the plan is under, such as "cn.article-70"; rules may concern or except it. */
    program: z.optional(nameField),
    agreement: z.optional(agreementField(digits)),
  };
}

/** Terms of kinds that may bear another rate than the contract's. */
const rated = { rate: z.optional(ratePathField), stagedPayments: z._default(z.boolean(), false) };

/** Terms of a settlement. */
const settled = {
  rate: z.optional(ratePathField),
  /** Share of principal that is paid; below 100 % only where the policy lets principal be waived. */
  principalShare: z.optional(shareField),
  waive: z._default(z.enum(['on-signing', 'on-completion']), 'on-signing'),
  lumpSum: z._default(z.boolean(), false),
};

/** The terms of each kind, field by field; `TERMS_SCHEMAS` also checks the fields against each other. */
export const TERMS_OBJECTS = {
  installment: (digits: MinorDigits) => strictObject({ ...commonTerms(digits), ...rated }),
  'extended-term': (digits: MinorDigits) => strictObject(commonTerms(digits)),
  'interest-reduction': (digits: MinorDigits) => strictObject({ ...commonTerms(digits), ...rated }),
  'principal-settlement': (digits: MinorDigits) => strictObject({ ...commonTerms(digits), ...settled }),
} as const satisfies Record<PlanKind, (digits: MinorDigits) => z.core.$ZodType>;

type TermsObjects = { readonly [Kind in PlanKind]: ReturnType<(typeof TERMS_OBJECTS)[Kind]> };
type TermsOf<Kind extends PlanKind> = z.output<TermsObjects[Kind]>;

/** Terms as read, of any kind; amounts in minor units. */
export type CommonTerms = TermsOf<'extended-term'>;
export type InstallmentTerms = TermsOf<'installment'>;
export type InterestReductionTerms = TermsOf<'interest-reduction'>;
export type PrincipalSettlementTerms = TermsOf<'principal-settlement'>;
export type RatePathTerms = z.output<typeof ratePathField>;

/** Terms as given, by kind of plan. */
export interface TermsInputs {
  readonly installment: Given<z.input<TermsObjects['installment']>>;
  readonly 'extended-term': Given<z.input<TermsObjects['extended-term']>>;
  readonly 'interest-reduction': Given<z.input<TermsObjects['interest-reduction']>>;
  readonly 'principal-settlement': Given<z.input<TermsObjects['principal-settlement']>>;
}

/** Terms of one kind as given. */
export type TermsInput<Kind extends PlanKind> = TermsInputs[Kind];
