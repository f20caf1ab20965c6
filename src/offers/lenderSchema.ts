import * as z from 'zod/mini';
import { ACCOUNT_SCHEMAS, type AccountInput, rateField } from '../account/index.ts';
import {
  amountField,
  type CrossRule,
  countField,
  crossCheck,
  forDigits,
  type Given,
  listOf,
  orNull,
  positiveAmountField,
  shareField,
  strictObject,
} from '../input/index.ts';
import { compareRatios, type MinorDigits, type Ratio, ZERO } from '../money/index.ts';
import { type FinishedPlanInput, finishedPlanFields, finishedPlanRules, owesNothing } from '../plans/index.ts';
import { DISTRESS_THRESHOLD } from '../returns/index.ts';

/** As many as a plan can have rows, and more. */
const MAX_PROBABILITIES = 1_000;

function measureFields(digits: MinorDigits) {
  return {
    carryingAmount: orNull(positiveAmountField(digits)),
    originalRate: orNull(rateField),
    writtenOff: z._default(amountField(digits), 0n),
    fundingRate: orNull(rateField),
    survival: orNull(
      strictObject({
        kept: listOf(shareField, MAX_PROBABILITIES).check(z.minLength(1)),
        recoveryShare: z._default(shareField, ZERO),
      }),
    ),
    threshold: z._default(shareField, DISTRESS_THRESHOLD),
    insignificantDelayMonths: z._default(countField(0, 120), 0),
  };
}

/** What {@link lenderMeasures} reads, one schema for each number of minor digits. */
export const LENDER_SCHEMAS = forDigits((digits) =>
  strictObject({
    account: ACCOUNT_SCHEMAS[digits],
    ...finishedPlanFields(digits),
    ...measureFields(digits),
  }).check(
    crossCheck(
      ({ account, plan, schedule, carryingAmount, originalRate, survival }): readonly (CrossRule | false)[] => [
        owesNothing(account),
        ...finishedPlanRules({ account, plan, schedule }),
        originalRate !== null &&
          carryingAmount === null && {
            path: ['carryingAmount'],
            rule: "must be given with an original rate: at another than the contract's the claim is worth something else",
          },
        ...wrongSurvival(survival?.kept ?? null, (plan?.schedule ?? schedule?.rows ?? []).length),
      ],
    ),
  ),
);

function wrongSurvival(kept: readonly Ratio[] | null, installments: number): readonly (CrossRule | false)[] {
  if (!kept) return [];
  return [
    kept.length !== installments && {
      path: ['survival', 'kept'],
      rule: `must have one probability for each of the ${installments} installments`,
    },
    ...kept.map(
      (probability, index) =>
        index > 0 &&
        compareRatios(probability, kept[index - 1] as Ratio) > 0 && {
          path: ['survival', 'kept', index],
          rule: 'must not be above the one before: a broken plan is not kept again',
        },
    ),
  ];
}

type MeasureInput = Given<z.input<ReturnType<typeof strictObject<ReturnType<typeof measureFields>>>>>;

/** What {@link lenderMeasures} takes: the account with a plan of ours, or a schedule of another system. */
export type LenderMeasuresInput = { readonly account: AccountInput } & FinishedPlanInput & MeasureInput;
