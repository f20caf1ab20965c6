import * as z from 'zod/mini';
import { ACCOUNT_SCHEMAS, type AccountInput, rateField } from '../account/index.ts';
import {
  type AmountInput,
  amountField,
  type CrossRule,
  counted,
  countField,
  crossCheck,
  type FractionInput,
  forDigits,
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
      rule: `must have one probability for each of ${counted(installments, 'installment')}`,
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

type RateInput = AccountInput['contract']['rate'];

/** What a plan is measured with, beside the account. */
interface MeasureInput {
  readonly account: AccountInput;
  /** Gross, on the start date; the claim where left out. */
  readonly carryingAmount?: AmountInput | null;
  /** Original effective rate, where it is not the contract's. */
  readonly originalRate?: RateInput | null;
  /** What of the carrying amount was written off before; zero where left out. */
  readonly writtenOff?: AmountInput;
  readonly fundingRate?: RateInput | null;
  readonly survival?: {
    /** One probability an installment, never rising. */
    readonly kept: readonly FractionInput[];
    /** What is recovered of everything then owed; zero where left out. */
    readonly recoveryShare?: FractionInput;
  } | null;
  /** Of the diminished obligation; 1 % where left out. */
  readonly threshold?: FractionInput;
  /** The longest delay that is not disclosed; zero where left out. */
  readonly insignificantDelayMonths?: number;
}

/** What {@link lenderMeasures} takes: the account with a plan of ours, or a schedule of another system. */
export type LenderMeasuresInput = MeasureInput & FinishedPlanInput;
