import * as z from 'zod/mini';
import { dayCountField, frequencyField, MAX_INSTALLMENTS } from '../account/index.ts';
import { dueDaysFrom } from '../calendar/index.ts';
import {
  businessDayConventionField,
  countField,
  crossCheck,
  dateField,
  listOf,
  nameField,
  roundingModeField,
  strictObject,
  writtenAmountField,
  writtenFractionField,
} from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import {
  BREACH_CONSEQUENCES,
  DISCLOSED_METHODS,
  EARLY_SETTLEMENTS,
  namedTwice,
  SAID_BY_AGREEMENT,
  UNDERTAKINGS,
} from '../policy/index.ts';
import { BUCKETS } from '../schedule/index.ts';
import { dateRules } from './contradictions.ts';
import { MAX_ROWS } from './draft.ts';
import type { SolvedTerm } from './plan.ts';

/** A rate of interest, a fee or a multiple as a plan writes it: none is below zero. */
export const writtenRateField = writtenFractionField.check(
  crossCheck(({ numerator }) => [numerator < 0n && { path: [], rule: 'must not be negative' }]),
);

const rowNumber = countField(1, MAX_ROWS);
const MAX_STEPS = 121;

/** Every name once: one that is added to the type and not here does not compile. */
const SOLVED_TERMS = {
  payment: true,
  installments: true,
  rate: true,
  'down-payment': true,
  'principal-share': true,
  'lump-sum': true,
} as const satisfies Record<SolvedTerm, true>;

/** The terms of a finished plan: every one is there, null where nothing was agreed. */
export function planTermsField(digits: MinorDigits) {
  const amount = writtenAmountField(digits);
  return strictObject({
    startDate: dateField,
    firstDueDate: dateField,
    frequency: frequencyField,
    dueDays: listOf(countField(1, 31), 2),
    dueDatesListed: z.boolean(),
    businessDays: businessDayConventionField,
    installments: rowNumber,
    rate: listOf(strictObject({ from: dateField, rate: writtenRateField }), MAX_STEPS).check(z.minLength(1)),
    dayCount: dayCountField,
    oddPeriod: z.enum(['simple', 'compound']),
    pattern: patternField(digits),
    holiday: z.nullable(
      strictObject({
        after: countField(0, MAX_INSTALLMENTS),
        installments: rowNumber,
        interest: z.enum(['freeze', 'simple', 'capitalize']),
        keeps: z.enum(['term', 'payment']),
      }),
    ),
    downPayment: amount,
    paymentMultiple: amount,
    rounding: roundingModeField,
    accrualUntilStart: z.enum(['contract', 'frozen']),
    program: z.nullable(nameField),
    agreement: z.nullable(agreedTermsField(digits)),
    solvedFor: listOf(z.enum(Object.keys(SOLVED_TERMS) as [SolvedTerm, ...SolvedTerm[]]), 10),
  }).check(
    crossCheck(({ frequency, dueDays, startDate }) => {
      const needsNone = dueDays.length === 0 && dueDaysFrom(frequency, startDate).length === 0;
      return needsNone ? [] : dateRules({ frequency, dueDays });
    }),
  );
}

function patternField(digits: MinorDigits) {
  const amount = writtenAmountField(digits);
  return z.discriminatedUnion('kind', [
    strictObject({ kind: z.literal('level-payment') }),
    strictObject({ kind: z.literal('level-principal') }),
    strictObject({ kind: z.literal('flat-fee'), feePerInstallment: writtenRateField }),
    strictObject({ kind: z.literal('interest-first'), interestOnly: rowNumber }),
    strictObject({ kind: z.literal('balloon'), amount }),
    strictObject({
      kind: z.literal('step-up'),
      steps: z.union([
        strictObject({ percentage: writtenRateField, every: rowNumber }),
        listOf(strictObject({ from: dateField, multiple: writtenRateField }), MAX_STEPS),
      ]),
    }),
    strictObject({
      kind: z.literal('irregular'),
      payments: listOf(strictObject({ fromInstallment: rowNumber, payment: amount }), MAX_STEPS).check(
        crossCheck((steps) => [
          steps.some(({ fromInstallment }, index) => fromInstallment <= (steps[index - 1]?.fromInstallment ?? 0)) && {
            path: [],
            rule: 'must ascend',
          },
        ]),
      ),
    }),
  ]);
}

function agreedTermsField(digits: MinorDigits) {
  const amount = writtenAmountField(digits);
  return strictObject({
    items: listOf(z.enum(SAID_BY_AGREEMENT), SAID_BY_AGREEMENT.length),
    undertakings: listOf(z.enum(UNDERTAKINGS), UNDERTAKINGS.length),
    allocation: z.nullable(
      listOf(z.enum(BUCKETS), BUCKETS.length).check(
        z.minLength(1),
        crossCheck((order) => [namedTwice(order)]),
      ),
    ),
    grace: z.nullable(strictObject({ days: countField(0, 365), amount })),
    breach: z.nullable(
      strictObject({
        missedPayments: countField(1, 100),
        consequences: listOf(z.enum(BREACH_CONSEQUENCES), BREACH_CONSEQUENCES.length).check(z.minLength(1)),
      }),
    ),
    earlySettlement: z.nullable(z.enum(EARLY_SETTLEMENTS)),
    reAges: z.boolean(),
    reportingCode: z.nullable(nameField),
    disclosedRates: listOf(
      strictObject({ method: z.enum(DISCLOSED_METHODS), rate: writtenRateField }),
      DISCLOSED_METHODS.length,
    ),
    repaymentEstimate: z.nullable(strictObject({ months: countField(1, 1_200), payment: amount })),
  });
}
