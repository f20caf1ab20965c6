import * as z from 'zod/mini';
import { PLAN_KINDS } from '../account/index.ts';
import {
  countField,
  currencyField,
  dateField,
  forDigits,
  listOf,
  monthField,
  nameField,
  sentenceField,
  signedWrittenAmountField,
  strictObject,
  writtenAmountField,
  writtenFractionField,
} from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';
import { verdictField } from '../policy/index.ts';
import { MAX_ROWS } from './draft.ts';
import { PLAN_SCHEMA_VERSION } from './plan.ts';
import { planTermsField, writtenRateField } from './planTermsField.ts';

/** Rows and cycles before the start are the longest parts of a plan. */
const MAX_TRACE_STEPS = 2_000;
/** So many values that the longest plan, the largest policy and a budget are read together. */
export const MAX_PLAN_VALUES = 60_000;

const count = countField(0, MAX_ROWS);
const traceValue = z.union([sentenceField, z.number()]);

const traceStep = strictObject({
  step: nameField,
  formula: sentenceField,
  values: z.record(nameField, traceValue),
  result: traceValue,
});

/**
 * A finished plan, strictly as the recipes return it: amounts to minor units, rates exact, nothing left out and nothing
 * more. It is kept in step with the interface `Plan` by a test of types.
 */
export function planField(digits: MinorDigits) {
  const amount = writtenAmountField(digits);
  const signed = signedWrittenAmountField(digits);
  const buckets = bucketsField(amount);
  return strictObject({
    outcome: z.literal('plan'),
    schemaVersion: z.literal(PLAN_SCHEMA_VERSION),
    kind: z.enum(PLAN_KINDS),
    accountId: nameField,
    currency: currencyField,
    terms: planTermsField(digits),
    claim: strictObject({ date: dateField, balances: buckets, total: amount, added: buckets }),
    treatment: bucketsField(
      strictObject({
        claim: amount,
        waivedOnSigning: amount,
        waivedOnCompletion: amount,
        capitalized: amount,
        payable: amount,
        pay: z.enum(['first', 'spread', 'last']),
      }),
    ),
    schedule: listOf(rowField(amount), MAX_ROWS).check(z.minLength(1)),
    totals: strictObject({
      installments: count,
      installment: amount,
      firstInstallment: amount,
      lastInstallment: amount,
      firstDueDate: dateField,
      finalDueDate: dateField,
      downPayment: amount,
      paid: amount,
      paidByBucket: buckets,
      interest: amount,
      fees: amount,
      waived: amount,
      waivedByBucket: buckets,
    }),
    cost: costField(amount, signed),
    lender: strictObject({
      presentValue: amount,
      discountRate: writtenRateField,
      loss: signed,
      lossShare: writtenFractionField,
    }),
    affordability: z.nullable(affordabilityField(amount)),
    comparison: z.nullable(comparisonField(amount, signed)),
    conservation: conservationField(amount),
    verdict: verdictField,
    trace: listOf(traceStep, MAX_TRACE_STEPS),
  });
}

/** One value a bucket. */
function bucketsField<Field extends z.core.$ZodType>(each: Field) {
  return strictObject({ principal: each, interest: each, compoundInterest: each, penalties: each, fees: each });
}

type AmountField = ReturnType<typeof writtenAmountField>;

function rowField(amount: AmountField) {
  return strictObject({
    number: countField(1, MAX_ROWS),
    periodStart: dateField,
    periodEnd: dateField,
    dueDate: dateField,
    opening: amount,
    accrued: amount,
    payment: amount,
    interest: amount,
    fee: amount,
    arrears: strictObject({ interest: amount, compoundInterest: amount, penalties: amount, fees: amount }),
    principal: amount,
    capitalized: amount,
    principalLeft: amount,
    closing: amount,
    outstanding: amount,
  });
}

function contractCostField(amount: AmountField) {
  return strictObject({
    basis: z.enum(['remaining-schedule', 'same-dates', 'plan']),
    installments: count,
    installment: amount,
    lastInstallment: amount,
    finalDueDate: dateField,
    interest: amount,
    total: amount,
  });
}

function costField(amount: AmountField, signed: AmountField) {
  const annualRate = strictObject({
    method: z.enum(['nominal-irr', 'effective-irr']),
    rate: z.nullable(writtenFractionField),
    periodsPerYear: countField(1, 366),
    reason: z.nullable(sentenceField),
  });
  return strictObject({
    total: amount,
    interestAndFees: amount,
    annualRates: listOf(annualRate, 2),
    contract: z.nullable(contractCostField(amount)),
    savingAgainstContract: z.nullable(signed),
  });
}

function affordabilityField(amount: AmountField) {
  return strictObject({
    fits: z.boolean(),
    tightestMonth: z.nullable(strictObject({ month: monthField, due: amount, capacity: amount })),
    shortMonths: listOf(strictObject({ month: monthField, missing: amount }), MAX_ROWS + 1),
    fromAvailableFunds: amount,
  });
}

function comparisonField(amount: AmountField, signed: AmountField) {
  return strictObject({
    before: contractCostField(amount),
    after: contractCostField(amount),
    change: strictObject({
      installment: signed,
      installments: countField(-MAX_ROWS, MAX_ROWS),
      interest: signed,
      total: signed,
    }),
  });
}

function conservationField(amount: AmountField) {
  const sums = strictObject({
    claim: amount,
    added: amount,
    capitalizedIn: amount,
    paid: amount,
    waived: amount,
    capitalizedOut: amount,
  });
  return strictObject({
    law: z.literal('claim + added + capitalizedIn = paid + waived + capitalizedOut'),
    holds: z.literal(true),
    buckets: bucketsField(sums),
    total: sums,
  });
}

/** A finished plan, one schema for each number of minor digits. */
export const PLAN_SCHEMAS = forDigits(planField);

/** A finished plan as read: amounts in minor units, rates exact. */
export type ReadPlan = z.output<(typeof PLAN_SCHEMAS)[2]>;
