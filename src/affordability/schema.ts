import * as z from 'zod/mini';
import { FREQUENCIES, PLAN_FREQUENCIES, type PlanFrequency } from '../calendar/index.ts';
import {
  amountField,
  type CrossRule,
  countField,
  crossCheck,
  currencyField,
  dateField,
  endsBeforeStart,
  forDigits,
  type Given,
  listOf,
  nameField,
  orNull,
  strictObject,
  textField,
} from '../input/index.ts';
import type { MinorDigits } from '../money/index.ts';

/** How often income or an expense comes: the frequencies of due dates, twice a year, and once a year. */
export type BudgetFrequency = PlanFrequency | 'half-yearly' | 'yearly';

/**
 * How many twelfths of an amount fall in one month: 52 for weekly (x 52/12), 26 for fortnightly, 12 for monthly.
 * A new frequency is a new row.
 */
export const TWELFTHS_PER_MONTH: Readonly<Record<BudgetFrequency, bigint>> = {
  ...(Object.fromEntries(
    PLAN_FREQUENCIES.map((frequency) => [frequency, BigInt(FREQUENCIES[frequency].periodsPerYear)]),
  ) as Record<PlanFrequency, bigint>),
  'half-yearly': 2n,
  yearly: 1n,
};

const budgetFrequencyField = z.enum(Object.keys(TWELFTHS_PER_MONTH) as [BudgetFrequency, ...BudgetFrequency[]]);

/** Dates between which a line counts, both included; open where left out. */
const dated = {
  from: orNull(dateField),
  until: orNull(dateField),
};

const MAX_LINES = 100;

function buildAffordabilitySchema(digits: MinorDigits) {
  const amount = amountField(digits);
  return strictObject({
    currency: z.optional(currencyField),
    household: strictObject({ adults: countField(1, 20), dependants: countField(0, 30) }),
    income: listOf(strictObject({ source: nameField, amount, frequency: budgetFrequencyField, ...dated }), MAX_LINES),
    expenses: listOf(
      strictObject({
        category: nameField,
        amount,
        frequency: budgetFrequencyField,
        essential: z.boolean(),
        /** Why it is above a guideline. Like every other field, it holds no personal data. */
        note: z.optional(textField),
        ...dated,
      }),
      MAX_LINES,
    ),
    debts: z._default(
      listOf(
        strictObject({
          payment: amount,
          frequency: budgetFrequencyField,
          /** What is owed in all; not known where left out. */
          balance: z.optional(amount),
          ...dated,
        }),
        MAX_LINES,
      ),
      [],
    ),
    buffer: z._default(amount, 0n),
    availableFunds: orNull(strictObject({ amount, from: dateField })),
  }).check(
    crossCheck(({ income, expenses, debts }) => [
      ...brokenLines('income', income),
      ...brokenLines('expenses', expenses),
      ...brokenLines('debts', debts),
    ]),
  );
}

type DatedLine = Parameters<typeof endsBeforeStart>[1];

function brokenLines(list: string, lines: readonly DatedLine[]): readonly CrossRule[] {
  const broken: CrossRule[] = [];
  lines.forEach((line, index) => {
    const rule = endsBeforeStart([list, index], line);
    if (rule) broken.push(rule);
  });
  return broken;
}

/** What the customer can afford, one schema for each number of minor digits. */
export const AFFORDABILITY_SCHEMAS = forDigits(buildAffordabilitySchema);

/** A budget as read: amounts in minor units. */
export type Affordability = z.output<(typeof AFFORDABILITY_SCHEMAS)[2]>;
/** A budget as given; see the README for an example. */
export type AffordabilityInput = Given<z.input<(typeof AFFORDABILITY_SCHEMAS)[2]>>;
