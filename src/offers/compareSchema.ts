import * as z from 'zod/mini';
import { PLAN_KINDS } from '../account/index.ts';
import {
  currencyField,
  dateField,
  forDigits,
  listOf,
  nameField,
  signedWrittenAmountField,
  writtenAmountField,
  writtenFractionField,
} from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';

const MOST_PLANS = 100;
/** Minimum payments may take a hundred years. */
const MOST_ROWS = 1_200;
const MOST_COUNT = 10_000;
/** Many finished plans are large. */
export const MAX_COMPARED_VALUES = 1_000_000;

const count = z.number().check(z.int(), z.minimum(0), z.maximum(MOST_COUNT));

/** What is read of a finished plan: its figures. Everything else is let by. */
const planFields = (digits: MinorDigits) => {
  const amount = writtenAmountField(digits);
  return z.object({
    outcome: z.literal('plan'),
    kind: z.enum(PLAN_KINDS),
    currency: currencyField,
    terms: z.object({ startDate: dateField }),
    schedule: listOf(z.object({ periodEnd: dateField }), MOST_ROWS).check(z.minLength(1)),
    totals: z.object({
      installment: amount,
      installments: count,
      firstDueDate: dateField,
      finalDueDate: dateField,
      downPayment: amount,
      paid: amount,
      waived: amount,
    }),
    cost: z.object({
      interestAndFees: amount,
      annualRates: listOf(z.object({ method: nameField, rate: z.nullable(writtenFractionField) }), 10),
    }),
    lender: z.object({
      presentValue: signedWrittenAmountField(digits),
      loss: signedWrittenAmountField(digits),
      lossShare: writtenFractionField,
    }),
    affordability: z.nullable(
      z.object({
        tightestMonth: z.nullable(z.object({ month: nameField, due: amount, capacity: amount })),
      }),
    ),
    verdict: z.object({ outcome: nameField, authority: z.nullable(nameField) }),
  });
};

/** A way on without a plan, or none. */
const baselineFields = (digits: MinorDigits) => {
  const amount = writtenAmountField(digits);
  return z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('baseline'),
      kind: nameField,
      claim: amount,
      payments: listOf(z.object({ dueDate: dateField, payment: amount }), MOST_ROWS),
      cost: z.object({
        paid: amount,
        interest: amount,
        fees: amount,
        penalties: amount,
        waived: amount,
        balanceLeft: amount,
        monthsToFreedom: z.nullable(count),
        presentValue: amount,
      }),
    }),
    z.object({ outcome: z.literal('no-baseline'), kind: nameField }),
  ]);
};

/** What {@link comparePlans} reads, one schema for each number of minor digits. */
export const COMPARE_SCHEMAS = forDigits((digits) =>
  z.strictObject({
    offers: z._default(listOf(z.object({ rank: count, family: nameField, plan: planFields(digits) }), MOST_PLANS), []),
    plans: z._default(listOf(planFields(digits), MOST_PLANS), []),
    baselines: z._default(listOf(baselineFields(digits), MOST_PLANS), []),
    against: z.optional(nameField),
  }),
);

export type ReadComparison = z.output<(typeof COMPARE_SCHEMAS)[2]>;
export type ReadPlan = ReadComparison['plans'][number];
export type ReadBaseline = Extract<ReadComparison['baselines'][number], { readonly outcome: 'baseline' }>;
